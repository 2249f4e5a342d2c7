"""Certainty raised or lowered: could and will, hinted and confirmed, reportedly and plainly."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from reader.article import Span
from reader.comparison.manner.claims import Clause, Statement, Word, clauses
from reader.comparison.manner.model import Shift
from reader.text.cues import cues

POSSIBLE, LIKELY, PLAIN = range(3)
"""How sure a claim is told: that it may be so, that it is likely or said to be so, that it is."""
_HEDGES = "possible", "likely"
_ENOUGH = 0.5
"""The share of a claim's telling words that the other side has, if both tell the same."""


@dataclass(frozen=True, slots=True)
class _Claim:
    """A clause, how sure it is told, and the words that say so."""

    clause: Clause
    level: int
    cue: Span | None

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

    ``lefts`` and ``rights`` are the sentences of a link. Each way at most once: where it is
    plainest.
    """
    if not any(told.may_hold(language, *_HEDGES) for told in (*lefts, *rights)):
        return
    here = [claim for told in lefts for claim in _claims(left, told, language)]
    there = [claim for told in rights for claim in _claims(right, told, language)]
    best: dict[bool, tuple[float, Shift]] = {}
    for one in here:
        for other in there:
            if one.level == other.level:
                continue
            raised = one.level < other.level
            hedged, plainer = (one, other) if raised else (other, one)
            if any(_hedges_too(claim, hedged) for claim in (there if raised else here)):
                continue
            strength = _same_claim(hedged, plainer)
            if strength > best.get(raised, (0.0, None))[0]:
                shift = Shift("certainty", "raised" if raised else "lowered", one.cue, other.cue)
                best[raised] = strength, shift
    for raised in sorted(best, reverse=True):
        yield best[raised][1]


def _hedges_too(claim: _Claim, hedged: _Claim) -> bool:
    """Whether a claim is told no more surely than one of the other side that it shares with."""
    return claim.level <= hedged.level and bool(hedged.clause.shared(claim.clause.words))


def _same_claim(hedged: _Claim, plainer: _Claim) -> float:
    """Answer how surely two clauses make the same claim, 0 where they do not."""
    shared = hedged.clause.shared(plainer.clause.words)
    if not shared:
        return 0.0
    share = len(shared) / min(len(hedged.clause.words), len(plainer.clause.words))
    head = hedged.head
    if plainer.cue is not None:  # both hedge: it must be the same thing that they hedge
        same_head = head.means(plainer.head)
    else:
        same_head = any(head.means(word) for word in plainer.clause.words)
    if same_head and (len(shared) > 1 or share >= _ENOUGH):
        return 1 + share
    if plainer.cue is None and len(shared) > 1 and share >= _ENOUGH:
        return share
    return 0.0


def _claims(text: str, told: Statement, language: str) -> Iterator[_Claim]:
    found = list(_hedges(text, told.span, language)) if told.may_hold(language, *_HEDGES) else []
    for clause in clauses(text, told, language):
        level, cue = min(
            ((level, cue) for cue, level in found if clause.span[0] <= cue[0] < clause.span[1]),
            default=(PLAIN, None),
        )
        if cue is None:
            yield _Claim(clause, PLAIN, None)
        else:
            words = tuple(w for w in clause.words if w.span[1] <= cue[0] or cue[1] <= w.span[0])
            if words:
                yield _Claim(Clause(clause.span, words), level, cue)


def _hedges(text: str, span: Span, language: str) -> Iterator[tuple[Span, int]]:
    for match in _pattern(language).finditer(text, *span):
        yield match.span(), POSSIBLE if match.lastgroup == "possible" else LIKELY


@lru_cache
def _pattern(language: str) -> re.Pattern[str]:
    known = cues(language)
    possible, likely = (known.pattern(name).pattern for name in ("possible", "likely"))
    # The month of May, and what somebody could do or could not, are no hedges.
    able = "|".join(rf"(?<=\b{who}\s)" for who in ("he", "she", "they", "we", "I"))
    return re.compile(
        rf"(?!(?-i:May)\b|could\s+not\b|couldn['’]t)(?!(?:{able})could\b)"
        rf"(?:(?P<likely>{likely})|(?P<possible>{possible}))",
        re.IGNORECASE,
    )
