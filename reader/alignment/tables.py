"""Rows of numbers, and tables of pairs: what alignment counts with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from collections.abc import Sequence

Integers = NDArray[np.int64]
Floats = NDArray[np.float64]
Booleans = NDArray[np.bool_]

_BEYOND = 2
"""How many places beyond either end of a text can be asked for."""


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows of integers of different lengths, one after the other in one array."""

    starts: Integers
    """Where each row begins, and where the last one ends."""
    values: Integers
    owners: Integers
    """Of each value, the row it stands in."""

    @classmethod
    def of(cls, values: Sequence[int], ends: Sequence[int]) -> Rows:
        """Answer the rows that ``values`` fall into; ``ends`` begin with 0, and end each row."""
        starts = np.array(ends, np.int64)
        owners = np.repeat(np.arange(len(ends) - 1), np.diff(starts))
        return cls(starts, np.array(values, np.int64), owners)

    @classmethod
    def made(cls, owners: Integers, values: Integers, count: int) -> Rows:
        """Answer ``count`` rows, each with its values once, ascending."""
        if not len(values):
            return cls(np.zeros(count + 1, np.int64), values, owners)
        span = 1 + int(values.max())
        both = np.sort(owners * span + values)
        owners, values = np.divmod(both[new(both)], span)
        return cls(np.searchsorted(owners, np.arange(count + 1)), values, owners)

    def __len__(self) -> int:
        return len(self.starts) - 1

    @property
    def lengths(self) -> Integers:
        """Answer how many values each row has."""
        return np.diff(self.starts)

    def picked(self, rows: Integers) -> tuple[Integers, Integers]:
        """Answer the values of some rows, and for each the position in ``rows`` it belongs to."""
        places, owners = self.places(rows)
        return self.values[places], owners

    def places(self, rows: Integers) -> tuple[Integers, Integers]:
        """Answer the same as where the values stand."""
        lengths = self.lengths[rows]
        owners = np.repeat(np.arange(len(rows)), lengths)
        return ranges(self.starts[rows], lengths), owners

    def parted(self, at: int) -> tuple[Rows, Rows]:
        """Answer the rows before one, and those from it on."""
        cut = int(self.starts[at])
        # Copied like those of the others, so that the owners of all need not stay in memory.
        owners = self.owners[:cut].copy()
        return (
            Rows(self.starts[: at + 1], self.values[:cut], owners),
            Rows(self.starts[at:] - cut, self.values[cut:], self.owners[cut:] - at),
        )

    def joined(self, groups: Sequence[Sequence[int]]) -> Rows:
        """Answer a row for each group of rows: all their values, each once, ascending."""
        rows = np.array([row for group in groups for row in group], np.int64)
        owners = np.repeat(np.arange(len(groups)), [len(group) for group in groups])
        values, at = self.picked(rows)
        return Rows.made(owners[at], values, len(groups))

    def row(self, at: int) -> list[int]:
        """Answer the values of one row."""
        values: list[int] = self.values[self.starts[at] : self.starts[at + 1]].tolist()
        return values

    def summed(self, amounts: Floats) -> Floats:
        """Answer for each row the sum of what its values amount to."""
        return totals(self.owners, amounts[self.values], len(self.starts) - 1)


def totals(owners: Integers, amounts: Floats, count: int) -> Floats:
    """Answer for each of ``count`` owners the sum of its amounts."""
    sums: Floats = np.bincount(owners, amounts, count).astype(float, copy=False)
    return sums


def all_totals(owners: Integers, amounts: Floats, count: int) -> Floats:
    """Answer the same for amounts of many kinds: a row for each kind, in both."""
    return np.stack([totals(owners, of_kind, count) for of_kind in amounts])


def ranges(starts: Integers, counts: Integers) -> Integers:
    """Answer so many numbers from each start on, one after the other."""
    before = np.cumsum(counts) - counts
    numbers: Integers = np.arange(counts.sum()) + np.repeat(starts - before, counts)
    return numbers


def new(*columns: Integers) -> Booleans:
    """Tell of each place whether any of the columns holds something else than just before."""
    first = np.ones(len(columns[0]), bool)
    first[1:] = np.logical_or.reduce([column[1:] != column[:-1] for column in columns])
    return first


def sought(known: Integers, wanted: Integers) -> tuple[Integers, Booleans]:
    """Answer where each number wanted would stand among those known, and whether it does.

    ``known`` ascend. Where a number does not stand, its place means nothing.
    """
    if not len(known):
        return np.zeros(len(wanted), np.int64), np.zeros(len(wanted), bool)
    at = np.minimum(np.searchsorted(known, wanted), len(known) - 1)
    return at, known[at] == wanted


class Holding:
    """Which values rows hold, each once, ascending."""

    def __init__(self, rows: Rows) -> None:
        self._span = 1 + int(rows.values.max(initial=0))
        self._known = rows.owners * self._span + rows.values

    def __call__(self, rows: Integers, values: Integers) -> Booleans:
        """Tell of each value whether its row holds it."""
        wanted = np.where(values < self._span, rows * self._span + values, -1)
        return sought(self._known, wanted)[1]


