"""The keys that move the cursor through the table."""

from __future__ import annotations

from reader.tui.screens.paging import Paging
from reader.tui.screens.story.making import Making
from reader.tui.widgets.story.table import StoryTable


class Moving(Paging, Making):
    """Moves by statements, by pages, by what differs, and by articles."""

    def _moving(self) -> StoryTable:
        self._news = ""
        return self._table

    def action_first(self) -> None:
        """Go to the first statement."""
        self._moving().move_to(0)

    def action_last(self) -> None:
        """Go to the last statement."""
        self._moving().move_to(len(self._table.rows) - 1)

    def action_column_left(self) -> None:
        """Go to the article at the left."""
        self._moving().move_column(-1)

    def action_column_right(self) -> None:
        """Go to the article at the right."""
        self._moving().move_column(1)

    def _stops(self) -> list[int]:
        """Answer the rows that are in dispute or not told by all."""
        if self.story is None:
            return []
        statements = self.story.statements
        return [row for row, number in enumerate(self._table.rows) if statements[number].differs]

    def _go_to(self, row: int | None, otherwise: str) -> None:
        if row is None:
            self._say(otherwise if self.story is not None else "still comparing …")
        else:
            self._moving().move_to(row, centre=True)
            self._tell()

    def action_next_difference(self) -> None:
        """Go to the next statement that is in dispute or not told by all."""
        after = (row for row in self._stops() if row > self._table.cursor)
        self._go_to(next(after, None), "all tell the rest alike")

    def action_previous_difference(self) -> None:
        """Go to the statement before that is in dispute or not told by all."""
        before = (row for row in reversed(self._stops()) if row < self._table.cursor)
        self._go_to(next(before, None), "all tell alike what comes before")

    def action_first_difference(self) -> None:
        """Go to the first of these."""
        self._go_to(next(iter(self._stops()), None), "all tell alike what is shown")

    def action_last_difference(self) -> None:
        """Go to the last of these."""
        self._go_to(next(reversed(self._stops()), None), "all tell alike what is shown")
