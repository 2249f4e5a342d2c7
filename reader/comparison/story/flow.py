"""The order of statements: that which the articles agree on most.

Statements of several articles are put so that as few pairs of them as possible stand the other way
round than the articles tell them (Kemeny, 1959): from their mean places on, statements move to
where fewer do, as long as any does. What one article alone tells follows what it follows there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from reader.comparison.story.grouping import Sentence

_WINDOW = 60
"""How far a statement is moved at a time: farther than anybody would look for it, and the time
for long stories grows with their length."""
_PASSES = 12


def in_flow(groups: Sequence[Sequence[Sentence]], sizes: Sequence[int]) -> list[int]:
    """Answer the numbers of the groups in the order in which they are told.

    ``sizes`` are the numbers of sentences of the articles by rank.
    """
    places = [_first(group) for group in groups]
    order = _agreed([n for n, place in enumerate(places) if len(place) > 1], places)
    shared = set(order)
    home = {node: number for number, group in enumerate(groups) for node in group}
    after: dict[int, list[int]] = defaultdict(list)
    before: dict[int, list[int]] = defaultdict(list)
    for rank, size in enumerate(sizes):
        last, waiting = None, list[int]()
        for index in range(size):
            number = home[rank, index]
            if places[number][rank] != index:
                continue  # told on, not begun
            if number not in shared:
                waiting.append(number)
            else:
                if last is None:
                    before[number] += waiting
                else:
                    after[last] += waiting
                last, waiting = number, []
        if last is None:
            before[-1] += waiting
        else:
            after[last] += waiting
    return [
        *(n for number in order for n in (*before[number], number, *after[number])),
        *before[-1],
    ]


def _first(group: Sequence[Sentence]) -> dict[int, int]:
    """Answer where each article, by rank, first tells a group."""
    found: dict[int, int] = {}
    for rank, index in group:
        found[rank] = min(index, found.get(rank, index))
    return found


def _agreed(shared: Sequence[int], places: Sequence[Mapping[int, int]]) -> list[int]:
    """Answer the groups of several articles in the order that most of these keep."""
    told: dict[int, list[int]] = defaultdict(list)
    for number in shared:
        for rank in places[number]:
            told[rank].append(number)
    share: dict[int, list[float]] = defaultdict(list)
    for rank, numbers in told.items():
        numbers.sort(key=lambda number: places[number][rank])
        for at, number in enumerate(numbers):
            share[number].append((at + 1) / (len(numbers) + 1))
    order = sorted(shared, key=lambda n: (sum(share[n]) / len(share[n]), n))
    for _ in range(_PASSES):
        changed = [number for number in tuple(order) if _settled(number, order, places)]
        if not changed:
            break
    return order


def _settled(number: int, order: list[int], places: Sequence[Mapping[int, int]]) -> bool:
    """Move a statement to where fewer articles tell it the other way round; answer whether so."""
    at = order.index(number)
    here = places[number]
    best, target = 0, at
    for step in (-1, 1):
        gain, to = 0, at + step
        while 0 <= to < len(order) and abs(to - at) <= _WINDOW:
            there = places[order[to]]
            gain += sum(
                1 if (there[rank] - place) * step < 0 else -1
                for rank, place in here.items()
                if rank in there
            )
            if gain > best:
                best, target = gain, to
            to += step
    if target == at:
        return False
    order.insert(target, order.pop(at))
    return True
