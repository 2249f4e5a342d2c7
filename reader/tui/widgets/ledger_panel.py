"""The ledger panel: what both sides claim, entry by entry, level with each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.style import Style
from textual import events
from textual.binding import BindingType
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from reader.article import Span
from reader.tui.keys import bindings
from reader.tui.widgets.ledger_cursor import LedgerCursor
from reader.tui.widgets.ledger_items import Item, Tab
from reader.tui.widgets.ledger_lines import Columns, Line, Looks, cursor_bar, head, item_lines
from reader.tui.widgets.palette import Palette
from reader.tui.widgets.runs import Run, fit
from reader.tui.widgets.wheel import Wheel

MAKING = "the ledger is being made …"


class LedgerPanel(Wheel, Widget, can_focus=True, inherit_bindings=False):
    """Shows the tabs of a ledger and the cursor in them; knows nothing of the sides.

    It is drawn from the item at its top on, and only what is in sight is wrapped, however much
    there is.
    """

    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = bindings("ledger")

    @dataclass(eq=False, repr=False)
    class Chosen(Message):
        """An item was clicked."""

        number: int

    @dataclass(eq=False, repr=False)
    class TabClicked(Message):
        """A tab was clicked."""

        tab: int

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self._palette = palette
        self._cursor = LedgerCursor()
        self._top = 0, 0
        """The first item in sight, and how many of its lines are above the top."""
        self._rule: int | None = None
        self._lines: dict[tuple[int, int], list[Line]] = {}
        """The lines of items, by their numbers and the width."""
        self._tab_places: list[Span] = []

    # What is shown

    @property
    def item(self) -> Item | None:
        """The item under the cursor, ``None`` where there is none."""
        return self._cursor.item

    @property
    def is_there(self) -> bool:
        """Whether both sides stand where the item under the cursor is told."""
        return self._cursor.is_there

    def show(self, tabs: Sequence[Tab]) -> None:
        """Show a ledger; without tabs say that it is being made."""
        self._cursor.set_tabs(tabs)
        self._begin()

    def set_rule(self, rule: int | None) -> None:
        """Stand in line with the rule between the sides."""
        if rule != self._rule:
            self._rule = rule
            self._begin()

    def set_tab(self, tab: int) -> None:
        """Show another tab; after the last comes the first."""
        self._cursor.set_tab(tab)
        self._begin()

    def step_tab(self, by: int) -> None:
        """Show the tab so many further on."""
        self.set_tab(self._cursor.at + by)

    def _begin(self) -> None:
        self._lines.clear()
        self._top = 0, 0
        self._reveal()
        self.refresh()

    # The cursor

    def move_by(self, items: int) -> None:
        """Go so many items down (up, if negative); from elsewhere, to the item it is on already."""
        self._cursor.move_by(items)
        self._moved()

    def move_to(self, number: int) -> None:
        """Go to an item, or to the nearest there is."""
        self._cursor.move_to(number)
        self._moved()

    def move_to_end(self) -> None:
        """Go to the last item."""
        self.move_to(len(self._cursor.items) - 1)

    def page_by(self, pages: int) -> None:
        """Go a screen down (up, if negative): past as many items as there is room for."""
        room, number = self._room, self._cursor.number
        while 0 <= number + pages < len(self._cursor.items):
            room -= len(self._lines_of(number))
            if room < 0 and number != self._cursor.number:
                break
            number += pages
        self.move_to(number)

    def follow(self, row: int) -> None:
        """Go to what is told in a row; where nothing is, stay, and be elsewhere."""
        before = self._cursor.number, self._cursor.is_there
        self._cursor.follow(row)
        if before != (self._cursor.number, self._cursor.is_there):
            self._moved()

    def _moved(self) -> None:
        self._lines.clear()
        self._reveal()
        self.refresh()

    @property
    def _room(self) -> int:
        """The lines below the head."""
        return max(self.size.height - 1, 1)

    def _reveal(self) -> None:
        """Bring the item under the cursor in sight, whole if there is room for it."""
        number, (top, _) = self._cursor.number, self._top
        if not self._cursor.items or not self.size.width:
            return
        if number <= top:
            self._top = number, 0
            return
        first, height = number, len(self._lines_of(number))
        while first > top and height + len(self._lines_of(first - 1)) <= self._room:
            first -= 1
            height += len(self._lines_of(first))
        if first > top:
            self._top = first, 0

    def scroll_lines(self, lines: int) -> None:
        """Scroll so many lines down (up, if negative); the cursor stays on its item."""
        if not self._cursor.items or not self.size.width:
            return
        item, above = self._top
        above += lines
        while above < 0 < item:
            item -= 1
            above += len(self._lines_of(item))
        while above >= len(self._lines_of(item)) and item + 1 < len(self._cursor.items):
            above -= len(self._lines_of(item))
            item += 1
        self._top = item, min(max(above, 0), len(self._lines_of(item)) - 1)
        self.refresh()

    # Drawing

    def on_resize(self) -> None:
        """Wrap anew."""
        self._moved()

    def on_focus(self) -> None:
        """Show that the keys are here."""
        self._moved()

    def on_blur(self) -> None:
        """Show that the keys are elsewhere."""
        self._moved()

    def notify_style_update(self) -> None:
        """Forget what was drawn in other colours."""
        super().notify_style_update()
        self._palette.clear()
        self._lines.clear()

    def render_line(self, y: int) -> Strip:
        """Draw a line: the tabs, then the items."""
        width = self.size.width
        if y == 0:
            return Strip(self._head(width), width)
        item, line = self._item_at(y)
        if item is not None:
            return Strip(self._lines_of(item)[line], width)
        said = ""
        if y == 1 and not self._cursor.items:
            said = self._cursor.tab.nothing if self._cursor.tab is not None else MAKING
        return Strip(fit([Run(f"   {said}", "quiet")], width, self._palette.on_plain), width)

    def _item_at(self, y: int) -> tuple[int | None, int]:
        """Answer the item that stands on a line of the screen, and which of its lines it is."""
        item, line = self._top
        line += y - 1
        while item < len(self._cursor.items):
            height = len(self._lines_of(item))
            if line < height:
                return item, line
            line -= height
            item += 1
        return None, 0

    def _head(self, width: int) -> Line:
        level = self.item is not None and not self.item.alone
        below = Columns.of(width, self._rule).rule if level else None
        line, self._tab_places = head(
            self._cursor, width, self._rule, below, self._palette.on_plain
        )
        return line

    def _lines_of(self, number: int) -> list[Line]:
        width = self.size.width
        lines = self._lines.get((number, width))
        if lines is None:
            here = number == self._cursor.number
            lit = here and self._cursor.is_there
            lines = self._lines[number, width] = item_lines(
                self._cursor.items[number],
                Columns.of(width, self._rule),
                self._room - 1,
                self._looks(lit=lit),
                cursor_bar(here=here, lit=lit and self.has_focus),
            )
        return lines

    def _looks(self, *, lit: bool) -> Looks:
        ground = self._palette.ground(None, cursor=lit)

        def looks(name: str) -> Style:
            parts = [self._palette.over(part) for part in name.split() if part != "plain"]
            return Style.combine([ground, *parts])

        return looks

    # The mouse

    def on_click(self, event: events.Click) -> None:
        """Go to what is clicked: a tab, or an item."""
        if event.y == 0:
            for tab, (start, end) in enumerate(self._tab_places):
                if start <= event.x < end:
                    self.post_message(self.TabClicked(tab))
            return
        item, _ = self._item_at(event.y)
        if item is not None:
            self.post_message(self.Chosen(item))
