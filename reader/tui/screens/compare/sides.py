"""Both articles on one screen, and what is said around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.geometry import Size
from textual.screen import Screen

from reader.comparison.wording import Kind, percent
from reader.tui.widgets import phrases
from reader.tui.widgets.details import Details
from reader.tui.widgets.overview import Overview
from reader.tui.widgets.painting import Highlights
from reader.tui.widgets.pair_view import PairView
from reader.tui.widgets.palette import Palette
from reader.tui.widgets.search import Search
from reader.tui.widgets.spread import pending_spread
from reader.tui.widgets.status_bar import Piece, StatusBar
from reader.tui.widgets.titles import Heading, Titles

if TYPE_CHECKING:
    from reader.article import Article, Span
    from reader.comparison import Comparison
    from reader.comparison.links import Marks, PartlyTold
    from reader.comparison.model import Side
    from reader.tui.screens.compare.claims import Claims
    from reader.tui.widgets.prompt import Prompt
    from reader.tui.widgets.runs import Entry

_DETAILS_FROM = 30
"""Screens of so many lines show the details unless told otherwise."""
_MAP_FROM = 40
"""Screens of so many cells have room for the overview."""


class Sides(Screen[None]):
    """Lays out the parts of the screen and brings them up to date with each other."""

    def __init__(
        self,
        left: Article,
        right: Article,
        *,
        threshold: float | None = None,
        at: tuple[Side, int] | None = None,
    ) -> None:
        """Begin ``at`` a sentence of a side, once the comparison stands."""
        super().__init__()
        self.left, self.right = left, right
        self._asked_threshold = threshold
        self._at = at
        self.comparison: Comparison | None = None
        """What is shown, ``None`` while it is being made."""
        self._usual = self._threshold = 0.0
        """The threshold it was opened with, and the present one, once there is a comparison."""
        self._working: str | None = None
        """What to say of work in the background that takes long enough to speak of."""
        self._progress: float | None = None
        """How much of it is done, where that is known."""
        self._stopped = False
        """Whether the person stopped the comparison; the texts can be read all the same."""
        self._details_chosen: bool | None = None
        self._news = ""
        self._prompt: Prompt | None = None
        self._search = Search()
        self._palette = Palette(self)
        self._partly: PartlyTold | None = None
        """What is partly told and looked at, as long as the cursor stays at one of its ends."""
        self._why = False
        """Whether the details say why the link under the cursor was made."""
        self._weighed = False
        """Whether that can be said at once: before, all words of both texts have to be weighed."""
        self._claims: Claims | None = None
        """What is claimed in what is shown, ``None`` while that is being made."""
        self._known_marks: dict[int, Marks] = {}
        self._known_shared: dict[int, Marks] = {}
        self._counts: dict[Kind, int] = {}
        self._numbers: dict[int, int] = {}
        self._told: tuple[Comparison, int, PartlyTold | None, bool] | None = None
        self._entries: list[Entry] = []
        self._view = PairView(pending_spread(left, right), self._palette, self._changed)
        self._titles = Titles(self._heading(), self._palette)
        self._map = Overview(self._palette)
        self._details = Details(self._palette)
        self._status = StatusBar("compare")

    def compose(self) -> ComposeResult:
        """Make the head, both sides with their overview, the details and the status line."""
        self._fit(self.app.size)
        yield self._titles
        with Horizontal(id="sides"):
            yield self._view
            yield self._map
        yield self._details
        yield self._status

    def on_resize(self) -> None:
        """Share the lines out anew."""
        self._fit(self.app.size)

    def _fit(self, size: Size) -> None:
        """Share out the lines of the screen: where it is low, the sides go first."""
        height = size.height
        self._titles.display = height >= 6
        self._titles.styles.height = 3 if height >= 12 else 2
        chosen = self._details_chosen
        wanted = height >= _DETAILS_FROM if chosen is None else chosen
        self._details.display = height >= 12 and (wanted or self._why)
        self._details.styles.height = min(max(height // 5, 6), 10)
        self._map.display = size.width >= _MAP_FROM
        self._status.display = height >= 3 and self._prompt is None

    def _focus_keys(self) -> None:
        """Give the keys to what moves."""
        self._view.focus()

    def _marks(self, link: int) -> Marks:
        assert self.comparison is not None
        marks = self._known_marks.get(link)
        if marks is None:
            marks = self._known_marks[link] = self.comparison.marks(link)
        return marks

    # Saying what is shown

    def _heading(self) -> Heading:
        comparison = self.comparison
        if comparison is None:
            return Heading(self.left, self.right, {}, frozenset(), "", self._progress)
        return Heading(
            comparison.left,
            comparison.right,
            self._counts,
            self._view.showing.hidden,
            f"{percent(comparison.summary.similarity)} in common",
        )

    def _tell(self) -> None:
        """Bring head, details and status line up to date."""
        layout = self._view.laid_out
        self._titles.show(self._heading(), layout.geometry if layout else None)
        self._status.show(self._pieces())
        comparison = self.comparison
        if self._details.display and comparison is not None:
            told = comparison, self._view.cursor, self._partly, self._why and self._weighed
            before = self._told
            if before is None or told[0] is not before[0] or told[1:] != before[1:]:
                self._told = told
                self._entries = self._explain(comparison)
            self._details.show(self._entries, layout.geometry.rule if layout else None)

    def _explain(self, comparison: Comparison) -> list[Entry]:
        from reader.tui.widgets import sharing
        from reader.tui.widgets.explaining import explain

        if not comparison.rows:
            return []
        if self._partly is not None:
            return sharing.partly_told(comparison, self._partly)
        if self._why and self._weighed:
            return sharing.why(comparison, self._view.cursor)
        head, *rest = explain(comparison, self._view.cursor, self._marks)
        return [head, *self._claimed(), *rest]

    def _claimed(self) -> list[Entry]:
        """Answer what the details say of the facts of a row, and of how it is told."""
        if self._claims is None:
            return []
        from reader.tui.widgets.manners import facts, manner

        cursor = self._view.cursor
        return [*facts(self._claims, cursor), *manner(self._claims, cursor)]

    def _pieces(self) -> list[Piece]:
        """Answer what the status line says, piece by piece."""
        comparison, showing, cursor = self.comparison, self._view.showing, self._view.cursor
        if self._news:
            return [Piece(self._news)]
        if self._working is not None:
            return [Piece(self._working)]
        if comparison is None:
            return [Piece(phrases.NOT_COMPARED)] if self._stopped else []
        pieces = phrases.search_status(self._search)
        layout = self._view.laid_out
        if layout is None or layout.blocks:  # else all is hidden, the row under the cursor too
            number = self._numbers.get(cursor)
            pieces += phrases.row_status(comparison, cursor, number, self._partly)
        if self._claims is not None:
            pieces += phrases.facts(self._claims.differing)
        pieces += phrases.hidden(showing)
        if showing.folded:
            pieces.append(Piece("folded"))
        if comparison.order == "gathered":
            pieces.append(Piece("gathered"))
        if abs(self._threshold - self._usual) > 1e-9:
            pieces.append(Piece(f"threshold {self._threshold:.2f}", f"{self._threshold:.2f}"))
        return pieces

    def _say(self, news: str) -> None:
        """Say something in the status line until the next key."""
        self._news = news
        self._tell()

    def _say_not_compared(self) -> None:
        """Say why a key does nothing: there is no comparison, or not yet."""
        self._say(phrases.NOT_COMPARED if self._stopped else phrases.STILL_COMPARING)

    def _changed(self) -> None:
        """Bring all around the sides up to date."""
        partly = self._partly
        if partly is not None and self._view.cursor not in (partly.left_row, partly.right_row):
            self._partly = None
        self._scrolled()
        self._light()

    def _scrolled(self) -> None:
        layout = self._view.laid_out
        if layout is not None:
            self._map.show(layout, self._view.scroll_offset.y, self._view.size.height)

    def on_overview_jumped(self, event: Overview.Jumped) -> None:
        """Go to the row that stands at a line of the whole."""
        layout = self._view.laid_out
        if layout is not None and layout.blocks:
            self._view.show_line(event.line)

    def _light(self) -> None:
        """Light what is shared, searched for and selected."""
        match = self._search.match
        current = (match.side, match.span) if match is not None else None
        self._view.highlights = Highlights(
            self._shared(), self._search.spans, current, self._view.selection
        )
        self._tell()

    def _shared(self) -> dict[Side, tuple[Span, ...]]:
        """Answer what to light of what both sides share, where that is looked at."""
        partly, row = self._partly, self._view.row
        if partly is not None:
            return {"left": (partly.left_span,), "right": (partly.right_span,)}
        if self.comparison is None or row is None or row.link is None:
            return {}
        if not (self._why and self._weighed):
            return {}
        shared = self._known_shared.get(row.link)
        if shared is None:
            shared = self._known_shared[row.link] = self.comparison.shared(row.link)
        return {"left": shared.left, "right": shared.right}

    def _find_again(self) -> None:
        """Find the query in what is shown now, without going anywhere."""
        self._search = self._search.again(self._view.laid_out)
        self._light()
