"""What is told around a figure or a date: whether two of them play the same part."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from reader.alignment.analysis import terms_of
from reader.comparison.ledger.side_words import SideWords
from reader.text.languages import stop_words
from reader.text.synonyms import synonyms
from reader.text.words import bare, key, spaceless

if TYPE_CHECKING:
    from reader.article import Span
    from reader.comparison.ledger.sides import Told

_AROUND = 7
"""How many telling words on either side tell what part something plays."""

_NEXT = 3
"""How many of them, the nearest, tell which of several it is."""
_WEIGHT = 0.2
"""What nearness counts beside likeness."""

Meeting = frozenset[str | int]
"""What a telling word can be met by: its stem, and its groups of synonyms."""


class Context(NamedTuple):
    """The telling words around something, in the order of the text."""

    before: tuple[Meeting, ...] = ()
    after: tuple[Meeting, ...] = ()
    met: Meeting = frozenset()
    """What any of them can be met by."""


@dataclass(frozen=True)
class Contexts:
    """The telling words of the sentences of one side, looked up as they are asked for."""

    _side: Told
    _words: dict[int, tuple[list[int], tuple[Meeting, ...]]] = field(default_factory=dict)

    @classmethod
    def of(cls, side: Told) -> Contexts:
        """Answer the contexts of a side, the same for whoever asks."""
        return side.once(cls)

    def around(self, span: Span, sentence: int) -> Context:
        """Answer the telling words around ``span`` in its sentence, numbers left out."""
        if sentence not in self._words:
            self._words[sentence] = self._telling(sentence)
        starts, words = self._words[sentence]
        first, last = bisect_left(starts, span[0]), bisect_right(starts, span[1] - 1)
        before, after = words[max(first - _AROUND, 0) : first], words[last : last + _AROUND]
        return Context(before, after, frozenset().union(*before, *after))

    def _telling(self, sentence: int) -> tuple[list[int], tuple[Meeting, ...]]:
        span, language = self._side.article.sentences[sentence], self._side.language
        texts, places = SideWords.of(self._side).between(span.start, span.end)
        told = [_meetings(word, language) for word in texts]
        if None in told:  # what such a word is met by depends on its neighbours
            text = self._side.text[span.start : span.end]
            terms = terms_of(text)
            places = [span.start + start for _, (start, _) in terms]
            told = [_telling_only(_met(term, text[slice(*at)], language)) for term, at in terms]
        starts: list[int] = []
        words: list[Meeting] = []
        for place, meetings in zip(places, told, strict=True):
            for met in meetings or ():
                starts.append(place)
                words.append(met)
        return starts, tuple(words)


@lru_cache(maxsize=1 << 15)
def _meetings(word: str, language: str) -> tuple[Meeting, ...] | None:
    """Answer what the terms of a word can be met by, those that tell something.

    None for one of a script without spaces.
    """
    if spaceless(word):
        return None
    return _telling_only(*(_met(term, word, language) for term, _ in terms_of(word)))


def _telling_only(*meetings: Meeting) -> tuple[Meeting, ...]:
    return tuple(filter(None, meetings))


def _met(term: str, word: str, language: str) -> Meeting:
    """Answer what a word of that term can be met by; nothing of words that tell nothing."""
    folded = key(bare(word))
    if folded in stop_words(language) or folded[:1].isdigit():
        return frozenset()
    return frozenset((term, *synonyms(language).groups(folded)))


def likeness(one: Context, other: Context) -> float:
    """Answer which share of the shorter context is met in the other one, 0 to 1."""
    if one.met.isdisjoint(other.met):
        return 0.0
    few, many = sorted((one, other), key=lambda side: len(side.before) + len(side.after))
    words = (*few.before, *few.after)
    return sum([not many.met.isdisjoint(word) for word in words]) / len(words)


def nearness(one: Context, other: Context) -> float:
    """Answer how many of the nearest words are met as near by the other's, 0 to about 3.

    In one sentence all figures have nearly the same words around them. Which of them two sentences
    share is told by the words next to it: *three dead, 17 hurt*.
    """
    if one.met.isdisjoint(other.met):
        return 0.0
    return _near(one.before[::-1], other.before[::-1]) + _near(one.after, other.after)


def _near(one: tuple[Meeting, ...], other: tuple[Meeting, ...]) -> float:
    return sum(
        1 / (i * j)
        for i, word in enumerate(one[:_NEXT], 1)
        for j, met in enumerate(other[:_NEXT], 1)
        if word & met
    )


def kinship(one: Context, other: Context) -> float:
    """Answer how alike two contexts are, the nearest words counted once more."""
    return likeness(one, other) + _WEIGHT * nearness(one, other)
