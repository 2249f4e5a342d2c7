"""The least that a Textual app can be: one line of text. The measure of every start."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.widgets import Static


class OneLine(App[None]):
    """Draws one line."""

    def compose(self) -> ComposeResult:
        yield Static("one line")


if __name__ == "__main__":
    OneLine().run()
