"""The keys that move a cursor by rows and by pages, on every screen that has such a cursor."""

from __future__ import annotations

from typing import Protocol


class Movable(Protocol):
    """What has a cursor in rows."""

    def move_by(self, rows: int) -> None:
        """Go so many rows down (up, if negative)."""

    def page_by(self, pages: float) -> None:
        """Go so many pages down (up, if negative)."""


class Paging:
    """Moves by rows and by pages in what ``_moving`` answers."""

    def _moving(self) -> Movable:
        raise NotImplementedError

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
