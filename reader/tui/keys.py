"""Keys: what they are called, and the bindings that Textual makes of the registry of actions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

from textual.binding import Binding, BindingType

from reader.tui.actions import ACTIONS, PARTS, Where, actions

if TYPE_CHECKING:
    from textual.screen import Screen

_KEY_NAMES = {
    "question_mark": "?", "slash": "/", "minus": "-", "plus": "+", "equals_sign": "=",
    "right_square_bracket": "]", "left_square_bracket": "[", "right_curly_bracket": "}",
    "left_curly_bracket": "{", "pagedown": "page down", "pageup": "page up", "down": "↓",
    "up": "↑", "left": "←", "right": "→",
    "less_than_sign": "<", "greater_than_sign": ">", "exclamation_mark": "!",
}  # fmt: skip


def key_name(key: str) -> str:
    """Answer a key as people write it: ``]`` for right_square_bracket, ``ctrl+p`` as it is."""
    *modifiers, last = key.split("+")
    return "+".join([*modifiers, _KEY_NAMES.get(last, last)])


def shown_key(action_id: str) -> str:
    """Answer the first key of an action as people write it."""
    return next(key_name(action.keys[0]) for action in ACTIONS if action.id == action_id)


def bindings(where: Where) -> list[BindingType]:
    """Answer the Textual bindings of one screen (or of the app, for ``everywhere``)."""
    return [
        Binding(
            ",".join(action.keys),
            action.action.removeprefix("app."),
            action.label,
            show=action.footer,
            id=action.id,
            tooltip=action.help,
            key_display=action.shown_key,
        )
        for action in actions(where)
    ]


def where_of(screen: Screen[Any]) -> Where | None:
    """Answer which screen of the registry that is, by the ids it binds; nothing for a sheet."""
    bound = {binding.id.partition(".")[0] for _, binding in screen._bindings if binding.id}
    return next((where for where in get_args(Where) if where in bound), None)


def part_of(screen: Screen[Any]) -> Where | None:
    """Answer which part of a screen has the keys, nothing where the screen itself has them."""
    focused = screen.focused
    bound = focused._bindings if focused is not None else ()
    ids = {binding.id.partition(".")[0] for _, binding in bound if binding.id}
    return next((part for parts in PARTS.values() for part in parts if part in ids), None)
