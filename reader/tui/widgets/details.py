"""The details pane: what there is to say of the row under the cursor, in full."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from reader.tui.widgets.palette import Palette
from reader.tui.widgets.runs import Entry, Run, fit, flow
from reader.tui.widgets.wheel import Wheel

_LABEL_CELLS = 9
_NARROW = 40
"""Below so many cells labels stand before their text, not beside it."""


class Details(Wheel, Widget):
    """Entries with labels in the margin, below a rule.

    It scrolls by itself: a scroll view of Textual's would lay the whole screen out anew for every
    row, because every row has more or less to say.
    """

    ALLOW_SELECT = False

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self._palette = palette
        self._entries: tuple[Entry, ...] = ()
        self._rule: int | None = None
        self._lines: list[list[Segment]] | None = None
        self._top = 0

    @property
    def text(self) -> str:
        """What is said, an entry a line."""
        return "\n".join(
            " ".join(filter(None, (entry.label, "".join(run.text for run in entry.runs))))
            for entry in self._entries
        )

    @property
    def top(self) -> int:
        """The first line shown."""
        return self._top

    def show(self, entries: Sequence[Entry], rule: int | None) -> None:
        """Say something else; ``rule`` is where the rule of the pair view meets the border."""
        if (tuple(entries), rule) != (self._entries, self._rule):
            self._entries, self._rule = tuple(entries), rule
            self._lines, self._top = None, 0
            self.refresh()

    def scroll_lines(self, lines: int) -> None:
        """Scroll so many lines down (up, if negative)."""
        last = max(len(self._flow()) - self.size.height + 1, 0)
        top = min(max(self._top + lines, 0), last)
        if top != self._top:
            self._top = top
            self.refresh()

    def on_resize(self) -> None:
        """Wrap anew."""
        self._lines = None

    def notify_style_update(self) -> None:
        """Forget what was drawn in other colours."""
        super().notify_style_update()
        self._palette.clear()
        self._lines = None

    def render_line(self, y: int) -> Strip:
        """Draw a line: the rule on top, then what scrolls below it."""
        width = self.size.width
        if y == 0:
            line = "─" * width
            if self._rule is not None and self._rule < width:
                line = f"{line[: self._rule]}┴{line[self._rule + 1 :]}"
            return Strip([Segment(line, self._palette.on_plain("faint"))], width)
        lines = self._flow()
        index = self._top + y - 1
        if index >= len(lines):
            return Strip.blank(width, self._palette.plain)
        below = len(lines) - index - 1
        if y == self.size.height - 1 and below:
            more = f" ↓ {below} more "
            kept = Strip(lines[index], width).crop(0, max(width - len(more), 0))
            return Strip(
                [
                    *kept,
                    *fit([Run(more, "quiet")], width - kept.cell_length, self._palette.on_plain),
                ]
            )
        return Strip(lines[index], width)

    def _flow(self) -> list[list[Segment]]:
        if self._lines is not None:
            return self._lines
        width = self.size.width
        lines: list[list[Segment]] = []
        if width:
            for entry in self._entries:
                lines += self._entry(entry, width)
            self._lines = lines
        return lines

    def _entry(self, entry: Entry, width: int) -> list[list[Segment]]:
        margin = Segment(" ", self._palette.plain)
        if not entry.label:
            return [
                [margin, *line, margin]
                for line in flow(entry.runs, width - 2, self._palette.on_plain)
            ]
        if width < _NARROW:
            label = Run(f"{entry.label}: ", "quiet")
            return [
                [margin, *line, margin]
                for line in flow([label, *entry.runs], width - 2, self._palette.on_plain)
            ]
        rest = width - _LABEL_CELLS - 2
        return [
            [
                margin,
                Segment(
                    f"{'' if index else entry.label:<{_LABEL_CELLS}}",
                    self._palette.on_plain("quiet"),
                ),
                *line,
                margin,
            ]
            for index, line in enumerate(flow(entry.runs, rest, self._palette.on_plain))
        ]
