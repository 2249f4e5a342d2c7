"""Certainty raised or lowered: could and will, hinted and confirmed, reportedly and plainly."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from reader.article import Span
from reader.comparison.manner.claims import Clause, Statement, Word, clauses
from reader.comparison.manner.model import Shift, Verdict
from reader.text.cues import Cues, cues
from reader.text.words import key

POSSIBLE, LIKELY, PLAIN = range(3)
"""How sure a claim is told: that it may be so, that it is likely or said to be so, that it is."""
_HEDGES = "possible", "likely"
_HALF = 0.5
"""The share of a claim's telling words that the other side has, if both tell the same."""
_MOST = 0.7
"""The share of the longer claim, where one tells a wish and the other what is so."""
_LEAST = 0.4
"""The share that is enough where both are of the same deed; or of the longer, of a thing."""
_SCRAP = 0.3
"""How long a surer claim is, at least, beside the hedged one: no mere scrap of a clause."""
_FEW = 2
"""How many telling words a claim has, at most, that is the same by what is done alone."""


_Kind = Literal["deed", "thing", "wish", "view"]
"""What a hedge is about: what is done, a thing (a *possible* deal), what *should* be done, or a
view that somebody *believes* to be right, which is no hedge beside a plain claim."""


_Hedge = tuple[int, Span, _Kind]
"""How sure it is, where it stands, and what it is about."""


@dataclass(frozen=True, slots=True)
class _Claim:
    """A clause, how sure it is told, and the words that say so.

    ``about`` are the words that the sentence begins with, if the clause does not begin anew: they
    may tell who does it. ``future`` are the places of *will* and the like.
    """

    clause: Clause
    about: tuple[Word, ...]
    level: int
    cue: Span | None
    kind: _Kind
    future: tuple[int, ...]

    def will(self, head: Word) -> bool:
        """Whether a word tells what will be done: the first telling one behind *will*."""
        words = self.clause.words
        return any(next((w for w in words if w.span[0] >= at), None) is head for at in self.future)

    @property
    def head(self) -> Word:
        """What the cue speaks of: the first telling word behind it, if there is one."""
        end = self.cue[1] if self.cue is not None else 0
        return next((w for w in self.clause.words if w.span[0] >= end), self.clause.words[0])


def shifts(
    left: str,
    right: str,
    lefts: Sequence[Statement],
    rights: Sequence[Statement],
    language: str,
) -> Iterator[Shift]:
    """Answer where the right tells the same claim more or less surely than the left.

    ``lefts`` and ``rights`` are the sentences of a link. A hedge is set beside what is told most
    like it, and each claim beside one.
    """
    if not any(told.may_hold(language, *_HEDGES) for told in (*lefts, *rights)):
        return
    here = [claim for told in lefts for claim in _claims(left, told, language)]
    there = [claim for told in rights for claim in _claims(right, told, language)]
    found = [
        (-strength, one.level < other.level, n, m)
        for n, one in enumerate(here)
        for m, other in enumerate(there)
        if (strength := _strength(one, other, here, there)) > 0
    ]
    taken: set[tuple[str, int]] = set()
    for _, raised, n, m in sorted(found, key=lambda pair: (pair[0], not pair[1], *pair[2:])):
        if taken.isdisjoint({("here", n), ("there", m)}):
            taken |= {("here", n), ("there", m)}
            verdict: Verdict = "raised" if raised else "lowered"
            yield Shift("certainty", verdict, here[n].cue, there[m].cue)


def _strength(one: _Claim, other: _Claim, here: Sequence[_Claim], there: Sequence[_Claim]) -> float:
    """Answer how surely two clauses make the same claim, one surer than the other; else 0."""
    if one.level == other.level:
        return 0.0
    raised = one.level < other.level
    hedged, plainer = (one, other) if raised else (other, one)
    if any(_hedges_too(claim, hedged) for claim in (there if raised else here)):
        return 0.0
    return _same_claim(hedged, plainer)


def _hedges_too(claim: _Claim, hedged: _Claim) -> bool:
    """Whether a claim is told no more surely than the same one of the other side."""
    if claim.level > hedged.level:
        return False
    shared = hedged.clause.shared(claim.clause.words)
    return len(shared) > 1 or any(hedged.head.means(word) for word in claim.clause.words)


def _same_claim(hedged: _Claim, plainer: _Claim) -> float:
    """Answer how surely two clauses make the same claim, 0 where they do not."""
    shared = hedged.clause.shared(plainer.clause.words)
    if not shared:
        return 0.0
    ones, others = len(hedged.clause.words), len(plainer.clause.words)
    share = len(shared) / min(ones, others)
    heads = [word for word in plainer.clause.words if hedged.head.means(word)]
    if plainer.cue is not None:  # both hedge: it must be the same thing that they hedge
        heads = [plainer.head] if hedged.head.means(plainer.head) else []
    will = any(plainer.will(word) for word in heads)
    if "view" in {hedged.kind, plainer.kind}:
        return 0.0
    if plainer.kind == "wish":
        return 0.0
    if hedged.kind == "wish" and not will and len(shared) < _MOST * max(ones, others):
        return 0.0
    if hedged.kind == "thing":
        same = share >= _HALF and len(shared) >= _LEAST * max(ones, others)
        return 1 + share if heads and len(shared) > 1 and same else 0.0
    if not heads:
        whole = len(shared) > _FEW and len(shared) >= _HALF * max(ones, others)
        same = whole or (len(shared) > 1 and share >= _HALF and bool(plainer.future))
        return share if same else 0.0
    everything = Clause((0, 0), (*hedged.clause.words, *hedged.about))
    told = len(everything.shared((*plainer.clause.words, *plainer.about)))
    if len(shared) > 1:
        whole = share >= _LEAST and others >= _SCRAP * ones
        return 1 + share if will or whole else 0.0
    if told > 1 and will:
        return 1 + share
    return 1 + share if ones <= _FEW and others <= (2 * _FEW if will else _FEW + 1) else 0.0


