"""The keys that choose what is shown of the story, and in which order."""

from __future__ import annotations

from dataclasses import replace

from reader.comparison.story.model import Kind
from reader.comparison.story.wording import GLYPHS, letter
from reader.tui.screens.story.making import Making
from reader.tui.widgets.story.showing import Showing


class Choosing(Making):
    """Hides, sorts and filters statements."""

    def _want(self, showing: Showing, news: str) -> None:
        if self.story is None:
            self._say("still comparing …")
            return
        self._showing = showing
        self._show(self.story)
        self._say(news)

    def _toggle(self, kind: Kind) -> None:
        hidden = self._showing.hidden ^ {kind}
        news = f"{'hidden' if kind in hidden else 'shown'}: {kind}"
        self._want(replace(self._showing, hidden=hidden), news)

    def action_toggle_disputed(self) -> None:
        """Show or hide what is in dispute."""
        self._toggle("in dispute")

    def action_toggle_all(self) -> None:
        """Show or hide what all tell alike."""
        self._toggle("told by all")

    def action_toggle_some(self) -> None:
        """Show or hide what some tell."""
        self._toggle("told by some")

    def action_toggle_one(self) -> None:
        """Show or hide what one alone tells."""
        self._toggle("told by one")

    def action_only_mark(self) -> None:
        """Show only what the article under the cursor tells in one way; at last, all again."""
        column = self._table.column
        only = self._showing.next_mark(column)
        news = f"only what is {only[1]} in {letter(column)}" if only else "all shown"
        if only is not None:
            news = f"{GLYPHS[only[1]]} {news}"
        self._want(replace(self._showing, only=only), news)

    def action_order(self) -> None:
        """Show statements as they are told, or the most widely told first."""
        order = self._showing.order
        if order == "flow":
            self._want(replace(self._showing, order="spread"), "the most widely told first")
        else:
            self._want(replace(self._showing, order="flow"), "as they are told")

    def action_details(self) -> None:
        """Show or hide the details of the statement."""
        self._details_chosen = not self._details.display
        self._told = ()
        self._fit(self.app.size)
        self._tell()

    def action_details_down(self) -> None:
        """Scroll the details a line down."""
        self._details.scroll_lines(1)

    def action_details_up(self) -> None:
        """Scroll the details a line up."""
        self._details.scroll_lines(-1)
