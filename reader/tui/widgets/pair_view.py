"""Both sides in one scroll view, row by row, with a cursor that is always in sight."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reader.article import Span
from reader.comparison.model import Marks, Row, Side
from reader.comparison.wording import Kind
from reader.tui.widgets.geometry import SIDE_BY_SIDE_FROM, geometry
from reader.tui.widgets.layout import (
    Anchor,
    Layout,
    Showing,
    Spread,
    blocks_of,
    first_sentence,
)
from reader.tui.widgets.painting import Highlights, Painter
from reader.tui.widgets.palette import Palette
from reader.tui.widgets.pointing import hit, nearest

View = Literal["auto", "columns", "column"]
"""Side by side or in one column; ``auto`` decides by the width."""

_WHEEL_LINES = 3
_AIRY_FROM = 30
"""On screens of so many lines one is left free between paragraphs."""
_NOTHING_SHOWN = "Nothing is shown: 1 to 5 show what is hidden."
_CONTEXT_LINES = 2
"""So many lines stay in sight above and below the cursor's row, where there is room."""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the reader is: a place in the text that shall stand ``y`` lines below the top."""

    anchor: Anchor
    y: int
    cursor: tuple[Side, int]


@dataclass(frozen=True, slots=True)
class Ahead:
    """A spread, and how it lies where ``showing`` says what is shown; see ``PairView.ahead``."""

    spread: Spread
    showing: Showing
    layout: Layout | None


