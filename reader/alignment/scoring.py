"""From two lists of sentences to the chance of every pair worth a thought.

Two logistic regressions: the first sees how alike a pair is, the second also how the chance that
gives stands among those of all the others, and what kind of texts these are.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from reader.alignment import constants, regressions
from reader.alignment.analysis import Analysis, analyse
from reader.alignment.candidates import candidates
from reader.alignment.context import EVIDENCE as IN_CONTEXT
from reader.alignment.context import context
from reader.alignment.exact import exact
from reader.alignment.likeness import EVIDENCE as ALONE
from reader.alignment.likeness import likeness
from reader.alignment.tables import Lines, Lookup, Pairs
from reader.text.languages import stop_words
from reader.text.synonyms import synonyms

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from reader.alignment.pulse import Pulse
    from reader.alignment.result import Pair
    from reader.alignment.tables import Floats, Integers

KINDS = ("sameness", "order", "partnered")
"""The evidence that says what kind of texts these are."""
GRADED = (
    *("chance", "above", "below", "rivals", "neighbours", "both neighbours", "beside"),
    *("off", "far off", "in gap", "short gap", "long gap", "in order", "aslant"),
    *("cosine", "covered", "covering", "mass", "names", "sequence", "in sequence", "letters"),
    "shorter",
)
"""The evidence that means more or less in texts of another kind."""
PLACED = (*ALONE, *IN_CONTEXT, *(f"{name}, {kind}" for kind in KINDS for name in GRADED))
"""The names of all evidence that the second regression sees."""


@dataclass(frozen=True, slots=True)
class Candidates:
    """The pairs of one text and another that may be linked, and how alike each is."""

    analysis: Analysis
    exact: Pairs
    """The pairs told in the same words; their sentences are in no other pair."""
    exact_chances: Floats
    pairs: Pairs
    alike: Floats
    """The evidence of each of ``pairs`` alone, a row for each."""

    @property
    def sizes(self) -> tuple[int, int]:
        """Answer how many sentences there are on either side."""
        return len(self.analysis.left), len(self.analysis.right)


@dataclass(frozen=True, slots=True)
class Model:
    """A logistic regression."""

    constant: float
    weights: Floats

    @classmethod
    def named(cls, weights: Mapping[str, float], evidence: Sequence[str]) -> Model:
        """Answer the model with such weights of the evidence, and its constant under ``""``."""
        return cls(weights[""], np.array([weights[name] for name in evidence]))

    def odds(self, evidence: Floats) -> Floats:
        """Answer the logarithm of the odds of each row of evidence."""
        # Not a matrix product: its last bits may depend on how many rows there are.
        answer: Floats = np.einsum("ij,j->i", evidence, self.weights, optimize=False)
        return answer + self.constant

    def chances(self, evidence: Floats) -> Floats:
        """Answer the chance of each row of evidence."""
        answer: Floats = 1 / (1 + np.exp(-np.clip(self.odds(evidence), -30, 30)))
        return answer


def gather(left: Sequence[str], right: Sequence[str], language: str, pulse: Pulse) -> Candidates:
    """Answer the candidates; ``language`` is an ISO 639-1 code."""
    analysis = analyse(
        left,
        right,
        stop_words(language),
        lambda done: pulse(0.3 * done),
        synonyms(language).groups,
    )
    same = exact(analysis.left.folded, analysis.right.folded)
    pairs = candidates(
        analysis,
        _free(len(left), same.keys()),
        _free(len(right), same.values()),
        lambda done: pulse(0.3 + 0.3 * done),
    )
    alike = likeness(analysis, pairs, lambda done: pulse(0.6 + 0.4 * done))
    telling = [ALONE.index(name) for name in ("count", "otherwise")]
    worth = alike[:, telling].any(1) | (alike[:, ALONE.index("letters")] > constants.NEAR_COPY)
    pairs, alike = pairs.kept(worth), alike[worth]
    paired = Pairs.made(*np.array([*same.items()], np.int64).reshape(-1, 2).T)
    return Candidates(analysis, paired, _exact_chances(paired, analysis), pairs, alike)


def score(candidates: Candidates, pulse: Pulse) -> dict[Pair, float]:
    """Answer the chance of each pair that is not hopeless, exact ones included."""
    first = _ALONE.chances(candidates.alike)
    pairs, evidence = in_context(candidates, first, pulse)
    return settled(candidates, pairs, evidence, _PLACED.chances(evidence))


def settled(
    candidates: Candidates, pairs: Pairs, evidence: Floats, chances: Floats
) -> dict[Pair, float]:
    """Answer the final chances, with those of the exact pairs.

    ``evidence`` has a row for each of ``pairs``, in the order of ``PLACED``. A long sentence that
    stands nearly to the letter in the other text, and has no rival there, is told again, wherever
    it stands: who revises moves sentences, too.

    No other pair is as sure as an exact one, and each is less sure where there is a crowd.

    Each pair is judged by itself. In a list of sentences all made alike, each of one side would
    so be told by many of the other; but many tell the same as many only if they are a list.
    """
    sizes = candidates.sizes
    letters, shorter, below = (evidence[:, at] for at in _AT_RETOLD)
    again = (letters >= constants.RETOLD) & (shorter >= np.log1p(constants.LONG_SENTENCE))
    again &= below >= constants.UNRIVALLED
    chances = np.where(again, np.maximum(chances, constants.TOLD_AGAIN), chances)
    lines = Lines(pairs.left, chances, sizes[0]), Lines(pairs.right, chances, sizes[1])
    crowd = np.minimum(lines[0].sums()[pairs.left], lines[1].sums()[pairs.right])
    share = np.minimum(1.0, constants.COMPANY / np.maximum(crowd, 1e-9))
    leads = lines[0].leads | lines[1].leads
    final = np.minimum(np.where(leads, chances, chances * share), constants.NEARLY_SURE)
    return by_pair(candidates.exact, candidates.exact_chances) | by_pair(pairs, final)


def by_pair(pairs: Pairs, chances: Floats) -> dict[Pair, float]:
    """Answer the chances by pair."""
    both = zip(pairs.left.tolist(), pairs.right.tolist(), strict=True)
    return dict(zip(both, chances.tolist(), strict=True))


def in_context(candidates: Candidates, first: Floats, pulse: Pulse) -> tuple[Pairs, Floats]:
    """Answer the pairs that are not hopeless by their first chance, and all evidence of each."""
    exact, others = candidates.exact, candidates.pairs
    if not len(others):
        return others, np.zeros((0, len(PLACED)))
    left = np.concatenate((exact.left, others.left))
    right = np.concatenate((exact.right, others.right))
    order = np.lexsort((right, left))
    same = order < len(exact)
    chances = np.concatenate((candidates.exact_chances, first))[order]
    everything = Pairs(left[order], right[order])
    seen = context(everything, chances, candidates.sizes, same, pulse)[~same]
    hopeful = first >= constants.HOPELESS
    evidence = np.column_stack((candidates.alike, seen))[hopeful]
    graded, kinds = evidence[:, _AT_GRADED], evidence[:, _AT_KINDS]
    products = [graded * kinds[:, [at]] for at in range(len(KINDS))]
    return others.kept(hopeful), np.column_stack((evidence, *products))


def _free(count: int, taken: Iterable[int]) -> Integers:
    """Answer the numbers below ``count`` that are not taken."""
    free = np.ones(count, bool)
    free[list(taken)] = False
    return np.flatnonzero(free)


def _exact_chances(same: Pairs, analysis: Analysis) -> Floats:
    """Answer the chances of the exact matches.

    The same words tell the same, unless they are few and common and no neighbour goes with them:
    somebody says "Yes." in many places. Both beginnings and both ends are neighbours too.
    """
    sizes = len(analysis.left), len(analysis.right)
    get = Lookup(same, np.ones(len(same)), sizes)
    alone = np.ones(len(same), bool)
    for step, ends in ((-1, (-1, -1)), (1, sizes)):
        i, j = same.left + step, same.right + step
        alone &= ~((i == ends[0]) & (j == ends[1]) | (get(i, j) > 0))
    said = analysis.left.masses[same.left] / constants.SAYS_ENOUGH
    return constants.SURE - np.where(alone, 0.5 * np.exp(-said), 0.0)


_ALONE = Model.named(regressions.LIKENESS, ALONE)
_PLACED = Model.named(regressions.CONTEXT, PLACED)
_AT_GRADED = [PLACED.index(name) for name in GRADED]
_AT_KINDS = [PLACED.index(name) for name in KINDS]
_AT_RETOLD = [PLACED.index(name) for name in ("letters", "shorter", "below")]
