"""What a sentence claims: its clauses, and the telling words in each."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from reader.alignment.terms import terms_of
from reader.article import Span
from reader.text.cues import cues
from reader.text.languages import stop_words
from reader.text.synonyms import synonyms
from reader.text.words import key

_BREAK = re.compile(r"[,;:()—–…!?](?!\d)|\.(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Word:
    """A telling word: its span in the text, and what counts of it when two are compared."""

    span: Span
    keys: frozenset[str]

    def means(self, other: Word) -> bool:
        """Whether both can stand for the same."""
        return not self.keys.isdisjoint(other.keys)


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a sentence between two marks or conjunctions, and its telling words."""

    span: Span
    words: tuple[Word, ...]

    def shared(self, words: Iterable[Word]) -> list[Word]:
        """Answer those of its words that some of ``words`` can stand for."""
        keys = {k for word in words for k in word.keys}
        return [word for word in self.words if not word.keys.isdisjoint(keys)]


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence: where it stands, its telling words in order, and all its words, folded.

    ``quoted`` are the quotations that lie in it, or that it lies in, with their marks.
    """

    span: Span
    words: tuple[Word, ...]
    spoken: frozenset[str]
    quoted: tuple[Span, ...] = ()
    headline: bool = False
    asks: bool = False

    def may_hold(self, language: str, *lists: str) -> bool:
        """Whether any cue of some lists can stand in it. Never wrong where it says no."""
        return not self.spoken.isdisjoint(_beginnings(language, lists))


@lru_cache
def _beginnings(language: str, lists: tuple[str, ...]) -> frozenset[str]:
    known = cues(language)
    return frozenset(entry.split()[0] for name in lists for entry in known[name])


def statement(
    text: str, span: Span, language: str, quoted: tuple[Span, ...] = (), *, headline: bool = False
) -> Statement:
    """Answer the sentence ``text[span[0]:span[1]]`` with its words."""
    stops, groups = stop_words(language), synonyms(language).groups
    base = span[0]
    piece = text[base : span[1]]
    telling = []
    spoken = set()
    for term, (start, end) in terms_of(piece):
        word = key(piece[start:end])
        spoken.add(word)
        if word not in stops and len(term) > 1:
            keys = frozenset({term, *(f"#{group}" for group in groups(word))})
            telling.append(Word((base + start, base + end), keys))
    return Statement(span, tuple(telling), frozenset(spoken), quoted, headline, "?" in piece[-3:])


@lru_cache(maxsize=8)
def _joins(language: str) -> re.Pattern[str]:
    """Answer what finds conjunctions, and phrases with one in which no clause begins."""
    whole, joins = (cues(language).pattern(name).pattern for name in ("whole", "conjunctions"))
    return re.compile(rf"(?P<whole>{whole})|{joins}", re.IGNORECASE)


def clauses(text: str, told: Statement, language: str) -> Iterator[Clause]:
    """Answer the clauses of a sentence, in order, those without telling words left out."""
    start, end = told.span
    cuts = {start, end}
    cuts.update(match.end() for match in _BREAK.finditer(text, start, end))
    joins = _joins(language).finditer(text, start, end)
    cuts.update(match.start() for match in joins if match.lastgroup is None)
    starts = [word.span[0] for word in told.words]
    for first, last in pairwise(sorted(cuts)):
        own = told.words[bisect_left(starts, first) : bisect_left(starts, last)]
        if own:
            yield Clause((first, last), own)
