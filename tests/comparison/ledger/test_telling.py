"""The ledger as it is read: in which order, in which rows, and what only one side tells."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Article
from reader.comparison import Comparison, compare
from reader.comparison.ledger import KINDS, VERDICTS, Entry, Ledger, Mention, Verdict, ledger
from reader.comparison.ledger.named_sources import names_source
from reader.comparison.ledger.telling import (
    GLYPHS,
    differing,
    differing_by_row,
    most_telling_first,
    only_here,
)
from reader.comparison.model import Side
from reader.text.cues import cues
from tests.articles import article

SHIP = "The ship ran aground in the canal on Tuesday."
TUGS = "Ten tugs pulled it free after six days of work."
CREW = "Nobody among the crew of 25 was hurt in the accident."
QUOTED = "“We begin again tomorrow,” Osama Rabie said, and named 420 ships that wait."
NAMED = "Boskalis sent two more vessels from Rotterdam."
RAIN = "It rained on the following night."
BREAD = "Bakers sold bread by candlelight."
LEFT = article(SHIP, TUGS, CREW, RAIN, NAMED, QUOTED)
RIGHT = article(CREW, SHIP, TUGS.replace("six", "seven"))


def mention(side: Article, sentence: int, words: str) -> Mention:
    start = side.text.index(words, side.sentences[sentence].start)
    return Mention((start, start + len(words)), sentence)


def told(verdict: Verdict, left: Mention | None, right: Mention | None) -> Entry:
    return Entry("figure", verdict, (left,) if left else (), (right,) if right else ())


CONFLICT = told("in conflict", mention(LEFT, 1, "six days"), mention(RIGHT, 2, "seven days"))
MOVED = told("in conflict", mention(LEFT, 2, "25"), mention(RIGHT, 0, "25"))
EQUAL = told("equal", mention(LEFT, 1, "Ten tugs"), mention(RIGHT, 2, "Ten tugs"))
OWN = (
    Entry("quotation", "only left", (mention(LEFT, 5, "“We begin again tomorrow,”"),), ()),
    Entry("name", "only left", (mention(LEFT, 5, "Osama Rabie"),), ()),
    told("only left", mention(LEFT, 5, "420 ships"), None),
    Entry("name", "only left", (mention(LEFT, 4, "Boskalis"),), ()),
)


def compared() -> Comparison:
    return compare(LEFT, RIGHT)


def row_of(found: Comparison, side: Side, sentence: int) -> int:
    return next(
        index
        for index, row in enumerate(found.rows)
        if sentence in (row.left if side == "left" else row.right)
    )


def test_conflicts_come_first_and_what_agrees_last() -> None:
    made = Ledger((EQUAL, OWN[2], CONFLICT))
    assert most_telling_first(made, "figure") == (2, 1, 0)
    assert most_telling_first(made, "quotation") == ()


@given(st.lists(st.sampled_from([(kind, v) for kind in KINDS for v in VERDICTS[kind]])))
def test_the_order_is_that_of_the_text_within_a_verdict(
    drawn: list[tuple[str, Verdict]],
) -> None:
    here = mention(LEFT, 0, "ship")
    made = Ledger(tuple(Entry(kind, verdict, (here,), (here,)) for kind, verdict in drawn))  # type: ignore[arg-type]
    read = most_telling_first(made, *KINDS)
    assert sorted(read) == list(range(len(drawn)))
    for verdict in {verdict for _, verdict in drawn}:
        of_it = [number for number in read if made.entries[number].verdict == verdict]
        assert of_it == sorted(of_it)
    differs = [made.entries[number].differs for number in read]
    assert differs == sorted(differs, reverse=True), "what differs stands before all else"


def test_every_verdict_has_a_glyph() -> None:
    assert set(GLYPHS) == set(get_args(Verdict))


def test_the_rows_whose_facts_differ() -> None:
    found = compared()
    made = Ledger((CONFLICT, EQUAL, MOVED))
    assert differing(made) == 2
    by_row = differing_by_row(found, made)
    assert by_row[row_of(found, "left", 1)] == (0,)
    assert set(by_row) == {
        row_of(found, "left", 1),
        row_of(found, "right", 2),
        row_of(found, "left", 2),
        row_of(found, "right", 0),
    }, "what is told at two places is marked at both"


def test_only_here_begins_with_what_is_quoted_and_says_why() -> None:
    found = only_here(compared(), Ledger((*OWN, CONFLICT)), "left")
    assert [only.sentence for only in found] == [5, 4, 3]
    assert found[0].why == ("a quotation", "a figure", "a named source", "a name")
    assert found[0].entries == (0, 1, 2)
    assert found[1].why == ("a name",)
    assert found[2].why == ()
    weights = [only.weight for only in found]
    assert weights == sorted(weights, reverse=True)
    assert only_here(compared(), Ledger(OWN), "right") == ()


@pytest.mark.parametrize(
    ("text", "name", "language", "named"),
    [
        ("Life is unlikely, Okafor said.", "Okafor", "en", True),
        ("“We wait,” said the mayor’s aide Ada Lind.", "Ada Lind", "en", True),
        ("Ada Lind, who runs the ferry, said that it was late.", "Ada Lind", "en", True),
        ("The pier will close, according to Mayor Ada Lind.", "Ada Lind", "en", True),
        ("„Wir warten“, sagte die Rentnerin Helga Thoms.", "Helga Thoms", "de", True),
        ("In Kyiv, officials said that they welcomed it.", "Kyiv", "en", False),
        ("Officials in Kyiv said that they welcomed it.", "Kyiv", "en", False),
        ("Officials said that the call with Ada Lind was short.", "Ada Lind", "en", False),
        ("The pier will close, according to officials in Kyiv.", "Kyiv", "en", False),
        ("Mr. Zelensky was told of the idea.", "Zelensky", "en", False),
        ("She asked Ada Lind to wait.", "Ada Lind", "en", False),
        ("Norvane’s jab: read the small print.", "Norvane", "en", False),
    ],
)
def test_a_source_is_named_where_its_name_says_it(
    text: str, name: str, language: str, *, named: bool
) -> None:
    at = text.index(name)
    assert names_source(text, [(at, at + len(name))], cues(language)) is named


def test_noise_is_not_told_by_one_side_only() -> None:
    page = article(SHIP, TUGS, CREW, RAIN, "Read more: Ten years of the canal")
    found = compare(page, article(SHIP, TUGS))
    assert [only.sentence for only in only_here(found, Ledger(()), "left")] == [2, 3]


TEXTS = st.lists(st.sampled_from([SHIP, TUGS, CREW, RAIN, NAMED, QUOTED]), max_size=7).map(
    lambda sentences: article(*sentences)
)


@given(TEXTS, TEXTS)
def test_only_here_is_what_no_link_tells(left: Article, right: Article) -> None:
    found = compare(left, right)
    linked = {i for link in found.links for i in link.left}
    alone = {only.sentence for only in only_here(found, Ledger(()), "left")}
    assert alone == set(range(len(left.sentences))) - linked
    mirrored = only_here(found.swapped(), Ledger(()), "right")
    assert {only.sentence for only in mirrored} == alone


def test_what_the_other_side_tells_in_part_weighs_half() -> None:
    told = "The town, where “nobody sleeps” any more, is tired of 1931."
    left = article(told, "A sluice gate from 1931 broke, the mayor said.", BREAD)
    quoted = article(BREAD, "“Nobody sleeps,” said the mayor of Varna on Monday.")
    compared, apart = compare(left, quoted), compare(left, article(BREAD))
    claims = ledger(compared)
    here, alone = (
        next(only for only in only_here(found, claims, "left") if only.sentence == 0)
        for found in (compared, apart)
    )
    assert here.partly
    assert not alone.partly
    assert here.weight == alone.weight / 2
