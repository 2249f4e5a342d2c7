"""Which sentences of the other side tell what a sentence tells, or stand beside those."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass

_BESIDE = (0, (-1, 0, 1)), (1, (-1, 0)), (-1, (0, 1))
"""How far beside a sentence another one is, and how far beside what is linked with that one tells
what may be near to the first."""


@dataclass(frozen=True, slots=True)
class Beside:
    """For the sentences of one side, those of the other that tell the same."""

    _linked: Mapping[int, Set[int]]

    @classmethod
    def of(cls, linked: Iterable[tuple[int, int]]) -> tuple[Beside, Beside]:
        """Answer both sides, the left first, of pairs of linked sentences."""
        pairs = sorted(linked)
        return cls._from(pairs), cls._from([(j, i) for i, j in pairs])

    @classmethod
    def _from(cls, pairs: Iterable[tuple[int, int]]) -> Beside:
        linked: defaultdict[int, set[int]] = defaultdict(set)
        for i, j in pairs:
            linked[i].add(j)
        return cls(dict(linked))

    def linked(self, sentences: Iterable[int]) -> frozenset[int]:
        """Answer the sentences of the other side that are linked with any of these."""
        return frozenset().union(*(self._linked.get(i, ()) for i in sentences))

    def near(self, sentences: Iterable[int]) -> frozenset[int]:
        """Answer those, and what stands beside them.

        That is their neighbours, and those linked with the neighbours of these, where both sides
        tell what stands side by side in the same order.
        """
        return frozenset(
            j + n
            for i in sentences
            for beside, there in _BESIDE
            for j in self._linked.get(i + beside, ())
            for n in there
        )
