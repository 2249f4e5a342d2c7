"""Fates: what befell the people that a figure counts, the most told figure of any bad news.

A file a language, as ``reader.text.lists`` reads them, with the words that tell a fate, behind a
number or before it, in every form:

- ``dead``, ``injured``, ``missing``: what befell them
- ``held``: by the police
- ``displaced``: from their homes
- ``rescued``: who came through

A language without a file has none.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import chain
from pathlib import Path

from reader.text.beginnings import beginnings
from reader.text.lists import either, read_lists

LANGUAGES = frozenset({"en", "de", "fr", "es", "it", "pt", "nl"})
"""The languages that have a file."""
_BEFORE, _BEHIND = 45, 60
_CLOSER = re.compile(
    r"[.;:!?,\n“”\"]|\d|\s(?:and|while|und|et|y|e|en|mientras|während|tandis)\b", re.IGNORECASE
)
"""What ends the part of a sentence that a figure stands in."""


@cache
def _words(language: str) -> re.Pattern[str] | None:
    """Answer what finds a word that tells a fate, its group called by the fate."""
    if language not in LANGUAGES:
        return None
    lists = read_lists(Path(__file__).with_name(f"{language}.txt"))
    fates = "|".join(f"(?P<{fate}>{either(words)})" for fate, words in lists.items())
    begun = beginnings(chain.from_iterable(lists.values()))
    return re.compile(rf"(?<!\w)(?={begun})(?:{fates})(?!\w)", re.IGNORECASE)


def fate(text: str, start: int, end: int, language: str) -> str:
    """Answer what befell those whom ``text[start:end]`` counts, ``dead``; empty if not told.

    What stands behind the number in the same part of the sentence goes before what stands ahead
    of it, unless a verb has the number right behind it: *killed 34 and hurt 12 others*.
    """
    words = _words(language)
    if words is None:
        return ""
    before = text[max(start - _BEFORE, 0) : start]
    last = _last(words, before) if words.search(before) else None
    if last is not None and _REACHES.fullmatch(before, last.end()):
        return last.lastgroup or ""
    closes = _CLOSER.search(text, end, end + _BEHIND)
    behind = words.search(text, end, closes.start() if closes else min(end + _BEHIND, len(text)))
    found = behind or last
    return found.lastgroup or "" if found else ""


def _last(words: re.Pattern[str], before: str) -> re.Match[str] | None:
    """Answer the last word for a fate in the part of the sentence that a text ends with."""
    closed = [match.end() for match in _CLOSER.finditer(before)]
    found = list(words.finditer(before, closed[-1] if closed else 0))
    return found[-1] if found else None


def is_fate(text: str, end: int, language: str) -> bool:
    """Whether what befell them is all that is told of those counted: *3 Tote*, *4 dead*."""
    words = _words(language)
    return words is not None and words.match(text, end + 1) is not None


_REACHES = re.compile(r"(?:\s[\w'’-]+){0,3}\s", re.IGNORECASE)
"""What may stand between a verb and its number: *kills at least*, *death toll rises to*."""
