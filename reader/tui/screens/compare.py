"""Two articles side by side, and the keys that lead through what differs."""

from __future__ import annotations

import gc
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.geometry import Size
from textual.message import Message
from textual.screen import Screen
from textual.worker import get_current_worker

from reader.article import Article
from reader.comparison.model import Marks, Order, Side
from reader.comparison.wording import Kind, numbers, percent
from reader.text.safe import drawable
from reader.tui.keys import bindings
from reader.tui.widgets import phrases
from reader.tui.widgets.details import Details
from reader.tui.widgets.layout import Showing, Spread, pending_spread
from reader.tui.widgets.overview import Overview
from reader.tui.widgets.painting import Highlights
from reader.tui.widgets.pair_view import PairView
from reader.tui.widgets.palette import COMPONENTS, Palette
from reader.tui.widgets.search import Search
from reader.tui.widgets.status_bar import StatusBar
from reader.tui.widgets.titles import Heading, Titles
from reader.tui.wording import amount

if TYPE_CHECKING:
    from reader.comparison import Comparison
    from reader.tui.widgets.prompt import Prompt
    from reader.tui.widgets.runs import Entry

_COMPARING = "still comparing …"
_AT_THE_LATEST = 0.5
"""Seconds after which the comparison begins even where no line of text finds room."""
_PROGRESS_AFTER = 0.5
"""Seconds of comparing before the status line says how far it is."""
_STEP = 0.05
"""What a key adds to the threshold or takes from it."""
_DETAILS_FROM = 30
"""Screens of so many lines show the details unless told otherwise."""
_MAP_FROM = 40
"""Screens of so many cells have room for the overview."""
_SWAPPED: dict[Kind, Kind] = {"removed": "added", "added": "removed"}


