"""From two lists of sentences to the chance of every pair worth a thought."""

from __future__ import annotations

from math import exp
from operator import mul
from typing import TYPE_CHECKING

from reader.alignment import constants
from reader.alignment.analysis import WEIGHT, Analysis, Told, analyse
from reader.alignment.candidates import candidates
from reader.alignment.context import context
from reader.alignment.exact import exact
from reader.alignment.likeness import likeness

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

Pair = tuple[int, int]


class Scorer:
    """The steps of scoring one pair of texts; ``pulse`` is called with the share done."""

    def __init__(self, analysis: Analysis, pulse: Callable[[float], None]) -> None:
        self.analysis = analysis
        left, right = analysis.left, analysis.right
        self.exact = exact([told.folded for told in left], [told.folded for told in right])
        taken = set(self.exact.values())
        lefts = [i for i in range(len(left)) if i not in self.exact]
        rights = [j for j in range(len(right)) if j not in taken]
        pulse(0.2)
        self.pairs = candidates(analysis, lefts, rights, lambda done: pulse(0.2 + 0.3 * done))
        self.likeness = []
        for done, (i, j) in enumerate(self.pairs):
            if not done % 1024:
                pulse(0.5 + 0.3 * done / len(self.pairs))
            self.likeness.append(likeness(left[i], right[j], analysis.weights))

    def with_exact(self, chances: Iterable[float]) -> dict[Pair, float]:
        """Answer the chances of ``pairs`` beside those of the exact matches."""
        return self.exact_chances() | dict(zip(self.pairs, chances, strict=True))

    def exact_chances(self) -> dict[Pair, float]:
        """Answer the chances of the exact matches.

        The same words are the same thing told, unless they are few, common, and stand alone:
        somebody says "Yes." in many places.
        """
        answer = {}
        for i, j in self.exact.items():
            told = self.analysis.left[i]
            alone = self.exact.get(i - 1) != j - 1 and self.exact.get(i + 1) != j + 1
            doubt = 0.5 * exp(-told.mass / (constants.SAYS_ENOUGH * WEIGHT)) if alone else 0.0
            answer[i, j] = constants.SURE - doubt
        return answer


def score(
    left: Sequence[str],
    right: Sequence[str],
    common: frozenset[str],
    pulse: Callable[[float], None],
) -> tuple[Analysis, dict[Pair, float]]:
    """Answer the analysis of both sides and the chance of each pair that has any.

    Two logistic regressions: the first sees the likeness of a pair alone, the second how that
    chance stands among the chances of all the others.
    """
    analysis = analyse(left, right, common)
    scorer = Scorer(analysis, pulse)
    first = [chance(constants.LIKENESS, evidence) for evidence in scorer.likeness]
    chances = scorer.with_exact(first)
    asked = [
        (pair, seen)
        for pair, seen, likely in zip(scorer.pairs, scorer.likeness, first, strict=True)
        if likely >= constants.HOPELESS
    ]
    pulse(0.8)
    placed = context(chances, [pair for pair, _ in asked], analysis)
    pulse(0.95)
    final = scorer.exact_chances()
    for (pair, seen), place in zip(asked, placed, strict=True):
        final[pair] = chance(constants.CONTEXT, (*seen, *place))
    return analysis, final


def chance(model: tuple[float, tuple[float, ...]], evidence: Sequence[float]) -> float:
    """Answer the chance a logistic regression gives: its constant, and a weight for each number."""
    constant, weights = model
    return 1 / (1 + exp(-max(-30.0, min(30.0, constant + sum(map(mul, weights, evidence))))))
