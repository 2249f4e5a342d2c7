"""What to do where there is nothing to read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.content import Content
from textual.widgets import Static

from reader.sources import Unreadable
from reader.tui.keys import bindings
from reader.tui.screens.asking import AskingScreen
from reader.tui.widgets.prompt import Prompt, path_prompt
from reader.tui.wording import amount


class WelcomeScreen(AskingScreen):
    """Says how to begin."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("welcome")
    DEFAULT_CSS = """
    #welcome { height: 1fr; align: center middle; }
    #welcome Static { width: auto; }
    """

    def __init__(self, unreadable: Sequence[Unreadable], threshold: float | None) -> None:
        super().__init__("welcome")
        self._unreadable = tuple(unreadable)
        self._threshold = threshold

    def compose(self) -> ComposeResult:
        """Make the text and the line under it."""
        with Container(id="welcome"):
            yield Static(self._text())
        yield self.status

    def _text(self) -> Content:
        def command(line: str, what: str) -> Content:
            return Content.assemble("  ", Content.styled(f"{line:<22}", "bold"), Content(what))

        def key(name: str, what: str) -> Content:
            return Content.assemble("  ", Content.styled(f"{name:<22}", "bold $primary"), what)

        missing = "There is nothing to read in this folder."
        if self._unreadable:
            missing += f" {amount(len(self._unreadable), 'file')} could not be read; e says why."
        return Content("\n").join(
            (
                Content.styled("reader", "bold $primary"),
                Content("Two tellings of one story, side by side, sentence by sentence."),
                Content(""),
                Content.styled(missing, "$warning"),
                Content(""),
                Content("Begin in the shell with"),
                command("reader --demo", "the sample stories"),
                command("reader FOLDER", "all articles of a folder"),
                command("reader LEFT RIGHT", "two files, side by side"),
                Content(""),
                Content("or here with"),
                key("enter", "the sample stories"),
                key("o", "a file or a folder"),
                key("?", "every key"),
                key("q", "leave"),
                Content(""),
                Content("Plain text, Markdown and saved web pages can be read."),
            )
        )

    def action_demo(self) -> None:
        """Open the sample stories."""
        from reader.library.demo import demo_folder

        try:
            self._open(str(demo_folder()))
        except FileNotFoundError as error:
            self.notify(f"{error}.", severity="warning", markup=False)

    def _open(self, path: str) -> None:
        from reader.tui.screens.library import LibraryScreen

        self.app.switch_screen(LibraryScreen([path], threshold=self._threshold))

    def action_problems(self) -> None:
        """List what could not be read, and why."""
        if self._unreadable:
            from reader.tui.screens.problems import ProblemsScreen

            self.app.push_screen(ProblemsScreen(self._unreadable))

    def action_open_path(self) -> None:
        """Ask for a file or a folder to open."""
        self.ask(path_prompt())

    def on_prompt_submitted(self, event: Prompt.Submitted) -> None:
        """Open the path, if there is something to read in it."""
        import os

        from reader.library.collection import first_article

        self.answered()
        path = os.path.expanduser(event.text.strip())
        if not path:
            return
        found = first_article([path])
        if isinstance(found, tuple):
            self.notify(str(found[0]), severity="warning", markup=False)
        else:
            self._open(path)

    def on_prompt_cancelled(self) -> None:
        """Open nothing."""
        self.answered()
