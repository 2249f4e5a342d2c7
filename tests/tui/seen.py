"""The compare screen in a terminal of a test: opened, and read as a person would."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from rich.cells import cell_len
from textual.geometry import Region
from textual.pilot import Pilot

from reader.article import Article
from reader.comparison import Comparison
from reader.tui.app import ReaderApp
from reader.tui.screens.compare import CompareScreen
from reader.tui.widgets.pair_view import PairView
from reader.tui.widgets.status_bar import StatusBar
from tests.tui.flood import LEFT, RIGHT


@dataclass
class Desk:
    """A compare screen that is open, with both sides compared."""

    app: ReaderApp
    pilot: Pilot[int]
    screen: CompareScreen

    @property
    def view(self) -> PairView:
        return self.screen.query_one(PairView)

    @property
    def comparison(self) -> Comparison:
        assert self.screen.comparison is not None
        return self.screen.comparison

    @property
    def status(self) -> str:
        return self.screen.query_one(StatusBar).status

    @property
    def news(self) -> list[str]:
        """Answer what the app has notified of."""
        return [notification.message for notification in self.app._notifications]

    async def press(self, *keys: str) -> None:
        for key in keys:
            await self.pilot.press(key)
            await self.settle()
        await self.pilot.pause()

    async def settle(self) -> None:
        """Wait until what was asked for is shown; the first comparison is not waited for."""
        while self.screen.comparison is not None and self.screen.at_work:
            await self.pilot.pause(0.01)

    async def resize(self, width: int, height: int) -> None:
        await self.pilot.resize_terminal(width, height)
        await self.pilot.pause()
        await self.pilot.pause()

    def lines(self) -> list[str]:
        """Answer the lines of the screen."""
        width, height = self.app.size
        strips = self.screen._compositor.render_strips()
        lines = ["".join(segment.text for segment in strip) for strip in strips]
        assert len(lines) == height
        assert {cell_len(line) for line in lines} == {width}
        return lines

    def text(self) -> str:
        """Answer the screen with its line ends as spaces."""
        return " ".join(" ".join(self.lines()).split())

    def region(self) -> Region:
        """Answer where on the screen both sides stand."""
        return self.view.region

    def line_of(self, text: str) -> str:
        """Answer the line of the screen that holds ``text``."""
        return next(line for line in self.lines() if text in line)


@asynccontextmanager
async def opened(
    left: Article = LEFT,
    right: Article = RIGHT,
    *,
    size: tuple[int, int] = (120, 40),
    theme: str | None = None,
    threshold: float | None = None,
    settled: bool = True,
) -> AsyncIterator[Desk]:
    """Open two articles in the app, and wait until they are compared.

    ``settled``: and until the ledger is made, and all else that is made in the background.
    """
    screen = CompareScreen(left, right, threshold=threshold)
    app = ReaderApp(lambda: screen)
    if theme is not None:
        app.theme = theme
    async with app.run_test(size=size) as pilot:
        for _ in range(500):
            if screen.comparison is not None:
                break
            await pilot.pause(0.02)
        await pilot.pause()
        desk = Desk(app, pilot, screen)
        if settled:
            await desk.settle()
            await pilot.pause()
        yield desk
