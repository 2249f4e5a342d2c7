"""Vague numbers, by language."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from reader.text import vague as package
from reader.text.vague import LANGUAGES, vague


@pytest.mark.parametrize(
    ("language", "told", "least"),
    [
        ("en", "Dozens", 10),
        ("en", "tens of thousands", 10_000),
        ("en", "tens of\nthousands", 10_000),
        ("de", "Hunderttausende", 100_000),
        ("fr", "centaines de millions", 100_000_000),
        ("es", "cientos de miles", 100_000),
        ("it", "migliaia", 1_000),
        ("pt", "milhões", 1_000_000),
        ("nl", "tientallen", 10),
        ("ru", "десятки тысяч", 10_000),
    ],
)
def test_it_may_mean_ten_times_its_least(language: str, told: str, least: int) -> None:
    assert vague(told, language) == (Fraction(least), Fraction(10 * least - 1))


def test_other_words_and_other_languages_tell_none() -> None:
    assert vague("heaps", "en") is None
    assert vague("dozens", "de") is None
    assert vague("dozens", "und") is None


def test_every_language_has_a_file() -> None:
    files = Path(package.__file__).parent.glob("*.txt")
    assert {file.stem for file in files} == LANGUAGES
