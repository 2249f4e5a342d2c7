"""What a person is shown of two articles: rows, edits, differences. It knows no screen.

``compare`` and ``Comparison`` bring the alignment along and are loaded when first asked for: a
screen can draw both texts, with the words and glyphs of this room, before anything is compared.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.comparison.model import (
    STATES,
    ComparedLink,
    Edit,
    Marking,
    Marks,
    Op,
    Order,
    PartlyTold,
    Row,
    Side,
    State,
    Summary,
)

if TYPE_CHECKING:
    from reader.comparison.comparing import Comparison, compare

__all__ = [
    "STATES",
    "ComparedLink",
    "Comparison",
    "Edit",
    "Marking",
    "Marks",
    "Op",
    "Order",
    "PartlyTold",
    "Row",
    "Side",
    "State",
    "Summary",
    "compare",
]


def __getattr__(name: str) -> object:
    if name in ("Comparison", "compare"):
        from reader.comparison import comparing

        return getattr(comparing, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
