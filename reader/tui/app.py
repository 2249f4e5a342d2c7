"""The Textual app: its first screen, what works everywhere, and how it ends."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar

from rich.console import Console
from textual.app import App
from textual.binding import BindingType
from textual.command import Provider
from textual.events import Event, Key
from textual.reactive import Reactive
from textual.screen import Screen
from textual.scrollbar import ScrollBar
from textual.theme import Theme
from textual.worker import WorkerFailed

from reader.tui import garbage, terminal, themes
from reader.tui.keys import bindings, part_of, where_of
from reader.tui.widgets.slim_scroll_bar import SlimScrollBar

if TYPE_CHECKING:
    from reader.article import Article
    from reader.aside import Aside
    from reader.library.versions import Series
    from reader.tui.screens.story.making import PairingCrew


def _commands() -> type[Provider]:
    from reader.tui.commands import Actions

    return Actions


_TURN = 0.001
"""Seconds that a thread at work may keep the screen waiting. Python's own 5 ms are felt: a key
waits for several turns."""
_STANDING = 0.5
"""Seconds after which the first screen surely stands."""


def _sixteen_colours() -> bool:
    """Whether the terminal has no more; most of the other themes' would come out as one there."""
    return Console(force_terminal=True).color_system == "standard"


class ReaderApp(App[int], inherit_bindings=False):
    """The reader, begun at the screen that ``first`` makes."""

    CSS_PATH = "reader.tcss"
    TITLE = "reader"
    BINDINGS: ClassVar[list[BindingType]] = bindings("everywhere")
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {_commands}
    ENABLE_COMMAND_PALETTE = True
    theme: Reactive[str] = Reactive(themes.DARK)

    def __init__(self, first: Callable[[], Screen[None]]) -> None:
        few = "NO_COLOR" in os.environ or _sixteen_colours()
        super().__init__(ansi_color=True if few else None)
        ScrollBar.renderer = SlimScrollBar
        sys.setswitchinterval(_TURN)
        self._first = first
        self.failure: BaseException | None = None
        self.animation_level = "none"
        for theme in themes.BY_NAME.values():
            self.register_theme(theme)
        if few:
            self.set_reactive(ReaderApp.theme, themes.PLAIN)
            self.stylesheet.set_variables(self.get_css_variables())
        self._styled = self.theme

    def on_mount(self) -> None:
        """Let garbage be collected again once the first screen stands; see the command line."""
        self.set_timer(_STANDING, garbage.settle)

    def get_default_screen(self) -> Screen[None]:
        """Answer the screen that the reader begins at."""
        screen = self._first()
        # switch_screen takes for granted that the screen it replaces was pushed
        screen._push_result_callback(self, None)
        return screen

    async def on_event(self, event: Event) -> None:
        """Do what a key is bound to before the next key is looked at.

        Textual has a key go round by the widget that has the keys; meanwhile the next ones, where
        somebody types fast, are given to that widget as well, although the first may have opened
        what they are meant for. Only what takes text is left to take it in the order it is typed.
        """
        if isinstance(event, Key) and not event.is_forwarded and not self._takes_text:
            self.app_focus = True
            for priority in (True, False):
                if await self._check_bindings(event.key, priority):
                    return
        await super().on_event(event)

    @property
    def _takes_text(self) -> bool:
        """Whether what has the keys takes them as text."""
        return self.focused is not None and self.focused.check_consume_key("a", "a")

    def get_theme(self, theme_name: str) -> Theme | None:
        """Answer a theme by its name; Textual asks for every line that it draws."""
        return themes.BY_NAME.get(theme_name) or super().get_theme(theme_name)

    def refresh_css(self, animate: bool = True) -> None:
        """Style everything anew, unless it is in this theme's colours already.

        Textual asks for this once at the start, when it has just parsed every style sheet.
        """
        if self._styled != self.theme:
            self._styled = self.theme
            super().refresh_css(animate)

    def leave(self, status: int) -> None:
        """End in good order with that exit status."""
        self.exit(status, return_code=status)

    def _fatal_error(self) -> None:
        """End without Textual's own report, which would print the variables, articles included."""
        failure = self._exception
        self.failure = failure.error if isinstance(failure, WorkerFailed) else failure
        self._close_messages_no_wait()

    def action_help(self) -> None:
        """Show the keys of the screen that is open."""
        from reader.tui.screens.help import HelpScreen

        where = where_of(self.screen)
        if where is not None:
            self.push_screen(HelpScreen(where, part_of(self.screen)))

    async def action_back(self) -> None:
        """Go back to the screen before; from the first, leave."""
        if len(self.screen_stack) > 1:
            self.pop_screen()
        else:
            self.exit(0)

    async def action_quit(self) -> None:
        """Leave at once."""
        self.exit(0)

    def action_next_theme(self) -> None:
        """Change to the theme after this one."""
        names = list(themes.NAMES)
        self.action_use_theme(names[(names.index(self.theme) + 1) % len(names)])

    def action_use_theme(self, name: str) -> None:
        """Change to a theme by its name."""
        if self.no_color:
            self.notify("NO_COLOR is set: every theme is without colour.", markup=False)
        else:
            self.theme = name