class CompareScreen(Screen[None]):
    """Compares two articles and shows the comparison.

    The texts stand on the screen before anything is compared, and can be read and moved in.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings("compare")
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"compare--{name}" for name in COMPONENTS}

    @dataclass
    class Compared(Message):
        """The comparison is made."""

        comparison: Comparison

    def __init__(self, left: Article, right: Article, *, threshold: float | None = None) -> None:
        super().__init__()
        self.left, self.right = left, right
        self._asked_threshold = threshold
        self.comparison: Comparison | None = None
        """What is shown, ``None`` while it is being made."""
        self._usual = self._threshold = 0.0
        """The threshold it was opened with, and the present one, once there is a comparison."""
        self._share_done = 0.0
        self._slow = False
        self._begun = False
        self._details_chosen: bool | None = None
        self._news = ""
        self._prompt: Prompt | None = None
        self._searched_from = 0
        self._search = Search()
        self._palette = Palette(self, "compare")
        self._known_marks: dict[int, Marks] = {}
        self._counts: dict[Kind, int] = {}
        self._numbers: dict[int, int] = {}
        self._told: tuple[Comparison, int] | None = None
        self._entries: list[Entry] = []
        self._view = PairView(pending_spread(left, right), self._palette, self._changed)
        self._titles = Titles(self._heading(), self._palette)
        self._map = Overview(self._palette)
        self._details = Details(self._palette)
        self._status = StatusBar("compare")

    # Making the screen and the comparison

    def compose(self) -> ComposeResult:
        """Make the head, both sides with their overview, the details and the status line."""
        self._fit(self.app.size)
        yield self._titles
        with Horizontal(id="sides"):
            yield self._view
            yield self._map
        yield self._details
        yield self._status

    def on_mount(self) -> None:
        """Compare in the background, once the texts stand on the screen."""
        self._view.focus()
        self.watch(self._view, "scroll_y", self._scrolled, init=False)
        self._waiting = self.set_timer(_AT_THE_LATEST, self._begin)

    def on_pair_view_drawn(self) -> None:
        """Begin to compare: what that takes would only have kept the text from the screen."""
        self._waiting.stop()
        self._begin()

    def _begin(self) -> None:
        if self._begun:
            return
        self._begun = True
        self.run_worker(self._compare, thread=True, exclusive=True)
        self.set_timer(_PROGRESS_AFTER, self._report)

    def _compare(self) -> None:
        """Make the comparison (in a thread of its own); alignment is loaded only here."""
        from reader.alignment import Cancelled
        from reader.comparison import compare

        worker = get_current_worker()

        def progress(share: float) -> None:
            self._share_done = share

        try:
            made = compare(
                self.left,
                self.right,
                threshold=self._asked_threshold,
                progress=progress,
                cancelled=lambda: worker.is_cancelled,
            )
        except Cancelled:
            return
        self.post_message(self.Compared(made))

    def on_compare_screen_compared(self, event: Compared) -> None:
        """Show what the thread has compared."""
        # It stays as long as the screen: no garbage collection needs to look at it again, and
        # the pauses of those that did were felt as slow keys.
        gc.freeze()
        untouched = self._view.cursor == 0
        self._news = ""
        self._usual = event.comparison.alignment.threshold
        self._show(event.comparison)
        if untouched and event.comparison.differences:
            self._view.move_to(event.comparison.differences[0], centre=True)

    def _report(self) -> None:
        """Say how far the comparison is, until it is there."""
        if self.comparison is None:
            self._slow = True
            self._tell()
            self.set_timer(0.1, self._report)

    def _show(self, comparison: Comparison) -> None:
        """Show a comparison of the same articles, keeping the place."""
        self.comparison = comparison
        self._threshold = comparison.alignment.threshold
        self._known_marks = {}
        self._counts = phrases.counts(comparison)
        self._numbers = phrases.difference_numbers(comparison)
        spread = Spread(comparison.left, comparison.right, comparison.rows)
        self._view.show(spread, self._marks)
        self._find_again()

    def _marks(self, link: int) -> Marks:
        assert self.comparison is not None
        marks = self._known_marks.get(link)
        if marks is None:
            marks = self._known_marks[link] = self.comparison.marks(link)
        return marks

    def on_resize(self) -> None:
        """Share the lines out anew."""
        self._fit(self.app.size)

    def _fit(self, size: Size) -> None:
        """Share out the lines of the screen: where it is low, the sides go first."""
        height = size.height
        self._titles.display = height >= 6
        self._titles.styles.height = 3 if height >= 12 else 2
        chosen = self._details_chosen
        self._details.display = height >= 12 and (
            height >= _DETAILS_FROM if chosen is None else chosen
        )
        self._details.styles.height = min(max(height // 5, 6), 10)
        self._map.display = size.width >= _MAP_FROM
        self._status.display = height >= 3 and self._prompt is None

    # Saying what is shown

    def _heading(self) -> Heading:
        comparison = self.comparison
        if comparison is None:
            return Heading(self.left, self.right, {}, frozenset(), "")
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
        self._status.status = " · ".join(filter(None, self._pieces()))
        comparison = self.comparison
        if self._details.display and comparison is not None:
            told = comparison, self._view.cursor
            if self._told is None or (told[0] is not self._told[0] or told[1] != self._told[1]):
                self._told = told
                self._entries = self._explain(comparison)
            self._details.show(self._entries, layout.geometry.rule if layout else None)

    def _explain(self, comparison: Comparison) -> list[Entry]:
        from reader.tui.widgets.explaining import explain

        return explain(comparison, self._view.cursor, self._marks) if comparison.rows else []

    def _pieces(self) -> list[str]:
        """Answer what the status line says, piece by piece."""
        comparison, showing, cursor = self.comparison, self._view.showing, self._view.cursor
        if self._news:
            return [self._news]
        if comparison is None:
            return [f"comparing … {percent(self._share_done)}"] if self._slow else []
        pieces: list[str] = []
        if query := self._search.query:
            count, current = len(self._search.matches), self._search.current
            at = f"{current + 1:,} of " if current is not None else ""
            pieces.append(f"“{query}” {at}{count:,}" if count else f"“{query}” nowhere")
        layout = self._view.laid_out
        if layout is None or layout.blocks:  # else all is hidden, the row under the cursor too
            pieces += phrases.row_status(comparison, cursor, self._numbers.get(cursor))
        pieces.append(phrases.hidden(showing))
        pieces.append("folded" if showing.folded else "")
        pieces.append("gathered" if comparison.order == "gathered" else "")
        if abs(self._threshold - self._usual) > 1e-9:
            pieces.append(f"threshold {self._threshold:.2f}")
        return pieces

    def _say(self, news: str) -> None:
        """Say something in the status line until the next key."""
        self._news = news
        self._tell()

    def _changed(self) -> None:
        """Bring all around the sides up to date."""
        self._scrolled()
        self._tell()

    def _scrolled(self) -> None:
        layout = self._view.laid_out
        if layout is not None:
            self._map.show(layout, self._view.scroll_offset.y, self._view.size.height)

    def on_overview_jumped(self, event: Overview.Jumped) -> None:
        """Go to the row that stands at a line of the whole."""
        layout = self._view.laid_out
        if layout is not None and layout.blocks:
            self._view.show_line(event.line)

    def on_titles_clicked(self, event: Titles.Clicked) -> None:
        """Show or hide the state that was clicked."""
        self._toggle(event.kind)

    def check_action(self, action: str, _parameters: tuple[object, ...]) -> bool | None:
        """Answer what can be done now: escape goes back when there is nothing to clear."""
        if action == "clear_search":
            return bool(self._search.query) or self._view.selection is not None
        return True

    # Differences

    def _stops(self) -> list[int]:
        """Answer the differences that are shown."""
        layout = self._view.laid_out
        if self.comparison is None or layout is None:
            return []
        return [row for row in self.comparison.differences if layout.shows(row)]

    def _go_to(self, row: int | None, otherwise: str) -> None:
        if row is None:
            self._say(otherwise if self.comparison is not None else _COMPARING)
        else:
            self._news = ""
            self._view.move_to(row, centre=True)

    def action_next_difference(self) -> None:
        """Go to the next difference."""
        after = (row for row in self._stops() if row > self._view.cursor)
        self._go_to(next(after, None), "no difference after this")

    def action_previous_difference(self) -> None:
        """Go to the difference before."""
        before = (row for row in reversed(self._stops()) if row < self._view.cursor)
        self._go_to(next(before, None), "no difference before this")

    def action_first_difference(self) -> None:
        """Go to the first difference."""
        self._go_to(next(iter(self._stops()), None), "no difference is shown")

    def action_last_difference(self) -> None:
        """Go to the last difference."""
        self._go_to(next(reversed(self._stops()), None), "no difference is shown")

    def action_partner(self) -> None:
        """Open the fold, or go round the rows that tell parts of the same link."""
        if self._view.open_fold():
            return
        row, layout = self._view.row, self._view.laid_out
        if self.comparison is None:
            self._say(_COMPARING)
            return
        if row is None or layout is None or row.link is None:
            self._say("told here only")
            return
        rows = [i for i, other in enumerate(self.comparison.rows) if other.link == row.link]
        if len(rows) == 1:
            self._say("both sides tell it here")
            return
        shown = [i for i in rows if layout.shows(i)]
        after = next((i for i in shown if i > self._view.cursor), shown[0])
        self._go_to(after, "")

    def on_pair_view_activated(self) -> None:
        """Do what enter does."""
        self.action_partner()

    # Moving

    def _moving(self) -> PairView:
        self._news = ""
        return self._view

    def action_down(self) -> None:
        """Go a row down."""
        self._moving().move_by(1)

    def action_up(self) -> None:
        """Go a row up."""
        self._moving().move_by(-1)

    def action_page_down(self) -> None:
        """Go a page down."""
        self._moving().page_by(1)

    def action_page_up(self) -> None:
        """Go a page up."""
        self._moving().page_by(-1)

    def action_half_down(self) -> None:
        """Go half a page down."""
        self._moving().page_by(0.5)

    def action_half_up(self) -> None:
        """Go half a page up."""
        self._moving().page_by(-0.5)

    def action_first(self) -> None:
        """Go to the first row."""
        self._moving().move_to_start()

    def action_last(self) -> None:
        """Go to the last row."""
        self._moving().move_to_end()

    # What is shown

    def _set_showing(self, showing: Showing) -> None:
        if self.comparison is None:
            self._say(_COMPARING)
            return
        self._news = ""
        self._view.set_showing(showing)
        self._find_again()

    def _toggle(self, kind: Kind) -> None:
        showing = self._view.showing
        self._set_showing(replace(showing, hidden=showing.hidden ^ {kind}))

    def action_toggle_same(self) -> None:
        """Show or hide what is told alike."""
        self._toggle("same")

    def action_toggle_changed(self) -> None:
        """Show or hide what is told differently."""
        self._toggle("changed")

    def action_toggle_removed(self) -> None:
        """Show or hide what only the left says."""
        self._toggle("removed")

    def action_toggle_added(self) -> None:
        """Show or hide what only the right says."""
        self._toggle("added")

    def action_toggle_moved(self) -> None:
        """Show or hide what has moved."""
        self._toggle("moved")

    def action_fold(self) -> None:
        """Fold what is told alike, or unfold all of it."""
        showing = self._view.showing
        self._set_showing(replace(showing, folded=not showing.folded, opened=frozenset()))

    def action_view(self) -> None:
        """Set side by side or in one column."""
        self._news = ""
        self._view.set_view("column" if self._view.side_by_side else "columns")

    def action_details(self) -> None:
        """Show or hide the details."""
        self._details_chosen = not self._details.display
        self._fit(self.app.size)
        self._tell()

    def action_details_down(self) -> None:
        """Scroll the details a line down."""
        self._details.scroll_lines(1)

    def action_details_up(self) -> None:
        """Scroll the details a line up."""
        self._details.scroll_lines(-1)

    def action_order(self) -> None:
        """Gather the right opposite the left, or put it back into its own order."""
        if self.comparison is None:
            self._say(_COMPARING)
            return
        self._news = ""
        order: Order = "own" if self.comparison.order == "gathered" else "gathered"
        self._show(self.comparison.ordered(order))

    def action_swap(self) -> None:
        """Swap the sides."""
        if self.comparison is None:
            self._say(_COMPARING)
            return
        self._news = ""
        self._view.selection = None
        hidden = frozenset(_SWAPPED.get(kind, kind) for kind in self._view.showing.hidden)
        self._view.showing = replace(self._view.showing, hidden=hidden)
        self._show(self.comparison.swapped())

    def _set_threshold(self, threshold: float) -> None:
        if self.comparison is None:
            self._say(_COMPARING)
            return
        before = self._threshold
        threshold = min(max(round(threshold, 2), 0.0), 1.0)
        self._show(self.comparison.at(threshold))
        links = amount(len(self.comparison.links), "link")
        same = " already" if abs(before - threshold) < 1e-9 else ""
        self._say(f"threshold {threshold:.2f}{same} · {links}")

    def action_less(self) -> None:
        """Raise the threshold."""
        self._set_threshold(self._threshold + _STEP)

    def action_more(self) -> None:
        """Lower the threshold."""
        self._set_threshold(self._threshold - _STEP)

    def action_reset_threshold(self) -> None:
        """Put the threshold back."""
        self._set_threshold(self._usual)

    # Searching

    def action_search(self) -> None:
        """Ask what to search for."""
        if self._prompt is None:
            from reader.tui.widgets.prompt import Prompt

            self._news = ""
            self._searched_from = self._view.cursor
            self._prompt = Prompt("/", hint="search in both")
            self._status.display = False
            self.mount(self._prompt)

    def on_prompt_changed(self, event: Prompt.Changed) -> None:
        """Search while it is typed, from where the search began."""
        self._search_for(event.text)
        if self._prompt is not None:
            count, at = len(self._search.matches), self._search.current
            none = "nothing found" if self._search.query else ""
            self._prompt.note(f"{(at or 0) + 1:,} of {count:,}" if count else none)

    def on_prompt_submitted(self) -> None:
        """Keep what was found."""
        self._close_prompt()

    def on_prompt_cancelled(self) -> None:
        """Search for nothing, and go back to where it began."""
        self._close_prompt()
        self.action_clear_search()
        self._view.move_to(self._searched_from, centre=True)

    def on_prompt_stepped(self, event: Prompt.Stepped) -> None:
        """Go to another match while typing."""
        self._step(event.by)

    def _close_prompt(self) -> None:
        if self._prompt is not None:
            self._prompt.remove()
            self._prompt = None
            self._fit(self.app.size)
            self._view.focus()
            self._tell()

    def _search_for(self, query: str) -> None:
        """Find a query anew and go to the first match from where the search began."""
        found = Search(query.strip()).again(self._view.laid_out).from_row(self._searched_from)
        self._set_search(found)
        if found.match is None:
            self._view.move_to(self._searched_from, centre=True)

    def _find_again(self) -> None:
        """Find the query in what is shown now, without going anywhere."""
        self._search = self._search.again(self._view.laid_out)
        self._light()

    def _set_search(self, search: Search) -> None:
        """Go to the match that a search looks at."""
        self._search = search
        if search.match is not None:
            self._view.show_text(search.match.side, search.match.span[0])
        self._light()

    def _light(self) -> None:
        match = self._search.match
        current = (match.side, match.span) if match is not None else None
        self._view.highlights = Highlights(self._search.spans, current, self._view.selection)
        self._tell()

    def _step(self, by: int) -> None:
        query = self._search.query
        self._news = ""
        if not self._search.matches:
            self._say(f"“{query}” is nowhere" if query else "search with / first")
        else:
            self._set_search(self._search.step(by, self._view.cursor))

    def action_next_match(self) -> None:
        """Go to the next match; after the last, to the first."""
        self._step(1)

    def action_previous_match(self) -> None:
        """Go to the match before; before the first, to the last."""
        self._step(-1)

    def action_clear_search(self) -> None:
        """Take the highlights and the selection away."""
        self._search = Search()
        self._view.highlights = Highlights()
        self._tell()

    # Copying and reading

    def action_copy(self) -> None:
        """Copy what is selected, else both sides of the row under the cursor."""
        selection, row, spread = self._view.selection, self._view.row, self._view.spread
        if selection is not None:
            side, (start, end) = selection
            lines = spread.article(side).text[start:end].split("\n")
            text = "\n".join(map(drawable, lines))
            self.app.copy_to_clipboard(text)
            self.notify(f"Copied {amount(len(text.split()), 'word')} of the {side}.", markup=False)
            return
        if row is None:
            self._say("there is nothing to copy")
            return
        link = phrases.link_of(self.comparison, row) if self.comparison is not None else None
        sides: list[tuple[Side, tuple[int, ...]]] = [
            ("left", row.left if link is None else link.left),
            ("right", row.right if link is None else link.right),
        ]
        told = [(side, sentences) for side, sentences in sides if sentences]
        self.app.copy_to_clipboard(
            "\n\n".join(
                f"{side} {numbers(sentences)}: "
                + " ".join(spread.text(side, sentence) for sentence in sentences)
                for side, sentences in told
            )
        )
        names = " and ".join(f"{side} {numbers(sentences)}" for side, sentences in told)
        self.notify(f"Copied {names}.", markup=False)

    def _read(self, side: Side) -> None:
        from reader.tui.screens.article import ArticleScreen

        self.app.push_screen(ArticleScreen(self._view.spread.article(side)))

    def action_read_left(self) -> None:
        """Read the left article alone."""
        self._read("left")

    def action_read_right(self) -> None:
        """Read the right article alone."""
        self._read("right")
