"""Several articles that tell one event: which statements they make, and how each tells them.

What compares articles and puts their story together is loaded when it is first asked for: a
screen can stand before that.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from reader.comparison.story.model import (
    KINDS,
    MARKS,
    ORDERS,
    Disagreement,
    Kind,
    Mark,
    Order,
    Place,
    Statement,
    Story,
    Telling,
    Value,
)
from reader.comparison.story.pairing import Pair, Pairing, pairing, pairing_of, pairs_of

if TYPE_CHECKING:
    from reader.comparison.story.making import story, story_of

__all__ = [
    "KINDS",
    "MARKS",
    "ORDERS",
    "Disagreement",
    "Kind",
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


def __getattr__(name: str) -> object:
    if name in ("story", "story_of"):
        return getattr(import_module(f"{__name__}.making"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
