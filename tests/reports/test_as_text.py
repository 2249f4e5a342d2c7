"""The text report: level columns, every sentence, marks with and without colour."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.comparison import compare
from reader.reports.as_text import to_text
from tests.articles import article

LEFT = article(
    "The ship ran aground in the canal on Tuesday morning.",
    "Ten tugs pulled it free after six days of digging.",
    "Nobody among the crew of twenty-five was hurt at all.",
    "Rain fell on the capital.",
)
RIGHT = article(
    "Nobody among the crew of twenty-five was hurt at all.",
    "The ship ran aground in the canal on Tuesday morning.",
    "Eleven tugs pulled it free after six days of digging.",
)
SGR = re.compile("\x1b\\[[0-9;]*m")


def lines(**options: object) -> list[str]:
    settings: dict[str, object] = {"width": 100, "colour": False, **options}
    return list(to_text(compare(LEFT, RIGHT), **settings))  # type: ignore[arg-type]


def test_rows_carry_glyphs_numbers_and_both_texts() -> None:
    text = "\n".join(lines())
    assert re.search(r"^=  1 The ship ran aground .* │  2 The ship ran aground ", text, re.M) or (
        re.search(r"^= 1 The ship ran aground .* │ 2 The ship ran aground ", text, re.M)
    )
    assert re.search(r"^− +4 Rain fell on the capital\.", text, re.M)
    assert re.search(r"^⇄ .*told at 3: Nobody", text, re.M)


def test_without_colour_differing_words_stand_in_brackets() -> None:
    text = "\n".join(lines())
    assert "[Ten] tugs" in text
    assert "[Eleven] tugs" in text
    assert "\x1b" not in text


def test_in_colour_differing_words_are_underlined() -> None:
    text = "\n".join(lines(colour=True))
    assert "\x1b[4mTen\x1b[0m tugs" in text
    assert "[Ten]" not in text


def test_only_and_context_choose_rows() -> None:
    removed = "\n".join(lines(only=("removed",)))
    assert "Rain fell" in removed
    assert "Ten" not in removed
    near = "\n".join(lines(only=("removed",), context=1))
    assert "Nobody" in near
    assert "The ship" not in near
    assert "not shown" in near


@pytest.mark.parametrize("width", [40, 57, 80, 133, 240])
def test_no_line_is_wider_than_asked_and_the_rule_stands_straight(width: int) -> None:
    left = article(
        "船は火曜日の朝に運河で座礁した。",
        "👩‍🚀 e\u0301 \x1b[31m \u202ered",
        *LEFT.sentence_texts(),
    )
    found = list(to_text(compare(left, RIGHT), width=width, colour=False))
    assert max(map(cell_len, found)) <= width
    assert len({cell_len(line[: line.index("│")]) for line in found if "│" in line}) == 1


@given(st.text(alphabet=st.characters(codec=None), min_size=1).filter(str.strip))
def test_hostile_text_writes_no_control_character_of_its_own(text: str) -> None:
    comparison = compare(article(text.strip(), title=text), article("Other.", title=text))
    for line in to_text(comparison, width=60, colour=True):
        rest = SGR.sub("", line)
        assert not [c for c in rest if c < " " or "\x7f" <= c <= "\x9f" or c in "\u202a\u202e"]


def test_a_line_says_why_a_link_was_made_once_and_only_where_asked_for() -> None:
    assert "because" not in "\n".join(lines())
    told = [line for line in lines(explain=True) if "because" in line]
    assert told == ["    because: tugs pulled it free after six days of digging"]
    assert "\x1b[2mbecause: tugs" in "\n".join(lines(explain=True, colour=True))


def test_quotations_keep_their_marks_and_other_forms_are_told() -> None:
    left = article("The officials called it “a   scandal”.", "Rain fell.")
    right = article("It is «a scandal», an official told us.", "Trains ran late.")
    (told,) = [
        line
        for line in to_text(compare(left, right), width=100, colour=False, explain=True)
        if "because" in line
    ]
    assert sorted(told.partition(": ")[2].split(" · ")) == ["officials / official", "“a scandal”"]


def test_reasons_are_shortened_to_two_lines_and_hold_to_the_width() -> None:
    words = [f"{letter}{letter}mberwork" for letter in "abcdefghijklmnopqrstuvwxyz"]
    left, right = article(" ".join(words)), article(", so ".join(reversed(words)))
    drawn = list(to_text(compare(left, right), width=60, colour=False, explain=True))
    first = next(at for at, line in enumerate(drawn) if "because" in line)
    assert drawn[first + 1].endswith("…")
    assert drawn[first + 2].startswith("─")
    assert all(cell_len(line) <= 60 for line in drawn)
