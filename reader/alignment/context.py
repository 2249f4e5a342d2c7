"""How a pair stands among the others: its rivals, its neighbours, its place in the order."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from reader.alignment import constants
from reader.alignment.backbone import backbone
from reader.alignment.posterior import in_order
from reader.alignment.tables import Lines, Lookup

if TYPE_CHECKING:
    from reader.alignment.pulse import Pulse
    from reader.alignment.tables import Booleans, Floats, Pairs

EVIDENCE = (
    "chance",  # by likeness alone, as log odds like all chances here
    "above",  # by how much the chance is above that of the best rival, on the side with more room
    "below",  # the same on the side with less room
    "rivals",  # how many partners both sentences have beside each other, by all their chances
    "neighbours",  # the chances of the pairs before and after it, together
    "both neighbours",  # the lesser of the two
    "beside",  # the best chance of a pair that shares one sentence with it, and adjoins the other
    "off",  # how far it is from where the backbone leads to expect it, from the nearer side
    "far off",  # from the farther side
    "in gap",  # whether it stands between the same pairs of the backbone on both sides
    "short gap",  # how many sentences stand there, on the side with fewer
    "long gap",  # on the side with more
    "in order",  # its chance if everything were told in one order
    "gain in order",  # by how much that is above its chance alone, times how firm the order is
    "first",
    "last",
    "order",  # how firmly the pair of texts keeps order
    "partnered",  # how much of both texts has a likely partner
    "sameness",  # how much of both texts is told in the same words
    "partnered squared",
    "partnered in order",
)
"""The names of what ``context`` answers, in its order."""

_LEAST = 1e-4


def log_odds(chances: Floats) -> Floats:
    """Answer the logarithm of the odds, chances below 1 in 10,000 and above the mirror cut off."""
    cut = np.clip(chances, _LEAST, 1 - _LEAST)
    return np.log(cut / (1 - cut))


def context(
    pairs: Pairs, chances: Floats, sizes: tuple[int, int], exact: Booleans, pulse: Pulse
) -> Floats:
    """Answer the evidence of each pair, given the chances of all by likeness: a row for each.

    ``sizes`` are the numbers of sentences; ``exact`` tells which pairs are told in the same
    words. Which side is called left plays no part.
    """
    i, j = pairs.left, pairs.right
    mine = log_odds(chances)
    lines = Lines(i, chances, sizes[0]), Lines(j, chances, sizes[1])
    rooms = [mine - log_odds(line.rivals()) for line in lines]
    others = [line.sums()[at] - chances for line, at in zip(lines, (i, j), strict=True)]
    pulse(0.1)
    get = Lookup(pairs, chances, sizes)
    both = [_beyond(get, pairs, sizes, step) for step in (-1, 1)]
    beside = np.maximum.reduce([get(i + a, j + b) for a, b in ((0, -1), (0, 1), (-1, 0), (1, 0))])
    pulse(0.4)
    bone = backbone(pairs, chances, lines, sizes)
    off = np.abs(bone.to_right[i] - j), np.abs(bone.to_left[j] - i)
    inside, gaps = bone.gaps(pairs)
    pulse(0.6)
    ordered = log_odds(in_order(pairs, chances, sizes, bone.to_right))
    pulse(0.9)
    partnered = float(sum(line.tops().sum() for line in lines)) / sum(sizes)
    sameness = 2 * float(exact.sum()) / sum(sizes)
    whole = (
        bone.order,
        partnered,
        sameness,
        partnered * partnered,
        bone.order * partnered,
    )
    return np.column_stack(
        (
            mine,
            np.maximum(*rooms),
            np.minimum(*rooms),
            np.log1p(others[0]) + np.log1p(others[1]),
            both[0] + both[1],
            np.minimum(*both),
            beside,
            np.log1p(np.minimum(*off)),
            np.log1p(np.maximum(*off)),
            inside,
            inside * np.log1p(np.minimum(*gaps)),
            inside * np.log1p(np.maximum(*gaps)),
            ordered,
            (ordered - mine) * bone.order,
            (i == 0) & (j == 0),
            (i == sizes[0] - 1) & (j == sizes[1] - 1),
            *(np.full(len(pairs), value) for value in whole),
        )
    )


def _beyond(get: Lookup, pairs: Pairs, sizes: tuple[int, int], step: int) -> Floats:
    """Answer the chance of the pair before (-1) or after (1) each pair, one sentence skipped.

    Both beginnings and both ends count as half a pair.
    """
    i, j = pairs.left + step, pairs.right + step
    next_but_one = np.maximum(get(i + step, j), get(i, j + step))
    chances = np.maximum(get(i, j), constants.NEARBY * next_but_one)
    ends = (-1, -1) if step < 0 else sizes
    return np.where((i == ends[0]) & (j == ends[1]), 0.5, chances)
