"""The table of a story: a line or two for each statement, drawn line by line."""

from __future__ import annotations

from collections.abc import Callable, Collection

from rich.cells import cell_len, set_cell_size, split_graphemes
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reader.comparison.story.model import Mark, Story
from reader.comparison.story.wording import GLYPHS, telling_words, where
from reader.comparison.wording import Kind
from reader.text.find import find
from reader.text.safe import drawable
from reader.text.wrap import wrap
from reader.tui.widgets.layers import lay_over
from reader.tui.widgets.palette import Palette
from reader.tui.widgets.runs import shorten
from reader.tui.widgets.story.columns import Columns, columns
from reader.tui.widgets.wheel import Wheel

LOOKS: dict[Mark, str] = {
    "told": "added",
    "told in part": "moved",
    "told with other facts": "removed strong",
    "absent": "faint",
}
"""The styles of the marks, by the names of the palette."""
_BAR = "▌"
_TWO_LINES_FROM = 34
"""On screens of so many lines a statement has two."""
_CONTEXT_LINES = 2


class StoryTable(Wheel, ScrollView, can_focus=True, inherit_bindings=False):
    """Draws the statements that it is given, and keeps a cursor: a row and a column."""

    WHEEL_LINES = 3
    ALLOW_SELECT = False
    DEFAULT_CSS = """
    StoryTable {
        width: 1fr; height: 1fr; overflow-x: hidden; overflow-y: scroll;
        scrollbar-size-vertical: 1; scrollbar-size-horizontal: 0;
    }
    """

    class Activated(Message):
        """A row was double-clicked."""

    def __init__(self, palette: Palette, articles: int, changed: Callable[[], None]) -> None:
        """Call ``changed`` whenever the cursor or the rows are others."""
        super().__init__()
        self._palette = palette
        self._articles = articles
        self._changed = changed
        self._story: Story | None = None
        self._labels: tuple[str, ...] = ()
        self._rows: tuple[int, ...] = ()
        self._query = ""
        self._note = ""
        self._strips: dict[int, Strip] = {}
        self.cursor = 0
        """The row under the cursor: an index of what is shown."""
        self.column = 0
        """The article under the cursor."""
        self.chosen: tuple[int, ...] = ()
        """The articles chosen to be opened side by side, in the order in which they were."""

    # What is shown

    @property
    def rows(self) -> tuple[int, ...]:
        """The numbers of the statements shown, in order."""
        return self._rows

    @property
    def statement(self) -> int | None:
        """The number of the statement under the cursor, if any is shown."""
        return self._rows[self.cursor] if self._rows else None

    @property
    def lines(self) -> int:
        """How many lines a statement has."""
        return 2 if self.app.size.height >= _TWO_LINES_FROM else 1

    @property
    def columns(self) -> Columns:
        """Where the columns stand."""
        return columns(
            self.scrollable_content_region.width,
            len(self._story.statements) if self._story is not None else 0,
            self._articles,
            self.column,
            max(map(cell_len, self._labels), default=0),
        )

    def show(self, story: Story, rows: tuple[int, ...], labels: tuple[str, ...]) -> None:
        """Show statements of a story; the cursor stays on its own, or near it."""
        before = self.statement
        height = self.cursor * self.lines - self.scroll_offset.y
        self._story, self._rows, self._labels = story, rows, labels
        if before in rows:
            self.cursor = rows.index(before)
        else:
            self.cursor = min(self.cursor, max(len(rows) - 1, 0))
        self._measure()
        self._scroll(self.cursor * self.lines - height)
        self._reveal()
        self._redraw()
        self._changed()

    def say(self, note: str) -> None:
        """Say something in the place of rows, where there are none."""
        if note != self._note:
            self._note = note
            self._redraw()

    def search(self, query: str) -> None:
        """Light a query wherever it stands."""
        if query != self._query:
            self._query = query
            self._redraw()

    def choose(self, chosen: Collection[int]) -> None:
        """Draw these articles as chosen."""
        self.chosen = tuple(chosen)
        self._changed()

    # Moving

    def move_to(self, row: int, *, centre: bool = False) -> None:
        """Put the cursor on a row; ``centre``: where it was out of sight, a third down."""
        row = min(max(row, 0), max(len(self._rows) - 1, 0))
        if row != self.cursor:
            before, self.cursor = self.cursor, row
            for changed in (before, row):
                self._refresh_row(changed)
            self._changed()
        self._reveal(centre=centre)

    def move_by(self, rows: int) -> None:
        """Go so many rows down (up, if negative)."""
        self.move_to(self.cursor + rows)

    def page_by(self, pages: float) -> None:
        """Go so many screens down (up, if negative)."""
        step = max(int(abs(pages) * self.size.height / self.lines) - (abs(pages) >= 1), 1)
        rows = step if pages > 0 else -step
        self._scroll(self.scroll_offset.y + rows * self.lines)
        self.move_by(rows)

    def move_column(self, by: int) -> None:
        """Go so many columns to the right (left, if negative)."""
        column = min(max(self.column + by, 0), self._articles - 1)
        if column != self.column:
            self.column = column
            self._redraw()
            self._changed()

    def _scroll(self, line: int) -> None:
        self.scroll_to(y=min(max(line, 0), self.max_scroll_y), animate=False, force=True)

    def _reveal(self, *, centre: bool = False) -> None:
        start, end = self.cursor * self.lines, (self.cursor + 1) * self.lines
        top, height = self.scroll_offset.y, self.size.height
        context = min(_CONTEXT_LINES, max((height - self.lines) // 2, 0))
        if top + context <= start and end + context <= top + height:
            return
        if centre and not top <= start < top + height:
            self._scroll(start - height // 3)
        elif start - context < top:
            self._scroll(start - context)
        else:
            self._scroll(end + context - height)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Take the cursor along when its row scrolls out of sight."""
        super().watch_scroll_y(old_value, new_value)
        if not self._rows:
            return
        top, height = self.scroll_offset.y, self.size.height
        first = -(-top // self.lines)
        last = max((top + height) // self.lines - 1, first)
        row = min(max(self.cursor, first), last, len(self._rows) - 1)
        if row != self.cursor:
            self.cursor = row
            self._redraw()
            self._changed()

    def on_resize(self) -> None:
        """Set the columns anew, the cursor's row in sight."""
        self._measure()
        self._reveal()
        self._redraw()
        self._changed()

    def _measure(self) -> None:
        self.virtual_size = Size(self.size.width, len(self._rows) * self.lines)

    # The mouse

    def scroll_lines(self, lines: int) -> None:
        """Scroll so many lines down (up, if negative); the cursor stays."""
        self._scroll(self.scroll_offset.y + lines)

    def on_click(self, event: events.Click) -> None:
        """Go where it was clicked; open what was clicked twice."""
        offset = event.get_content_offset(self)
        if offset is None:
            return
        row = (self.scroll_offset.y + offset.y) // self.lines
        if row >= len(self._rows):
            return
        column = self.columns.column_at(offset.x)
        if column is not None:
            self.move_column(column - self.column)
        self.move_to(row)
        if event.chain == 2:
            self.post_message(self.Activated())

    # Drawing

    def _redraw(self) -> None:
        self._strips.clear()
        self.refresh()

    def _refresh_row(self, row: int) -> None:
        for line in range(row * self.lines, (row + 1) * self.lines):
            self._strips.pop(line, None)
        self.refresh_lines(row * self.lines, self.lines)

    def notify_style_update(self) -> None:
        """Forget what was drawn in other colours."""
        super().notify_style_update()
        self._palette.clear()
        self._strips.clear()

    def render_line(self, y: int) -> Strip:
        """Draw one line of the screen."""
        line = self.scroll_offset.y + y
        strip = self._strips.get(line)
        if strip is None:
            strip = self._strips[line] = self._line(line)
        return strip

    def _line(self, line: int) -> Strip:
        width = self.scrollable_content_region.width
        row, within = divmod(line, self.lines)
        if self._story is None or row >= len(self._rows):
            note = f"  {self._note}" if line == 0 and not self._rows else ""
            return Strip([Segment(set_cell_size(shorten(note, width), width), self._palette.plain)])
        number = self._rows[row]
        statement = self._story.statements[number]
        at_cursor = row == self.cursor
        shown = self.columns
        tint: Kind | None = "removed" if statement.disagreements else None
        ground = self._palette.ground(tint, cursor=at_cursor)
        quiet = ground + self._palette.over("quiet")
        bar = Segment(_BAR if at_cursor else " ", ground + self._palette.over("cursor"))
        label = f"{number + 1:>{shown.digits}} " if within == 0 else " " * (shown.digits + 1)
        segments = [bar, Segment(label, quiet)]
        for column in range(shown.first, shown.first + shown.shown):
            telling = statement.tellings[column]
            style = ground
            for look in LOOKS[telling.mark].split():
                style += self._palette.over(look)
            if within:
                segments.append(Segment(" " * shown.cell, ground))
                continue
            glyph = GLYPHS[telling.mark]
            if at_cursor and column == self.column:
                style += self._palette.over("here")
            segments.append(Segment(glyph, style))
            note = f" {where(telling)}" if shown.spacious else ""
            note = set_cell_size(shorten(note, shown.cell - 2), shown.cell - 1)
            segments.append(Segment(note, quiet))
        segments.append(Segment(" ", ground))
        segments += self._words(number, within, shown, ground)
        return Strip(segments).adjust_cell_length(width, ground)

    def _words(self, number: int, within: int, shown: Columns, ground: Style) -> list[Segment]:
        assert self._story is not None
        text = drawable(telling_words(self._story, number, self._story.statements[number].speaker))
        lines = wrap(text, shown.room, split_graphemes)
        if within >= len(lines):
            return []
        start, end = lines[within]
        if within == self.lines - 1 and len(lines) > self.lines:
            line = shorten(text[start:], shown.room)
            if not line.endswith("…"):
                line = shorten(f"{line}…", shown.room)
            text, start, end = line, 0, len(line)
        lit = self._palette.over("match")
        layers = [(a, b, lit) for a, b in find(text, self._query)] if self._query else []
        if cell_len(text[start:end]) > shown.room:
            return [Segment(set_cell_size(text[start:end], shown.room), ground)]
        return lay_over(text, start, end, ground, layers)