class Shared:
    """What rows of two sides have in common."""

    def __init__(self, here: Rows, there: Rows) -> None:
        self._here, self._there = here, there
        self._span = 1 + int(max(here.values.max(initial=0), there.values.max(initial=0)))
        self._known = there.owners * self._span + there.values

    def __call__(self, pairs: Pairs) -> tuple[Integers, Integers]:
        """Answer the values that both rows of each pair of rows hold.

        The answer is a value for each meeting, and the position of the pair that meets in it,
        ascending.
        """
        here, _, owners = self.places(pairs)
        return self._here.values[here], owners

    def places(self, pairs: Pairs) -> tuple[Integers, Integers, Integers]:
        """Answer the same as where the values stand, on the left and on the right."""
        if pairs.square:
            return self._joined(*pairs.square)
        here, owners = self._here.places(pairs.left)
        wanted = pairs.right[owners] * self._span + self._here.values[here]
        there, hit = sought(self._known, wanted)
        return here[hit], there[hit], owners[hit]

    def _joined(self, lefts: Integers, rights: Integers) -> tuple[Integers, Integers, Integers]:
        """Answer the same of all pairs of some rows, by way of what the right ones hold."""
        here, row = self._here.places(lefts)
        there, column = self._there.places(rights)
        order = np.argsort(self._there.values[there], kind="stable")
        there, column = there[order], column[order]
        values, wanted = self._there.values[there], self._here.values[here]
        first = np.searchsorted(values, wanted)
        counts = np.searchsorted(values, wanted, "right") - first
        at = ranges(first, counts)
        owners = np.repeat(row, counts) * len(rights) + column[at]
        order = np.argsort(owners, kind="stable")
        return np.repeat(here, counts)[order], there[at][order], owners[order]


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of a left and a right sentence, ascending, each once."""

    left: Integers
    right: Integers
    square: tuple[Integers, Integers] | None = None
    """The left and the right sentences, where these are known to be all their pairs."""

    @classmethod
    def all_of(cls, lefts: Integers, rights: Integers) -> Pairs:
        """Answer all pairs of some left and some right sentences, which ascend."""
        both = np.repeat(lefts, len(rights)), np.tile(rights, len(lefts))
        return cls(*both, (lefts, rights))

    @classmethod
    def made(cls, left: Integers, right: Integers) -> Pairs:
        """Answer the pairs in order, each once."""
        if not len(left):
            return cls(left, right)
        order = np.lexsort((right, left))
        left, right = left[order], right[order]
        first = new(left, right)
        return cls(left[first], right[first])

    def __len__(self) -> int:
        return len(self.left)

    def kept(self, which: Booleans | Integers | slice) -> Pairs:
        """Answer some of the pairs."""
        return Pairs(self.left[which], self.right[which])


class Lookup:
    """The values of pairs, found by the sentences of the pair."""

    def __init__(self, pairs: Pairs, values: Floats, sizes: tuple[int, int]) -> None:
        self._width = sizes[1] + 2 * _BEYOND
        self._keys = self._key(pairs.left, pairs.right)
        self._values = values

    def __call__(self, left: Integers, right: Integers) -> Floats:
        """Answer the value of each pair asked for, 0 where there is none.

        Sentences may be asked for that would stand up to ``_BEYOND`` places beyond either end.
        """
        at, hit = sought(self._keys, self._key(left, right))
        values = np.zeros(len(left))
        values[hit] = self._values[at[hit]]
        return values

    def _key(self, left: Integers, right: Integers) -> Integers:
        return (left + _BEYOND) * self._width + (right + _BEYOND)


class Lines:
    """Values in groups: those of all pairs of a sentence, for each sentence."""

    def __init__(self, groups: Integers, values: Floats, count: int) -> None:
        self._groups, self._values, self._count = groups, values, count
        order = np.lexsort((-values, groups))
        grouped = groups[order]
        begins = new(grouped)
        self._first = np.zeros(count)
        self._first[grouped[begins]] = values[order[begins]]
        second = np.zeros(len(groups), bool)
        second[1:] = begins[:-1] & ~begins[1:]
        self._second = np.zeros(count)
        self._second[grouped[second]] = values[order[second]]
        self.leads = np.zeros(len(groups), bool)
        """Which values are the greatest of their group; of equal ones, the first."""
        self.leads[order[begins]] = True

    def tops(self) -> Floats:
        """Answer the greatest value of each group, 0 where there is none."""
        return self._first

    def rivals(self) -> Floats:
        """Answer for each value the greatest of the others in its group, 0 where there is none."""
        return np.where(self.leads, self._second[self._groups], self._first[self._groups])

    def sums(self) -> Floats:
        """Answer the sum of each group."""
        return totals(self._groups, self._values, self._count)
