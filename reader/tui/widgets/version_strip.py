"""The strip of versions: how much changed at each, when, and whether facts changed unexplained."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from reader.comparison.versions.wording import EXPLAINED, FLAG
from reader.text.safe import drawable
from reader.tui.widgets.palette import Palette
from reader.tui.widgets.runs import Run, fit, shorten

_WIDEST = 24
"""Cells that a version takes at most; more would only part what belongs together."""
_NARROWEST = 5
"""Cells that a version takes at least: bracket, bar, flag, bracket, and one free."""
_WITH_LABEL = 9
"""From so many cells on a version tells its label, and when it is from."""
_MORE = "…"


@dataclass(frozen=True, slots=True)
class Shown:
    """What the strip says of a version: ``v3``, ``30 Mar 09:30``, and of the step that led to it.

    ``brief`` is when it is from where there is little room. ``bar`` is empty until that step is
    known; ``unexplained`` and ``explained`` count changes of fact.
    """

    label: str
    when: str
    brief: str
    bar: str = ""
    unexplained: int = 0
    explained: int = 0


@dataclass(frozen=True, slots=True)
class Window:
    """Which versions there is room for, and how many cells each takes."""

    first: int
    count: int
    cells: int


def window(versions: int, left: int, right: int, width: int) -> Window:
    """Answer which of so many versions to show in ``width`` cells: the compared ones among them.

    Where the two stand too far apart, the right one is shown.
    """
    cells = min(_WIDEST, max(width // max(versions, 1), _NARROWEST))
    count = max(min(versions, width // cells), 1)
    if count == versions:
        return Window(0, count, cells)
    cells = min(_WIDEST, max((width - 2) // count, 1))
    between = right - left + 1
    first = left - (count - between) // 2 if between <= count else right - count // 2
    return Window(min(max(first, 0), versions - count), count, cells)


class VersionStrip(Widget):
    """A cell for each version, the two that are compared in brackets; a click compares another."""

    ALLOW_SELECT = False
    DEFAULT_CSS = "VersionStrip { height: 2; }"

    @dataclass(eq=False, repr=False)
    class Clicked(Message):
        """A version was clicked."""

        version: int

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self._palette = palette
        self._versions: tuple[Shown, ...] = ()
        self._left = self._right = 0
        self._note = ""

    def show(self, versions: Sequence[Shown], left: int, right: int, note: str) -> None:
        """Show versions, the compared ones and, where their dates find no room, a ``note``."""
        told = tuple(versions), left, right, note
        if told != (self._versions, self._left, self._right, self._note):
            self._versions, self._left, self._right, self._note = told
            self.refresh()

    @property
    def _window(self) -> Window:
        return window(len(self._versions), self._left, self._right, self.size.width - 2)

    def render_line(self, y: int) -> Strip:
        """Draw a line: the versions, or when they are from."""
        seen = self._window
        runs = self._cells(seen) if y == 0 else self._whens(seen)
        return Strip(fit(runs, self.size.width, self._palette.on_plain), self.size.width)

    def _cells(self, seen: Window) -> list[Run]:
        last = seen.first + seen.count
        runs = [Run(_MORE if seen.first else " ", "faint")]
        for number in range(seen.first, last):
            runs += self._cell(number, seen.cells)
        return [*runs, Run(_MORE if last < len(self._versions) else " ", "faint")]

    def _cell(self, number: int, cells: int) -> list[Run]:
        """Answer a version in exactly so many cells."""
        told = self._versions[number]
        compared = number in (self._left, self._right)
        look = "strong" if compared else "quiet"
        room = cells - 2
        label = f"{told.label} " if cells >= _WITH_LABEL else ""
        runs = [Run(label, look)] if label else []
        bar = told.bar or (told.label if not label else "")
        runs.append(Run(bar, "changed" if told.bar.strip() else look))
        if told.unexplained:
            count = str(told.unexplained) if label else ""
            runs.append(Run(f" {FLAG}{count}" if label else FLAG, "removed strong"))
        elif told.explained:
            runs.append(Run(f" {EXPLAINED}" if label else EXPLAINED, "added"))
        inner: list[Run] = []
        for run in runs:
            text = shorten(run.text, room)
            inner.append(Run(text, run.look))
            room -= cell_len(text)
        before = Run("[" if number == self._left else " ", "cursor strong")
        closing = Run("]" if number == self._right else " ", "cursor strong")
        return [before, *inner, closing, Run(" " * room)]

    def _whens(self, seen: Window) -> list[Run]:
        if seen.cells < _WITH_LABEL:
            return [Run(f"  {drawable(self._note)}", "quiet")]
        told = self._versions[seen.first : seen.first + seen.count]
        brief = any(cell_len(each.when) >= seen.cells for each in told)
        runs = [Run("  ")]
        for number, each in enumerate(told, seen.first):
            when = shorten(drawable(each.brief if brief else each.when), seen.cells - 1)
            look = "plain" if number in (self._left, self._right) else "quiet"
            runs.append(Run(when + " " * (seen.cells - cell_len(when)), look))
        return runs

    def on_click(self, event: events.Click) -> None:
        """Tell which version was clicked."""
        seen = self._window
        number = seen.first + (event.x - 1) // seen.cells
        if event.x >= 1 and seen.first <= number < seen.first + seen.count:
            self.post_message(self.Clicked(number))

    def notify_style_update(self) -> None:
        """Forget what was drawn in other colours."""
        super().notify_style_update()
        self._palette.clear()
