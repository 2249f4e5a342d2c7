"""What a person is shown of two articles: rows, edits, differences. It knows no screen."""

from reader.comparison.compare import Comparison, compare
from reader.comparison.model import (
    STATES,
    ComparedLink,
    Edit,
    Marking,
    Marks,
    Op,
    Order,
    Row,
    Side,
    State,
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
    "Row",
    "Side",
    "State",
    "Summary",
    "compare",
]
