"""Long articles are read for their ledger by another process while they are compared."""

from __future__ import annotations

import threading

import pytest

from reader.article import Article
from reader.aside import aside
from reader.comparison.ledger import ledger
from reader.comparison.ledger.ahead import read_both
from reader.tui import reading_ahead
from reader.tui.app import ReaderApp
from reader.tui.reading_ahead import ReadingAhead
from reader.tui.screens.compare import CompareScreen
from tests.articles import article
from tests.tui.seen import opened


def long(boats: int) -> Article:
    """Answer an article worth another process, unlike those of other tests."""
    told = f"The storm at Bergen sank {boats} boats, Mayor Ada Lund told reporters on Friday."
    return article(told, *(f"It was read ahead by boat number {n}." for n in range(200)))


@pytest.fixture
def begun(monkeypatch: pytest.MonkeyPatch) -> list[ReadingAhead]:
    """What was begun to be read."""
    found: list[ReadingAhead] = []
    begin = ReadingAhead.__init__

    def noted(self: ReadingAhead, left: Article, right: Article) -> None:
        begin(self, left, right)
        found.append(self)

    monkeypatch.setattr(ReadingAhead, "__init__", noted)
    return found


async def test_the_ledger_on_the_screen_is_the_one_made_here(begun: list[ReadingAhead]) -> None:
    left, right = long(14), long(17)
    async with opened(left, right) as desk:
        assert len(begun) == 1
        made = desk.screen._claims
        assert made is not None
        assert made.ledger == ledger(desk.comparison)
        assert "in conflict" in {entry.verdict for entry in made.ledger.entries}


async def test_short_articles_begin_no_process(begun: list[ReadingAhead]) -> None:
    async with opened(article("It rained."), article("It snowed.")):
        assert not begun


async def test_nobody_reads_for_a_screen_that_is_gone(
    begun: list[ReadingAhead], monkeypatch: pytest.MonkeyPatch
) -> None:
    may_end, ended = threading.Event(), threading.Event()

    def waiting(self: ReadingAhead) -> None:
        may_end.wait(20)
        for _ in self._crew.answers():
            raise AssertionError("what nobody waits for was read all the same")
        ended.set()

    monkeypatch.setattr(reading_ahead.ReadingAhead, "finish", waiting)
    async with opened(long(19), long(23), settled=False) as desk:
        for _ in range(400):
            if begun and desk.screen.comparison is not None:
                break
            await desk.pilot.pause(0.02)
    may_end.set()
    assert ended.wait(20)


async def test_the_process_that_opened_the_articles_reads_them_on(
    begun: list[ReadingAhead],
) -> None:
    opening = aside(lambda: [long(29), long(31)], then=lambda both: read_both(*both))
    left, right = opening()
    screen = CompareScreen(left, right, opening=opening)
    app = ReaderApp(lambda: screen)
    async with app.run_test(size=(120, 40)) as pilot:
        for _ in range(1000):
            if screen._claims is not None:
                break
            await pilot.pause(0.02)
        assert screen._claims is not None
        assert "in conflict" in {entry.verdict for entry in screen._claims.ledger.entries}
    assert not begun
    assert opening.more() is None, "what it said was heard"
