"""How likely two figures are of one thing: what they count, how alike they are told, their size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.comparison.ledger.contexts import kinship, likeness
from reader.comparison.ledger.values import WHILES
from reader.text.counted import PERSONS

if TYPE_CHECKING:
    from reader.comparison.ledger.quantities import Quantity

CLOSE = 0.25
"""What it counts that two figures are of one size, beside how alike their contexts are."""
_FATED = 0.3
"""What it counts that the same is told to have befallen those counted."""


def counts_same(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities are known to measure or count the same."""
    if one.dimension or other.dimension:
        return one.dimension == other.dimension or {one.dimension, other.dimension} == WHILES
    return one.noun != "" and same_noun(one, other)


def same_noun(one: Quantity, other: Quantity) -> bool:
    """Whether two nouns may tell the same: one word, or two for people."""
    return one.noun == other.noun or {one.noun, other.noun} <= PERSONS


def alike_told(one: Quantity, other: Quantity) -> float:
    """Answer how alike what is told around two figures is; to have died counts for many words."""
    told_alike = _FATED if one.fate and one.fate == other.fate else 0.0
    return likeness(one.context, other.context) + told_alike


def kin(one: Quantity, other: Quantity) -> float:
    """Answer the same, the nearest words counted once more."""
    told_alike = _FATED if one.fate and one.fate == other.fate else 0.0
    return kinship(one.context, other.context) + told_alike


def size(one: Quantity, other: Quantity) -> float:
    """Answer what it counts that two figures are of like size: errors are small."""
    small, large = sorted((abs(float(one.low)), abs(float(other.low))))
    return CLOSE * small / large if large else CLOSE


def clash(one: Quantity, other: Quantity) -> bool:
    """Whether two figures count those whom other things befell: the dead and the injured."""
    return bool(one.fate and other.fate) and one.fate != other.fate
