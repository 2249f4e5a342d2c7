"""The order of statements, by where the articles tell them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.comparison.story.flow import in_flow


def test_what_one_alone_tells_follows_what_was_begun_last_before_it() -> None:
    begun_early, between, alone = [(0, 0), (0, 2), (1, 0)], [(0, 1), (1, 1)], [(0, 3)]
    assert in_flow([begun_early, between, alone], [4, 2]) == [0, 1, 2]


def test_the_order_of_most_articles_is_kept() -> None:
    groups = [[(0, 0), (1, 0), (2, 1)], [(0, 1), (1, 1), (2, 0)]]
    assert in_flow(groups, [2, 2, 2]) == [0, 1]


@given(st.lists(st.permutations(range(6)), min_size=1, max_size=4))
def test_every_statement_stands_in_it_once(tellings: list[list[int]]) -> None:
    groups = [
        [(rank, told.index(number)) for rank, told in enumerate(tellings)] for number in range(6)
    ]
    assert sorted(in_flow(groups, [6] * len(tellings))) == list(range(6))
