"""A pair of texts with the chances of its pairs: all that does not depend on the threshold."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapidfuzz.distance.Indel import normalized_similarity as in_order

from reader.alignment import constants
from reader.alignment.choosing import groups
from reader.alignment.order import moved
from reader.alignment.partly import partly
from reader.alignment.result import Link, Partial

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.alignment.analysis import Analysis
    from reader.alignment.choosing import Group
    from reader.alignment.result import Choice, Pair


@dataclass(frozen=True, slots=True)
class Scored:
    """What is chosen from at a threshold. ``turned``: the sides were swapped to be scored."""

    left: tuple[str, ...]
    right: tuple[str, ...]
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
            Link(*group, self._similarity(group), confidence, astray)
            for group, confidence, astray in zip(chosen, confidences, away, strict=True)
        ]
        partial = partly(self.left, self.right, self.analysis, self.chances, links, threshold)
        if self.turned:
            links = [Link(k.right, k.left, k.similarity, k.confidence, k.moved) for k in links]
            partial = [
                Partial(p.right, p.left, p.confidence, p.right_span, p.left_span) for p in partial
            ]
        return (
            tuple(sorted(links, key=lambda link: link.left)),
            tuple(sorted(partial, key=lambda pair: (pair.left, pair.right))),
        )

    def _confidence(self, group: Group) -> float:
        """Answer the chance of a link: the share of its pairs that is expected to be right."""
        each = [self.chances.get((i, j), 0.0) for i in group[0] for j in group[1]]
        return sum(each) / len(each)

    def _words(self, group: Group) -> int:
        lefts, rights = group
        return sum([self.analysis.left[i].size for i in lefts]) + sum(
            [self.analysis.right[j].size for j in rights]
        )

    def _place(self, group: Group) -> Pair:
        """Answer where a link stands: its sentences that carry most of it, one on each side."""
        lefts, rights = group
        get = self.chances.get
        return (
            max(lefts, key=lambda i: sum([get((i, j), 0.0) for j in rights])),
            max(rights, key=lambda j: sum([get((i, j), 0.0) for i in lefts])),
        )

    def _similarity(self, group: Group) -> float:
        """Answer how alike the words are: half by which they are, half by the letters in order."""
        left = [self.analysis.left[i] for i in group[0]]
        right = [self.analysis.right[j] for j in group[1]]
        letters = in_order(
            " ".join([told.folded for told in left]), " ".join([told.folded for told in right])
        )
        weights = self.analysis.weights
        here = Counter([term for told in left for term in told.terms])
        there = Counter([term for told in right for term in told.terms])
        both = sum([weights[term] * count for term, count in (here & there).items()])
        total = sum([weights[term] * count for term, count in (here + there).items()])
        return (2 * both / total + letters) / 2 if total else letters
