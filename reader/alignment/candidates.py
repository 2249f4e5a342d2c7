"""Which pairs are worth scoring: an inverted index over terms, never every left by every right."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from reader.alignment import constants
from reader.alignment.tables import Pairs, new, totals

if TYPE_CHECKING:
    from reader.alignment.analysis import Analysis
    from reader.alignment.pulse import Pulse
    from reader.alignment.tables import Booleans, Floats, Integers

STRIDE = 1024
"""How many left sentences are looked up at once."""


def candidates(analysis: Analysis, lefts: Integers, rights: Integers, pulse: Pulse) -> Pairs:
    """Answer the pairs of ``lefts`` and ``rights`` worth scoring.

    Few sentences: every pair. Else each sentence's partners of highest cosine, found through the
    rarest terms of each left sentence. Terms are looked up until they have led to
    ``constants.VISITS`` sentences; where the first alone leads to more, as in lists and tables,
    to those nearest in place. So the work grows with the number of sentences, not with its
    square. Of sentences equally alike, too, those nearest in place come first.
    ``pulse`` is called with the share of the work done.
    """
    if len(lefts) * len(rights) <= constants.ALL_PAIRS:
        return Pairs.all_of(lefts, rights)
    index = _Index(analysis, rights)
    found = []
    for at in range(0, len(lefts), STRIDE):
        pulse(at / len(lefts))
        found.append(_looked_up(analysis, lefts[at : at + STRIDE], index))
    left, right, cosine = (np.concatenate(parts) for parts in zip(*found, strict=True))
    near = np.abs(left * len(analysis.right) - right * len(analysis.left))
    sizes = len(analysis.left), len(analysis.right)
    best = _best(left, cosine, near, sizes[0]) | _best(right, cosine, near, sizes[1])
    return Pairs.made(left[best], right[best])


class _Index:
    """The right sentences by their terms."""

    def __init__(self, analysis: Analysis, rights: Integers) -> None:
        terms, owners = analysis.right.bags.picked(rights)
        order = np.argsort(terms, kind="stable")
        self.places = rights[owners[order]]
        self._size = len(analysis.right)
        self._keys = terms[order] * self._size + self.places
        self.starts = np.searchsorted(terms[order], np.arange(len(analysis.weights) + 1))
        self.counts = np.diff(self.starts)

    def around(self, terms: Integers, places: Integers, count: int) -> Integers:
        """Answer from where ``count`` sentences with a term stand about a place; it has more."""
        at = np.searchsorted(self._keys, terms * self._size + places) - count // 2
        return np.clip(at, self.starts[terms], self.starts[terms + 1] - count)


def _looked_up(
    analysis: Analysis, lefts: Integers, index: _Index
) -> tuple[Integers, Integers, Floats]:
    """Answer the pairs that the rarest terms of some left sentences lead to, with their cosine."""
    terms, owners = analysis.left.bags.picked(lefts)
    known = index.counts[terms] > 0
    terms, owners = terms[known], owners[known]
    order = np.lexsort((terms, index.counts[terms], owners))
    terms, owners = terms[order], owners[order]
    counts = index.counts[terms]
    visits = np.cumsum(counts)
    first = np.searchsorted(owners, owners)
    within = visits - (visits - counts)[first] <= constants.VISITS
    starts, size = index.starts[terms], len(analysis.right)
    # Where already the rarest term leads too far, as among copies, it leads to those about here.
    far = ~within & (first == np.arange(len(first)))
    here = lefts[owners[far]] * size // len(analysis.left)
    starts[far] = index.around(terms[far], here, constants.VISITS)
    counts[far] = constants.VISITS
    within |= far
    terms, owners, counts, starts = (each[within] for each in (terms, owners, counts, starts))
    # Every sentence that a term leads to, one after the other.
    before = np.cumsum(counts) - counts
    at = np.arange(counts.sum()) + np.repeat(starts - before, counts)
    met = np.repeat(owners, counts) * size + index.places[at]
    pairs, which = np.unique(met, return_inverse=True)
    dots = totals(which, np.repeat(analysis.weights[terms] ** 2, counts), len(pairs))
    left, right = lefts[pairs // size], pairs % size
    cosine = dots / (analysis.left.norms[left] * analysis.right.norms[right])
    worth = cosine >= constants.WORTHLESS * _tops(left, cosine)
    return left[worth], right[worth], cosine[worth]


def _tops(groups: Integers, values: Floats) -> Floats:
    """Answer for each value the greatest of its group; groups stand together."""
    starts = np.flatnonzero(new(groups))
    if not len(starts):
        return values
    return np.repeat(np.maximum.reduceat(values, starts), np.diff(np.append(starts, len(values))))


def _best(groups: Integers, cosine: Floats, near: Integers, count: int) -> Booleans:
    """Tell the best of each group, without those that are far below the very best."""
    tops = np.zeros(count)
    np.maximum.at(tops, groups, cosine)
    high = np.flatnonzero(cosine >= constants.FAR_BELOW * tops[groups])
    order = high[np.lexsort((near[high], -cosine[high], groups[high]))]
    grouped = groups[order]
    best = np.zeros(len(groups), bool)
    best[order] = np.arange(len(order)) - np.searchsorted(grouped, grouped) < constants.PARTNERS
    return best
