"""The keys that search in both sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.tui.screens.compare.making import Making
from reader.tui.widgets.search import Search

if TYPE_CHECKING:
    from reader.tui.widgets.prompt import Prompt


class Searching(Making):
    """Asks what to search for, and steps through what is found."""

    _searched_from = 0
    """The row that the search began at."""

    def action_search(self) -> None:
        """Ask what to search for."""
        if self._prompt is None:
            from reader.tui.widgets.prompt import Prompt

            self._news = ""
            self._searched_from = self._view.cursor
            self._prompt = Prompt("/", hint="search in both")
            self._status.display = False
            self.mount(self._prompt)
            self._prompt.take_keys()

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
            self._focus_keys()
            self._tell()

    def _search_for(self, query: str) -> None:
        """Find a query anew and go to the first match from where the search began."""
        found = Search(query.strip()).again(self._view.laid_out).from_row(self._searched_from)
        self._set_search(found)
        if found.match is None:
            self._view.move_to(self._searched_from, centre=True)

    def _set_search(self, search: Search) -> None:
        """Go to the match that a search looks at."""
        self._search = search
        if search.match is not None:
            self._view.show_text(search.match.side, search.match.span[0])
        self._light()

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
        """Take the highlights and the selection away; where there are none, stop comparing."""
        if self._lit or not self._stoppable:
            self._search = Search()
            self._view.selection = self._partly = None
            self._why = False
            self._fit(self.app.size)
            self._light()
        else:
            self._stop()

    @property
    def _lit(self) -> bool:
        """Whether anything is lit that escape takes away."""
        looked_at = self._why or self._partly is not None
        return looked_at or bool(self._search.query) or self._view.selection is not None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Answer what can be done now: escape goes back when there is nothing to clear."""
        if action == "clear_search":
            return self._lit or self._stoppable
        return super().check_action(action, parameters)
