"""Sentences told in the same words on both sides, paired one to one."""

from __future__ import annotations

from bisect import bisect
from collections import defaultdict, deque
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def exact(left: Sequence[str], right: Sequence[str]) -> dict[int, int]:
    """Answer which left sentence is which right one: equal strings, each used at most once.

    Strings that stand once on each side come first, and runs of equal sentences grow out of them
    in both directions (the idea behind patience diffs). Repeated strings that are left over are
    paired in order, first within the gap between two pairs, then anywhere. Empty ones tell nothing.
    """
    here, there = _places(left), _places(right)
    both = [text for text in here if text in there]
    pairs = {
        here[text][0]: there[text][0] for text in both if len(here[text]) == len(there[text]) == 1
    }
    repeated = [text for text in both if here[text][0] not in pairs]
    if not repeated:
        return pairs
    taken = set(pairs.values())
    for step in (1, -1):
        for start in sorted(pairs):
            i, j = start + step, pairs[start] + step
            while (
                0 <= i < len(left)
                and 0 <= j < len(right)
                and left[i] == right[j]
                and i not in pairs
                and j not in taken
            ):
                pairs[i] = j
                taken.add(j)
                i, j = i + step, j + step
    lefts, rights = sorted(pairs), sorted(taken)
    before = [pairs[i] for i in lefts]
    for text in repeated:
        # A gap goes by the right sentence of the pair that stands before it.
        gaps: dict[int, deque[int]] = defaultdict(deque)
        for j in there[text]:
            if j not in taken:
                at = bisect(rights, j)
                gaps[rights[at - 1] if at else -1].append(j)
        over = []
        for i in here[text]:
            if i not in pairs:
                at = bisect(lefts, i)
                gap = gaps[before[at - 1] if at else -1]
                if gap:
                    pairs[i] = gap.popleft()
                else:
                    over.append(i)
        rest = sorted(j for gap in gaps.values() for j in gap)
        pairs.update(zip(over, rest, strict=False))
    return pairs


def _places(side: Sequence[str]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = defaultdict(list)
    for index, text in enumerate(side):
        if text:
            places[text].append(index)
    return places
