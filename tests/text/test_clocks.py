"""Times of day in words and in other languages are found and read."""

from __future__ import annotations

import pytest

from reader.text.dates import dates
from reader.text.moments import moment


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "It began at half past seven.", ["07:30"]),
        (
            "en",
            "They left at quarter to nine and met from 9 to 11 p.m.",
            ["08:45", "09:00", "23:00"],
        ),
        ("en", "It grew from a quarter to two thirds.", []),
        ("de", "um halb elf, Viertel nach drei und vier Uhr", ["10:30", "03:15", "04:00"]),
        ("de", "von 9 bis 12 Uhr, um 16 statt um 18 Uhr", ["09:00", "12:00", "16:00", "18:00"]),
        ("de", "um 8 Uhr abends, aber nur eine Uhr", ["20:00"]),
        ("fr", "de jeudi 18 heures à samedi 5 h 30", ["Thursday", "18:00", "Saturday", "05:30"]),
        ("fr", "dix heures du soir, à neuf heures moins le quart", ["22:00", "08:45"]),
        ("fr", "une réunion de deux heures, à 3 heures de route", []),
        ("es", "las diez de la noche, las cuatro menos veinte de la madrugada", ["22:00", "03:40"]),
        ("es", "las tres personas y las ocho y media", ["08:30"]),
        ("it", "alle dieci di sera, alle quattro e mezza", ["22:00", "04:30"]),
        ("pt", "às dez da noite, às quatro e meia", ["22:00", "04:30"]),
        ("nl", "om half acht en kwart over drie", ["07:30", "03:15"]),
    ],
)
def test_times_of_day_are_read(language: str, text: str, expected: list[str]) -> None:
    read = [str(moment(text[slice(*span)], language)) for span in dates(text, language)]
    assert read == expected
