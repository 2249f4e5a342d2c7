"""Whether the screen stays alive while long texts are compared. Run: python -m tests.bench.alive

With two files as arguments on those, else on a pair of 8,000 sentences a side
(`tests.bench.material`). The app runs headless, in this process, at 160×45. A ticker in its event
loop wants to run every 10 ms; what it comes late by is the delay that any key would suffer, and is
printed by phases: from the start to the first text, while aligning (with a key pressed twice a
second), when the comparison is shown, while the ledger is made (with keys again), and while the
threshold moves. At last the comparison is begun once more and stopped, if it takes long enough for
that: how long the screen takes to say so, and the thread to end.
"""

from __future__ import annotations

import asyncio
import itertools
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from textual import events
from textual.pilot import Pilot

from reader.article import Article
from reader.sources import open_article
from reader.tui.app import ReaderApp
from reader.tui.screens.compare import CompareScreen
from reader.tui.screens.help import HelpScreen
from reader.tui.widgets.status_bar import StatusBar
from tests.bench.material import pair

SENTENCES = 8000
SIZE = (160, 45)
TICK = 0.01
EVERY = 0.5
"""Seconds between two keys while it is aligned."""
KEYS = ("space", "j", "space", "question_mark", "escape", "b", "d", "u")
PATIENCE = 600.0


class Ticker:
    """Comes back every 10 ms, if the loop lets it, and notes in seconds how late it is."""

    def __init__(self) -> None:
        self.late: list[float] = []

    async def run(self) -> None:
        """Tick until cancelled."""
        while True:
            due = time.perf_counter() + TICK
            await asyncio.sleep(TICK)
            self.late.append(max(time.perf_counter() - due, 0.0))

    def report(self, phase: str, begun: float) -> None:
        """Print what was noted since the last report."""
        late, self.late = [second * 1000 for second in self.late], []
        passed = time.perf_counter() - begun
        if len(late) < 2:
            late = [0.0, *late, 0.0]
        p50, p95 = statistics.median(late), statistics.quantiles(late, n=20)[-1]
        late_by = f"p50 {p50:5.1f}   p95 {p95:5.1f}   max {max(late):5.1f} ms"
        print(f"{phase:28} {passed:6.2f} s   {late_by}")


@asynccontextmanager
async def ticking() -> AsyncIterator[Ticker]:
    """Tick in the running loop."""
    ticker = Ticker()
    task = asyncio.get_running_loop().create_task(ticker.run())
    try:
        yield ticker
    finally:
        task.cancel()


async def until(true: Callable[[], bool]) -> None:
    """Wait for something, without keeping the loop busy."""
    deadline = time.perf_counter() + PATIENCE
    while not true():
        if time.perf_counter() > deadline:
            raise SystemExit("it never came to an end")
        await asyncio.sleep(TICK)


def press(pilot: Pilot[int], key: str) -> None:
    """Press a key as a driver does: the pilot would wait until the app has nothing to do."""
    pilot.app.post_message(events.Key(key, key if len(key) == 1 else None))


async def measure(left: Article, right: Article) -> None:
    """Open the pair, and print what the loop came late by."""
    screen = CompareScreen(left, right)
    app = ReaderApp(lambda: screen)
    begun = time.perf_counter()
    async with app.run_test(size=SIZE) as pilot, ticking() as ticker:
        await until(lambda: screen.at_work)
        ticker.report("opening, to the first text", begun)
        begun = time.perf_counter()
        for key in itertools.cycle(KEYS):
            until_next = time.perf_counter() + EVERY
            await until(
                lambda at=until_next: (  # type: ignore[misc]
                    screen.comparison is not None or time.perf_counter() > at
                )
            )
            if screen.comparison is not None:
                break
            press(pilot, key)
        ticker.report("aligning", begun)
        if isinstance(app.screen, HelpScreen):
            press(pilot, "escape")
        begun = time.perf_counter()
        await asyncio.sleep(0.3)
        ticker.report("shown", begun)
        begun = time.perf_counter()
        for key in itertools.cycle(("space", "j", "b", "right_square_bracket")):
            until_next = time.perf_counter() + EVERY
            await until(
                lambda at=until_next: (  # type: ignore[misc]
                    not screen.at_work or time.perf_counter() > at
                )
            )
            if not screen.at_work:
                break
            press(pilot, key)
        ticker.report("keeping the ledger", begun)
        begun = time.perf_counter()
        for key in ("minus", "minus", "plus", "plus", "plus"):
            press(pilot, key)
            await asyncio.sleep(0.2)
        await until(lambda: not screen.at_work)
        ticker.report("moving the threshold", begun)
    await stop(left, right)


async def stop(left: Article, right: Article) -> None:
    """Begin to compare, and print how fast it can be stopped."""
    screen = CompareScreen(left, right)
    app = ReaderApp(lambda: screen)
    async with app.run_test(size=SIZE) as pilot:
        await until(
            lambda: (
                screen.comparison is not None or "comparing" in screen.query_one(StatusBar).status
            )
        )
        threads = set(threading.enumerate())
        await asyncio.sleep(0.5)
        if screen.comparison is not None:
            print("not stopped: it is compared too soon for that")
            return
        begun = time.perf_counter()
        press(pilot, "escape")
        await until(lambda: "not compared" in screen.query_one(StatusBar).status)
        said = time.perf_counter() - begun
        workers = [t for t in threads if t.name.startswith(("asyncio", "reader-work"))]
        await until(lambda: not any(worker.is_alive() and busy(worker) for worker in workers))
        ended = time.perf_counter() - begun
    print(f"stopped: said after {said * 1000:.0f} ms, at rest after {ended * 1000:.0f} ms")


def busy(thread: threading.Thread) -> bool:
    """Answer whether a thread is in the midst of aligning."""
    frame = sys._current_frames().get(thread.ident or 0)
    while frame is not None:
        if "alignment" in frame.f_code.co_filename:
            return True
        frame = frame.f_back
    return False


def main() -> None:
    """Read or make the pair, and measure."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(path) for path in sys.argv[1:3]]
        if len(paths) < 2:
            paths = [Path(folder, "left.txt"), Path(folder, "right.txt")]
            for path, text in zip(paths, pair(SENTENCES), strict=True):
                path.write_text(text, encoding="utf-8")
        left, right = (open_article(str(path)) for path in paths)
    print(
        f"{len(left.sentences):,} and {len(right.sentences):,} sentences; what the loop is late by"
    )
    asyncio.run(measure(left, right))


if __name__ == "__main__":
    main()
