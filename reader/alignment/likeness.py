"""How alike two sentences are, seen by themselves: the evidence of a pair as numbers."""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING

from rapidfuzz.distance.Indel import normalized_similarity as in_order

from reader.alignment.analysis import RUN_BITS, WEIGHT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.alignment.analysis import Told

EVIDENCE = (
    "cosine",  # of the vectors of weights
    "covered",  # the share of the lighter sentence that both tell
    "covering",  # the share of the heavier one
    "mass",  # how much they share, as a logarithm like all sums of weights here
    "rarest",  # the weight of the rarest term they share
    "runs",  # the weight of the runs of two terms they share
    "run cover",  # their share among the runs of the shorter sentence
    "order",  # how alike the sequences of terms are, order counting
    "letters",  # how alike the sequences of letters are
    "names",
    "other names",  # both hold names, and none in common
    "figures",
    "other figures",
    "length",  # the logarithm of the ratio of lengths, 0 where they are the same
    "shorter",  # the logarithm of the words of the shorter one
)
"""The names of what ``likeness`` answers, in its order."""

_RUN_MASK = (1 << RUN_BITS) - 1


def likeness(a: Told, b: Told, weights: Sequence[int]) -> tuple[float, ...]:
    """Answer the evidence that two sentences tell the same; either may come first."""
    shared = [weights[term] for term in a.bag & b.bag]
    mass = sum(shared)
    light, heavy = (a.mass, b.mass) if a.mass < b.mass else (b.mass, a.mass)
    short, long = (a.size, b.size) if a.size < b.size else (b.size, a.size)
    runs = a.runs & b.runs
    names = a.names & b.names
    figures = a.figures & b.figures
    return (
        sum([weight * weight for weight in shared]) / (a.norm * b.norm),
        mass / (light or 1),
        mass / (heavy or 1),
        log(1 + mass / WEIGHT),
        max(shared, default=0) / WEIGHT,
        log(1 + sum([weights[r >> RUN_BITS] + weights[r & _RUN_MASK] for r in runs]) / WEIGHT),
        len(runs) / (min(len(a.runs), len(b.runs)) or 1),
        in_order(a.terms, b.terms),
        in_order(a.folded, b.folded),
        log(1 + sum([weights[name] for name in names]) / WEIGHT),
        1.0 if a.names and b.names and not names else 0.0,
        log(1 + sum([weights[figure] for figure in figures]) / WEIGHT),
        1.0 if a.figures and b.figures and not figures else 0.0,
        log((short + 1) / (long + 1)),
        log(1 + short),
    )
