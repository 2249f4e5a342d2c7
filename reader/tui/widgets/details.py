"""The details pane: what there is to say of the row under the cursor, in full."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reader.tui.widgets.explaining import Entry
from reader.tui.widgets.runs import Run, fit, flow

_LABEL_CELLS = 9
_NARROW = 40
"""Below so many cells labels stand before their text, not beside it."""


class Details(ScrollView, can_focus=False, inherit_bindings=False):
    """Entries with labels in the margin, below a rule; scrolls by itself."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "details--label",
        "details--state",
        "details--removed",
        "details--added",
        "details--rule",
    }

    def __init__(self) -> None:
        super().__init__()
        self._entries: tuple[Entry, ...] = ()
        self._rule: int | None = None
        self._lines: list[list[Segment]] | None = None

    @property
    def text(self) -> str:
        """What is said, an entry a line."""
        return "\n".join(
            " ".join(filter(None, (entry.label, "".join(run.text for run in entry.runs))))
            for entry in self._entries
        )

    def show(self, entries: Sequence[Entry], rule: int | None) -> None:
        """Say something else; ``rule`` is where the rule of the pair view meets the border."""
        if (tuple(entries), rule) == (self._entries, self._rule):
            return
        self._entries, self._rule = tuple(entries), rule
        self._lines = None
        self.scroll_to(y=0, animate=False)
        self._flow()
        self.refresh()

    def scroll_lines(self, lines: int) -> None:
        """Scroll so many lines down (up, if negative)."""
        self.scroll_to(
            y=min(max(self.scroll_offset.y + lines, 0), self.max_scroll_y), animate=False
        )

    def on_resize(self) -> None:
        """Wrap anew."""
        self._lines = None
        self._flow()

    def notify_style_update(self) -> None:
        """Forget what was drawn in other colours."""
        super().notify_style_update()
        self._lines = None

    def render_line(self, y: int) -> Strip:
        """Draw a line: the rule on top, then what scrolls below it."""
        width = self.size.width
        if y == 0:
            line = "─" * width
            if self._rule is not None and self._rule < width:
                line = f"{line[: self._rule]}┴{line[self._rule + 1 :]}"
            return Strip([Segment(line, self._look("rule"))], width)
        lines = self._flow()
        index = self.scroll_offset.y + y - 1
        if index >= len(lines):
            return Strip.blank(width, self.rich_style)
        below = len(lines) - index - 1
        if y == self.size.height - 1 and below:
            more = f" ↓ {below} more "
            kept = Strip(lines[index], width).crop(0, max(width - len(more), 0))
            return Strip([*kept, *fit([Run(more, "label")], width - kept.cell_length, self._look)])
        return Strip(lines[index], width)

    def _flow(self) -> list[list[Segment]]:
        if self._lines is not None:
            return self._lines
        width = self.size.width
        lines: list[list[Segment]] = []
        if width:
            for entry in self._entries:
                lines += self._entry(entry, width)
            self.virtual_size = Size(width, len(lines) + 1)
            self._lines = lines
        return lines

    def _entry(self, entry: Entry, width: int) -> list[list[Segment]]:
        margin = Segment(" ", self._look("plain"))
        if not entry.label:
            return [[margin, *line] for line in flow(entry.runs, width - 1, self._look)]
        if width < _NARROW:
            label = Run(f"{entry.label}: ", "label")
            return [[margin, *line] for line in flow([label, *entry.runs], width - 1, self._look)]
        rest = width - _LABEL_CELLS - 1
        return [
            [
                margin,
                Segment(f"{'' if index else entry.label:<{_LABEL_CELLS}}", self._look("label")),
                *line,
            ]
            for index, line in enumerate(flow(entry.runs, rest, self._look))
        ]

    def _look(self, name: str) -> Style:
        if name == "plain":
            return self.rich_style
        return self.get_component_rich_style(f"details--{name}")

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll at once, without animation."""
        event.stop()
        event.prevent_default()
        self.scroll_lines(1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll at once, without animation."""
        event.stop()
        event.prevent_default()
        self.scroll_lines(-1)
