"""The words of a side are read once, and every stretch of it is told its own."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.comparison.ledger.side_words import SideWords, folded
from reader.text.words import words

_TEXTS = st.text(st.sampled_from("aB.5,'’-\u2011 \n“”é_\u0301東京ไทย"), max_size=30)


@given(_TEXTS, st.data())
def test_a_stretch_has_the_words_that_it_has_by_itself(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    texts, places = SideWords.read(text).between(start, end)
    alone = words(text[start:end])
    assert texts == [text[start:end][a:b] for a, b in alone]
    assert places == [start + a for a, _ in alone]


def test_a_stretch_that_cuts_through_words_has_what_is_left_of_them() -> None:
    texts, places = SideWords.read("a well-known U.S. firm").between(4, 15)
    assert texts == ["ll-known", "U"]
    assert places == [4, 13]


def test_words_are_compared_folded_and_parted_at_hyphens() -> None:
    assert folded(["Well\u2011Known", "DON’T", "3.5"]) == ["well", "known", "don't", "3.5"]
