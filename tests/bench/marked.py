"""How well links agree with what people marked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from reader.alignment.result import Pair

REVISIONS = frozenset({"argrewrite", "ablit"})
"""Sets of revisions: pairs of the same text are left out there, where they would flatter."""
GRADED = frozenset({"crossnews"})
"""Sets with pairs that are only partly alike: a link to any marked pair is right there, and only
those marked ``aligned`` are wanted."""


@dataclass(frozen=True, slots=True)
class Counts:
    """Sentence pairs, summed over documents."""

    right: int = 0
    linked: int = 0
    found: int = 0
    wanted: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.right + other.right,
            self.linked + other.linked,
            self.found + other.found,
            self.wanted + other.wanted,
        )

    @property
    def f1(self) -> float:
        """Answer the harmonic mean of precision and recall."""
        precision, recall = self.right / (self.linked or 1), self.found / (self.wanted or 1)
        return 2 * precision * recall / (precision + recall or 1)


def counted(
    dataset: str,
    left: Sequence[str],
    right: Sequence[str],
    gold: Mapping[Pair, str],
    linked: Collection[Pair],
) -> Counts:
    """Compare the pairs linked in one document with those marked."""
    marked, chosen = set(gold), set(linked)
    if dataset in REVISIONS:
        same = {(i, j) for i, j in marked | chosen if left[i].split() == right[j].split()}
        marked, chosen = marked - same, chosen - same
    wanted = marked
    if dataset in GRADED:
        wanted = {pair for pair in marked if gold[pair] == "aligned"}
    return Counts(len(chosen & marked), len(chosen), len(chosen & wanted), len(wanted))
