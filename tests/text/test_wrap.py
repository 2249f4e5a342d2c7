"""Lines keep every word, fit their width in cells, and break where a printer would."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len, split_graphemes

from reader.text.wrap import _wrap_wide, wrap

MIXED = st.text(
    alphabet=st.one_of(
        st.sampled_from("ab -—–/漢字、。「」é\u0301👩‍🚀 \u3000ア"),
        st.characters(codec="utf-8", categories=["L", "N", "P", "S", "M", "Z"]),
    ),
    max_size=60,
)


@given(MIXED, st.integers(1, 30))
def test_lines_fit_and_lose_nothing_but_white_space(text: str, width: int) -> None:
    before = 0
    for start, end in wrap(text, width, split_graphemes):
        assert start >= before
        assert not text[before:start].strip()
        line = text[start:end]
        assert cell_len(line) <= width or len(list(split_graphemes(line)[0])) == 1
        before = end
    assert not text[before:].strip()


@given(st.text(alphabet="abc -—–/", max_size=80).filter(str.strip), st.integers(1, 20))
def test_the_quick_way_for_plain_text_breaks_as_the_careful_one(text: str, width: int) -> None:
    assert wrap(text, width, split_graphemes) == _wrap_wide(text, width, split_graphemes)


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("one two three", 7, ["one two", "three"]),
        ("a three-hour talk", 10, ["a three-", "hour talk"]),
        ("talks—and more", 8, ["talks—", "and more"]),
        ("unbreakable", 4, ["unbr", "eaka", "ble"]),
        ("「はい」と彼は。", 8, ["「はい」", "と彼は。"]),
        ("10\N{NO-BREAK SPACE}000 people", 6, ["10\N{NO-BREAK SPACE}000", "people"]),
        ("", 5, [""]),
        ("   ", 5, [""]),
    ],
)
def test_breaks(text: str, width: int, lines: list[str]) -> None:
    assert [text[a:b] for a, b in wrap(text, width, split_graphemes)] == lines
