"""Figures in conflict: whether two that differ are told of one thing in linked sentences."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from reader.comparison.ledger.figure_likeness import CLOSE, clash, same_noun, size
from reader.comparison.ledger.quantities import absolute

if TYPE_CHECKING:
    from reader.comparison.ledger.quantities import Quantity

_SOME, _ALIKE, _MUCH = 0.12, 0.3, 0.5
"""How alike two contexts are, as ``contexts.likeness`` measures it."""
_OTHERWISE = 0.12
"""The same, of counts that the sides call otherwise."""
_LITTLE = 0.08
"""The same, of what is measured in one dimension and has no rival."""
_PEOPLE_ALONE = 0.2
"""The same of people called by two words, where no other figure counts people."""
_LIKE_SIZE = Fraction(1, 3)
"""How large a share of a count another one is that could be of the same thing."""
_SAME_SIZE = CLOSE * 2 / 3
"""The same, of two that could be of one thing if nothing but their places tells it."""
_UNLIKE = CLOSE / 20
"""The same, of two that are no rivals: one is not the other told wrongly."""
_LIKE = CLOSE / 3
"""The same, of two that a little may tell to be of one thing."""


def comparable(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities that differ could contradict each other."""
    if one.dimension != other.dimension or clash(one, other):
        return False
    vague = one.figure.vague or other.figure.vague
    if (vague and not same_noun(one, other)) or (not vague and one.is_one != other.is_one):
        return False
    if not one.dimension and (one.rate is None) != (other.rate is None):
        return False
    if not one.dimension and one.tied != other.tied:
        return False  # a 72-car train, of which 17 cars derailed
    return bool(one.dimension) or same_noun(one, other)


def may_conflict(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities that differ are rivals of others that could be of one thing."""
    return comparable(one, other) or _told_otherwise(one, other) or _in_two_currencies(one, other)


def conflicts(one: Quantity, other: Quantity, alike: float, *, alone: bool, only: bool) -> bool:
    """Whether two figures of linked sentences say another number of the same thing.

    ``alone`` are two of which neither could sooner be of the same thing as another one of the
    link, ``only`` two that have no such rival.
    """
    if _in_two_currencies(one, other):
        return one.low == other.low and one.high == other.high and alike >= _ALIKE
    if _told_otherwise(one, other):
        return alone and alike >= _OTHERWISE
    if not comparable(one, other) or size(one, other) < _UNLIKE:
        return False
    if (one.rate is None) != (other.rate is None):
        return alone and alike >= _SOME
    if one.dimension == "age":
        return alone or alike >= _ALIKE
    if one.noun and one.noun != other.noun:
        return alike >= (_PEOPLE_ALONE if alone else _ALIKE)
    if one.dimension or one.noun:
        if only and size(one, other) >= _SAME_SIZE:
            return True
        near = one.dimension and size(one, other) >= _LIKE
        return alike >= (_LITTLE if alone and near else _SOME if alone else _ALIKE)
    return alike >= (_SOME if alone and size(one, other) >= _SAME_SIZE else _MUCH)


def _told_otherwise(one: Quantity, other: Quantity) -> bool:
    """Whether two counts of like size could be of one thing that the sides call otherwise.

    Nine counts, ten charges; 4,906 for her, 4,609 votes; aged 19, an 18-year-old.
    """
    if {one.dimension, other.dimension} - {"", "age"} or one.dimension == other.dimension == "age":
        return False
    if clash(one, other) or not (one.is_one and other.is_one) or one.tied != other.tied:
        return False
    if one.figure.vague or other.figure.vague or (not one.dimension and same_noun(one, other)):
        return False
    if "age" in (one.dimension, other.dimension) and one.noun + other.noun:
        return False
    small, large = sorted((absolute(one.low), absolute(other.low)))
    return small != large and small >= large * _LIKE_SIZE


def _in_two_currencies(one: Quantity, other: Quantity) -> bool:
    units = one.figure.unit, other.figure.unit
    return one.dimension != other.dimension and all(unit and unit.is_money for unit in units)
