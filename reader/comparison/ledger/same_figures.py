"""Same figures: whether two that agree are of one thing, in linked sentences and elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.comparison.ledger.contexts import nearness
from reader.comparison.ledger.figure_likeness import alike_told, clash, counts_same, same_noun
from reader.comparison.ledger.quantities import absolute
from reader.comparison.ledger.values import is_round, is_unsaid, worth

if TYPE_CHECKING:
    from reader.comparison.ledger.quantities import Quantity

_FEW = 12
"""Up to which numbers are so common that equal ones say little."""
_LARGE = 10**6
"""How many dollars are so much that a sum in another currency is like it only seldom by chance."""
MANY = 100
"""From which on numbers are equal by chance only seldom."""
NEARLY = 0.97
"""Which share of the larger one a figure is at least that is nearly equal, seldom by chance."""
_SOME, _TOLD_ALIKE, _ALIKE, _MUCH = 0.12, 0.17, 0.3, 0.5
"""How alike two contexts are, as ``contexts.likeness`` measures it."""
_NEXT = 0.5
"""How near, as ``contexts.nearness`` measures it, a word is that the next ones of both share."""
_ANY = 0.01
"""The same, of two that share a word."""


def could_be(one: Quantity, other: Quantity, alike: float) -> bool:
    """Whether equal figures of linked sentences may be of the same thing."""
    if one.dimension != other.dimension and (is_unsaid(one) or is_unsaid(other)):
        return alike >= (_SOME if one.told > _FEW else _ALIKE)
    if one.dimension or counts_same(one, other):
        return True
    return one.low > _FEW or alike >= _SOME


def of_others(one: Quantity, other: Quantity) -> bool:
    """Whether two equal figures are as small as many are, and count unlike things.

    Where a link counts one of the two on both sides, they are none: *three players in four games*,
    *four players in five games*.
    """
    counted = one.noun and other.noun and not (one.dimension or other.dimension)
    if not counted or one.low > _FEW or same_noun(one, other):
        return False
    return nearness(one.context, other.context) < _NEXT  # eleven counts of fraud, eleven frauds


def says_enough(one: Quantity, other: Quantity, alike: float, *, rare: bool) -> bool:
    """Whether equal figures of sentences that are not linked are of the same thing.

    ``rare`` are two that agree with no other figure, of which less is asked.
    """
    if is_few(one):
        if rare and (one.noun == other.noun != "" or one.figure.unit != other.figure.unit):
            return counts_same(one, other)  # 120 minutes are two hours
        tied = bool(one.dimension) and one.tied and other.tied
        return counts_same(one, other) and alike >= (_ANY if rare or tied else _TOLD_ALIKE)
    if one.noun and other.noun and not same_noun(one, other):
        return alike >= (
            _SOME if one.low >= MANY and _digits(one) > 1 else _ALIKE if rare else _MUCH
        )
    least = 0.0 if rare else _SOME
    if absolute(one.low) >= MANY and not one.dimension:
        return True
    if one.figure.unit and one.figure.unit.is_money and one.low >= MANY:
        return True
    if one.noun == other.noun != "" or not is_round(one.told) or one.figure.scale >= 10**6:
        return counts_same(one, other) or alike >= least
    return alike >= least


def says_much(one: Quantity, other: Quantity, alike: float, *, rare: bool) -> bool:
    """Whether figures that agree but for rounding, in sentences not linked, are of one thing."""
    least = 0.0 if rare else _SOME
    if worth(one) and worth(other) and one.dimension != other.dimension:
        return rare and (alike >= _ANY or worth(one) >= _LARGE)
    if not counts_same(one, other):
        rounded, exact = sorted((one, other), key=_digits)
        told = rounded.low >= MANY and _digits(rounded) < _digits(exact)
        if one.dimension or other.dimension or not told:
            return False
        off = absolute(exact.low - rounded.low)
        return off < rounded.step if rare else _digits(rounded) > 1 and _is_near(one, other)
    if one.figure.unit != other.figure.unit:
        return alike >= least or _is_near(one, other)
    return alike >= least or (one.noun == other.noun != "" and one.low >= MANY)


def is_few(one: Quantity) -> bool:
    """Whether a figure is so common that an equal one is the same only if it counts the same."""
    small = absolute(one.told) <= _FEW and one.told.denominator == one.figure.scale == 1
    return small or one.figure.vague


def _is_near(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers are so near that they are so by chance only seldom."""
    return float(min(one.low, other.low)) >= float(max(one.low, other.low)) * NEARLY


def _digits(quantity: Quantity) -> int:
    """Answer how many digits a whole number has before its noughts: 2 of 1,400."""
    return len(str(quantity.low.numerator).rstrip("0"))


def is_same(one: Quantity, other: Quantity) -> bool:
    """Whether two equal figures of one side are of the same thing."""
    if one.dimension != other.dimension or one.low != other.low or one.high != other.high:
        return False
    if clash(one, other):
        return False
    if one.low <= _FEW and (one.figure.scale, one.hedge) != (other.figure.scale, other.hedge):
        return False
    if not one.dimension and one.low >= MANY and _digits(one) > 1:
        return True
    if is_few(one) and not counts_same(one, other):
        return False
    alike = alike_told(one, other)
    return says_enough(one, other, alike, rare=False)
