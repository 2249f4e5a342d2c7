"""A pair of texts with the chances of its pairs: all that does not depend on the threshold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from rapidfuzz.distance import Indel
from rapidfuzz.process import cpdist

from reader.alignment import constants
from reader.alignment.choosing import groups
from reader.alignment.order import moved
from reader.alignment.partly import partly
from reader.alignment.result import Link, Partial
from reader.alignment.tables import Pairs, Shared, totals

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reader.alignment.analysis import Analysis
    from reader.alignment.choosing import Group
    from reader.alignment.ends import End
    from reader.alignment.result import Choice, Pair


@dataclass(frozen=True, slots=True)
class Scored:
    """What is chosen from at a threshold.

    ``left`` and ``right`` are the sentences before the common ``end``; ``turned`` tells that the
    sides were swapped to be scored.
    """

    left: tuple[str, ...]
    right: tuple[str, ...]
    end: End
    analysis: Analysis
    chances: Mapping[Pair, float]
    turned: bool

    def choose(self, threshold: float) -> Choice:
        """Answer the links and partials at a threshold, each in order.

        Below ``constants.LOWEST`` nothing is chosen, whatever the threshold, and exact matches
        of ``constants.SURE`` always are.
        """
        threshold = min(max(threshold, constants.LOWEST), constants.SURE)
        chosen = groups(self.chances, threshold)
        confidences = [self._confidence(group) for group in chosen]
        weights = [
            round(1000 * confidence * (1 + self._words(group)))
            for group, confidence in zip(chosen, confidences, strict=True)
        ]
        away = moved([self._place(group) for group in chosen], weights)
        links = [
            Link(*group, similarity, confidence, astray)
            for group, similarity, confidence, astray in zip(
                chosen, self._similarities(chosen), confidences, away, strict=True
            )
        ]
        partial = partly(self.left, self.right, self.analysis, self.chances, links, threshold)
        links += self.end.links()
        if self.turned:
            links = [Link(k.right, k.left, k.similarity, k.confidence, k.moved) for k in links]
            partial = [
                Partial(p.right, p.left, p.confidence, p.right_span, p.left_span) for p in partial
            ]
        return (
            tuple(sorted(links, key=lambda link: link.left)),
            tuple(sorted(partial, key=lambda pair: (pair.left, pair.right))),
        )

    def every(self) -> Mapping[Pair, float]:
        """Answer the chance of every pair that has one, the common end included."""
        every = {**self.chances}
        every |= {(link.left[0], link.right[0]): link.confidence for link in self.end.links()}
        return {(j, i): chance for (i, j), chance in every.items()} if self.turned else every

    def _confidence(self, group: Group) -> float:
        """Answer the chance of a link: the share of its pairs that is expected to be right."""
        each = [self.chances.get((i, j), 0.0) for i in group[0] for j in group[1]]
        return sum(each) / len(each)

    def _words(self, group: Group) -> int:
        sizes = self.analysis.left.sizes, self.analysis.right.sizes
        return sum([int(size[at]) for size, side in zip(sizes, group, strict=True) for at in side])

    def _place(self, group: Group) -> Pair:
        """Answer where a link stands: its sentences that carry most of it, one on each side."""
        lefts, rights = group
        get = self.chances.get
        return (
            max(lefts, key=lambda i: sum([get((i, j), 0.0) for j in rights])),
            max(rights, key=lambda j: sum([get((i, j), 0.0) for i in lefts])),
        )

    def _similarities(self, chosen: Sequence[Group]) -> list[float]:
        """Answer how alike the words are: half by which they are, half by the letters in order."""
        if not chosen:
            return []
        sides = self.analysis.left, self.analysis.right
        texts = [
            [" ".join([side.folded[at] for at in places]) for places in all_places]
            for side, all_places in zip(sides, zip(*chosen, strict=True), strict=True)
        ]
        letters = cpdist(*texts, scorer=Indel.normalized_similarity, dtype=np.float64)
        here, there = (
            side.bags.joined(all_places)
            for side, all_places in zip(sides, zip(*chosen, strict=True), strict=True)
        )
        every = np.arange(len(chosen))
        terms, owners = Shared(here, there)(Pairs(every, every))
        weights = self.analysis.weights
        both = 2 * totals(owners, weights[terms], len(chosen))
        total = here.summed(weights) + there.summed(weights)
        words = np.where(total > 0, both / np.maximum(total, 1e-9), letters)
        alike: list[float] = np.where(letters == 1, 1.0, (words + letters) / 2).tolist()
        return alike
