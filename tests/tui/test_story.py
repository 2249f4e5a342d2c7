"""The story screen, as a person meets it: what it shows, and that every key does what it says."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from threading import Event

import pytest

from reader.article import Article
from reader.comparison.story import Pair, Pairing, Story, pairing_of
from reader.comparison.story.pairing import Wanted
from reader.crew import Crew
from reader.tui.app import ReaderApp
from reader.tui.screens.article import ArticleScreen
from reader.tui.screens.compare import CompareScreen
from reader.tui.screens.help import HelpScreen
from reader.tui.screens.story import StoryScreen
from reader.tui.widgets.details import Details
from reader.tui.widgets.pair_view import PairView
from reader.tui.widgets.story.table import StoryTable
from tests.articles import article
from tests.comparison.story.tellings import CREW, FEES, OWNER, QUEUE, TIDE, TUGS, outlets
from tests.tui.reading import Seat

MARKS = "●◐≠·"


class Here(Crew[Wanted, Pair, Pairing]):
    """Does all work on the spot."""

    def __init__(self) -> None:
        super().__init__(pairing_of)
        super().close()


class Waiting(Here):
    """Does nothing after the first job until it is closed."""

    def __init__(self) -> None:
        self.closed = Event()
        super().__init__()

    def answers(self) -> Iterator[tuple[Pair, Pairing]]:
        for number, answer in enumerate(super().answers()):
            if number:
                self.closed.wait(20)
            yield answer

    def close(self) -> None:
        self.closed.set()


@dataclass
class Desk(Seat):
    """Someone in front of a story."""

    screen: StoryScreen

    @property
    def table(self) -> StoryTable:
        return self.screen.query_one(StoryTable)

    @property
    def story(self) -> Story:
        assert self.screen.story is not None
        return self.screen.story

    @property
    def here(self) -> str:
        """The words of the statement under the cursor."""
        number = self.table.statement
        return "" if number is None else self.story.words(number)

    @property
    def shown(self) -> list[str]:
        """The words of the statements shown, in order."""
        return [self.story.words(number) for number in self.table.rows]

    @property
    def details(self) -> str:
        return self.screen.query_one(Details).text

    def row(self, words: str) -> str:
        """Answer the line of the screen that begins a statement."""
        found = (line for line in self.lines if words in line)
        return next(line for line in found if re.match(r"[▌ ] *\d+ ", line))


@asynccontextmanager
async def desk(
    articles: Sequence[Article], size: tuple[int, int] = (100, 30), crew: Here | None = None
) -> AsyncIterator[Desk]:
    """Open the story of articles, and wait for it unless somebody else's crew compares them."""
    app = ReaderApp(lambda: StoryScreen(articles, crew or Here()))
    async with app.run_test(size=size) as pilot:
        screen = app.screen
        assert isinstance(screen, StoryScreen)
        found = Desk(app, pilot, screen)
        if crew is None:
            await found.until(lambda: screen.story is not None)
        yield found


def disputing() -> tuple[Article, ...]:
    """Answer four tellings, of which two quote somebody, in two ways."""
    said = "“The ship will be free by Monday morning at the latest,” said the pilot Ada Lund."
    other = "“The ship will be free by Tuesday evening at the latest,” said the pilot Ada Lund."
    return (
        article(TUGS, said, TIDE),
        article(TUGS, other),
        article(TUGS, said, CREW),
        article(QUEUE, TUGS, said, FEES),
    )


async def test_every_statement_has_a_row_with_a_mark_for_each_article() -> None:
    async with desk(outlets()) as story:
        tugs = story.row("Ten tugs")
        assert [sign for sign in tugs if sign in MARKS] == ["●", "●", "●"]
        assert [sign for sign in story.row("Shoei") if sign in MARKS] == ["·", "●", "·"]
        assert story.lines[0].endswith("6 statements · 1 told by all · 1 told by some")


