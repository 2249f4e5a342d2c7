"""What is a figure, what is none, and what it counts."""

from __future__ import annotations

import re

import pytest

from reader.text.counted import hedge, is_age, noun
from reader.text.entities import entities


def found(text: str, language: str = "en") -> list[str]:
    return [text[e.start : e.end] for e in entities(text, language) if e.kind == "figure"]


@pytest.mark.parametrize(
    "text",
    [
        "The G7 met after Covid-19 closed Highway 61.",
        "A Boeing 737 and Apollo 11 are in the museum.",
        "He won Formula One in the 21st century, his first.",
        "One of them said that no one came.",
        "See page 12, chapter three and type 2.",
        "It is open 24/7 since 9/11.",
        "The two sides will hold three-way talks.",
        "The NV-204 was tested.",
        "He scored a second-half equaliser.",
    ],
)
def test_numbers_that_are_no_figures(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Maria Rossi, 42, and a 42-year-old man", ["42", "42-year-old"]),
        ("It lasted four hours and 50 minutes.", ["four hours and 50 minutes"]),
        (
            "It took two hours, five minutes and 48 seconds.",
            ["two hours, five minutes and 48 seconds"],
        ),
        ("She won in 2:23:17, he in 3:43.13, at 10:30.", ["2:23:17", "3:43.13"]),
        ("It fell to 2 C. A Vitamin C pill and 36F.", ["2 C", "36F"]),
        ("It lasted a month and a half and a day.", ["a month and a half"]),
        (
            "a quarter of a million pounds, a quarter-million more",
            ["a quarter of a million pounds", "a quarter-million"],
        ),
        (
            "One resident in four, one long-distance train in ten, one in 25",
            ["One resident in four", "one long-distance train in ten", "one in 25"],
        ),
        ("One goal in four matches, one man in his fifties", ["four"]),
        ("He spoke to NATO. Eighteen of 24 agreed.", ["Eighteen", "24"]),
        ("Half a mile off, half an hour ago?", ["Half a mile"]),
        ("from 10 to 15 percent, or 5-10 km", ["10 to 15 percent", "5-10 km"]),
        ("They won 2–1 before dozens of fans.", ["2–1", "dozens"]),
        ("A third of them, two-thirds of us", ["A third", "two-thirds"]),
        ("It was 5 degrees Celsius at 60 mph.", ["5 degrees Celsius", "60 mph"]),
        ("About 120 jobs and 14 cars", ["120", "14"]),
        ("between £5m and £6m", ["£5m", "£6m"]),
        (
            "between two hundred and three hundred people",
            ["two hundred and three hundred people"],
        ),
        ("between five and ten days, and six", ["five and ten days", "six"]),
        ("It took 5 days, 3 hours, 2 minutes.", ["5 days, 3 hours", "2 minutes"]),
        ("a million and two hundred thousand euros", ["a million and two hundred thousand euros"]),
        ("Two thirds of them paid a third of a million.", ["Two thirds", "a third of a million"]),
        ("Three hundred thousand people left.", ["Three hundred thousand people"]),
    ],
)
def test_english_figures(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "de",
            "zweiundzwanzig Tage und dreitausend Euro",
            ["zweiundzwanzig Tage", "dreitausend Euro"],
        ),
        (
            "de",
            "3,4 Mio. Euro für eine Million Menschen",
            ["3,4 Mio. Euro", "eine Million Menschen"],
        ),
        ("fr", "Un film de 1 h 52 et soixante-dix jours", ["1 h 52", "soixante-dix jours"]),
        ("fr", "une centaine de films", ["une centaine"]),
        ("es", "veintidós días y mil quinientos euros", ["veintidós días", "mil quinientos euros"]),
        ("ru", "двадцать пять дней", ["двадцать пять дней"]),
    ],
)
def test_figures_of_other_languages(language: str, text: str, expected: list[str]) -> None:
    assert found(text, language) == expected


@pytest.mark.parametrize(
    ("text", "figure", "counted"),
    [
        ("two U.S. nuclear submarines left", "two", "submarine"),
        ("Four of the overturned cars burned", "Four", "car"),
        ("a 72-car train", "72", "car"),
        ("33 men in all", "33", "man"),
        ("9,400 households.", "9,400", "household"),
        ("14 were killed", "14", ""),
    ],
)
def test_what_a_figure_counts(text: str, figure: str, counted: str) -> None:
    assert noun(text, text.index(figure) + len(figure), "en") == counted


def test_words_before_a_figure_say_how_exact_it_is() -> None:
    for words, kind in (("more than", "over"), ("nearly", "under"), ("some", "about"), ("the", "")):
        text = f"They saw {words} 300 birds."
        assert hedge(text, text.index("300"), text.index("300") + 3, "en") == kind


def test_a_number_behind_a_name_is_an_age() -> None:
    for text, age in (
        ("Maria Rossi, 42, said", True),
        ("In all, 42, said", False),
        ("aged 42", True),
    ):
        assert is_age(text, text.index("42"), text.index("42") + 2) is age


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("We have zero tolerance. Net zero is far off.", []),
        ("It fell to zero.", ["zero"]),
        ("He was half asleep.", []),
        ("The chance is 1 in 3,000.", ["1 in 3,000"]),
        ("She won two in ten minutes.", ["two", "ten minutes"]),
        ("Israel's 120 hostages saw the iPhone 15.", ["120"]),
    ],
)
def test_qualities_names_and_shares(text: str, told: list[str]) -> None:
    assert found(text) == told


@pytest.mark.parametrize(
    ("text", "is_an_age"),
    [
        ("Treadgold, who is 58 and lived there", True),
        ("She turned 30 on Monday.", True),
        ("Children under five are at risk.", True),
        ("Four residents were 58 or older.", True),
        ("Police held the club’s owner, 58, on Monday.", True),
        ("Two patients are younger than five.", True),
        ("The bill is 58 and the tip is 6 dollars.", False),
        ("Fines are under 30 euros.", False),
        ("People over 12 miles away heard it.", False),
    ],
)
def test_how_old_somebody_is(text: str, *, is_an_age: bool) -> None:
    found = re.search(r"58|30|five|12", text)
    assert found
    assert is_age(text, *found.span()) == is_an_age


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Zwei Drittel der Stimmen", "de", ["Zwei Drittel"]),
        ("Il a couru en 1 h 52.", "fr", ["1 h 52"]),
        ("une quinzaine de kilomètres", "fr", ["une quinzaine de kilomètres"]),
        ("un tercio de la población", "es", ["un tercio"]),
        ("tussen twee en drie uur", "nl", ["twee en drie uur"]),
    ],
)
def test_rules_that_are_rare_are_tried_as_well(
    text: str, language: str, expected: list[str]
) -> None:
    assert found(text, language) == expected


def test_a_list_of_units_takes_no_longer_for_each_that_follows() -> None:
    assert found("5 days, " * 2000) == ["5 days"] * 2000
