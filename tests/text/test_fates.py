"""Fates: what befell the people that a figure counts."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.text import fates
from reader.text.fates import LANGUAGES, fate, is_fate
from reader.text.lists import read_lists


@pytest.mark.parametrize(
    ("text", "figure", "language", "told"),
    [
        ("At least 34 people were killed and more than 600 injured.", "34", "en", "dead"),
        ("At least 34 people were killed and more than 600 injured.", "600", "en", "injured"),
        ("The blast killed 12 and hurt dozens.", "12", "en", "dead"),
        ("The blast killed 12 and hurt dozens.", "dozens", "en", "injured"),
        ("The death toll rose to 51 on Friday.", "51", "en", "dead"),
        ("Police put the number of injured at 640.", "640", "en", "injured"),
        ("It has 640 seats. Nobody was hurt.", "640", "en", ""),
        ("Bei dem Unfall gab es 3 Tote und 17 Verletzte.", "3", "de", "dead"),
        ("Bei dem Unfall gab es 3 Tote und 17 Verletzte.", "17", "de", "injured"),
        ("Le séisme a fait 8 morts et 40 blessés.", "40", "fr", "injured"),
        ("它造成 12 人死亡", "12", "zh", ""),
    ],
)
def test_it_is_told_in_the_same_part_of_the_sentence(
    text: str, figure: str, language: str, told: str
) -> None:
    start = text.index(figure)
    assert fate(text, start, start + len(figure), language) == told


def test_the_fate_alone_may_say_that_people_are_counted() -> None:
    assert is_fate("4 Dead After Bridge Collapses", 1, "en")
    assert not is_fate("4 Cars Collide", 1, "en")
    assert not is_fate("4", 1, "en")


def test_every_language_has_a_file_of_fates_that_are_documented() -> None:
    files = list(Path(fates.__file__).parent.glob("*.txt"))
    assert {file.stem for file in files} == LANGUAGES
    for file in files:
        lists = read_lists(file)
        assert {"dead", "injured", "missing", "held"} <= lists.keys()
        assert all(f"``{name}``" in (fates.__doc__ or "") for name in lists)
        words = [word for listed in lists.values() for word in listed]
        assert len(set(words)) == len(words), "a word tells one fate"
