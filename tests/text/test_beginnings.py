"""Beginnings: a look ahead that never hides a word."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from reader.text.beginnings import beginnings

WORDS = st.lists(st.text("abçdßé-.( ", min_size=1, max_size=6), min_size=1, max_size=8)


@given(WORDS, st.data())
def test_it_holds_wherever_a_word_begins_in_any_case(words: list[str], data: st.DataObject) -> None:
    word = data.draw(st.sampled_from(words))
    pattern = re.compile(f"(?={beginnings(words)})")
    assert pattern.match(word)
    assert pattern.match(word.capitalize()) or word.capitalize().lower() != word


def test_it_says_no_where_none_begins() -> None:
    pattern = re.compile(f"(?={beginnings(['three', 'two'])})")
    assert pattern.match("Thrice")  # it may be wrong this way
    assert not pattern.match("the")
    assert not pattern.match("tone")
    assert not re.match(f"(?={beginnings([])})", "")
