"""How alike two sentences are, seen by themselves: the evidence of each pair as numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from rapidfuzz.distance import Indel, LCSseq
from rapidfuzz.process import cpdist

from reader.alignment import constants
from reader.alignment.analysis import COMMON, CONTENT, FIGURE, NAME
from reader.alignment.synonymy import Synonymy
from reader.alignment.tables import Shared, totals

if TYPE_CHECKING:
    from reader.alignment.analysis import Analysis, Side
    from reader.alignment.pulse import Pulse
    from reader.alignment.tables import Floats, Integers, Pairs

EVIDENCE = (
    "cosine",  # of the vectors of weights
    "long cosine",  # of the vectors that have the lengths of words for weights
    "covered",  # the share of the lighter sentence that both tell
    "covering",  # the share of the heavier one
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
    bags = Shared(analysis.left.bags, analysis.right.bags)
    runs = Shared(analysis.left.runs, analysis.right.runs)
    otherwise = Synonymy(analysis)
    parts = []
    for at in range(0, len(pairs), _STRIDE):
        pulse(at / len(pairs))
        some = pairs.kept(np.arange(at, min(at + _STRIDE, len(pairs))))
        parts.append(_alone(analysis, some, bags, runs, otherwise))
    alone = np.concatenate(parts)
    left, right = analysis.left, analysis.right
    x, y = (pairs.left + 0.5) / len(left), (pairs.right + 0.5) / len(right)
    tops = np.zeros(len(left)), np.zeros(len(right))
    np.maximum.at(tops[0], pairs.left, alone[:, 0])
    np.maximum.at(tops[1], pairs.right, alone[:, 0])
    asked = np.unique(pairs.left), np.unique(pairs.right)
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


def _alone(
    analysis: Analysis, pairs: Pairs, bags: Shared, runs: Shared, otherwise: Synonymy
) -> Floats:
    here, there, weights, kinds = analysis.left, analysis.right, analysis.weights, analysis.kinds
    i, j, count = pairs.left, pairs.right, len(pairs)
    terms, owners = bags(i, j)
    telling = (kinds != COMMON).astype(float)
    own = analysis.rarities

    def total(amounts: Floats, kind: int | None = None) -> Floats:
        of_kind = amounts if kind is None else amounts * (kinds == kind)
        return totals(owners, of_kind[terms], count)

    mass = total(weights)
    masses = _ends(here.masses[i], there.masses[j])
    sizes = _ends(here.sizes[i], there.sizes[j])
    rarest = np.zeros(count)
    np.maximum.at(rarest, owners, weights[terms])
    names, figures = total(weights, NAME), total(weights, FIGURE)
    all_names = _ends(here.names[i], there.names[j])
    all_figures = _ends(here.figures[i], there.figures[j])
    quoting = here.quoting[i], there.quoting[j]
    return np.column_stack(
        (
            total(weights**2) / (here.norms[i] * there.norms[j]),
            total(analysis.lengths**2) / (here.long_norms[i] * there.long_norms[j]),
            *(mass / np.maximum(each, 1e-9) for each in masses),
            np.log1p(mass),
            *(np.log1p(each) for each in masses),
            rarest,
            np.log1p(total(telling)),
            np.log1p(total(weights, CONTENT)),
            np.log1p(names),
            *(np.log1p(each - names) for each in all_names),
            np.log1p(figures),
            *(np.log1p(each - figures) for each in all_figures),
            *(np.log1p(3 * total(own, kind)) for kind in (CONTENT, NAME, FIGURE)),
            *(np.log1p(total(np.sqrt(own), kind)) for kind in (CONTENT, NAME)),
            *_runs(analysis, *runs(i, j), count),
            *_sequences(here, there, pairs),
            *otherwise(pairs),
            quoting[0] * quoting[1],
            np.abs(quoting[0] - quoting[1]),
            *(np.log1p(each) for each in sizes),
        )
    )


def _ends(a: Floats | Integers, b: Floats | Integers) -> tuple[Floats, Floats]:
    """Answer the lesser and the greater of two values, for each pair."""
    return np.minimum(a, b).astype(float), np.maximum(a, b).astype(float)


def _runs(
    analysis: Analysis, runs: Integers, owners: Integers, count: int
) -> tuple[Floats, Floats]:
    """Answer what shared runs weigh, and how far they stand in no other sentences."""
    return (
        np.log1p(totals(owners, analysis.run_weights[runs], count)),
        np.log1p(3 * totals(owners, analysis.run_rarities[runs], count)),
    )


def _sequences(here: Side, there: Side, pairs: Pairs) -> tuple[Floats, Floats, Floats]:
    """Answer how alike the terms are in order, what share stands in order, and the letters."""
    i, j = pairs.left.tolist(), pairs.right.tolist()
    left, right = [here.coded[at] for at in i], [there.coded[at] for at in j]
    lengths = np.array([[len(a), len(b)] for a, b in zip(left, right, strict=True)], float)
    common = cpdist(left, right, scorer=LCSseq.similarity).astype(float)
    left, right = [here.folded[at] for at in i], [there.folded[at] for at in j]
    letters = cpdist(left, right, scorer=Indel.normalized_similarity).astype(float)
    return (
        2 * common / np.maximum(lengths.sum(1), 1),
        common / np.maximum(lengths.min(1), 1),
        letters,
    )
