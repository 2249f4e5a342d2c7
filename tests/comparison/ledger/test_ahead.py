"""A ledger that was read ahead, in whatever process, is the same."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Sequence

import pytest

from reader.article import Article
from reader.comparison import compare
from reader.comparison.ledger import Entry, ledger
from reader.comparison.ledger.ahead import Asked, is_long, keeper
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
    """Answer a long article that no other test tells: what is known of one is kept."""
    return article(*sentences, *["Nobody slept in the house that was read ahead."] * 150)


def test_the_ledger_is_the_same_and_nothing_is_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    left, right = told(*LEFT), told(*RIGHT)
    apart = ledger(compare(article(*left.sentence_texts()), article(*right.sentence_texts())))
    keep = keeper((left, right))
    assert keep is not None
    made: list[object] = []
    once = Told.once

    def noted(self: Told, make: Callable[[Told], object]) -> object:
        made.extend([make] if make not in self._known else [])
        return once(self, make)

    monkeypatch.setattr(Told, "once", noted)
    comparison = compare(left, right)
    assert keep(Asked(comparison.alignment.linked)) == apart
    assert {make.__name__ for make in made} <= {"Plain"}  # type: ignore[attr-defined]
    turned = comparison.swapped()
    question = pickle.loads(pickle.dumps(Asked(turned.alignment.linked, turned=True)))
    assert keep(question) == ledger(turned)


def test_what_is_begun_elsewhere_is_waited_for_last() -> None:
    left, right = told(*LEFT, "It is late."), told(*RIGHT, "It is late.")
    begun: list[object] = []
    done: list[object] = []

    def begin(work: Callable[[], Sequence[Entry]]) -> Callable[[], Sequence[Entry]]:
        begun.append(work)

        def wait() -> Sequence[Entry]:
            done.append(work)
            return work()

        return wait

    comparison = compare(left, right)
    keep = keeper((left, right), begin)
    assert keep is not None
    assert keep(Asked(comparison.alignment.linked)) == ledger(comparison)
    assert len(begun) == 2
    assert done == begun[::-1]


def test_only_long_articles_are_worth_another_process() -> None:
    short, long = article(*["It rained."] * 3), article(*["It rained."] * 300)
    assert not is_long(short, short)
    assert is_long(short, long)
    assert keeper((short, short)) is None
