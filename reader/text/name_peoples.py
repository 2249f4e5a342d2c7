"""English words with a capital that name nobody: offices, and of which place somebody is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.text.gazetteer import folded, is_given_name, is_people, known, office
from reader.text.name_words import HONORIFICS, NO_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence, Set

_ENDINGS = "n", "an", "ian", "ean", "ese"
_VOWELS = "", "a", "e", "o", "y"
"""What a place may end in before such an ending takes its place."""
_SHORTEST = 4
"""Letters of a place that are left before the ending."""
_SEAT = re.compile(r"[DRI][-‐‑–][A-Z]\w*")


def of_places(names: Iterable[Sequence[str]]) -> frozenset[str]:
    """Answer which words of some names tell who or what is of a place that another names.

    That is Soranian where Sorania is named, of which nobody has to know beforehand.
    """
    words = {word for words in names for word in words}
    return frozenset(word for word in words if _is_of_one(word, words))


def _is_of_one(word: str, places: Set[str]) -> bool:
    one = word.removesuffix("s")
    if not one.endswith(("an", "ese")) or is_given_name(one.lower()) or known(word):
        return False
    stems = [one.removesuffix(end) for end in _ENDINGS if one.endswith(end)]
    return any(
        stem + vowel in places for stem in stems if len(stem) >= _SHORTEST for vowel in _VOWELS
    )


def _is_seat(name: str) -> bool:
    """Whether this is a party and a place, the D-Va of “Ann Berg (D-Va.)”."""
    return _SEAT.fullmatch(name) is not None


def is_something_else(words: Sequence[str], peoples: frozenset[str]) -> bool:
    """Whether an English run names no person, place or organisation."""
    name = " ".join(words)
    if is_people(name) or len(words) > 1:
        return all(word in peoples or is_people(word) for word in words) or is_people(name)
    if name in peoples or _is_seat(name):
        return True
    key = folded(name)
    return not key or key[0] in NO_NAMES or key[0] in HONORIFICS or is_office(key)


def is_office(key: tuple[str, ...]) -> bool:
    """Whether folded words are an office, one or several who hold it."""
    return office(key) is not None or office((*key[:-1], key[-1].removesuffix("s"))) is not None
