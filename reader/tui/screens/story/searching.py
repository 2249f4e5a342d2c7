"""The keys that search in all articles."""

from __future__ import annotations

from reader.tui.screens.story.making import Making
from reader.tui.widgets.prompt import Prompt
from reader.tui.widgets.story.showing import Showing


class Searching(Making):
    """Asks what to search for, and steps through the statements that hold it."""

    _searched_from = 0

    def action_search(self) -> None:
        """Ask what to search for."""
        if self.story is None:
            self._say("still comparing …")
            return
        self._news = ""
        self._searched_from = self._table.cursor
        self.ask(Prompt("/", "search", hint="search in all articles"))

    def on_prompt_changed(self, event: Prompt.Changed) -> None:
        """Search while it is typed, from where the search began."""
        self._look_for(event.text.strip())
        self._go_from(self._searched_from)
        if self.prompt is not None:
            count = len(self._matches)
            none = "nothing found" if self._query else ""
            self.prompt.note(f"{count:,} found" if count else none)

    def on_prompt_submitted(self) -> None:
        """Keep what was found."""
        self.answered(self._table)
        self._tell()

    def on_prompt_cancelled(self) -> None:
        """Search for nothing, and go back to where it began."""
        self.answered(self._table)
        self._look_for("")
        self._table.move_to(self._searched_from, centre=True)
        self._tell()

    def on_prompt_stepped(self, event: Prompt.Stepped) -> None:
        """Go to another match while typing."""
        self._step(event.by)

    def _look_for(self, query: str) -> None:
        self._query = query
        self._table.search(query)
        self._find()
        self._tell()

    def _found(self) -> list[int]:
        """Answer the rows that hold the query."""
        return [self._table.rows.index(number) for number in self._matches]

    def _go_from(self, row: int) -> None:
        """Go to the first match from a row on, else to the first of all."""
        rows = self._found()
        if rows:
            self._table.move_to(next((r for r in rows if r >= row), rows[0]), centre=True)
        else:
            self._table.move_to(row, centre=True)

    def _step(self, by: int) -> None:
        rows, cursor = self._found(), self._table.cursor
        self._news = ""
        if not rows:
            self._say(f"“{self._query}” is nowhere" if self._query else "search with / first")
            return
        after = [row for row in rows if row > cursor] if by > 0 else None
        before = [row for row in rows if row < cursor]
        if after is not None:
            self._table.move_to(after[0] if after else rows[0], centre=True)
        else:
            self._table.move_to(before[-1] if before else rows[-1], centre=True)
        self._tell()

    def action_next_match(self) -> None:
        """Go to the next match; after the last, to the first."""
        self._step(1)

    def action_previous_match(self) -> None:
        """Go to the match before; before the first, to the last."""
        self._step(-1)

    @property
    def _clearable(self) -> bool:
        """Whether anything is lit or filtered that escape takes away."""
        return bool(self._query or self._table.chosen) or self._showing != Showing()

    def action_clear_search(self) -> None:
        """Take highlights, choices and filters away; where there are none, stop comparing."""
        if self._clearable:
            self._news = ""
            self._showing = Showing()
            self._look_for("")
            self._table.choose(())
            if self.story is not None:
                self._show(self.story)
        else:
            self._stop()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Answer what can be done now: escape goes back when there is nothing to clear."""
        if action == "clear_search":
            return self._clearable or (self.at_work and not self._stopped)
        return super().check_action(action, parameters)
