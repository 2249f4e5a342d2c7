"""Which pairs become links: groups chosen jointly, so that what they gain is the most.

Linking a pair gains its chance less the threshold: a pair above the threshold gains, one below it
costs. A group of left and right sentences links each of its left ones with each of its right ones
and gains what these pairs do together. Groups first grow from the likeliest pair on; then
sentences change over wherever that gains more, and what they leave behind finds new partners. So
splits and merges need not be adjacent, and order plays no part beyond what it did for the chances.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from reader.alignment import constants

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reader.alignment.result import Pair

Group = tuple[tuple[int, ...], tuple[int, ...]]
Nodes = frozenset[int]
"""Sentences of a group: a left index as it is, a right index with its bits inverted (``~j``)."""

_PASSES = 5
_LEAST = 1e-9
"""Gains below this are rounding."""


def groups(chances: Mapping[Pair, float], threshold: float) -> list[Group]:
    """Answer groups of left and right sentences, no sentence in two, by first left index.

    No group holds more than ``constants.LARGEST`` sentences.
    """
    # Only pairs that gain bring sentences together, and most of these pairs stand by themselves.
    likely = [pair for pair, chance in chances.items() if chance >= threshold]
    lefts, rights = Counter(i for i, _ in likely), Counter(j for _, j in likely)
    found: list[Group] = [((i,), (j,)) for i, j in likely if lefts[i] == 1 == rights[j]]
    busy = {node for i, j in likely if lefts[i] > 1 or rights[j] > 1 for node in (i, ~j)}
    chooser = _Chooser(
        {(i, j): c for (i, j), c in chances.items() if i in busy and ~j in busy}, threshold
    )
    chooser.grow()
    for _ in range(_PASSES):
        if not chooser.improve():
            break
    for group in dict.fromkeys(chooser.home.values()):
        here = tuple(sorted([node for node in group if node >= 0]))
        there = tuple(sorted([~node for node in group if node < 0]))
        if here and there:
            found.append((here, there))
    return sorted(found)


class _Chooser:
    """The groups as they stand while they are chosen."""

    def __init__(self, chances: Mapping[Pair, float], threshold: float) -> None:
        self.gains: dict[int, dict[int, float]] = defaultdict(dict)
        for (i, j), chance in chances.items():
            gain = chance - threshold
            self.gains[i][~j] = self.gains[~j][i] = gain if gain > 0 else gain * constants.MISFIT
        self.strange = -threshold * constants.MISFIT
        """What it costs to link a pair that has no chance."""
        self.home: dict[int, Nodes] = {node: frozenset({node}) for node in self.gains}

    def grow(self) -> None:
        """Join groups from the likeliest pair on, as long as the pairs that this adds gain."""
        self._join(self.home)

    def _join(self, home: dict[int, Nodes]) -> None:
        """Grow the groups that some sentences are in, out of these sentences alone."""
        likely = sorted(
            [
                (-gain, abs(left - ~right), left, right)
                for left in home
                if left >= 0
                for right, gain in self.gains[left].items()
                if gain >= 0 and right in home
            ]
        )
        for _, _, left, right in likely:
            a, b = home[left], home[right]
            if a is not b and len(a) + len(b) <= constants.LARGEST:
                added = sum([self._worth(node, b) for node in a])
                if added >= 0:
                    home.update(dict.fromkeys(a | b, a | b))

    def _best_of(self, rest: Nodes) -> Iterable[Nodes]:
        """Answer what is left of a group: as it is, or in parts where these gain more."""
        if len(rest) == 2 and self._gain([rest]) > 0:
            return [rest]
        home = {node: frozenset({node}) for node in rest}
        self._join(home)
        parts = list(dict.fromkeys(home[node] for node in sorted(rest)))
        whole = [rest] if rest and min(rest) < 0 <= max(rest) else parts
        return whole if self._gain(whole) >= self._gain(parts) else parts

    def improve(self) -> bool:
        """Let each sentence once change over to where that gains more; answer whether any did."""
        better = False
        for node in sorted(self.home):
            row = self.gains[node]
            for partner in sorted([p for p in row if row[p] > 0], key=lambda p: (-row[p], p)):
                if partner in self.home[node]:
                    continue
                full = len(self.home[partner]) >= constants.LARGEST
                for alone in (True,) if full else (False, True):
                    change = self._changed(node, partner, alone)
                    before = dict.fromkeys(self.home[n] for n in change)
                    if self._gain(change.values()) > self._gain(before) + _LEAST:
                        self.home.update(change)
                        better = True
                        break
        return better

    def _changed(self, node: int, partner: int, alone: bool) -> dict[int, Nodes]:
        """Answer the groups that change when a sentence goes to its partner.

        It joins the partner's group or, ``alone``, takes the partner away from it. Then
        sentences without anybody, left behind or waiting, go where they gain most.
        """
        new: dict[int, Nodes] = {}

        def put(group: Nodes) -> None:
            new.update(dict.fromkeys(group, group))

        here, there = self.home[node], self.home[partner]
        put(frozenset({node, partner}) if alone else there | {node})
        orphans: list[int] = []
        for rest in (here - {node}, there - {partner} if alone else frozenset()):
            for group in self._best_of(rest):
                put(group)
                if len(group) == 1:
                    orphans += group
        seekers = {
            p
            for member in new
            for p, gain in self.gains[member].items()
            if gain > 0 and len(new.get(p, self.home[p])) == 1
        }
        for seeker in sorted(seekers.union(orphans)):
            if len(new.get(seeker, self.home[seeker])) > 1:
                continue  # an earlier one has joined it
            row = self.gains[seeker]
            homes = {p: new.get(p, self.home[p]) for p in sorted(row) if row[p] > 0}
            fit = {p: g for p, g in homes.items() if len(g) < constants.LARGEST}
            best = max(fit, key=lambda p: self._worth(seeker, fit[p]), default=None)
            if best is not None and self._worth(seeker, fit[best]) > 0:
                put(fit[best] | {seeker})
        return new

    def _worth(self, node: int, group: Iterable[int]) -> float:
        """Answer what a sentence gains in a group."""
        row, left = self.gains[node], node >= 0
        return sum([row.get(other, self.strange) for other in group if (other >= 0) != left])

    def _gain(self, homes: Iterable[Nodes]) -> float:
        return sum(
            [
                self._worth(node, group)
                for group in dict.fromkeys(homes)
                for node in group
                if node >= 0
            ]
        )
