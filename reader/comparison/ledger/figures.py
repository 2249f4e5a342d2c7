"""Figures in the ledger: which of both sides are of the same thing, and whether they agree."""

from __future__ import annotations

from collections import Counter, defaultdict
from operator import attrgetter
from typing import TYPE_CHECKING

from reader.comparison.ledger.contradicting import comparable, conflicts, may_conflict
from reader.comparison.ledger.figure_likeness import (
    CLOSE,
    alike_told,
    clash,
    counts_same,
    kin,
    size,
)
from reader.comparison.ledger.near_values import NearValues
from reader.comparison.ledger.pairing import (
    Agreements,
    Pair,
    abreast,
    by_link,
    entries,
    numbered,
    settled,
)
from reader.comparison.ledger.quantities import Quantity, quantities
from reader.comparison.ledger.same_figures import (
    MANY,
    NEARLY,
    could_be,
    is_few,
    is_same,
    of_others,
    says_enough,
    says_much,
)
from reader.comparison.ledger.values import SAME_SUM, agree, hours, worth
from reader.text.counted import PERSONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reader.comparison.ledger.model import Entry
    from reader.comparison.ledger.quantities import Number
    from reader.comparison.ledger.sides import Both

_NEAR = 0.5
"""Which share of the larger one a figure is at least that agrees with it but for rounding."""
_KIN = 0.18
"""How kin, as ``contexts.kinship`` measures it, two are that contradict without a link."""
_TABLE = 3600
"""Linked sentences of so many pairs of figures are tables: what is equal in them is, and no more
is said."""
_ALMOST = 0.8
"""Which share of the larger one a figure is at least that contradicts it where no link says so."""
_HARDLY = 0.93 * CLOSE
"""What it counts that two figures are of one size which are hardly apart."""
_BEHIND = 10
"""By what a conflict in a link goes before one that no link tells."""
_Form = tuple[str, int, bool]


def figures(both: Both) -> list[Entry]:
    """Answer the figures of both sides, paired where they are of the same thing.

    Those that agree pair up first, the surest first: in linked sentences, or where they are
    specific or told alike. In conflict are those of linked sentences that are left over then and
    measure or count the same in like words; last, elsewhere, those that are told much alike.
    """
    left, right = quantities(both.left), quantities(both.right)
    agreements = Agreements(left, right, attrgetter("wording"), agree)
    linked = list(_linked(left, right, agreements))
    pairs = [*linked, *_unlinked(left, right, linked, agreements)]
    pairs += _told_alike(left, right, pairs)
    return entries("figure", left, right, pairs, is_same)


def _linked(
    left: Sequence[Quantity], right: Sequence[Quantity], agreements: Agreements[Quantity]
) -> Iterator[Pair]:
    """Yield what figures of linked sentences are to each other."""
    for ours, theirs in by_link(left, right):
        met_left, met_right = set(), set()
        differing: list[tuple[int, int]] = []
        nouns = {left[i].noun for i in ours} & {right[j].noun for j in theirs}
        is_table = len(ours) * len(theirs) > _TABLE
        for at, i in enumerate(ours):
            for j in abreast(theirs, at, len(ours)) if is_table else theirs:
                one, other = left[i], right[j]
                verdict = None if clash(one, other) else agreements.of(i, j)
                if verdict is None:
                    differing.append((i, j))
                    continue
                alike = alike_told(one, other)
                if could_be(one, other, alike) and not (
                    {one.noun, other.noun} & nouns and of_others(one, other)
                ):
                    met_left.add(i)
                    met_right.add(j)
                    exact = 10 if verdict == "equal" else 0
                    score = 100 + exact + 20 * counts_same(one, other) + 10 * alike
                    yield Pair(score, i, j, verdict, sure=verdict == "equal")
        closeness = {
            (i, j): kin(left[i], right[j]) + size(left[i], right[j])
            for i, j in (() if is_table else differing)
            if i not in met_left and j not in met_right and may_conflict(left[i], right[j])
        }

        def is_told_of_one(i: int, j: int, alone: bool, only: bool) -> bool:
            one, other = left[i], right[j]
            return conflicts(one, other, alike_told(one, other), alone=alone, only=only)

        for i, j in settled(closeness, is_told_of_one):
            score = 10 * counts_same(left[i], right[j]) + closeness[i, j]
            yield Pair(score, i, j, "in conflict")


