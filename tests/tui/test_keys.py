"""The registry: one place from which keys, help, palette and footer are made."""

from __future__ import annotations

from collections import Counter
from typing import get_args

import pytest
from textual.binding import Binding

from reader.tui.actions import ACTIONS, Where, actions
from reader.tui.keys import bindings, key_name

SCREENS = [where for where in get_args(Where) if where != "everywhere"]


def test_every_action_has_an_id_of_its_own() -> None:
    assert max(Counter(action.id for action in ACTIONS).values()) == 1


@pytest.mark.parametrize("where", SCREENS)
def test_no_key_means_two_things_on_a_screen(where: Where) -> None:
    own = Counter(key for action in actions(where) for key in action.keys)
    assert max(own.values()) == 1
    shared = set(own) & {key for action in actions("everywhere") for key in action.keys}
    assert shared <= {"escape"}, "only going back step by step takes a key from everywhere"


@pytest.mark.parametrize("where", get_args(Where))
def test_bindings_say_what_the_registry_says(where: Where) -> None:
    made = [binding for binding in bindings(where) if isinstance(binding, Binding)]
    assert [binding.id for binding in made] == [action.id for action in actions(where)]
    for binding, action in zip(made, actions(where), strict=True):
        assert binding.key.split(",") == list(action.keys)
        assert binding.tooltip == action.help


def test_every_action_is_explained_in_a_sentence() -> None:
    for action in ACTIONS:
        assert action.help[0].isupper()
        assert action.help.endswith(".")
        assert action.label


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("right_square_bracket", "]"), ("question_mark", "?"), ("ctrl+p", "ctrl+p"),
        ("space", "space"), ("slash", "/"), ("G", "G"), ("pagedown", "page down"), ("up", "↑"),
    ],
)  # fmt: skip
def test_keys_are_written_as_people_write_them(key: str, name: str) -> None:
    assert key_name(key) == name


def test_no_key_is_shown_by_its_internal_name() -> None:
    for action in ACTIONS:
        assert not any("_" in key_name(key) for key in action.keys)