@pytest.mark.parametrize("size", [(80, 24), (120, 36), (200, 50), (40, 10), (24, 6)])
async def test_ten_articles_find_room(size: tuple[int, int]) -> None:
    async with desk([*outlets()] * 3 + [outlets()[0]], size) as story:
        assert len(story.lines) == size[1]
        if size[0] >= 80:
            row = story.row("Ten tugs")
            assert row.count("●") == 10
            assert "container ship" in row


async def test_where_not_all_find_room_those_around_the_cursor_are_shown() -> None:
    async with desk([*outlets()] * 10, (60, 20)) as story:
        assert "›" in story.text
        await story.press(*["l"] * 29)
        assert "‹" in story.text
        assert "›" not in story.text
        assert "ad " in story.text
        assert story.table.column == 29


async def test_wide_screens_tell_names_and_sentence_numbers() -> None:
    async with desk(outlets(), (200, 50)) as story:
        assert "● 2" in story.row("Ten tugs")


async def test_the_cursor_moves_by_statements() -> None:
    async with desk(outlets()) as story:
        order = story.shown
        await story.press("j")
        assert story.here == order[1]
        await story.press("G")
        assert story.here == order[-1]
        await story.press("k", "g")
        assert story.here == order[0]


async def test_brackets_go_to_what_differs() -> None:
    async with desk(outlets()) as story:
        await story.press("end", "home")
        stops = []
        for _ in range(9):
            stops.append(story.here)
            await story.press("right_square_bracket")
        assert set(stops) == {words for words in story.shown if not words.startswith("Ten tugs")}
        assert story.status.startswith("all tell the rest alike")
        await story.press("left_square_bracket")
        assert story.here != stops[-1]


async def test_the_details_say_what_each_article_says_of_it() -> None:
    async with desk(outlets(), (100, 40)) as story:
        while not story.here.startswith("All 25"):
            await story.press("j")
        assert "1 of" not in story.details
        assert story.details.count("Indian nationals") == 2
        assert "not in c" in story.details


async def test_what_is_in_dispute_is_told_with_who_says_what() -> None:
    async with desk(disputing(), (120, 40)) as story:
        disputed = [s for s in story.story.statements if s.disagreements]
        assert disputed, "the ledger finds the quotation altered"
        while not story.story.statements[story.table.statement or 0].disagreements:
            await story.press("right_square_bracket")
        signs = [sign for sign in story.row("The ship will be free") if sign in MARKS]
        assert signs == ["●", "≠", "●", "●"]
        assert "altered" in story.details
        assert "(b)" in story.details
        assert "in dispute" in story.lines[0]


async def test_kinds_can_be_hidden_and_shown_again() -> None:
    async with desk(outlets()) as story:
        everything = story.shown
        await story.press("4")
        assert len(story.shown) == 2
        await story.press("3")
        assert [words.startswith("Ten tugs") for words in story.shown] == [True]
        await story.press("2")
        assert story.shown == []
        assert "No statement is shown" in story.text
        await story.press("escape")
        assert story.shown == everything


async def test_marks_of_the_article_under_the_cursor_filter() -> None:
    async with desk(outlets()) as story:
        await story.press("l", "m")
        assert sorted(words.split()[0] for words in story.shown) == ["All", "Ten", "The"]
        await story.press("m", "m", "m")
        assert sorted(words.split()[0] for words in story.shown) == ["A", "More", "The"]
        assert "not" not in story.status.split("·")[0]
        await story.press("m")
        assert len(story.shown) == 6


async def test_the_most_widely_told_come_first_where_that_is_asked_for() -> None:
    async with desk(outlets()) as story:
        flow = story.shown
        await story.press("o")
        assert story.shown[0].startswith("Ten tugs")
        assert story.shown[1].startswith("All 25")
        await story.press("o")
        assert story.shown == flow


async def test_enter_opens_the_two_chosen_at_that_statement_and_back_returns() -> None:
    async with desk(outlets()) as story:
        await story.press("space", "l", "l", "space")
        while not story.here.startswith("Ten tugs"):
            await story.press("j")
        before = story.table.cursor, story.table.column
        await story.press("enter")
        screen = story.app.screen
        assert isinstance(screen, CompareScreen)
        assert [screen.left.title, screen.right.title] == ["One", "Three"]
        await story.until(lambda: screen.comparison is not None)
        row = screen.query_one(PairView).row
        assert row is not None
        assert (row.left, row.right) == ((0,), (1,))
        await story.press("q")
        assert story.app.screen is story.screen
        assert (story.table.cursor, story.table.column) == before


