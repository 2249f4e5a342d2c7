"""Figures in the ledger: which of both sides are of the same thing, and whether they agree."""

from __future__ import annotations

from collections import Counter, defaultdict
from fractions import Fraction
from typing import TYPE_CHECKING

from reader.comparison.ledger.contexts import kinship, likeness, nearness
from reader.comparison.ledger.near_values import NearValues
from reader.comparison.ledger.pairing import Pair, abreast, entries, settled
from reader.comparison.ledger.quantities import Quantity, absolute, quantities
from reader.comparison.ledger.values import SAME_SUM, WHILES, Agreements, hours, is_round, worth
from reader.text.counted import PERSONS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.comparison.ledger.model import Entry
    from reader.comparison.ledger.quantities import Number
    from reader.comparison.ledger.sides import Both

_FEW = 12
"""Up to which numbers are so common that equal ones say little."""
_LARGE = 10**6
"""How many dollars are so much that a sum in another currency is like it only seldom by chance."""
_MANY = 100
"""From which on numbers are equal by chance only seldom."""
_NEAR = 0.5
"""Which share of the larger one a figure is at least that agrees with it but for rounding."""
_NEARLY = 0.97
"""The same, of what is nearly equal and so only seldom by chance."""
_SOME, _TOLD_ALIKE, _ALIKE, _MUCH = 0.12, 0.17, 0.3, 0.5
"""How alike two contexts are, as ``contexts.likeness`` measures it."""
_KIN = 0.18
"""How kin, as ``contexts.kinship`` measures it, two are that contradict without a link."""
_NEXT = 0.5
"""How near, as ``contexts.nearness`` measures it, a word is that the next ones of both share."""
_ANY = 0.01
"""The same, of two that share a word."""
_OTHERWISE = 0.12
"""The same, of counts that the sides call otherwise."""
_LITTLE = 0.08
"""The same, of what is measured in one dimension and has no rival."""
_LIKE_SIZE = Fraction(1, 3)
"""How large a share of a count another one is that could be of the same thing."""
_CLOSE = 0.25
"""What it counts that two figures are of one size, beside how alike their contexts are."""
_SAME_SIZE = _CLOSE * 2 / 3
"""The same, of two that could be of one thing if nothing but their places tells it."""
_UNLIKE = _CLOSE / 20
"""The same, of two that are no rivals: one is not the other told wrongly."""
_LIKE = _CLOSE / 3
"""The same, of two that a little may tell to be of one thing."""
_FATED = 0.3
"""What it counts that the same is told to have befallen those counted."""
_PEOPLE_ALONE = 0.2
"""The same of people called by two words, where no other figure counts people."""


_TABLE = 3600
"""Linked sentences of so many pairs of figures are tables: what is equal in them is, and no more
is said."""
_ALMOST = 0.8
"""Which share of the larger one a figure is at least that contradicts it where no link says so."""
_BEHIND = 10
"""By what a conflict in a link goes before one that no link tells."""
_Form = tuple[str, int, bool]


def figures(both: Both) -> list[Entry]:
    """Answer the figures of both sides, paired where they are of the same thing.

    Those that agree pair up first, the surest first: in linked sentences, or where they are
    specific or told alike. In conflict are those of linked sentences that are left over then and
    measure or count the same in like words.
    """
    left, right = quantities(both.left), quantities(both.right)
    agreements = Agreements()
    linked = list(_linked(left, right, agreements))
    unlinked = _unlinked(left, right, linked, agreements)
    return entries("figure", left, right, (*linked, *unlinked, *_told_alike(left, right)), _is_same)


