"""Openings: where in a text something may begin, told by the words that it is made of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.text.words import placed_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_PART = re.compile(r"(?<!\w)(?:[^\W\d_]+|\w)")
"""The letters that a part of a word begins with, or its first digit."""
_WHOLE = (0,)


def openings(text: str, begins: Callable[[str], bool]) -> list[int]:
    """Answer where ``text`` may begin something: at numbers, and at words that ``begins`` holds of.

    It is asked of each word but once, in small letters, however often the text tells it: most words
    are told many times, and most places of a text are within one. Parts of a word after a hyphen or
    the like are asked for as words are. In order.
    """
    told = placed_words(text)
    within: dict[str, Sequence[int]] = {}
    for word in {*told.texts}:
        if not word.isalpha():
            parts = [m.start() for m in _PART.finditer(word) if _may_begin(m[0], begins)]
            if parts:
                within[word] = parts
        elif begins(word.lower()):
            within[word] = _WHOLE
    return [
        start + offset
        for word, start in zip(told.texts, told.starts, strict=True)
        if word in within
        for offset in within[word]
    ]


def _may_begin(part: str, begins: Callable[[str], bool]) -> bool:
    return not part[0].isalpha() or begins(part.lower())
