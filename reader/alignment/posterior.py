"""The chance of each pair if everything were told in one order: a forward-backward algorithm.

Each set of pairs that rises on both sides, one to one, weighs the product of the odds of its
pairs. The share of all sets that hold a pair, by weight, is its chance in order. All sums of such
weights over a rising corner of the table grow row by row (compare the partition functions of
sequence alignment: Miyazawa, 1995).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from reader.alignment import constants
from reader.alignment.tables import Pairs, new

if TYPE_CHECKING:
    from reader.alignment.tables import Floats, Integers

_LARGE = 1e100
"""Sums beyond this are scaled down, and how often is remembered."""


def in_order(pairs: Pairs, chances: Floats, sizes: tuple[int, int], expected: Floats) -> Floats:
    """Answer the chance of each pair in order, given its chance alone.

    ``expected`` is the right place to expect of each left sentence, ascending: pairs farther from
    it than ``constants.BAND`` have no chance, so that the work grows with the length.
    """
    count = len(pairs)
    answer = np.zeros(count)
    near = np.abs(expected[pairs.left] - pairs.right) < constants.BAND
    left, right = pairs.left[near], pairs.right[near]
    cut = np.clip(chances[near], 1e-6, 1 - 1e-4)
    odds = cut / (1 - cut)
    lows = np.maximum(np.floor(expected).astype(int) - constants.BAND, 0)
    before, scale_before, whole, scale = _corners(left, right, odds, lows, sizes)
    # The same from the other end.
    mirrored = sizes[1] - 1 - np.ceil(expected).astype(int)[::-1]
    after, scale_after, _, _ = _corners(
        sizes[0] - 1 - left[::-1],
        sizes[1] - 1 - right[::-1],
        odds[::-1],
        np.maximum(mirrored - constants.BAND, 0),
        sizes,
    )
    shift = np.clip(scale_before + scale_after[::-1] - scale, -3, 2)
    share = before * odds * after[::-1] / whole * _LARGE ** shift.astype(float)
    answer[near] = np.clip(share, 0.0, 1.0)
    return answer


def _corners(
    left: Integers, right: Integers, odds: Floats, lows: Integers, sizes: tuple[int, int]
) -> tuple[Floats, Integers, float, int]:
    """Answer for each pair what all sets before it weigh, and how often that was scaled down.

    Then the same of all sets there are. Before a pair is before it on both sides. Pairs ascend by
    ``left``. ``lows`` are the right places from which on each row is looked at.
    """
    # column[j + 1] is the weight of the sets whose last right place is j; column[0], of none.
    column = np.zeros(sizes[1] + 1)
    column[0] = 1.0
    weights = np.zeros(len(left))
    scales = np.zeros(len(left), np.int64)
    scale, low, below = 0, 0, 0.0
    starts = np.flatnonzero(new(left))
    ends = np.append(starts, len(left))[1:]
    rows = (each.tolist() for each in (starts, ends, lows[left[starts]], right[ends - 1]))
    for start, end, lowest, last in zip(*rows, strict=True):
        if lowest > low:
            below += float(column[low:lowest].sum())
            low = lowest
        at = right[start:end]
        sums = below + column[low : last + 1].cumsum()
        here = sums[at - low]
        weights[start:end], scales[start:end] = here, scale
        column[at + 1] += odds[start:end] * here
        if sums[-1] > _LARGE:
            column /= _LARGE
            below /= _LARGE
            scale += 1
    return weights, scales, float(below + column[low:].sum()), scale
