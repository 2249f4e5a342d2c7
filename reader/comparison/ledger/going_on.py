"""Quotations that go on after who said them is told: *“…,” she said. “…”*.

The other side may tell them in one piece. What goes on is put to the pair of what it goes on with,
where it tells more of what the other side has.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.comparison.ledger.agreement import agreement, roots
from reader.comparison.ledger.model import Verdict
from reader.comparison.ledger.quoted import Quoted
from reader.comparison.ledger.sides import Told
from reader.text.words import key

_SHORT = 3
"""Of so few words or less it is the beginning that is told, and what goes on is the rest …"""
_REST = 3
"""… where the other side has so many more words or more."""


@dataclass(frozen=True, slots=True)
class GoingOn:
    """The quotations of one side, and which of them go on with which."""

    told: Told
    quoted: Sequence[Quoted]

    def beside(self, at: int) -> Iterator[int]:
        """Yield the quotations that the one at an index goes on with, or that go on with it."""
        for first, second in ((at - 1, at), (at, at + 1)):
            if first >= 0 and second < len(self.quoted) and self._goes_on(first, second):
                yield first if second == at else second

    def _goes_on(self, first: int, second: int) -> bool:
        one, other = self.quoted[first], self.quoted[second]
        if other.sentences[0] - one.sentences[-1] > 1 or key(one.called) != key(other.called):
            return False
        sentences = self.told.article.sentences
        return sentences[one.sentences[-1]].paragraph == sentences[other.sentences[0]].paragraph


def joined(verdict: Verdict, own: Quoted, other: Quoted, part: Quoted) -> Verdict | None:
    """Answer the verdict on ``own`` and ``other`` if ``part`` goes on with ``own``.

    None where it does not tell what the other side does.
    """
    said = {*roots(own.words)}
    rest = {*roots(other.telling)} - said
    if (
        verdict == "trimmed"
        and len(own.words) <= _SHORT
        and len({*other.words}) - len(said) >= _REST
    ):
        return "reworded" if _follows(own, part) == _begins(own, other) else None
    if rest.isdisjoint(roots(part.telling)):
        return None
    if verdict == "reworded":
        after = agreement(own.with_piece(part), other)
        return "reworded" if after.relation == "other" else after.relation
    if verdict not in {"trimmed", "altered"}:
        return None
    before, after = agreement(own, other), agreement(own.with_piece(part), other)
    if after.relation == "other" or after.likeness <= before.likeness:
        return None
    return after.relation


def _follows(one: Quoted, other: Quoted) -> bool:
    return one.pieces[0].span < other.pieces[0].span


def _begins(part: Quoted, whole: Quoted) -> bool:
    return whole.words[: len(part.words)] == part.words