def _claims(text: str, told: Statement, language: str) -> Iterator[_Claim]:
    found = list(_hedges(text, told.span, language)) if told.may_hold(language, *_HEDGES) else []
    places = [cue[0] for _, cue, _ in found]
    known = cues(language)
    future, anew = known.pattern("future"), known.pattern("conjunctions")
    first: tuple[Word, ...] = ()
    before: _Hedge | None = None
    for clause in clauses(text, told, language):
        start, end = clause.span
        inside = found[bisect_left(places, start) : bisect_left(places, end)]
        hedge = min(inside, default=None)
        begins = anew.match(text, start + (text[start] == " ")) is not None
        if hedge is not None and _says(text, clause, hedge, known):
            before = hedge  # the emails suggest | that she asked: it speaks of what follows
            continue
        if hedge is not None and all(hedge[1][0] <= w.span[0] < hedge[1][1] for w in clause.words):
            before = hedge  # the bridge, | perhaps, | will close
            continue
        hedge, before = hedge or before, None
        words = _said(text, clause, hedge, known)
        if words:
            level, cue, kind = hedge or (PLAIN, None, "deed")
            wills = tuple(match.end() for match in future.finditer(text, start, end))
            about = () if begins else first
            yield _Claim(Clause(clause.span, words), about, level, cue, kind, wills)
        first = first or clause.words


def _says(text: str, clause: Clause, hedge: _Hedge, known: Cues) -> bool:
    """Whether a hedge is a verb of saying that ends its clause."""
    _, cue, _ = hedge
    return key(text[slice(*cue)]) in known["saying"] and cue[1] >= clause.words[-1].span[1]


def _said(text: str, clause: Clause, hedge: _Hedge | None, known: Cues) -> tuple[Word, ...]:
    """Answer the words of a claim, its hedge left out, as far as it is no open question.

    What somebody is *accused* of, and *whether* a thing is so, is not claimed.
    """
    start, end = clause.span
    opens = known.pattern("open", "conditions")
    if hedge is None:
        before = text[max(0, start - _NEAR) : start].split()
        if before and opens.fullmatch(before[-1]):
            return ()
        opened = opens.search(text, start, end)
        limit = opened.start() if opened else end
        return tuple(word for word in clause.words if word.span[0] < limit)
    first, last = hedge[1]
    if known.pattern("conditions").search(text, start, max(start, first)):
        return ()
    return tuple(w for w in clause.words if w.span[1] <= first or last <= w.span[0])


def _hedges(text: str, span: Span, language: str) -> Iterator[_Hedge]:
    """Answer the hedges in a sentence: how sure, where, and what they are about."""
    known = cues(language)
    able, unable, maybe = (known.pattern(name) for name in ("able", "unable", "supposed"))
    for match in _pattern(language).finditer(text, *span):
        start, end = match.span()
        before = text[max(span[0], start - _NEAR) : end]
        able_to = any(found.end() == len(before) for found in able.finditer(before))
        if able_to and maybe.match(text, end + 1) is None:
            continue  # what somebody was able to do
        word = key(match[0])
        if (unable.match(text, start) and " " not in word) or _ways(language).search(before):
            continue
        level = POSSIBLE if match.lastgroup == "possible" else LIKELY
        kind: _Kind = "deed"
        if word in known["wishes"]:
            kind = "wish"
        elif word in known["believing"]:
            kind = "view"
        elif _a(language).search(before[: start - end]) or (
            word in known["attributive"] and not _is(language).search(before[: start - end])
        ):
            kind = "thing"
        yield level, (start, end), kind


_NEAR = 24
"""How far before a hedge is looked for what makes it none."""


@lru_cache(maxsize=8)
def _ways(language: str) -> re.Pattern[str]:
    """Answer what finds that a hedge is none: wherever it may lead."""
    return re.compile(rf"{cues(language).pattern('ways').pattern}\s+(?:\w+\s+){{1,2}}\w+$", re.I)


@lru_cache(maxsize=8)
def _a(language: str) -> re.Pattern[str]:
    """Answer what finds that a hedge is a noun: *a* plan to."""
    return re.compile(rf"{cues(language).pattern('determiners').pattern}\s+$", re.I)


@lru_cache(maxsize=8)
def _is(language: str) -> re.Pattern[str]:
    """Answer what finds that a hedge tells what something is, not what thing it is."""
    return re.compile(rf"{cues(language).pattern('passive').pattern}\s+(?:\w+\s+)?$", re.I)


@lru_cache(maxsize=8)
def _pattern(language: str) -> re.Pattern[str]:
    known = cues(language)
    possible, likely = (known.pattern(name).pattern for name in ("possible", "likely"))
    # The month of May is no hedge.
    return re.compile(
        rf"(?!(?-i:May)\b)(?:(?P<likely>{likely})|(?P<possible>{possible}))", re.IGNORECASE
    )
