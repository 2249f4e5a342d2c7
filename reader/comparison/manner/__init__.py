"""How it is told: prominence, attribution and certainty of what both sides tell."""

from reader.comparison.manner.making import manners, manners_asked
from reader.comparison.manner.model import (
    HEADLINE,
    Manner,
    Manners,
    Opening,
    Part,
    Prominence,
    Shift,
    Verdict,
    What,
)

__all__ = [
    "HEADLINE",
    "Manner",
    "Manners",
    "Opening",
    "Part",
    "Prominence",
    "Shift",
    "Verdict",
    "What",
    "manners",
    "manners_asked",
]
