"""The head of the story screen: what it is about, the article under the cursor, and the columns."""

from __future__ import annotations

from dataclasses import dataclass

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from reader.article import Article
from reader.comparison.story.wording import letter
from reader.text.safe import drawable
from reader.tui.widgets.palette import Palette
from reader.tui.widgets.runs import Run, fit, running, shorten
from reader.tui.widgets.story.columns import Columns
from reader.tui.wording import amount, day

_DONE, _LINE = "━", "─"


@dataclass(frozen=True, slots=True)
class Heading:
    """What the head says; ``progress`` is how much is compared, where one waits for that."""

    articles: tuple[Article, ...]
    names: tuple[str, ...]
    labels: tuple[str, ...]
    title: str
    counts: str
    column: int
    chosen: tuple[int, ...]
    progress: float | None = None


class StoryHead(Widget):
    """A line on the story, one on the article under the cursor, and the heads of the columns."""

    ALLOW_SELECT = False

    def __init__(self, heading: Heading, palette: Palette) -> None:
        super().__init__()
        self._palette = palette
        self._heading = heading
        self._columns: Columns | None = None

    def show(self, heading: Heading, columns: Columns) -> None:
        """Say something else, or in other columns."""
        if (heading, columns) != (self._heading, self._columns):
            self._heading, self._columns = heading, columns
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw a line; the columns are the last one."""
        width, height = self.size
        if y == height - 1:
            return Strip(self._heads(width), width)
        return Strip(self._title(width) if y == 0 else self._article(width), width)

    def _title(self, width: int) -> list[Segment]:
        heading = self._heading
        said = heading.counts.split(" · ")
        while len(said) > 1 and cell_len(" · ".join(said)) > width // 2:
            said.pop()
        counts = f"  {' · '.join(said)} "
        title = shorten(f" {running(heading.title)}", max(width - cell_len(counts), 0))
        gap = " " * max(width - cell_len(title) - cell_len(counts), 0)
        runs = [Run(title, "strong"), Run(gap), Run(counts, "quiet")]
        return fit(runs, width, self._palette.on_plain)

    def _article(self, width: int) -> list[Segment]:
        heading = self._heading
        article = heading.articles[heading.column]
        name = heading.names[heading.column]
        facts = [
            running(article.title),
            *([day(article.date)] if article.date else []),
            amount(len(article.sentences), "sentence"),
        ]
        runs = [
            Run(f" {letter(heading.column)} ", "cursor strong"),
            Run(running(name), "cursor"),
            Run(f"  {drawable(' · '.join(facts))}", "quiet"),
        ]
        return fit(runs, width, self._palette.on_plain)

    def _heads(self, width: int) -> list[Segment]:
        """Answer the letters (or names) of the columns, on a rule that shows how far it is."""
        heading, columns = self._heading, self._columns
        if heading.progress is not None or columns is None:
            done = min(round(width * (heading.progress or 0.0)), width)
            bar = [Run(_DONE * done, "cursor"), Run(_LINE * (width - done), "faint")]
            return fit(bar, width, self._palette.on_plain)
        before = "‹" if columns.first else _LINE
        after = "›" if columns.first + columns.shown < columns.count else _LINE
        runs = [Run(_LINE * (columns.marks - 1) + before, "faint")]
        for column in range(columns.first, columns.first + columns.shown):
            name = letter(column)
            if columns.spacious:
                name = f"{name} {running(heading.labels[column])}"
            name = shorten(name, columns.cell - 1)
            look = "quiet"
            if column in heading.chosen:
                look = "partly strong chosen"
            if column == heading.column:
                look = "cursor strong chosen" if column in heading.chosen else "cursor strong"
            runs.append(Run(name, look))
            rest = columns.cell - cell_len(name)
            gap = " " if columns.spacious and rest else ""
            runs.append(Run(gap + _LINE * (rest - len(gap)), "faint"))
        runs.append(Run(after + _LINE * width, "faint"))
        return _cut(runs, width, self._palette)


def _cut(runs: list[Run], width: int, palette: Palette) -> list[Segment]:
    """Answer one line of ``width`` cells, cut without an ellipsis."""
    segments: list[Segment] = []
    room = width
    for run in runs:
        text = run.text if cell_len(run.text) <= room else set_cell_size(run.text, room)
        segments.append(Segment(text, palette.on_plain(run.look)))
        room -= cell_len(text)
    return segments
