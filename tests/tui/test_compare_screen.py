"""What the compare screen shows, and what the mouse and the window do to it."""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import reader.alignment
from reader.alignment import Alignment, Cancelled
from reader.article import Article
from reader.comparison import comparing
from reader.tui.app import ReaderApp
from reader.tui.screens.compare import CompareScreen
from reader.tui.widgets.overview import Overview
from tests.articles import article
from tests.tui.flood import BRIDGES, FORTY, LEFT, MAYOR, RIGHT, SIXTY
from tests.tui.seen import Desk, opened

HOSTILE = "\x1b]0;owned\x07 \x1b[2J \x9b31m [red]markup[/red] \u202egnal \x00 end."


def long_pair() -> tuple[Article, Article]:
    left = [
        f"Sentence number {i} of this long article tells of the flood, the harbour and the mill."
        for i in range(120)
    ]
    right = [text.replace("mill", "church") if i % 5 == 0 else text for i, text in enumerate(left)]
    return article(*left), article(*right)


@pytest.mark.parametrize("theme", ["reader-dark", "reader-light", "reader-plain"])
@pytest.mark.parametrize("size", [(80, 24), (120, 36), (200, 50), (240, 60)])
async def test_states_are_told_apart_without_colour(theme: str, size: tuple[int, int]) -> None:
    async with opened(size=size, theme=theme) as desk:
        await desk.press("g")
        lines = desk.lines()
        glyphs = {line[1] for line in lines[3:] if line[1] in "=~−+⇄"}
        assert glyphs >= {"=", "~", "−"}
        assert any(line.startswith("▌") for line in lines)
        assert "in common" in lines[2]
        await desk.press("G")
        assert {line[1] for line in desk.lines()[3:]} >= {"+", "⇄"}


@pytest.mark.parametrize("width", [20, 24, 33, 40, 59])
@pytest.mark.parametrize("height", [1, 2, 3, 5, 8, 13])
async def test_tiny_screens_do_no_harm(width: int, height: int) -> None:
    async with opened(size=(width, height)) as desk:
        await desk.press("v", "right_square_bracket", "i", "z", "space", "G", "g", "enter", "v")
        desk.lines()


async def test_both_sides_stand_level() -> None:
    async with opened(size=(100, 40)) as desk:
        line = desk.line_of("Firefighters")
        assert line.count("Firefighters") == 2
        rule = desk.view.laid_out.geometry.rule  # type: ignore[union-attr]
        assert rule is not None
        body = desk.lines()[desk.region().y : desk.region().bottom]
        assert {text[rule] for text in body} == {"│", "≠"}, "forty and sixty families"


async def test_what_differs_is_underlined_and_nothing_else() -> None:
    async with opened() as desk:
        strips = desk.screen._compositor.render_strips()
        marked = [
            segment.text
            for strip in strips
            for segment in strip
            if segment.style is not None and segment.style.underline
        ]
        assert marked[:2] == ["forty", "sixty"]


async def test_paragraphs_and_numbers_are_shown() -> None:
    async with opened() as desk:
        assert "1¶ The river" in desk.text()
        assert "3¶ The mayor" in desk.text()
        assert "2  Firefighters" in desk.line_of("Firefighters")


async def test_hostile_text_reaches_no_terminal() -> None:
    left = article(HOSTILE, "A plain sentence follows here.", title=HOSTILE)
    right = article("A plain sentence follows here.", HOSTILE + " More.", title=HOSTILE)
    async with opened(left, right) as desk:
        await desk.press("right_square_bracket", "slash", *"markup", "enter", "y")
        text = "".join(desk.lines())
        assert "[red]markup[/red]" in text
        assert not set(text) & {chr(c) for c in (*range(32), *range(127, 160), 0x202E)}
        assert "\x1b" not in desk.app.clipboard


async def test_same_texts_have_no_differences() -> None:
    async with opened(LEFT, LEFT) as desk:
        assert desk.status.startswith("no differences · same")
        await desk.press("right_square_bracket")
        assert desk.status == "no difference after this"
        assert "100 % in common" in desk.text()


