"""Openings: a few places of a text, and never one too few."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from reader.text.openings import openings

_TEXTS = st.text(st.sampled_from("aBx.5,'’-–\u2011 \n“$_\u0301½東"), max_size=30)


def test_words_and_numbers_open_and_parts_of_words_do() -> None:
    text = "May, mid-May: 1,500 of May’s Maying, $5"
    assert [text[at : at + 3] for at in openings(text, {"may"}.__contains__)] == [
        "May", "May", "1,5", "500", "May", "5"
    ]  # fmt: skip


@given(_TEXTS)
def test_wherever_a_word_begins_something_may(text: str) -> None:
    found = openings(text, "ax".__contains__)
    assert found == sorted(set(found))
    likely = re.finditer(r"(?<!\w)(?:\d|[ax](?![^\W\d_]))", text, re.IGNORECASE)
    assert {match.start() for match in likely} <= {*found}
