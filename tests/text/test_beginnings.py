"""Beginnings: a look ahead that never hides a word."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from reader.text.beginnings import beginnings

WORDS = st.lists(st.text("abçdßé-.( ", min_size=1, max_size=6), min_size=1, max_size=8)


@given(WORDS, st.integers(3, 6), st.data())
def test_it_holds_wherever_a_word_begins_in_any_case(
    words: list[str], letters: int, data: st.DataObject
) -> None:
    word = data.draw(st.sampled_from(words))
    pattern = re.compile(f"(?={beginnings(words, letters)})")
    assert pattern.match(word)
    assert pattern.match(word.capitalize()) or word.capitalize().lower() != word


def test_it_says_no_where_none_begins() -> None:
    pattern = re.compile(f"(?={beginnings(['three', 'two'])})")
    assert pattern.match("Thrice")  # it may be wrong this way
    assert not pattern.match("the")
    assert not pattern.match("tone")
    assert not re.match(f"(?={beginnings([])})", "")


def test_more_letters_tell_more_words_apart() -> None:
    pattern = re.compile(f"(?={beginnings(['forty', 'ten'], 4)})")
    assert pattern.match("Forty")
    assert pattern.match("ten")
    assert not pattern.match("for")


def test_no_letter_is_asked_for_that_may_be_written_otherwise() -> None:
    pattern = re.compile(f"(?={beginnings(['dreissig', 'dix-sept', 'tens of'], 8)})")
    for word in ("dreißig", "Dix\u2011sept", "tens\u00a0of"):
        assert pattern.match(word)
