"""Rows stay level, whole and in their place at every width, whatever they are made of."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.style import Style
from textual.widget import Widget

from reader.article import Article
from reader.comparison.links import Marks
from reader.comparison.model import Row
from reader.comparison.wording import Kind
from reader.text.safe import drawable
from reader.tui.widgets.geometry import Geometry, geometry
from reader.tui.widgets.layout import Anchor, Layout
from reader.tui.widgets.overview import squeeze
from reader.tui.widgets.painting import Highlights, Painter
from reader.tui.widgets.palette import Palette
from reader.tui.widgets.spread import Showing, Spread, blocks_of, pending_spread
from tests.articles import article

SOME = (
    "Plain words of a plain sentence.",
    "“Quoted,” she said — once… and ‘again’.",
    "東京で大きな会議が開かれた。",
    "Kinder 👨‍👩‍👧 und Flaggen 🇩🇪 ❤️ stehen hier.",
    "e\u0301\u0302\u0303 Zalgo a\u0300 ",
    "مرحبا بالعالم",
    "שלום עולם",
    "averyveryveryveryveryverylongwordthatnobodycanbreakatanyspacewhatsoever",
    "\x1b[31mred\x1b[0m and \x9b31m and \x07",
    "\u202eright to left override\u202c",
    "tab\there\nand a line",
    "\u200b\u200d\ufe0f",
    "x",
)
sentence = st.one_of(
    st.sampled_from(SOME),
    st.text(
        st.characters(exclude_categories=["Cs"]),
        min_size=1,
        max_size=120,
    ),
)
widths = st.integers(20, 240)


class Colourless(Palette):
    """A palette that needs no widget."""

    def __init__(self) -> None:
        super().__init__(Widget())

    def over(self, _name: str) -> Style:
        return Style()

    def _mix(self, _kind: Kind | None, _cursor: bool) -> Style:
        return Style()


@st.composite
def spreads(draw: st.DrawFn) -> Spread:
    """Draw two articles and rows in which every sentence is told once."""
    left = draw(st.lists(sentence, min_size=1, max_size=8))
    right = draw(st.lists(sentence, min_size=1, max_size=8))
    rows: list[Row] = []
    i = j = 0
    while i < len(left) or j < len(right):
        take_left = draw(st.integers(0 if j < len(right) else 1, min(3, len(left) - i)))
        take_right = draw(st.integers(0 if take_left else 1, min(3, len(right) - j)))
        ours = tuple(range(i, i + take_left))
        theirs = tuple(range(j, j + take_right))
        i, j = i + take_left, j + take_right
        if ours and theirs:
            state = draw(st.sampled_from(["same", "changed"]))
            rows.append(Row(0, state, False, ours, theirs))  # type: ignore[arg-type]
        elif ours:
            elsewhere = draw(st.lists(st.integers(0, len(right) - 1), unique=True, max_size=2))
            state = "changed" if elsewhere else "removed"
            link = 0 if elsewhere else None
            moved = bool(elsewhere)
            away = tuple(sorted(elsewhere))
            rows.append(Row(link, state, moved, ours, (), elsewhere_right=away))  # type: ignore[arg-type]
        else:
            rows.append(Row(None, "added", False, (), theirs))
    return Spread(article(*left), article(*right), tuple(rows))


def laid_out(spread: Spread, width: int, *, beside: bool, showing: Showing | None = None) -> Layout:
    columns = geometry(
        width, len(spread.left.sentences), len(spread.right.sentences), side_by_side=beside
    )
    return Layout(
        spread, columns, blocks_of(spread.rows, showing or Showing()), airy=width % 2 == 0
    )


@given(widths, st.integers(0, 5000), st.integers(0, 5000), st.booleans())
def test_columns_fill_the_width_without_overlap(
    width: int, left: int, right: int, beside: bool
) -> None:
    columns = geometry(width, left, right, side_by_side=beside)
    assert columns.width == width
    assert columns.side_by_side is beside
    assert columns.right.text + columns.right.width + columns.right.after == width
    assert columns.left.width >= 2
    assert columns.right.width >= 2
    if columns.rule is not None:
        assert columns.left.text + columns.left.width + columns.left.after == columns.rule
        assert columns.rule < columns.right.text
        assert abs(columns.left.width - columns.right.width) <= 1


@settings(max_examples=150, deadline=None)
@given(spreads(), widths, st.booleans())
def test_rows_are_level_and_lines_as_wide_as_the_screen(
    spread: Spread, width: int, beside: bool
) -> None:
    layout = laid_out(spread, width, beside=beside)
    painter = Painter(
        layout, Colourless(), lambda _link: Marks("differences", (), ()), Highlights()
    )
    for index in range(len(layout.blocks)):
        left, right = layout.columns(index)
        start, end = layout.span_of(index)
        assert len(left) == len(right)
        assert len(left) <= end - start <= len(left) + 1
    for line in range(layout.height):
        text = "".join(segment.text for segment in painter.line(line, cursor=line % 3 == 0))
        assert cell_len(text) == width
        assert text == drawable(text)


@settings(max_examples=150, deadline=None)
@given(spreads(), widths, st.booleans())
def test_every_sentence_is_drawn_whole_and_once(spread: Spread, width: int, beside: bool) -> None:
    layout = laid_out(spread, width, beside=beside)
    drawn: dict[tuple[str, int], str] = {}
    for index in range(len(layout.blocks)):
        for lines in layout.columns(index):
            for line in lines:
                if line is None or line.part.label:
                    continue
                part = line.part
                assert not line.cut
                piece = layout.part_text(part)[line.start : line.end]
                for side, number in ((part.side, part.sentence), ("right", part.twin)):
                    if number is not None:
                        drawn[side, number] = drawn.get((side, number), "") + piece
    for side in ("left", "right"):
        side_article: Article = spread.article(side)  # type: ignore[arg-type]
        for number in range(len(side_article.sentences)):
            told = "".join(drawn[side, number].split())
            if beside or not _has_twin(spread, number, side):
                text = spread.text(side, number)  # type: ignore[arg-type]
                assert told == "".join(text.split())


def _has_twin(spread: Spread, number: int, side: str) -> bool:
    """Answer whether a sentence of the right is drawn by the same one of the left."""
    row = spread.rows[spread.row_of(side, number)]  # type: ignore[arg-type]
    return side == "right" and row.state == "same" and len(row.left) == len(row.right)


@settings(max_examples=100, deadline=None)
@given(spreads(), widths, widths, st.booleans())
def test_a_place_is_found_again_at_another_width(
    spread: Spread, width: int, other: int, beside: bool
) -> None:
    before = laid_out(spread, width, beside=beside)
    after = laid_out(spread, other, beside=not beside)
    for index in range(len(before.blocks)):
        row = before.blocks[index].first
        anchor = before.anchor_at(before.starts[index])
        assert anchor is not None
        assert before.line_of(anchor) == before.starts[index]
        line = after.line_of(anchor)
        assert after.blocks[after.block_at(line)].first == row


@given(spreads(), widths)
def test_blocks_follow_each_other_and_lines_find_them(spread: Spread, width: int) -> None:
    layout = laid_out(spread, width, beside=True)
    for line in range(layout.height):
        start, end = layout.span_of(layout.block_at(line))
        assert start <= line < end


@given(spreads(), st.integers(1, 60))
def test_the_overview_shows_every_difference_or_a_weightier_one(
    spread: Spread, height: int
) -> None:
    layout = laid_out(spread, 100, beside=True)
    kinds = squeeze(layout, height)
    assert len(kinds) == min(height, layout.height)
    if layout.height <= height:
        for index, block in enumerate(layout.blocks):
            row = spread.rows[block.first]
            wanted = "moved" if row.moved else row.state
            assert kinds[layout.starts[index]] == wanted
    if any(row.state != "same" or row.moved for row in spread.rows):
        assert set(kinds) != {"same"}


def test_a_partner_told_elsewhere_is_shortened_and_says_so() -> None:
    long = "word " * 100 + "end."
    spread = Spread(
        article("Short."),
        article(long),
        (
            Row(0, "changed", True, (0,), (), elsewhere_right=(0,)),
            Row(0, "changed", True, (), (0,), elsewhere_left=(0,)),
        ),
    )
    layout = laid_out(spread, 101, beside=True)
    _, right = layout.columns(0)
    assert len(right) == 3
    assert right[-1] is not None
    assert right[-1].cut
    painter = Painter(
        layout, Colourless(), lambda _link: Marks("differences", (), ()), Highlights()
    )
    drawn = ["".join(s.text for s in painter.line(line, cursor=False)) for line in range(3)]
    assert "↓ " in drawn[0]
    assert "told at 1: word" in drawn[0]
    assert drawn[2].rstrip().endswith("…")


def test_told_alike_stands_once_in_one_column_with_both_numbers() -> None:
    spread = Spread(article("Alike."), article("Other.", "Alike."), ())
    rows = (Row(None, "added", False, (), (0,)), Row(0, "same", False, (0,), (1,)))
    layout = laid_out(Spread(spread.left, spread.right, rows), 81, beside=False)
    painter = Painter(
        layout, Colourless(), lambda _link: Marks("differences", (), ()), Highlights()
    )
    drawn = ["".join(s.text for s in painter.line(line, cursor=False)) for line in range(2)]
    assert drawn[1].split() == ["=", "1", "2¶", "Alike."]


def test_while_comparing_both_sides_stand_beside_each_other() -> None:
    spread = pending_spread(article("One.", "Two.", "Three."), article("Only."))
    assert [(row.left, row.right) for row in spread.rows] == [((0,), (0,)), ((1,), ()), ((2,), ())]
    assert squeeze(laid_out(spread, 80, beside=True), 10) == ()


def test_wrapped_lines_are_taken_over_where_the_width_is_the_same() -> None:
    spread = Spread(article("One."), article("Two."), (Row(0, "changed", False, (0,), (0,)),))
    columns: Geometry = geometry(100, 1, 1, side_by_side=True)
    first = Layout(spread, columns, blocks_of(spread.rows, Showing()))
    again = Layout(spread, columns, blocks_of(spread.rows, Showing()), before=first)
    assert again._wraps is first._wraps
    assert first.line_of(Anchor("right", 2)) == 0
