"""Which pairs become links: groups chosen jointly, so that what they gain is the most.

Linking a pair gains its chance less the threshold: a pair above the threshold gains, one below it
costs. A group of left and right sentences links each of its left ones with each of its right ones
and gains what these pairs do together. Groups first grow from the likeliest pair on; then
sentences change over wherever that gains more, and what they leave behind finds new partners. So
splits and merges need not be adjacent, and order plays no part beyond what it did for the chances.
But where a sentence could go to one place or another, a gap is a cost: what is told in several
sentences is mostly told in one go.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from reader.alignment import constants

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

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
    chooser.improve()
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
        self.partners = {
            node: [partner for partner, gain in row.items() if gain > 0]
            for node, row in self.gains.items()
        }
        """Those with whom each sentence gains."""
        self.promises = {
            node: sum([self.gains[node][partner] for partner in partners])
            for node, partners in self.partners.items()
        }
        """What each sentence gains at most."""
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

    def _best_of(self, rest: Nodes) -> tuple[Iterable[Nodes], float]:
        """Answer what is left of a group, and what it gains more than if it stayed as it is.

        It stays, or falls in parts where these gain more.
        """
        if not rest or not min(rest) < 0 <= max(rest):
            return [frozenset({node}) for node in rest], 0.0
        stays = self._gain(rest)
        if len(rest) == 2 and stays > 0:
            return [rest], 0.0
        home = {node: frozenset({node}) for node in rest}
        self._join(home)
        parts = dict.fromkeys(home.values())
        falls = sum(map(self._gain, parts))
        if stays - _cost([rest]) >= falls - _cost(parts):
            return [rest], 0.0
        return parts, falls - stays

    def improve(self) -> None:
        """Let sentences change over to where that gains more, as long as any does.

        Who has a partner in common, or partners who do, make a circle, and only the rest of its
        circle has to do with what a sentence gains.
        """
        for circle in self._circles():
            for _ in range(_PASSES):
                changed = [node for node in circle if self._improved(node)]
                if not changed:
                    break

    def _improved(self, node: int) -> bool:
        """Let a sentence change over to any of its partners; answer whether it did."""
        better = False
        row = self.gains[node]
        for partner in sorted(self.partners[node], key=lambda partner: (-row[partner], partner)):
            if partner in self.home[node]:
                continue
            alone = len(self.home[partner]) in (1, constants.LARGEST)
            for leaving in (True,) if alone else (False, True):
                change = self._changed(node, partner, leaving)
                if change:
                    self.home.update(change)
                    better = True
                    break
        return better

    def _changed(self, node: int, partner: int, alone: bool) -> dict[int, Nodes]:
        """Answer the groups that change when a sentence goes to its partner; none if for nothing.

        It joins the partner's group or, ``alone``, takes the partner away from it. Then
        sentences without anybody, left behind or waiting, go where they gain most.
        """
        here, there = self.home[node], self.home[partner]
        parts, gain = self._best_of(here - {node})
        gain -= self._worth(node, here)
        groups = [*parts]
        if alone:
            parts, more = self._best_of(there - {partner})
            gain += more + self.gains[node][partner] - self._worth(partner, there)
            groups += [frozenset({node, partner}), *parts]
        else:
            gain += self._worth(node, there)
            groups.append(there | {node})
        new = {member: group for group in groups for member in group}
        seekers: set[int] = set()
        for member, group in new.items():
            if len(group) == 1:
                seekers.add(member)
            for other in self.partners[member]:
                if other not in new and len(self.home[other]) == 1:
                    seekers.add(other)
        gain += _cost((here, there))
        if gain + sum([self.promises[seeker] for seeker in seekers]) <= _LEAST:
            return {}
        for seeker in sorted(seekers):
            if len(new.get(seeker, self.home[seeker])) > 1:
                continue  # an earlier one has joined it
            homes = dict.fromkeys([new.get(p, self.home[p]) for p in sorted(self.partners[seeker])])
            fit = {g: self._worth(seeker, g) for g in homes if len(g) < constants.LARGEST}
            best = max(fit, key=fit.__getitem__, default=None)
            if best is not None and fit[best] > 0:
                gain += fit[best]
                if best.isdisjoint(new):  # its gaps stood there before
                    gain += _cost((best,))
                new.update(dict.fromkeys(best | {seeker}, best | {seeker}))
        if gain <= _LEAST:
            return {}
        return new if gain - _cost(dict.fromkeys(new.values())) > _LEAST else {}

    def _worth(self, node: int, group: Iterable[int]) -> float:
        """Answer what a sentence gains in a group."""
        row, strange, left = self.gains[node], self.strange, node >= 0
        worth = 0.0
        for other in group:
            if (other >= 0) != left:
                worth += row.get(other, strange)
        return worth

    def _gain(self, group: Nodes) -> float:
        """Answer what a group gains."""
        return sum([self._worth(node, group) for node in group if node >= 0])

    def _circles(self) -> Iterator[list[int]]:
        """Yield the sentences of each circle."""
        seen: set[int] = set()
        for node in self.home:
            circle = [] if node in seen else [node]
            seen.add(node)
            for member in circle:
                row = self.gains[member]
                found = [other for other in row if row[other] >= 0 and other not in seen]
                seen.update(found)
                circle += found
            yield sorted(circle)


def _cost(groups: Iterable[Nodes]) -> float:
    """Answer what the gaps of some groups cost: the places where others stand in between."""
    gaps = 0
    for group in groups:
        if len(group) > 2:
            order = sorted(group)
            for before, after in pairwise(order):
                # A right and a left one are no neighbours, whatever their numbers.
                gaps += after - before > 1 and (before < 0) == (after < 0)
    return constants.GAP * gaps
