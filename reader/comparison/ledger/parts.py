"""Quotations told in pieces, or told again: each put to the quotation that it is part of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from reader.comparison.ledger.agreement import agreement, holds
from reader.comparison.ledger.beside import Beside
from reader.comparison.ledger.going_on import joined
from reader.comparison.ledger.model import Verdict
from reader.comparison.ledger.quoted import Quoted
from reader.comparison.ledger.quoting import Speakers
from reader.comparison.model import Side

_LEAST = 4
"""How many words tell what a piece is part of, wherever it stands."""
_BY_WORDS: frozenset[Verdict] = frozenset({"identical", "trimmed", "altered"})
"""The verdicts that go by the words alone."""


@dataclass(frozen=True, slots=True)
class Paired:
    """Two quotations that are one, each perhaps in pieces."""

    left: Quoted
    right: Quoted
    verdict: Verdict


class Parts:
    """Pairs of quotations, to which pieces and repetitions are put one by one."""

    def __init__(self, pairs: Iterable[Paired], speakers: Speakers, there: Beside) -> None:
        self.pairs = list(pairs)
        self._speakers = speakers
        self._there = there
        self._having: defaultdict[str, set[int]] = defaultdict(set)
        for index, pair in enumerate(self.pairs):
            for word in {*pair.left.words, *pair.right.words}:
                self._having[word].add(index)

    def take(self, side: Side, part: Quoted) -> bool:
        """Put a quotation of a side to the pair that it is part of; answer whether there is one."""
        words = {*(part.telling or part.words)}
        if not words <= self._having.keys():
            return False  # as of most
        rarest = min(words, key=lambda word: (len(self._having[word]), word))
        for index in sorted(self._having[rarest]):
            pair = self.pairs[index]
            own, other = (pair.left, pair.right) if side == "left" else (pair.right, pair.left)
            taken = self._taken(pair.verdict, own, other, part, side)
            if taken:
                whole, verdict = taken
                left, right = (whole, other) if side == "left" else (other, whole)
                self.pairs[index] = Paired(left, right, verdict)
                return True
        return False

    def join(self, side: Side, part: Quoted, beside: Iterable[Quoted]) -> bool:
        """Put a quotation of a side to the pair of one that it goes on with, or that goes on."""
        for neighbour in beside:
            for index in self._having.get(neighbour.words[0], ()):
                pair = self.pairs[index]
                own, other = (pair.left, pair.right) if side == "left" else (pair.right, pair.left)
                if neighbour.pieces[0] not in own.pieces:
                    continue
                verdict = joined(pair.verdict, own, other, part)
                if verdict:
                    whole = own.with_piece(part)
                    left, right = (whole, other) if side == "left" else (other, whole)
                    self.pairs[index] = Paired(left, right, verdict)
                    return True
        return False

    def _taken(
        self, verdict: Verdict, own: Quoted, other: Quoted, part: Quoted, side: Side
    ) -> tuple[Quoted, Verdict] | None:
        """Answer what a quotation of a pair is with another of its side, and the verdict then."""
        if not (holds(own.words, part) or holds(other.words, part)):
            return None
        if self._speakers.agree(part, other) is False and not (
            verdict == "differently attributed" and self._speakers.agree(part, own)
        ):
            return None
        if own.words == part.words:
            return replace(own, pieces=own.pieces + part.pieces), verdict
        again = own.telling == part.telling != ()
        if len(part.words) < _LEAST and not again and not self._is_near(part, other, side):
            return None
        if holds(own.words, part):
            return replace(own, pieces=own.pieces + part.pieces), verdict
        wholes = [own.with_piece(part, turned=turned) for turned in (False, True)]
        before = agreement(own, other)
        after, whole = max(
            ((agreement(whole, other), whole) for whole in wholes),
            key=lambda found: found[0].likeness,
        )
        if after.likeness <= before.likeness or after.relation == "other":
            return None
        return whole, after.relation if verdict in _BY_WORDS else verdict

    def _is_near(self, part: Quoted, other: Quoted, side: Side) -> bool:
        left, right = (part, other) if side == "left" else (other, part)
        return not self._there.near(left.sentences).isdisjoint(right.sentences)
