"""Sayings: what of a sentence somebody is told to say, and the words that tell so.

Who says a thing is told before it, and then all that follows is theirs (“X said that …”); or
behind it, and then all that precedes (“…, X said.”); or in a clause between, as an aside (“which,
X said, …”). Where it is not clear which, nothing is theirs, and nothing is stated plainly either.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from reader.article import Span
from reader.comparison.manner.claims import Statement
from reader.comparison.manner.patterns import (
    CUT,
    MARK,
    NAMED,
    PAUSE,
    SHORT,
    SIGNS,
    STOP,
    SUBJECT,
    TO,
    WORD,
    patterns,
)
from reader.text.cues import cues
from reader.text.words import key

_LONG = 4
"""A quotation of so many words tells something; a shorter one lends a word."""
_FEW = 3
"""So many words between marks hold no statement: “Dunlop, according to two diplomats, …”."""
_TAIL = 6
"""How many words stand at most behind a verb that ends its sentence: told a newspaper."""
_SPEAKER = 12
"""How many words at most tell who speaks, between a quotation and the verb."""
_NEAR = 120
"""How many characters before a verb are looked at for who speaks, and how."""
_LONGEST = 4000
"""So many characters are no sentence but a list or a table, in which nobody is told to speak."""


@dataclass(frozen=True, slots=True)
class Saying:
    """The words that attribute something, and the stretches of the sentence that they are about.

    ``around`` is what else may be told of who says it, and how: nothing there is stated plainly.
    ``clear`` is false where it may be that somebody says it, or where only an aside is said.
    """

    cue: Span
    about: tuple[Span, ...]
    around: Span
    clear: bool

    @property
    def quotes(self) -> bool:
        """Whether it is a quotation, without any verb."""
        return self.cue in self.about

    def says(self, span: Span) -> bool:
        """Whether it surely is about a word."""
        return any(start <= span[0] < end for start, end in self.about)

    def may_say(self, span: Span) -> bool:
        """Whether it may be about a word."""
        return self.says(span) if self.about else self.touches(span)

    def touches(self, span: Span) -> bool:
        """Whether a word may have to do with it."""
        return self.around[0] <= span[0] < self.around[1] or self.says(span)


def sayings(text: str, told: Statement, language: str) -> tuple[Saying, ...]:
    """Answer what is said in a sentence, in order; quotations come last."""
    start, end = told.span
    quoted = tuple(_quoted(text, told))
    if end - start > _LONGEST or not told.may_hold(language, *SIGNS):
        return quoted
    return (*_reader(language).sayings(text, told), *quoted)


def _quoted(text: str, told: Statement) -> Iterator[Saying]:
    start, end = told.span
    inside = [(max(first, start), min(last, end)) for first, last in told.quoted]
    for span in inside:
        yield Saying(span, (span,), span, clear=len(text[slice(*span)].split()) >= _LONG)
    for mark in MARK.finditer(text, start, end):
        if not any(first <= mark.start() < last for first, last in inside):
            yield Saying(mark.span(), (), told.span, clear=False)  # where it ends nobody knows


@lru_cache(maxsize=8)
def _reader(language: str) -> _Reader:
    return _Reader(language)


class _Reader:
    """Reads the sayings of sentences in a language."""

    def __init__(self, language: str) -> None:
        self._known = cues(language)
        self._patterns = patterns(language)
        self._verbs = self._known["saying"] | self._known["attributing"] | self._known["believing"]
        speaking = "people", "bodies", "pronouns", "several"
        self._speakers = frozenset().union(*(self._known[name] for name in speaking))
        self._between = self._known["adverbs"] | self._known["passive"]

    def sayings(self, text: str, told: Statement) -> Iterator[Saying]:
        """Answer what the cues of a sentence tell; those in quotations tell nothing."""
        reached = told.span[0]
        for match in self._patterns.cue.finditer(text, *told.span):
            start = match.start()
            if start >= reached and not any(a <= start < b for a, b in told.quoted):
                saying = self._saying(text, told, match.span())
                if saying is not None:
                    reached = saying.cue[1]
                    yield saying

    def _saying(self, text: str, told: Statement, cue: Span) -> Saying | None:
        known, word = self._known, " ".join(key(text[slice(*cue)]).split())
        if word in known["according"]:
            return self._phrase(text, told, cue)
        if text[cue[0]].isupper() and WORD.search(text, told.span[0], cue[0]):
            return None  # a part of a name
        if word in known["hearsay"] and word not in self._verbs:
            return Saying(cue, (), told.span, clear=False)
        if word in known["evidence"]:
            saying = self._evidence(text, told, cue)
            if saying is not None or word not in self._verbs:
                return saying
        if word in self._verbs:
            return self._verb(text, told, cue, word)
        if word in known["calling"]:
            return self._called(text, told, cue, word)
        that = self._patterns.that.match(text, cue[1], told.span[1])
        return Saying(cue, (), (cue[1], told.span[1]), clear=False) if that else None

    def _phrase(self, text: str, told: Statement, cue: Span) -> Saying:
        """Answer what “according to” is about: what is before it, or else the rest."""
        start, end = told.span
        if _words(text, start, cue[0]) <= _FEW:
            return Saying(cue, self._without_asides(text, start, end), told.span, clear=True)
        start = _behind_stop(text, start, cue[0])
        return Saying(cue, self._without_asides(text, start, cue[0]), (start, end), clear=True)

    def _evidence(self, text: str, told: Statement, cue: Span) -> Saying | None:
        """Answer what a thing shows: “records show that …”, “…, records show.”; “in a report”."""
        start, end = told.span
        shows = self._patterns.shows.match(text, cue[1], end)
        if shows is None:
            found_in = self._patterns.source.search(text, _near(start, cue), cue[0])
            return Saying(cue, (), told.span, clear=False) if found_in else None
        whole = cue[0], shows.end()
        if self._patterns.closes.match(text, shows.end(), end):
            return Saying(whole, self._without_asides(text, start, cue[0]), told.span, clear=True)
        around = self._begin(text, start, cue[0]), end
        about = self._without_asides(text, shows.end(), end)
        return Saying(whole, about, around, clear=shows["far"] is None)

    def _called(self, text: str, told: Statement, cue: Span, word: str) -> Saying | None:
        """Answer what a verb is about that gives a thing a judgement; a name is none."""
        if not self._known["compounds"] and NAMED.match(text, cue[1]):
            return None
        if word in self._known["nouns"] and not self._speaks(text, told.span[0], cue):
            return None
        start, end = _between(text, told.span, cue)
        return Saying(cue, (), (cue[0] if word.endswith("ing") else start, end), clear=False)

    def _verb(self, text: str, told: Statement, cue: Span, word: str) -> Saying | None:
        known, (start, end), near = self._known, told.span, _near(told.span[0], cue)
        if self._patterns.unsaid.search(text, near, cue[0]):
            return None
        aside = self._patterns.aside.search(text, near, cue[0])
        if aside is not None:  # which, he said, …
            mark = CUT.search(text, cue[1] + text.startswith(",", cue[1]), end)
            return Saying(cue, (), (aside.start(), mark.start() if mark else end), clear=False)
        if self._follows_quotation(text, told, cue):
            return Saying(cue, told.quoted, told.span, clear=True)
        subject = SUBJECT.search(text, near, cue[0])
        that = self._patterns.that.match(text, cue[1], end) is not None
        if word in known["nouns"] and (
            not (that or subject)
            or text.startswith(("'", "’", "ʼ"), cue[1])
            or not self._speaks(text, start, cue)
        ):
            return None
        if self._patterns.like.search(text, near, cue[0]):
            return Saying(cue, (), told.span, clear=True)
        begin = self._begin(text, start, cue[0])
        if word.endswith("ing"):
            begin = cue[0] if text.startswith(", ", cue[0] - 2) else begin
        elif self._patterns.passive.search(text, near, cue[0]):
            return Saying(cue, (), (begin, end), clear=False)
        if TO.match(text, cue[1]):
            return Saying(cue, (), (begin, end), clear=False)
        always = word in known["attributing"] or (
            word in known["believing"] and self._speaks(text, start, cue)
        )
        if not that:
            closing = self._patterns.closes.match(text, cue[1], end)
            tail = subject is not None and _ends_soon(text, cue[1], end)
            if closing is None:
                closes = always and tail
            else:
                closes = always or (tail and not (closing["day"] and known["compounds"]))
            if closes:
                marked = subject is not None and closing and closing["mark"] is not None
                first = subject.start("who") if subject and marked else cue[0]
                return self._closed(text, told, (first, cue[1]))
            if always and self._may_follow(text, start, cue):
                if text.count(",", start, cue[0]) == 1 and _ends_soon(text, cue[1], end):
                    return self._closed(text, told, cue)
                return Saying(cue, (), told.span, clear=True)
        about = self._without_asides(text, cue[1], end)
        return Saying(cue, about, (begin, end), clear=always or that)

    def _closed(self, text: str, told: Statement, cue: Span) -> Saying:
        """Answer what a verb is about that follows what is said."""
        start, end = told.span
        begin = _behind_stop(text, start, cue[0])
        about = self._without_asides(text, begin, cue[0])
        if _words(text, begin, cue[0]) <= _FEW:
            about = (*about, *self._without_asides(text, cue[1], end))
        return Saying(cue, about, told.span, clear=True)

    def _follows_quotation(self, text: str, told: Statement, cue: Span) -> bool:
        """Whether a verb follows a quotation with a comma, and who speaks: “…,” X said."""
        end = max((end for _, end in told.quoted if end <= cue[0]), default=-1)
        if end < 0 or PAUSE.search(text, end - 2, end + 1) is None:
            return False
        near = _words(text, end, cue[0]) <= _SPEAKER
        return near and self._patterns.bounds.search(text, end, cue[0]) is None

    def _speaks(self, text: str, start: int, cue: Span) -> bool:
        """Whether who speaks stands right before a verb: a name, officials, they."""
        before = [match[0] for match in WORD.finditer(text, _near(start, cue), cue[0])][-2:]
        if len(before) > 1 and key(before[-1]) in self._between:
            before.pop()
        return bool(before) and (before[-1][0].isupper() or key(before[-1]) in self._speakers)

    def _may_follow(self, text: str, start: int, cue: Span) -> bool:
        """Whether who speaks may be told behind a verb that follows what is said: “…, said X”."""
        if not text.startswith(", ", cue[0] - 2) or self._patterns.opening.match(text, cue[1]):
            return False
        asides = self._patterns.asides.finditer(text, start, cue[0])
        return all(aside.end() != cue[0] - 1 for aside in asides)

    def _begin(self, text: str, start: int, end: int) -> int:
        """Answer where the clause begins that goes up to ``end``."""
        bounds = self._patterns.bounds.finditer(text, start, end)
        return max((match.end() for match in bounds), default=start)

    def _without_asides(self, text: str, start: int, end: int) -> tuple[Span, ...]:
        """Answer a stretch of a sentence without its relative clauses."""
        cuts = [start]
        for aside in self._patterns.asides.finditer(text, start, end):
            cuts += aside.span()
        cuts.append(end)
        return tuple(zip(cuts[::2], cuts[1::2], strict=True))


def _near(start: int, cue: Span) -> int:
    return max(start, cue[0] - _NEAR)


def _words(text: str, start: int, end: int) -> int:
    return sum(1 for _ in WORD.finditer(text, start, end))


def _behind_stop(text: str, start: int, end: int) -> int:
    """Answer where what goes up to ``end`` begins, behind a colon or semicolon."""
    return max((match.end() for match in STOP.finditer(text, start, end)), default=start)


def _between(text: str, span: Span, cue: Span) -> Span:
    """Answer the stretch between two marks that a cue stands in."""
    start = max((m.end() for m in CUT.finditer(text, span[0], cue[0])), default=span[0])
    mark = CUT.search(text, cue[1], span[1])
    return start, mark.start() if mark else span[1]


def _ends_soon(text: str, start: int, end: int) -> bool:
    """Whether nothing but a few words stand between a verb and the next mark."""
    mark = SHORT.search(text, start, end)
    return _words(text, start, mark.start() if mark else end) <= _TAIL