async def test_enter_without_a_choice_opens_the_article_under_the_cursor_with_another() -> None:
    async with desk(outlets()) as story:
        await story.press("l")
        while not story.here.startswith("All 25"):
            await story.press("j")
        await story.press("enter")
        screen = story.app.screen
        assert isinstance(screen, CompareScreen)
        assert [screen.left.title, screen.right.title] == ["One", "Two"]


async def test_two_can_be_chosen_and_no_longer() -> None:
    async with desk(outlets()) as story:
        await story.press("space", "l", "space", "l", "space")
        assert "b, c chosen" in story.status
        await story.press("space")
        assert "b chosen" in story.status
        await story.press("escape")
        assert "chosen" not in story.status


async def test_r_reads_the_article_under_the_cursor() -> None:
    async with desk(outlets()) as story:
        await story.press("l", "r")
        assert isinstance(story.app.screen, ArticleScreen)


async def test_y_copies_what_each_article_says() -> None:
    async with desk(outlets()) as story:
        while not story.here.startswith("All 25"):
            await story.press("j")
        await story.press("y")
        copied = story.app.clipboard
        assert copied.count(CREW) == 2
        assert copied.startswith("a ")
        assert "\n\nb " in copied


async def test_search_goes_to_what_any_article_says() -> None:
    async with desk(outlets()) as story:
        await story.press("slash")
        await story.type("japan")
        await story.press("enter")
        assert story.here == OWNER
        await story.press("escape", "g", "slash")
        await story.type("canal")
        await story.press("enter", "n", "n")
        assert "canal" in story.here
        await story.press("slash")
        await story.type("nowhere at all")
        assert "nothing found" in story.text
        await story.press("escape")
        assert "nothing found" not in story.text


async def test_how_far_it_is_is_said_and_escape_shows_what_is_known() -> None:
    crew = Waiting()
    async with desk(outlets(), crew=crew) as story:
        await story.until(lambda: "1 of 3 pairs" in story.text)
        await story.press("escape")
        await story.until(lambda: story.screen.story is not None)
        assert story.story.compared < 3
        sentences = sum(len(one.sentences) for one in outlets())
        told = [t.sentences for s in story.story.statements for t in s.tellings]
        assert sum(map(len, told)) == sentences
        await story.press("a")
        await story.until(lambda: story.story.compared == 3)
        assert "pairs compared" not in story.status


async def test_leaving_ends_the_work() -> None:
    crew = Waiting()
    async with desk(outlets(), crew=crew) as story:
        await story.press("ctrl+q")
    assert crew.closed.is_set()


async def test_the_place_is_kept_on_resize() -> None:
    async with desk([*outlets()] * 2, (120, 40)) as story:
        await story.press("j", "j", "l")
        before = story.here
        await story.resize(60, 16)
        assert story.here == before
        await story.resize(200, 50)
        assert story.here == before
        assert story.table.column == 1


async def test_hostile_text_is_drawn_harmlessly() -> None:
    hostile = "The \x1b[31mred\x1b[0m ship \u202eran\u202c aground \x9b2J and sank, they said."
    async with desk([article(hostile, title=hostile), article(hostile)]) as story:
        assert not set("\x1b\x9b\u202e") & set(story.text)


async def test_empty_articles_open() -> None:
    async with desk([article(), article()]) as story:
        await story.press("j", "right_square_bracket", "m", "o", "y", "enter", "l")
        assert story.story.statements == ()


async def test_the_help_tells_keys_and_signs() -> None:
    async with desk(outlets(), (100, 60)) as story:
        await story.press("question_mark")
        assert isinstance(story.app.screen, HelpScreen)
        assert "told with other facts" in story.text or "told with other facts" in str(
            story.app.screen.text(90)
        )
