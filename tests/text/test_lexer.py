"""The lexer colours what entities found, and never changes a character."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pygments.token import Literal, Name, Number, String, Text

from reader.text.entities import entities
from reader.text.lexer import TOKENS, ProseLexer, colour_spans

TEXT = "On Monday Anna Berg said: “We wait two days,” and left."


def test_each_kind_has_its_colour() -> None:
    assert [(TEXT[start:end], token) for start, end, token in colour_spans(TEXT, "en")] == [
        ("Monday", Literal.Date),
        ("Anna Berg", Name.Entity),
        ("“We wait ", String),
        ("two days", Number),
        (",”", String),
    ]


def test_what_is_coloured_is_what_is_found() -> None:
    spans = colour_spans(TEXT, "en")
    for entity in entities(TEXT, "en"):
        inside = [s for s in spans if entity.start <= s[0] and s[1] <= entity.end]
        assert inside[0][0] == entity.start
        assert inside[-1][1] == entity.end
        assert inside[0][2] == TOKENS[entity.kind]


def test_plain_words_are_text() -> None:
    lexer = ProseLexer(language="en")
    tokens = {value: token for _, token, value in lexer.get_tokens_unprocessed(TEXT)}
    assert tokens["On "] is Text
    assert tokens["Monday"] is Literal.Date


def test_the_language_is_detected_unless_told() -> None:
    text = "Der Minister hat das am 5. Januar gesagt und ist nach zwei Tagen gegangen."
    detected = list(ProseLexer().get_tokens_unprocessed(text))
    assert detected == list(ProseLexer(language="de").get_tokens_unprocessed(text))
    assert detected != list(ProseLexer(language="zh").get_tokens_unprocessed(text))


def test_pygments_knows_it_by_name_and_file() -> None:
    assert ProseLexer.name == "Prose"
    assert "prose" in ProseLexer.aliases
    assert "*.txt" in ProseLexer.filenames


PIECES = st.sampled_from([*"“”\"'‘’«». \n1aA", "two days", "Jan. 5", "New York", "\x1b[31m"])


@given(
    st.one_of(st.text(), st.lists(PIECES, max_size=40).map("".join)),
    st.sampled_from(["en", "de", "ja", "und"]),
)
def test_the_values_end_to_end_are_the_text(text: str, language: str) -> None:
    position = 0
    for index, _, value in ProseLexer(language=language).get_tokens_unprocessed(text):
        assert index == position
        assert value
        position += len(value)
        assert text[index:position] == value
    assert position == len(text)


@pytest.mark.parametrize("language", ["en", "xx"])
def test_nothing_is_coloured_in_an_empty_text(language: str) -> None:
    assert colour_spans("", language) == []
