"""Every key of the article screen does what the help says."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.article import Article, Paragraph
from reader.tui.actions import actions
from reader.tui.screens.article import ArticleScreen
from reader.tui.widgets.article_view import MEASURE, ArticleView
from tests.articles import article
from tests.tui.reading import Seat, reading

SENTENCES = [
    f"On day {n} the keeper of lamp {n} wrote that the sea had been calm and the moon full."
    for n in range(1, 81)
]
LONG = replace(article(*SENTENCES, title="Letters from the lamp"), source="Harbour Post")
SHORT = article("“It’s lit,” said Ann Lee.", "It cost 40 pounds.", title="Lamp lit")


@pytest.fixture(autouse=True)
def usual_measure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ArticleScreen, "measure", MEASURE)


def view(seat: Seat) -> ArticleView:
    return seat.app.screen.query_one(ArticleView)


def first_day(seat: Seat) -> int:
    """Answer the first day that is named on the screen."""
    found = re.search(r"On day (\d+) the", " ".join(seat.text.split()))
    assert found is not None
    return int(found[1])


def test_every_action_is_one_of_the_screen() -> None:
    for action in actions("article"):
        assert hasattr(ArticleScreen, f"action_{action.action}"), action.id


async def test_the_column_is_centred_at_a_comfortable_measure() -> None:
    async with reading(LONG, size=(120, 30)) as seat:
        lines = [line for line in seat.lines if "keeper" in line]
        assert {len(line) - len(line.lstrip()) for line in lines} == {(119 - MEASURE) // 2}
        assert max(len(line.strip()) for line in seat.lines[:-1] if "▐" not in line) <= MEASURE


async def test_title_and_facts_stand_above_the_text() -> None:
    async with reading(LONG) as seat:
        lines = [line.strip(" ▐") for line in seat.lines if line.strip(" ▐")]
        assert lines[:2] == ["Letters from the lamp", "Harbour Post"]
        assert re.fullmatch(r"1,\d{3} words · English", lines[2])


@pytest.mark.parametrize(
    ("keys", "lines"),
    [
        (["j"], 1), (["down", "j"], 2), (["j", "j", "k"], 1), (["j", "j", "up"], 1),
        (["space"], 21), (["pagedown"], 21), (["space", "b"], 0), (["space", "pageup"], 0),
        (["d"], 11), (["ctrl+d"], 11), (["d", "u"], 0), (["d", "ctrl+u"], 0),
        (["k"], 0), (["d", "g"], 0), (["d", "home"], 0),
    ],
)  # fmt: skip
async def test_scrolls(keys: list[str], lines: int) -> None:
    async with reading(LONG) as seat:
        await seat.press(*keys)
        assert view(seat).top == lines
        assert seat.status.startswith(f"line {lines + 1} of ")


@pytest.mark.parametrize("key", ["G", "end"])
async def test_goes_to_the_end(key: str) -> None:
    async with reading(LONG) as seat:
        await seat.press(key)
        assert "lamp 80" in seat.text
        assert seat.status.endswith("100 %")


async def test_a_short_article_is_all_in_view() -> None:
    async with reading(SHORT) as seat:
        assert seat.status == "all in view"
        await seat.press("j", "space", "G")
        assert view(seat).top == 0


async def test_the_column_grows_and_shrinks_and_stays_so() -> None:
    async with reading(LONG, size=(140, 24)) as seat:
        await seat.press("plus", "equals_sign")
        assert view(seat).measure == MEASURE + 8
        await seat.press("minus", "minus", "minus")
        assert view(seat).measure == MEASURE - 4
        assert max(len(line.strip(" ▐")) for line in seat.lines[:-1]) <= MEASURE - 4
    async with reading(SHORT) as seat:
        assert view(seat).measure == MEASURE - 4


async def test_the_measure_has_bounds() -> None:
    async with reading(LONG, size=(200, 24)) as seat:
        await seat.press(*["plus"] * 30)
        assert view(seat).measure == 120
        await seat.press(*["minus"] * 40)
        assert view(seat).measure == 32


async def test_search_highlights_counts_and_goes_there() -> None:
    async with reading(LONG) as seat:
        await seat.press("slash")
        await seat.type("LAMP 4")
        assert "1 of 11" in seat.lines[-1]
        assert "lamp 4" in seat.text
        await seat.press("enter")
        assert seat.status.startswith("match 1 of 11 · ")


async def test_n_and_capital_n_step_and_wrap_around() -> None:
    async with reading(LONG) as seat:
        await seat.press("slash")
        await seat.type("lamp 7")
        await seat.press("enter")
        seen = []
        for key in ["n", "n", "N", "N", "N"]:
            await seat.press(key)
            seen.append(int(seat.status.split()[1]))
        assert seen == [2, 3, 2, 1, 11]
        assert "lamp 79" in seat.text


async def test_what_is_found_is_told_apart_from_the_other_matches() -> None:
    async with reading(SHORT) as seat:
        await seat.press("slash")
        await seat.type("it")
        strips = seat.app.screen._compositor.render_strips()
        looks = [
            s.style and s.style.bgcolor
            for strip in strips[:-1]
            for s in strip
            if s.text in ("It", "it")
        ]
        assert len(looks) == 3
        assert looks[0] != looks[1] == looks[2]


async def test_curly_text_is_found_with_straight_quotes() -> None:
    async with reading(SHORT) as seat:
        await seat.press("slash")
        await seat.type('"it')
        await seat.press("apostrophe", "s", "enter")
        assert seat.status.startswith("match 1 of 1")


async def test_escape_ends_the_search_then_leaves() -> None:
    async with reading(LONG) as seat:
        await seat.press("slash")
        await seat.type("sea")
        await seat.press("enter", "escape")
        assert not seat.status.startswith("match")
        assert seat.app.is_running
        await seat.press("escape")
        assert seat.app.return_code == 0


async def test_what_is_not_there_is_said() -> None:
    async with reading(SHORT) as seat:
        await seat.press("slash")
        await seat.type("xyz")
        assert "nothing found" in seat.lines[-1]
        await seat.press("enter")
        assert seat.news == ["“xyz” is not in this article."]


async def test_n_without_a_search_says_what_to_do() -> None:
    async with reading(SHORT) as seat:
        await seat.press("n")
        assert seat.news == ["Search with / first."]


async def test_r_without_a_library_says_there_is_nothing_to_compare_with() -> None:
    async with reading(SHORT) as seat:
        await seat.press("r")
        assert seat.news == ["There is no other article here to compare with."]


@pytest.mark.parametrize("sizes", [((100, 24), (50, 24)), ((60, 30), (140, 12), (60, 30))])
async def test_a_resize_keeps_the_place(sizes: tuple[tuple[int, int], ...]) -> None:
    async with reading(LONG, size=sizes[0]) as seat:
        await seat.press("space", "space")
        before = view(seat).offset_at_top()
        for size in sizes[1:]:
            await seat.resize(*size)
        assert abs(view(seat).offset_at_top() - before) < 100
        assert view(seat).top > 0


async def test_colours_tell_quotations_figures_and_names() -> None:
    async with reading(SHORT) as seat:
        await seat.until(lambda: view(seat)._colouring is not None)
        await seat.pilot.pause()
        strips = seat.app.screen._compositor.render_strips()
        looks = {s.text.strip(): s.style for strip in strips for s in strip if s.text.strip()}
        plain = looks["said"]
        coloured = [looks["“It’s lit,”"], looks["Ann Lee"]]
        assert all(style is not None and plain is not None for style in coloured)
        assert len({str(style) for style in (plain, *coloured)}) == 3


async def test_a_selection_is_the_articles_own_text() -> None:
    async with reading(SHORT, size=(40, 20)) as seat:
        seat.app.screen.text_select_all()
        await seat.pilot.pause()
        selected = seat.app.screen.get_selected_text()
        assert selected is not None
        assert "“It’s lit,” said Ann Lee. It cost 40 pounds." in selected


async def test_a_huge_paragraph_opens_and_ends() -> None:
    text = "word " * 300_000 + "the end"
    huge = replace(LONG, text=text, paragraphs=(Paragraph(0, len(text)),), sentences=())
    async with reading(huge) as seat:
        await seat.press("space", "G")
        assert "the end" in seat.text
        assert seat.status.endswith("100 %")
        await seat.press("b", "u", "g")
        assert "Letters from the lamp" in seat.text


PRESSES = st.lists(
    st.sampled_from(["j", "k", "space", "b", "d", "u", "g", "G", "minus", "plus"]), max_size=12
)


@settings(
    max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(PRESSES)
async def test_moving_never_leaves_the_article(keys: list[str]) -> None:
    long: Article = LONG
    async with reading(long, size=(70, 16)) as seat:
        await seat.press(*keys)
        assert 0 <= view(seat).top <= view(seat).last_top
        if view(seat).top < view(seat).last_top:
            assert first_day(seat) >= 1
