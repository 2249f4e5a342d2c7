"""The ledger: the quotations, figures, dates and names of both sides, and whether they agree.

What makes a ledger is loaded when it is first asked for: a screen can speak of it before that.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from reader.comparison.ledger.model import (
    DIFFERING,
    KINDS,
    VERDICTS,
    Entry,
    Kind,
    Ledger,
    Mention,
    Verdict,
)

if TYPE_CHECKING:
    from reader.comparison.ledger.making import ledger

__all__ = [
    "DIFFERING",
    "KINDS",
    "VERDICTS",
    "Entry",
    "Kind",
    "Ledger",
    "Mention",
    "Verdict",
    "ledger",
]


def __getattr__(name: str) -> object:
    if name == "ledger":
        return getattr(import_module(f"{__name__}.making"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
