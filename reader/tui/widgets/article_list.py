"""The list of articles: stories as headings, an article a line, drawn line by line."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import ClassVar, NamedTuple

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reader.article import Article
from reader.text.safe import drawable

_STYLES = ("heading", "count", "title", "facts", "mark", "cursor", "cursor-blurred")
_MARK = "●"
_TITLE = 24
"""Cells a title should have, before facts have to make room."""


class Entry(NamedTuple):
    """An article of the list and its length; ``key`` tells it from all others."""

    key: int
    article: Article
    words: int


class Heading(NamedTuple):
    """What stands above the articles of a story; ``note`` is quieter, after the title."""

    title: str
    note: str = ""


class _Columns(NamedTuple):
    title: int
    source: int
    date: int
    words: int


Row = Entry | Heading | None
"""``None`` is an empty line."""


def _length(entry: Entry) -> str:
    return f"{entry.words:,} w"


def elided(text: str, width: int) -> str:
    """Answer ``text`` in exactly ``width`` cells, its end replaced by an ellipsis if need be."""
    if cell_len(text) <= width:
        return set_cell_size(text, width)
    if width <= 1:
        return "…"[:width]
    return set_cell_size(set_cell_size(text, width - 1).rstrip() + "…", width)


class ArticleList(ScrollView, can_focus=True, inherit_bindings=False):
    """Draws the rows and keeps a cursor among the articles."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"articles--{name}" for name in _STYLES}
    DEFAULT_CSS = """
    ArticleList {
        scrollbar-size-vertical: 1;
        overflow-x: hidden;
        & > .articles--heading { color: $primary; text-style: bold; }
        & > .articles--count { color: $secondary; }
        & > .articles--facts { color: $secondary; }
        & > .articles--mark { color: $accent; text-style: bold; }
        & > .articles--cursor { background: $primary 24%; color: $foreground; }
        & > .articles--cursor-blurred { background: $primary 12%; color: $foreground; }
        &:ansi {
            & > .articles--heading { color: $foreground; }
            & > .articles--count { text-style: dim; }
            & > .articles--facts { text-style: dim; }
            & > .articles--cursor { text-style: reverse; background: $background; }
            & > .articles--cursor-blurred { text-style: underline; background: $background; }
        }
    }
    """

    class Highlighted(Message):
        """The cursor stands on another article, or on none."""

    class Chosen(Message):
        """An article is to be read."""

        def __init__(self, entry: Entry) -> None:
            super().__init__()
            self.entry = entry

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._rows: Sequence[Row] = ()
        self._stops: list[int] = []
        self._cursor = 0
        self._moved = False
        self._marked: Collection[int] = ()
        self._otherwise = ""
        self._columns = _Columns(0, 0, 0, 0)
        self._ground: Style | None = None

    # rows

    def fill(self, rows: Iterable[Row], *, top: bool = False, otherwise: str = "") -> None:
        """Show other rows; the cursor stays on its article, or goes to the first one.

        A cursor that nobody has moved yet stays at the top, whatever is put there. ``otherwise``
        is said where there are no rows.
        """
        self._otherwise = otherwise
        top = top or not self._moved
        before = self.entry
        self._rows = list(rows)
        self._stops = [i for i, row in enumerate(self._rows) if isinstance(row, Entry)]
        key = None if before is None or top else before.key
        stops = (n for n, i in enumerate(self._stops) if self._entry_at(i).key == key)
        above = self._row_of_cursor() - self.scroll_offset.y
        self._cursor = next(stops, 0 if top else min(self._cursor, max(len(self._stops) - 1, 0)))
        self._measure()
        self.virtual_size = Size(self.size.width, len(self._rows))
        if top or not self._cursor:
            self.scroll_to(y=0, animate=False, force=True)
        elif 0 <= above < self.size.height:
            self.scroll_to(y=self._row_of_cursor() - above, animate=False, force=True)
        self._show_cursor()
        self.refresh()
        after = self.entry
        if (after and after.key) != (before and before.key):
            self.post_message(self.Highlighted())

    def mark(self, keys: Collection[int]) -> None:
        """Draw the mark before these articles."""
        self._marked = keys
        self.refresh()

    def _entry_at(self, row: int) -> Entry:
        entry = self._rows[row]
        assert isinstance(entry, Entry)
        return entry

    def _row_of_cursor(self) -> int:
        return self._stops[self._cursor] if self._cursor < len(self._stops) else 0

    @property
    def entry(self) -> Entry | None:
        """The article under the cursor."""
        return self._entry_at(self._row_of_cursor()) if self._stops else None

    @property
    def count(self) -> int:
        """How many articles are listed."""
        return len(self._stops)

    # the cursor

    def move(self, by: int) -> None:
        """Move the cursor by so many articles."""
        self._move_to(self._cursor + by)

    def move_page(self, by: int) -> None:
        """Move the cursor by so many pages."""
        target = self._row_of_cursor() + by * max(self.size.height - 1, 1)
        if by > 0:
            self._move_to(sum(row <= target for row in self._stops) - 1)
        else:
            self._move_to(sum(row < target for row in self._stops))

    def move_to_key(self, key: int) -> None:
        """Move the cursor to that article, if it is listed."""
        for number, row in enumerate(self._stops):
            if self._entry_at(row).key == key:
                self._move_to(number)

    def _move_to(self, number: int) -> None:
        self._moved = True
        number = min(max(number, 0), len(self._stops) - 1)
        if not self._stops or number == self._cursor:
            return
        self.refresh_line(self._row_of_cursor())
        self._cursor = number
        self.refresh_line(self._row_of_cursor())
        self._show_cursor()
        self.post_message(self.Highlighted())

    def _show_cursor(self) -> None:
        row, height = self._row_of_cursor(), self.size.height
        # The heading above the first article of a story is shown with it.
        first = row
        while first > 0 and not isinstance(self._rows[first - 1], Entry):
            first -= 1
        if first < self.scroll_offset.y:
            self.scroll_to(y=first, animate=False, force=True)
        elif row >= self.scroll_offset.y + height:
            self.scroll_to(y=row - height + 1, animate=False, force=True)

    def on_click(self, event: events.Click) -> None:
        """Move the cursor to what was clicked; read it when it is clicked twice."""
        offset = event.get_content_offset(self)
        row = -1 if offset is None else self.scroll_offset.y + offset.y
        if row in self._stops:
            self._move_to(self._stops.index(row))
            if event.chain == 2:
                self.post_message(self.Chosen(self._entry_at(row)))

    def on_focus(self) -> None:
        """Draw the cursor as active."""
        self.refresh()

    def on_blur(self) -> None:
        """Draw the cursor as waiting."""
        self.refresh()

    # drawing

    def on_resize(self) -> None:
        """Set the columns anew."""
        self._measure()
        self.virtual_size = Size(self.size.width, len(self._rows))
        self._show_cursor()
        self.refresh()

    def _measure(self) -> None:
        """Give every column its width: facts go when the titles have too little room."""
        width = self.scrollable_content_region.width - 4
        entries = [row for row in self._rows if isinstance(row, Entry)]
        articles = [entry.article for entry in entries]
        words = max((len(_length(entry)) + 2 for entry in entries), default=0)
        date = 12 if any(a.date for a in articles) else 0
        source = max((cell_len(drawable(a.source or "")) for a in articles), default=0)
        source = min(source + 2, max(width // 4, 10)) if source else 0
        if width - words - date - source < _TITLE:
            words = 0
        if width - words - date - source < _TITLE:
            source = 0
        if width - words - date - source < _TITLE:
            date = 0
        self._columns = _Columns(width - source - date - words, source, date, words)

    def notify_style_update(self) -> None:
        """Forget the style of other colours."""
        super().notify_style_update()
        self._ground = None

    @property
    def _plain(self) -> Style:
        """The style of the list itself; Textual would put it together anew for every line."""
        if self._ground is None:
            self._ground = self.rich_style
        return self._ground

    def _style(self, name: str) -> Style:
        return self.get_component_rich_style(f"articles--{name}", partial=True)

    def render_line(self, y: int) -> Strip:
        """Draw one line of the screen."""
        width = self.scrollable_content_region.width
        number = self.scroll_offset.y + y
        row = self._rows[number] if number < len(self._rows) else None
        base = self._plain
        if row is None:
            said = self._otherwise if y == 0 and not self._rows else ""
            text = elided(f" {drawable(said)}", width)
            return Strip([Segment(text, base)]).adjust_cell_length(width, base)
        if isinstance(row, Heading):
            note = f"  {row.note} " if row.note else ""
            room = max(width - 1 - cell_len(note), 0)
            title = drawable(row.title)
            segments = [
                Segment(
                    " " + elided(title, min(cell_len(title), room)), base + self._style("heading")
                ),
                Segment(note, base + self._style("count")),
            ]
            return Strip(segments).adjust_cell_length(width, base)
        at_cursor = self._stops and number == self._row_of_cursor()
        if at_cursor:
            name = "cursor" if self.has_focus else "cursor-blurred"
            base = self.get_component_rich_style(f"articles--{name}")
        return Strip(self._entry(row, base)).adjust_cell_length(width, base)

    def _entry(self, entry: Entry, base: Style) -> list[Segment]:
        article, columns = entry.article, self._columns
        quiet = base + self._style("facts")
        mark = _MARK if entry.key in self._marked else " "
        source = elided(drawable(article.source or ""), max(columns.source - 2, 0))
        date = elided(article.date or "", max(columns.date - 2, 0))
        words = _length(entry).rjust(max(columns.words - 2, 0))
        cells = ((source, columns.source), (date, columns.date), (words, columns.words))
        facts = "".join("  " + text for text, width in cells if width)
        return [
            Segment(f" {mark} ", base + self._style("mark")),
            Segment(elided(drawable(article.title), columns.title), base + self._style("title")),
            Segment(facts + " ", quiet),
        ]
