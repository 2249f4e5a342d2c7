from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.words import bare, key, spaceless, words


def told(text: str) -> list[str]:
    return [text[start:end] for start, end in words(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It cost 1,500,000, or 3.5 million.", ["It", "cost", "1,500,000", "or", "3.5", "million"]),
        ("The U.S. and J.K. Rowling", ["The", "U.S.", "and", "J.K.", "Rowling"]),
        ("a 48-hour, three-hour talk", ["a", "48-hour", "three-hour", "talk"]),
        ("Don’t touch Trump's cat—ever", ["Don’t", "touch", "Trump's", "cat", "ever"]),
        ("“Great!” he said. I…", ["Great", "he", "said", "I"]),
        ("ends.Begins at 10:30.", ["ends", "Begins", "at", "10:30"]),
        ("$2.5bn in 2021–22", ["2.5bn", "in", "2021", "22"]),
        ("l’été à Aix-en-Provence", ["l’été", "à", "Aix-en-Provence"]),
        ("Ёлка и снег", ["Ёлка", "и", "снег"]),
        ("हिन्दी में लिखा है।", ["हिन्दी", "में", "लिखा", "है"]),
        ("مُحَمَّد كتب", ["مُحَمَّد", "كتب"]),
        ("e\u0301te\u0301 zo\u00eb", ["e\u0301te\u0301", "zo\u00eb"]),
        ("東京で3台", ["東", "京", "で", "3", "台"]),
        ("ที่นี่", ["ที่", "นี่"]),
        ("서울에서 만났다", ["서울에서", "만났다"]),
        ("_ *** — 👍", []),
        ("", []),
    ],
)
def test_words_stay_whole(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_keys_fold_case_and_typography() -> None:
    assert key("Don’t") == key("don't")
    assert key("Forty\u2010two") == key("forty-two")
    assert key("STRASSE") == key("Straße")
    assert key("cafe\u0301") == key("Café")
    assert key("so\u00adft") == "soft"
    assert key("Ⅷ") == key("viii")


def test_keys_keep_what_differs() -> None:
    assert key("U.S.") != key("us")
    assert key("3.5") != key("35")
    assert key("résumé") != key("resume")


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("l’armée", "armée"),
        ("L'Italia", "Italia"),
        ("dell’attacco", "attacco"),
        ("qu’ils", "ils"),
        ("l’8", "8"),
        ("government’s", "government"),
        ("TRUMP'S", "TRUMP"),
        ("don't", "don't"),
        ("O’Brien", "O’Brien"),
        ("l’", "l’"),
        ("aujourd’hui", "aujourd’hui"),
    ],
)
def test_bare_words_have_nothing_tied_to_them_by_an_apostrophe(word: str, expected: str) -> None:
    assert bare(word) == expected


def test_spaceless_scripts() -> None:
    assert spaceless("東")
    assert spaceless("カ")
    assert not spaceless("Tokyo")
    assert not spaceless("서울")


@given(st.text())
def test_spans_ascend_and_hold_something(text: str) -> None:
    reached = 0
    for start, end in words(text):
        assert reached <= start < end <= len(text)
        assert not text[start:end].isspace()
        reached = end


@given(st.text())
def test_every_letter_and_digit_stands_in_a_word(text: str) -> None:
    inside = {at for start, end in words(text) for at in range(start, end)}
    assert all(at in inside for at, char in enumerate(text) if char.isalnum())


@given(
    st.text(
        st.sampled_from("aBé.5½,'’-_\u2011\u2009\u200b\u200e\u2028\u2060\ufe0f\ufeff —👍"),
        max_size=20,
    )
)
def test_words_are_the_same_whatever_script_stands_elsewhere_in_a_text(text: str) -> None:
    assert told(text) == told(f"{text} 東")[:-1]
