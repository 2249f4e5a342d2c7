"""The keys that move the cursor through both sides."""

from __future__ import annotations

from reader.tui.screens.compare.sides import Sides
from reader.tui.screens.paging import Paging
from reader.tui.widgets.pair_view import PairView


class Moving(Paging, Sides):
    """Moves by rows and by pages."""

    def _moving(self) -> PairView:
        self._news = ""
        return self._view

    def action_first(self) -> None:
        """Go to the first row."""
        self._moving().move_to_start()

    def action_last(self) -> None:
        """Go to the last row."""
        self._moving().move_to_end()
