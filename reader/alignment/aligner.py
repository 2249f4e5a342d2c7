"""The aligner: from two lists of sentences to links."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapidfuzz.distance.Indel import normalized_similarity as in_order

from reader.alignment.choosing import groups
from reader.alignment.constants import DEFAULT_THRESHOLD
from reader.alignment.order import moved
from reader.alignment.partly import partly
from reader.alignment.result import Alignment, Cancelled, Link, Partial
from reader.alignment.scoring import score
from reader.text.languages import detect, stop_words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from reader.alignment.analysis import Analysis

Pair = tuple[int, int]
SAMPLE = 60
"""How many sentences of a side are looked at to tell the language."""


def align(
    left: Sequence[str],
    right: Sequence[str],
    *,
    threshold: float | None = None,
    language: str | None = None,
    progress: Callable[[float], object] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Alignment:
    """Answer which left sentences tell the same as which right ones.

    A link's confidence is at least ``threshold`` (0 to 1; the default is ``DEFAULT_THRESHOLD``).
    ``language`` is an ISO 639-1 code, detected where it is not given. ``progress`` is called with
    the share of the work done, rising from 0 to 1. ``cancelled`` is polled; when it answers true,
    ``Cancelled`` is raised. The same input always gives the same result, and swapped sides give
    the mirrored one.
    """

    def pulse(done: float) -> None:
        if cancelled is not None and cancelled():
            raise Cancelled
        if progress is not None:
            progress(done)

    pulse(0.0)
    # Which side is called left must not matter, not even where two choices are equally good. So
    # the sides are always scored in one order, and the result is turned round if need be.
    turned = list(right) < list(left)
    if turned:
        left, right = right, left
    scored = Scored(
        *score(left, right, common_words(left, right, language), pulse),
        turned,
        tuple(left),
        tuple(right),
    )
    at = DEFAULT_THRESHOLD if threshold is None else threshold
    alignment = Alignment(*scored.choose(at), at, scored.choose)
    pulse(1.0)
    return alignment


def common_words(left: Sequence[str], right: Sequence[str], language: str | None) -> frozenset[str]:
    """Answer the words that say little in the language of both texts."""
    if language is None:
        language = detect(" ".join((*left[:SAMPLE], *right[:SAMPLE])))
    return stop_words(language)


@dataclass(frozen=True, slots=True)
class Scored:
    """Everything that does not depend on the threshold."""

    analysis: Analysis
    chances: Mapping[Pair, float]
    turned: bool
    left: tuple[str, ...]
    right: tuple[str, ...]

    def choose(self, threshold: float) -> tuple[tuple[Link, ...], tuple[Partial, ...]]:
        """Answer the links and partials at a threshold."""
        chosen = groups(self.chances, threshold)
        sizes = [
            sum([self.analysis.left[i].size for i in lefts])
            + sum([self.analysis.right[j].size for j in rights])
            for lefts, rights in chosen
        ]
        places = [self._place(lefts, rights) for lefts, rights in chosen]
        confidences = [self._confidence(*group) for group in chosen]
        weights = [round(1000 * c * (s + 1)) for s, c in zip(sizes, confidences, strict=True)]
        links = [
            Link(*group, self._similarity(*group), confidence, astray)
            for group, confidence, astray in zip(
                chosen, confidences, moved(places, weights), strict=True
            )
        ]
        partial = partly(self.left, self.right, self.analysis, self.chances, links, threshold)
        if self.turned:
            links = [Link(k.right, k.left, k.similarity, k.confidence, k.moved) for k in links]
            partial = [
                Partial(p.right, p.left, p.confidence, p.right_span, p.left_span) for p in partial
            ]
        links.sort(key=lambda link: link.left)
        partial.sort(key=lambda pair: (pair.left, pair.right))
        return tuple(links), tuple(partial)

    def _confidence(self, lefts: tuple[int, ...], rights: tuple[int, ...]) -> float:
        each = [self.chances.get((i, j), 0.0) for i in lefts for j in rights]
        return sum(each) / len(each)

    def _place(self, lefts: tuple[int, ...], rights: tuple[int, ...]) -> Pair:
        """Answer where a link stands: its sentences that carry most of it, one on each side."""
        get = self.chances.get
        return (
            max(lefts, key=lambda i: sum([get((i, j), 0.0) for j in rights])),
            max(rights, key=lambda j: sum([get((i, j), 0.0) for i in lefts])),
        )

    def _similarity(self, lefts: tuple[int, ...], rights: tuple[int, ...]) -> float:
        """Answer how alike the words are: half what they are, half in which order."""
        left = [self.analysis.left[i] for i in lefts]
        right = [self.analysis.right[j] for j in rights]
        weights = self.analysis.weights
        here = Counter([term for told in left for term in told.terms])
        there = Counter([term for told in right for term in told.terms])
        both = sum([weights[term] * n for term, n in (here & there).items()])
        total = sum([weights[term] * n for side in (here, there) for term, n in side.items()])
        letters = in_order(
            " ".join([told.folded for told in left]), " ".join([told.folded for told in right])
        )
        return (2 * both / total + letters) / 2 if total else letters
