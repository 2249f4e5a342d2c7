"""The mouse wheel, the same in every widget that scrolls line by line."""

from __future__ import annotations

from typing import ClassVar

from textual import events


class Wheel:
    """Scrolls at once, without animation; to be named before the widget that Textual scrolls."""

    WHEEL_LINES: ClassVar[int] = 1
    """How many lines the wheel goes at a time."""

    def scroll_lines(self, lines: int) -> None:
        """Scroll so many lines down (up, if negative)."""
        raise NotImplementedError

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll down."""
        self._turned(event, 1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll up."""
        self._turned(event, -1)

    def _turned(self, event: events.MouseEvent, by: int) -> None:
        event.stop()
        event.prevent_default()
        self.scroll_lines(by * self.WHEEL_LINES)
