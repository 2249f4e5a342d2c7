"""Capitals that tell nothing by themselves: at the start of a sentence, in titles, for emphasis."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from reader.text.cues import cues
from reader.text.gazetteer import folded, is_given_name, is_people, known, office
from reader.text.name_words import (
    ALONE,
    BODIES,
    DETAILS,
    GENERIC,
    HONORIFICS,
    LANDMARKS,
    NO_NAMES,
    OPENERS,
    PORTFOLIOS,
    RANKS,
    SAYING,
    SUBJECTS,
    SURNAMES,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.text.words import Placed

_TITLED = 0.6
"""A line is set like a headline where at least this share of its words has a capital."""
_FEWEST = 3
"""Words of a headline, and capitals of one that leaves only small words small."""
_ACTS = re.compile(rf"(?:, (?:who|which|whose|whom)\b|,? (?:{SAYING})\b| and [A-Z])")
"""What goes on after a name, and hardly after another word that stands alone."""
_DOES = re.compile(
    r"(?: (?:will|would|might|may|could|can|cannot|has|had|is|was|does|did|and [A-Z])\b|['’]s\b)"
)
"""What goes on after a given name that begins a sentence."""
_MADE = re.compile(
    r"(?:s|ing|[st]ion|ness|ment|ity|ism|ly|ed|ist|ogy|phy|ance|ence|ancy|ency|hood|ship|ware"
    r"|ful|less|able|ible|ive|ous|age|work|craft|side|ment|people|acy|water|time|thing|body)$"
)
"""What a word ends in that was made of another, and names hardly do."""
_DATELINE = re.compile(r"\s?[(,—–]|\s?--|\s-\s")
"""What goes on after a place in capitals that a report begins with."""
_SUFFIXES = frozenset({"plc", "llc", "ltd", "inc", "nv", "ag", "sa", "spa"})
"""What is written in capitals after a company's name."""
_HYPHENED = re.compile(r"\w+[-‐‑][a-zß-ÿ]")
"""What is no name though it begins a sentence: Heart-throb."""
_CALLED = ((BODIES | LANDMARKS) - PORTFOLIOS - ALONE) | {"hall"}
_COMMON = (
    BODIES
    | DETAILS
    | GENERIC
    | HONORIFICS
    | LANDMARKS
    | NO_NAMES
    | OPENERS
    | PORTFOLIOS
    | RANKS
    | SUBJECTS
)
"""What is more than a name, besides what has synonyms."""


def is_common(word: str) -> bool:
    """Whether an English word is more than a name."""
    lower = word.lower()
    if lower in _COMMON or office(folded(word)) is not None or is_people(word):
        return True
    from reader.text.synonyms import synonyms  # it has the commonest words of the language

    return bool(synonyms("en").groups(lower))


def acts(text: str, word: str, end: int) -> bool:
    """Whether an English word that ends at ``end`` does what names do, and is no common one."""
    if is_given_name(word.lower()) and _DOES.match(text, end):
        return True
    return not (_ACTS.match(text, end) is None or _MADE.search(word) or is_common(word))


def describes(words: Sequence[str], text: str) -> bool:
    """Whether a capitalised run at the start of an English sentence begins before the name in it.

    Its first word tells who somebody is, and is no office: “Heart-throb Tom Berg”.
    """
    first, lower = words[0], words[0].lower()
    if lower in RANKS or lower in HONORIFICS or "." in first or office(folded(first)):
        return False
    if is_given_name(lower) or lower in SURNAMES or first.isupper():
        return False
    if is_given_name(words[1].lower()) and _HYPHENED.match(first):
        return True
    if len(words) == 2 or is_common(words[1]):
        return False
    rest = " ".join(words[1:])
    again = text.count(rest) > text.count(f"{first} {rest}")
    return again or lower in cues("en")["people"]


def needs_another(word: str) -> bool:
    """Whether a word with a capital is a name only with what stands before it: City *Hall*."""
    return word.lower() in _CALLED


def is_titled(words: Sequence[str], stops: frozenset[str]) -> bool:
    """Whether the words of a line without a full stop have capitals because it is a headline."""
    capitals = sum(word[0].isupper() for word in words)
    if len(words) < _FEWEST:
        return False
    if capitals >= _TITLED * len(words):
        return True
    return capitals >= _FEWEST and all(word[0].isupper() or word in stops for word in words)


def emphatic(
    text: str,
    words: Placed,
    capitals: Sequence[int],
    stops: frozenset[str],
    plain: frozenset[str],
    begins: int | None,
) -> set[int]:
    """Answer which words of an English sentence are in capitals for emphasis, by their places.

    ``capitals`` are the places among ``words`` of those in the sentence that begin with one, and
    ``begins`` that of its first word, where the sentence begins a line.

    Capitals in a row are, all of them, if a common word is among them; a dateline, with which a
    line begins, is not, and one word alone only if it is told small too or is told once.
    """
    found: set[int] = set()
    loud = [i for i in capitals if _is_loud(words.texts[i])]
    for _, places in groupby(enumerate(loud), lambda numbered: numbered[1] - numbered[0]):
        stretch = [place for _, place in places]
        while len(stretch) > 1 and len(words.texts[stretch[-1]]) == 1:
            stretch.pop()  # MILFORD CITY -- A man …
        told = [words.texts[i] for i in stretch if len(words.texts[i]) > 1]
        end = words.ends[stretch[-1]]
        small = [word for word in told if word.lower() in stops and known(word) is None]
        if known(" ".join(told)) is not None:
            continue
        if stretch[0] == begins and not small and _DATELINE.match(text, end):
            continue
        common = [
            word
            for word in told
            if known(word) is None and word.lower() not in _SUFFIXES and is_common(word)
        ]
        if not small and not common:
            continue
        if len(told) == 1 and told[0].lower() not in plain and text.count(told[0]) > 1:
            continue
        found.update(stretch)
    return found


def _is_loud(word: str) -> bool:
    return word.isupper() and "." not in word
