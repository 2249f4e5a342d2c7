"""What is typed on a keyboard is found in what was set by a printer."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.find import find

TEXT = "“Don’t go,” she said.\nThe E.U.–U.S. talks … began; he said “don't”."


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("don't", ["Don’t", "don't"]),
        ("DON’T", ["Don’t", "don't"]),
        ('"don', ["“Don", "“don"]),
        ("said. the", ["said.\nThe"]),
        ("e.u.-u.s.", ["E.U.–U.S."]),
        ("talks ... began", ["talks … began"]),
        ("said", ["said", "said"]),
        ("a+b", []),
        ("", []),
        ("  \t", []),
    ],
)
def test_finds(query: str, found: list[str]) -> None:
    assert [TEXT[start:end] for start, end in find(TEXT, query)] == found


@given(st.text(max_size=80), st.data())
def test_finds_every_part_of_a_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    query = text[start:end].strip()
    if query:
        assert list(find(text, query))


@pytest.mark.parametrize(
    ("text", "query", "found"),
    [
        ("the ﬁnal oﬃce", "final", "ﬁnal"),
        ("a soft\u00adhyphen", "softhyphen", "soft\u00adhyphen"),
        ("one\u200b \u200btwo", "one two", "one\u200b \u200btwo"),
        ("cafe\u0301 noir", "caf\u00e9", "cafe\u0301"),
        ("caf\u00e9 noir", "cafe\u0301", "caf\u00e9"),
        ("ＮＡＴＯ met", "nato", "ＮＡＴＯ"),
        ("« oui »", '" oui "', "« oui »"),
    ],
)
def test_finds_all_that_typography_folds(text: str, query: str, found: str) -> None:
    assert [text[start:end] for start, end in find(text, query)] == [found]
