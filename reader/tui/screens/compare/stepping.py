"""The keys that step from difference to difference, and to the other side of a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.tui.screens.compare.sides import Sides

if TYPE_CHECKING:
    from reader.comparison.links import PartlyTold


class Stepping(Sides):
    """Steps through what differs, and through what is partly told."""

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

    def _step_partly(self, by: int) -> None:
        """Go so many places on of those that are partly told; after the last comes the first."""
        layout, cursor = self._view.laid_out, self._view.cursor
        if self.comparison is None or layout is None:
            self._say_not_compared()
            return
        shown = [p for p in self.comparison.partly if any(layout.shows(row) for row, *_ in p.ends)]
        if not shown:
            none = "nothing is partly told"
            self._say(f"{none} in what is shown" if self.comparison.partly else none)
            return
        if self._partly in shown:
            index = shown.index(self._partly) + by
        elif by > 0:
            index = sum(partly.ends[0][0] < cursor for partly in shown)
        else:
            index = sum(partly.ends[0][0] <= cursor for partly in shown) - 1
        self._look_at(shown[index % len(shown)])

    def _look_at(self, partly: PartlyTold, *, other: bool = False) -> None:
        """Go to the first end of something partly told, or to the ``other`` of where one is."""
        layout = self._view.laid_out
        assert layout is not None
        ends = [end for end in partly.ends if layout.shows(end[0])]
        if other:
            ends = [end for end in ends if end[0] != self._view.cursor]
        if not ends:
            self._say("where the other side has it is hidden")
            return
        _, side, span = ends[0]
        self._news = ""
        self._view.show_text(side, span[0])
        self._partly = partly
        self._light()

    def action_next_partly(self) -> None:
        """Go to the next sentence that is partly told."""
        self._step_partly(1)

    def action_previous_partly(self) -> None:
        """Go to the sentence before that is partly told."""
        self._step_partly(-1)

    def action_partner(self) -> None:
        """Open the fold, or go round the rows that tell parts of the same link."""
        if self._view.open_fold():
            return
        row, layout = self._view.row, self._view.laid_out
        if self.comparison is None:
            self._say_not_compared()
            return
        if row is None or layout is None:
            self._say("told here only")
            return
        partly = self._partly
        if partly is None and row.link is None:
            partly = next(iter(self.comparison.partly_at(self._view.cursor)), None)
        if partly is not None:
            self._look_at(partly, other=True)
            return
        if row.link is None:
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
