"""A sheet of text over the screen, to read and put away."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

_AROUND = 9
"""Cells of border, padding and scroll bar at both sides."""


class Sheet(ModalScreen[None]):
    """Shows a title and a text that scrolls; any of the keys to leave puts it away."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1,enter", "close", "close", id="sheet.close"),
        Binding("j,down", "scroll(1)", "down", id="sheet.down"),
        Binding("k,up", "scroll(-1)", "up", id="sheet.up"),
        Binding("space,pagedown,d,ctrl+d", "page(1)", "page down", id="sheet.page-down"),
        Binding("b,pageup,u,ctrl+u", "page(-1)", "page up", id="sheet.page-up"),
        Binding("g,home", "end(-1)", "start", id="sheet.first"),
        Binding("G,end", "end(1)", "end", id="sheet.last"),
        Binding("ctrl+q,ctrl+c", "app.quit", "quit", id="sheet.quit"),
    ]
    DEFAULT_CSS = """
    Sheet { align: center middle; background: $background 60%; }
    Sheet > VerticalScroll {
        width: auto; max-width: 96%; height: auto; max-height: 92%;
        background: $surface; border: round $panel; padding: 1 3;
        border-title-color: $primary; border-title-style: bold;
        border-subtitle-color: $secondary; scrollbar-size-vertical: 1;
        scrollbar-background: $surface; scrollbar-background-hover: $surface;
        scrollbar-background-active: $surface;
    }
    Sheet Static { width: auto; max-width: 100%; background: $surface; }
    """

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title
        self._scroll = VerticalScroll()
        self._words = Static()

    def text(self, width: int) -> Content:
        """Answer what the sheet says, in lines of at most ``width`` cells."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """Make the sheet."""
        self._scroll.border_title = Content(self._title)
        self._scroll.border_subtitle = Content("escape closes")
        with self._scroll:
            yield self._words

    def on_resize(self, event: events.Resize) -> None:
        """Set the text for the room there is."""
        self._words.update(self.text(max(event.size.width * 96 // 100 - _AROUND, 16)))

    def on_click(self) -> None:
        """Put it away when what lies around it is clicked."""
        hovered, _ = self.get_widget_at(*self.app.mouse_position)
        if hovered is self:
            self.dismiss()

    def action_close(self) -> None:
        """Put it away."""
        self.dismiss()

    def action_scroll(self, by: int) -> None:
        """Scroll by lines."""
        self._scroll.scroll_relative(y=by, animate=False)

    def action_page(self, by: int) -> None:
        """Scroll by pages."""
        self._scroll.scroll_relative(y=by * (self._scroll.size.height - 1), animate=False)

    def action_end(self, which: int) -> None:
        """Go to the start or the end."""
        self._scroll.scroll_to(y=0 if which < 0 else self._scroll.max_scroll_y, animate=False)
