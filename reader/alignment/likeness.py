"""How alike two sentences are, seen by themselves: the evidence of each pair as numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from rapidfuzz.distance import Indel, LCSseq
from rapidfuzz.process import cdist, cpdist

from reader.alignment import constants
from reader.alignment.analysis import COMMON, CONTENT, FIGURE, NAME
from reader.alignment.synonymy import Synonymy
from reader.alignment.tables import Shared, all_totals, totals

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.alignment.analysis import Analysis, Side
    from reader.alignment.pulse import Pulse
    from reader.alignment.tables import Floats, Pairs

EVIDENCE = (
    "cosine",  # of the vectors of weights
    "long cosine",  # of the vectors that have the lengths of words for weights
    "covered",  # the share of the lighter sentence that both tell
    "covering",  # the share of the heavier one
    "exhausted",  # the share of what a sentence has from the other text that both tell: the lesser
    "exhausting",  # the greater of the two
    "known",  # the share of a sentence that the other text has anywhere: the lesser
    "better known",  # the greater of the two
    "mass",  # how much they share, as a logarithm like all sums of weights here
    "lighter",  # the weight of the lighter sentence
    "heavier",
    "rarest",  # the weight of the rarest term they share
    "count",  # how many terms they share, function words aside
    "content",  # the weight of what they share that is neither name nor figure
    "names",
    "names untold",  # the weight of names that only one tells, where that is less
    "names unmatched",  # where that is more
    "figures",
    "figures untold",
    "figures unmatched",
    "own content",  # how far what they share stands in no other sentences
    "own names",
    "own figures",
    "owned content",  # the same, milder
    "owned names",
    "runs",  # the weight of the runs of two terms they share
    "own runs",  # how far these runs stand in no other sentences
    "sequence",  # how alike the sequences of terms are, order counting
    "in sequence",  # the share of the shorter sequence that stands in the other in order
    "letters",  # how alike the sequences of letters are
    "otherwise",  # the weight of what they share in other words, by synonyms
    "otherwise, mild",  # its logarithm
    "rarest otherwise",
    "both quote",
    "one quotes",
    "shorter",  # the logarithm of the words of the shorter one
    "longer",
    "aslant",  # how different their relative places in both texts are
    "early",  # the lesser of these places
    "late",
    "likest",  # how alike the sentences of both texts are to their most similar ones
    "length",  # the logarithm of the number of sentences, up to where texts are long
)
"""The names of what ``likeness`` answers, in its order."""

_STRIDE = 4096
"""How many pairs are looked at at once."""


def likeness(analysis: Analysis, pairs: Pairs, pulse: Pulse) -> Floats:
    """Answer the evidence that each pair tells the same, a row for each pair.

    Which side is called left plays no part.
    """
    if not len(pairs):
        return np.zeros((0, len(EVIDENCE)))
    alone_of = _Alone(analysis)
    parts = []
    for at in range(0, len(pairs), _STRIDE):
        pulse(at / len(pairs))
        some = pairs.kept(slice(at, at + _STRIDE)) if len(pairs) > _STRIDE else pairs
        parts.append(alone_of(some))
    alone = np.concatenate(parts)
    left, right = analysis.left, analysis.right
    x, y = (pairs.left + 0.5) / len(left), (pairs.right + 0.5) / len(right)
    tops = np.zeros(len(left)), np.zeros(len(right))
    np.maximum.at(tops[0], pairs.left, alone[:, 0])
    np.maximum.at(tops[1], pairs.right, alone[:, 0])
    asked = pairs.square or (np.unique(pairs.left), np.unique(pairs.right))
    likest = float(sum(top[which].mean() for top, which in zip(tops, asked, strict=True)))
    length = float(np.log(min(len(left) + len(right), constants.LENGTHY)))
    placed = (
        np.abs(x - y),
        np.minimum(x, y),
        np.maximum(x, y),
        np.full(len(pairs), likest),
        np.full(len(pairs), length),
    )
    return np.column_stack((alone, *placed))


class _Alone:
    """What is seen of the pairs of two texts by themselves."""

    def __init__(self, analysis: Analysis) -> None:
        self._sides = analysis.left, analysis.right
        self._weights = analysis.weights
        self._bags = Shared(analysis.left.bags, analysis.right.bags)
        self._runs = Shared(analysis.left.runs, analysis.right.runs)
        self._otherwise = Synonymy(analysis)
        weights, own = analysis.weights, analysis.rarities
        content, names, figures = (analysis.kinds == kind for kind in (CONTENT, NAME, FIGURE))
        self._amounts = np.stack(
            (
                weights**2,
                analysis.lengths**2,
                weights,
                analysis.kinds != COMMON,
                *(weights * kind for kind in (content, names, figures)),
                *(own * kind for kind in (content, names, figures)),
                *(np.sqrt(own) * kind for kind in (content, names)),
            )
        )
        """What each term amounts to in each of the sums below."""
        self._run_amounts = analysis.run_weights, analysis.run_rarities
        self._sizes = [
            np.stack(
                (
                    *(side.masses, side.names, side.figures, side.sizes),
                    *_known(side, other, weights),
                )
            )
            for side, other in (self._sides, self._sides[::-1])
        ]

    def __call__(self, pairs: Pairs) -> Floats:
        """Answer the evidence of each pair, a row for each."""
        (here, there), i, j, count = self._sides, pairs.left, pairs.right, len(pairs)
        terms, owners = self._bags(pairs)
        dots, long_dots, mass, telling, content, names, figures, *own = all_totals(
            owners, self._amounts[:, terms], count
        )
        rarest = np.zeros(count)
        np.maximum.at(rarest, owners, self._weights[terms])
        sizes = self._sizes[0][:, i], self._sizes[1][:, j]
        lesser, greater = np.minimum(*sizes), np.maximum(*sizes)
        runs, owners = self._runs(pairs)
        run_mass, own_runs = (totals(owners, each[runs], count) for each in self._run_amounts)
        quoting = here.quoting[i], there.quoting[j]
        # In the order of the evidence, and all logarithms in one go.
        logarithms = np.log1p(
            (
                *(mass, lesser[0], greater[0]),
                *(telling, content),
                *(names, lesser[1] - names, greater[1] - names),
                *(figures, lesser[2] - figures, greater[2] - figures),
                *(3 * own[0], 3 * own[1], 3 * own[2], own[3], own[4]),
                *(run_mass, 3 * own_runs),
                *(lesser[3], greater[3]),
            )
        )
        return np.column_stack(
            (
                dots / (here.norms[i] * there.norms[j]),
                long_dots / (here.long_norms[i] * there.long_norms[j]),
                mass / np.maximum(lesser[0], 1e-9),
                mass / np.maximum(greater[0], 1e-9),
                mass / np.maximum(greater[4], 1e-9),
                mass / np.maximum(lesser[4], 1e-9),
                *(lesser[5], greater[5]),
                *logarithms[:3],
                rarest,
                *logarithms[3:-2],
                *_sequences(here, there, pairs),
                *self._otherwise(pairs),
                quoting[0] * quoting[1],
                np.abs(quoting[0] - quoting[1]),
                *logarithms[-2:],
            )
        )


def _known(side: Side, other: Side, weights: Floats) -> tuple[Floats, Floats]:
    """Answer what each sentence weighs of what the other side has anywhere, and its share."""
    held = np.bincount(other.bags.values, minlength=len(weights)) > 0
    known = side.bags.summed(weights * held)
    return known, known / np.maximum(side.masses, 1e-9)


def _sequences(here: Side, there: Side, pairs: Pairs) -> tuple[Floats, Floats, Floats]:
    """Answer how alike the terms are in order, what share stands in order, and the letters."""
    lengths = [np.array([len(text) for text in side.coded]) for side in (here, there)]
    left, right = lengths[0][pairs.left], lengths[1][pairs.right]
    common = _compared(here.coded, there.coded, pairs, LCSseq.similarity)
    letters = _compared(here.folded, there.folded, pairs, Indel.normalized_similarity)
    return (
        2 * common / np.maximum(left + right, 1),
        common / np.maximum(np.minimum(left, right), 1),
        letters,
    )


def _compared(
    here: Sequence[str], there: Sequence[str], pairs: Pairs, scorer: Callable[..., float]
) -> Floats:
    """Answer what ``scorer`` finds of each pair of texts."""
    asked = pairs.square or (pairs.left, pairs.right)
    left, right = (
        [texts[at] for at in places.tolist()]
        for texts, places in zip((here, there), asked, strict=True)
    )
    # Where all are compared with all, each text is prepared only once.
    compared = cdist if pairs.square else cpdist
    return compared(left, right, scorer=scorer).ravel().astype(float)
