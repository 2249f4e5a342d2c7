"""What was read ahead, in whatever process, leads to the same ledger."""

from __future__ import annotations

import pickle

from reader.article import Article
from reader.comparison import compare
from reader.comparison.ledger import ledger
from reader.comparison.ledger.ahead import SIDES, is_long, read_ahead, recall
from reader.comparison.ledger.sides import Told
from tests.articles import article

LEFT = (
    "“We will rebuild,” Mayor Ada Lund told reporters in Bergen on Friday.",
    "The storm sank 14 boats and cost $1.5 million, the council said.",
)
RIGHT = (
    "The storm sank 17 boats in Bergen and cost $1,500,000.",
    "Lund said on Friday, 3 May, that the town would rebuild.",
)


def told(*sentences: str) -> Article:
    """Answer an article that no other test tells: what is known of one is kept."""
    return article(*sentences, "Nobody slept in the house by the sea that was read ahead.")


def test_the_ledger_is_the_same_and_nothing_is_read_again(monkeypatch) -> None:  # type: ignore[no-untyped-def]
    left, right = told(*LEFT), told(*RIGHT)
    apart = ledger(compare(article(*left.sentence_texts()), article(*right.sentence_texts())))
    for side in SIDES:
        known = pickle.loads(pickle.dumps(read_ahead((left, right), side)))
        recall((left, right), side, known)
    made: list[object] = []
    once = Told.once

    def noted(self: Told, make):  # type: ignore[no-untyped-def]
        made.extend([make] if make not in self.known else [])
        return once(self, make)

    monkeypatch.setattr(Told, "once", noted)
    assert ledger(compare(left, right)).entries == apart.entries
    assert {make.__name__ for make in made} <= {"Plain"}  # type: ignore[attr-defined]


def test_only_long_articles_are_worth_another_process() -> None:
    short, long = article(*["It rained."] * 3), article(*["It rained."] * 300)
    assert not is_long(short, short)
    assert is_long(short, long)
