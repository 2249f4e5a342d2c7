"""The details say which facts of a row differ, and how each side tells it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.article import Article
from reader.comparison.manner import Prominence
from reader.tui.widgets.details import Details
from reader.tui.widgets.manners import prominence
from tests.articles import article
from tests.tui import claims
from tests.tui.claims import LEFT, RIGHT
from tests.tui.seen import Desk, opened

TITLE = "Long detours loom for commuters"
OTHER_TITLE = "Prague awaits a quiet spring"
SURE = "The bridge over the Vltava will close in March for repairs."
PERHAPS = "The bridge over the Vltava could close in March for repairs, officials said."
BOATS = "Boats will carry people across the river every ten minutes."
BAKERS = "Bakers near the bridge fear for their trade."


def headed(title: str, *sentences: str) -> Article:
    """Answer an article with a headline above its sentences."""
    made = article(title, "", *sentences)
    sentences_below = made.sentences[:1] + made.sentences[2:]
    headline = replace(made.paragraphs[0], end=len(title), kind="headline")
    return replace(made, sentences=sentences_below, paragraphs=(headline, *made.paragraphs[1:]))


ONE = headed(TITLE, PERHAPS, BAKERS, BOATS)
OTHER = headed(OTHER_TITLE, BOATS, BAKERS, SURE)


def details(desk: Desk) -> str:
    return desk.screen.query_one(Details).text


def go_to(desk: Desk, words: str) -> None:
    """Put the cursor on the row in which the left tells some words."""
    left = desk.comparison.left
    sentence = next(i for i, told in enumerate(left.sentence_texts()) if words in told)
    desk.view.move_to(next(n for n, r in enumerate(desk.comparison.rows) if sentence in r.left))


async def test_prominence_attribution_and_certainty_with_the_words_that_say_so() -> None:
    async with opened(ONE, OTHER) as desk:
        go_to(desk, PERHAPS)
        await desk.pilot.pause()
        told = details(desk)
        assert "place paragraph 1 on the left, 2 on the right" in told
        assert "how attribution lost: “officials said” → stated plainly" in told
        assert "how certainty raised: “could” → stated plainly" in told


async def test_what_each_side_opens_with() -> None:
    async with opened(ONE, OTHER) as desk:
        go_to(desk, TITLE)
        await desk.pilot.pause()
        assert "opening headline of the left: not told on the right" in details(desk)
        go_to(desk, PERHAPS)
        await desk.pilot.pause()
        assert "opening first sentence of the left: told in paragraph 2 on the right" in details(
            desk
        )


async def test_what_is_told_alike_at_the_same_height_says_nothing() -> None:
    async with opened(ONE, ONE) as desk:
        go_to(desk, BOATS)
        await desk.pilot.pause()
        for label in ("place ", "how ", "facts "):
            assert label not in details(desk)


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (Prominence(11, 2), "paragraph 11 on the left, 2 on the right"),
        (Prominence(0, 5), "headline on the left, paragraph 5 on the right"),
        (Prominence(3, 0), "paragraph 3 on the left, headline on the right"),
    ],
)
def test_prominence_in_words(told: Prominence, said: str) -> None:
    assert prominence(told) == said


async def test_the_facts_of_a_row_that_differ(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.comparison.ledger.ledger", claims.made)
    async with opened(LEFT, RIGHT) as desk:
        go_to(desk, "Sixteen ships")
        await desk.pilot.pause()
        assert "facts ≠ in conflict: Sixteen ships / Fourteen ships" in details(desk)
        go_to(desk, "single crane")
        await desk.pilot.pause()
        assert "“We will not move a single crane,” (Ana Silva)" in details(desk)
        assert "(Rui Costa)" in details(desk)
