"""A sheet that lists the versions of an article, to choose which two to compare."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.geometry import Region
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.comparison.versions.wording import (
    BY,
    EXPLAINED,
    FLAG,
    bars,
    counts,
    label,
)
from reader.text.safe import drawable
from reader.tui.widgets.runs import shorten
from reader.tui.wording import moment

if TYPE_CHECKING:
    from textual import events

    from reader.comparison.versions import Timeline
    from reader.library.versions import Series

_AROUND = 8
"""Cells of border, padding and scroll bar at both sides."""
_HELP = "l left · r right · enter compares · escape closes"


class VersionsSheet(ModalScreen[tuple[int, int] | None]):
    """Lists the versions; ``l`` and ``r`` choose the sides, enter compares them."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,V", "close", "close", id="versions.close"),
        Binding("j,down", "move(1)", "down", id="versions.down"),
        Binding("k,up", "move(-1)", "up", id="versions.up"),
        Binding("space,pagedown,d,ctrl+d", "move(10)", "page down", id="versions.page-down"),
        Binding("b,pageup,u,ctrl+u", "move(-10)", "page up", id="versions.page-up"),
        Binding("g,home", "move(-100000)", "start", id="versions.first"),
        Binding("G,end", "move(100000)", "end", id="versions.last"),
        Binding("l,left", "choose_left", "left", id="versions.left"),
        Binding("r,right", "choose_right", "right", id="versions.right"),
        Binding("enter", "compare", "compare", id="versions.compare"),
        Binding("ctrl+q,ctrl+c", "app.quit", "quit", id="versions.quit"),
    ]
    DEFAULT_CSS = """
    VersionsSheet { align: center middle; background: $background 60%; }
    VersionsSheet > VerticalScroll {
        width: 96%; max-width: 100; height: auto; max-height: 92%;
        background: $surface; border: round $panel; padding: 1 2;
        border-title-color: $primary; border-title-style: bold;
        border-subtitle-color: $secondary; scrollbar-size-vertical: 1;
        scrollbar-background: $surface; scrollbar-background-hover: $surface;
        scrollbar-background-active: $surface;
    }
    VersionsSheet Static { width: 100%; background: $surface; }
    """

    def __init__(self, series: Series, timeline: Timeline | None, pair: tuple[int, int]) -> None:
        super().__init__()
        self._series = series
        self._timeline = timeline
        self._bars = bars(timeline) if timeline is not None else [" "] * len(series.versions)
        self._left, self._right = pair
        self._at = pair[1]
        self._chosen = False
        self._scroll = VerticalScroll()
        self._words = Static()

    def compose(self) -> ComposeResult:
        """Make the sheet."""
        self._scroll.border_title = Content(f"Versions, {BY[self._series.by]}")
        self._scroll.border_subtitle = Content(_HELP)
        self._scroll.can_focus = False
        with self._scroll:
            yield self._words

    def on_resize(self, event: events.Resize) -> None:
        """Set the lines for the room there is."""
        self._room = min(event.size.width * 96 // 100, 100) - _AROUND
        self._show()

    def _show(self) -> None:
        lines = [self._line(number) for number in range(len(self._series.versions))]
        self._words.update(Content("\n").join(lines))
        self.call_after_refresh(self._reveal)

    def _reveal(self) -> None:
        self._scroll.scroll_to_region(Region(0, self._at, 1, 1), animate=False)

    def _line(self, number: int) -> Content:
        """Answer the line of a version: side, label, bar, flags, when, name, what changed."""
        version = self._series.versions[number]
        step = self._timeline.step_to(number) if self._timeline is not None else None
        side = {self._left: "left", self._right: "right"}.get(number, "")
        flags, changed = "", ""
        if step is not None:
            summary = step.comparison.summary
            unexplained = sum(1 for _ in step.unexplained())
            flags = f"{FLAG}{unexplained}" if unexplained else EXPLAINED * bool(step.changes)
            changed = counts(summary)
        digits = len(label(len(self._series.versions) - 1))
        parts = (moment(version.when, year=True), version.name, version.about, changed)
        known = " · ".join(drawable(part) for part in parts if part)
        here = "▌" if number == self._at else " "
        text = shorten(
            f"{here} {side:<5} {label(number):<{digits}} {self._bars[number]} {flags:<4} {known}",
            self._room,
        )
        style = "bold" if number == self._at else "" if side else "$secondary"
        return Content.styled(text, style) if style else Content(text)

    def action_move(self, by: int) -> None:
        """Go so many versions down (up, if negative)."""
        self._at = min(max(self._at + by, 0), len(self._series.versions) - 1)
        self._show()

    def action_choose_left(self) -> None:
        """Take the version under the cursor for the left side, an earlier one than the right."""
        last = len(self._series.versions) - 1
        self._left = min(self._at, last - 1)
        self._right = max(self._right, self._left + 1)
        self._chosen = True
        self._show()

    def action_choose_right(self) -> None:
        """Take the version under the cursor for the right side, a later one than the left."""
        self._right = max(self._at, 1)
        self._left = min(self._left, self._right - 1)
        self._chosen = True
        self._show()

    def action_compare(self) -> None:
        """Compare the chosen two; where none was chosen, the one here with the one before."""
        at = max(self._at, 1)
        self.dismiss((self._left, self._right) if self._chosen else (at - 1, at))

    def action_close(self) -> None:
        """Put it away."""
        self.dismiss(None)
