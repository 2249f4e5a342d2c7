"""The keys that move the cursor through both sides."""

from __future__ import annotations

from reader.tui.screens.compare.sides import Sides
from reader.tui.widgets.pair_view import PairView


class Moving(Sides):
    """Moves by rows and by pages."""

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
