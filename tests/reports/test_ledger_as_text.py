"""What both sides claim, below the rows, in words."""

from __future__ import annotations

import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.article import Article, Paragraph, Sentence
from reader.comparison import compare
from reader.comparison.ledger import ledger
from reader.reports.as_text import to_text
from tests.articles import article

LEFT = article(
    "The old bridge at Tolm will close in May.",
    "“We have patched it too often,” said Mayor Ada Lind.",
    "Mario Gatti runs the ferry.",
)
RIGHT = article(
    "The old bridge at Tolm may close in May.",
    "“We have patched it far too often, and too late,” said Deputy Mayor Ada Lind.",
    "A new one would cost 4 million euros.",
)


def section(lines: list[str], title: str) -> list[str]:
    """Answer the lines below a heading, up to the next empty one."""
    start = next(n for n, line in enumerate(lines) if line.startswith(title)) + 1
    end = next((n for n, line in enumerate(lines[start:], start) if not line), len(lines))
    return lines[start:end]


def written(width: int = 120, left: Article = LEFT, right: Article = RIGHT) -> list[str]:
    comparison = compare(left, right)
    return list(to_text(comparison, width=width, colour=False, ledger=ledger(comparison)))


def test_it_is_added_where_it_is_asked_for() -> None:
    plain = list(to_text(compare(LEFT, RIGHT), width=120, colour=False))
    assert not any(line.startswith("Quotations") for line in plain)
    assert [line for line in written() if re.match("[A-Z][a-z ]+: ", line)] == [
        "Quotations: 1",
        "Figures and dates: 2",
        "Names: 3",
    ]


def test_both_sides_stand_level_below_their_verdict() -> None:
    verdict, entry = section(written(), "Quotations")[:2]
    assert verdict == "~ altered"
    left, right = entry.split(" │ ")
    assert left.strip() == "2 “We have patched it too often,” — Mayor Ada Lind"
    assert right.startswith("2 “We have patched it far too often, and")
    names = section(written(), "Names")
    assert names[0] == "≠ another title"
    assert names[1].split(" │ ")[1] == "2 Ada Lind, Deputy Mayor"


def test_what_only_one_side_tells_says_why_it_weighs() -> None:
    only = section(written(), "Only here")
    assert "3 Mario Gatti runs the ferry. (a name)" in only[0]
    assert "(a figure)" in only[0].split(" │ ")[1]


def test_how_it_is_told() -> None:
    told = section(written(160), "How it is told")
    at = told.index("  certainty lowered")
    left, right = told[at + 1].split(" │ ")
    assert (left.strip(), right) == ("1 plainly", "1 may")
    assert "paragraph 1 on the right" in " ".join(told[: told.index("  certainty lowered")])


def test_a_headline_that_the_other_headline_tells_says_so() -> None:
    def headed(*sentences: str) -> Article:
        told = article(*sentences)
        first, *rest = told.paragraphs
        headline = Paragraph(first.start, told.sentences[0].end, "headline")
        below = Paragraph(told.sentences[1].start, first.end)
        sentences_ = tuple(
            Sentence(s.start, s.end, s.paragraph + (n > 0)) for n, s in enumerate(told.sentences)
        )
        return replace(told, paragraphs=(headline, below, *rest), sentences=sentences_)

    left = headed("Dam at Ferrin breaks", "Ninety villagers were brought to a school in Tolm.")
    right = headed("The dam at Ferrin breaks", "Bakers sold bread by candlelight.")
    lines = written(160, left, right)
    told = " ".join(section(lines, "How it is told"))
    assert "Dam at Ferrin breaks (the headline on the right)" in told
    assert "(not told on the right)" in told


@given(st.integers(40, 160), st.text(alphabet="ab “”\x1b\u202e12 ,.漢", max_size=40))
def test_no_line_is_too_wide_and_nothing_harmful_is_written(width: int, text: str) -> None:
    one = article("It was 5 p.m. on Monday.", text or "x")
    for line in written(width, one):
        assert cell_len(line) <= width
        assert "\x1b" not in line
        assert "\u202e" not in line


def test_both_sides_stand_level() -> None:
    lines = section(written(), "Quotations")
    rules = {cell_len(line[: line.index(" │")]) for line in lines if " │" in line}
    assert len(rules) == 1


def test_each_way_of_telling_has_one_heading() -> None:
    left = article(
        "The old bridge at Tolm will close in May.",
        "A faulty valve caused the fire in the plant, the ministry said.",
        "The board will approve the merger with the bank.",
    )
    right = article(
        "The old bridge at Tolm may close in May.",
        "A faulty valve caused the fire in the plant.",
        "The board might approve the merger with the bank.",
    )
    lines = written(120, left, right)
    below = [line.strip() for line in section(lines, "How it is told")]
    assert below.count("certainty lowered") == 1
    assert below.index("attribution lost") < below.index("certainty lowered")


def test_what_is_told_in_part_says_so() -> None:
    bread = "Bakers sold bread by candlelight."
    left = article(
        "The town, where “nobody sleeps” any more, is tired of 1931.",
        "A sluice gate from 1931 broke, the mayor said.",
        bread,
    )
    right = article(bread, "“Nobody sleeps,” said the mayor of Varna on Monday.")
    lines = written(400, left, right)
    assert " ".join(section(lines, "Only here")).count("told in part)") == 2
