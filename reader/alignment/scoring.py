"""From two lists of sentences to the chance of every pair worth a thought.

Two logistic regressions: the first sees how alike a pair is, the second also how the chance that
gives stands among those of all the others.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import exp
from operator import mul
from typing import TYPE_CHECKING

from reader.alignment import constants
from reader.alignment.analysis import WEIGHT, Analysis, analyse
from reader.alignment.candidates import candidates
from reader.alignment.context import context
from reader.alignment.exact import exact
from reader.alignment.likeness import likeness
from reader.alignment.pulse import watched

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from reader.alignment.pulse import Pulse
    from reader.alignment.result import Pair

Evidence = tuple[float, ...]
Model = tuple[float, Evidence]
"""A logistic regression: its constant, and a weight for each number of the evidence."""


@dataclass(frozen=True, slots=True)
class Candidates:
    """The pairs of one text and another that may be linked, and how alike each is."""

    analysis: Analysis
    exact: Mapping[Pair, float]
    """The chances of the pairs told in the same words; their sentences are in no other pair."""
    pairs: Sequence[Pair]
    alike: Sequence[Evidence]
    """For each of ``pairs``."""


def gather(
    left: Sequence[str], right: Sequence[str], common: frozenset[str], pulse: Pulse
) -> Candidates:
    """Answer the candidates; ``common`` are folded words that say little."""
    analysis = analyse(left, right, common, lambda done: pulse(0.3 * done))
    told, retold = analysis.left, analysis.right
    same = exact([t.folded for t in told], [t.folded for t in retold])
    taken = set(same.values())
    pairs = candidates(
        analysis,
        [i for i in range(len(told)) if i not in same],
        [j for j in range(len(retold)) if j not in taken],
        lambda done: pulse(0.3 + 0.3 * done),
    )
    alike = [
        likeness(told[i], retold[j], analysis.weights) for i, j in watched(pairs, pulse, 0.6, 1.0)
    ]
    return Candidates(analysis, _exact_chances(same, analysis), pairs, alike)


def score(candidates: Candidates, pulse: Pulse) -> dict[Pair, float]:
    """Answer the chance of each pair that is not hopeless."""
    first = [chance(constants.LIKENESS, evidence) for evidence in candidates.alike]
    pairs, evidence = in_context(candidates, first, pulse)
    return dict(candidates.exact) | {
        pair: min(chance(constants.CONTEXT, seen), constants.NEARLY_SURE)
        for pair, seen in zip(pairs, evidence, strict=True)
    }


def in_context(
    candidates: Candidates, first: Sequence[float], pulse: Pulse
) -> tuple[list[Pair], list[Evidence]]:
    """Answer the pairs that are not hopeless by their first chance, and all evidence of each."""
    chances = dict(candidates.exact) | dict(zip(candidates.pairs, first, strict=True))
    hopeful = [at for at, likely in enumerate(first) if likely >= constants.HOPELESS]
    pairs = [candidates.pairs[at] for at in hopeful]
    placed = context(chances, pairs, candidates.analysis, pulse)
    return pairs, [
        (*candidates.alike[at], *place) for at, place in zip(hopeful, placed, strict=True)
    ]


def chance(model: Model, evidence: Iterable[float]) -> float:
    """Answer the chance that a logistic regression gives."""
    constant, weights = model
    odds = constant + sum(map(mul, weights, evidence))
    return 1 / (1 + exp(-max(-30.0, min(30.0, odds))))


def _exact_chances(same: Mapping[int, int], analysis: Analysis) -> dict[Pair, float]:
    """Answer the chances of the exact matches.

    The same words tell the same, unless they are few and common and no neighbour goes with them:
    somebody says "Yes." in many places. Both beginnings and both ends are neighbours too.
    """
    answer = {}
    ends = (-1, -1), (len(analysis.left), len(analysis.right))
    for i, j in same.items():
        beside = (i - 1, j - 1), (i + 1, j + 1)
        alone = not any(pair in ends or same.get(pair[0], -2) == pair[1] for pair in beside)
        said = analysis.left[i].mass / (constants.SAYS_ENOUGH * WEIGHT)
        answer[i, j] = constants.SURE - (0.5 * exp(-said) if alone else 0.0)
    return answer
