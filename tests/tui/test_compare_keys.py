"""Every key of the compare screen does what the help says."""

from __future__ import annotations

import pytest

from reader.alignment import Alignment, Link, Texts
from reader.comparison import comparing
from reader.tui.actions import actions
from reader.tui.screens.article import ArticleScreen
from reader.tui.screens.compare import CompareScreen
from reader.tui.widgets.details import Details
from reader.tui.widgets.prompt import Prompt
from tests.articles import article
from tests.tui.flood import BRIDGES, FORTY, LEFT, MAYOR, RAIN, RIGHT, SIXTY, SOUP
from tests.tui.seen import opened

FIRST, MOVED, LAST, PARTNER = 1, 4, 7, 8


def test_every_action_is_one_of_the_screen() -> None:
    for action in actions("compare"):
        assert hasattr(CompareScreen, f"action_{action.action}"), action.id


async def test_opens_at_the_first_difference_and_says_what_it_is() -> None:
    async with opened() as desk:
        assert desk.view.cursor == FIRST
        assert desk.status.startswith("difference 1 of 5 · changed · ")
        assert desk.status.endswith("% alike · left 2 ↔ right 2 · 1 fact differs")
        assert "Flood in Varna" in desk.lines()[0]
        assert "Varna under water" in desk.lines()[0]
        assert "7 sentences" in desk.lines()[1]
        assert "8 sentences" in desk.lines()[1]


@pytest.mark.parametrize(
    ("onwards", "back"),
    [
        ("right_square_bracket", "left_square_bracket"),
        ("J", "K"),
        ("right_curly_bracket", "left_curly_bracket"),
    ],
)
async def test_steps_through_the_differences_and_back(onwards: str, back: str) -> None:
    async with opened() as desk:
        stops = [desk.view.cursor]
        for _ in range(4):
            await desk.press(onwards)
            stops.append(desk.view.cursor)
        assert stops == [1, 2, 4, 6, 7] == list(desk.comparison.differences)
        await desk.press(onwards)
        assert desk.view.cursor == LAST
        assert desk.status == "no difference after this"
        await desk.press(back)
        assert desk.view.cursor == 6
        assert desk.status.startswith("difference 4 of 5")
        await desk.press(*[back] * 4)
        assert desk.view.cursor == FIRST
        assert desk.status == "no difference before this"


async def test_c_after_a_bracket_does_nothing_at_all() -> None:
    async with opened() as desk:
        await desk.press("right_square_bracket", "c")
        assert desk.view.cursor == 2
        assert desk.app.screen is desk.screen
        await desk.press("left_square_bracket", "c", "c")
        assert desk.view.cursor == 1
        assert desk.app.screen is desk.screen


async def test_home_and_end_are_the_first_and_last_difference() -> None:
    async with opened() as desk:
        await desk.press("end")
        assert desk.view.cursor == LAST
        await desk.press("home")
        assert desk.view.cursor == FIRST


async def test_moves_by_rows() -> None:
    async with opened() as desk:
        await desk.press("j", "down")
        assert desk.view.cursor == FIRST + 2
        await desk.press("k", "up", "up")
        assert desk.view.cursor == FIRST - 1
        await desk.press("up")
        assert desk.view.cursor == 0
        await desk.press("G")
        assert desk.view.cursor == len(desk.comparison.rows) - 1
        await desk.press("g")
        assert desk.view.cursor == 0


@pytest.mark.parametrize("keys", [("space", "b"), ("pagedown", "pageup"), ("d", "u")])
async def test_pages_down_and_back_up(keys: tuple[str, str]) -> None:
    long = article(*(f"Sentence number {i} stands here alone." for i in range(200)))
    async with opened(long, long, size=(100, 24)) as desk:
        await desk.press("g", keys[0], keys[0])
        assert desk.view.scroll_offset.y > 0
        assert desk.view.cursor > 0
        top = desk.view.scroll_offset.y
        await desk.press("j", keys[0])
        assert desk.view.scroll_offset.y > top
        await desk.press(*[keys[1]] * 4)
        assert desk.view.scroll_offset.y == 0
        assert desk.view.cursor <= 1


