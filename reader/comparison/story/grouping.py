"""Which sentences of several articles make one statement: correlation clustering.

Linked pairs alone do not say so: where a tells what b tells, and b what c tells, one wrong or
loose link would chain everything together. So each pair of sentences votes, with the logarithm of
the odds that both tell the same over those of the threshold: the likely ones for standing in one
statement, the unlikely ones against. What is sought are the groups in which the votes within, for
and against, add up to the most; how many groups there are follows from that (correlation
clustering: Bansal, Blum and Chawla, 2004). That a pair was not even a candidate counts against it
as well, but only so much: the aligner misses what is told in wholly other words.

The best groups are hard to find, good ones are not: those two groups that gain most by it are
joined as long as any gain (greedy additive edge contraction: Keuper and others, 2015), and then
single sentences change over wherever that gains more.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import heapify, heappop, heappush
from math import log

from reader.comparison.story.pairing import Pair, Pairing

Counts = Counter[int]
"""How many sentences of a group are of each article, by rank."""
Sentence = tuple[int, int]
"""The rank of an article, and the index of a sentence in it."""

_STRANGERS = -1.5
"""The vote of two sentences of which the aligner knows nothing: so many of those that belong
together are missed that it can be no more."""
_NEIGHBOURS = -3.0
"""The vote of two sentences of one article that no link holds together."""
_TOGETHER = 0.5
"""The vote of every other article whose links hold two sentences of one article together."""
_SURE = 0.98
"""The chance that counts most."""
_CITED = 0.5
"""The least chance of a sentence that tells a part of a group that it does not stand in."""
_PASSES = 8
_LEAST = 1e-9
"""Gains below this are rounding."""


def statements(sizes: Sequence[int], pairings: Mapping[Pair, Pairing]) -> list[list[Sentence]]:
    """Answer the groups of sentences, each in order, every sentence in exactly one.

    ``sizes`` are the numbers of sentences of the articles by rank; ``pairings`` tells of pairs of
    ranks. Pairs of articles that were not compared say nothing.
    """
    groups = _Groups(sizes, _votes(pairings), frozenset(pairings))
    groups.contract()
    groups.improve()
    return sorted(sorted(group) for group in groups.members.values())


def _votes(pairings: Mapping[Pair, Pairing]) -> dict[Sentence, dict[Sentence, float]]:
    """Answer what the pairs of sentences say that are known, both ways."""
    votes: dict[Sentence, dict[Sentence, float]] = defaultdict(dict)
    for (a, b), pairing in pairings.items():
        usual = _odds(pairing.threshold)
        for (i, j), chance in pairing.chances.items():
            vote = max(_odds(chance) - usual, _STRANGERS)
            votes[a, i][b, j] = votes[b, j][a, i] = vote
        for left, right in pairing.links:
            for i in left:
                for j in right:  # what is linked as part of a group does at least not part it
                    vote = max(votes[a, i].get((b, j), 0.0), 0.0)
                    votes[a, i][b, j] = votes[b, j][a, i] = vote
            for rank, side in ((a, left), (b, right)):
                for one in side:
                    for other in side:
                        if one != other:
                            before = votes[rank, one].get((rank, other), 0.0)
                            votes[rank, one][rank, other] = before + _TOGETHER
    return votes


def _odds(chance: float) -> float:
    chance = min(max(chance, 1 - _SURE), _SURE)
    return log(chance / (1 - chance))


class _Groups:
    """The groups as they stand while they are found."""

    def __init__(
        self,
        sizes: Sequence[int],
        votes: Mapping[Sentence, Mapping[Sentence, float]],
        compared: frozenset[Pair],
    ) -> None:
        nodes = [(rank, index) for rank, size in enumerate(sizes) for index in range(size)]
        self._votes = votes
        self._unknown = _unknown(len(sizes), compared)
        self.members: dict[int, set[Sentence]] = {n: {node} for n, node in enumerate(nodes)}
        self.home: dict[Sentence, int] = {node: n for n, node in enumerate(nodes)}

    def contract(self) -> None:
        """Join the two groups that gain most by it, as long as any two do."""
        # What two groups say of each other beyond what strangers would; the latter is counted.
        between: dict[int, dict[int, float]] = defaultdict(dict)
        counts: dict[int, Counts] = {
            group: Counter([rank for rank, _ in m]) for group, m in self.members.items()
        }
        for one, votes in self._votes.items():
            for sentence, vote in votes.items():
                known = vote - self._unknown[one[0]][sentence[0]]
                between[self.home[one]][self.home[sentence]] = known
        heap: list[tuple[float, int, int]] = []
        for a, row in between.items():
            strangers = self._strangers(counts[a])
            for b, known in row.items():
                gain = known + _sum(strangers, counts[b])
                if a < b and gain > 0:
                    heap.append((-gain, a, b))
        heapify(heap)
        while heap:
            loss, a, b = heappop(heap)
            if b not in between[a]:
                continue
            if -(between[a][b] + _sum(self._strangers(counts[a]), counts[b])) != loss:
                continue  # it stands in the heap again as it is now, or no longer
            for other, known in between.pop(b).items():
                del between[other][b]
                if other != a:
                    both = between[a].get(other, 0.0) + known
                    between[a][other] = between[other][a] = both
            counts[a] += counts.pop(b)
            for node in self.members[b]:
                self.home[node] = a
            self.members[a] |= self.members.pop(b)
            strangers = self._strangers(counts[a])
            for other, known in between[a].items():
                gain = known + _sum(strangers, counts[other])
                if gain > _LEAST:
                    heappush(heap, (-gain, min(a, other), max(a, other)))

    def improve(self) -> None:
        """Let sentences change over to where that gains more, as long as any does."""
        for _ in range(_PASSES):
            changed = [node for node in sorted(self.home) if self._improved(node)]
            if not changed:
                break

    def _improved(self, node: Sentence) -> bool:
        """Let a sentence go where it gains most, alone or with others; answer whether it did."""
        here = self.home[node]
        if not self._votes.get(node):
            return False
        stays = self._worth(node, self.members[here] - {node})
        best, where = stays + _LEAST, here
        if stays < -_LEAST:
            best, where = 0.0, -1
        for group in sorted({self.home[other] for other in self._votes[node]} - {here}):
            worth = self._worth(node, self.members[group])
            if worth > best + _LEAST:
                best, where = worth, group
        if where == here:
            return False
        self.members[here].discard(node)
        if not self.members[here]:
            del self.members[here]
        if where < 0:
            where = max(self.members) + 1
            self.members[where] = set()
        self.members[where].add(node)
        self.home[node] = where
        return True

    def _worth(self, node: Sentence, group: Iterable[Sentence]) -> float:
        """Answer what a sentence gains in a group."""
        row, unknown = self._votes.get(node, {}), self._unknown[node[0]]
        return sum([row[o] if o in row else unknown[o[0]] for o in sorted(group)])

    def _strangers(self, counts: Counts) -> list[float]:
        """Answer for each article what a sentence of it and a group say of each other, unknown."""
        votes = self._unknown
        return [sum([n * row[rank] for rank, n in counts.items()]) for row in votes]


def _sum(votes: Sequence[float], counts: Counts) -> float:
    """Answer the votes for a group; halves, of which the sum is exact in whatever order."""
    return sum([number * votes[rank] for rank, number in counts.items()])


def _unknown(ranks: int, compared: frozenset[Pair]) -> list[list[float]]:
    """Answer the votes of two sentences of which nothing is known, by the ranks of their articles.

    Articles that were not compared say nothing.
    """
    votes = [[0.0] * ranks for _ in range(ranks)]
    for rank in range(ranks):
        votes[rank][rank] = _NEIGHBOURS
    for a, b in compared:
        votes[a][b] = votes[b][a] = _STRANGERS
    return votes


def torn(
    groups: Sequence[Sequence[Sentence]], pairings: Mapping[Pair, Pairing]
) -> Iterator[tuple[Sentence, int]]:
    """Answer sentences that tell a part of a group that they do not stand in, and its number.

    They are linked with one of its sentences, or share one specific thing with it, and it is
    likelier than not that both tell the same.
    """
    home = {node: number for number, group in enumerate(groups) for node in group}
    for (a, b), pairing in pairings.items():
        linked = [(i, j) for left, right in pairing.links for i in left for j in right]
        for i, j in (*linked, *pairing.partial):
            one, other = (a, i), (b, j)
            if home[one] != home[other] and pairing.chances.get((i, j), 0.0) >= _CITED:
                yield one, home[other]
                yield other, home[one]
