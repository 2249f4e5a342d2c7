"""The app in a terminal of a test, begun at any screen, and read as a person would."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from rich.cells import cell_len
from textual.pilot import Pilot
from textual.screen import Screen

from reader.article import Article
from reader.tui.app import ReaderApp
from reader.tui.screens.article import ArticleScreen
from reader.tui.screens.library import LibraryScreen
from reader.tui.widgets.status_bar import StatusBar


@dataclass
class Seat:
    """Someone in front of the reader."""

    app: ReaderApp
    pilot: Pilot[int]

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.pilot.pause()
        await self.pilot.pause()

    async def type(self, text: str) -> None:
        await self.press(*("space" if character == " " else character for character in text))

    async def resize(self, width: int, height: int) -> None:
        await self.pilot.resize_terminal(width, height)
        await self.pilot.pause()
        await self.pilot.pause()

    async def until(self, true: Callable[[], bool]) -> None:
        """Wait for something to become true."""
        for _ in range(400):
            if true():
                await self.pilot.pause()
                return
            await asyncio.sleep(0.025)
        raise AssertionError(f"never came true; the screen shows\n{self.text}")

    @property
    def lines(self) -> list[str]:
        """The lines of the screen."""
        strips = self.app.screen._compositor.render_strips()
        lines = ["".join(segment.text for segment in strip) for strip in strips]
        assert {cell_len(line) for line in lines} == {self.app.size.width}
        return [line.rstrip() for line in lines]

    @property
    def text(self) -> str:
        """The whole screen."""
        return "\n".join(self.lines)

    @property
    def status(self) -> str:
        return self.app.screen.query_one(StatusBar).status

    @property
    def news(self) -> list[str]:
        """What the app has notified of."""
        return [notification.message for notification in self.app._notifications]


@asynccontextmanager
async def seated(
    first: Callable[[], Screen[None]], size: tuple[int, int] = (120, 36)
) -> AsyncIterator[Seat]:
    """Begin the reader at a screen."""
    app = ReaderApp(first)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield Seat(app, pilot)


@asynccontextmanager
async def library(*paths: Path | str, size: tuple[int, int] = (120, 36)) -> AsyncIterator[Seat]:
    """Open a library and wait until everything has been read."""
    named: Sequence[str] = [str(path) for path in paths]
    async with seated(lambda: LibraryScreen(named), size) as seat:
        await seat.until(
            lambda: (
                not isinstance(seat.app.screen, LibraryScreen)
                or "reading" not in seat.app.screen.status.status
            )
        )
        yield seat


@asynccontextmanager
async def reading(told: Article, size: tuple[int, int] = (100, 24)) -> AsyncIterator[Seat]:
    """Open an article."""
    async with seated(lambda: ArticleScreen(told), size) as seat:
        yield seat
