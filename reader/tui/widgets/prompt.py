"""A line to type into at the foot of a screen, in place of the status bar."""

from __future__ import annotations

import os
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.suggester import Suggester
from textual.widgets import Input, Static


class _Line(Input):
    """An input that ends on escape, passes the arrows on and completes with tab."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "cancel", show=False),
        Binding("tab", "cursor_right", show=False),
        Binding("down", "step(1)", show=False),
        Binding("up", "step(-1)", show=False),
    ]

    def action_cancel(self) -> None:
        self.post_message(Prompt.Cancelled())

    def action_step(self, by: int) -> None:
        self.post_message(Prompt.Stepped(by))


class Prompt(Horizontal):
    """A label, a line to type into, and a note at the right.

    Posts ``Changed`` as text is typed, ``Submitted`` on enter, ``Cancelled`` on escape and
    ``Stepped`` on the up and down arrows.
    """

    DEFAULT_CSS = """
    Prompt {
        dock: bottom; height: 1; background: $surface;
        Static { width: auto; padding: 0 1; color: $primary; }
        Input, Input:focus {
            border: none; height: 1; padding: 0; width: 1fr; background: $surface;
        }
    }
    """

    class Changed(Message):
        """The text is another one."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    class Submitted(Message):
        """Enter was pressed."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    class Cancelled(Message):
        """Escape was pressed."""

    class Stepped(Message):
        """An arrow was pressed: down (1) or up (-1)."""

        def __init__(self, by: int) -> None:
            super().__init__()
            self.by = by

    def __init__(
        self,
        label: str,
        purpose: str = "",
        *,
        text: str = "",
        hint: str = "",
        suggester: Suggester | None = None,
    ) -> None:
        self.purpose = purpose
        self._note = Static(Content(""))
        self._line = _Line(text, placeholder=hint, suggester=suggester, select_on_focus=False)
        super().__init__(Static(Content(label)), self._line, self._note)

    def take_keys(self) -> None:
        """Take the keys at once, now that it is mounted: the next one may be typed already."""
        self.screen.set_focus(self._line, scroll_visible=False)

    def note(self, text: str) -> None:
        """Show a note at the right."""
        self._note.update(Content(text))

    def on_input_changed(self, event: Input.Changed) -> None:
        """Pass on what was typed."""
        event.stop()
        self.post_message(self.Changed(event.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Pass on that enter was pressed."""
        event.stop()
        self.post_message(self.Submitted(event.value))


class PathSuggester(Suggester):
    """Completes the path of a file or folder."""

    def __init__(self) -> None:
        super().__init__(use_cache=False, case_sensitive=True)

    async def get_suggestion(self, value: str) -> str | None:
        """Answer ``value`` with the first name that begins so, a folder with its slash."""
        folder, begun = os.path.split(value)
        try:
            with os.scandir(os.path.expanduser(folder) or ".") as entries:
                found = [
                    (entry.name, entry.is_dir())
                    for entry in entries
                    if entry.name.startswith(begun) and (begun or not entry.name.startswith("."))
                ]
        except (OSError, ValueError):
            return None
        if not value or not found:
            return None
        name, is_folder = min(found)
        if not name.isprintable():
            return None
        return os.path.join(folder, name) + ("/" if is_folder else "")


def path_prompt() -> Prompt:
    """Answer a prompt for a file or a folder."""
    hint = "a file or a folder; tab completes"
    return Prompt("open", "open", hint=hint, suggester=PathSuggester())