async def test_nothing_in_common() -> None:
    async with opened(article("Cats sleep."), article("Volcanoes erupt loudly.")) as desk:
        assert "0 % in common" in desk.text()
        assert desk.status.startswith("difference 1 of 2 · removed")


async def test_a_resize_and_back_returns_to_the_same_place() -> None:
    left, right = long_pair()
    async with opened(left, right, size=(120, 40)) as desk:
        for _ in range(9):
            await desk.press("right_square_bracket")
        cursor, top = desk.view.cursor, desk.view.scroll_offset.y
        assert top > 0
        for width in (200, 84, 60, 33, 150):
            await desk.resize(width, 40)
            assert desk.view.cursor == cursor
            assert _cursor_in_sight(desk)
        await desk.resize(120, 24)
        assert _cursor_in_sight(desk)
        await desk.resize(120, 40)
        assert (desk.view.cursor, desk.view.scroll_offset.y) == (cursor, top)


@settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(keys=st.lists(st.sampled_from("jkdubgGzv123 ]["), min_size=1, max_size=12))
@example(keys=["G", "1", "2", "1"])
async def test_the_cursor_is_always_in_sight(keys: list[str]) -> None:
    left, right = long_pair()
    async with opened(left, right, size=(100, 26)) as desk:
        names = {" ": "space", "]": "right_square_bracket", "[": "left_square_bracket"}
        for key in keys:
            await desk.press(names.get(key, key))
            if desk.view.laid_out is not None and desk.view.laid_out.blocks:
                assert _cursor_in_sight(desk)


def _cursor_in_sight(desk: Desk) -> bool:
    layout = desk.view.laid_out
    assert layout is not None
    start, end = layout.span_of(layout.block_of_row(desk.view.cursor))
    top = desk.view.scroll_offset.y
    return start < top + desk.view.size.height and end > top


async def test_the_wheel_scrolls_at_once_and_takes_the_cursor_along() -> None:
    left, right = long_pair()
    async with opened(left, right, size=(120, 30)) as desk:
        from textual import events

        await desk.press("g")
        for _ in range(20):
            desk.view.post_message(
                events.MouseScrollDown(desk.view, 5, 5, 0, 0, 0, False, False, False)
            )
        await desk.pilot.pause()
        assert desk.view.scroll_offset.y == 60
        assert _cursor_in_sight(desk)


async def _point_at(desk: Desk, text: str, offset: int = 0) -> tuple[int, int]:
    """Answer where in the pair view a text stands."""
    region = desk.region()
    for y, line in enumerate(desk.lines()):
        at = line.find(text)
        if at >= 0 and region.y <= y < region.bottom:
            return at + offset - region.x, y - region.y
    raise AssertionError(f"{text!r} is not on the screen")


async def test_a_click_selects_the_row_and_two_jump() -> None:
    async with opened() as desk:
        await desk.pilot.click(desk.view, offset=await _point_at(desk, "The mayor"))
        assert desk.view.cursor == 2
        await desk.pilot.click(desk.view, offset=await _point_at(desk, "Two bridges"), times=2)
        assert desk.view.cursor == 8


async def test_a_click_on_a_partner_told_elsewhere_jumps() -> None:
    async with opened() as desk:
        await desk.pilot.click(desk.view, offset=await _point_at(desk, "told at 8"))
        await desk.pilot.pause()
        assert desk.view.cursor == 8


async def test_dragging_selects_one_side_only_and_copies_it() -> None:
    async with opened() as desk:
        start = await _point_at(desk, "evacuated")
        end = await _point_at(desk, "The mayor", len("The mayor") - 1)
        await desk.pilot.mouse_down(desk.view, offset=start)
        await desk.pilot.hover(desk.view, offset=end)
        await desk.pilot.mouse_up(desk.view, offset=end)
        side, (begin, finish) = desk.view.selection or ("right", (0, 0))
        assert side == "left"
        selected = LEFT.text[begin:finish]
        assert selected == f"{FORTY[FORTY.index('evacuated') :]}\n\n{MAYOR[: len('The mayor')]}"
        await desk.press("y")
        assert desk.app.clipboard == selected
        assert desk.status == "copied 11 words of the left"
        await desk.press("escape")
        assert desk.view.selection is None
        assert desk.app.screen is desk.screen


