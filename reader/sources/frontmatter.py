"""Front matter: the fields between ``---`` lines (YAML) or ``+++`` lines (TOML) before a text."""

from __future__ import annotations

import re
from typing import Any

_YAML = re.compile(r"---[ \t]*\n(.*?)\n?(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_TOML = re.compile(r"\+\+\+[ \t]*\n(.*?)\n?\+\+\+[ \t]*(?:\n|\Z)", re.DOTALL)
_LONGEST = 32 * 1024  # code points; more is no front matter, and would take long to parse
_BRACKET = re.compile(r"[\[{]")
_MOST_BRACKETS = 200  # more is no front matter either; nesting takes the square of its depth
_NOTHING = frozenset({"", "~", "null", "none"})


def split(text: str) -> tuple[dict[str, object], str]:
    """Answer the fields of the front matter, their names in small letters, and the text after it.

    Where there is none, or what looks like it cannot be read as a mapping, there are no fields
    and the whole text is the text.
    """
    beginning = text[:_LONGEST]
    for pattern, load in ((_YAML, _load_yaml), (_TOML, _load_toml)):
        if match := pattern.match(beginning):
            fields = load(match[1])
            if isinstance(fields, dict):
                return _tidied(fields), text[match.end() :]
    return {}, text


def _tidied(fields: dict[Any, object]) -> dict[str, object]:
    return {
        key.strip().lower(): value
        for key, value in fields.items()
        if isinstance(key, str)
        and not (isinstance(value, str) and value.strip().lower() in _NOTHING)
    }


def _load_yaml(source: str) -> object:
    """Answer the document with every scalar as the text it is, ``None`` where it is broken."""
    if len(_BRACKET.findall(source)) > _MOST_BRACKETS:
        return None
    import yaml

    class Loader(yaml.BaseLoader):
        """Refuses aliases: no front matter needs them, and nested ones grow without bound."""

        def compose_node(self, parent: yaml.Node | None, index: Any) -> yaml.Node | None:
            if self.check_event(yaml.AliasEvent):
                raise yaml.YAMLError("alias")
            return super().compose_node(parent, index)

    try:
        return yaml.load(source, Loader)  # it makes nothing but text
    except (yaml.YAMLError, ValueError, RecursionError):
        return None


def _load_toml(source: str) -> object:
    import tomllib

    try:
        return tomllib.loads(source)
    except (tomllib.TOMLDecodeError, ValueError, RecursionError):
        return None
