"""What of names is known beforehand: countries, places, organisations, nicknames and offices.

A file each, in English, ours, a thing a line; a line that begins with ``#`` explains the file.
``countries.txt`` has a country's names, then, after ``|``, what its people and its things are
called. ``places.txt`` and ``organisations.txt`` have other spellings and short names,
``offices.txt`` the words for one office, ``nicknames.txt`` a given name and what stands for it,
``given_names.txt`` given names. A
line is tight: another of its names could stand in its place. So a capital is no name of a
government, and where a word is mostly something else it is left out. Names that only differ in
case, full stops, accents or hyphens are written once.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Kind = Literal["person", "place", "organisation"]

_HYPHENS = re.compile(r"[-‐‑–/ \u00a0\u202f\n]+")
_DROPPED = dict.fromkeys(map(ord, ".'’ʼ‘`,"))
_PEOPLE = re.compile(r"[A-Z][a-z]{2,}(?:ites|ians|eans)|Londoners|New Yorkers|Texans")
"""What those are called who live somewhere: Muscovites, Californians."""
_LONGEST_ACRONYM = 3
"""Letters of an acronym that is told from a word by its capitals alone: ``WHO``, but ``Nato``."""


@dataclass(frozen=True, slots=True)
class Known:
    """A place or organisation that is known beforehand."""

    name: str
    """The name to show first."""
    kind: Kind


@dataclass(frozen=True, slots=True)
class Office:
    """A line of the offices: the words for one."""

    number: int
    vague: bool
    """Whether it fits any other office: a leader may be a chairman."""


@lru_cache(maxsize=1 << 14)
def folded(name: str) -> tuple[str, ...]:
    """Answer the words of a name, without what does not tell names apart.

    That is case, accents, full stops, apostrophes, hyphens, “the” before it, and ``&`` for “and”.
    """
    text = name.translate(_DROPPED).replace("&", " and ")
    if not text.isascii():
        text = "".join(
            c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)
        )
    words = tuple(word for word in _HYPHENS.split(text.casefold()) if word)
    return words[1:] if len(words) > 1 and words[0] == "the" else words


@lru_cache(maxsize=1 << 14)
def known(name: str) -> Known | None:
    """Answer which known place or organisation a name stands for, if any.

    What is known by a few letters is so only in capitals: ``US``, not ``us``.
    """
    found = _names().get(folded(name))
    if found is None:
        return None
    place, acronym = found
    return None if acronym and not name.isupper() and len(name) <= _LONGEST_ACRONYM else place


@lru_cache(maxsize=1 << 14)
def is_people(name: str) -> bool:
    """Whether a word tells where people or things are from: ``Russian``, ``North Koreans``."""
    return folded(name) in _peoples() or _PEOPLE.fullmatch(name) is not None


@cache
def beginnings() -> frozenset[tuple[str, ...]]:
    """Answer the known names that have an “and”, up to the word after it, “the” left out."""
    found = set()
    for words in _names():
        if "and" in words:
            place = words.index("and")
            after = [word for word in words[place + 1 :] if word != "the"]
            found.add((*words[: place + 1], after[0]))
    return frozenset(found)


def office(words: tuple[str, ...]) -> Office | None:
    """Answer the office that folded words stand for, if any."""
    return _offices().get(words)


@cache
def office_ends() -> frozenset[str]:
    """Answer the last words of the offices."""
    return frozenset(words[-1] for words in _offices())


@lru_cache(maxsize=1 << 14)
def is_given_name(name: str) -> bool:
    """Whether a folded word is a listed given name or what is short for one."""
    return name in _given_names()


@lru_cache(maxsize=1 << 14)
def given_names(name: str) -> frozenset[str]:
    """Answer what a folded given name may stand for, itself included: ``tom`` for ``thomas``."""
    return _nicknames().get(name, frozenset()) | {name}


@cache
def _names() -> Mapping[tuple[str, ...], tuple[Known, bool]]:
    """Answer what is known by its folded names, and whether a name is an acronym."""
    names: dict[tuple[str, ...], tuple[Known, bool]] = {}
    files: tuple[tuple[str, Kind], ...] = (
        ("countries", "place"),
        ("places", "place"),
        ("organisations", "organisation"),
    )
    for file, kind in files:
        for line in _lines(file):
            forms = [form.strip() for form in line.partition("|")[0].split(",")]
            place = Known(forms[0], kind)
            for form in forms:
                names.setdefault(folded(form), (place, form.isupper()))
                if form.startswith("United Nations "):
                    names.setdefault(("un", *folded(form)[2:]), (place, False))
    return names


@cache
def _peoples() -> frozenset[tuple[str, ...]]:
    words = (
        word.strip() for line in _lines("countries") for word in line.partition("|")[2].split(",")
    )
    return frozenset(folded(word) for word in words if word)


@cache
def _offices() -> Mapping[tuple[str, ...], Office]:
    offices: dict[tuple[str, ...], Office] = {}
    for number, line in enumerate(_lines("offices")):
        vague = line.startswith("* ")
        for words in line.removeprefix("* ").split(","):
            offices.setdefault(folded(words.strip()), Office(number, vague))
    return offices


@cache
def _given_names() -> frozenset[str]:
    lines = (line for file in ("given_names", "nicknames") for line in _lines(file))
    return frozenset(name for line in lines for name in line.split())


@cache
def _nicknames() -> Mapping[str, frozenset[str]]:
    names: dict[str, set[str]] = {}
    for line in _lines("nicknames"):
        full, *short = line.split()
        for name in short:
            names.setdefault(name, set()).add(full)
    return {name: frozenset(full) for name, full in names.items()}


def _lines(file: str) -> Iterator[str]:
    text = Path(__file__).with_name(f"{file}.txt").read_text(encoding="utf-8")
    return (line for line in text.splitlines() if line and not line.startswith("#"))
