"""Sentences that share one specific thing and are in no link together."""

from __future__ import annotations

from reader.alignment.analysis import analyse
from reader.alignment.partly import partly
from reader.alignment.result import Link, Partial

LEFT = [
    "Mayor Lena Brandt called the bridge “a scandal beyond all words” on Monday.",
    "Trains run as usual.",
]
RIGHT = [
    "On Monday the mayor asked for an inquiry.",
    "“It is a scandal beyond all words,” shopkeepers repeat.",
    "The trains run late.",
]


def found(chances: dict[tuple[int, int], float], links: list[Link]) -> list[Partial]:
    analysis = analyse(LEFT, RIGHT, frozenset({"a", "the", "on", "as"}), lambda _: None)
    return partly(LEFT, RIGHT, analysis, chances, links, 0.4)


def test_a_shared_fragment_of_a_quotation_is_shown_on_both_sides() -> None:
    link = Link((0,), (0,), 0.3, 0.8, moved=False)
    (partial,) = found({(0, 0): 0.8, (0, 1): 0.5}, [link])
    assert (partial.left, partial.right, partial.confidence) == (0, 1, 0.5)
    assert LEFT[0][slice(*partial.left_span)] == "a scandal beyond all words"
    assert RIGHT[1][slice(*partial.right_span)] == "a scandal beyond all words"


def test_what_is_linked_is_not_partly_told() -> None:
    link = Link((0,), (0, 1), 0.3, 0.6, moved=False)
    assert found({(0, 0): 0.8, (0, 1): 0.5}, [link]) == []


def test_what_is_unlikely_or_shares_nothing_specific_is_left_out() -> None:
    assert found({(0, 1): 0.1}, []) == []
    assert found({(1, 0): 0.5}, []) == []
