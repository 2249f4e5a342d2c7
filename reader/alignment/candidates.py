"""Which pairs are worth scoring: an inverted index over terms, never every left by every right."""

from __future__ import annotations

from collections import defaultdict
from heapq import nlargest
from typing import TYPE_CHECKING

from reader.alignment import constants

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.alignment.analysis import Analysis

Pair = tuple[int, int]


def candidates(
    analysis: Analysis,
    lefts: Sequence[int],
    rights: Sequence[int],
    pulse: Callable[[float], None],
) -> list[Pair]:
    """Answer the pairs of ``lefts`` and ``rights`` worth scoring, in ascending order.

    Few sentences: every pair. Else each sentence's partners of highest cosine, found through the
    rarest terms of each left sentence. Terms are looked up until they have led to
    ``constants.VISITS`` sentences, so the work grows with the number of sentences, not with its
    square. ``pulse`` is called with the share of the work done.
    """
    if len(lefts) * len(rights) <= constants.ALL_PAIRS:
        return [(i, j) for i in lefts for j in rights]
    left, right, weights = analysis.left, analysis.right, analysis.weights
    index: dict[int, list[int]] = defaultdict(list)
    for j in rights:
        for term in right[j].bag:
            index[term].append(j)
    found: set[Pair] = set()
    columns: dict[int, list[tuple[float, int]]] = defaultdict(list)
    keep = constants.PARTNERS
    for done, i in enumerate(lefts):
        if not done % 256:
            pulse(done / len(lefts))
        where = sorted([(len(index[t]), t) for t in left[i].bag if t in index])
        dots: dict[int, int] = defaultdict(int)
        visits = 0
        for count, term in where:
            visits += count
            if visits > constants.VISITS:
                break
            gain = weights[term] * weights[term]
            for j in index[term]:
                dots[j] += gain
        norm = left[i].norm
        row = [(dot / (norm * right[j].norm), j) for j, dot in dots.items()]
        found.update([(i, j) for _, j in _best(row, keep)])
        for cosine, j in row:
            column = columns[j]
            column.append((cosine, i))
            if len(column) == 8 * keep:
                column[:] = nlargest(keep, column)
    for j, column in columns.items():
        found.update([(i, j) for _, i in _best(column, keep)])
    return sorted(found)


def _best(line: list[tuple[float, int]], keep: int) -> list[tuple[float, int]]:
    """Answer the best of a line, without those that are far below the very best."""
    if not line:
        return line
    enough = max(line)[0] * constants.FAR_BELOW
    return nlargest(keep, [entry for entry in line if entry[0] >= enough])
