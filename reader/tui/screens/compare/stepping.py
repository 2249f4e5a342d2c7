"""The keys that step from difference to difference, and to the other side of a row."""

from __future__ import annotations

from reader.tui.screens.compare.sides import Sides


class Stepping(Sides):
    """Steps through what differs."""

    def _stops(self) -> list[int]:
        """Answer the differences that are shown."""
        layout = self._view.laid_out
        if self.comparison is None or layout is None:
            return []
        return [row for row in self.comparison.differences if layout.shows(row)]

    def _go_to(self, row: int | None, otherwise: str) -> None:
        if self.comparison is None:
            self._say_not_compared()
        elif row is None:
            self._say(otherwise)
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
            self._say_not_compared()
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
