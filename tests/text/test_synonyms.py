"""Words for the same thing, by language."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.text import synonyms as package
from reader.text.languages import stop_words
from reader.text.synonyms import ENDINGS, synonyms
from reader.text.words import key


def meet(language: str, one: str, other: str) -> bool:
    groups = synonyms(language).groups
    return bool(set(groups(one)) & set(groups(other)))


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "truce", "ceasefire"),
        ("en", "representatives", "legislators"),
        ("en", "purchased", "bought"),
        ("en", "resigning", "quits"),
        ("de", "auto", "wagen"),
        ("fr", "voitures", "automobile"),
        ("it", "governi", "esecutivo"),
        ("pt", "governos", "executivo"),
        ("nl", "auto", "wagens"),
    ],
)
def test_words_for_the_same_thing_meet_in_whatever_form(
    language: str, one: str, other: str
) -> None:
    assert meet(language, one, other)


def test_a_word_listed_in_a_form_of_its_own_is_still_a_form_of_another() -> None:
    """“talks” is listed with “negotiations”; it is also what “talk” is."""
    assert meet("en", "talks", "negotiation")
    assert set(synonyms("en").groups("talk")) <= set(synonyms("en").groups("talks"))


@pytest.mark.parametrize(("one", "other"), [("find", "penalty"), ("good", "went")])
def test_a_word_that_only_ends_like_a_form_is_none(one: str, other: str) -> None:
    assert not meet("en", one, other)


def test_where_endings_are_many_a_listed_word_is_no_form_of_another() -> None:
    """“moeder” (mother) is not “moed” (courage) with an ending."""
    groups = synonyms("nl").groups
    assert groups("moeder")
    assert groups("moed")
    assert not meet("nl", "moeder", "moed")


def test_groups_that_share_a_word_stay_apart() -> None:
    assert not meet("en", "truce", "tariff")


def test_a_language_without_a_list_has_no_synonyms() -> None:
    assert synonyms("und").groups("truce") == ()
    assert synonyms("../en").groups("truce") == ()


@pytest.mark.parametrize("language", sorted(ENDINGS))
def test_every_group_is_of_two_words_at_least_and_never_of_function_words_alone(
    language: str,
) -> None:
    text = Path(package.__file__).with_name(f"{language}.txt").read_text(encoding="utf-8")
    groups = [line.split() for line in text.splitlines()]
    assert len(groups) > 100
    for group in groups:
        assert len(set(group)) == len(group) >= 2
        assert set(map(key, group)) - stop_words(language)
