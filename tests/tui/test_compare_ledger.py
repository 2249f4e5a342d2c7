"""The ledger on the screen: what it shows, and how it and both sides lead each other."""

from __future__ import annotations

import threading
from typing import Any

import pytest
from textual import events

from reader.comparison import Comparison
from reader.comparison.ledger import Ledger
from reader.tui.screens.help import HelpScreen
from reader.tui.widgets.details import Details
from reader.tui.widgets.ledger_panel import LedgerPanel
from tests.tui import claims
from tests.tui.claims import CHEER, LEFT, OWNERS, RIGHT, SHIPS
from tests.tui.seen import Desk, opened

SIZES = [(80, 24), (120, 36), (200, 50)]


@pytest.fixture(autouse=True)
def ledger(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the ledger of the two be the one of the tests."""
    monkeypatch.setattr("reader.comparison.ledger.ledger", claims.made)


def panel(desk: Desk) -> list[str]:
    """Answer the lines of the panel on the screen."""
    region = desk.screen.query_one(LedgerPanel).region
    return desk.lines()[region.y : region.bottom]


def head(desk: Desk) -> str:
    return panel(desk)[0]


def under_cursor(desk: Desk) -> str:
    """Answer what the cursor of the panel is on."""
    return " ".join(" ".join(line for line in panel(desk) if line.startswith("▌")).split())


def lit(desk: Desk) -> dict[str, list[str]]:
    """Answer what is lit on both sides."""
    texts = {"left": desk.comparison.left.text, "right": desk.comparison.right.text}
    spans = desk.view.highlights.shared
    return {side: [texts[side][a:b] for a, b in found] for side, found in spans.items()}


@pytest.mark.parametrize("size", SIZES)
async def test_f_opens_it_with_the_most_telling_first(size: tuple[int, int]) -> None:
    async with opened(LEFT, RIGHT, size=size) as desk:
        await desk.press("f")
        assert "[ quotations 2 ≠ 1 ]  figures 5 ≠ 1    names 2    only here" in head(desk)
        shown = "\n".join(panel(desk)[1:])
        assert shown.index("altered") < shown.index("only right")
        assert "— Ana" in shown
        assert "Rui" in shown
        line = next(line for line in panel(desk) if "altered" in line)
        assert "“We will not" in line.partition("│")[0], "both sides stand level"
        assert "“We won't" in line.partition("│")[2]
        assert line.startswith(("▌~", " ~"))


@pytest.mark.parametrize("size", SIZES)
async def test_both_sides_keep_room_beside_it(size: tuple[int, int]) -> None:
    async with opened(LEFT, RIGHT, size=size) as desk:
        await desk.press("f")
        assert desk.region().height >= size[1] // 3
        assert len(panel(desk)) >= size[1] // 3
        assert not desk.screen.query_one(Details).display


async def test_the_tabs_go_round_and_keep_their_places() -> None:
    async with opened(LEFT, RIGHT) as desk:
        await desk.press("f", "tab")
        assert "[ figures 5 ≠ 1 ]" in head(desk)
        shown = "\n".join(panel(desk)[1:])
        assert shown.index("in conflict") < shown.index("only left") < shown.index("equivalent")
        assert "two days" in shown
        assert "48 hours" in shown
        assert "Monday" in shown, "dates stand with the figures"
        await desk.press("tab", "right")
        assert "[ only here" in head(desk)
        await desk.press("tab", "left", "shift+tab")
        assert "[ names 2 ]" in head(desk)


async def test_moving_in_it_leads_both_sides_and_lights_both_spans() -> None:
    async with opened(LEFT, RIGHT) as desk:
        await desk.press("f", "tab", "g")
        assert "in conflict" in under_cursor(desk)
        assert desk.view.row is not None
        assert 2 in desk.view.row.left
        assert lit(desk) == {"left": ["Sixteen ships"], "right": ["Fourteen ships"]}
        await desk.press("j")
        assert "only left" in under_cursor(desk)
        assert desk.comparison.left.sentence_text(desk.view.row.left[0]) in (OWNERS, SHIPS)
        assert lit(desk) == {"left": ["nine million euros"]}
        await desk.press("k")
        assert lit(desk)["right"] == ["Fourteen ships"]


async def test_moving_in_both_sides_leads_it() -> None:
    async with opened(LEFT, RIGHT) as desk:
        await desk.press("f", "tab")
        row = next(i for i, row in enumerate(desk.comparison.rows) if 4 in row.left)
        desk.view.move_to(row)
        await desk.pilot.pause()
        assert "nine million euros" in under_cursor(desk)
        assert lit(desk) == {"left": ["nine million euros"]}
        fog = next(i for i, row in enumerate(desk.comparison.rows) if row.state == "same")
        desk.view.move_to(fog)
        await desk.pilot.pause()
        assert lit(desk) == {}, "nothing of the fog is in the ledger"
        await desk.press("right_square_bracket")
        assert desk.view.cursor > fog, "the keys of the comparison still work"


@pytest.mark.parametrize("key", ["f", "escape"])
async def test_it_closes_and_gives_the_keys_back(key: str) -> None:
    async with opened(LEFT, RIGHT) as desk:
        await desk.press("f", "j", key)
        assert not desk.screen.query(LedgerPanel)
        assert desk.app.screen is desk.screen
        assert lit(desk) == {}
        cursor = desk.view.cursor
        await desk.press("j")
        assert desk.view.cursor == cursor + 1
        assert desk.screen.query_one(Details).display


async def test_escape_closes_it_too_where_the_sides_have_the_keys() -> None:
    async with opened(LEFT, RIGHT) as desk:
        await desk.press("f")
        desk.view.focus()
        await desk.press("slash", *"ships", "enter", "escape")
        assert desk.screen.query(LedgerPanel), "first the search is taken away"
        await desk.press("escape")
        assert not desk.screen.query(LedgerPanel)


@pytest.mark.parametrize("key", ["w", "i"])
async def test_the_details_take_its_place(key: str) -> None:
    async with opened(LEFT, RIGHT, size=(80, 24)) as desk:
        await desk.press("f", key)
        assert not desk.screen.query(LedgerPanel)
        assert desk.screen.query_one(Details).display


async def test_only_here_lists_both_sides_by_weight_and_says_why() -> None:
    async with opened(LEFT, RIGHT) as desk:
        await desk.press("f", "shift+tab", "g")
        assert "+ only right" in under_cursor(desk)
        assert CHEER.split()[0] in under_cursor(desk)
        assert "(a quotation)" in under_cursor(desk)
        await desk.press("j")
        assert "− only left" in under_cursor(desk)
        assert "(a figure, a named source, a name)" in under_cursor(desk)


async def test_rows_whose_facts_differ_have_a_sign_without_colour() -> None:
    for size in SIZES:
        async with opened(LEFT, RIGHT, size=size) as desk:
            await desk.settle()
            await desk.press("g")
            differing = {i for i, row in enumerate(desk.comparison.rows) if row.link is not None}
            told = [desk.comparison.rows[i] for i in differing]
            marked = [row for row in told if {1, 2} & {*row.left, *row.elsewhere_left}]
            region = desk.region()
            seen = "".join(desk.lines()[region.y : region.bottom]).count("≠")
            assert seen == len(marked) if size[1] > 24 else seen > 1
            assert "2 facts differ" in desk.status


async def test_it_is_made_anew_for_the_sides_swapped() -> None:
    async with opened(LEFT, RIGHT) as desk:
        await desk.press("f", "s")
        assert desk.comparison.left is RIGHT
        await desk.press("g")
        assert "altered" in under_cursor(desk)
        assert lit(desk)["left"] == ["“We won't move one crane,”"]
        shown = "\n".join(panel(desk))
        assert "only left" in shown
        assert "only right" not in shown


async def test_it_says_that_it_is_being_made_and_the_screen_stays_alive(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    may_go_on = threading.Event()

    def slow(comparison: Comparison) -> Ledger:
        may_go_on.wait(10)
        return claims.made(comparison)

    monkeypatch.setattr("reader.comparison.ledger.ledger", slow)
    async with opened(LEFT, RIGHT, settled=False) as desk:
        await desk.pilot.press("f")
        await desk.pilot.pause()
        assert "the ledger is being made …" in desk.text()
        assert "facts differ" not in desk.status
        cursor = desk.view.cursor
        await desk.pilot.press("right_square_bracket")
        await desk.pilot.pause()
        assert desk.view.cursor > cursor
        await desk.pilot.press("tab")
        may_go_on.set()
        await desk.settle()
        await desk.pilot.pause()
        assert "[ figures 5 ≠ 1 ]" in head(desk), "the tab chosen meanwhile"
        assert "2 facts differ" in desk.status


async def test_only_the_ledger_of_what_is_shown_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[Any] = []
    may_go_on = threading.Event()

    def slow(comparison: Comparison) -> Ledger:
        begun.append(comparison)
        may_go_on.wait(10)
        return claims.made(comparison)

    monkeypatch.setattr("reader.comparison.ledger.ledger", slow)
    async with opened(LEFT, RIGHT, settled=False) as desk:
        await desk.pilot.press("f", "s")
        for _ in range(200):
            if desk.comparison.left is RIGHT:
                break
            await desk.pilot.pause(0.01)
        may_go_on.set()
        await desk.settle()
        await desk.pilot.pause()
        assert desk.comparison.left is RIGHT
        await desk.press("g")
        assert lit(desk)["left"] == ["“We won't move one crane,”"]
        assert begun[-1] is desk.comparison


async def test_what_is_hidden_is_said_to_be() -> None:
    async with opened(LEFT, RIGHT) as desk:
        await desk.press("f", "2", "5", "g")
        assert desk.status == "where it is told is hidden"
        assert "altered" in under_cursor(desk)


async def test_help_begins_with_its_keys_while_it_is_open() -> None:
    async with opened(LEFT, RIGHT) as desk:
        await desk.press("f", "question_mark")
        assert isinstance(desk.app.screen, HelpScreen)
        strips = desk.app.screen._compositor.render_strips()
        text = "\n".join("".join(s.text for s in strip) for strip in strips)
        assert "Close the ledger, as escape does, and give the keys back." in text


async def test_keys_pressed_in_one_moment_are_those_of_the_ledger() -> None:
    async with opened(LEFT, RIGHT) as desk:
        for key in ("f", "tab", "j"):
            desk.app.post_message(events.Key(key, key if len(key) == 1 else None))
        await desk.pilot.pause()
        assert "[ figures" in head(desk)
        assert lit(desk)["left"] == ["nine million euros"]
        for key in ("escape", "f", "f", "f"):
            desk.app.post_message(events.Key(key, key if len(key) == 1 else None))
        await desk.pilot.pause()
        assert desk.screen._panel is not None
        assert desk.screen.focused is desk.screen._panel


@pytest.mark.parametrize("theme", ["reader-dark", "reader-light", "reader-plain"])
@pytest.mark.parametrize("size", [(20, 6), (33, 10), (50, 13), (64, 24), (91, 30), (300, 70)])
async def test_any_size_does_no_harm(size: tuple[int, int], theme: str) -> None:
    async with opened(LEFT, RIGHT, size=size, theme=theme) as desk:
        await desk.press("f", "j", "G", "tab", "space", "b", "tab", "j", "tab", "j", "k", "v")
        desk.lines()
        await desk.resize(101, 33)
        assert "[ only here" in head(desk)


async def test_a_click_goes_to_a_tab_and_to_an_entry() -> None:
    async with opened(LEFT, RIGHT) as desk:
        await desk.press("f")
        await desk.pilot.click(LedgerPanel, offset=(head(desk).index("figures"), 0))
        await desk.pilot.pause()
        assert "[ figures" in head(desk)
        at = next(y for y, line in enumerate(panel(desk)) if "nine million" in line)
        await desk.pilot.click(LedgerPanel, offset=(30, at))
        await desk.pilot.pause()
        assert lit(desk) == {"left": ["nine million euros"]}
