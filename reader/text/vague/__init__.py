"""Vague numbers: dozens, hundreds, tens of thousands, and between what they lie.

A file a language, as ``reader.text.lists`` reads them. A section is called by the least number
that its words may mean; they mean less than ten times as many. A language without a file has none.
"""

from __future__ import annotations

from collections.abc import Collection
from fractions import Fraction
from functools import cache
from pathlib import Path

from reader.text.lists import either, read_lists
from reader.text.words import key

LANGUAGES = frozenset({"en", "de", "fr", "es", "it", "pt", "nl", "ru"})
"""The languages that have a file."""


@cache
def _known(language: str) -> dict[str, int]:
    """Answer the least number that each vague one may mean, by its words, folded."""
    if language not in LANGUAGES:
        return {}
    lists = read_lists(Path(__file__).with_name(f"{language}.txt"))
    return {words: int(least) for least, listed in lists.items() for words in listed}


@cache
def vague_pattern(language: str) -> str:
    """Answer a pattern of the vague numbers of a language, whole words."""
    return rf"(?:{either(_known(language))}(?!['’]?\w))"


def vague_words(language: str) -> Collection[str]:
    """Answer the vague numbers of a language, folded."""
    return _known(language)


def vague(text: str, language: str) -> tuple[Fraction, Fraction] | None:
    """Answer between what a vague number lies; ``None`` where it is none."""
    least = _known(language).get(" ".join(key(text).split()))
    return None if least is None else (Fraction(least), Fraction(10 * least - 1))