def _run(first: Callable[[], Screen[None]]) -> int:
    """Show the reader from that screen to its end, and answer the exit status."""
    if not terminal.keys_from_terminal():
        sys.stderr.write("reader: there is no terminal to read keys from; try reader diff.\n")
        return 2
    terminal.screen_to_terminal()
    app = ReaderApp(first)
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    loop.set_default_executor(terminal.DaemonExecutor())
    terminal.leave_on_signals(loop, app.leave)
    status = app.run(loop=loop)
    loop.close()
    if app.failure is not None:
        path = terminal.save_traceback(app.failure)
        where = f"; the traceback is in {path}" if path else ""
        sys.stderr.write(f"reader: stopped by an error of its own{where}.\n")
        return 2
    return status or 0


def open_library(
    paths: Sequence[str],
    *,
    encoding: str | None = None,
    language: str | None = None,
    threshold: float | None = None,
    data: bytes | None = None,
    first: tuple[Article, int] | None = None,
) -> int:
    """Show the articles of files and folders, and answer the exit status.

    ``first`` is the first article among them and how many words it has, to be shown before the
    others are read; ``data`` is what was read from standard input, for the path ``-``.
    """
    from reader.tui.screens.library import LibraryScreen

    return _run(
        lambda: LibraryScreen(
            paths,
            encoding=encoding,
            language=language,
            threshold=threshold,
            data=data,
            first=first,
        )
    )


def open_history(series: Series, *, threshold: float | None = None) -> int:
    """Show the versions of one article, the newest two first, and answer the exit status."""
    from reader.tui.screens.compare import CompareScreen

    left, right = (version.article for version in series.versions[-2:])
    return _run(lambda: CompareScreen(left, right, series=series, threshold=threshold))


def open_comparison(
    left: Article,
    right: Article,
    *,
    threshold: float | None = None,
    opening: Aside[object] | None = None,
) -> int:
    """Show two articles side by side, and answer the exit status.

    ``opening`` opened them aside, and goes on to read them for their ledger.
    """
    from reader.tui.screens.compare import CompareScreen

    return _run(lambda: CompareScreen(left, right, threshold=threshold, opening=opening))


def open_story(
    articles: Sequence[Article],
    crew: PairingCrew,
    *,
    threshold: float | None = None,
    language: str | None = None,
) -> int:
    """Show several articles as one story, and answer the exit status.

    ``crew`` compares each with each, and has been given that to do.
    """
    from reader.tui.screens.story import StoryScreen

    return _run(lambda: StoryScreen(articles, crew, threshold=threshold, language=language))
