"""What two sentences tell in other words: terms of the same group of synonyms."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from reader.alignment.tables import Holding, Rows, Shared, new, totals

if TYPE_CHECKING:
    from reader.alignment.analysis import Analysis
    from reader.alignment.tables import Floats, Integers, Pairs


@dataclass(frozen=True, slots=True)
class Told:
    """The groups of synonyms that the sentences of a side touch."""

    groups: Rows
    """Of each sentence, each once, ascending."""
    terms: Integers
    """Of each of these values, the heaviest term of the sentence in that group."""


class Synonymy:
    """Which sentences tell what others tell in other words."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        here, there = (_told(side.bags, analysis) for side in (analysis.left, analysis.right))
        self._told = here, there
        self._shared = Shared(here.groups, there.groups)
        self._held = Holding(analysis.left.bags), Holding(analysis.right.bags)

    def __call__(self, pairs: Pairs) -> tuple[Floats, Floats, Floats]:
        """Answer what each pair tells in other words: its weight, logarithm, and heaviest term.

        A term that both sentences hold is told in the same words. A term counts once, with the
        heaviest of its synonyms and never more than that.
        """
        analysis, count = self._analysis, len(pairs)
        here, there, owners = self._shared.places(pairs)
        one, other = self._told[0].terms[here], self._told[1].terms[there]
        only = ~self._held[1](pairs.right[owners], one)
        only &= ~self._held[0](pairs.left[owners], other)
        one, other, owners = one[only], other[only], owners[only]
        weights = np.minimum(analysis.weights[one], analysis.weights[other])
        # Of the groups a term meets its synonyms in, the one that weighs most.
        order = np.lexsort((-weights, one, owners))
        one, owners, weights = one[order], owners[order], weights[order]
        first = new(owners, one)
        total = totals(owners[first], weights[first], count)
        heaviest = np.zeros(count)
        np.maximum.at(heaviest, owners, weights)
        return total, np.log1p(total), heaviest


def _told(bags: Rows, analysis: Analysis) -> Told:
    groups, which = analysis.groups.picked(bags.values)
    sentences, terms = bags.owners[which], bags.values[which]
    order = np.lexsort((terms, -analysis.weights[terms], groups, sentences))
    groups, sentences, terms = groups[order], sentences[order], terms[order]
    first = new(sentences, groups)
    groups, sentences, terms = groups[first], sentences[first], terms[first]
    starts = np.searchsorted(sentences, np.arange(len(bags.starts)))
    return Told(Rows(starts, groups, sentences), terms)
