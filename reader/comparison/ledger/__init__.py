"""The ledger: the quotations, figures, dates and names of both sides, and whether they agree."""

from reader.comparison.ledger.making import ledger
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
