"""Partly told: sentences that share one specific thing and are in no link with each other."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

from reader.alignment import constants
from reader.alignment.result import Partial
from reader.alignment.terms import terms_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reader.alignment.analysis import Analysis
    from reader.alignment.result import Link, Pair
    from reader.alignment.tables import Floats
    from reader.article import Span

_LONGEST = 500
"""How many terms of a sentence are looked at: more than any sentence has that a person wrote."""
_FEW = 64
"""Of how many sentences the terms are kept: the same one is often in several pairs."""


def partly(
    left: Sequence[str],
    right: Sequence[str],
    analysis: Analysis,
    chances: Mapping[Pair, float],
    links: Sequence[Link],
    threshold: float,
) -> list[Partial]:
    """Answer the pairs that are likely enough, in no link together, and share a specific thing.

    A specific thing is a run of terms, gone over in order, that is heavy enough: a fragment of a
    quotation, a rare name or figure.
    """
    together = {(i, j) for link in links for i in link.left for j in link.right}
    terms = lru_cache(_FEW)(terms_of)
    found = []
    for (i, j), likely in chances.items():
        if likely < constants.PARTLY * threshold or (i, j) in together:
            continue
        shared = _heaviest_run(
            analysis.left.terms.row(i), analysis.right.terms.row(j), analysis.weights
        )
        if shared is None:
            continue
        a, b, length = shared
        spans = _span(terms(left[i])[a : a + length]), _span(terms(right[j])[b : b + length])
        found.append(Partial(i, j, likely, *spans))
    return found


def _heaviest_run(
    a: Sequence[int], b: Sequence[int], weights: Floats
) -> tuple[int, int, int] | None:
    """Answer the run of terms in both that weighs most: its starts and length, if it is heavy."""
    places: defaultdict[int, list[int]] = defaultdict(list)
    for y, term in enumerate(b[:_LONGEST]):
        places[term].append(y)
    best = (constants.SPECIFIC, 0, 0, 0)
    before: dict[int, tuple[float, int]] = {}
    for x, term in enumerate(a[:_LONGEST]):
        here = {}
        for y in places.get(term, ()):
            weight, length = before.get(y - 1, (0.0, 0))
            here[y] = run = weight + float(weights[term]), length + 1
            if run[0] > best[0]:
                best = (run[0], x - length, y - length, run[1])
        before = here
    return best[1:] if best[3] else None


def _span(terms: Sequence[tuple[str, Span]]) -> Span:
    """Answer the span of the words of some terms that follow each other."""
    return terms[0][1][0], terms[-1][1][1]
