"""The parts of the story screen, and what is said around the table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Container
from textual.geometry import Size

from reader.article import Article
from reader.comparison.story.model import Kind, Story
from reader.comparison.story.wording import (
    GLYPHS,
    counts,
    headline,
    labels,
    letter,
    letters,
    names,
)
from reader.comparison.wording import percent
from reader.tui.screens.asking import AskingScreen
from reader.tui.widgets.details import Details
from reader.tui.widgets.palette import Palette
from reader.tui.widgets.status_bar import Piece
from reader.tui.widgets.story.head import Heading, StoryHead
from reader.tui.widgets.story.showing import Showing
from reader.tui.widgets.story.table import StoryTable
from reader.tui.wording import amount

if TYPE_CHECKING:
    from reader.tui.widgets.runs import Entry

_BESIDE = 150
"""From so many cells on the details stand beside the table, else below it."""
_DETAILS_FROM = 20
"""Screens of so many lines show the details unless told otherwise."""


class Parts(AskingScreen):
    """Lays out the parts of the screen and brings them up to date with each other."""

    DEFAULT_CSS = """
    Parts {
        #story { height: 1fr; layout: vertical; }
        #story.-beside { layout: horizontal; }
        #story.-beside Details { width: 2fr; height: 100%; border-left: solid $panel; }
        #story.-beside StoryTable { width: 3fr; }
        StoryHead { height: 3; }
    }
    """

    def __init__(self, articles: Sequence[Article], *, threshold: float | None = None) -> None:
        super().__init__("story")
        self.articles = tuple(articles)
        self.story: Story | None = None
        """What is shown, ``None`` while it is being made."""
        self._threshold = threshold
        self._names = names(self.articles)
        self._labels = labels(self.articles)
        self._showing = Showing()
        self._progress: float | None = None
        self._stopped = False
        self._news = ""
        self._query = ""
        self._matches: tuple[int, ...] = ()
        """The statements in which the query stands, in the order shown."""
        self._details_chosen: bool | None = None
        self._told: tuple[object, ...] = ()
        self._headline, self._counts = self.articles[0].title, ""
        self._palette = Palette(self)
        self._table = StoryTable(self._palette, len(self.articles), self._tell)
        self._head = StoryHead(self._heading(), self._palette)
        self._details = Details(self._palette)

    def compose(self) -> ComposeResult:
        """Make the head, the table, the details and the status line."""
        self._fit(self.app.size)
        yield self._head
        with Container(id="story"):
            yield self._table
            yield self._details
        yield self.status

    def on_resize(self) -> None:
        """Share the screen out anew."""
        self._fit(self.app.size)
        self.query_one("#story").set_class(self.app.size.width >= _BESIDE, "-beside")

    def _fit(self, size: Size) -> None:
        beside = size.width >= _BESIDE
        self._head.styles.height = 3 if size.height >= 12 else 1
        chosen = self._details_chosen
        wanted = size.height >= _DETAILS_FROM if chosen is None else chosen
        self._details.display = wanted and size.height >= 10
        self._details.styles.height = "100%" if beside else min(max(size.height // 3, 6), 16)

    # Saying what is shown

    def _heading(self) -> Heading:
        table = self._table
        return Heading(
            self.articles,
            self._names,
            self._labels,
            self._headline,
            self._counts,
            table.column,
            table.chosen,
            self._progress,
        )

    def _tell(self) -> None:
        """Bring head, details and status line up to date."""
        if not self.is_attached:
            return
        self._head.show(self._heading(), self._table.columns)
        self.status.show(self._pieces())
        number = self._table.statement
        if not self._details.display or self.story is None:
            return
        told = self.story, number, self._table.column, self._query
        if told != self._told:
            self._told = told
            self._details.show(self._entries(number), None)

    def _entries(self, number: int | None) -> list[Entry]:
        from reader.tui.widgets.story.telling import explained

        if self.story is None or number is None:
            return []
        return explained(self.story, number, self._table.column, self._names, self._query)

    def _pieces(self) -> list[Piece]:
        """Answer what the status line says, piece by piece."""
        if self._news:
            return [Piece(self._news)]
        story, table = self.story, self._table
        if story is None:
            done = "" if self._progress is None else f" {percent(self._progress)}"
            return [Piece(f"comparing {amount(len(self.articles), 'article')} …{done}")]
        pieces = []
        if self._query:
            found = len(self._matches)
            pieces.append(Piece(f"{found:,} {'statement has' if found == 1 else 'have'} it"))
        number = table.statement
        if number is not None:
            mark = story.statements[number].tellings[table.column].mark
            meaning = f"{letter(table.column)} {GLYPHS[mark]} {mark}"
            count = f"{table.cursor + 1} of {len(table.rows)}"
            pieces += [Piece(f"statement {count}", count), Piece(meaning, meaning[:3])]
        if table.chosen:
            pieces.append(Piece(f"{letters(table.chosen)} chosen"))
        pieces += self._filters()
        if story.compared < story.pairs:
            pieces.append(Piece(f"{story.compared} of {story.pairs} pairs compared"))
        return pieces

    def _filters(self) -> list[Piece]:
        showing = self._showing
        pieces = []
        if showing.only is not None:
            column, mark = showing.only
            pieces.append(Piece(f"only {GLYPHS[mark]} of {letter(column)}"))
        if showing.hidden:
            hidden: list[Kind] = sorted(showing.hidden)
            pieces.append(Piece(f"without {', '.join(hidden)}", "some hidden"))
        if showing.order == "spread":
            pieces.append(Piece("most widely told first", "by spread"))
        return pieces

    def _say(self, news: str) -> None:
        """Say something in the status line until the next key."""
        self._news = news
        self._tell()

    def _show(self, story: Story) -> None:
        """Show a story of these articles, as it is asked for."""
        if story is not self.story:
            self.story = story
            self._headline, self._counts = headline(story), counts(story)
        rows = self._showing.statements(story)
        self._table.say("" if rows else "No statement is shown: escape shows all again.")
        self._find()
        self._table.show(story, rows, self._labels)

    def _find(self) -> None:
        """Find the query anew in what is shown."""
        if self.story is None or not self._query:
            self._matches = ()
            return
        from reader.tui.widgets.story.finding import holding

        found = holding(self.story, self._query)
        self._matches = tuple(n for n in self._showing.statements(self.story) if n in found)
