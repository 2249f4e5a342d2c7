"""Where the columns of the story table stand at a given width, in cells."""

from __future__ import annotations

from dataclasses import dataclass

_NARROW = 2
"""Cells of a column that shows its mark and nothing else."""
_SPACIOUS = 8
"""From so many cells on a column also shows a name above it, and sentence numbers in it."""
_WIDEST = 16
_TEXT = 30
"""Cells that the words of a statement have at least, as long as one column is shown."""
_TEXT_SHARE = 0.6
"""Before columns become wider than need be, the words have this share of the width."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a line: cursor bar, number, the marks of some articles, and words.

    ``first`` is the first article shown of those there are, ``shown`` how many; each has ``cell``
    cells. Marks begin at ``marks``, words at ``text``.
    """

    width: int
    digits: int
    marks: int
    cell: int
    first: int
    shown: int
    count: int
    text: int

    @property
    def room(self) -> int:
        """Cells for the words of a statement."""
        return max(self.width - self.text - 1, 1)

    @property
    def spacious(self) -> bool:
        """Whether there is room for more than marks."""
        return self.cell >= _SPACIOUS

    def place(self, column: int) -> int | None:
        """Answer where the mark of an article stands, if it is shown."""
        if self.first <= column < self.first + self.shown:
            return self.marks + (column - self.first) * self.cell
        return None

    def column_at(self, x: int) -> int | None:
        """Answer the article whose mark stands at a cell, if one does."""
        if self.marks <= x < self.marks + self.shown * self.cell:
            return self.first + (x - self.marks) // self.cell
        return None


def columns(width: int, statements: int, articles: int, cursor: int, longest: int) -> Columns:
    """Answer the columns for ``width`` cells.

    ``cursor`` is the article that has to be shown, ``longest`` how wide their labels are at most.
    Where not all articles find room beside the words, those around the cursor are shown.
    """
    digits = len(str(max(statements, 1)))
    marks = digits + 2
    left = width - marks - 2
    wanted = min(max(longest + 4, _SPACIOUS), _WIDEST)
    cell = min((left - int(width * _TEXT_SHARE)) // max(articles, 1), wanted)
    if cell < _SPACIOUS:
        cell = _NARROW
    shown = min(articles, max((left - _TEXT) // cell, 1))
    first = min(max(cursor - shown // 2, 0), articles - shown)
    return Columns(width, digits, marks, cell, first, shown, articles, marks + shown * cell + 1)
