"""Partly told: sentences that share one specific thing and are in no link with each other."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from reader.alignment import constants
from reader.alignment.analysis import terms_of
from reader.alignment.result import Partial

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reader.alignment.analysis import Analysis
    from reader.alignment.result import Link, Pair
    from reader.alignment.tables import Floats
    from reader.article import Span


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
        found.append(Partial(i, j, likely, _span(left[i], a, length), _span(right[j], b, length)))
    return found


def _heaviest_run(
    a: Sequence[int], b: Sequence[int], weights: Floats
) -> tuple[int, int, int] | None:
    """Answer the run of terms in both that weighs most: its starts and length, if it is heavy."""
    blocks = SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks()
    weigh = [(float(weights[a[m.a : m.a + m.size]].sum()), m.a, m.b, m.size) for m in blocks]
    weight, start, other, length = max(weigh)
    return (start, other, length) if weight >= constants.SPECIFIC else None


def _span(sentence: str, first: int, length: int) -> Span:
    """Answer the span of the words of some terms of a sentence."""
    spans = [span for _, span in terms_of(sentence)[first : first + length]]
    return spans[0][0], spans[-1][1]