async def test_half_pages_with_control() -> None:
    long = article(*(f"Sentence number {i} stands here alone." for i in range(100)))
    async with opened(long, long, size=(100, 24)) as desk:
        await desk.press("g", "ctrl+d")
        half = desk.view.scroll_offset.y
        assert 0 < half < desk.view.size.height
        await desk.press("ctrl+u")
        assert desk.view.scroll_offset.y == 0


async def test_enter_jumps_to_where_the_other_side_tells_it_and_back() -> None:
    async with opened() as desk:
        await desk.press("right_square_bracket", "right_square_bracket")
        assert desk.view.cursor == MOVED
        assert desk.status.startswith("difference 3 of 5 · moved · same · left 5 ↔ right 8")
        row = desk.line_of("told at 8:")
        assert row[1] == "⇄"
        assert "↓" in row
        await desk.press("enter")
        assert desk.view.cursor == PARTNER
        assert desk.status.startswith("difference 3 of 5 · moved")
        assert "↑" in desk.line_of("told at 5:")
        await desk.press("enter")
        assert desk.view.cursor == MOVED


async def test_enter_says_why_it_goes_nowhere() -> None:
    async with opened() as desk:
        await desk.press("enter")
        assert desk.status == "both sides tell it here"
        await desk.press("j", "enter")
        assert desk.status == "told here only"
        await desk.press("j")
        assert "told here only" not in desk.status


async def test_parts_told_apart_point_to_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    left = article("The quay is shut.", "Fishermen protested.", "Engineers come.")
    right = article("Bakers sold bread.", "The quay is shut and engineers come.")
    links = (Link((0, 2), (1,), 0.8, 0.9, moved=False),)
    texts = Texts(left.sentence_texts(), right.sentence_texts(), "en", lambda _term: 1.0)
    aligned = Alignment(links, (), 0.5, texts, lambda _threshold: (links, ()))
    monkeypatch.setattr(comparing, "align", lambda *_sides, **_options: aligned)
    async with opened(left, right) as desk:
        apart = [i for i, row in enumerate(desk.comparison.rows) if row.link == 0]
        assert len(apart) == 2
        whole = next(i for i in apart if desk.comparison.rows[i].right)
        part = next(i for i in apart if i != whole)
        desk.view.move_to(whole)
        assert "also told at 3:" in desk.text() or "also told at 1:" in desk.text()
        await desk.press("enter")
        assert desk.view.cursor == part
        assert "told at 2:" in desk.text()
        await desk.press("enter")
        assert desk.view.cursor == whole


@pytest.mark.parametrize(
    ("key", "kind", "text"),
    [
        ("1", "same", RAIN),
        ("2", "changed", FORTY),
        ("3", "removed", MAYOR),
        ("4", "added", SOUP),
        ("5", "moved", BRIDGES),
    ],
)
async def test_each_state_is_hidden_and_shown(key: str, kind: str, text: str) -> None:
    async with opened(size=(220, 40)) as desk:
        await desk.press("i")
        assert text in desk.text()
        await desk.press(key)
        assert text not in desk.text()
        assert f"{kind} hidden" in desk.status
        rows = [desk.comparison.rows[block.first] for block in desk.view.laid_out.blocks]  # type: ignore[union-attr]
        assert rows
        assert kind not in {("moved" if row.moved else row.state) for row in rows}
        await desk.press(key)
        assert text in desk.text()
        assert "hidden" not in desk.status


async def test_a_narrow_screen_counts_every_state_hidden_or_not() -> None:
    async with opened(size=(80, 24)) as desk:
        await desk.press("1", "2")
        legend = desk.lines()[2]
        assert "×=" in legend
        assert "×~" in legend
        assert all(glyph in legend for glyph in "−+⇄")


async def test_a_status_too_long_for_the_screen_is_said_shorter() -> None:
    async with opened(size=(40, 24)) as desk:
        await desk.press("1", "right_square_bracket")
        assert desk.status == "difference 2 of 5 · removed · left 3 · 1 fact differs · same hidden"
        assert desk.lines()[-1].strip() == "2 of 5 · removed · left 3 · = hidden"
        await desk.press("3", "4")
        assert desk.lines()[-1].rstrip().endswith("…"), "cut where even that is too long"


async def test_hiding_everything_says_how_to_get_it_back() -> None:
    async with opened() as desk:
        await desk.press("1", "2", "3", "4", "5")
        assert "Nothing is shown" in desk.text()
        assert "left" not in desk.status
        await desk.press(
            "j", "k", "right_square_bracket", "enter", "y", "z", "z", "G", "g", "space"
        )
        await desk.press("1", "2", "3", "4", "5")
        assert FORTY[:30] in desk.text()


