"""What a date says, however it is written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.dates import dates
from reader.text.entities import entities
from reader.text.moments import moment


def found(text: str, language: str = "en") -> list[str]:
    return [text[e.start : e.end] for e in entities(text, language) if e.kind == "date"]


@pytest.mark.parametrize(
    ("language", "reading", "ways"),
    [
        ("en", "2024-05-03", ["3 May 2024", "May 3, 2024", "2024-05-03", "3rd of May 2024"]),
        ("en", "--05-03 Friday", ["Friday, 3 May", "Fri., May 3"]),
        ("en", "2022-02", ["February 2022", "Feb. 2022"]),
        ("en", "21:00", ["9 p.m.", "9pm", "21:00"]),
        ("en", "12:00", ["noon", "12 p.m."]),
        ("en", "1990s", ["1990s", "the 1990s", "'90s"]),
        ("en", "--05-03/05", ["3–5 May", "May 3-5"]),
        ("de", "18:30", ["18.30 Uhr", "18:30"]),
        ("de", "--02-02 Monday", ["Montag, dem 2. Februar"]),
        ("fr", "19:30", ["19 h 30", "19h30"]),
        ("es", "2022-01-05", ["5 de enero de 2022"]),
        ("ru", "2022-01-05", ["5 января 2022 года"]),
        ("zh", "2022-01-05", ["2022年1月5日"]),
    ],
)
def test_many_ways_to_say_one_date(language: str, reading: str, ways: list[str]) -> None:
    assert {str(moment(way, language)) for way in ways} == {reading}


def test_a_day_that_could_be_a_month_is_not_guessed() -> None:
    assert str(moment("3/4/2024", "en")) == "2024"
    assert str(moment("3/14/2024", "en")) == "2024-03-14"


def test_days_and_times_are_dates_of_their_own() -> None:
    assert found("At 9 a.m. Tuesday and 18:15 on Jan. 5") == [
        "9 a.m.",
        "Tuesday",
        "18:15",
        "Jan. 5",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Sales rose on Black Friday.",
        "He writes for the Sunday Times.",
        "Then April Jones may march.",
    ],
)
def test_names_are_no_dates(text: str) -> None:
    assert found(text) == []


@given(st.text(), st.sampled_from(["en", "de", "fr", "zh", "und"]))
def test_any_text_can_be_read(text: str, language: str) -> None:
    assert isinstance(str(moment(text, language)), str)


def test_german_sets_the_time_of_day_together_with_the_weekday() -> None:
    text = "Das Amt hat am Montagabend geschlossen."
    assert [text[start:end] for start, end in dates(text, "de")] == ["Montagabend"]
    assert moment("Montagabend", "de") == moment("Montag", "de")
