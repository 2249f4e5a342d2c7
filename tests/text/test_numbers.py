"""Number words are found whole, and read as what they are worth."""

from __future__ import annotations

import re
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.numbers import number, scale, words_pattern


@pytest.mark.parametrize(
    ("language", "words", "worth"),
    [
        ("en", "one hundred and fifty-three", 153),
        ("en", "twelve hundred", 1200),
        ("en", "two hundred and fifty thousand", 250_000),
        ("de", "zweiundzwanzig", 22),
        ("de", "dreitausend", 3000),
        ("de", "zweihundertfünfunddreißigtausend", 235_000),
        ("fr", "soixante-dix", 70),
        ("fr", "quatre-vingts", 80),
        ("fr", "quatre-vingt-dix-sept", 97),
        ("fr", "vingt et un", 21),
        ("es", "veintidós", 22),
        ("es", "mil quinientos", 1500),
        ("it", "ventuno", 21),
        ("it", "duecentocinquanta", 250),
        ("pt", "cento e vinte e três", 123),
        ("nl", "tweeëntwintig", 22),
        ("nl", "vijfentwintig", 25),
        ("ru", "три тысячи двести", 3200),
        ("ru", "двадцать пять", 25),
    ],
)
def test_numbers_in_words(language: str, words: str, worth: int) -> None:
    assert number(words, language) == worth
    assert re.fullmatch(words_pattern(language), words, re.IGNORECASE)


@pytest.mark.parametrize(
    ("language", "said", "worth"),
    [
        ("en", "half a million", Fraction(500_000)),
        ("en", "2½", Fraction(5, 2)),
        ("en", "3 1/2", Fraction(7, 2)),
        ("en", "two-thirds", Fraction(2, 3)),
        ("de", "zweieinhalb", Fraction(5, 2)),
        ("de", "3,2 Mrd.", Fraction(3_200_000_000)),
        ("es", "3,5 mil millones", Fraction(3_500_000_000)),
        ("fr", "une quinzaine", Fraction(15)),
        ("ja", "350万", Fraction(3_500_000)),
        ("zh", "三百五十", Fraction(350)),
    ],
)
def test_numbers_with_parts_and_magnitudes(language: str, said: str, worth: Fraction) -> None:
    assert number(said, language) == worth


@pytest.mark.parametrize("said", ["two five", "one two three", "nineteen men", "a", "", "10:30"])
def test_what_is_not_one_number(said: str) -> None:
    assert number(said, "en") is None


def test_what_a_number_is_told_in() -> None:
    assert scale("1.5 million", "en") == 10**6
    assert scale("1,500,000", "en") == scale("three hundred", "en") == 1
    assert scale("a dozen", "en") == 12
    assert scale("a third", "en") == 0


@given(st.text(), st.sampled_from(["en", "de", "fr", "it", "zh", "und"]))
def test_any_text_has_an_answer(text: str, language: str) -> None:
    worth = number(text, language)
    assert worth is None or worth >= 0
