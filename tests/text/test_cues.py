"""Word lists of who says a thing, by language."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.text import cues as package
from reader.text.cues import LANGUAGES, cues
from reader.text.words import key


@pytest.mark.parametrize(
    ("language", "verb", "phrase"),
    [
        ("en", "warned", "according to"),
        ("de", "sagte", "laut"),
        ("fr", "déclaré", "d’après"),
        ("es", "dijo", "de acuerdo con"),
        ("it", "spiegato", "secondo"),
        ("pt", "disse", "segundo"),
        ("nl", "zei", "volgens"),
        ("ru", "заявил", "по словам"),
    ],
)
def test_what_news_says_in_each_language(language: str, verb: str, phrase: str) -> None:
    assert verb in cues(language)["saying"]
    assert key(phrase) in cues(language)["according"]


def test_a_phrase_is_found_whatever_its_case_its_apostrophe_and_its_space() -> None:
    found = cues("fr").pattern("according")
    text = "D’après\nlui, c'est fini ; selon moi aussi."
    assert [text[slice(*m.span())] for m in found.finditer(text)] == ["D’après", "selon"]


def test_a_word_inside_another_is_no_cue() -> None:
    assert not cues("en").pattern("saying").search("It went unsaid in Addison.")


def test_a_list_or_a_language_that_is_not_there_holds_nothing() -> None:
    assert cues("en")["no such list"] == frozenset()
    assert not cues("xx").pattern("saying").search("said")


def test_every_language_has_its_file_and_every_file_its_lists() -> None:
    files = Path(package.__file__).parent.glob("*.txt")
    assert {file.stem for file in files} == LANGUAGES
    for language in LANGUAGES:
        for name in ("saying", "calling", "according", "people", "bodies", "pronouns"):
            assert cues(language)[name], (language, name)
            assert all(entry == key(entry).strip() for entry in cues(language)[name])
