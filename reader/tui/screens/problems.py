"""What could not be read, and why."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from reader.sources import Unreadable
from reader.text.safe import drawable
from reader.tui.screens.sheet import Sheet


class ProblemsScreen(Sheet):
    """Lists the paths that could not be read, each with its reason and what to do."""

    def __init__(self, unreadable: Sequence[Unreadable]) -> None:
        super().__init__("Could not be read")
        self._unreadable = tuple(unreadable)

    def text(self, width: int) -> Content:  # noqa: ARG002 - the lines may break anywhere
        """Answer a paragraph a path."""
        return Content("\n\n").join(
            Content.assemble(
                Content.styled(drawable(trouble.path), "bold"),
                "\n",
                Content(drawable(f"{trouble.reason}: {trouble.advice}")),
            )
            for trouble in self._unreadable
        )
