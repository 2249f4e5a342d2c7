"""A story written out: what a person reads, what a program does, what a spreadsheet opens."""

from __future__ import annotations

import csv
import io
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.comparison.story import Story, story
from reader.reports.story.as_csv import to_csv
from reader.reports.story.as_json import to_json
from reader.reports.story.as_text import to_text
from reader.text.safe import HARMFUL
from tests.articles import article
from tests.comparison.story.tellings import outlets
from tests.comparison.story.test_facts import told

HOSTILE = "The \x1b[31mred\x1b[0m ship \u202eran\u202c aground \x9b2J and sank, they said today."


def disputed() -> Story:
    """Answer a story of three tellings with two figures."""
    _, found = told(
        "Eleven", "Fourteen", "11",
        verdicts={(0, 1): "in conflict", (1, 2): "in conflict", (0, 2): "equal"},
    )  # fmt: skip
    return found


def rows(found: Story, **options: str) -> list[dict[str, str]]:
    """Answer the CSV as a program reads it."""
    return list(csv.DictReader(io.StringIO(to_csv(found, **options), newline="")))  # type: ignore[arg-type]


def test_the_table_shows_every_statement_with_its_marks() -> None:
    lines = list(to_text(story(outlets()), width=80, colour=False))
    (tugs,) = [line for line in lines if "tugs" in line]
    assert tugs.split()[1:4] == ["●", "●", "●"]
    (owner,) = [line for line in lines if "Shoei" in line]
    assert owner.split()[1:4] == ["·", "●", "·"]
    assert lines[-2] == "6 statements · 1 told by all · 1 told by some · 4 told by one"
    assert lines[-1] == "● told · ◐ told in part · ≠ told with other facts · · absent"


def test_the_table_tells_who_says_what() -> None:
    lines = list(to_text(disputed(), width=100, colour=False))
    assert any(line.endswith("≠ in conflict: Eleven (a, c) / Fourteen (b)") for line in lines)


def test_colour_only_adds_colour() -> None:
    plain = list(to_text(disputed(), width=80, colour=False))
    coloured = "\n".join(to_text(disputed(), width=80, colour=True))
    assert "\x1b[31m" in coloured
    for style in ("0", "1", "2", "31", "32", "36"):
        coloured = coloured.replace(f"\x1b[{style}m", "")
    assert [line.rstrip() for line in coloured.split("\n")] == [line.rstrip() for line in plain]


@settings(max_examples=20)
@given(st.integers(40, 200))
def test_no_line_is_wider_than_asked_for(width: int) -> None:
    assert all(cell_len(line) <= width for line in to_text(disputed(), width=width, colour=False))


def test_ten_articles_still_leave_room_for_words() -> None:
    ten = story([*outlets()] * 4)
    lines = list(to_text(ten, width=80, colour=False))
    (tugs,) = [line for line in lines if "tugs" in line]
    assert tugs.count("●") == 12
    assert all(cell_len(line) <= 80 for line in lines)


def test_a_program_reads_it() -> None:
    found = disputed()
    data = json.loads(to_json(found))
    assert (data["format"], data["version"]) == ("reader-story", 1)
    (statement,) = data["statements"]
    assert [telling["mark"] for telling in statement["tellings"]] == [
        "told", "told with other facts", "told",
    ]  # fmt: skip
    (about,) = statement["disagreements"]
    assert [[place["text"] for place in value["places"]] for value in about["values"]] == [
        ["Eleven", "11"],
        ["Fourteen"],
    ]
    for value in about["values"]:
        for place in value["places"]:
            start, end = place["span"]
            assert data["articles"][place["article"]]["text"][start:end] == place["text"]


def test_a_spreadsheet_reads_it() -> None:
    found = rows(disputed())
    assert [row["number"] for row in found] == ["1"]
    assert found[0]["in dispute"] == "in conflict: Eleven (a, c) / Fourteen (b)"
    assert [value for name, value in found[0].items() if name.startswith("mark ")] == [
        "told", "told with other facts", "told",
    ]  # fmt: skip


def test_lines_are_sorted_as_asked() -> None:
    spread = [int(row["told by"]) for row in rows(story(outlets()), order="spread")]
    assert spread == sorted(spread, reverse=True)
    listed = json.loads(to_json(story(outlets()), order="spread"))["statements"]
    assert [statement["spread"] for statement in listed] == spread


@pytest.mark.parametrize("begin", ["=SUM(A1:A9) ", "+1 ", "-1 ", "@here ", "＝1 ", " =1 ", "\t=1 "])
def test_no_cell_is_taken_for_a_formula(begin: str) -> None:
    sentence = f"{begin}people were hurt when the ferry burned off Tarrow on Saturday."
    (row,) = rows(story([article(sentence), article(sentence)]))
    for cell in row.values():
        assert cell.lstrip()[:1] not in {"=", "+", "-", "@", "＝"}
    assert row["statement"].startswith("'")
    assert "people were hurt" in row["statement"]


def test_what_could_harm_a_terminal_is_in_none_of_them() -> None:
    found = story([article(HOSTILE, title=HOSTILE), article(HOSTILE)])
    written = [*to_text(found, width=60, colour=False), to_csv(found), to_json(found)]
    for text in written:
        assert not HARMFUL.search(text.replace("\r\n", "").replace("\n", ""))
    data = json.loads(to_json(found))
    assert data["articles"][0]["text"] == HOSTILE
