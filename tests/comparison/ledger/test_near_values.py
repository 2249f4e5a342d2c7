"""Figures that are nearly as large as another are found by their values, whatever their number."""

from __future__ import annotations

from functools import cache

from hypothesis import given
from hypothesis import strategies as st

from reader.comparison.ledger.near_values import NearValues
from reader.comparison.ledger.quantities import Quantity, quantities
from reader.comparison.ledger.sides import Told
from reader.sources import open_article


@cache
def _quantity(value: int) -> Quantity:
    article = open_article("a.txt", data=f"It weighed {value} kg.".encode(), language="en")
    (quantity,) = quantities(Told.of(article, "en", [None] * len(article.sentences)))
    return quantity


_VALUES = st.lists(st.integers(0, 70), max_size=12)


@given(_VALUES, _VALUES, st.sampled_from((0.5, 0.8, 0.99)))
def test_near_are_those_in_the_same_group_within_the_share(
    left: list[int], right: list[int], share: float
) -> None:
    ours, theirs = ([*map(_quantity, values)] for values in (left, right))
    near = NearValues(share, ours, theirs)
    for index, value in enumerate(right):
        near.add("odd" if value % 2 else "even", index)
    for at, value in enumerate(left):
        assert near.near("odd", at) == [
            j
            for j, other in enumerate(right)
            if other % 2 and other != value and value * share <= other <= value / share
        ]


def test_a_form_that_is_not_wanted_is_left_out() -> None:
    ours, theirs = [_quantity(10)], [_quantity(11), _quantity(12)]
    near = NearValues(0.5, ours, theirs)
    near.add("mass", 0, "about")
    near.add("mass", 1, "exactly")
    assert near.near("mass", 0) == [0, 1]
    assert near.near("mass", 0, but="exactly") == [0]


def test_of_very_many_those_are_near_that_stand_abreast() -> None:
    told = [_quantity(20 + index % 3) for index in range(900)]
    near = NearValues(0.8, told, told)
    for index in range(len(told)):
        near.add("mass", index)
    found = near.near("mass", 450)
    assert 0 < len(found) < 100
    assert min(found) > 300
    assert max(found) < 600
