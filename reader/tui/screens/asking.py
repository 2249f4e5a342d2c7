"""A screen that can ask for a line of text at its foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.screen import Screen
from textual.widget import Widget

from reader.tui.actions import Where
from reader.tui.widgets.status_bar import StatusBar

if TYPE_CHECKING:
    from reader.tui.widgets.prompt import Prompt


class AskingScreen(Screen[None]):
    """Has a status bar, whose place a prompt takes while something is asked."""

    def __init__(self, where: Where) -> None:
        super().__init__()
        self.status = StatusBar(where)
        self.prompt: Prompt | None = None

    def ask(self, prompt: Prompt) -> None:
        """Ask, unless something is being asked already."""
        if self.prompt is None:
            self.prompt = prompt
            self.status.display = False
            self.mount(prompt)
            prompt.take_keys()

    def answered(self, home: Widget | None = None) -> str:
        """Put the prompt away, give the keys back to ``home``, and answer what it was for."""
        if self.prompt is None:
            return ""
        purpose = self.prompt.purpose
        self.prompt.remove()
        self.prompt = None
        self.status.display = True
        if home is not None:
            home.focus()
        return purpose
