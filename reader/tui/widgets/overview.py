"""The overview: the whole comparison in one narrow column, with the part in view."""

from __future__ import annotations

from dataclasses import dataclass

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from reader.comparison.wording import GLYPHS, KINDS, NO_DIFFERENCE, Kind, kind_of
from reader.tui.widgets.layout import Layout
from reader.tui.widgets.palette import Palette

WIDTH = 2
_THUMB = "▐"
_SAME = "│"


def squeeze(layout: Layout, height: int) -> tuple[Kind, ...]:
    """Answer what stands on each of ``height`` lines of an overview, or fewer for a short one.

    A line that stands for several rows shows what differs in it, and of that what fills most.
    """
    total = layout.height
    if not total or height <= 0 or layout.spread.pending:
        return ()
    lines = min(height, total)
    weights = [dict.fromkeys(KINDS, 0) for _ in range(lines)]
    for index, block in enumerate(layout.blocks):
        start, end = layout.span_of(index)
        kind = kind_of(layout.spread.rows[block.first])
        first, last = start * lines // total, max(end - 1, start) * lines // total
        for line in range(first, last + 1):
            begin, finish = line * total // lines, (line + 1) * total // lines
            weights[line][kind] += max(min(end, finish) - max(start, begin), 1)
    return tuple(map(_most_telling, weights))


def _most_telling(weights: dict[Kind, int]) -> Kind:
    return max(
        KINDS, key=lambda kind: (kind not in NO_DIFFERENCE and weights[kind] > 0, weights[kind])
    )


class Overview(Widget):
    """One glyph a line for what stands there, and a bar beside the part in view."""

    ALLOW_SELECT = False

    @dataclass(eq=False, repr=False)
    class Jumped(Message):
        """A line of the whole was clicked or dragged to."""

        line: int

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self._palette = palette
        self._kinds: tuple[Kind, ...] = ()
        self._total = 0
        self._top = 0
        self._shown = 0
        self._layout_shown: Layout | None = None
        self._dragging = False

    def show(self, layout: Layout, top: int, height: int) -> None:
        """Show a layout of which ``height`` lines from ``top`` on are in view."""
        size = self.size.height
        if layout is not self._layout_shown or min(size, layout.height) != len(self._kinds):
            self._layout_shown = layout
            self._kinds = squeeze(layout, size)
            self.refresh()
        elif (top, height) != (self._top, self._shown):
            self.refresh()
        self._top, self._shown, self._total = top, height, max(layout.height, 1)

    def render_line(self, y: int) -> Strip:
        """Draw a line: the bar, then the glyph."""
        plain = self._palette.plain
        if y >= len(self._kinds):
            return Strip([Segment(" " * self.size.width, plain)], self.size.width)
        lines = len(self._kinds)
        first = self._top * lines // self._total
        last = (min(self._top + self._shown, self._total) - 1) * lines // self._total
        bar = _THUMB if first <= y <= last else " "
        kind = self._kinds[y]
        differs = kind not in NO_DIFFERENCE
        glyph = GLYPHS[kind] if differs else _SAME
        return Strip(
            [
                Segment(bar, self._palette.on_plain("quiet")),
                Segment(glyph, self._palette.on_plain(kind if differs else "faint")),
            ],
            WIDTH,
        )

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Jump there, and follow the mouse until it is let go."""
        event.stop()
        self._dragging = True
        self.capture_mouse()
        self._jump(event.y)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Follow the mouse."""
        if self._dragging:
            self._jump(event.y)

    def on_mouse_up(self) -> None:
        """Let go."""
        self._dragging = False
        self.release_mouse()

    def _jump(self, y: int) -> None:
        lines = len(self._kinds)
        if lines:
            self.post_message(self.Jumped(min(max(y, 0), lines - 1) * self._total // lines))
