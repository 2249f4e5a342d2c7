"""Long articles are read for their ledger by another process while they are compared."""

from __future__ import annotations

import threading

import pytest

from reader import keeping
from reader.alignment import Alignment
from reader.article import Article
from reader.aside import aside
from reader.comparison import Comparison
from reader.comparison.ledger import ledger
from reader.keeping import Keeping, keep
from reader.tui.app import ReaderApp
from reader.tui.screens.compare import CompareScreen, claims
from reader.tui.screens.compare.making import Ready, Wanted
from reader.wire import Answering
from tests.articles import article
from tests.tui.seen import opened


def long(boats: int) -> Article:
    """Answer an article worth another process, unlike those of other tests."""
    told = f"The storm at Bergen sank {boats} boats, Mayor Ada Lund told reporters on Friday."
    return article(told, *(f"It was read ahead by boat number {n}." for n in range(200)))


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What each process answered that was asked for a ledger."""
    found: list[object] = []
    answer = Keeping.ledger

    def noted(self: Keeping, alignment: Alignment) -> object:
        found.append(answer(self, alignment))
        return found[-1]

    monkeypatch.setattr(Keeping, "ledger", noted)
    return found


async def test_the_ledger_on_the_screen_is_the_one_made_here(kept: list[object]) -> None:
    left, right = long(14), long(17)
    async with opened(left, right) as desk:
        made = desk.screen._claims
        assert made is not None
        assert kept == [made.ledger]
        assert made.ledger == ledger(desk.comparison)
        assert "in conflict" in {entry.verdict for entry in made.ledger.entries}


async def test_what_is_compared_otherwise_is_asked_of_the_same_process(kept: list[object]) -> None:
    left, right = long(15), long(18)
    async with opened(left, right) as desk:
        await desk.press("s")
        assert desk.comparison.left == right
        made = desk.screen._claims
        assert made is not None
        assert kept[1:] == [made.ledger]
        assert made.ledger == ledger(desk.comparison)


async def test_a_process_that_died_costs_only_time(
    kept: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    ask = Keeping.ask

    def lost(self: Keeping, alignment: Alignment) -> None:
        self._there._end()
        ask(self, alignment)

    monkeypatch.setattr(Keeping, "ask", lost)
    async with opened(long(16), long(21)) as desk:
        assert kept == [None]
        made = desk.screen._claims
        assert made is not None
        assert made.ledger == ledger(desk.comparison)


async def test_short_articles_begin_no_process(kept: list[object]) -> None:
    async with opened(article("It rained."), article("It snowed.")) as desk:
        assert desk.screen._claims is not None
        assert not kept


async def test_nobody_keeps_a_ledger_for_a_screen_that_is_gone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    may_end, ended = threading.Event(), threading.Event()
    answered: list[object] = []
    answer = Keeping.ledger

    def waiting(self: Keeping, alignment: Alignment) -> object:
        may_end.wait(20)
        answered.append(answer(self, alignment))
        ended.set()
        return answered[-1]

    monkeypatch.setattr(Keeping, "ledger", waiting)
    made: list[object] = []
    monkeypatch.setattr(claims, "claims", lambda *_: made.append(1))
    async with opened(long(19), long(23), settled=False) as desk:
        for _ in range(400):
            if desk.screen.comparison is not None:
                break
            await desk.pilot.pause(0.02)
    may_end.set()
    assert ended.wait(20)
    assert answered == [None]
    assert not made, "it was made all the same"


async def test_the_process_that_opened_the_articles_keeps_their_ledger(kept: list[object]) -> None:
    opening = aside(lambda: [long(29), long(31)], then=keep)
    left, right = opening()
    screen = CompareScreen(left, right, opening=opening)
    app = ReaderApp(lambda: screen)
    async with app.run_test(size=(120, 40)) as pilot:
        for _ in range(1000):
            if screen._claims is not None:
                break
            await pilot.pause(0.02)
        assert screen._claims is not None
        assert kept == [screen._claims.ledger]
        assert "in conflict" in {entry.verdict for entry in screen._claims.ledger.entries}
    there = opening.going_on()
    assert there is None or there.answer() is None, "it has ended with the screen"


async def test_the_threshold_may_move_while_the_first_ledger_is_awaited(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    may_hear, asked = threading.Event(), threading.Event()
    answer, ask = Answering.answer, Keeping.ask

    def late(self: Answering) -> object:
        may_hear.wait(20)
        return answer(self)

    def noted(self: Keeping, alignment: Alignment, *, turned: bool = False) -> None:
        ask(self, alignment, turned=turned)
        if turned:
            asked.set()

    monkeypatch.setattr(Answering, "answer", late)
    monkeypatch.setattr(Keeping, "ask", noted)
    async with opened(long(33), long(37), settled=False) as desk:
        while desk.screen.comparison is None:
            await desk.pilot.pause(0.02)
        await desk.pilot.press("minus", "minus", "s")
        while not asked.is_set():
            await desk.pilot.pause(0.02)
        may_hear.set()
        await desk.settle()
        made = desk.screen._claims
        assert made is not None
        assert made.ledger == ledger(desk.comparison)


async def test_a_process_begun_for_a_screen_that_is_gone_is_ended(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    beginning, may_begin, closed = threading.Event(), threading.Event(), threading.Event()
    begin, close = keeping.begin_keeping, Keeping.close

    def late(left: Article, right: Article, *, threads: bool) -> Keeping | None:
        beginning.set()
        may_begin.wait(20)
        return begin(left, right, threads=threads)

    def noted(self: Keeping) -> None:
        close(self)
        closed.set()

    monkeypatch.setattr(keeping, "begin_keeping", late)
    monkeypatch.setattr(Keeping, "close", noted)
    async with opened(long(39), long(41), settled=False) as desk:
        while not beginning.is_set():
            await desk.pilot.pause(0.02)
    may_begin.set()
    assert closed.wait(20)


async def test_what_is_wanted_again_meanwhile_is_claimed(monkeypatch: pytest.MonkeyPatch) -> None:
    at_work, may_ask, asked, may_show = (threading.Event() for _ in range(4))
    arranged, prepared = CompareScreen._arranged, CompareScreen._prepared

    def slowly(self: CompareScreen, comparison: Comparison, wanted: Wanted) -> Comparison:
        if self.comparison is not None:
            at_work.set()
            may_ask.wait(20)
        return arranged(self, comparison, wanted)

    def prepared_slowly(self: CompareScreen, comparison: Comparison) -> Ready:
        if at_work.is_set():
            asked.set()
            may_show.wait(20)
        return prepared(self, comparison)

    monkeypatch.setattr(CompareScreen, "_arranged", slowly)
    monkeypatch.setattr(CompareScreen, "_prepared", prepared_slowly)
    async with opened(article("It rained."), article("It snowed.")) as desk:
        for seen, go in ((None, None), (at_work, may_ask), (asked, may_show)):
            while seen is not None and not seen.is_set():
                await desk.pilot.pause(0.02)
            await desk.pilot.press("s")
            if go is not None:
                go.set()
        for _ in range(500):
            if not desk.screen.at_work:
                break
            await desk.pilot.pause(0.02)
        made = desk.screen._claims
        assert made is not None, "nobody makes them any more"
        assert made.comparison is desk.comparison
