"""The screen while something long is being made: alive, honest about it, and easily stopped."""

from __future__ import annotations

import threading
import time
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager
from typing import Any

import pytest

import reader.alignment
from reader.alignment import Alignment, Cancelled
from reader.comparison import comparing
from reader.tui.app import ReaderApp
from reader.tui.screens.compare import CompareScreen
from reader.tui.screens.help import HelpScreen
from tests.tui.flood import LEFT, MAYOR, RIGHT
from tests.tui.seen import Desk, opened

BAR = 2


class Patient:
    """Stands in for the aligner: says how far it is, and goes on when it may or is stopped."""

    def __init__(self) -> None:
        self.may_go_on = threading.Event()
        self.calls = 0
        self.cancelled = 0
        self.share = 0.5
        self._align = reader.alignment.align

    def __call__(self, *sides: Sequence[str], **options: Any) -> Alignment:
        self.calls += 1
        while not self.may_go_on.wait(0.005):
            options["progress"](self.share)
            if options["cancelled"]():
                self.cancelled += 1
                raise Cancelled
        return self._align(*sides, **options)


@pytest.fixture
def aligner(monkeypatch: pytest.MonkeyPatch) -> Iterator[Patient]:
    patient = Patient()
    monkeypatch.setattr(comparing, "align", patient)
    yield patient
    patient.may_go_on.set()


@asynccontextmanager
async def comparing_long(size: tuple[int, int] = (120, 40)) -> AsyncIterator[Desk]:
    """Open a pair that is still being compared, the progress in sight."""
    screen = CompareScreen(LEFT, RIGHT)
    app = ReaderApp(lambda: screen)
    async with app.run_test(size=size) as pilot:
        desk = Desk(app, pilot, screen)
        await until(desk, "comparing …")
        yield desk


async def until(desk: Desk, said: str) -> None:
    """Wait until the status line says something."""
    for _ in range(400):
        if said in desk.status:
            await desk.pilot.pause()
            return
        await desk.pilot.pause(0.02)
    raise AssertionError(f"the status line still says {desk.status!r}")


@pytest.mark.usefixtures("aligner")
async def test_nothing_is_said_of_it_in_the_first_half_second() -> None:
    screen = CompareScreen(LEFT, RIGHT)
    app = ReaderApp(lambda: screen)
    async with app.run_test(size=(120, 40)) as pilot:
        desk = Desk(app, pilot, screen)
        await pilot.pause(0.2)
        assert desk.status == ""
        assert "━" not in desk.lines()[BAR]
        await pilot.press("escape")
        assert app.return_value == 0, "what nobody has seen begin is not stopped but left"


async def test_a_bar_and_the_status_tell_how_far_it_is(aligner: Patient) -> None:
    async with comparing_long() as desk:
        await until(desk, "comparing … 42 % · escape stops")
        assert 45 < desk.lines()[BAR].count("━") < 55
        aligner.share = 0.9
        await until(desk, "76 %")
        assert 85 < desk.lines()[BAR].count("━") < 95
        aligner.may_go_on.set()
        await until(desk, "difference 1 of 5")
        assert "━" not in desk.lines()[BAR]


@pytest.mark.usefixtures("aligner")
async def test_help_search_and_scrolling_work_meanwhile() -> None:
    async with comparing_long(size=(60, 16)) as desk:
        await desk.press("question_mark")
        assert isinstance(desk.app.screen, HelpScreen)
        await desk.press("escape")
        await desk.press("space")
        assert desk.view.scroll_offset.y > 0
        await desk.press("slash", *"forty", "enter")
        assert "forty" in "".join(desk.lines())
        await desk.press("escape")
        assert desk.screen.at_work, "escape ended the search, not the comparison"


async def test_escape_stops_it_and_the_texts_stay(aligner: Patient) -> None:
    async with comparing_long() as desk:
        await desk.press("escape")
        assert desk.app.screen is desk.screen
        assert desk.status == "not compared · a compares"
        assert not desk.screen.at_work
        assert "━" not in desk.lines()[BAR]
        assert MAYOR[:20] in desk.text()
        await desk.press("right_square_bracket")
        assert desk.status == "not compared · a compares"
        await desk.press("j", "j")
        assert desk.view.cursor == 2
        for _ in range(200):
            if aligner.cancelled:
                break
            time.sleep(0.01)
        assert aligner.cancelled == 1
        await desk.press("escape")
        assert desk.app.return_value == 0, "then it goes back"


async def test_it_can_be_begun_again(aligner: Patient) -> None:
    async with comparing_long() as desk:
        await desk.press("escape", "a")
        assert "not compared" not in desk.status
        aligner.may_go_on.set()
        await until(desk, "difference 1 of 5")
        assert aligner.calls == 2
        await desk.press("a")
        assert desk.status == "compared already"


async def test_the_threshold_moves_on_while_the_links_are_being_chosen(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    chosen: list[float] = []
    at = Alignment.at

    def slow(self: Alignment, threshold: float) -> Alignment:
        chosen.append(threshold)
        time.sleep(0.8)
        return at(self, threshold)

    async with opened() as desk:
        monkeypatch.setattr(Alignment, "at", slow)
        usual = desk.comparison.alignment.threshold
        for _ in range(4):
            await desk.pilot.press("minus")
        assert desk.comparison.alignment.threshold == usual, "the screen does not wait for it"
        assert desk.status == f"threshold {usual + 0.2:.2f} …"
        await desk.pilot.press("j")
        assert desk.view.cursor == 2
        await until(desk, "choosing links …")
        await desk.settle()
        await desk.pilot.pause()
        assert desk.comparison.alignment.threshold == pytest.approx(usual + 0.2)
        assert chosen == pytest.approx([usual + 0.05, usual + 0.2]), "only the last is waited for"
        assert desk.status.startswith(f"threshold {usual + 0.2:.2f} · ")


async def test_swapped_and_gathered_at_once_comes_out_as_asked() -> None:
    async with opened() as desk:
        usual = desk.comparison.alignment.threshold
        for key in ("s", "o", "minus"):
            await desk.pilot.press(key)
        await desk.settle()
        assert desk.comparison.left is RIGHT
        assert desk.comparison.order == "gathered"
        assert desk.comparison.alignment.threshold == pytest.approx(usual + 0.05)
