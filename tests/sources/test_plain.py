"""Paragraphs come out alike, however the file lays them out."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Kind
from reader.sources import open_article
from reader.sources.plain import read

PARAGRAPHS = [
    "The prime minister said on Tuesday that the government would do whatever it takes to keep "
    "the bridge open, although engineers had found cracks in two of its piers. Nobody was hurt.",
    "“We can’t wait any longer,” she told reporters.",
    "The council’s own report, published in May, warned that repairs could cost millions. It was "
    "ignored at first. Then the winter came, the cracks grew wider, and the mayor closed a lane.",
    "Opposition members asked for an inquiry. They want to know who had read the report, and "
    "when, and why the traffic was let through for another year after the first warnings came.",
]


def paragraphs(text: str) -> list[str]:
    draft = read(text)
    return [" ".join(draft.text[p.start : p.end].split()) for p in draft.paragraphs]


def kinds(text: str) -> list[Kind]:
    return [p.kind for p in read(text).paragraphs]


@pytest.mark.parametrize("width", [40, 65, 72, 80, 100])
def test_wrapped_text_gives_the_same_paragraphs(width: int) -> None:
    wrapped = [textwrap.fill(p, width) for p in PARAGRAPHS]
    assert paragraphs("\n\n".join(wrapped)) == PARAGRAPHS
    indented = [textwrap.fill(p, width, initial_indent="    ") for p in PARAGRAPHS]
    assert paragraphs("\n".join(indented)) == PARAGRAPHS


def test_one_paragraph_a_line_with_or_without_blank_lines() -> None:
    assert paragraphs("\n".join(PARAGRAPHS)) == PARAGRAPHS
    assert paragraphs("\n\n".join(PARAGRAPHS)) == PARAGRAPHS


def test_short_paragraphs_on_lines_of_their_own_stay_apart() -> None:
    lines = ["The bridge is closed.", "Traffic goes round.", "Nobody knows until when."]
    assert paragraphs("\n".join(lines)) == lines
    assert paragraphs("Bridge closed until May\n" + "\n".join(PARAGRAPHS))[1:] == PARAGRAPHS


def test_a_file_may_mix_both() -> None:
    text = "\n\n".join(
        [textwrap.fill(PARAGRAPHS[0], 72), PARAGRAPHS[2], textwrap.fill(PARAGRAPHS[3], 72)]
    )
    assert paragraphs(text) == [PARAGRAPHS[0], *PARAGRAPHS[2:]]


def test_lines_that_break_at_clauses_are_joined_inside_a_sentence() -> None:
    text = "The council voted on Tuesday night\nto close the bridge,\nwhich is old."
    assert paragraphs(text) == [" ".join(text.split())]


def test_wrapped_chinese() -> None:
    one = (
        "政府星期二宣布，改革方案将于秋季进行讨论，部长在北京对记者说，"
        "我们必须加快行动，否则就来不及了。"
    )
    wrapped = "\n".join(one[i : i + 20] for i in range(0, len(one), 20))
    draft = read(f"{wrapped}\n\n{wrapped}\n\n{wrapped}")
    assert len(draft.paragraphs) == 3
    assert draft.text[draft.paragraphs[0].start : draft.paragraphs[0].end] == wrapped


def test_list_items() -> None:
    text = (
        "It asks for three things:\n\n- a new lane that is\n  open to buses\n- a report\n* money\n"
    )
    assert paragraphs(text)[1:] == ["- a new lane that is open to buses", "- a report", "* money"]
    assert kinds(text) == ["text", "item", "item", "item"]
    assert kinds("1. First of all\n2. Second\n3) Third") == ["item"] * 3


def test_a_number_wrapped_to_the_start_of_a_line_begins_no_list() -> None:
    text = (
        "The council had first been told of the cracks by its engineers on May\n"
        "5. of last year, when nobody had thought of closing the bridge at all\n"
        "and the traffic went on as it always had, day and night, for months."
    )
    assert len(read(text).paragraphs) == 1


def test_dialogue_begins_a_paragraph_and_is_no_list() -> None:
    text = "— Who has read it?\n— Nobody.\n— Then read it."
    assert kinds(text) == ["text"] * 3


def test_headings_stand_between_blank_lines() -> None:
    text = f"{PARAGRAPHS[0]}\n\nWhat comes next\n\n{PARAGRAPHS[2]}\n\nIt rained.\n\n{PARAGRAPHS[3]}"
    assert kinds(text) == ["text", "heading", "text", "text", "text"]


def test_a_header_block_is_metadata_and_no_text() -> None:
    article = open_article(
        "-",
        data=b"Title: Bridge closes\nSource: Harbour Post\nDate: 5 March 2024\nAuthor: A. Smith\n"
        b"Language: en\n\nThe council voted on Tuesday.\n",
    )
    assert article.text == "Bridge closes\n\nThe council voted on Tuesday.\n"
    assert (article.title, article.source, article.date, article.author) == (
        "Bridge closes",
        "Harbour Post",
        "2024-03-05",
        "A. Smith",
    )
    assert [p.kind for p in article.paragraphs] == ["headline", "text"]


@pytest.mark.parametrize(
    "text",
    [
        "Warning: the bridge is closed\n\nNobody may cross.",
        "Title: only one\n\nThe council voted.",
        "Title: A\nSource: B\nand then words\n\nThe council voted.",
        "Title: A\nSource: B\n",
    ],
)
def test_what_only_looks_like_a_header_block_is_text(text: str) -> None:
    assert read(text).text == text


VOCABULARY = ["the", "council", "had", "seen", "cracks", "before", "and", "nobody", "moved"]
WORDS = st.lists(st.sampled_from(VOCABULARY), min_size=26)


@given(st.lists(WORDS, min_size=2, max_size=6), st.integers(40, 110))
def test_any_wrapped_prose_gives_its_paragraphs_back(words: list[list[str]], width: int) -> None:
    wanted = [" ".join(["It", *paragraph]) + "." for paragraph in words]
    assert paragraphs("\n\n".join(textwrap.fill(p, width) for p in wanted)) == wanted
