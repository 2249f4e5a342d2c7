"""The words of a quotation told on the other side without quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, chain, pairwise
from typing import TYPE_CHECKING

from reader.comparison.ledger.agreement import roots
from reader.comparison.ledger.side_words import SideWords, parts
from reader.text.languages import stop_words

if TYPE_CHECKING:
    from reader.article import Span
    from reader.comparison.ledger.quoted import Quoted
    from reader.comparison.ledger.sides import Told

_VOWELS = re.compile("[aeiouyäöüáéíóúàèìòùâêîôûåøæœ]+")
_OFTEN = 40
"""At how many places the rarest word of a quotation is looked for at most."""
_LONG_RUN = 5
"""A run of so many words, told alike, is the quotation wherever it stands …"""
_LONG_TELLING = 3
"""… if so many of them are telling."""
_LONG_LOOSE = 6
"""So many telling words in order are, with other small words between them."""
_LOOSE = 3
"""With other small words between them, at least so many telling words are the quotation."""


@dataclass(frozen=True, slots=True)
class Found:
    """Where a text says without marks what a quotation says."""

    span: Span
    sentence: int
    exact: bool
    """Whether it says all of its words, and none between them."""


class Plain:
    """The words of a side, and which of them stand outside its quotation marks."""

    def __init__(self, told: Told) -> None:
        self._told = told
        self._stops = stop_words(told.language)
        self._read = SideWords.of(told)
        known = {word: parts(word) for word in {*self._read.texts}}
        parted = [known[word] for word in self._read.texts]
        self._words = [*chain.from_iterable(parted)]
        """As they are compared, parted at hyphens."""
        self._firsts = [0, *accumulate(map(len, parted))]
        """For each word of the text, the first of these that it is parted in."""
        self._borders = [
            self._first(offset) for span in told.of_kind("quotation") for offset in span
        ]
        """Where each quotation begins, and where it ends."""
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        """Where each telling word stands that no marks are around."""
        for begin, end in [*pairwise([0, *self._borders, len(self._words)])][::2]:
            for place, word in enumerate(self._words[begin:end], begin):
                if word not in self._stops:
                    self._places[word].append(place)

    def find(self, quotation: Quoted, linked: Set[int], near: Set[int]) -> Found | None:
        """Answer where a quotation is told without marks, if it is.

        In ``linked`` sentences, which tell what the quotation's own tells, its telling words in
        order are enough; in those ``near`` them it takes two telling words or more in all its
        words; elsewhere a long run of words.
        """
        if not quotation.telling:
            return None
        there = [word for word in quotation.telling if word in self._places]
        if len(quotation.telling) - len(there) > (1 if len(there) >= _LOOSE else 0):
            return None
        rarest = min(there, key=lambda word: (len(self._places[word]), word))
        best: tuple[tuple[int, bool, int], Found] | None = None
        for place in self._likely(quotation, self._places.get(rarest, ()), linked, near):
            sentence = self._told.sentence_at(self._span(place)[0])
            beside = 2 if sentence in linked else int(sentence in near)
            found = self._at(quotation, rarest, place, sentence, beside)
            if found:
                rank = (beside, found.exact, -place)
                if best is None or rank > best[0]:
                    best = rank, found
        return best[1] if best else None

    def _likely(
        self, quotation: Quoted, places: Sequence[int], linked: Set[int], near: Set[int]
    ) -> Sequence[int]:
        """Answer at which of the places of a word a quotation may be told, by how long it is."""
        telling = len(quotation.telling)
        if _is_long(quotation) or telling >= _LONG_LOOSE:
            return places[:_OFTEN]
        if not places:
            return ()
        found: list[int] = []
        sentences = self._told.article.sentences
        for sentence in linked if telling == 1 else near:
            if 0 <= sentence < len(sentences):
                span = sentences[sentence]
                first, last = self._first(span.start), self._first(span.end)
                found += places[bisect_left(places, first) : bisect_left(places, last)]
        return found

    def _at(
        self, quotation: Quoted, rarest: str, place: int, sentence: int, beside: int
    ) -> Found | None:
        words, telling = quotation.words, len(quotation.telling)
        for offset in (i for i, word in enumerate(words) if word == rarest):
            begin = place - offset
            if begin >= 0 and tuple(self._words[begin : begin + len(words)]) == words:
                sure = _is_long(quotation) or beside == 2 or (beside and telling > 1)
                if sure and self._is_unbroken(begin, begin + len(words)):
                    return self._found(begin, begin + len(words), sentence, True)
        if telling >= (_LOOSE if beside == 2 else _LONG_LOOSE):
            return self._loosely(quotation, rarest, place, sentence)
        return None

    def _loosely(self, quotation: Quoted, rarest: str, place: int, sentence: int) -> Found | None:
        """Answer where all telling words stand in order around a place, small words between."""
        room = len(quotation.words) // 2 + 3
        first = quotation.telling.index(rarest)
        end = self._forward(quotation.telling[first + 1 :], place + 1, 1)
        begin = self._forward(tuple(reversed(quotation.telling[:first])), place - 1, -1)
        if begin is None or end is None or end - begin > len(quotation.words) + room:
            return None
        here = self._told.article.sentences[sentence]
        inside = here.start <= self._span(begin)[0] and self._span(end)[1] <= here.end
        whole = inside and self._is_unbroken(begin, end + 1)
        return self._found(begin, end + 1, sentence, False) if whole else None

    def _forward(self, wanted: Sequence[str], at: int, step: int) -> int | None:
        """Answer where the last of some words stands, each the next of its kind on the way.

        No telling word may stand between two of them: that would be another thing told.
        """
        last = at - step
        for word in wanted:
            while 0 <= at < len(self._words) and not _is_form(self._words[at], word):
                if self._words[at] not in self._stops:
                    return None
                at += step
            if not 0 <= at < len(self._words):
                return None
            last = at
            at += step
        return last

    def _is_unbroken(self, begin: int, end: int) -> bool:
        """Whether these words stand outside quotation marks, and no quotation between them."""
        quoted = bisect_right(self._borders, begin)
        return quoted % 2 == 0 and quoted == bisect_right(self._borders, end - 1)

    def _found(self, begin: int, end: int, sentence: int, exact: bool) -> Found:
        return Found((self._span(begin)[0], self._span(end - 1)[1]), sentence, exact)

    def _first(self, offset: int) -> int:
        """Answer the place of the first word from an offset of the text on."""
        return self._firsts[bisect_left(self._read.starts, offset)]

    def _span(self, place: int) -> Span:
        """Answer where the word stands that the one at a place is, or is a part of."""
        word = bisect_right(self._firsts, place) - 1
        return self._read.starts[word], self._read.ends[word]


@lru_cache(maxsize=1 << 12)
def _is_form(one: str, other: str) -> bool:
    """Whether two words may be forms of one, as reported speech has verbs: take and took.

    They begin alike, or differ in their vowels and perhaps in one more letter at the end.
    """
    if one == other:
        return True
    if roots((one,)) == roots((other,)):
        return True
    short, long = sorted((_VOWELS.sub("", one), _VOWELS.sub("", other)), key=len)
    return len(short) > 1 and long.startswith(short) and len(long) - len(short) <= 1


def _is_long(quotation: Quoted) -> bool:
    """Whether a quotation is so long that all of its words in a row are it wherever they stand."""
    return len(quotation.words) >= _LONG_RUN and len(quotation.telling) >= _LONG_TELLING
