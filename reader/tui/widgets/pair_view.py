"""Both sides in one scroll view, row by row: what is shown and lit of them, and the mouse."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal, NamedTuple

from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip

from reader.article import Span
from reader.comparison.model import Side
from reader.comparison.wording import Kind
from reader.tui.widgets.geometry import SIDE_BY_SIDE_FROM, geometry
from reader.tui.widgets.layout import Anchor, Layout
from reader.tui.widgets.painting import Highlights, Painter
from reader.tui.widgets.palette import Palette
from reader.tui.widgets.pointing import hit, nearest
from reader.tui.widgets.row_cursor import Place, RowCursor
from reader.tui.widgets.spread import Showing, Spread, blocks_of, first_sentence
from reader.tui.widgets.wheel import Wheel

if TYPE_CHECKING:
    from reader.comparison.links import Marks

View = Literal["auto", "columns", "column"]
"""Side by side or in one column; ``auto`` decides by the width."""

_AIRY_FROM = 30
"""On screens of so many lines one is left free between paragraphs."""
_NOTHING_SHOWN = "Nothing is shown: 1 to 6 show what is hidden."


class Ahead(NamedTuple):
    """A spread, and how it lies where ``showing`` says what is shown; see ``PairView.ahead``."""

    spread: Spread
    showing: Showing
    layout: Layout | None


class PairView(Wheel, RowCursor, can_focus=True, inherit_bindings=False):
    """Draws a spread; knows the cursor's row, what is shown, what is lit, and nothing else."""

    WHEEL_LINES = 3
    ALLOW_SELECT = False
    """Textual would select across both sides; see ``selection``."""

    class Activated(Message):
        """A row was double-clicked, or a partner told elsewhere was clicked."""

    class Drawn(Message):
        """The text is being drawn for the first time."""

    def __init__(self, spread: Spread, palette: Palette, changed: Callable[[], None]) -> None:
        super().__init__(spread, changed)
        self._palette = palette
        self.showing = Showing()
        self.view: View = "auto"
        self._marks: Callable[[int], Marks] = _unmarked
        self._highlights = Highlights()
        self._facts: frozenset[int] = frozenset()
        self._drawn = False
        self._strips: dict[int, Strip] = {}
        self._dragged_from: tuple[Side, Span] | None = None

    # What is shown

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
            place = place.swapped() if place is not None else None
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

    def show_others(self, ahead: Ahead, marks: Callable[[int], Marks], place: Place | None) -> None:
        """Show rows of other articles, at a place in them or from the start."""
        self.spread, self._marks = ahead.spread, marks
        self.showing = self.showing._replace(opened=frozenset())
        self.selection = None
        self.cursor = self.spread.row_of(*place.cursor) if place is not None else 0
        self._lay_out(place, ahead)
        if place is None:
            self.move_to_start()
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
        self.set_showing(self.showing._replace(opened=opened))
        return True

    # What is lit

    @property
    def facts(self) -> frozenset[int]:
        """The rows whose facts differ."""
        return self._facts

    @facts.setter
    def facts(self, rows: frozenset[int]) -> None:
        if rows != self._facts:
            self._facts = rows
            self._strips.clear()
            self.refresh()

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
        self.highlights = self._highlights._replace(selection=selection)

    # Laying out and drawing

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

    def _lay_out(self, place: Place | None, ahead: Ahead | None = None) -> None:
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
            else:  # nothing was in sight before: there is a row to stand on, but no place
                self._reveal()
        self.refresh()
        self._changed()

    def _redraw(self, start: int, end: int) -> None:
        for line in range(start, end):
            self._strips.pop(line, None)
        super()._redraw(start, end)

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
        painter = Painter(layout, self._palette, self._marks, self._highlights, self._facts)
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

    # The mouse

    def scroll_lines(self, lines: int) -> None:
        """Scroll so many lines down (up, if negative); the cursor stays."""
        self._scroll(self.scroll_offset.y + lines)

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


def _unmarked(_link: int) -> Marks:
    """Answer nothing to mark: there are no links before anything is compared."""
    from reader.comparison.links import Marks

    return Marks("differences", (), ())


_SWAPPED: dict[Kind, Kind] = {"removed": "added", "added": "removed"}


def _renamed(spread: Spread, name: tuple[Side, int]) -> tuple[Side, int]:
    """Answer the name of an opened fold once the sides are swapped."""
    row = spread.rows[spread.row_of(*name)]
    return ("left", row.right[0]) if row.right else ("right", row.left[0])
