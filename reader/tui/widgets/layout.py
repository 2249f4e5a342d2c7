"""Where everything stands: the rows of a comparison as blocks of lines, level at any width.

Pure: no widget, no colour. The height of a block is that of its taller side; the starts of the
blocks accumulate, so that a line finds its block by bisection.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import NamedTuple

from rich.cells import split_graphemes

from reader.article import Span
from reader.comparison.model import Side
from reader.text.wrap import wrap
from reader.tui.widgets.geometry import Geometry
from reader.tui.widgets.spread import Block, Spread, begins_paragraph, first_sentence

_ELSEWHERE_LINES = 3
"""A partner told elsewhere is drawn with so many lines at least, if it has them."""


class Part(NamedTuple):
    """A sentence as it stands in a row: told here, or a partner told elsewhere.

    ``label`` is drawn before the text and is empty where the sentence is told here. ``twin`` is
    the sentence of the other side for which this one stands as well (one column, told alike).
    """

    side: Side
    sentence: int
    label: str = ""
    above: bool = False
    """Whether a partner told elsewhere stands above this row."""
    twin: int | None = None


class Line(NamedTuple):
    """One line of a part: ``start`` to ``end`` of its label and text taken together."""

    part: Part
    start: int
    end: int
    first: bool
    cut: bool
    """Whether the text goes on but is not drawn any further."""


Column = list[Line | None]
"""The lines of one side of a block, ``None`` where it is empty."""


class Anchor(NamedTuple):
    """A place in the text that stays when everything is laid out anew: a code point of a side."""

    side: Side
    offset: int


class Layout:
    """Blocks laid out at one geometry; lines count from 0 at the top of the first block.

    ``airy`` leaves a line free above every block that begins a paragraph on either side; the line
    belongs to the block before. ``before`` is a layout of the same articles: where the text columns
    are as wide as there, its wrapped lines are taken over.
    """

    def __init__(
        self,
        spread: Spread,
        geometry: Geometry,
        blocks: tuple[Block, ...],
        *,
        airy: bool = False,
        before: Layout | None = None,
    ) -> None:
        self.spread = spread
        self.geometry = geometry
        self.blocks = blocks
        self.airy = airy
        self._wraps: dict[tuple[Side, int, str], list[Span]] = {}
        if (
            before is not None
            and before.spread.left is spread.left
            and before.spread.right is spread.right
            and before.geometry.left.width == geometry.left.width
            and before.geometry.right.width == geometry.right.width
        ):
            self._wraps = before._wraps
        self._columns: dict[int, tuple[Column, Column]] = {}
        heights = [self._height(block) for block in blocks]
        gaps = [*map(self._gap_before, blocks[1:]), 0]  # one more than needed where all is hidden
        self.starts: list[int] = list(
            accumulate((h + g for h, g in zip(heights, gaps, strict=False)), initial=0)
        )
        self._firsts = [block.first for block in blocks]

    @property
    def height(self) -> int:
        """The lines of the whole."""
        return self.starts[-1]

    def block_at(self, line: int) -> int:
        """Answer the index of the block that a line stands in; beyond the ends, the end block."""
        return min(max(bisect_right(self.starts, line) - 1, 0), len(self.blocks) - 1)

    def span_of(self, block: int) -> Span:
        """Answer the first line of a block and that of the next one."""
        return self.starts[block], self.starts[block + 1]

    def block_of_row(self, row: int) -> int:
        """Answer the block of a row; for a hidden row that of the next one shown, else the last."""
        block = bisect_right(self._firsts, row) - 1
        if block >= 0 and self.blocks[block].last >= row:
            return block
        return min(block + 1, len(self.blocks) - 1)

    def shows(self, row: int) -> bool:
        """Answer whether a row is drawn, be it in a fold."""
        block = bisect_right(self._firsts, row) - 1
        return block >= 0 and self.blocks[block].last >= row

    def columns(self, block: int) -> tuple[Column, Column]:
        """Answer the lines of both sides of a block, equally many; in one column all are left.

        A folded block has one empty line.
        """
        found = self._columns.get(block)
        if found is None:
            found = self._columns[block] = self._compose(block)
        return found

    def anchor_at(self, line: int) -> Anchor | None:
        """Answer the place in the text that a line begins with, ``None`` where there is no text."""
        if not self.blocks:
            return None
        block = self.block_at(line)
        if self.blocks[block].folded:
            side, sentence = first_sentence(self.spread.rows[self.blocks[block].first])
            return Anchor(side, self.spread.article(side).sentences[sentence].start)
        within = max(line - self.starts[block], 0)
        for lines in self.columns(block):
            for entry in reversed(lines[: within + 1]):
                if entry is not None and not entry.part.label:
                    start = (
                        self.spread.article(entry.part.side).sentences[entry.part.sentence].start
                    )
                    return Anchor(entry.part.side, start + entry.start)
        return None

    def row_at(self, anchor: Anchor) -> int:
        """Answer the row that tells the sentence of an anchor."""
        return self.spread.row_of(anchor.side, self.spread.sentence_at(anchor.side, anchor.offset))

    def line_of(self, anchor: Anchor) -> int:
        """Answer the line that shows the text of an anchor (or what is shown next after it)."""
        sentences = self.spread.article(anchor.side).sentences
        sentence = self.spread.sentence_at(anchor.side, anchor.offset)
        row = self.spread.row_of(anchor.side, sentence)
        block = self.block_of_row(row)
        line = self.starts[block]
        if self.blocks[block].folded or not self.blocks[block].first <= row:
            return line
        within = anchor.offset - sentences[sentence].start
        for column in self.columns(block):
            for index, entry in enumerate(column):
                if (
                    entry is not None
                    and not entry.part.label
                    and (entry.part.side, entry.part.sentence) == (anchor.side, sentence)
                    and entry.start <= within
                ):
                    line = self.starts[block] + index
        return line

    def part_text(self, part: Part) -> str:
        """Answer what is drawn of a part: its label and its text."""
        return part.label + self.spread.text(part.side, part.sentence)

    def parts(self, row_index: int, side: Side) -> list[Part]:
        """Answer what one side of a row holds: what it tells, then what it tells elsewhere."""
        row = self.spread.rows[row_index]
        own, elsewhere = (
            (row.left, row.elsewhere_left) if side == "left" else (row.right, row.elsewhere_right)
        )
        parts = [Part(side, sentence) for sentence in own]
        column = self.geometry.left if side == "left" else self.geometry.right
        for sentence in elsewhere:
            label = f"told at {sentence + 1}: " if column.width >= 24 else f"{sentence + 1}: "
            if own and column.width >= 24:
                label = f"also {label}"
            above = self.spread.row_of(side, sentence) < row_index
            parts.append(Part(side, sentence, label, above))
        return parts

    def _wrap(self, side: Side, sentence: int, label: str = "") -> list[Span]:
        key = (side, sentence, label)
        lines = self._wraps.get(key)
        if lines is None:
            column = self.geometry.left if side == "left" else self.geometry.right
            text = label + self.spread.text(side, sentence)
            lines = self._wraps[key] = wrap(text, column.width, split_graphemes)
        return lines

    def _height(self, block: Block) -> int:
        if block.folded:
            return 1
        row = self.spread.rows[block.first]
        if row.elsewhere_left or row.elsewhere_right or not self.geometry.side_by_side:
            return len(self._arrange(block.first)[0])
        # The common case, without building any lines.
        return max(
            sum([len(self._wrap("left", sentence)) for sentence in row.left]),
            sum([len(self._wrap("right", sentence)) for sentence in row.right]),
            1,
        )

    def _gap_before(self, block: Block) -> int:
        if not self.airy or block.folded:
            return 0
        row = self.spread.rows[block.first]
        left = row.left and begins_paragraph(self.spread.left, row.left[0])
        right = row.right and begins_paragraph(self.spread.right, row.right[0])
        return 1 if left or right else 0

    def _compose(self, block: int) -> tuple[Column, Column]:
        if self.blocks[block].folded:
            return [None], [None]
        return self._arrange(self.blocks[block].first)

    def _arrange(self, row_index: int) -> tuple[Column, Column]:
        """Answer the lines of both sides of a row, padded to the same height."""
        row = self.spread.rows[row_index]
        left, right = self.parts(row_index, "left"), self.parts(row_index, "right")
        if not self.geometry.side_by_side:
            if row.state == "same" and len(left) == len(right) and not self.spread.pending:
                left = [
                    Part(a.side, a.sentence, a.label, a.above, twin=b.sentence)
                    if not (a.label or b.label)
                    else a
                    for a, b in zip(left, right, strict=True)
                ]
                right = [b for a, b in zip(left, right, strict=True) if a.twin is None]
            lines: Column = []
            lines.extend(self._lines(left, _ELSEWHERE_LINES))
            lines.extend(self._lines(right, _ELSEWHERE_LINES))
            lines = lines or [None]
            return lines, [None] * len(lines)
        own_left = sum(len(self._wrap("left", sentence)) for sentence in row.left)
        own_right = sum(len(self._wrap("right", sentence)) for sentence in row.right)
        one: Column = list(self._lines(left, own_right - own_left))
        two: Column = list(self._lines(right, own_left - own_right))
        height = max(len(one), len(two), 1)
        one.extend([None] * (height - len(one)))
        two.extend([None] * (height - len(two)))
        return one, two

    def _lines(self, parts: list[Part], room: int) -> list[Line]:
        """Answer the lines of parts one under the other; those told elsewhere share ``room``."""
        lines: list[Line] = []
        elsewhere = sum(1 for part in parts if part.label)
        limit = max(room // elsewhere, _ELSEWHERE_LINES) if elsewhere else 0
        for part in parts:
            spans = self._wrap(part.side, part.sentence, part.label)
            shown = spans[:limit] if part.label else spans
            for index, (start, end) in enumerate(shown):
                cut = index + 1 == len(shown) < len(spans)
                lines.append(Line(part, start, end, index == 0, cut))
        return lines
