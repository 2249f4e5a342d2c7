"""A cursor that goes from row to row, is always in sight, and keeps the reader's place."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from textual.scroll_view import ScrollView

from reader.comparison.model import Row, Side
from reader.tui.widgets.layout import Anchor, Layout
from reader.tui.widgets.spread import Spread, first_sentence

_CONTEXT_LINES = 2
"""So many lines stay in sight above and below the cursor's row, where there is room."""
_OTHER: dict[Side, Side] = {"left": "right", "right": "left"}


class Place(NamedTuple):
    """Where the reader is: a place in the text that shall stand ``y`` lines below the top."""

    anchor: Anchor
    y: int
    cursor: tuple[Side, int]

    def swapped(self) -> Place:
        """Answer the same place with the sides swapped."""
        side, sentence = self.cursor
        anchor = Anchor(_OTHER[self.anchor.side], self.anchor.offset)
        return Place(anchor, self.y, (_OTHER[side], sentence))


class RowCursor(ScrollView, inherit_bindings=False):
    """Moves through the rows of a layout; what draws them lays them out."""

    def __init__(self, spread: Spread, changed: Callable[[], None]) -> None:
        """Call ``changed`` whenever the cursor, the rows or their places are others.

        A message would come later, and what changes would be painted in two goes.
        """
        super().__init__()
        self._changed = changed
        self.spread = spread
        self.cursor = 0
        """The index of the row under the cursor."""
        self._layout: Layout | None = None
        self._kept: Place | None = None
        """Where the reader was left by the last key or click: what a change of size goes back to,
        however many follow each other."""

    @property
    def laid_out(self) -> Layout | None:
        """The layout as drawn, ``None`` before the size is known."""
        return self._layout

    @property
    def row(self) -> Row | None:
        """The row under the cursor, ``None`` where nothing is shown."""
        shown = self._layout is not None and self._layout.blocks
        return self.spread.rows[self.cursor] if shown else None

    @property
    def place(self) -> Place | None:
        """Where the reader is, ``None`` where nothing is shown."""
        return self._place()

    # Moving

    def move_to(self, row: int, *, centre: bool = False) -> None:
        """Put the cursor on a row, or the next one shown, and bring it in sight.

        ``centre``: where it was out of sight, show it a third down the screen.
        """
        layout = self._layout
        if layout is None or not layout.blocks:
            self.cursor = min(max(row, 0), max(len(self.spread.rows) - 1, 0))
            return
        self._set_cursor(layout.block_of_row(row))
        self._reveal(centre=centre)

    def move_by(self, blocks: int) -> None:
        """Go so many rows down (up, if negative); through a row taller than the screen by lines."""
        layout = self._layout
        if layout is None or not layout.blocks:
            return
        block = layout.block_of_row(self.cursor)
        start, end = layout.span_of(block)
        top, height = self.scroll_offset.y, self.size.height
        if blocks > 0 and end > top + height and end - start > height:
            self._scroll(min(top + max(height - 1, 1), end - height))
            return
        if blocks < 0 and start < top and end - start > height:
            self._scroll(max(top - max(height - 1, 1), start))
            return
        self._set_cursor(min(max(block + blocks, 0), len(layout.blocks) - 1))
        self._reveal(upward=blocks < 0)

    def page_by(self, pages: float) -> None:
        """Go so many screens down (up, if negative); the cursor keeps its height on the screen."""
        layout = self._layout
        if layout is None or not layout.blocks:
            return
        height = self.size.height
        step = int(max(abs(pages) * height - (abs(pages) >= 1) * _CONTEXT_LINES, 1))
        top = self.scroll_offset.y
        target = min(max(top + (step if pages > 0 else -step), 0), self.max_scroll_y)
        start = layout.span_of(layout.block_of_row(self.cursor))[0]
        if target == top:
            self.move_to_end() if pages > 0 else self.move_to_start()
            return
        line = min(max(start + target - top, target), target + height - 1)
        block = layout.block_at(line)
        if layout.starts[block] < target and block + 1 < len(layout.blocks):
            block += layout.starts[block + 1] < target + height
        self._set_cursor(block)
        self._scroll(target)

    def move_to_start(self) -> None:
        """Go to the first row."""
        self.move_to(0)
        self._scroll(0)

    def move_to_end(self) -> None:
        """Go to the last row."""
        self.move_to(len(self.spread.rows) - 1)
        self._scroll(self.max_scroll_y)

    def show_line(self, line: int) -> None:
        """Show a line in the middle of the screen, the cursor on its row."""
        layout = self._layout
        if layout is not None and layout.blocks:
            self._set_cursor(layout.block_at(line))
            self._scroll(line - self.size.height // 2)

    # The cursor, and what of the whole is in sight

    def _set_cursor(self, block: int) -> None:
        layout = self._layout
        assert layout is not None
        before = layout.block_of_row(self.cursor)
        if before == block and layout.shows(self.cursor):
            return
        self.cursor = layout.blocks[block].first
        for changed in (before, block):
            start, end = layout.span_of(changed)
            self._redraw(start, end)
        self._kept = self._place()
        self._changed()

    def _redraw(self, start: int, end: int) -> None:
        """Draw the lines of the whole from ``start`` to ``end`` anew."""
        self.refresh_lines(start, end - start)

    def _scroll(self, line: int) -> None:
        self.scroll_to(y=min(max(line, 0), self.max_scroll_y), animate=False)
        self._kept = self._place()

    def _reveal(self, *, centre: bool = False, upward: bool = False) -> None:
        """Bring the cursor's row in sight, with some lines around it."""
        layout = self._layout
        if layout is None or not layout.blocks:
            return
        start, end = layout.span_of(layout.block_of_row(self.cursor))
        top, height = self.scroll_offset.y, self.size.height
        context = min(_CONTEXT_LINES, max((height - (end - start)) // 2, 0))
        if top + context <= start and end + context <= top + height:
            return
        if end - start >= height:
            self._scroll(end - height if upward else start)
        elif centre:
            self._scroll(start - min(height // 3, height - (end - start)))
        elif start - context < top:
            self._scroll(start - context)
        else:
            self._scroll(end + context - height)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Take the cursor along when its row scrolls out of sight."""
        super().watch_scroll_y(old_value, new_value)
        layout = self._layout
        if layout is None or not layout.blocks:
            return
        block = layout.block_of_row(self.cursor)
        start, end = layout.span_of(block)
        top, height = self.scroll_offset.y, self.size.height
        if end <= top:
            first = layout.block_at(top)
            if layout.starts[first] < top and layout.starts[first + 1] < top + height:
                first += first + 1 < len(layout.blocks)
            self._set_cursor(first)
        elif start >= top + height:
            self._set_cursor(layout.block_at(top + height - 1))

    # The place

    def _place(self) -> Place | None:
        """Answer where the reader is: the cursor's row if its top is in sight, or the top line."""
        layout = self._layout
        if layout is None or not layout.blocks or not self.spread.rows:
            return None
        told = first_sentence(self.spread.rows[self.cursor])
        start = layout.span_of(layout.block_of_row(self.cursor))[0]
        y = start - self.scroll_offset.y
        if 0 <= y < self.size.height:
            side, sentence = told
            offset = self.spread.article(side).sentences[sentence].start
            return Place(Anchor(side, offset), y, told)
        anchor = layout.anchor_at(self.scroll_offset.y)
        return Place(anchor, 0, told) if anchor is not None else None

    def _go_back(self, layout: Layout, place: Place) -> None:
        """Scroll to where the reader was, the cursor's row in sight if there is room for it."""
        line = layout.line_of(place.anchor)
        start, end = layout.span_of(layout.block_of_row(self.cursor))
        height = self.size.height
        y = place.y
        if start == line:  # the place is the cursor's row
            y = max(min(y, height - (end - start)), 0)
        top = line - y
        if start >= top + height:
            top = start - height + 1
        elif end <= top:
            top = start
        self.scroll_to(y=min(max(top, 0), self.max_scroll_y), animate=False)
