"""What two sentences tell in other words."""

from __future__ import annotations

import numpy as np

from reader.alignment.analysis import analyse
from reader.alignment.synonymy import Synonymy
from reader.alignment.tables import Pairs

GROUPS = {"truce": (0,), "ceasefire": (0, 1), "pause": (1,), "car": (2,), "auto": (2,)}


def otherwise(left: list[str], right: list[str]) -> list[list[float]]:
    """Answer what each left sentence tells in other words than each right one."""
    seen = analyse(
        left, right, frozenset({"the"}), lambda _: None, lambda word: GROUPS.get(word, ())
    )
    sizes = len(left), len(right)
    pairs = Pairs(np.repeat(np.arange(sizes[0]), sizes[1]), np.tile(np.arange(sizes[1]), sizes[0]))
    weights, logarithms, _ = Synonymy(seen)(pairs)
    assert np.allclose(np.log1p(weights), logarithms)
    return weights.reshape(sizes).tolist()


def test_synonyms_count_where_only_one_side_has_the_word() -> None:
    ((held, same, none),) = otherwise(
        ["The truce holds"], ["The ceasefire holds", "The truce holds", "The rain falls"]
    )
    assert held > 0
    assert same == none == 0


def test_a_word_counts_once_though_two_groups_bring_it_together_with_others() -> None:
    right = ["A truce came then", "A pause came then", "A truce pause came"]
    ((one, other, both),) = otherwise(["A ceasefire came"], right)
    assert one == other == both > 0


def test_which_side_is_called_left_plays_no_part() -> None:
    assert otherwise(["A car"], ["An auto"]) == otherwise(["An auto"], ["A car"])