def _unlinked(
    left: Sequence[Quantity],
    right: Sequence[Quantity],
    linked: Sequence[Pair],
    agreements: Agreements[Quantity],
) -> Iterator[Pair]:
    """Yield the figures that agree wherever they stand, if they say enough.

    Less is enough for two of which neither agrees with another value: in a short article hardly two
    figures are equal by chance, in a long one many.
    """
    agreeing = [
        (i, j, verdict)
        for i, j in _near(left, right)
        if (verdict := agreements.of(i, j)) and not clash(left[i], right[j])
    ]
    met = [(pair.left, pair.right) for pair in linked if pair.verdict != "in conflict"]
    met += [(i, j) for i, j, _ in agreeing]
    values = [numbered([quantity.value for quantity in side]) for side in (left, right)]
    ours, theirs = defaultdict[int, set[int]](set), defaultdict[int, set[int]](set)
    for i, j in met:
        ours[i].add(values[1][j])
        theirs[j].add(values[0][i])
    few = [is_few(quantity) for quantity in left]
    for i, j, verdict in agreeing:
        one, other = left[i], right[j]
        is_exact = one.low == other.low
        if few[i] and is_exact and not counts_same(one, other):
            continue  # most are
        alike = alike_told(one, other)
        rare = len(ours[i]) == len(theirs[j]) == 1
        if (says_enough if is_exact else says_much)(one, other, alike, rare=rare):
            score = 50 if is_exact else 30 + 5 * size(one, other)
            yield Pair(score + 10 * counts_same(one, other) + 10 * alike, i, j, verdict)


def _told_alike(
    left: Sequence[Quantity], right: Sequence[Quantity], agreeing: Iterable[Pair]
) -> Iterator[Pair]:
    """Yield the figures that are so much alike, and told so much alike, that they contradict.

    Two tellings set the same thing among other things, in a sentence that no link holds. There a
    conflict needs values of one kind that are nearly of one size, and like words around them; or,
    of what is measured, values hardly apart that neither side has another one near to.
    """
    agreed = [pair for pair in agreeing if pair.verdict != "in conflict"]
    ours, theirs = {pair.left for pair in agreed}, {pair.right for pair in agreed}
    almost = NearValues(_ALMOST, left, right)
    for j, other in enumerate(right):
        if j not in theirs:
            almost.add(_kind(other), j)
    near = [
        (i, j)
        for i, one in enumerate(left)
        if i not in ours
        for j in almost.near(_kind(one), i)
        if comparable(one, right[j]) and (one.link is None or one.link != right[j].link)
    ]
    hardly = [pair for pair in near if _hardly_differ(left[pair[0]], right[pair[1]])]
    lefts, rights = Counter(i for i, _ in hardly), Counter(j for _, j in hardly)
    alone = {(i, j) for i, j in hardly if lefts[i] == rights[j] == 1}
    for i, j in near:
        close = kin(left[i], right[j])
        if close >= _KIN or (i, j) in alone:
            yield Pair(close + size(left[i], right[j]) - _BEHIND, i, j, "in conflict")


def _hardly_differ(one: Quantity, other: Quantity) -> bool:
    """Whether two that measure the same are so near that one may be the other told wrongly."""
    return one.dimension != "" and size(one, other) >= _HARDLY


def _near(left: Sequence[Quantity], right: Sequence[Quantity]) -> Iterator[tuple[int, int]]:
    """Yield which figures of sentences that are not linked are equal, or near to each other."""
    by_value: defaultdict[tuple[str, Number], list[int]] = defaultdict(list)
    by_form, large = NearValues(_NEAR, left, right), NearValues(NEARLY, left, right)
    sums = NearValues(SAME_SUM, left, right, worth)
    whiles = NearValues(_NEAR, left, right, hours)
    kinds = [_kind(other) for other in right]
    for j, other in enumerate(right):
        by_value[other.dimension, other.low].append(j)
        by_form.add(kinds[j], j, _form(other))
        if other.low >= MANY and not other.dimension:
            large.add("", j)
        sums.add("", j)
        whiles.add("", j)
    for i, one in enumerate(left):
        kind = _kind(one)
        exact = by_value.get((one.dimension, one.low), ())
        # exact figures told alike agree or differ
        near = by_form.near(kind, i, but=None if one.hedge else _form(one))
        nearly = [j for j in large.near("", i) if kinds[j] != kind] if not one.dimension else []
        otherwise = [j for n in (sums, whiles) for j in n.near("", i) if kinds[j] != kind]
        for j in (
            *abreast(exact, i, len(left), len(right)),
            *abreast(near, i, len(left), len(right)),
            *nearly,
            *otherwise,
        ):
            if one.link is None or one.link != right[j].link:
                yield i, j


def _kind(quantity: Quantity) -> str:
    """Answer what a quantity measures or counts; people are people, whatever they are called."""
    if quantity.dimension:
        return quantity.dimension
    return f"#{'people' if quantity.noun in PERSONS else quantity.noun}"


def _form(quantity: Quantity) -> _Form:
    """Answer how a quantity is told: in which unit, in which magnitude, and whether hedged."""
    unit = quantity.figure.unit.name if quantity.figure.unit else ""
    return unit, quantity.figure.scale, quantity.hedge != ""
