"""Which sentence tells the same as which, in two tellings in one language."""

from reader.alignment.aligner import align
from reader.alignment.constants import DEFAULT_THRESHOLD
from reader.alignment.explaining import Explanation, Place, Shared, explain
from reader.alignment.result import Alignment, Cancelled, Link, Partial, Texts

__all__ = [
    "DEFAULT_THRESHOLD",
    "Alignment",
    "Cancelled",
    "Explanation",
    "Link",
    "Partial",
    "Place",
    "Shared",
    "Texts",
    "align",
    "explain",
]
