"""Typography folds away, and every folded code point still knows where it comes from."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.typography import alike, fold, folded


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("“It’s over,” he said.", '"It\'s over," he said.'),
        ("« Oui », dit-il.", '"Oui", dit-il.'),
        ("‘No,’ she said.", "“No,” she said."),
        ("a move — that could", "a move—that could"),
        ("a move -- that could", "a move --  that could"),
        ("wait…", "wait..."),
        ("10\N{NO-BREAK SPACE}000 people\nleft", "10 000 people left"),
        ("caf\N{LATIN SMALL LETTER E WITH ACUTE}", "cafe\N{COMBINING ACUTE ACCENT}"),
        ("the \N{LATIN SMALL LIGATURE FI}rst", "the first"),
        ("soft\N{SOFT HYPHEN}ware", "software"),
    ],
)
def test_same_words_in_another_setting_are_alike(left: str, right: str) -> None:
    assert alike(left, right)
    assert alike(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The President spoke.", "The president spoke."),
        ("its", "it's"),
        ("ice cream", "icecream"),
        ("3.5 million", "35 million"),
        ("He left", "He left?"),
        ("1 2", "12"),
    ],
)
def test_other_words_are_not_alike(left: str, right: str) -> None:
    assert not alike(left, right)


@given(st.text())
def test_offsets_point_into_the_original_in_order(text: str) -> None:
    result = fold(text)
    assert result.text == folded(text)
    assert len(result.offsets) == len(result.text) + 1
    assert list(result.offsets) == sorted(result.offsets)
    assert result.offsets[-1] == len(text)
    for character, offset in zip(result.text, result.offsets, strict=False):
        if character.isascii() and character.isalnum() and text[offset].isascii():
            assert text[offset] == character


@given(st.text())
def test_every_text_is_alike_to_itself_composed_or_not(text: str) -> None:
    assert alike(text, text)
    assert folded(unicodedata.normalize("NFC", text)) == folded(
        folded(unicodedata.normalize("NFC", text))
    )
