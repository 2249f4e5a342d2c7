"""The two sides of a ledger as its rules see them: texts, sentences, entities, and the links."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, TypeVar, cast

from reader.article import Article, Span
from reader.text.entities import Entity, Kind, entities
from reader.text.languages import UNKNOWN
from reader.text.people import Name, read_name

if TYPE_CHECKING:
    from reader.alignment.result import Linked

Made = TypeVar("Made")
_KEPT = 16
"""Of so many articles is kept what they say by themselves: in a story, each is compared with each
other one."""


@dataclass(frozen=True)
class Told:
    """One article, its entities, and which link each of its sentences is in."""

    article: Article
    language: str
    entities: tuple[Entity, ...]
    links: tuple[int | None, ...]
    """For each sentence, the link that it is in."""
    _starts: tuple[int, ...] = field(repr=False)
    _known: dict[object, object] = field(repr=False, compare=False)
    """What was made of the article by itself, each by what made it."""

    @classmethod
    def of(cls, article: Article, language: str, links: Sequence[int | None] = ()) -> Told:
        """Answer an article as the rules see it."""
        own = _known(article, language)
        if entities not in own:
            own[entities] = entities(article.text, language)
        return cls(
            article,
            language,
            cast("tuple[Entity, ...]", own[entities]),
            tuple(links),
            tuple(sentence.start for sentence in article.sentences),
            own,
        )

    def once(self, make: Callable[[Told], Made]) -> Made:
        """Answer what ``make`` makes of this article, whatever it is compared with.

        It looks at text, sentences and entities, never at links, and what it answers is altered
        by nobody: it is made once for many comparisons.
        """
        if make not in self._known:
            self._known[make] = make(self)
        return cast("Made", self._known[make])

    @property
    def text(self) -> str:
        """The text of the article."""
        return self.article.text

    def sentence_at(self, offset: int) -> int:
        """Answer the index of the sentence that holds the code point at ``offset``."""
        return max(bisect_right(self._starts, offset) - 1, 0)

    def sentences_at(self, offsets: Iterable[int]) -> list[int]:
        """Answer the same of several."""
        starts = self._starts
        return [max(bisect_right(starts, offset) - 1, 0) for offset in offsets]

    def link_at(self, offset: int) -> int | None:
        """Answer the link of the sentence that holds the code point at ``offset``."""
        return self.link_of(self.sentence_at(offset))

    def link_of(self, sentence: int) -> int | None:
        """Answer the link of the sentence of that index."""
        return self.links[sentence] if self.links else None

    @property
    def names(self) -> tuple[Name, ...]:
        """The names, each with its title, in order."""
        return self.once(_names)

    def of_kind(self, kind: Kind) -> list[Span]:
        """Answer the spans of the entities of a kind, in order."""
        return [(e.start, e.end) for e in self.entities if e.kind == kind]


@lru_cache(maxsize=_KEPT)
def _known(article: Article, language: str) -> dict[object, object]:  # noqa: ARG001 - the key
    """Answer what is known of an article, for whoever asks to add to it."""
    return {}


def language_of(article: Article, other: Article) -> str:
    """Answer the language of an article; that of the other one where nobody knows its own."""
    return article.language if article.language != UNKNOWN else other.language


def _names(told: Told) -> tuple[Name, ...]:
    return tuple(read_name(told.text, span, told.language) for span in told.of_kind("name"))


@dataclass(frozen=True)
class Both:
    """Both sides and the links between them: what every rule of the ledger is given."""

    left: Told
    right: Told
    links: Sequence[Linked]

    @cached_property
    def linked(self) -> frozenset[tuple[int, int]]:
        """The pairs of a left and a right sentence that stand in a link together."""
        return frozenset((i, j) for left, right in self.links for i in left for j in right)