async def test_the_overview_jumps_where_it_is_clicked() -> None:
    left, right = long_pair()
    async with opened(left, right, size=(120, 30)) as desk:
        overview = desk.screen.query_one(Overview)
        await desk.press("g")
        bar = [line[-2] for line in desk.lines()[desk.region().y : desk.region().bottom]]
        assert bar[0] == "▐"
        assert bar[-1] == " "
        await desk.pilot.click(overview, offset=(1, overview.size.height - 1))
        assert desk.view.cursor > 100
        bar = [line[-2] for line in desk.lines()[desk.region().y : desk.region().bottom]]
        assert bar[0] == " "
        assert bar[-1] == "▐"
        await desk.pilot.mouse_down(overview, offset=(1, 5))
        await desk.pilot.hover(overview, offset=(1, 0))
        await desk.pilot.mouse_up(overview, offset=(1, 0))
        assert desk.view.cursor < 5


async def test_a_click_in_the_legend_hides_a_state() -> None:
    async with opened(size=(220, 40)) as desk:
        from reader.tui.widgets.titles import Titles

        titles = desk.screen.query_one(Titles)
        x = desk.lines()[2].index("removed")
        await desk.pilot.click(titles, offset=(x, 2))
        assert MAYOR not in desk.text()
        assert "×−" in desk.lines()[2]


async def test_another_theme_is_drawn_at_once() -> None:
    async with opened() as desk:
        before = desk.screen._compositor.render_strips()[5]
        await desk.press("t")
        after = desk.screen._compositor.render_strips()[5]
        assert before.text == after.text
        assert [s.style for s in before] != [s.style for s in after]


async def test_swapped_sides_say_the_same_in_mirror() -> None:
    async with opened(RIGHT, LEFT) as desk:
        assert desk.text().index(SIXTY[:20]) < desk.text().rindex(FORTY[:20])
        assert BRIDGES[:20] in desk.text()


async def test_the_texts_can_be_read_before_they_are_compared(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    may_go_on = threading.Event()
    align = reader.alignment.align

    def patient(*sides: Sequence[str], **options: Any) -> Alignment:
        may_go_on.wait(20)
        return align(*sides, **options)

    monkeypatch.setattr(comparing, "align", patient)
    screen = CompareScreen(*long_pair())
    app = ReaderApp(lambda: screen)
    async with app.run_test(size=(120, 30)) as pilot:
        desk = Desk(app, pilot, screen)
        try:
            await pilot.pause(0.8)
            assert "Sentence number 0 of this" in desk.text()
            assert desk.status.startswith("comparing … 0 %")
            assert not {line[1] for line in desk.lines()[3:-1]} & set("=~−+⇄")
            for key in ("right_square_bracket", "1", "z", "s", "o", "minus", "enter"):
                await desk.press(key)
                assert desk.status == "still comparing …"
            await desk.press("space", "space")
            top = desk.view.row
        finally:
            may_go_on.set()
        for _ in range(200):
            if screen.comparison is not None:
                break
            await pilot.pause(0.05)
        await pilot.pause()
        assert top is not None
        row = desk.view.row
        assert row is not None
        assert row.left == top.left, "the place is kept"
        assert {line[1] for line in desk.lines()[3:-1]} & set("=~")


async def test_leaving_while_comparing_ends_the_comparison(monkeypatch: pytest.MonkeyPatch) -> None:
    told = threading.Event()

    def endless(*_sides: Sequence[str], **options: Any) -> Alignment:
        while not options["cancelled"]():
            time.sleep(0.01)
        told.set()
        raise Cancelled

    monkeypatch.setattr(comparing, "align", endless)
    app = ReaderApp(lambda: CompareScreen(LEFT, RIGHT))
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.pause(0.1)
        await pilot.press("q")
        await pilot.pause()
    assert told.wait(5)
