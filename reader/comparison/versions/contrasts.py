"""Lists of words that tell different facts where one stands in place of another.

A file a language in ``contrasting/``, a group a line, forms of one word joined with strokes. A
line that begins with ``not:`` holds the words that negate, one with ``most:`` superlatives.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from reader.text.words import key

_LISTS = Path(__file__).with_name("contrasting")
LANGUAGES = tuple(sorted(path.stem for path in _LISTS.glob("*.txt")))
"""The languages that have a list."""
_NEGATING, _SUPERLATIVE = "not:", "most:"


@dataclass(frozen=True, slots=True)
class Contrasts:
    """The words of a language that change what a sentence states, folded."""

    members: Mapping[str, tuple[tuple[int, int], ...]]
    """For each form, the groups it stands in, and which word of each it is a form of."""
    negating: frozenset[str]
    superlatives: frozenset[str]


@cache
def contrasts(language: str) -> Contrasts:
    """Answer the contrasts of a language; none where it has no list."""
    members: dict[str, tuple[tuple[int, int], ...]] = {}
    marked: dict[str, frozenset[str]] = {}
    text = ""
    if language in LANGUAGES:
        text = (_LISTS / f"{language}.txt").read_text(encoding="utf-8")
    for group, line in enumerate(text.splitlines()):
        mark = next((m for m in (_NEGATING, _SUPERLATIVE) if line.startswith(m)), None)
        if mark is not None:
            marked[mark] = frozenset(map(key, line.removeprefix(mark).split()))
        elif line and not line.startswith("#"):
            for number, word in enumerate(line.split()):
                for form in map(key, word.split("/")):
                    members[form] = (*members.get(form, ()), (group, number))
    none: frozenset[str] = frozenset()
    return Contrasts(members, marked.get(_NEGATING, none), marked.get(_SUPERLATIVE, none))
