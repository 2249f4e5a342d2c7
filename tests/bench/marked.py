"""Pairs of texts that people marked, and how well links agree with the marks.

A line of a file is a JSON object with ``dataset``, ``left`` and ``right`` (sentences) and ``gold``
(``[left index, right index, label]``).
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from pathlib import Path

    from reader.alignment.result import Alignment, Pair

REVISIONS = frozenset({"argrewrite", "ablit"})
"""Sets of revisions: pairs of the same text are left out there, where they would flatter."""
WEAK = frozenset({"partial", "either", "disputed"})
"""Labels of pairs that are only partly alike, or that people do not agree on: a link to one is
right, and nobody asks for it. Every other label is a pair that is wanted."""


@dataclass(frozen=True, slots=True)
class Marked:
    """Two tellings as lists of sentences, and the label of every pair that somebody marked."""

    dataset: str
    left: tuple[str, ...]
    right: tuple[str, ...]
    gold: Mapping[Pair, str]

    @property
    def cells(self) -> int:
        """Answer how many pairs of sentences there are."""
        return len(self.left) * len(self.right)

    @property
    def sentences(self) -> int:
        """Answer how many sentences both sides have together."""
        return len(self.left) + len(self.right)


def read(path: Path) -> Iterator[Marked]:
    """Yield the pairs of a file."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            record: dict[str, Any] = json.loads(line)
            yield Marked(
                record["dataset"],
                tuple(record["left"]),
                tuple(record["right"]),
                {(i, j): label for i, j, label in record["gold"]},
            )


def pairs_of(alignment: Alignment) -> set[Pair]:
    """Answer the pairs of sentences that are linked, a link of m to n being m times n of them."""
    return {(i, j) for link in alignment.links for i in link.left for j in link.right}


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
    def precision(self) -> float:
        """Answer the share of the linked pairs that are right."""
        return self.right / (self.linked or 1)

    @property
    def recall(self) -> float:
        """Answer the share of the wanted pairs that are linked."""
        return self.found / (self.wanted or 1)

    @property
    def f1(self) -> float:
        """Answer the harmonic mean of precision and recall."""
        return 2 * self.precision * self.recall / (self.precision + self.recall or 1)


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
    wanted = {pair for pair in marked if gold[pair] not in WEAK}
    return Counts(len(chosen & marked), len(chosen), len(chosen & wanted), len(wanted))


def against_any(gold: Collection[Pair], chosen: Collection[Pair]) -> Counts:
    """Compare pairs, however strong, with everything that is marked, however weak."""
    found = len(set(gold) & set(chosen))
    return Counts(found, len(set(chosen)), found, len(set(gold)))
