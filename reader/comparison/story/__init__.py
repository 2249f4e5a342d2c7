"""Several articles that tell one event: which statements they make, and how each tells them."""

from reader.comparison.story.making import story, story_of
from reader.comparison.story.model import (
    MARKS,
    ORDERS,
    Disagreement,
    Mark,
    Order,
    Place,
    Statement,
    Story,
    Telling,
    Value,
)
from reader.comparison.story.pairing import Pair, Pairing, pairing, pairing_of, pairs_of

__all__ = [
    "MARKS",
    "ORDERS",
    "Disagreement",
    "Mark",
    "Order",
    "Pair",
    "Pairing",
    "Place",
    "Statement",
    "Story",
    "Telling",
    "Value",
    "pairing",
    "pairing_of",
    "pairs_of",
    "story",
    "story_of",
]
