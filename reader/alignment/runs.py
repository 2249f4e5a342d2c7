"""Runs of words that both sides of a link tell, the longest first, no word in two.

(Greedy string tiling: Wise, "String similarity via greedy string tiling", 1993.)
"""

from __future__ import annotations

from collections import defaultdict
from heapq import heapify, heappop, heappush
from typing import TYPE_CHECKING

from reader.alignment.pieces import WORD

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.alignment.pieces import Piece, Told

Run = tuple[int, int, int]
"""Where a run begins among the pieces of either side, and how many pieces it has."""

_MOST_PLACES = 256
"""Of what is told so many times and more, left times right, the places are paired in order only."""


def tiles(left: Told, right: Told) -> list[Run]:
    """Answer the runs of two pieces and more that are told on both sides, the longest first.

    None overlaps another on either side. No run goes from one sentence to the next, nor into a
    quotation or out of it. Neither end is a function word or cuts a word, unless the run is all
    of a quotation or of a sentence. The time grows with the number of pairs of equal pieces, of
    which few are looked at where a word is told over and over.
    """
    tiling = _Tiling(left, right)
    waiting = [(tiling.rank(run), run) for run in _maximal(left, right) for run in tiling.trim(run)]
    heapify(waiting)
    found = []
    while waiting:
        _, run = heappop(waiting)
        free = tiling.free(run)
        if free == [run]:
            tiling.take(run)
            found.append(run)
        else:
            for part in free:
                for rest in tiling.trim(part):
                    heappush(waiting, (tiling.rank(rest), rest))
    return found


def weight(pieces: Sequence[Piece]) -> float:
    """Answer how much a run of pieces tells."""
    return sum(piece.weight for at, piece in enumerate(pieces) if at or not piece.reaches)


class _Tiling:
    """What is already taken on both sides."""

    def __init__(self, left: Told, right: Told) -> None:
        self.left, self.right = left, right
        self.taken: tuple[set[int], set[int]] = (set(), set())

    def rank(self, run: Run) -> tuple[float, ...]:
        """Answer what sorts runs: the longest, the most telling, the nearest in place first.

        So a text is told by itself place by place, and either side may be called left.
        """
        i, j, length = run
        pieces = self.left.pieces[i : i + length]
        return -sum(piece.size for piece in pieces), -weight(pieces), abs(i - j), i + j

    def free(self, run: Run) -> list[Run]:
        """Answer what of a run is not taken on either side."""
        i, j, length = run
        parts: list[Run] = []
        for k in range(length):
            if i + k in self.taken[0] or j + k in self.taken[1]:
                continue
            if parts and parts[-1][0] + parts[-1][2] == i + k:
                parts[-1] = (*parts[-1][:2], parts[-1][2] + 1)
            else:
                parts.append((i + k, j + k, 1))
        return parts

    def take(self, run: Run) -> None:
        i, j, length = run
        self.taken[0].update(range(i, i + length))
        self.taken[1].update(range(j, j + length))

    def trim(self, run: Run) -> Iterator[Run]:
        """Answer a run without what tells nothing at its ends, if it is still a run."""
        i, j, length = run
        here, there = self.left.pieces, self.right.pieces
        first, last = 0, length
        if not (_is_whole(self.left, i, i + length) or _is_whole(self.right, j, j + length)):
            while first < last and not _begins(here[i + first], there[j + first]):
                first += 1
            while first < last and not _ends(here[i + last - 1], there[j + last - 1]):
                last -= 1
        if last - first > 1 and sum(p.size for p in here[i + first : i + last]) >= WORD:
            yield i + first, j + first, last - first


def _begins(here: Piece, there: Piece) -> bool:
    """Whether a run may begin with a piece told on both sides."""
    return (here.telling or there.telling) and here.opens and there.opens


def _ends(here: Piece, there: Piece) -> bool:
    """Whether a run may end with a piece told on both sides."""
    return (here.telling or there.telling) and here.closes and there.closes


def _is_whole(told: Told, first: int, last: int) -> bool:
    """Whether pieces are all of a quotation or of a sentence."""
    pieces = told.pieces
    begins = first == 0 or pieces[first - 1].sentence != pieces[first].sentence
    ends = last == len(pieces) or pieces[last - 1].sentence != pieces[last].sentence
    return (first, last) in told.quotations or (begins and ends)


def _maximal(left: Told, right: Told) -> Iterator[Run]:
    """Answer the runs that go on to neither side, if they hold anything telling."""
    here, there = left.pieces, right.pieces
    places: dict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for side, told in enumerate((left, right)):
        whole = {first for first, _ in told.quotations}
        for at, piece in enumerate(told.pieces):
            if piece.telling or at in whole:
                places[piece.key][side].append(at)
    covered: set[tuple[int, int]] = set()
    for lefts, rights in places.values():
        if len(lefts) * len(rights) < _MOST_PLACES:
            pairs = [(i, j) for i in lefts for j in rights]
        else:
            pairs = list(zip(lefts, rights, strict=False))
        for i, j in pairs:
            if (i, j) in covered:
                continue
            back = 0
            while _goes_on(here, i - back - 1) and _goes_on(there, j - back - 1):
                if here[i - back - 1].key != there[j - back - 1].key:
                    break
                back += 1
            length = back + 1
            i, j = i - back, j - back
            while _goes_on(here, i + length - 1) and _goes_on(there, j + length - 1):
                if here[i + length].key != there[j + length].key:
                    break
                length += 1
            covered.update((i + k, j + k) for k in range(length))
            yield i, j, length


def _goes_on(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a run may go on from the piece of that index to the next."""
    if not 0 <= at < len(pieces) - 1:
        return False
    before, after = pieces[at], pieces[at + 1]
    if min(before.size, after.size) < WORD and before.end < after.start:
        return False  # where no spaces part words, a comma parts clauses
    return before.sentence == after.sentence and before.quotation == after.quotation