async def test_stepping_leaves_out_what_is_hidden() -> None:
    async with opened() as desk:
        await desk.press("home", "3", "right_square_bracket")
        assert desk.view.cursor == MOVED


async def test_folds_what_is_alike_and_opens_one_fold() -> None:
    async with opened() as desk:
        await desk.press("z")
        lines = desk.lines()
        assert sum("═ 1 sentence alike" in line for line in lines) == 3
        assert RAIN not in desk.text()
        assert "folded" in desk.status
        await desk.press("g", "enter")
        assert sum("═ 1 sentence alike" in line for line in desk.lines()) == 2
        await desk.press("z")
        assert "alike ─" not in desk.text()
        assert RAIN in desk.text()


async def test_a_long_run_folds_to_one_line() -> None:
    same = [f"Sentence number {i} stands here alone." for i in range(12)]
    left, right = article(*same, "Only the left side."), article(*same)
    async with opened(left, right) as desk:
        await desk.press("z")
        assert "═ 12 sentences alike" in desk.lines()[3]


async def test_swaps_the_sides_and_keeps_the_place() -> None:
    async with opened() as desk:
        await desk.press("right_square_bracket", "right_square_bracket", "s")
        assert desk.comparison.left is RIGHT
        row = desk.comparison.rows[desk.view.cursor]
        assert row.moved
        assert row.right == (4,)
        assert desk.lines()[0].index("Varna under water") < desk.lines()[0].index("Flood in Varna")
        await desk.press("s")
        assert desk.comparison.left is LEFT
        assert desk.view.cursor == MOVED


async def test_swapping_keeps_the_same_text_hidden() -> None:
    async with opened(size=(220, 40)) as desk:
        await desk.press("3", "s")
        assert MAYOR not in desk.text()
        assert SOUP in desk.text()
        assert "added hidden" in desk.status


async def test_one_column_and_side_by_side() -> None:
    async with opened() as desk:
        assert desk.view.side_by_side
        await desk.press("v")
        assert not desk.view.side_by_side
        text = desk.text()
        assert text.index(FORTY) < text.index(SIXTY)
        await desk.press("v")
        assert desk.view.side_by_side
        await desk.resize(70, 30)
        assert desk.view.side_by_side, "chosen by hand"


async def test_one_column_by_itself_where_it_is_narrow() -> None:
    async with opened(size=(80, 24)) as desk:
        assert not desk.view.side_by_side
        await desk.resize(100, 24)
        assert desk.view.side_by_side
        await desk.resize(80, 24)
        assert not desk.view.side_by_side


async def test_gathers_the_right_opposite_the_left() -> None:
    async with opened() as desk:
        await desk.press("right_square_bracket", "right_square_bracket", "o")
        assert "gathered" in desk.status
        row = desk.comparison.rows[desk.view.cursor]
        assert (row.left, row.right) == ((4,), (7,))
        assert "told at 8" not in desk.text()
        await desk.press("o")
        assert "gathered" not in desk.status
        assert "told at 8" in desk.text()


async def test_the_threshold_changes_the_result_at_once_and_comes_back() -> None:
    async with opened() as desk:
        before = desk.comparison.alignment.threshold
        links = len(desk.comparison.links)
        told = desk.comparison.rows[desk.view.cursor].left
        for _ in range(20):
            await desk.press("minus")
        assert desk.comparison.alignment.threshold == 1.0
        assert len(desk.comparison.links) < links
        assert desk.comparison.rows[desk.view.cursor].left == told, "the place is kept"
        await desk.press("j")
        assert "threshold 1.00" in desk.status
        await desk.press("plus")
        assert desk.comparison.alignment.threshold == pytest.approx(0.95)
        await desk.press("equals_sign")
        assert desk.comparison.alignment.threshold == pytest.approx(0.9)
        await desk.press("0")
        assert desk.comparison.alignment.threshold == before
        assert len(desk.comparison.links) == links
        await desk.press("j")
        assert "threshold" not in desk.status


