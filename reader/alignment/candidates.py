"""Which pairs are worth scoring: an inverted index over terms, never every left by every right."""

from __future__ import annotations

from collections import defaultdict
from heapq import nlargest
from typing import TYPE_CHECKING

from reader.alignment import constants
from reader.alignment.pulse import watched

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.alignment.analysis import Analysis
    from reader.alignment.pulse import Pulse
    from reader.alignment.result import Pair

Partner = tuple[float, int, int]
"""A cosine, how near in place (0 or less, 0 the nearest), and the index of the partner."""

_NOTHING = (0.0, 0, -1)


def candidates(
    analysis: Analysis,
    lefts: Sequence[int],
    rights: Sequence[int],
    pulse: Pulse,
) -> list[Pair]:
    """Answer the pairs of ``lefts`` and ``rights`` worth scoring, in ascending order.

    Few sentences: every pair. Else each sentence's partners of highest cosine, found through the
    rarest terms of each left sentence. Terms are looked up until they have led to
    ``constants.VISITS`` sentences, so the work grows with the number of sentences, not with its
    square. Of sentences equally alike, as in lists and tables, those nearest in place come first.
    ``pulse`` is called with the share of the work done.
    """
    if len(lefts) * len(rights) <= constants.ALL_PAIRS:
        return [(i, j) for i in lefts for j in rights]
    left, right, weights = analysis.left, analysis.right, analysis.weights
    index: dict[int, list[int]] = defaultdict(list)
    for j in rights:
        for term in right[j].bag:
            index[term].append(j)
    found: set[Pair] = set()
    columns: dict[int, list[Partner]] = defaultdict(list)
    for i in watched(lefts, pulse, 0.0, 1.0):
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
        row = [
            (dot / (norm * right[j].norm), -abs(i * len(right) - j * len(left)), j)
            for j, dot in dots.items()
        ]
        enough = max(row, default=_NOTHING)[0] * constants.WORTHLESS
        row = [entry for entry in row if entry[0] >= enough]
        found.update([(i, j) for *_, j in _best(row)])
        for cosine, near, j in row:
            columns[j].append((cosine, near, i))
    for j, column in columns.items():
        found.update([(i, j) for *_, i in _best(column)])
    return sorted(found)


def _best(line: list[Partner]) -> list[Partner]:
    """Answer the best of a line, without those that are far below the very best."""
    enough = max(line, default=_NOTHING)[0] * constants.FAR_BELOW
    return nlargest(constants.PARTNERS, [entry for entry in line if entry[0] >= enough])
