"""What is known of names beforehand: the files are sound, and say what they should."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

import reader.text.gazetteer
from reader.text.gazetteer import folded, given_names, is_people, known, office

FOLDER = Path(reader.text.gazetteer.__file__).parent


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("U.K.", "Britain"),
        ("the United States", "USA"),
        ("America", "U.S."),
        ("UN", "United Nations"),
        ("Kyiv", "Kiev"),
        ("Médecins sans Frontieres", "Doctors Without Borders"),
        ("Nato", "North Atlantic Treaty Organization"),
    ],
)
def test_other_words_for_one_thing(one: str, other: str) -> None:
    assert known(one) == known(other) is not None


@pytest.mark.parametrize("word", ["us", "who", "Who", "Us", "Berg", "", "Cas"])
def test_what_is_not_known(word: str) -> None:
    assert known(word) is None


def test_a_capital_is_no_other_word_for_its_government() -> None:
    assert known("Moscow") != known("Russia")
    assert known("London") != known("Britain")


def test_peoples_are_no_places() -> None:
    assert is_people("North Korean")
    assert is_people("Swiss")
    assert not is_people("Switzerland")


@pytest.mark.parametrize("file", ["countries", "places", "organisations"])
def test_no_name_is_on_two_lines(file: str) -> None:
    lines = (FOLDER / f"{file}.txt").read_text(encoding="utf-8").splitlines()
    forms = [
        form
        for line in lines
        if line and not line.startswith("#")
        for form in {folded(name.strip()) for name in line.partition("|")[0].split(",")}
    ]
    assert [form for form, count in Counter(forms).items() if count > 1] == []
    assert () not in forms


def test_offices_and_given_names() -> None:
    assert office(("chief", "executive")) == office(("ceo",)) is not None
    assert office(("table",)) is None
    assert given_names("tom") & given_names("thomas")
    assert not given_names("tom") & given_names("timothy")
