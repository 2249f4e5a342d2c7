"""Which links moved: those outside the heaviest run of links that both texts tell in one order."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def moved(places: Sequence[tuple[int, int]], weights: Sequence[int]) -> list[bool]:
    """Answer for each link whether it stands out of the order that the others keep.

    ``places`` are the left and right positions of the links, no position twice on a side;
    ``weights`` say how much each counts to stay. The links that stay are a heaviest subsequence
    increasing on both sides, found with a tree of prefix maxima in O(n log n).
    """
    order = sorted(range(len(places)), key=lambda k: places[k])
    rank = {k: r for r, k in enumerate(sorted(order, key=lambda k: places[k][1]), 1)}
    size = len(order) + 1
    # best[node]: the heaviest chain that ends at a right rank the node covers, as
    # (weight, preference among equal weights, its last link). The preference is the same
    # whichever text is called left.
    best: list[tuple[int, int, int]] = [(0, 0, -1)] * size
    before = [-1] * len(places)
    for k in order:
        top, at = (0, 0, -1), rank[k] - 1
        while at:
            top = max(top, best[at])
            at &= at - 1
        before[k] = top[2]
        chain = (top[0] + weights[k], -sum(places[k]), k)
        at = rank[k]
        while at < size:
            if chain > best[at]:
                best[at] = chain
            at += at & -at
    stays = [False] * len(places)
    last = max((best[at] for at in range(1, size)), default=(0, 0, -1))[2]
    while last >= 0:
        stays[last] = True
        last = before[last]
    return [not stay for stay in stays]