def _linked(
    left: Sequence[Quantity], right: Sequence[Quantity], agreements: Agreements
) -> Iterator[Pair]:
    """Yield what figures of linked sentences are to each other."""
    sides: tuple[defaultdict[int, list[int]], defaultdict[int, list[int]]]
    sides = defaultdict(list), defaultdict(list)
    for side, told in zip(sides, (left, right), strict=True):
        for index, quantity in enumerate(told):
            if quantity.link is not None:
                side[quantity.link].append(index)
    for link, ours in sides[0].items():
        theirs = sides[1].get(link, [])
        met_left, met_right = set(), set()
        differing: list[tuple[int, int]] = []
        nouns = {left[i].noun for i in ours} & {right[j].noun for j in theirs}
        is_table = len(ours) * len(theirs) > _TABLE
        for at, i in enumerate(ours):
            for j in abreast(theirs, at, len(ours)) if is_table else theirs:
                one, other = left[i], right[j]
                verdict = None if _clash(one, other) else agreements.of(one, other)
                alike = _alike(one, other)
                if verdict is None:
                    differing.append((i, j))
                elif _could_be(one, other, alike) and not (
                    {one.noun, other.noun} & nouns and _of_others(one, other)
                ):
                    met_left.add(i)
                    met_right.add(j)
                    exact = 10 if verdict == "equal" else 0
                    score = 100 + exact + 20 * _counts_same(one, other) + 10 * alike
                    yield Pair(score, i, j, verdict, sure=verdict == "equal")
        closeness = {
            (i, j): _kin(left[i], right[j]) + _size(left[i], right[j])
            for i, j in (() if is_table else differing)
            if i not in met_left and j not in met_right and _may_conflict(left[i], right[j])
        }

        def is_told_of_one(i: int, j: int, alone: bool, only: bool) -> bool:
            one, other = left[i], right[j]
            return _conflicts(one, other, _alike(one, other), alone=alone, only=only)

        for i, j in settled(closeness, is_told_of_one):
            score = 10 * _counts_same(left[i], right[j]) + closeness[i, j]
            yield Pair(score, i, j, "in conflict")


def _unlinked(
    left: Sequence[Quantity],
    right: Sequence[Quantity],
    linked: Sequence[Pair],
    agreements: Agreements,
) -> Iterator[Pair]:
    """Yield the figures that agree wherever they stand, if they say enough.

    Less is enough for two of which neither agrees with another one: in a short article hardly two
    figures are equal by chance, in a long one many.
    """
    agreeing = [
        (i, j, verdict)
        for i, j in _near(left, right)
        if not _clash(left[i], right[j]) and (verdict := agreements.of(left[i], right[j]))
    ]
    met = [(pair.left, pair.right) for pair in linked if pair.verdict != "in conflict"]
    met += [(i, j) for i, j, _ in agreeing]
    ours, theirs = Counter(i for i, _ in met), Counter(j for _, j in met)
    for i, j, verdict in agreeing:
        one, other = left[i], right[j]
        is_exact = one.low == other.low
        if is_exact and _is_few(one) and not _counts_same(one, other):
            continue  # most are
        alike = _alike(one, other)
        rare = ours[i] == theirs[j] == 1
        if (_says_enough if is_exact else _says_much)(one, other, alike, rare=rare):
            score = 50 if is_exact else 30 + 5 * _size(one, other)
            yield Pair(score + 10 * _counts_same(one, other) + 10 * alike, i, j, verdict)


def _told_alike(left: Sequence[Quantity], right: Sequence[Quantity]) -> Iterator[Pair]:
    """Yield the figures that are so much alike, and told so much alike, that they contradict.

    Two tellings set the same thing among other things, in a sentence that no link holds. There a
    conflict needs values of one kind that are nearly of one size, and like words around them.
    """
    almost = NearValues(_ALMOST, left, right)
    for j, other in enumerate(right):
        almost.add(_kind(other), j)
    for i, one in enumerate(left):
        for j in almost.near(_kind(one), i):
            other = right[j]
            if one.link is not None and one.link == other.link:
                continue
            kin = _kin(one, other)
            if kin >= _KIN and _comparable(one, other):
                yield Pair(kin + _size(one, other) - _BEHIND, i, j, "in conflict")


def _near(left: Sequence[Quantity], right: Sequence[Quantity]) -> Iterator[tuple[int, int]]:
    """Yield which figures of sentences that are not linked are equal, or near to each other."""
    by_value: defaultdict[tuple[str, Number], list[int]] = defaultdict(list)
    by_form, large = NearValues(_NEAR, left, right), NearValues(_NEARLY, left, right)
    sums = NearValues(SAME_SUM, left, right, worth)
    whiles = NearValues(_NEAR, left, right, hours)
    kinds = [_kind(other) for other in right]
    for j, other in enumerate(right):
        by_value[other.dimension, other.low].append(j)
        by_form.add(kinds[j], j, _form(other))
        if other.low >= _MANY and not other.dimension:
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


