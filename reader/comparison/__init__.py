"""What a person is shown of two articles: rows, edits, differences. It knows no screen.

What compares, and what that finds, is loaded when it is first asked for, and brings the alignment
along: a screen can draw both texts, with the words and glyphs of this room, before anything is
compared.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from reader.comparison.model import STATES, Order, Row, Side, State

if TYPE_CHECKING:
    from reader.comparison.comparing import Comparison, compare
    from reader.comparison.links import (
        ComparedLink,
        Edit,
        Marking,
        Marks,
        Op,
        PartlyTold,
        Summary,
    )

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
    if name in __all__:
        module = "comparing" if name in ("Comparison", "compare") else "links"
        return getattr(import_module(f"{__name__}.{module}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
