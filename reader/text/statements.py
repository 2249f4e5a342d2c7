"""Statements: the text of a sentence or two as the few things that tell who speaks in it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import deque
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from reader.text.cues import Cues, cues
from reader.text.words import bare, key, placed_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from reader.article import Sentence, Span

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
    _fixed: Sequence[tuple[Span, Tag]]
    _known: Cues = field(repr=False)

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """What it is made of; a quotation is one token, and nothing in it is another."""
        return tuple(_tokens(self._text, self._span, self._fixed, self._known))


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
    waiting: deque[tuple[Span, int]] = deque(maxlen=_BEFORE)
    follows = False
    for span, paragraph in _spans(sentences, quotations):
        if waiting.maxlen == len(waiting):
            follows = False  # the first of those that wait is passed over
        waiting.append((span, paragraph))
        if not quotations.within(*span):
            continue
        for within, its in waiting:
            fixed = _fixed(quotations.within(*within), named.within(*within))
            yield Statement(its, follows, within == span, text, within, fixed, known)
            follows = True
        waiting.clear()


def _spans(sentences: Sequence[Sentence], quotations: _Held) -> Iterator[tuple[Span, int]]:
    """Yield where the statements stand, and in which paragraph."""
    at = 0
    while at < len(sentences):
        first = sentences[at]
        end = first.end
        at += 1
        while at < len(sentences) and quotations.open_at(sentences[at].start):
            end = sentences[at].end
            at += 1
        yield (first.start, end), first.paragraph


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
    phrases = known.pattern("according", "saying", "calling", phrases=True)
    for match in phrases.finditer(text, at, end):
        _add_plain(found, text, (at, match.start()), known)
        said = " ".join(key(match[0]).split())
        found.append(Token(*match.span(), _tags(known).get(said, "word"), said))
        at = match.end()
    _add_plain(found, text, (at, end), known)


def _add_plain(found: list[Token], text: str, span: Span, known: Cues) -> None:
    """Add the words and marks of a stretch without phrases.

    An article is told from the pronoun that begins a clause: *die* after a comma.
    """
    base = at = span[0]
    determiners = known["determiners"]
    for written, first, last in zip(*placed_words(text[base : span[1]]), strict=True):
        start, end = base + first, base + last
        if start - at > 1 or text[at:start] != " ":
            _add_marks(found, text, (at, start))
        folded, tag, owning = _read(written, known)
        if tag == "clause" and folded in determiners and not (found and found[-1].word == ","):
            tag, owning = "word", False
        elif not owning and text[end : end + 1] in _APOSTROPHES:
            owning = _OWNING.match(text, end) is not None
        found.append(Token(start, end, tag, folded, owning))
        at = end
    if at < span[1]:
        _add_marks(found, text, (at, span[1]))


@lru_cache(maxsize=1 << 14)
def _read(written: str, known: Cues) -> tuple[str, Tag, bool]:
    """Answer what a word says, folded, what it is, and whether it is told whose something is."""
    word = bare(written)
    folded = key(word)
    tags = _tags(known)
    tag = tags.get(folded)
    if tag is None and not word.isalpha():
        folded = _last(folded, known)
        tag = tags.get(folded)
    owning = _OWNING.match(written, len(word)) is not None
    return folded, tag or _compound(word, folded, known), owning


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


def _add_marks(found: list[Token], text: str, span: Span) -> None:
    marks = (match for match in _MARK.finditer(text, *span) if match[0] not in ".'’")
    found.extend(Token(*match.span(), "mark", match[0]) for match in marks)
