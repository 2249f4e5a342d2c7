"""Values: whether two quantities agree, exactly, in other units, or within their rounding."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Literal

from reader.comparison.ledger.quantities import absolute

if TYPE_CHECKING:
    from reader.comparison.ledger.quantities import Number, Quantity

Agreeing = Literal["equal", "equivalent"]

_ROUNDED = {"about": (Fraction(-1, 10), Fraction(1, 10)), "over": (Fraction(0), Fraction(1, 5)),
            "under": (Fraction(-1, 5), Fraction(0))}  # fmt: skip
"""How far from a rounded number the exact one may lie, as shares of the rounded one."""
_TOWARDS = {"about": 0, "over": 1, "under": -1}
"""On which side of a rounded number the exact one lies."""
_CONVERTED = Fraction(3, 100)
"""By which share a value may be off that is told in another unit."""
_CONVERTED_SMALL = Fraction(1, 10)
"""The same, where rounding to the last digit told explains it."""
_PARTS = Fraction(1, 100)
"""A third may be 33 or 34 percent."""
_CLOSEST = 5
"""No share above is as large as one in so many."""
_BY_DIFFERENCE = frozenset({"share", "temperature"})
"""Dimensions in which a difference may tell that two values are one, however small they are."""
SAME_SUM = 0.9
"""Which share of a sum another one is at least that may be the same in another currency."""
_DOZEN = 12
_HOURS_A_MONTH = Fraction(24 * 487, 16)
"""Of a mean month, of 30.4375 days."""
WHILES = {"time", "months"}
"""Dimensions of which one may be told in the other, roughly."""
_UNSAID = {"time", "months", "length", "mass", "speed", "temperature", "share", "age"}
"""Dimensions of which a unit is often left out behind another number of the unit."""
_LOOSE = frozenset({"tons"})
"""Units that mean another thing from country to country, by a tenth."""


def agree(one: Quantity, other: Quantity) -> Agreeing | None:
    """Answer how two quantities of one dimension agree; ``None`` where they do not."""
    if one.dimension != other.dimension:
        if _same_but_unsaid(one, other):
            return "equal"
        same = _same_while(one, other) or _same_share(one, other) or _same_sum(one, other)
        return "equivalent" if same else None
    if one.rate and other.rate and one.rate != other.rate:
        return _per(one, other)
    if one.figure.vague or other.figure.vague:
        if one.figure.vague and other.figure.vague:
            return "equal" if one.value == other.value else None
        within, exact = (one, other) if one.figure.vague else (other, one)
        return "equivalent" if within.low < exact.low and exact.high <= within.high else None
    if one.value == other.value:
        ours, theirs = one.figure, other.figure
        alike = ours.scale == theirs.scale and ours.form == theirs.form and ours.unit == theirs.unit
        return "equal" if alike or one.dimension == "age" else "equivalent"
    if not (one.is_one and other.is_one):
        # a score may be told from the other side
        return "equivalent" if one.value == (other.high, other.low) else None
    if one.dimension == "age" or not _is_close(one, other):
        return None
    if _rounds(one, other) or _rounds(other, one) or _converts(one, other):
        return "equivalent"
    return None


def _is_close(one: Quantity, other: Quantity) -> bool:
    """Whether two values are close enough to be one in other units, or rounded."""
    if one.dimension in _BY_DIFFERENCE or _DOZEN in (one.figure.scale, other.figure.scale):
        return True
    return absolute(one.low - other.low) * _CLOSEST <= _larger(one.low, other.low)


def hours(quantity: Quantity) -> float:
    """Answer about how many hours a length of time is; 0 for what is none."""
    if quantity.dimension not in WHILES:
        return 0.0
    return float(quantity.low * (_HOURS_A_MONTH if quantity.dimension == "months" else 1))


def _same_while(one: Quantity, other: Quantity) -> bool:
    """Whether days or weeks are told elsewhere in whole months or years: 214 days, seven months."""
    if {one.dimension, other.dimension} != WHILES or not (one.is_one and other.is_one):
        return False
    days, months = (one, other) if one.dimension == "time" else (other, one)
    unit = months.figure.unit
    told = days.low / _HOURS_A_MONTH
    return (
        unit is not None
        and abs(told - months.low) <= unit.factor / 2
        and abs(told - months.low) <= months.low * _ROUNDED["about"][1]
    )


def is_unsaid(quantity: Quantity) -> bool:
    """Whether nothing says of what a number is one: *the night shift, 10 hours, will be nine*."""
    return not (quantity.dimension or quantity.noun or quantity.fate) and quantity.is_one


def _same_but_unsaid(one: Quantity, other: Quantity) -> bool:
    """Whether a number is told elsewhere without its unit, as behind another one of that unit."""
    told, bare = (other, one) if is_unsaid(one) else (one, other)
    return is_unsaid(bare) and told.dimension in _UNSAID and told.is_one and told.told == bare.told


def _same_share(one: Quantity, other: Quantity) -> bool:
    """Whether a count out of another is told elsewhere as a share: 15 of the 60, 25 percent."""
    share, counted = (one, other) if one.dimension == "share" else (other, one)
    if counted.share is None or share.dimension != "share" or not share.is_one:
        return False
    return absolute(counted.share - share.low) <= _PARTS


def worth(quantity: Quantity) -> float:
    """Answer about how many dollars a sum of money is; 0 for what is none, or nobody can say."""
    unit = quantity.figure.unit
    if unit is None or not unit.in_dollars or not quantity.is_one:
        return 0.0
    return float(quantity.low) * unit.in_dollars


def _same_sum(one: Quantity, other: Quantity) -> bool:
    """Whether a sum is told elsewhere in another currency, at about the rate of these years."""
    first, second = worth(one), worth(other)
    if not (first > 0 and second > 0) or one.low == other.low:  # $24, €24: an error
        return False
    return min(first, second) >= max(first, second) * SAME_SUM


def _per(one: Quantity, other: Quantity) -> Agreeing | None:
    """Answer how two rates over unlike times agree: 8 a month is 96 a year."""
    if not (one.rate and other.rate) or one.rate.dimension != other.rate.dimension:
        return None
    return "equivalent" if one.low / one.rate.factor == other.low / other.rate.factor else None


def is_round(value: Number) -> bool:
    """Whether a number looks rounded: few, or with a nought at its end."""
    whole = value.numerator
    return (
        value.denominator != 1 or whole <= 10 or whole % 10 == 0 or (whole < 100 and not whole % 5)
    )


def _rounds(rounded: Quantity, exact: Quantity) -> bool:
    """Whether ``rounded`` says with a hedge what ``exact`` says."""
    if not rounded.hedge or rounded.low <= 0:
        return False
    in_dozens = rounded.figure.scale == _DOZEN
    if exact.hedge == "" and exact.step < rounded.step > absolute(exact.low - rounded.low):
        return (exact.low - rounded.low) * _TOWARDS[rounded.hedge] >= 0
    if not in_dozens and not is_round(rounded.told):
        return False
    low, high = _ROUNDED[rounded.hedge]
    if in_dozens and rounded.hedge == "over":
        high = Fraction(_DOZEN - 1, int(rounded.low))  # who says a dozen counts in dozens
    return low * rounded.low <= exact.low - rounded.low <= high * rounded.low


def _converts(one: Quantity, other: Quantity) -> bool:
    """Whether two values are one, told in two units, as a part, or in rounded millions."""
    if one.dimension == "temperature" and _close(*(q.low - _shift(q) for q in (one, other))):
        return True  # warmer by 2 degrees Celsius, by 3.6 degrees Fahrenheit
    difference = absolute(one.low - other.low)
    if one.dimension == "share" and 0 in (one.figure.scale, other.figure.scale):
        return difference <= _PARTS
    largest = _larger(one.low, other.low)
    if one.figure.unit == other.figure.unit:
        large = [q for q in (one, other) if q.figure.scale >= 10**6]
        return any(difference * 2 <= q.step and difference * 20 < largest for q in large)
    if one.dimension in WHILES:
        return False
    if {one.figure.unit and one.figure.unit.name, other.figure.unit and other.figure.unit.name} & (
        _LOOSE
    ):
        return difference <= _CONVERTED_SMALL * largest
    if difference <= _CONVERTED * largest:
        return True
    step = max(one.step, other.step)
    return difference * 2 <= step and difference <= _CONVERTED_SMALL * largest


def _shift(quantity: Quantity) -> Fraction:
    return quantity.figure.unit.shift if quantity.figure.unit else Fraction(0)


def _close(one: Number, other: Number) -> bool:
    return absolute(one - other) <= _CONVERTED * _larger(one, other)


def _larger(one: Number, other: Number) -> Number:
    """Answer how large the larger of two numbers is."""
    return max(absolute(one), absolute(other))