def _counts_same(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities are known to measure or count the same."""
    if one.dimension or other.dimension:
        return one.dimension == other.dimension or {one.dimension, other.dimension} == WHILES
    return one.noun != "" and _same_noun(one, other)


def _same_noun(one: Quantity, other: Quantity) -> bool:
    """Whether two nouns may tell the same: one word, or two for people."""
    return one.noun == other.noun or {one.noun, other.noun} <= PERSONS


def _could_be(one: Quantity, other: Quantity, alike: float) -> bool:
    """Whether equal figures of linked sentences may be of the same thing."""
    if one.dimension or _counts_same(one, other):
        return True
    if not one.noun or not other.noun:
        return one.low > _FEW or alike >= _SOME
    return one.low > _FEW or alike >= _SOME


def _of_others(one: Quantity, other: Quantity) -> bool:
    """Whether two equal figures are as small as many are, and count unlike things.

    Where a link counts one of the two on both sides, they are none: *three players in four games*,
    *four players in five games*.
    """
    counted = one.noun and other.noun and not (one.dimension or other.dimension)
    if not counted or one.low > _FEW or _same_noun(one, other):
        return False
    return nearness(one.context, other.context) < _NEXT  # eleven counts of fraud, eleven frauds


def _says_enough(one: Quantity, other: Quantity, alike: float, *, rare: bool) -> bool:
    """Whether equal figures of sentences that are not linked are of the same thing.

    ``rare`` are two that agree with no other figure, of which less is asked.
    """
    if _is_few(one):
        if rare and (one.noun == other.noun != "" or one.figure.unit != other.figure.unit):
            return _counts_same(one, other)  # 120 minutes are two hours
        tied = bool(one.dimension) and one.tied and other.tied
        return _counts_same(one, other) and alike >= (_ANY if rare or tied else _TOLD_ALIKE)
    if one.noun and other.noun and not _same_noun(one, other):
        return alike >= (
            _SOME if one.low >= _MANY and _digits(one) > 1 else _ALIKE if rare else _MUCH
        )
    least = 0.0 if rare else _SOME
    if absolute(one.low) >= _MANY and not one.dimension:
        return True
    if one.figure.unit and one.figure.unit.is_money and one.low >= _MANY:
        return True
    if one.noun == other.noun != "" or not is_round(one.told) or one.figure.scale >= 10**6:
        return _counts_same(one, other) or alike >= least
    return alike >= least


def _is_few(one: Quantity) -> bool:
    """Whether a figure is so common that an equal one is the same only if it counts the same."""
    small = absolute(one.told) <= _FEW and one.told.denominator == one.figure.scale == 1
    return small or one.figure.vague


def _says_much(one: Quantity, other: Quantity, alike: float, *, rare: bool) -> bool:
    """Whether figures that agree but for rounding, in sentences not linked, are of one thing."""
    least = 0.0 if rare else _SOME
    if worth(one) and worth(other) and one.dimension != other.dimension:
        return rare and (alike >= _ANY or worth(one) >= _LARGE)
    if not _counts_same(one, other):
        rounded, exact = sorted((one, other), key=_digits)
        told = rounded.low >= _MANY and _digits(rounded) < _digits(exact)
        if one.dimension or other.dimension or not told:
            return False
        off = absolute(exact.low - rounded.low)
        return off < rounded.step if rare else _digits(rounded) > 1 and _is_near(one, other)
    if one.figure.unit != other.figure.unit:
        return alike >= least or _is_near(one, other)
    return alike >= least or (one.noun == other.noun != "" and one.low >= _MANY)


def _is_near(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers are so near that they are so by chance only seldom."""
    return float(min(one.low, other.low)) >= float(max(one.low, other.low)) * _NEARLY


def _digits(quantity: Quantity) -> int:
    """Answer how many digits a whole number has before its noughts: 2 of 1,400."""
    return len(str(quantity.low.numerator).rstrip("0"))


def _alike(one: Quantity, other: Quantity) -> float:
    """Answer how alike what is told around two figures is; to have died counts for many words."""
    told_alike = _FATED if one.fate and one.fate == other.fate else 0.0
    return likeness(one.context, other.context) + told_alike


def _kin(one: Quantity, other: Quantity) -> float:
    """Answer the same, the nearest words counted once more."""
    told_alike = _FATED if one.fate and one.fate == other.fate else 0.0
    return kinship(one.context, other.context) + told_alike


def _clash(one: Quantity, other: Quantity) -> bool:
    """Whether two figures count those whom other things befell: the dead and the injured."""
    return bool(one.fate and other.fate) and one.fate != other.fate


def _comparable(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities that differ could contradict each other."""
    if one.dimension != other.dimension or _clash(one, other):
        return False
    vague = one.figure.vague or other.figure.vague
    if (vague and not _same_noun(one, other)) or (not vague and one.is_one != other.is_one):
        return False
    if not one.dimension and (one.rate is None) != (other.rate is None):
        return False
    if not one.dimension and one.tied != other.tied:
        return False  # a 72-car train, of which 17 cars derailed
    return bool(one.dimension) or _same_noun(one, other)


def _may_conflict(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities that differ are rivals of others that could be of one thing."""
    return _comparable(one, other) or _told_otherwise(one, other) or _in_two_currencies(one, other)


def _conflicts(one: Quantity, other: Quantity, alike: float, *, alone: bool, only: bool) -> bool:
    """Whether two figures of linked sentences say another number of the same thing.

    ``alone`` are two of which neither could sooner be of the same thing as another one of the
    link, ``only`` two that have no such rival.
    """
    if _in_two_currencies(one, other):
        return one.low == other.low and one.high == other.high and alike >= _ALIKE
    if _told_otherwise(one, other):
        return alone and alike >= _OTHERWISE
    if not _comparable(one, other) or _size(one, other) < _UNLIKE:
        return False
    if (one.rate is None) != (other.rate is None):
        return alone and alike >= _SOME
    if one.dimension == "age":
        return alone or alike >= _ALIKE
    if one.noun and one.noun != other.noun:
        return alike >= (_PEOPLE_ALONE if alone else _ALIKE)
    if one.dimension or one.noun:
        if only and _size(one, other) >= _SAME_SIZE:
            return True
        near = one.dimension and _size(one, other) >= _LIKE
        return alike >= (_LITTLE if alone and near else _SOME if alone else _ALIKE)
    return alike >= (_SOME if alone and _size(one, other) >= _SAME_SIZE else _MUCH)


def _size(one: Quantity, other: Quantity) -> float:
    """Answer what it counts that two figures are of like size: errors are small."""
    small, large = sorted((abs(float(one.low)), abs(float(other.low))))
    return _CLOSE * small / large if large else _CLOSE


def _told_otherwise(one: Quantity, other: Quantity) -> bool:
    """Whether two counts of like size could be of one thing that the sides call otherwise.

    Nine counts, ten charges; 4,906 for her, 4,609 votes; aged 19, an 18-year-old.
    """
    if {one.dimension, other.dimension} - {"", "age"} or one.dimension == other.dimension == "age":
        return False
    if _clash(one, other) or not (one.is_one and other.is_one) or one.tied != other.tied:
        return False
    if one.figure.vague or other.figure.vague or (not one.dimension and _same_noun(one, other)):
        return False
    if "age" in (one.dimension, other.dimension) and one.noun + other.noun:
        return False
    small, large = sorted((absolute(one.low), absolute(other.low)))
    return small >= large * _LIKE_SIZE


def _in_two_currencies(one: Quantity, other: Quantity) -> bool:
    units = one.figure.unit, other.figure.unit
    return one.dimension != other.dimension and all(unit and unit.is_money for unit in units)


def _is_same(one: Quantity, other: Quantity) -> bool:
    """Whether two equal figures of one side are of the same thing."""
    if (one.dimension, one.low, one.high) != (other.dimension, other.low, other.high):
        return False
    if _clash(one, other):
        return False
    if one.low <= _FEW and (one.figure.scale, one.hedge) != (other.figure.scale, other.hedge):
        return False
    if not one.dimension and one.low >= _MANY and _digits(one) > 1:
        return True
    if _is_few(one) and not _counts_same(one, other):
        return False
    alike = _alike(one, other)
    return _says_enough(one, other, alike, rare=False)
