"""A ``ScrollView`` of plain lines, with the keys of the compare screen. The measure of every key.

Argument: how many lines it holds.
"""

from __future__ import annotations

import sys
from typing import ClassVar

from rich.segment import Segment
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip


class Lines(ScrollView, can_focus=True):
    """Lines of words; ``]`` goes a few lines down, ``j`` one, page down a page, all at once."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right_square_bracket", "down(7)"),
        Binding("j", "down(1)"),
        Binding("pagedown", "page"),
    ]

    def __init__(self, lines: int) -> None:
        super().__init__()
        self.virtual_size = Size(80, lines)

    def render_line(self, y: int) -> Strip:
        number = self.scroll_offset.y + y
        text = f"{number:>6}  the words of line {number} " * 6
        return Strip([Segment(text[: self.size.width], self.rich_style)])

    def action_down(self, lines: int) -> None:
        self.scroll_to(y=self.scroll_offset.y + lines, animate=False)

    def action_page(self) -> None:
        self.scroll_to(y=self.scroll_offset.y + self.size.height, animate=False)


class BareScroll(App[None]):
    """One scroll view, and nothing else."""

    def __init__(self, lines: int) -> None:
        super().__init__()
        self._lines = lines

    def compose(self) -> ComposeResult:
        yield Lines(self._lines)


if __name__ == "__main__":
    BareScroll(int(sys.argv[1])).run()
