"""What is partly told, and why a link was made: the marks, the keys, the words."""

from __future__ import annotations

import pytest

import reader.alignment
from reader.alignment import Alignment, Link, Partial, Texts
from reader.comparison import ComparedLink, comparing
from reader.tui.widgets.details import Details
from reader.tui.widgets.phrases import judged
from tests.articles import article
from tests.tui.flood import LEFT, RIGHT
from tests.tui.seen import Desk, opened

QUAY = "The quay is shut until the spring."
BREAD = "Bakers on Mill Lane sold bread by candlelight."
MAYOR = "“Nobody sleeps,” said the mayor of Varna."
QUIET = "The harbour was quiet on Monday."
LAMPS = "By candlelight the shops went on selling."
TIRED = "The town, where “nobody sleeps” any more, is tired."
ONE = article(QUAY, BREAD, MAYOR, title="One")
OTHER = article(QUAY, QUIET, LAMPS, TIRED, title="Other")


def partial(left: int, right: int, one: str, other: str) -> Partial:
    here, there = ONE.sentence_text(left).index(one), OTHER.sentence_text(right).index(other)
    return Partial(left, right, 0.4, (here, here + len(one)), (there, there + len(other)))


@pytest.fixture(autouse=True)
def partly_aligned(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the quay be linked, and two sentences be partly told; other articles as they are."""
    links = (Link((0,), (0,), 1.0, 1.0, moved=False),)
    partials = (
        partial(1, 2, "by candlelight", "By candlelight"),
        partial(2, 3, "Nobody sleeps", "nobody sleeps"),
    )
    align = reader.alignment.align

    def aligned(left: tuple[str, ...], right: tuple[str, ...], **options: object) -> Alignment:
        if (left, right) != (ONE.sentence_texts(), OTHER.sentence_texts()):
            return align(left, right, **options)  # type: ignore[arg-type]
        texts = Texts(left, right, "en", lambda _term: 1.0)
        return Alignment(links, partials, 0.5, texts, lambda _threshold: (links, partials))

    monkeypatch.setattr(comparing, "align", aligned)


def lit(desk: Desk, side: str) -> list[str]:
    """Answer what is lit on a side as shared."""
    text = (desk.comparison.left if side == "left" else desk.comparison.right).text
    spans = desk.view.highlights.shared
    return [text[a:b] for name, found in spans.items() if name == side for a, b in found]


@pytest.mark.parametrize("theme", ["reader-dark", "reader-light", "reader-plain"])
@pytest.mark.parametrize("width", [70, 120])
async def test_a_sign_stands_beside_what_is_partly_told_on_both_sides(
    theme: str, width: int
) -> None:
    async with opened(ONE, OTHER, size=(width, 40), theme=theme) as desk:
        signed = [line for line in desk.lines()[3:25] if "◇" in line]
        assert len(signed) == 4
        for text in (BREAD, MAYOR, LAMPS, TIRED):
            assert "◇" in desk.line_of(text[:12]).split(text[:12])[0]
        assert "◇" not in desk.line_of(QUIET[:12])
        assert "◇" not in desk.line_of(QUAY[:12])


async def test_p_goes_through_what_is_partly_told_and_round() -> None:
    async with opened(ONE, OTHER) as desk:
        await desk.press("g", "p")
        assert desk.status == "partly told 1 of 2 · left 2 ◇ right 3 · removed"
        assert desk.view.row is not None
        assert desk.view.row.left == (1,)
        assert (lit(desk, "left"), lit(desk, "right")) == (["by candlelight"], ["By candlelight"])
        await desk.press("p")
        assert desk.status == "partly told 2 of 2 · left 3 ◇ right 4 · removed"
        assert (lit(desk, "left"), lit(desk, "right")) == (["Nobody sleeps"], ["nobody sleeps"])
        await desk.press("p")
        assert desk.status.startswith("partly told 1 of 2"), "after the last comes the first"
        await desk.press("P")
        assert desk.status.startswith("partly told 2 of 2"), "before the first comes the last"


async def test_p_begins_at_the_cursor() -> None:
    async with opened(ONE, OTHER) as desk:
        desk.view.move_to(2)
        await desk.press("p")
        assert desk.status.startswith("partly told 2 of 2")
        await desk.press("escape")
        desk.view.move_to(2)
        await desk.press("P")
        assert desk.status.startswith("partly told 2 of 2")


async def test_the_details_set_both_sentences_below_each_other() -> None:
    async with opened(ONE, OTHER) as desk:
        await desk.press("p")
        details = desk.screen.query_one(Details)
        assert f"left {BREAD}" in details.text
        assert f"right {LAMPS}" in details.text
        assert "partly told" in details.text.splitlines()[0]


async def test_the_details_of_a_row_tell_of_what_is_partly_told() -> None:
    async with opened(ONE, OTHER) as desk:
        desk.view.move_to(1)
        assert "partly by candlelight · also in right 3" in desk.screen.query_one(Details).text
        await desk.press("enter")
        await desk.press("escape")
        assert "partly By candlelight · also in left 2" in desk.screen.query_one(Details).text


async def test_enter_goes_to_the_other_end_and_back() -> None:
    async with opened(ONE, OTHER) as desk:
        desk.view.move_to(1)
        await desk.press("enter")
        assert desk.view.row is not None
        assert desk.view.row.right == (2,)
        assert desk.status == "partly told 1 of 2 · left 2 ◇ right 3 · added"
        await desk.press("enter")
        assert desk.view.cursor == 1


async def test_moving_away_ends_it_and_so_does_escape() -> None:
    async with opened(ONE, OTHER) as desk:
        await desk.press("p", "k")
        assert not lit(desk, "left")
        assert "partly told" not in desk.status
        await desk.press("p", "escape")
        assert not lit(desk, "left")
        assert desk.app.screen is desk.screen
        assert desk.view.cursor == 1


async def test_an_end_that_is_hidden_is_passed_over() -> None:
    async with opened(ONE, OTHER) as desk:
        await desk.press("3", "g", "p")
        assert desk.view.row is not None
        assert desk.view.row.right == (2,)
        await desk.press("enter")
        assert desk.status == "where the other side has it is hidden"
        await desk.press("4", "p")
        assert desk.status == "nothing is partly told in what is shown"


async def test_the_sides_swapped_are_partly_told_in_mirror() -> None:
    async with opened(ONE, OTHER) as desk:
        await desk.press("s", "g", "p")
        assert desk.status.startswith("partly told 1 of 2 · left 3 ◇ right 2")
        assert (lit(desk, "left"), lit(desk, "right")) == (["By candlelight"], ["by candlelight"])


async def test_where_nothing_is_partly_told_p_says_so() -> None:
    async with opened() as desk:
        assert not desk.comparison.partly
        await desk.press("p")
        assert desk.status == "nothing is partly told"


async def test_w_tells_why_and_lights_it_on_both_sides() -> None:
    async with opened() as desk:
        details = desk.screen.query_one(Details)
        assert not lit(desk, "left")
        await desk.press("w")
        assert "phrases" in details.text
        assert "families from the lower streets before dawn" in details.text
        for side in ("left", "right"):
            assert any("families from the lower streets" in text for text in lit(desk, side))
            assert not any("forty" in text or "sixty" in text for text in lit(desk, side))
        await desk.press("j")
        assert details.text.splitlines()[1].startswith("why no link")
        assert not lit(desk, "left")
        await desk.press("k", "w")
        assert not lit(desk, "left")
        assert "diff Firefighters" in details.text


async def test_escape_ends_why() -> None:
    async with opened() as desk:
        await desk.press("w", "escape")
        assert not lit(desk, "left")
        assert desk.app.screen is desk.screen


async def test_w_shows_the_details_on_a_low_screen_and_hides_them_again() -> None:
    async with opened(size=(120, 24)) as desk:
        details = desk.screen.query_one(Details)
        assert not details.display
        await desk.press("w")
        assert details.display
        assert "phrases" in details.text
        await desk.press("w")
        assert not details.display


async def test_why_goes_along_to_the_swapped_sides() -> None:
    async with opened() as desk:
        await desk.press("w", "s")
        assert desk.comparison.left is RIGHT
        assert any("families from the lower" in text for text in lit(desk, "right"))
        await desk.press("s")
        assert desk.comparison.left is LEFT


def link(similarity: float, confidence: float, *, same: bool = False) -> ComparedLink:
    state = "same" if same else "changed"
    return ComparedLink(0, state, False, (0,), (0,), similarity, confidence)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("judged_link", "said"),
    [
        (link(0.61, 0.95), "61 % alike · sure (95 %)"),
        (link(0.45, 0.74), "45 % alike · quite sure (74 %)"),
        (link(0.45, 0.41), "45 % alike · perhaps (41 %)"),
        (
            link(0.91, 0.38),
            "91 % alike in words, but it is doubtful (38 %) that both tell the same",
        ),
        (
            link(0.23, 0.93),
            "in other words, 23 % alike, and yet sure (93 %) to tell the same",
        ),
        (link(1.0, 0.99, same=True), "told alike"),
        (
            link(1.0, 0.4, same=True),
            "told alike, but it is doubtful (40 %) that both mean the same",
        ),
    ],
)
def test_similarity_and_confidence_are_told_plainly_where_they_part(
    judged_link: ComparedLink, said: str
) -> None:
    assert " · ".join(judged(judged_link)) == said