class PairView(ScrollView, can_focus=True, inherit_bindings=False):
    """Draws a spread; knows the cursor's row, what is shown, what is lit, and nothing else."""

    ALLOW_SELECT = False
    """Textual would select across both sides; see ``selection``."""

    class Activated(Message):
        """A row was double-clicked, or a partner told elsewhere was clicked."""

    class Drawn(Message):
        """The text is being drawn for the first time."""

    def __init__(self, spread: Spread, palette: Palette, changed: Callable[[], None]) -> None:
        """Call ``changed`` whenever the cursor, the rows or their places are others.

        A message would come later, and what changes would be painted in two goes.
        """
        super().__init__()
        self._palette = palette
        self._changed = changed
        self.spread = spread
        self.showing = Showing()
        self.view: View = "auto"
        self.cursor = 0
        """The index of the row under the cursor."""
        self._marks: Callable[[int], Marks] = lambda _link: Marks("differences", (), ())
        self._highlights = Highlights()
        self._layout: Layout | None = None
        self._drawn = False
        self._strips: dict[int, Strip] = {}
        self._dragged_from: tuple[Side, Span] | None = None
        self._kept: _Place | None = None
        """Where the reader was left by the last key or click: what a change of size goes back to,
        however many follow each other."""

    # What is shown

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
    def side_by_side(self) -> bool:
        """Whether both sides stand beside each other."""
        if self.view == "auto":
            return self.size.width >= SIDE_BY_SIDE_FROM
        return self.view == "columns"

    def ahead(self, spread: Spread) -> Ahead:
        """Lay out other rows of the same articles for ``show``, on whatever thread."""
        showing, size, before = self.showing, self.size, self._layout
        return Ahead(spread, showing, self._new_layout(spread, showing, size.width, before))

    def show(self, ahead: Ahead, marks: Callable[[int], Marks]) -> None:
        """Show other rows of the same articles (or of the swapped ones), keeping the place."""
        place, spread = self._place(), ahead.spread
        if spread.left is not self.spread.left:
            place = _swapped(place) if place is not None else None
            self.showing = Showing(
                frozenset(_SWAPPED.get(kind, kind) for kind in self.showing.hidden),
                self.showing.folded,
                frozenset(_renamed(self.spread, name) for name in self.showing.opened),
            )
            self.selection = None
        cursor = place.cursor if place is not None else None
        self.spread = spread
        self._marks = marks
        self.cursor = spread.row_of(*cursor) if cursor is not None else 0
        self._lay_out(place, ahead)
        self._kept = self._place()

    def set_showing(self, showing: Showing) -> None:
        """Hide, fold or open rows, keeping the place."""
        place = self._place()
        self.showing = showing
        self._lay_out(place)
        self._kept = self._place()

    def set_view(self, view: View) -> None:
        """Set both sides beside each other or in one column, keeping the place."""
        place = self._place()
        self.view = view
        self._lay_out(place)
        self._kept = self._place()

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

    def show_text(self, side: Side, offset: int) -> None:
        """Bring a code point of a side in sight, the cursor on its row, opening its fold."""
        layout = self._layout
        if layout is None or not layout.blocks:
            return
        anchor = Anchor(side, offset)
        row = layout.row_at(anchor)
        if layout.blocks[layout.block_of_row(row)].folded:
            self.cursor = row
            self.open_fold()
            layout = self._layout or layout
        self.move_to(row, centre=True)
        line = layout.line_of(anchor)
        top, height = self.scroll_offset.y, self.size.height
        if not top <= line < top + height:
            self._scroll(line - height // 3)

    def open_fold(self) -> bool:
        """Open the fold under the cursor; answer whether there was one."""
        layout = self._layout
        if layout is None or not layout.blocks:
            return False
        block = layout.blocks[layout.block_of_row(self.cursor)]
        if not block.folded:
            return False
        opened = self.showing.opened | {first_sentence(self.spread.rows[block.first])}
        self.set_showing(replace(self.showing, opened=opened))
        return True

    # What is lit

    @property
    def highlights(self) -> Highlights:
        """The search matches and the selection."""
        return self._highlights

    @highlights.setter
    def highlights(self, highlights: Highlights) -> None:
        if highlights != self._highlights:
            self._highlights = highlights
            self._strips.clear()
            self.refresh()

    @property
    def selection(self) -> tuple[Side, Span] | None:
        """What is selected with the mouse: a span of one side's text."""
        return self._highlights.selection

    @selection.setter
    def selection(self, selection: tuple[Side, Span] | None) -> None:
        self.highlights = replace(self._highlights, selection=selection)

    # Laying out and drawing

    def _place(self) -> _Place | None:
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
            return _Place(Anchor(side, offset), y, told)
        anchor = layout.anchor_at(self.scroll_offset.y)
        return _Place(anchor, 0, told) if anchor is not None else None

    def _new_layout(
        self, spread: Spread, showing: Showing, width: int, before: Layout | None
    ) -> Layout | None:
        """Answer the layout of a spread, nothing where the view has no width yet."""
        if not width:
            return None
        columns = geometry(
            width,
            len(spread.left.sentences),
            len(spread.right.sentences),
            side_by_side=self.side_by_side,
        )
        airy = self.app.size.height >= _AIRY_FROM
        return Layout(spread, columns, blocks_of(spread.rows, showing), airy=airy, before=before)

    def _fits(self, layout: Layout) -> bool:
        """Answer whether a layout is for the present size and view."""
        airy = self.app.size.height >= _AIRY_FROM
        seen = layout.geometry.width, layout.geometry.side_by_side, layout.airy
        return seen == (self.size.width, self.side_by_side, airy)

    def _lay_out(self, place: _Place | None, ahead: Ahead | None = None) -> None:
        """Lay everything out for the present width, then go back to the place."""
        width = self.size.width
        layout = ahead.layout if ahead is not None and ahead.showing == self.showing else None
        if layout is None or not self._fits(layout):
            layout = self._new_layout(self.spread, self.showing, width, self._layout)
        if layout is None:
            return
        self._layout = layout
        self._strips.clear()
        self.virtual_size = Size(width, layout.height)
        if layout.blocks:
            block = layout.blocks[layout.block_of_row(self.cursor)]
            if not block.first <= self.cursor <= block.last or block.folded:
                self.cursor = block.first
            if place is not None:
                self._go_back(layout, place)
        self.refresh()
        self._changed()

    def _go_back(self, layout: Layout, place: _Place) -> None:
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

    def on_resize(self) -> None:
        """Lay out for another size, keeping the place."""
        layout = self._layout
        place = self._kept
        if layout is None or not self._fits(layout):
            self._lay_out(place)
        else:
            if place is not None and layout.blocks:
                self._go_back(layout, place)
            self._changed()
        if layout is None:
            self._reveal(centre=True)
        self._kept = place or self._place()

    def notify_style_update(self) -> None:
        """Forget what was drawn in other colours."""
        super().notify_style_update()
        self._palette.clear()
        self._strips.clear()

    def render_line(self, y: int) -> Strip:
        """Draw one line of the screen."""
        if self._layout is None:
            self._lay_out(None)  # the size is known before Textual tells of it: draw text at once
        layout = self._layout
        if layout is None or layout.geometry.width != self.size.width:
            return Strip.blank(self.size.width, self._palette.plain)
        if not self._drawn:
            self._drawn = True
            self.post_message(self.Drawn())
        line = self.scroll_offset.y + y
        painter = Painter(layout, self._palette, self._marks, self._highlights)
        if line >= layout.height:
            note = _NOTHING_SHOWN if y == 0 and not layout.blocks else ""
            return Strip(painter.blank(note), layout.geometry.width)
        strip = self._strips.get(line)
        if strip is None:
            block = layout.blocks[layout.block_at(line)]
            cursor = block.first <= self.cursor <= block.last and not self.spread.pending
            segments = painter.line(line, cursor=cursor)
            strip = self._strips[line] = Strip(segments, layout.geometry.width)
        return strip

    # Cursor and scrolling

    def _set_cursor(self, block: int) -> None:
        layout = self._layout
        assert layout is not None
        before = layout.block_of_row(self.cursor)
        if before == block and layout.shows(self.cursor):
            return
        self.cursor = layout.blocks[block].first
        for changed in (before, block):
            start, end = layout.span_of(changed)
            for line in range(start, end):
                self._strips.pop(line, None)
            self.refresh_lines(start, end - start)
        self._kept = self._place()
        self._changed()

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

    # The mouse

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Put the cursor on the row, and begin a selection where there is text."""
        layout = self._layout
        line = self.scroll_offset.y + event.y
        if event.button != 1 or layout is None or not 0 <= line < layout.height:
            return
        self.selection = None
        self._set_cursor(layout.block_at(line))
        found = hit(layout, event.x, line)
        if found is not None and not found.part.label:
            self._dragged_from = found.part.side, found.span
            self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Stretch the selection to where the mouse is, scrolling at the edges."""
        layout = self._layout
        if self._dragged_from is None or layout is None:
            return
        if event.y < 0 or event.y >= self.size.height:
            self._scroll(self.scroll_offset.y + (-1 if event.y < 0 else 1))
        side, origin = self._dragged_from
        y = min(max(event.y, 0), self.size.height - 1)
        there = nearest(layout, side, event.x, self.scroll_offset.y + y)
        if there is not None and (there != origin or self.selection is not None):
            self.selection = side, (min(origin[0], there[0]), max(origin[1], there[1]))

    def on_mouse_up(self) -> None:
        """End the selection."""
        if self._dragged_from is not None:
            self._dragged_from = None
            self.release_mouse()

    def on_click(self, event: events.Click) -> None:
        """Jump from a partner told elsewhere, or from any row that is clicked twice."""
        if self._layout is None:
            return
        found = hit(self._layout, event.x, self.scroll_offset.y + event.y)
        elsewhere = found is not None and bool(found.part.label)
        if self.selection is None and (event.chain == 2 or (elsewhere and event.chain == 1)):
            self.post_message(self.Activated())

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll at once, without animation."""
        event.stop()
        event.prevent_default()
        self._scroll(self.scroll_offset.y + _WHEEL_LINES)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll at once, without animation."""
        event.stop()
        event.prevent_default()
        self._scroll(self.scroll_offset.y - _WHEEL_LINES)


_SWAPPED: dict[Kind, Kind] = {"removed": "added", "added": "removed"}
_OTHER: dict[Side, Side] = {"left": "right", "right": "left"}


def _renamed(spread: Spread, name: tuple[Side, int]) -> tuple[Side, int]:
    """Answer the name of an opened fold once the sides are swapped."""
    row = spread.rows[spread.row_of(*name)]
    return ("left", row.right[0]) if row.right else ("right", row.left[0])


def _swapped(place: _Place) -> _Place:
    """Answer the same place with the sides swapped."""
    side, sentence = place.cursor
    anchor = Anchor(_OTHER[place.anchor.side], place.anchor.offset)
    return _Place(anchor, place.y, (_OTHER[side], sentence))
