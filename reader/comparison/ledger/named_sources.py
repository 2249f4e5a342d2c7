"""Named sources: whether a sentence tells by name who says what it says."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from reader.text.words import key

if TYPE_CHECKING:
    from reader.article import Span
    from reader.text.cues import Cues

_BEHIND = re.compile(r"(?:,[^,.;:!?“”\"«»]{1,60},)?((?:\s+[\w'’-]+){0,2})\s+")
"""What may stand between a name and its verb: what is said of it between commas, two words."""
_AHEAD = re.compile(r"((?:\s+[\w.'’-]+){0,4})\s+")
"""What may stand between a verb or “according to” and a name: an office."""
_QUOTED = re.compile(r"[,”\"“»]\s*\Z")
"""What stands before a verb that goes before its name: “…,” said Lind."""


def names_source(text: str, names: Iterable[Span], known: Cues) -> bool:
    """Answer whether a name in a sentence is that of somebody who says a thing in it.

    ``names`` are spans of the sentence. It stands right beside a verb of saying or behind
    “according to”, and behind no preposition: officials in Kyiv are not named.
    """
    verbs = [m.span() for m in known.pattern("saying").finditer(text) if _is_verb(m[0], known)]
    phrases = [match.span() for match in known.pattern("according").finditer(text)]
    return any(
        any(_says(text, name, verb, known) for verb in verbs)
        or any(_follows(text, phrase, name, known) for phrase in phrases)
        for name in names
    )


def _is_verb(word: str, known: Cues) -> bool:
    return key(word) not in known["nouns"]


def _says(text: str, name: Span, verb: Span, known: Cues) -> bool:
    """Whether a name is the subject of a verb of saying, by where it stands."""
    if name[1] <= verb[0]:
        between = _BEHIND.fullmatch(text, name[1], verb[0])
        inside = between[1].split() if between else ()
        alone = not any(key(word) in known["passive"] for word in inside)
        return between is not None and alone and not _is_governed(text, name, known)
    return _QUOTED.search(text, 0, verb[0]) is not None and _follows(text, verb, name, known)


def _follows(text: str, before: Span, name: Span, known: Cues) -> bool:
    """Whether a name stands behind a verb or a phrase, with nothing but an office between them."""
    between = _AHEAD.fullmatch(text, before[1], name[0])
    governed = between is not None and between[1] and _is_governed(text, name, known)
    return between is not None and not governed


def _is_governed(text: str, name: Span, known: Cues) -> bool:
    """Whether a name stands behind a preposition."""
    before = text[: name[0]].split()
    return bool(before) and key(before[-1]) in known["prepositions"]
