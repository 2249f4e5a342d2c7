"""Which sentence tells the same as which, in two tellings in one language."""

from reader.alignment.result import Link, Partial

__all__ = ["Link", "Partial"]
