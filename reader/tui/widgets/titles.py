"""The head of the compare screen: both titles, where they come from, and a legend of states."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from reader.article import Article
from reader.comparison.wording import GLYPHS, KINDS, Kind
from reader.text.safe import drawable
from reader.tui.widgets.geometry import Geometry
from reader.tui.widgets.painting import RULE
from reader.tui.widgets.palette import Palette
from reader.tui.widgets.runs import Run, fit, shorten
from reader.tui.wording import amount, day

_LINE = "─"
_DONE = "━"


def facts(article: Article) -> list[str]:
    """Answer where an article comes from and how long it is: source or file, date, sentences."""
    path = article.path if article.path != "-" else "standard input"
    name = path.replace("\\", "/").rstrip("/").rpartition("/")[2] or path
    pieces = [article.source or name, day(article.date), amount(len(article.sentences), "sentence")]
    return [drawable(piece) for piece in pieces if piece]


class Heading(NamedTuple):
    """What the head says; ``counts`` is empty while the comparison is being made.

    ``progress`` is the share of it that is made, where one waits for it.
    """

    left: Article
    right: Article
    counts: Mapping[Kind, int]
    hidden: frozenset[Kind]
    in_common: str
    progress: float | None = None


class Titles(Widget):
    """Two lines of titles and a rule that carries the legend; fewer where the screen is low.

    A click on a state in the legend shows or hides it.
    """

    ALLOW_SELECT = False

    @dataclass(eq=False, repr=False)
    class Clicked(Message):
        """A state in the legend was clicked."""

        kind: Kind

    def __init__(self, heading: Heading, palette: Palette) -> None:
        super().__init__()
        self._palette = palette
        self._heading = heading
        self._geometry: Geometry | None = None
        self._places: dict[Kind, tuple[int, int]] = {}

    def show(self, heading: Heading, geometry: Geometry | None) -> None:
        """Say something else, or in other columns."""
        if (heading, geometry) != (self._heading, self._geometry):
            self._heading, self._geometry = heading, geometry
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw a line: titles, where they come from, or the legend."""
        width, height = self.size
        if y == height - 1 and height != 2:
            return Strip(self._legend(width), width)
        beside = self._geometry is not None and self._geometry.side_by_side
        lines = self._beside(y) if beside else self._stacked(y)
        return Strip(lines, width)

    def _beside(self, y: int) -> list[Segment]:
        geometry = self._geometry
        assert geometry is not None
        assert geometry.rule is not None
        heading = self._heading
        look = "quiet" if y else "strong"
        left, right = (
            " · ".join(facts(article)) if y else drawable(article.title)
            for article in (heading.left, heading.right)
        )
        before = Run(" " * min(geometry.left.text, 1), look)
        after = Run(" " * min(geometry.right.text - geometry.rule, 1), look)
        rest = self.size.width - geometry.rule - 2
        return [
            *fit([before, Run(left, look)], geometry.rule - 1, self._palette.on_plain),
            Segment(" ", self._palette.on_plain("quiet")),
            Segment(RULE, self._palette.on_plain("faint")),
            *fit([after, Run(right, look)], rest, self._palette.on_plain),
            Segment(" ", self._palette.plain),
        ]

    def _stacked(self, y: int) -> list[Segment]:
        """Answer a side's line: its title and its length, and what else there is room for."""
        article = self._heading.left if y == 0 else self._heading.right
        before = f" {'left' if y == 0 else 'right':<5} "
        *more, length = facts(article)
        after = f"  {length}"
        room = self.size.width - cell_len(before) - 1
        title = shorten(drawable(article.title), max(room - cell_len(after), 0))
        room -= cell_len(title)
        for fact in more:
            if cell_len(after) + cell_len(fact) + 3 <= room:
                after += f" · {fact}"
        runs = [Run(before, "quiet"), Run(title, "strong"), Run(after, "quiet")]
        return fit(runs, self.size.width, self._palette.on_plain)

    def _legend(self, width: int) -> list[Segment]:
        """Answer the rule, with how many there are of each state and what is in common."""
        heading = self._heading
        self._places.clear()
        if heading.progress is not None:
            return self._bar(width, heading.progress)
        runs = [Run(_LINE, "faint")]
        at = 1
        common = f" {heading.in_common} " if heading.in_common else ""
        room = width - cell_len(common) - 3
        full = (
            f" {'×' * (kind in heading.hidden)}{GLYPHS[kind]} {count} {kind} "
            for kind, count in heading.counts.items()
        )
        short = sum(map(cell_len, full)) > room
        for kind in KINDS:
            if kind not in heading.counts:
                continue
            gone = kind in heading.hidden
            name = "" if short else f" {kind}"
            text = f" {heading.counts[kind]}{name} "
            glyph = f" {'×' if gone else ''}{GLYPHS[kind]}"
            size = cell_len(glyph) + cell_len(text)
            if at + size > room:
                break
            self._places[kind] = at, at + size
            runs += [Run(glyph, f"{kind} strong"), Run(text, "hidden" if gone else "quiet")]
            at += size
        geometry = self._geometry
        rule = geometry.rule if geometry is not None else None
        end = width - cell_len(common) - (1 if common else 0)
        if end < at:
            common, end = "", width
        line = _LINE * (end - at)
        if rule is not None and at <= rule < end:
            line = f"{line[: rule - at]}┬{line[rule - at + 1 :]}"
        runs += [Run(line, "faint"), Run(common, "quiet"), Run(_LINE * bool(common), "faint")]
        return fit(runs, width, self._palette.on_plain)

    def _bar(self, width: int, progress: float) -> list[Segment]:
        """Answer the rule, heavy as far as the comparison is made."""
        done = min(round(width * progress), width)
        line = _DONE * done + _LINE * (width - done)
        rule = self._geometry.rule if self._geometry is not None else None
        if rule is not None and done <= rule < width:
            line = f"{line[:rule]}┬{line[rule + 1 :]}"
        runs = [Run(line[:done], "cursor"), Run(line[done:], "faint")]
        return fit(runs, width, self._palette.on_plain)

    def on_click(self, event: events.Click) -> None:
        """Show or hide the state that was clicked in the legend."""
        if event.y == self.size.height - 1:
            for kind, (start, end) in self._places.items():
                if start <= event.x < end:
                    self.post_message(self.Clicked(kind))
