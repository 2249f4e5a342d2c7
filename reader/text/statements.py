"""Statements: the text of a sentence or two as the few things that tell who speaks in it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING, Literal, NamedTuple

from reader.text.cues import Cues, cues
from reader.text.words import bare, key, placed_words

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping, Sequence

    from reader.article import Sentence, Span
    from reader.text.words import Placed

Tag = Literal[
    "quotation",
    "name",
    "people",  # the minister, officials
    "body",  # the ministry
    "pronoun",  # he
    "several",  # they
    "saying",
    "calling",
    "according",
    "preposition",
    "clause",  # that, who, and: what begins another clause
    "mark",  # a comma, a colon, a dash, a bracket
    "word",
]
_BEFORE = 3
"""How many statements are read for one that quotes: itself, and those that tell who “he” is."""
SPEAKERS: frozenset[Tag] = frozenset({"name", "people", "body", "pronoun", "several"})
VERBS: frozenset[Tag] = frozenset({"saying", "calling"})

_MARK = re.compile(r"[^\w\s]")
_APOSTROPHES = frozenset("'’ʼ")
_OWNING = re.compile(r"['’ʼ]s?(?!\w)")
_LISTS: tuple[tuple[str, Tag], ...] = (
    ("according", "according"),
    ("saying", "saying"),
    ("calling", "calling"),
    ("pronouns", "pronoun"),
    ("several", "several"),
    ("people", "people"),
    ("bodies", "body"),
    ("prepositions", "preposition"),
    ("clauses", "clause"),
)
"""The lists that a word or a phrase is looked up in, the first that has it deciding."""
_PHRASES = "according", "saying", "calling"
"""Those of them that have phrases."""
_PART = re.compile(r"\w+")


class Token(NamedTuple):
    """A quotation, a name, a cue, a mark or a word: ``text[start:end]``."""

    start: int
    end: int
    tag: Tag
    word: str = ""
    """What it says, folded; empty for quotations."""
    owning: bool = False
    """Whether something is said to be theirs: *Korda's* lawyer."""


@dataclass(frozen=True)
class Statement:
    """A sentence, or several where a quotation goes over the end of one."""

    paragraph: int
    follows: bool
    """Whether the statement yielded before it stands right before it in the text."""
    quotes: bool
    """Whether there is a quotation in it."""
    _text: str = field(repr=False)
    _span: Span
    _quoted: _Held = field(repr=False)
    _named: _Held = field(repr=False)
    _known: Cues = field(repr=False)

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """What it is made of; a quotation is one token, and nothing in it is another."""
        fixed = _fixed(self._quoted.within(*self._span), self._named.within(*self._span))
        return tuple(_tokens(self._text, self._span, fixed, self._known))


def statements(
    text: str,
    sentences: Sequence[Sentence],
    quoted: Sequence[Span],
    names: Sequence[Span],
    language: str,
) -> Iterator[Statement]:
    """Yield the statements of a text that quote, and the few before them, in order.

    ``quoted`` and ``names`` ascend and do not overlap among themselves.
    """
    known = cues(language)
    quotations, named = _Held(quoted), _Held(names)
    starts = [sentence.start for sentence in sentences]
    going_on = _going_on(starts, quoted)
    done = 0
    for start, _ in quoted:
        at = bisect_right(starts, start) - 1
        if at < done:
            continue  # the statement was yielded for a quotation before
        after = at + 1
        while after in going_on:
            after += 1
        if start >= sentences[after - 1].end:
            continue  # it stands in no sentence
        firsts = [after]
        while len(firsts) <= _BEFORE and firsts[-1] > done:
            first = firsts[-1] - 1
            while first in going_on:
                first -= 1
            firsts.append(first)
        for first, behind in pairwise(reversed(firsts)):
            here = sentences[first]
            span = here.start, sentences[behind - 1].end
            follows, quotes = 0 < done == first, behind == after
            yield Statement(here.paragraph, follows, quotes, text, span, quotations, named, known)
            done = behind


def _going_on(starts: Sequence[int], quoted: Sequence[Span]) -> set[int]:
    """Answer which sentences begin within a quotation, given where all begin."""
    return {
        at
        for start, end in quoted
        for at in range(max(bisect_right(starts, start), 1), bisect_left(starts, end))
    }


