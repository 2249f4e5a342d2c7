"""What alignment answers: links, partials, and the same pair at another threshold."""

from __future__ import annotations

from dataclasses import dataclass

from reader.article import Span


@dataclass(frozen=True, slots=True)
class Link:
    """Left and right sentences that tell the same thing; the indices ascend, gaps allowed."""

    left: tuple[int, ...]
    right: tuple[int, ...]
    similarity: float
    """How alike the words of both sides are, 0 to 1."""
    confidence: float
    """The chance that the link is right, 0 to 1."""
    moved: bool
    """Whether it stands out of the order that the other links keep."""


@dataclass(frozen=True, slots=True)
class Partial:
    """Two sentences that share one specific thing; weaker than a link."""

    left: int
    right: int
    confidence: float
    left_span: Span
    """What they share, in code points of the left sentence."""
    right_span: Span
