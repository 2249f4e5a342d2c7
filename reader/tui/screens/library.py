"""The articles that paths name, story by story."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import Screen
from textual.widgets import Static

from reader.tui.keys import bindings


class LibraryScreen(Screen[None]):
    """Shows the articles as they are read."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("library")

    def __init__(
        self,
        paths: Sequence[str],
        *,
        encoding: str | None = None,
        language: str | None = None,
        threshold: float | None = None,
    ) -> None:
        super().__init__()
        self._paths = tuple(paths)
        self._encoding = encoding
        self._language = language
        self._threshold = threshold

    def compose(self) -> ComposeResult:
        """Make the screen's widgets."""
        yield Static("Reading…")
