"""What a figure says, however it is written."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.amounts import Amount, amount


@pytest.mark.parametrize(
    ("language", "ways"),
    [
        ("en", ["1,500,000", "1.5 million", "one and a half million", "1.5 million people"]),
        ("en", ["two days", "48 hours", "48-hour", "2 days"]),
        ("en", ["$40bn", "$40 billion", "$40,000,000,000", "40 billion dollars"]),
        ("en", ["12%", "12 per cent", "twelve percent", "12 percent"]),
        ("en", ["25", "twenty-five", "twenty five"]),
        ("en", ["half a million", "500,000"]),
        ("en", ["a hundred and fifty", "150"]),
        ("en", ["two years", "24 months"]),
        ("en", ["one in five", "1 in 5", "two out of ten"]),
        ("en", ["one resident in four", "one in four", "1 in 4"]),
        ("en", ["2:05:48", "two hours, five minutes and 48 seconds"]),
        ("en", ["3:30.5", "3 minutes and 30.5 seconds"]),
        ("en", ["a minute and a half", "90 seconds"]),
        ("en", ["a quarter of a million pounds", "£250,000"]),
        ("en", ["a quarter of a percentage point", "25 basis points"]),
        ("en", ["three-quarters of an hour", "45 minutes"]),
        ("en", ["quarter-mile", "440 yards"]),
        ("en", ["36F", "36 degrees Fahrenheit", "36 °F"]),
        ("de", ["eine von drei", "1 von 3"]),
        ("fr", ["un Français sur trois", "1 sur 3"]),
        ("de", ["1,5 Millionen", "1.500.000"]),
        ("de", ["zweieinviertel Jahre", "27 Monate"]),
        (
            "es",
            ["seis millones y medio de euros", "6,5 millones de euros", "6 millones y medio de €"],
        ),
        ("fr", ["deux millions et demi", "2,5 millions"]),
        ("it", ["sei milioni e mezzo di euro", "6,5 milioni di euro"]),
        ("en", ["7,600 kilonewtons", "7.6 meganewtons"]),
        ("de", ["zwei Tage", "48 Stunden"]),
        ("fr", ["1 500 000", "1,5 million"]),
        ("fr", ["12 pour cent", "12 %"]),
        ("es", ["dos horas", "120 minutos"]),
        ("ru", ["2 суток", "2 дня", "48 часов"]),
        ("zh", ["6,400", "6400"]),
    ],
)
def test_many_ways_to_say_one_amount(language: str, ways: list[str]) -> None:
    said = {amount(way, language) for way in ways}
    assert len(said) == 1
    assert None not in said


@pytest.mark.parametrize(
    ("one", "other"),
    [("400 metres", "400 people"), ("$40", "€40"), ("14 million", "15 million"), ("12", "12%")],
)
def test_other_amounts_are_others(one: str, other: str) -> None:
    assert amount(one, "en") != amount(other, "en")


@pytest.mark.parametrize("figure", ["14–15", "10:30", "hundreds", "1.2.3", "", "people"])
def test_what_is_no_one_amount_is_none(figure: str) -> None:
    assert amount(figure, "en") is None


@given(st.integers(0, 10**12), st.sampled_from(["en", "de", "fr", "zh", "und"]))
def test_digits_say_their_number(number: int, language: str) -> None:
    assert amount(str(number), language) == Amount(Fraction(number), "")


@given(st.text(), st.sampled_from(["en", "ja", "und"]))
def test_any_text_has_an_answer(text: str, language: str) -> None:
    said = amount(text, language)
    assert said is None or said.value >= 0
