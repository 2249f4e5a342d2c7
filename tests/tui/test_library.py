"""Every key of the library does what the help says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reader.tui.actions import actions
from reader.tui.screens.article import ArticleScreen
from reader.tui.screens.compare import CompareScreen
from reader.tui.screens.library import LibraryScreen
from reader.tui.screens.problems import ProblemsScreen
from reader.tui.screens.story import StoryScreen
from reader.tui.widgets.article_list import ArticleList
from reader.tui.widgets.article_view import ArticleView
from reader.tui.widgets.prompt import Prompt
from tests.library.shelf import write_shelf
from tests.tui.reading import Seat, library

HERALD, TIMES = "Ferry Aurora runs aground off Kelmore", "All 214 saved after Aurora strikes reef"
LETTER, POST = "Frost takes half of the Velden", "Velden counts its losses after"
DATE = r"\d{4}-\d\d-\d\d"
CHESS = "A chess club for lighthouse keepers"


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    return write_shelf(tmp_path)


def cursor(seat: Seat) -> str:
    """Answer the title under the cursor."""
    entry = seat.app.screen.query_one(ArticleList).entry
    assert entry is not None
    return entry.article.title


def previewed(seat: Seat) -> str | None:
    article = seat.app.screen.query_one("#preview", ArticleView).article
    return None if article is None else article.title


async def compared(seat: Seat) -> tuple[str, str]:
    """Wait for the comparison and answer the titles of its sides."""
    screen = seat.app.screen
    assert isinstance(screen, CompareScreen)
    await seat.until(lambda: screen.comparison is not None)
    assert screen.comparison is not None
    return screen.comparison.left.title, screen.comparison.right.title


def marked(seat: Seat) -> list[str]:
    """Answer the lines that bear a mark."""
    return [line for line in seat.lines if line.startswith(" ●")]


def test_every_action_is_one_of_the_screen() -> None:
    for action in actions("library"):
        assert hasattr(LibraryScreen, f"action_{action.action}"), action.id


async def test_stories_stand_together_with_their_number_of_tellings(shelf: Path) -> None:
    async with library(shelf) as seat:
        text = seat.text
        assert f" {HERALD}  2 tellings" in text
        assert "Frost takes half of the Velden cherries  2 tellings" in text
        assert "On their own  1 article" in text
        places = [text.index(f"   {title[:24]}") for title in (HERALD, TIMES, LETTER, POST, CHESS)]
        assert places == sorted(places)
        assert seat.status == "5 articles · 2 stories · 1 unread"


async def test_an_article_has_its_source_date_and_length(shelf: Path) -> None:
    async with library(shelf) as seat:
        (line,) = [line for line in seat.lines if line.startswith("   All 214")]
        assert re.search(r"Island Times\s+2021-03-04\s+6\d w", line)


@pytest.mark.parametrize("width", [40, 56, 72, 80, 99, 100, 120, 200])
async def test_the_columns_are_aligned_at_every_width(shelf: Path, width: int) -> None:
    async with library(shelf, size=(width, 40)) as seat:
        rows = [line for line in seat.lines[:20] if re.search(DATE, line)]
        assert len({line.index(re.findall(DATE, line)[0]) for line in rows}) <= 1
        assert "Ferry Aurora" in seat.text


async def test_moves_over_articles_and_never_over_headings(shelf: Path) -> None:
    async with library(shelf) as seat:
        seen = [cursor(seat)]
        for _ in range(5):
            await seat.press("j")
            seen.append(cursor(seat))
        assert [title[:12] for title in seen] == [
            HERALD[:12], TIMES[:12], LETTER[:12], POST[:12], CHESS[:12], CHESS[:12],
        ]  # fmt: skip
        await seat.press("k", "up")
        assert cursor(seat).startswith(LETTER)
        await seat.press("down")
        assert cursor(seat).startswith(POST)


@pytest.mark.parametrize(("onwards", "back"), [("G", "g"), ("end", "home"), ("d", "u"),
                                               ("ctrl+d", "ctrl+u"), ("pagedown", "pageup"),
                                               ("pagedown", "b")])  # fmt: skip
async def test_goes_to_the_ends_by_keys_and_pages(shelf: Path, onwards: str, back: str) -> None:
    async with library(shelf) as seat:
        await seat.press(onwards)
        assert cursor(seat) == CHESS
        await seat.press(back)
        assert cursor(seat) == HERALD


async def test_the_list_scrolls_with_the_cursor(shelf: Path) -> None:
    async with library(shelf, size=(80, 10)) as seat:
        await seat.press("G")
        assert CHESS in seat.text
        assert HERALD not in seat.text
        await seat.press("g")
        assert f" {HERALD}  2 tellings" in seat.text, "the heading is shown with its first telling"


async def test_the_preview_follows_the_cursor(shelf: Path) -> None:
    async with library(shelf) as seat:
        assert previewed(seat) == HERALD
        await seat.press("j")
        await seat.until(lambda: previewed(seat) == TIMES)
        assert "KELMORE, March 4, 2021" in seat.text


@pytest.mark.parametrize(
    ("size", "place"),
    [((120, 36), "beside"), ((80, 24), "below"), ((80, 14), "hidden"), ((110, 12), "beside")],
)
async def test_the_preview_stands_where_there_is_room(
    shelf: Path, size: tuple[int, int], place: str
) -> None:
    async with library(shelf, size=size) as seat:
        preview = seat.app.screen.query_one("#preview")
        articles = seat.app.screen.query_one("#articles")
        if place == "hidden":
            assert not preview.display
        elif place == "beside":
            assert preview.region.x >= articles.region.right
        else:
            assert preview.region.y >= articles.region.bottom


async def test_p_hides_the_preview_and_brings_it_back(shelf: Path) -> None:
    async with library(shelf) as seat:
        await seat.press("p")
        assert not seat.app.screen.query_one("#preview").display
        await seat.press("j", "p")
        await seat.until(lambda: previewed(seat) == TIMES)
        assert seat.app.screen.query_one("#preview").display


async def test_enter_reads_and_q_comes_back(shelf: Path) -> None:
    async with library(shelf) as seat:
        await seat.press("j", "enter")
        assert isinstance(seat.app.screen, ArticleScreen)
        assert seat.app.screen.article.title == TIMES
        await seat.press("q")
        assert isinstance(seat.app.screen, LibraryScreen)
        assert cursor(seat) == TIMES


async def test_space_marks_and_unmarks(shelf: Path) -> None:
    async with library(shelf) as seat:
        await seat.press("space")
        assert [HERALD[:12] in line for line in marked(seat)] == [True]
        assert seat.status.endswith("1 marked")
        await seat.press("space")
        assert marked(seat) == []


async def test_as_many_as_wanted_can_be_marked(shelf: Path) -> None:
    async with library(shelf) as seat:
        await seat.press("space", "j", "space", "j", "space")
        assert len(marked(seat)) == 3
        assert seat.status.endswith("3 marked")


async def test_c_opens_more_than_two_as_one_story(shelf: Path) -> None:
    async with library(shelf) as seat:
        await seat.press("j", "space", "k", "space", "j", "j", "space", "c")
        await seat.until(lambda: isinstance(seat.app.screen, StoryScreen))
        assert isinstance(seat.app.screen, StoryScreen)
        assert [article.title for article in seat.app.screen.articles][:2] == [TIMES, HERALD]
        assert len(seat.app.screen.articles) == 3


async def test_x_takes_all_marks_away(shelf: Path) -> None:
    async with library(shelf) as seat:
        await seat.press("space", "j", "space", "x")
        assert marked(seat) == []


async def test_c_compares_the_two_marked_in_the_order_of_marking(shelf: Path) -> None:
    async with library(shelf) as seat:
        await seat.press("j", "space", "k", "space", "c")
        assert await compared(seat) == (TIMES, HERALD)


async def test_c_with_one_mark_takes_the_article_under_the_cursor(shelf: Path) -> None:
    async with library(shelf) as seat:
        await seat.press("space", "j", "c")
        assert await compared(seat) == (HERALD, TIMES)


async def test_c_without_marks_says_what_to_do(shelf: Path) -> None:
    async with library(shelf) as seat:
        await seat.press("c")
        assert isinstance(seat.app.screen, LibraryScreen)
        assert seat.news == ["Mark two articles with space, then compare them."]


async def test_r_compares_with_the_closest_relative(shelf: Path) -> None:
    async with library(shelf) as seat:
        await seat.press("r")
        assert await compared(seat) == (HERALD, TIMES)


async def test_r_from_the_article_compares_it_as_well(shelf: Path) -> None:
    async with library(shelf) as seat:
        await seat.press("j", "enter", "r")
        assert await compared(seat) == (TIMES, HERALD)


async def test_the_filter_narrows_while_it_is_typed(shelf: Path) -> None:
    async with library(shelf) as seat:
        await seat.press("slash")
        await seat.type("vel")
        assert "2 of 5" in seat.lines[-1]
        assert LETTER[:12] in seat.text
        assert HERALD not in seat.text
        await seat.type("den losses")
        assert "1 of 5" in seat.lines[-1]


async def test_typed_keys_are_text_in_the_filter(shelf: Path) -> None:
    async with library(shelf) as seat:
        await seat.press("slash")
        await seat.type("q? jx")
        assert isinstance(seat.app.screen, LibraryScreen)
        assert "q? jx" in seat.lines[-1]


async def test_escape_clears_the_filter_then_leaves(shelf: Path) -> None:
    async with library(shelf) as seat:
        await seat.press("slash")
        await seat.type("chess")
        await seat.press("escape")
        assert "5 articles" in seat.status
        assert f"{HERALD}  2 tellings" in seat.text
        await seat.press("escape")
        assert seat.app.return_code == 0


async def test_enter_keeps_the_filter_and_escape_clears_it_from_the_list(shelf: Path) -> None:
    async with library(shelf) as seat:
        await seat.press("slash")
        await seat.type("reef")
        await seat.press("enter")
        assert not seat.app.screen.query(Prompt)
        assert seat.status.startswith("2 of 5 for “reef”")
        await seat.press("escape")
        assert seat.status.startswith("5 articles")
        assert seat.app.is_running


async def test_a_filter_that_fits_nothing_says_so_in_the_list(tmp_path: Path) -> None:
    async with library(write_shelf(tmp_path)) as seat:
        await seat.press("slash")
        await seat.type("zebra")
        assert "No article holds “zebra”: escape shows all." in seat.text
        await seat.press("enter")
        assert "No article holds “zebra”" in seat.text
        await seat.press("escape")
        assert "No article holds" not in seat.text
        assert seat.status.startswith("5 articles")


async def test_arrows_move_in_the_list_while_the_filter_is_typed(shelf: Path) -> None:
    async with library(shelf) as seat:
        await seat.press("slash")
        await seat.type("velden")
        first = cursor(seat)
        await seat.press("down")
        assert cursor(seat) != first
        await seat.press("up")
        assert cursor(seat) == first


async def test_the_preview_shows_where_the_filter_is_met(shelf: Path) -> None:
    async with library(shelf) as seat:
        await seat.press("slash")
        await seat.type("hull")
        await seat.until(lambda: previewed(seat) == TIMES)
        preview = seat.app.screen.query_one("#preview", ArticleView)
        assert preview.article is not None
        assert [preview.article.text[a:b] for a, b in preview._matches] == ["hull"]


async def test_nothing_found_is_no_dead_end(shelf: Path) -> None:
    async with library(shelf) as seat:
        await seat.press("slash")
        await seat.type("zzzz")
        assert "0 of 5" in seat.lines[-1]
        await seat.press("enter", "enter", "space", "r", "j", "escape")
        assert seat.status.startswith("5 articles")


async def test_o_opens_a_file_and_adds_it(shelf: Path, tmp_path: Path) -> None:
    new = tmp_path / "elsewhere" / "new.txt"
    new.parent.mkdir()
    new.write_text("A lamp for the harbour\n\nIt was lit on Sunday evening.\n", encoding="utf-8")
    async with library(shelf / "ferry") as seat:
        await seat.press("o")
        await seat.type(str(new))
        await seat.press("enter")
        await seat.until(lambda: isinstance(seat.app.screen, ArticleScreen))
        assert "A lamp for the harbour" in seat.text
        await seat.press("q")
        assert seat.status.startswith("3 articles")
        assert cursor(seat) == "A lamp for the harbour"


async def test_o_adds_the_articles_of_a_folder(shelf: Path) -> None:
    async with library(shelf / "ferry") as seat:
        await seat.press("o")
        await seat.type(str(shelf / "orchard"))
        await seat.press("enter")
        await seat.until(lambda: seat.status.startswith("4 articles"))
        assert "2 stories" in seat.status


async def test_o_on_a_bad_path_says_so_in_one_sentence(shelf: Path) -> None:
    async with library(shelf / "ferry") as seat:
        await seat.press("o")
        await seat.type(str(shelf / "nowhere.txt"))
        await seat.press("enter")
        await seat.until(lambda: bool(seat.news))
        (news,) = seat.news
        assert "nowhere.txt" in news
        assert news.endswith(".")
        assert isinstance(seat.app.screen, LibraryScreen)
        assert "reading" not in seat.status


async def test_o_on_an_open_file_goes_to_it(shelf: Path) -> None:
    path = shelf / "ferry" / "times.txt"
    async with library(shelf / "ferry") as seat:
        await seat.press("o")
        await seat.type(str(path))
        await seat.press("enter")
        await seat.until(lambda: isinstance(seat.app.screen, ArticleScreen))
        await seat.press("q")
        assert seat.status.startswith("2 articles")


async def test_tab_completes_a_path(shelf: Path) -> None:
    async with library(shelf / "ferry") as seat:
        await seat.press("o")
        await seat.type(str(shelf / "orch"))
        await seat.until(lambda: "orchard" in seat.lines[-1])
        await seat.press("tab")
        await seat.type("po")
        await seat.until(lambda: "post.md" in seat.lines[-1])
        await seat.press("tab", "enter")
        await seat.until(lambda: isinstance(seat.app.screen, ArticleScreen))


async def test_e_lists_what_could_not_be_read_and_why(shelf: Path) -> None:
    async with library(shelf) as seat:
        await seat.press("e")
        assert isinstance(seat.app.screen, ProblemsScreen)
        assert "program.txt" in seat.text
        await seat.press("escape")
        assert isinstance(seat.app.screen, LibraryScreen)


async def test_e_says_when_everything_could_be_read(shelf: Path) -> None:
    async with library(shelf / "ferry") as seat:
        await seat.press("e")
        assert seat.news == ["Everything here could be read."]


async def test_a_click_moves_the_cursor_and_two_read(shelf: Path) -> None:
    async with library(shelf) as seat:
        line = next(y for y, text in enumerate(seat.lines) if text.startswith("   All 214"))
        await seat.pilot.click(offset=(10, line))
        assert cursor(seat) == TIMES
        await seat.pilot.click(offset=(10, line), times=2)
        await seat.until(lambda: isinstance(seat.app.screen, ArticleScreen))


async def test_hundreds_of_articles_come_and_are_walked_through(tmp_path: Path) -> None:
    for number in range(300):
        (tmp_path / f"{number}.txt").write_text(
            f"Item {number}\n\nSomething on {number} happened.\n"
        )
    async with library(tmp_path) as seat:
        assert seat.status.startswith("300 articles")
        await seat.press("G")
        assert cursor(seat) == "Item 299"


async def test_hostile_names_and_titles_are_drawn_harmless(tmp_path: Path) -> None:
    (tmp_path / "a\x1b[31m.txt").write_text("Ti\x1b]0;owned\x07tle\n\nBody \x9b31m \u202e text.\n")
    async with library(tmp_path) as seat:
        assert not set("\x1b\x07\x9b\u202e") & set(seat.text)
        await seat.press("enter")
        assert not set("\x1b\x07\x9b\u202e") & set(seat.text)
