"""What alignment answers: links, partials, and the same pair at another threshold."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from reader.article import Span

Pair = tuple[int, int]
"""A left index and a right index."""
Linked = tuple[tuple[int, ...], tuple[int, ...]]
"""The left and the right sentences of a link."""


class Cancelled(Exception):  # noqa: N818 - not an error: somebody asked for it
    """The caller's ``cancelled`` said so; there is no result."""


@dataclass(frozen=True, slots=True)
class Link:
    """Left and right sentences that tell the same thing; the indices ascend, gaps allowed."""

    left: tuple[int, ...]
    right: tuple[int, ...]
    similarity: float
    """How alike the words of both sides are, 0 to 1."""
    confidence: float
    """The chance that the link is right, 0 to 1."""
    moved: bool
    """Whether it stands out of the order that the other links keep."""


@dataclass(frozen=True, slots=True)
class Partial:
    """Two sentences that share one specific thing; weaker than a link."""

    left: int
    right: int
    confidence: float
    left_span: Span
    """What they share, in code points of the left sentence."""
    right_span: Span


@dataclass(frozen=True, slots=True)
class Texts:
    """The pair of texts that was aligned, as far as a link is explained by it."""

    left: tuple[str, ...]
    """The sentences."""
    right: tuple[str, ...]
    language: str
    """ISO 639-1, ``und`` where nothing could be said."""
    weight: Callable[[str], float]
    """Answers how much a term, as ``reader.alignment.analysis.terms_of`` writes it, tells in this
    pair: more the rarer it is. Only proportions of weights mean something."""

    def mirrored(self) -> Texts:
        """Answer the same pair with the sides swapped."""
        return Texts(self.right, self.left, self.language, self.weight)


Choice = tuple[tuple[Link, ...], tuple[Partial, ...]]
"""What is chosen at a threshold."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """The links and partials of a pair of texts at a threshold.

    ``links`` stand in the order of their first left sentence, ``partial`` by left, then right.
    """

    links: tuple[Link, ...]
    partial: tuple[Partial, ...]
    threshold: float
    texts: Texts = field(repr=False, compare=False)
    _choose: Callable[[float], Choice] = field(repr=False, compare=False)
    chances: Mapping[Pair, float] = field(default_factory=dict, repr=False, compare=False)
    """The chance that two sentences tell the same, of every pair that has one worth telling,
    whatever the threshold and whatever was chosen."""

    @property
    def linked(self) -> tuple[Linked, ...]:
        """The sentences of each link."""
        return tuple([(link.left, link.right) for link in self.links])

    def at(self, threshold: float) -> Alignment:
        """Answer the alignment at another threshold: candidates are chosen anew, not scored."""
        links, partial = self._choose(threshold)
        return Alignment(links, partial, threshold, self.texts, self._choose, self.chances)
