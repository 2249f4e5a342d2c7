"""Which sentences of the other side tell what a sentence tells, or stand beside those."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Beside:
    """For the sentences of one side, those of the other that tell the same."""

    _linked: Mapping[int, frozenset[int]]
    _near: Mapping[int, frozenset[int]]

    @classmethod
    def of(cls, linked: Iterable[tuple[int, int]]) -> tuple[Beside, Beside]:
        """Answer both sides, the left first, of pairs of linked sentences."""
        pairs = sorted(linked)
        return cls._from(pairs), cls._from([(j, i) for i, j in pairs])

    @classmethod
    def _from(cls, pairs: Iterable[tuple[int, int]]) -> Beside:
        linked: defaultdict[int, set[int]] = defaultdict(set)
        near: defaultdict[int, set[int]] = defaultdict(set)
        for i, j in pairs:
            linked[i].add(j)
            near[i - 1].update((j - 1, j))
            near[i].update((j - 1, j, j + 1))
            near[i + 1].update((j, j + 1))
        return cls(
            {i: frozenset(found) for i, found in linked.items()},
            {i: frozenset(found) for i, found in near.items()},
        )

    def linked(self, sentences: Iterable[int]) -> frozenset[int]:
        """Answer the sentences of the other side that are linked with any of these."""
        return frozenset().union(*(self._linked.get(i, ()) for i in sentences))

    def near(self, sentences: Iterable[int]) -> frozenset[int]:
        """Answer those, and what stands beside them.

        That is their neighbours, and those linked with the neighbours of these, where both sides
        tell what stands side by side in the same order.
        """
        return frozenset().union(*(self._near.get(i, ()) for i in sentences))
