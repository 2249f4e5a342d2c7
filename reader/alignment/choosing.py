"""Which pairs become links: groups that grow from the likeliest pair on, at a threshold."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

Pair = tuple[int, int]
Group = tuple[tuple[int, ...], tuple[int, ...]]


def groups(chances: Mapping[Pair, float], threshold: float) -> list[Group]:
    """Answer groups of left and right sentences, no sentence in two, by first left index.

    Pairs are taken from the likeliest on. A pair joins the groups of its two sentences if the
    pairs that this adds (every left one with every right one) reach the threshold on average:
    average linkage. So splits and merges need not be adjacent, and order plays no part beyond
    what it did for the chances.
    """
    likely = sorted(
        [(-chance, abs(i - j), i, j) for (i, j), chance in chances.items() if chance >= threshold]
    )
    lefts: dict[int, tuple[set[int], set[int]]] = {}
    rights: dict[int, tuple[set[int], set[int]]] = {}
    for _, _, i, j in likely:
        a = lefts.get(i) or ({i}, set())
        b = rights.get(j) or (set(), {j})
        if a is b:
            continue
        added = [(x, y) for x in a[0] for y in b[1]] + [(x, y) for x in b[0] for y in a[1]]
        if sum([chances.get(pair, 0.0) for pair in added]) < threshold * len(added):
            continue
        joined = (a[0] | b[0], a[1] | b[1])
        lefts.update(dict.fromkeys(joined[0], joined))
        rights.update(dict.fromkeys(joined[1], joined))
    return sorted(
        (tuple(sorted(group[0])), tuple(sorted(group[1])))
        for group in {id(group): group for group in lefts.values()}.values()
    )
