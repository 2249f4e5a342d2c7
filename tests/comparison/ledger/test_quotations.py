"""Quotations of both sides: what a fact-checker would say of each."""

from __future__ import annotations

import pytest

from reader.comparison import compare
from reader.comparison.ledger import Entry, ledger
from tests.articles import article


def entries(left: list[str], right: list[str], language: str = "en") -> tuple[Entry, ...]:
    """Answer the quotations of two articles of these sentences, in the order of the text."""
    one, other = article(*left, language=language), article(*right, language=language)
    return tuple(e for e in ledger(compare(one, other)).entries if e.kind == "quotation")


def verdicts(left: list[str], right: list[str], language: str = "en") -> list[str]:
    return [entry.verdict for entry in entries(left, right, language)]


LONG = "“The harbour wall will hold through the winter storms,” said Anna Berg."


@pytest.mark.parametrize(
    ("right", "verdict"),
    [
        (LONG, "identical"),
        ('"The harbour wall will hold through the winter storms", Anna Berg said.', "identical"),
        ("“The harbour wall will hold,” said Berg.", "trimmed"),
        ("“The harbour wall will … hold through the winter storms,” said Anna Berg.", "identical"),
        ("“The harbour wall will … the winter storms,” said Anna Berg.", "trimmed"),
        ("“[The] wall will hold through the winter storms,” said Anna Berg.", "trimmed"),
        ("“[T]he harbour wall will hold through the winter storms,” Berg said.", "identical"),
        ("“The harbour wall should hold through the winter storms,” said Anna Berg.", "altered"),
        ("“The wall will hold through the winter storms,” said Anna Berg.", "altered"),
        ("“The harbour wall will hold the winter storms,” said Anna Berg.", "altered"),
        (
            "Anna Berg said the harbour wall will hold through the winter storms.",
            "unquoted",
        ),
        (
            "“The harbour wall will hold through the winter storms,” said Tom Hall.",
            "differently attributed",
        ),
        ("“The harbour wall,” said Anna Berg, “will hold through the winter storms.”", "identical"),
        ("“The harbour wall,” said Anna Berg, “will hold.”", "trimmed"),
    ],
)
def test_what_became_of_a_quotation(right: str, verdict: str) -> None:
    assert verdicts([LONG], [right]) == [verdict]


def test_pieces_of_a_quotation_are_told_together() -> None:
    right = "“The harbour wall,” said Anna Berg, “will hold through the winter storms.”"
    (entry,) = entries([LONG], [right])
    assert [right[slice(*piece.span)] for piece in entry.right] == [
        "“The harbour wall,”",
        "“will hold through the winter storms.”",
    ]


def test_the_two_summit_articles_differ_as_a_reader_sees_it() -> None:
    left = [
        "Trump spoke of “highly productive” negotiations in Moscow between his envoys.",
        "Secretary of State Marco Rubio said a summit of the two could still be “weeks away.”",
        "Trump hailed the Moscow talks as a step forward, writing, “Great progress was made!”",
    ]
    right = [
        "Trump spoke of what he described as highly productive negotiations in Moscow.",
        "“It could be weeks, maybe,” Secretary of State Marco Rubio said of a summit of the two.",
        "Trump wrote of the Moscow talks: “Great progress was made! Everyone agrees on this.”",
    ]
    assert verdicts(left, right) == ["unquoted", "reworded", "trimmed"]
