"""How a pair stands among the others: its rivals, its neighbours, its place in the order."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from math import log
from typing import TYPE_CHECKING

from reader.alignment import constants
from reader.alignment.order import moved
from reader.alignment.pulse import watched

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reader.alignment.analysis import Analysis, Told
    from reader.alignment.pulse import Pulse
    from reader.alignment.result import Pair

Ranked = tuple[float, int]
"""A chance, and the index of the partner that has it."""

EVIDENCE = (
    "chance",  # by likeness alone, as log odds like all chances here
    "above",  # by how much the chance is above that of the best rival, on the side with more room
    "below",  # the same on the side with less room
    "neighbours",  # the chances of the pairs before and after it, together
    "both neighbours",  # the lesser of the two
    "beside",  # the best chance of a pair that shares one sentence with it, and adjoins the other
    "off",  # how far it is from where the backbone leads to expect it, from the nearer side
    "far off",  # from the farther side
    "off in order",  # off, times how firmly the pair of texts keeps order
    "order",  # how firmly the pair of texts keeps order
    "density",  # how much of both texts has a likely partner
    "new",  # what it shares that the best rival does not, on the side where that is less
    "new to both",  # where that is more
    "aslant",  # how different its relative places in both texts are
    "aslant in order",
    "first",
    "last",
    "length",  # the logarithm of the number of sentences
)
"""The names of what ``context`` answers, in its order."""

_NOBODY: Ranked = (0.0, -1)


@dataclass(frozen=True, slots=True)
class Backbone:
    """The likely pairs that keep one order, and what they lead to expect of the others."""

    order: float
    """How firmly order is kept, 0 to 1: the share of the likely pairs that stand in order."""
    to_right: list[float]
    """For each left sentence, the right place to expect it at."""
    to_left: list[float]


def log_odds(chance: float) -> float:
    """Answer the logarithm of the odds, chances below 1 in 10,000 and above the mirror cut off."""
    chance = min(max(chance, 1e-4), 1 - 1e-4)
    return log(chance / (1 - chance))


def context(
    chances: Mapping[Pair, float], asked: Sequence[Pair], analysis: Analysis, pulse: Pulse
) -> list[tuple[float, ...]]:
    """Answer the evidence of each pair asked for, given the chances of all pairs by likeness."""
    left, right = analysis.left, analysis.right
    sizes = len(left), len(right)
    rows, columns = _ranked(chances)
    bone = backbone(chances, rows, columns, sizes)
    tops = [line[0][0] for side in (rows, columns) for line in side.values()]
    density = sum(tops) / (sum(sizes) or 1)
    length = log(1 + sum(sizes))
    get = chances.get
    answer: list[tuple[float, ...]] = []
    for i, j in watched(asked, pulse, 0.0, 1.0):
        mine = log_odds(chances[i, j])
        by_left, by_right = _rival(rows[i], j), _rival(columns[j], i)
        a, b = mine - log_odds(by_left[0]), mine - log_odds(by_right[0])
        before = max(
            get((i - 1, j - 1), 0.0),
            constants.NEARBY * max(get((i - 2, j - 1), 0.0), get((i - 1, j - 2), 0.0)),
        )
        after = max(
            get((i + 1, j + 1), 0.0),
            constants.NEARBY * max(get((i + 2, j + 1), 0.0), get((i + 1, j + 2), 0.0)),
        )
        x, y = abs(bone.to_right[i] - j), abs(bone.to_left[j] - i)
        off = log(1 + min(x, y))
        here, there = left[i], right[j]
        new = (
            _new(
                here, there, right[by_left[1]] if by_left[0] > constants.RIVAL else None, analysis
            ),
            _new(
                here, there, left[by_right[1]] if by_right[0] > constants.RIVAL else None, analysis
            ),
        )
        aslant = abs((i + 0.5) / sizes[0] - (j + 0.5) / sizes[1])
        answer.append(
            (
                mine,
                max(a, b),
                min(a, b),
                before + after,
                min(before, after),
                max(
                    get((i, j - 1), 0.0),
                    get((i, j + 1), 0.0),
                    get((i - 1, j), 0.0),
                    get((i + 1, j), 0.0),
                ),
                off,
                log(1 + max(x, y)),
                off * bone.order,
                bone.order,
                density,
                min(new),
                max(new),
                aslant,
                aslant * bone.order,
                1.0 if i == j == 0 else 0.0,
                1.0 if (i + 1, j + 1) == sizes else 0.0,
                length,
            )
        )
    return answer


def backbone(
    chances: Mapping[Pair, float],
    rows: Mapping[int, Sequence[Ranked]],
    columns: Mapping[int, Sequence[Ranked]],
    sizes: Pair,
) -> Backbone:
    """Answer the backbone: likely pairs that are each other's best and keep one order."""
    firm = [
        (i, row[0][1])
        for i, row in sorted(rows.items())
        if row[0][0] > constants.FIRM and columns[row[0][1]][0][1] == i
    ]
    away = moved(firm, [round(1000 * chances[pair]) for pair in firm])
    kept = [pair for pair, astray in zip(firm, away, strict=True) if not astray]
    inside = sum([chances[pair] for pair in kept])
    total = sum([chances[pair] for pair in firm])
    mirrored = [(j, i) for i, j in kept]
    return Backbone(
        order=(inside + 1) / (total + 2),  # two pairs seen before any, one of them in order
        to_right=_expected(kept, sizes),
        to_left=_expected(mirrored, (sizes[1], sizes[0])),
    )


def _expected(kept: Sequence[Pair], sizes: Pair) -> list[float]:
    """Answer for each index the place that lies on straight lines between the pairs kept."""
    answer = []
    i0, j0 = -1, -1
    for i1, j1 in (*kept, sizes):
        answer += [j0 + (j1 - j0) * (i - i0) / (i1 - i0) for i in range(max(i0, 0), i1)]
        i0, j0 = i1, j1
    return answer


def _ranked(
    chances: Mapping[Pair, float],
) -> tuple[dict[int, list[Ranked]], dict[int, list[Ranked]]]:
    """Answer the partners of each left and of each right sentence, the likeliest first."""
    rows: dict[int, list[Ranked]] = defaultdict(list)
    columns: dict[int, list[Ranked]] = defaultdict(list)
    for (i, j), chance in chances.items():
        rows[i].append((chance, j))
        columns[j].append((chance, i))
    for side in (rows, columns):
        for line in side.values():
            line.sort(reverse=True)
    return rows, columns


def _rival(line: Sequence[Ranked], partner: int) -> Ranked:
    """Answer the best of a line that is not ``partner``."""
    if line[0][1] != partner:
        return line[0]
    return line[1] if len(line) > 1 else _NOBODY


def _new(here: Told, there: Told, rival: Told | None, analysis: Analysis) -> float:
    """Answer the share of what two sentences have in common that is not in a rival as well."""
    if rival is None:
        return 1.0
    weights = analysis.weights
    shared = here.bag & there.bag
    mass = sum([weights[term] for term in shared])
    return sum([weights[term] for term in shared - rival.bag]) / (mass or 1)