async def test_details_say_the_state_and_the_word_diff() -> None:
    async with opened() as desk:
        details = desk.screen.query_one(Details)
        assert details.display
        assert details.text.startswith("left 2 ↔ right 2 · ")
        assert "[−forty−] {+sixty+}" in details.text
        assert "left forty" in details.text
        assert "right sixty" in details.text
        await desk.press("right_square_bracket")
        assert details.text == "left 3 · only the left says this"
        await desk.press("i")
        assert not details.display
        await desk.press("i")
        assert details.display


async def test_details_of_a_split_and_of_what_moved() -> None:
    async with opened() as desk:
        details = desk.screen.query_one(Details)
        desk.view.move_to(6)
        assert "one sentence told in two" in details.text
        desk.view.move_to(MOVED)
        assert details.text.startswith("left 5 ↔ right 8 · told at another place · told alike")


async def test_details_scroll() -> None:
    words = " ".join(f"word{i}" for i in range(400))
    left, right = article(f"Here {words} end."), article(f"There {words} close.")
    async with opened(left, right) as desk:
        details = desk.screen.query_one(Details)
        await desk.press("ctrl+e", "ctrl+e")
        assert details.top == 2
        await desk.press("ctrl+y")
        assert details.top == 1
        await desk.press("ctrl+y", "ctrl+y")
        assert details.top == 0


async def test_details_keep_away_from_a_low_screen() -> None:
    async with opened(size=(120, 24)) as desk:
        details = desk.screen.query_one(Details)
        assert not details.display
        await desk.press("i")
        assert details.display


async def test_searches_both_sides() -> None:
    async with opened() as desk:
        await desk.press("slash", *"bridges")
        assert desk.screen.query(Prompt)
        assert desk.view.cursor == MOVED
        await desk.press("enter")
        assert not desk.screen.query(Prompt)
        assert desk.status.startswith("“bridges” 1 of 2 · ")
        await desk.press("n")
        assert desk.view.cursor == PARTNER
        assert desk.status.startswith("“bridges” 2 of 2")
        await desk.press("n")
        assert desk.view.cursor == MOVED, "after the last comes the first"
        await desk.press("N")
        assert desk.view.cursor == PARTNER
        assert len(desk.view.highlights.matches["left"]) == 1
        await desk.press("escape")
        assert not any(desk.view.highlights.matches.values())
        assert desk.app.screen is desk.screen, "escape ends the search before it goes back"


async def test_escape_while_typing_goes_back_to_where_the_search_began() -> None:
    async with opened() as desk:
        await desk.press("slash", *"soup")
        assert desk.view.cursor == LAST
        await desk.press("escape")
        assert desk.view.cursor == FIRST
        assert not any(desk.view.highlights.matches.values())


async def test_a_search_that_finds_nothing_says_so() -> None:
    async with opened() as desk:
        await desk.press("slash", *"zebra", "enter")
        assert desk.view.cursor == FIRST
        assert desk.status.startswith("“zebra” nowhere")
        await desk.press("n")
        assert desk.status == "“zebra” is nowhere"
        await desk.press("escape", "n")
        assert desk.status == "search with / first"


async def test_a_match_in_a_fold_opens_it() -> None:
    async with opened() as desk:
        await desk.press("z", "slash", *"thursday", "enter")
        assert RAIN in desk.text()


async def test_copies_the_row_with_both_sides() -> None:
    async with opened() as desk:
        await desk.press("y")
        assert desk.app.clipboard == f"left 2: {FORTY}\n\nright 2: {SIXTY}"
        assert desk.status == "copied left 2 and right 2"


async def test_copies_both_sides_of_what_moved() -> None:
    async with opened() as desk:
        desk.view.move_to(MOVED)
        await desk.press("y")
        assert desk.app.clipboard == f"left 5: {BRIDGES}\n\nright 8: {BRIDGES}"


@pytest.mark.parametrize(("key", "read"), [("l", LEFT), ("r", RIGHT)])
async def test_reads_one_side_alone(key: str, read: object) -> None:
    async with opened() as desk:
        await desk.press(key)
        screen = desk.app.screen
        assert isinstance(screen, ArticleScreen)
        assert screen.article is read
        await desk.press("q")
        assert desk.app.screen is desk.screen


async def test_goes_back_on_q_and_escape() -> None:
    for key in ("q", "escape"):
        async with opened() as desk:
            await desk.press(key)
            assert desk.app.return_value == 0
