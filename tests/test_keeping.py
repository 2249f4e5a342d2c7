"""A process keeps the ledger of two long articles: each who asks for one gets that one."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from reader.article import Article
from reader.comparison import Comparison, compare
from reader.comparison.ledger import ledger
from reader.keeping import Keeping, begin_keeping
from tests.articles import article


def long(boats: int) -> Article:
    """Answer an article worth another process."""
    told = f"The storm at Bergen sank {boats} boats, Mayor Ada Lund told reporters on Friday."
    return article(told, *(f"It was kept for boat number {n}." for n in range(200)))


@pytest.fixture
def compared() -> Iterator[tuple[Keeping, Comparison]]:
    """Two long articles that were compared, their ledger asked for."""
    left, right = long(14), long(17)
    keeping = begin_keeping(left, right, threads=True)
    assert keeping is not None
    yield keeping, compare(left, right, linked=keeping.ask)
    keeping.close()


def test_who_waits_at_once_gets_each_the_ledger_asked_for(
    compared: tuple[Keeping, Comparison],
) -> None:
    keeping, first = compared
    found: dict[int, object] = {}

    def wait(number: int, asked: Comparison) -> threading.Thread:
        waiting = threading.Thread(
            target=lambda: found.setdefault(number, keeping.ledger(asked.alignment)), daemon=True
        )
        waiting.start()
        return waiting

    asked = [first, first.at(1.0), first.swapped()]
    threads = [wait(0, first)]
    for number, other in enumerate(asked[1:], 1):
        keeping.ask(other.alignment, turned=other.left is not first.left)
        threads.append(wait(number, other))
    for thread in threads:
        thread.join(20)
    assert found == {number: ledger(other) for number, other in enumerate(asked)}


def test_ledgers_are_heard_in_any_order(compared: tuple[Keeping, Comparison]) -> None:
    keeping, first = compared
    keeping.ask(first.alignment)  # for rows in another order
    other = first.at(1.0)
    keeping.ask(other.alignment)
    assert keeping.ledger(other.alignment) == ledger(other)
    assert keeping.ledger(first.alignment) == ledger(first)
    assert keeping.ledger(first.alignment) == ledger(first)
    assert keeping.ledger(first.alignment) is None, "it was asked for twice"
