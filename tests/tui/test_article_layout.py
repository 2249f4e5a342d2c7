"""Every line of an article stands where it should, wrapped when it comes near."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.article import Article, Kind, Paragraph
from reader.tui.widgets.article_layout import ArticleLayout, blocks
from tests.articles import article

SENTENCES = st.lists(
    st.lists(
        st.sampled_from(["a", "ferry", "漢字", "incomprehensibilities", "é", "…"]), min_size=1
    ).map(" ".join),
    min_size=1,
    max_size=12,
)


def of_kinds(*kinds: tuple[Kind, str]) -> Article:
    """Answer an article of these paragraphs."""
    text, paragraphs = "", []
    for kind, words in kinds:
        start = len(text)
        text += words + "\n\n"
        paragraphs.append(Paragraph(start, start + len(words), kind))
    return replace(article("x"), text=text, paragraphs=tuple(paragraphs), sentences=())


def laid_out(told: Article, width: int, *, brief: bool = False) -> ArticleLayout:
    return ArticleLayout(told, blocks(told, "9 words", brief=brief), width)


def drawn(layout: ArticleLayout) -> list[str]:
    """Answer all lines as text, top to bottom."""
    layout.settle(0, 0, 1_000_000)
    lines = [layout.line(y) for y in range(layout.height)]
    return [
        "" if line is None else layout.text(line.block)[line.start : line.end] for line in lines
    ]


@given(SENTENCES, st.integers(20, 120))
def test_every_word_is_drawn_once_in_order(sentences: list[str], width: int) -> None:
    told = article(*sentences)
    lines = drawn(laid_out(told, width))
    body = " ".join(lines).split()
    words = "".join(told.text.split())
    assert "".join(body).endswith(words)


@given(SENTENCES, st.integers(20, 80), st.integers(20, 80))
def test_a_place_is_found_again_at_another_width(
    sentences: list[str], width: int, other: int
) -> None:
    told = article(*sentences)
    before, after = laid_out(told, width), laid_out(told, other)
    for layout in (before, after):
        layout.settle(0, 0, 1_000_000)
    for y in range(before.height):
        place = before.place(y)
        line = after.line(after.y_of(place))
        assert line is not None
        assert line.block == place[0]
        assert line.start <= place[1] <= line.end


@settings(max_examples=50)
@given(SENTENCES, st.integers(20, 60), st.integers(0, 200))
def test_settling_keeps_what_is_shown_where_it_is(
    sentences: list[str], width: int, start: int
) -> None:
    told = article(*sentences * 3)
    layout = laid_out(told, width)
    y = min(start, layout.height - 1)
    block = layout.block_at(y)
    shift = layout.settle(y, 1_000_000, 1_000_000)
    assert layout.block_at(y + shift) >= block
    assert layout.height == len(drawn(laid_out(told, width)))


def test_only_what_is_near_is_wrapped() -> None:
    told = article(*["A sentence of middling length, to be wrapped."] * 20_000)
    layout = laid_out(told, 40)
    layout.settle(0, 50, 100)
    assert 0 < len(layout._lines) < 100
    assert layout.height > 20_000


def test_a_paragraph_of_megabytes_is_laid_out_in_pieces() -> None:
    told = of_kinds(("text", "word " * 400_000))
    layout = laid_out(told, 72)
    layout.settle(layout.height // 2, 100, 100)
    assert sum(len(lines) for lines in layout._lines.values()) < 2_000
    assert layout.height == pytest.approx(2_000_000 / 70, rel=0.1)


def test_headline_facts_and_paragraphs_are_set_apart() -> None:
    told = replace(
        of_kinds(("headline", "Reef"), ("text", "One."), ("heading", "Two"), ("text", "Three.")),
        title="Reef",
        source="Coast Herald",
        date="2021-03-03",
        author="Ida Morrow",
    )
    assert drawn(laid_out(told, 60)) == [
        "Reef",
        "",
        "Coast Herald · 3 March 2021 · by Ida Morrow",
        "9 words · English",
        "article.txt",
        "",
        "",
        "One.",
        "",
        "Two",
        "",
        "Three.",
    ]
    assert drawn(laid_out(told, 80, brief=True))[:4] == [
        "Reef",
        "Coast Herald · 3 March 2021 · by Ida Morrow · 9 words · English",
        "",
        "One.",
    ]


def test_a_title_that_the_text_does_not_hold_stands_above_it() -> None:
    assert drawn(laid_out(article("One.", title="Of metadata"), 40))[0] == "Of metadata"
    assert (
        drawn(laid_out(article("One two three.", title="One two…"), 40))[0] == "9 words · English"
    )


def test_items_stand_close_with_a_bullet_and_quotes_have_a_bar() -> None:
    told = of_kinds(("item", "One"), ("item", "- two"), ("quote", "Three"))
    layout = laid_out(told, 40)
    lines = drawn(layout)
    assert lines[-4:] == ["One", "- two", "", "Three"]
    assert [layout.prefix(len(layout.blocks) - 3 + n) for n in range(3)] == ["•  ", "", "│  "]


def test_hostile_text_is_drawn_harmless_and_keeps_its_offsets() -> None:
    told = replace(of_kinds(("text", "a\x1b[31mb\u202ec")), title="\x1b]0;x\x07", path="p\x1bq")
    lines = drawn(laid_out(told, 40))
    assert not any(character in "".join(lines) for character in "\x1b\x07\u202e")
    assert len(lines[-1]) == len("a\x1b[31mb\u202ec")


@given(SENTENCES, st.data())
def test_an_offset_has_its_place(sentences: list[str], data: st.DataObject) -> None:
    told = article(*sentences)
    layout = laid_out(told, 30)
    sentence = data.draw(st.sampled_from(told.sentences))
    index, offset = layout.place_of(sentence.start)
    assert layout.blocks[index].start + offset == sentence.start
