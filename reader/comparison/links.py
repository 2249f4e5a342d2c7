"""What comparing finds: links and their state, edits, marks, what is partly told, a summary."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from reader.article import Span
    from reader.comparison.model import Side

LinkState = Literal["same", "changed"]
Op = Literal["replace", "delete", "insert"]
Marking = Literal["differences", "shared"]
"""What is marked inside a changed link: the words that differ, or, where most is reworded, the
words that both sides share."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A run of words replaced, deleted or inserted; spans in code points of the two texts.

    A deletion's right span and an insertion's left span are empty and stand where the words are
    missing.
    """

    op: Op
    left: Span
    right: Span


@dataclass(frozen=True, slots=True)
class Marks:
    """What to mark in the two texts of a link, as ascending spans of each text."""

    marking: Marking
    left: tuple[Span, ...]
    right: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class ComparedLink:
    """A link, with the state that a person sees. ``id`` is its index in ``Comparison.links``.

    ``noise``: both sides tell the same here, but for typography, spacing, dateline and page
    furniture, and are not alike to the letter.
    """

    id: int
    state: LinkState
    moved: bool
    left: tuple[int, ...]
    right: tuple[int, ...]
    similarity: float
    confidence: float
    noise: bool = False


@dataclass(frozen=True, slots=True)
class PartlyTold:
    """Two sentences, in no link together, that share one specific thing.

    ``id`` is its index in ``Comparison.partly``; the spans, in code points of the two texts, are
    what they share; the rows are those in which the sentences are told.
    """

    id: int
    left: int
    right: int
    confidence: float
    left_span: Span
    right_span: Span
    left_row: int
    right_row: int

    @property
    def ends(self) -> tuple[tuple[int, Side, Span], tuple[int, Side, Span]]:
        """Both ends in reading order: the row, the side, and what is shared there."""
        left: tuple[int, Side, Span] = (self.left_row, "left", self.left_span)
        right: tuple[int, Side, Span] = (self.right_row, "right", self.right_span)
        return (left, right) if self.left_row <= self.right_row else (right, left)


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts, and how much of both texts is in common."""

    same: int
    """Links told alike, to the letter."""
    changed: int
    """Links told differently."""
    moved: int
    """Links out of order; they are counted under same or changed as well."""
    removed: int
    """Sentences said only on the left."""
    added: int
    """Sentences said only on the right."""
    noise: int
    """Links and sentences that differ in typography, spacing, dateline or page furniture alone;
    they are counted nowhere else."""
    differences: int
    """Stops of the stepping keys."""
    similarity: float
    """The share of both texts, by words, that stands in links, weighted by their similarity."""
