"""Titles told with a name, and which of them disagree."""

from __future__ import annotations

import pytest

from reader.text.names import names
from reader.text.people import read_name
from reader.text.titles import read_title


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("Then U.S. President Ada Berg left.", "Ada Berg", "U.S. President"),
        ("Then Former U.S. President Ada Berg left.", "Ada Berg", "Former U.S. President"),
        ("Then former President Ada Berg left.", "Ada Berg", "former President"),
        ("Then Secretary of State Ada Berg left.", "Ada Berg", "Secretary of State"),
        ("Then Lt. Gov. Ada Berg left.", "Ada Berg", "Lt. Gov."),
        ("Acme Chief Executive Ada Berg left.", "Ada Berg", "Acme Chief Executive"),
        ("He sent special envoy Ada Berg home.", "Ada Berg", "special envoy"),
        ("He sent his special envoy, Ada Berg, home.", "Ada Berg", "special envoy"),
        ("It was former Russian president Ada Berg.", "Ada Berg", "former Russian president"),
        ("It was Lund’s aide Ada Berg.", "Ada Berg", "aide"),
        ("It was Ada Berg, the company's chief executive, again.", "Ada Berg", "chief executive"),
        ("It was Ada Berg, 51, a retired teacher, again.", "Ada Berg", "retired teacher"),
        ("So said Ada Berg, the chief arbiter.", "Ada Berg", "chief arbiter"),
        ("So said Ada Berg, director of the group.", "Ada Berg", "director"),
        ("So said Ada Berg, the student body’s treasurer.", "Ada Berg", "treasurer"),
        ("It began at 10 p.m. Gov. Ada Berg was there.", "Ada Berg", "Gov."),
        ("It was Senators Ada Berg and others.", "Ada Berg", "Senators"),
    ],
)
def test_a_title_before_or_after_a_name(text: str, name: str, title: str) -> None:
    read = [read_name(text, span, "en") for span in names(text, "en")]
    told = {text[slice(*n.span)]: text[slice(*n.title)] for n in read if n.title}
    assert told == {name: title}


@pytest.mark.parametrize(
    "text",
    [
        "He likes Stephen King and Kate Bishop.",
        "It was Ada Berg, who met a minister.",
        "It was Ada Berg, the minister said.",
        "It was Ada Berg, the Russian president Carl Lund and others.",
        "They met officials. Ada Berg left.",
        "He saw King Street and the Governor Palace.",
        "It was about Ada Berg, he told the minister.",
    ],
)
def test_no_title(text: str) -> None:
    read = [read_name(text, span, "en") for span in names(text, "en")]
    assert [text[slice(*n.title)] for n in read if n.title and "Ada" in text[slice(*n.span)]] == []
    assert {"King", "Bishop"}.isdisjoint(text[slice(*n.span)] for n in read)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("President", "former President"),
        ("President", "ex-president"),
        ("minister", "deputy minister"),
        ("Gov.", "Lt. Gov."),
        ("finance minister", "foreign minister"),
        ("regional secretary", "national secretary"),
        ("engineer", "manager"),
        ("chief executive", "chairman"),
        ("chief arbiter", "deputy arbiter"),
        ("Premier", "Deputy Premier"),
        ("policing minister", "Immigration Minister"),
        ("model", "actress"),
        ("Student president", "treasurer"),
    ],
)
def test_titles_that_disagree(one: str, other: str) -> None:
    assert read_title(one).disagrees(read_title(other))
    assert read_title(other).disagrees(read_title(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("President", "U.S. President"),
        ("CEO", "chief executive"),
        ("Mr", "President"),
        ("minister", "finance minister"),
        ("lawyer", "attorney"),
        ("spokeswoman", "spokesman"),
        ("leader", "president"),
        ("senior official", "minister"),
        ("interim director", "acting director"),
        ("chief arbiter", "arbiter"),
        ("policing minister", "police minister"),
        ("cabinet minister", "finance minister"),
        ("British minister", "finance minister"),
        ("associate professor", "professor"),
        ("lawmaker", "senator"),
        ("scientist", "physicist"),
        ("former dentist", "Prime Minister"),
    ],
)
def test_titles_that_agree(one: str, other: str) -> None:
    assert not read_title(one).disagrees(read_title(other))
    assert not read_title(other).disagrees(read_title(one))
