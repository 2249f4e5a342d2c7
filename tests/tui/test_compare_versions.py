"""The timeline on the compare screen: its strip, its keys, and what the details tell."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from reader.article import Article
from reader.comparison.versions import Version
from reader.library.versions import Series
from reader.tui.app import ReaderApp
from reader.tui.screens.compare import CompareScreen
from reader.tui.screens.compare.choosing_versions import VersionsSheet
from reader.tui.widgets.details import Details
from reader.tui.widgets.ledger_items import NAMES
from reader.tui.widgets.ledger_panel import LedgerPanel
from reader.tui.widgets.version_strip import window
from tests.articles import article
from tests.tui.reading import library
from tests.tui.seen import Desk, opened

TALE = tuple(
    f"Sentence {number} tells of the {what} in the harbour town of Skarne."
    for number, what in enumerate(
        ("church", "bakery", "school", "bridge", "lighthouse", "market", "tannery", "quarry")
    )
)
OWNER = "The trawler is {} by a family that lives beside the fish hall."
CREW = "Nobody of the crew fell ill while the trawler lay in the ice."
NOTE = "An earlier version of this article misstated who owns the trawler."


def versions() -> list[Article]:
    first = (*TALE, OWNER.format("owned"))
    second = (*TALE[:4], *TALE[5:], OWNER.format("leased"))
    third = (*TALE[:4], *TALE[5:], OWNER.format("leased"), CREW)
    fourth = (*TALE, OWNER.format("leased"), CREW, "", NOTE)
    return [
        article(*each, title=f"Title {n}")
        for n, each in enumerate((first, second, third, fourth), 1)
    ]


def series() -> Series:
    whens = "2024-05-01T09:00", "2024-05-01T12:30", "2024-05-02T09:00", "2024-05-03T09:00"
    told = zip(versions(), whens, strict=True)
    return Series(tuple(Version(a, f"file{n}", w) for n, (a, w) in enumerate(told, 1)), "date")


@asynccontextmanager
async def timeline(
    told: Series | None = None, *, size: tuple[int, int] = (120, 40), pair: tuple[int, int] = (2, 3)
) -> AsyncIterator[Desk]:
    """Open the versions in the app, and wait until the timeline stands."""
    told = told or series()
    left, right = (told.versions[n].article for n in pair)
    screen = CompareScreen(left, right, series=told)
    app = ReaderApp(lambda: screen)
    async with app.run_test(size=size) as pilot:
        desk = Desk(app, pilot, screen)
        await known(desk)
        yield desk


async def known(desk: Desk) -> None:
    """Wait until everything about the versions that are compared is known."""
    for _ in range(400):
        if desk.screen.comparison is not None and desk.screen._pair in desk.screen._steps:
            break
        await desk.pilot.pause(0.02)
    await desk.settle()
    await desk.pilot.pause()


async def press(desk: Desk, *keys: str) -> None:
    for key in keys:
        await desk.pilot.press(key)
        await desk.pilot.pause(0.05)
        await known(desk)


def details(desk: Desk) -> str:
    return desk.screen.query_one(Details).text


async def test_the_strip_tells_when_how_much_and_where_facts_changed_unexplained() -> None:
    async with timeline() as desk:
        labels, whens, *_ = desk.lines()
        assert "[v3 " in labels
        assert labels.rstrip().endswith("]")
        assert re.search(r"v2 [▂-█] ⚑1", labels)
        assert labels.count("⚑") == 1
        for when in ("1 May 09:00", "1 May 12:30", "2 May 09:00", "3 May 09:00"):
            assert when in whens


async def test_keys_step_through_neighbours_and_say_where_they_end() -> None:
    async with timeline() as desk:
        await press(desk, "greater_than_sign")
        assert "no later version" in desk.status
        await press(desk, "less_than_sign")
        assert desk.screen._pair == (1, 2)
        assert (desk.comparison.left.title, desk.comparison.right.title) == ("Title 2", "Title 3")
        await press(desk, "less_than_sign")
        assert desk.line_of("[v1").index("[v1") < desk.line_of("[v1").index("v2")
        assert "Title 1" in desk.text()
        await press(desk, "less_than_sign")
        assert "no earlier version" in desk.status
        await press(desk, "greater_than_sign")
        assert desk.screen._pair == (1, 2)


def long_series() -> Series:
    """Answer versions far longer than any screen; each takes out sentences at the start."""
    tale = [
        f"On day {n} of the voyage the mate wrote {n * 7919} words about the weather and the whale."
        for n in range(120)
    ]
    told = (tale, tale[5:], ["An entry of the cook comes first.", *tale[9:]], tale[20:])
    return Series(tuple(Version(article(*each), f"f{n}") for n, each in enumerate(told)), "number")


@pytest.mark.parametrize("size", [(120, 24), (80, 24), (200, 50)])
async def test_the_place_is_kept_from_version_to_version(size: tuple[int, int]) -> None:
    def shown(desk: Desk) -> tuple[str, int]:
        row = desk.view.row
        assert row is not None
        told = desk.comparison.left.sentence_text(row.left[0])
        return told, next(n for n, line in enumerate(desk.lines()) if told[:20] in line)

    async with timeline(long_series(), size=size) as desk:
        await press(desk, "g", *["pagedown"] * 3, "j", "j")
        before = shown(desk)
        for key in ("less_than_sign", "less_than_sign", "greater_than_sign", "greater_than_sign"):
            await press(desk, key)
            told, line = shown(desk)
            assert told == before[0]
            assert abs(line - before[1]) <= 1


async def test_the_place_is_kept_through_keys_that_come_faster_than_the_versions() -> None:
    async with timeline(long_series(), size=(120, 24)) as desk:
        await press(desk, "g", *["pagedown"] * 3, "j", "j")
        row = desk.view.row
        assert row is not None
        told = desk.comparison.left.sentence_text(row.left[0])
        for action in (desk.screen.action_earlier_versions,) * 2:
            action()
        await known(desk)
        assert desk.screen._pair == (0, 1)
        row = desk.view.row
        assert row is not None
        assert desk.comparison.right.sentence_text(row.right[0]) == told


async def test_a_sentence_says_when_it_appeared_vanished_and_came_back() -> None:
    async with timeline() as desk:
        desk.view.move_to(desk.view.spread.row_of("right", 4))
        await desk.pilot.pause()
        assert "history first in v1 · came back in v4" in details(desk)
        desk.view.move_to(desk.view.spread.row_of("right", 9))
        await desk.pilot.pause()
        assert "history first in v3" in details(desk)


async def test_a_change_of_fact_is_told_with_whether_a_note_explains_it() -> None:
    async with timeline(pair=(0, 1)) as desk:
        assert "⚑ 1 unexplained" in desk.status
        await press(desk, "g", "exclamation_mark")
        row = desk.view.row
        assert row is not None
        assert desk.comparison.left.sentence_text(row.left[0]) == OWNER.format("owned")
        assert "⚑ statement swapped: owned → leased · unexplained; noted only in v4" in details(
            desk
        )
        await press(desk, "s")
        assert desk.comparison.left.title == "Title 2"
        assert "⚑ statement swapped: owned → leased" in details(desk)
        await press(desk, "g", "exclamation_mark")
        assert "⚑ statement swapped" in details(desk)
        await press(desk, "greater_than_sign", "exclamation_mark")
        assert "no change of fact here" in desk.status


async def test_any_two_are_chosen_from_the_list() -> None:
    async with timeline() as desk:
        await press(desk, "V")
        sheet = desk.app.screen
        assert isinstance(sheet, VersionsSheet)
        lines = ["".join(s.text for s in strip) for strip in sheet._compositor.render_strips()]
        assert any("right v4" in line and "file4 · " in line for line in lines)
        assert any("v2" in line and "⚑1" in line for line in lines)
        await desk.pilot.press("g", "l", "G", "r", "enter")
        await desk.pilot.pause(0.05)
        await known(desk)
        assert desk.screen._pair == (0, 3)
        assert desk.line_of("[v1").rstrip().endswith("]")
        await press(desk, "g", "exclamation_mark")
        assert "no change of fact" in desk.status or "explained" in desk.status
        assert "✓ statement swapped: owned → leased · explained by a note" in details_at_owner(desk)
        await press(desk, "greater_than_sign")
        assert desk.screen._pair == (0, 1)


def details_at_owner(desk: Desk) -> str:
    desk.view.move_to(desk.view.spread.row_of("left", 8))
    desk.screen._tell()
    return details(desk)


def order(desk: Desk) -> str:
    return desk.comparison.order


async def test_threshold_order_and_sides_stay_as_chosen() -> None:
    async with timeline() as desk:
        usual = desk.comparison.alignment.threshold
        await press(desk, "minus", "o", "s")
        await press(desk, "less_than_sign")
        assert order(desk) == "gathered"
        assert desk.comparison.left.title == "Title 3"
        assert desk.comparison.alignment.threshold == pytest.approx(usual + 0.05)
        await press(desk, "0", "s", "o")
        assert desk.comparison.left.title == "Title 2"
        assert order(desk) == "own"
        assert desk.comparison.alignment.threshold == pytest.approx(usual)


async def test_a_click_on_a_version_compares_it_with_the_one_before() -> None:
    async with timeline() as desk:
        x = desk.lines()[0].index("v2")
        await desk.pilot.click(offset=(x, 0))
        await known(desk)
        assert desk.screen._pair == (0, 1)


async def test_held_keys_end_where_they_should() -> None:
    async with timeline() as desk:
        await desk.pilot.press("less_than_sign", "less_than_sign", "greater_than_sign")
        await known(desk)
        assert desk.screen._pair == (1, 2)
        assert desk.comparison.left.title == "Title 2"
        assert "Title 3" in desk.text()


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (30, 8), (200, 50)])
async def test_forty_versions_fit_any_screen(size: tuple[int, int]) -> None:
    told = Series(
        tuple(
            Version(article(*TALE, f"The {n}th edition of the paper adds this."), f"f{n}\x1b[31m")
            for n in range(40)
        ),
        "number",
    )
    async with timeline(told, size=size, pair=(20, 21)) as desk:
        assert "\x1b" not in desk.text()
        if size[1] >= 12:
            strip = desk.lines()[0]
            assert strip.index("[") < strip.index("]")


async def test_without_versions_the_keys_say_so_and_nothing_stands_above() -> None:
    async with opened() as desk:
        for key in ("less_than_sign", "greater_than_sign", "V", "exclamation_mark"):
            await desk.press(key)
            assert "not known as versions" in desk.status


@pytest.mark.parametrize("width", [10, 40, 80, 200])
@pytest.mark.parametrize("count", [2, 7, 60])
def test_the_window_holds_the_later_of_the_two_compared(width: int, count: int) -> None:
    for right in range(1, count):
        seen = window(count, right - 1, right, width)
        assert seen.first <= right < seen.first + seen.count <= count
        assert seen.count * seen.cells <= width
        if seen.count > 1:
            assert seen.first <= right - 1


def write(folder: Path) -> None:
    for number, told in enumerate(versions(), 1):
        text = f"Source: The Courier\nDate: 2024-05-0{number}\n\n" + told.text
        (folder / f"v{number}.txt").write_text(text, encoding="utf-8")


@pytest.mark.parametrize("key", ["v", "less_than_sign", "greater_than_sign"])
async def test_the_library_opens_the_versions_of_an_article(tmp_path: Path, key: str) -> None:
    write(tmp_path)
    other = "The council of Brennet met on Friday to speak about the new swimming hall."
    (tmp_path / "other.txt").write_text(f"{other}\n\nIt did not decide anything.", encoding="utf-8")
    async with library(tmp_path) as seat:
        await seat.press("G", key)
        assert seat.news == ["No other article here is a version of this one."]
        await seat.press("g", key)
        await seat.until(lambda: isinstance(seat.app.screen, CompareScreen))
        await seat.until(lambda: "⚑1" in seat.text)
        assert "[v1" in seat.lines[0]


async def test_the_ledger_goes_along_from_version_to_version() -> None:
    async with timeline(pair=(0, 1)) as desk:
        await desk.press("f", "shift+tab", "j")
        tab = next(name for name in NAMES if f"[ {name}" in desk.text())
        first = desk.comparison
        await press(desk, "greater_than_sign")
        assert desk.comparison is not first
        panel = desk.screen.query_one(LedgerPanel)
        assert "being made" not in desk.text()
        assert f"[ {tab}" in desk.text()
        assert panel.has_focus
        await desk.press("j", "f")
        assert not desk.screen.query(LedgerPanel)
