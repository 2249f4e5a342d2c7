"""One article, alone on the screen."""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType

from reader.article import Article, Span
from reader.text.find import find
from reader.text.safe import drawable
from reader.tui.keys import bindings
from reader.tui.screens.asking import AskingScreen
from reader.tui.widgets.article_view import MEASURE, ArticleView
from reader.tui.widgets.prompt import Prompt

_STEP = 4
_MOST = 10_000
"""So many matches are found at most; nobody steps through more."""

Relative = Callable[[], Article | None]
"""Answers what is most like the article, where there is anything."""


class ArticleScreen(AskingScreen):
    """Shows one article; ``relative`` finds what to compare it with."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("article")
    DEFAULT_CSS = "ArticleScreen > ArticleView { height: 1fr; padding: 1 0 0 0; }"

    measure = MEASURE
    """The measure last chosen, kept for the articles opened after."""

    def __init__(
        self,
        article: Article,
        *,
        relative: Relative | None = None,
        threshold: float | None = None,
    ) -> None:
        super().__init__("article")
        self.article = article
        self._relative = relative
        self._threshold = threshold
        self._view = ArticleView(measure=type(self).measure, id="article")
        self._matches: list[Span] = []
        self._current = 0
        self._searched_from = 0

    def compose(self) -> ComposeResult:
        """Make the article and the line under it."""
        yield self._view
        yield self.status

    def on_mount(self) -> None:
        """Show the article."""
        self._view.show(self.article)
        self._view.focus()

    def on_article_view_moved(self) -> None:
        """Say where the reader is."""
        self._tell()

    def _tell(self) -> None:
        view = self._view
        lines, last = max(view.lines, 1), view.last_top
        if last:
            position = f"line {view.top + 1:,} of {lines:,} · {100 * view.top // last} %"
        else:
            position = "all in view"
        if self._matches:
            most = "+" if len(self._matches) == _MOST else ""
            position = f"match {self._current + 1:,} of {len(self._matches):,}{most} · {position}"
        self.status.status = position

    # moving

    def action_down(self) -> None:
        """Scroll a line down."""
        self._view.move(1)

    def action_up(self) -> None:
        """Scroll a line up."""
        self._view.move(-1)

    def action_page_down(self) -> None:
        """Scroll a page down, a line of which stays."""
        self._view.move(max(self._view.size.height - 1, 1))

    def action_page_up(self) -> None:
        """Scroll a page up, a line of which stays."""
        self._view.move(-max(self._view.size.height - 1, 1))

    def action_half_down(self) -> None:
        """Scroll half a page down."""
        self._view.move(max(self._view.size.height // 2, 1))

    def action_half_up(self) -> None:
        """Scroll half a page up."""
        self._view.move(-max(self._view.size.height // 2, 1))

    def action_first(self) -> None:
        """Go to the start."""
        self._view.move(-self._view.top)

    def action_last(self) -> None:
        """Go to the end."""
        self._view.move_to_end()

    # the column

    def _measure(self, by: int) -> None:
        self._view.set_measure(self._view.measure + by)
        type(self).measure = self._view.measure
        self._tell()

    def action_narrower(self) -> None:
        """Make the column narrower."""
        self._measure(-_STEP)

    def action_wider(self) -> None:
        """Make the column wider."""
        self._measure(_STEP)

    # searching

    def action_search(self) -> None:
        """Ask what to search for."""
        self._searched_from = self._view.offset_at_top()
        self.ask(Prompt("/", hint="search in the article"))

    def on_prompt_changed(self, event: Prompt.Changed) -> None:
        """Search while it is typed, from where the search began."""
        self._search(event.text)
        if self.prompt is not None:
            count = len(self._matches)
            none = "nothing found" if event.text.strip() else ""
            self.prompt.note(f"{self._current + 1:,} of {count:,}" if count else none)

    def on_prompt_submitted(self, event: Prompt.Submitted) -> None:
        """Keep what was found."""
        self._close_prompt()
        if event.text.strip() and not self._matches:
            self.notify(f"“{drawable(event.text)}” is not in this article.", markup=False)

    def on_prompt_cancelled(self) -> None:
        """Search for nothing."""
        self._close_prompt()
        self.action_clear_search()

    def on_prompt_stepped(self, event: Prompt.Stepped) -> None:
        """Go to another match while typing."""
        self._step(event.by)

    def _close_prompt(self) -> None:
        self.answered(self._view)
        self._tell()

    def _search(self, query: str) -> None:
        self._matches = list(islice(find(self.article.text, query), _MOST))
        after = (i for i, (start, _) in enumerate(self._matches) if start >= self._searched_from)
        self._current = next(after, 0)
        self._view.mark(self._matches, self._current if self._matches else None)
        self._tell()

    def _step(self, by: int) -> None:
        if not self._matches:
            self.notify("Search with / first.", markup=False)
            return
        self._current = (self._current + by) % len(self._matches)
        self._view.mark(self._matches, self._current)
        self._tell()

    def action_next_match(self) -> None:
        """Go to the next match; after the last, to the first."""
        self._step(1)

    def action_previous_match(self) -> None:
        """Go to the match before; before the first, to the last."""
        self._step(-1)

    def action_clear_search(self) -> None:
        """Take the highlights away."""
        self._matches, self._current = [], 0
        self._view.mark(())
        self._tell()

    def check_action(
        self,
        action: str,
        parameters: tuple[object, ...],  # noqa: ARG002 - Textual hands it over
    ) -> bool | None:
        """Answer what can be done now: escape goes back when there is no search to end."""
        if action == "clear_search":
            return bool(self._matches)
        return True

    # comparing

    def action_compare_relative(self) -> None:
        """Compare with the article most like this one."""
        relative = self._relative() if self._relative else None
        if relative is None:
            self.notify("There is no other article here to compare with.", markup=False)
            return
        from reader.tui.screens.compare import CompareScreen

        self.app.push_screen(CompareScreen(self.article, relative, threshold=self._threshold))