class _Held:
    """Ascending spans that do not overlap."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._spans = spans
        self._starts = [start for start, _ in spans]

    def open_at(self, offset: int) -> bool:
        index = bisect_left(self._starts, offset) - 1
        return index >= 0 and offset < self._spans[index][1]

    def within(self, start: int, end: int) -> Sequence[Span]:
        return self._spans[bisect_left(self._starts, start) : bisect_right(self._starts, end - 1)]


def _fixed(quoted: Sequence[Span], names: Sequence[Span]) -> list[tuple[Span, Tag]]:
    inside = _Held(quoted)
    fixed: list[tuple[Span, Tag]] = [(span, "quotation") for span in quoted]
    fixed += [(span, "name") for span in names if not inside.open_at(span[0] + 1)]
    return sorted(fixed)


def _tokens(text: str, span: Span, fixed: Sequence[tuple[Span, Tag]], known: Cues) -> list[Token]:
    found: list[Token] = []
    at = span[0]
    for (start, end), tag in fixed:
        if tag == "name":
            start = _without_cue(text, start, end, known)
        _add_loose(found, text, (at, start), known)
        at = end
        owned = _OWNING.match(text, end) if tag == "name" else None
        word = "" if tag == "quotation" else key(text[start:end])
        found.append(Token(start, end, tag, word, owned is not None))
        if owned:
            at = owned.end()
    _add_loose(found, text, (at, span[1]), known)
    return found


def _without_cue(text: str, start: int, end: int, known: Cues) -> int:
    """Answer where a name begins, without a cue before it that a sentence begins with: *Laut*."""
    first, _, rest = text[start:end].partition(" ")
    return end - len(rest) if rest and key(first) in known["according"] else start


def _add_loose(found: list[Token], text: str, span: Span, known: Cues) -> None:
    """Add the tokens of a stretch without quotations and names."""
    at, end = span
    if end - at < 2 and text[at:end] in {"", " "}:
        return
    words = placed_words(text).between(text, at, end)
    readings = [_read(word, known) for word in words.texts]
    if any(map(_BEGINS, readings)):
        phrases = known.pattern(*_PHRASES, phrases=True)
        for match in phrases.finditer(text, at, end):
            _add_stretch(found, text, (at, match.start()), known)
            said = " ".join(key(match[0]).split())
            found.append(Token(*match.span(), _tags(known).get(said, "word"), said))
            at = match.end()
        _add_stretch(found, text, (at, end), known)
    else:
        _add_plain(found, text, span, words, readings, known["determiners"])


def _add_stretch(found: list[Token], text: str, span: Span, known: Cues) -> None:
    """Add the words and marks of a stretch without phrases."""
    words = placed_words(text).between(text, *span)
    readings = [_read(word, known) for word in words.texts]
    _add_plain(found, text, span, words, readings, known["determiners"])


def _add_plain(
    found: list[Token],
    text: str,
    span: Span,
    words: Placed,
    readings: Sequence[_Reading],
    determiners: Container[str],
) -> None:
    """Add the words and marks of a stretch.

    An article is told from the pronoun that begins a clause: *die* after a comma.
    """
    at, end = span
    for start, stop, (folded, tag, owning, _) in zip(
        words.starts, words.ends, readings, strict=True
    ):
        gap = text[at:start]
        if gap != " ":
            _add_marks(found, at, gap)
        if tag == "clause" and folded in determiners and not (found and found[-1].word == ","):
            tag, owning = "word", False
        elif not owning and text[stop : stop + 1] in _APOSTROPHES:
            owning = _OWNING.match(text, stop) is not None
        found.append(Token(start, stop, tag, folded, owning))
        at = stop
    if at < end:
        _add_marks(found, at, text[at:end])


class _Reading(NamedTuple):
    """What a word says wherever it stands."""

    folded: str
    tag: Tag
    owning: bool
    """Whether it is told whose something is."""
    begins: bool
    """Whether a phrase may begin with it, or within it."""


_BEGINS = attrgetter("begins")


@lru_cache(maxsize=1 << 14)
def _read(written: str, known: Cues) -> _Reading:
    """Answer what a word says, folded, and what it is."""
    word = bare(written)
    folded = key(word)
    tags = _tags(known)
    tag = tags.get(folded)
    firsts = _firsts(known)
    if written.isalpha():
        return _Reading(folded, tag or _compound(word, folded, known), False, folded in firsts)
    begins = not firsts.isdisjoint(_PART.findall(key(written)))
    if tag is None:
        folded = _last(folded, known)
        tag = tags.get(folded)
    owning = _OWNING.match(written, len(word)) is not None
    return _Reading(folded, tag or _compound(word, folded, known), owning, begins)


@lru_cache(maxsize=8)
def _firsts(known: Cues) -> frozenset[str]:
    """Answer the first words of phrases."""
    phrases = (entry for name in _PHRASES for entry in known[name] if " " in entry)
    return frozenset(part[0] for phrase in phrases if (part := _PART.match(phrase)))


def _last(word: str, known: Cues) -> str:
    """Answer the pronoun that a word with hyphens ends in (“a-t-il”), or else the word."""
    last = word.rpartition("-")[2]
    return last if last in known["pronouns"] or last in known["several"] else word


@lru_cache(maxsize=8)
def _tags(known: Cues) -> Mapping[str, Tag]:
    """Answer what every listed word and phrase is."""
    return {entry: tag for name, tag in reversed(_LISTS) for entry in known[name]}


def _compound(word: str, folded: str, known: Cues) -> Tag:
    """Answer what a word is whose last part is listed: *Mieterverein*, *SPD-Politiker*."""
    if known["compounds"] and word[:1].isupper():
        if folded.endswith(tuple(known["people"])):
            return "people"
        if folded.endswith(tuple(known["bodies"])):
            return "body"
    return "word"


def _add_marks(found: list[Token], at: int, gap: str) -> None:
    found += [Token(at + i, at + i + 1, "mark", mark) for i, mark in _marks(gap)]


@lru_cache(maxsize=1 << 10)
def _marks(gap: str) -> tuple[tuple[int, str], ...]:
    """Answer the marks between two words, and where they stand."""
    return tuple([(m.start(), m[0]) for m in _MARK.finditer(gap) if m[0] not in ".'’"])
