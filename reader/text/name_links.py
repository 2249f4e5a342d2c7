"""What goes on with a name: particles, “of” and “for” after some words, now and then an “and”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.text.gazetteer import beginnings, folded, known, office
from reader.text.name_words import (
    AND,
    BODIES,
    FOR,
    LANDMARKS,
    MEMBERS,
    OF,
    OWNERS,
    PEERS,
    PORTFOLIOS,
    SUBJECTS,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.article import Span

_LINK = re.compile(
    r"[ \u00a0\n]?(?:(?:(?:van|von)(?:[ \u00a0](?:de[nr]?|het))?|de(?:[ \u00a0]l[ao]s?)?|del|della"
    r"|di|da|dos?|das|du|des|la|le|ter|zu|bin|ibn|al|el|&)[ \u00a0])?"
)
_GERMAN_LINK = re.compile(r"[ \u00a0\n]?(?:(?:vo[nm](?:[ \u00a0]de[nr])?|van|zu[mr]?|&)[ \u00a0])?")
"""In German every noun has a capital, and “des” stands between any two."""
_WIDEST = 12
"""Code points between two words of a name, at most."""
_OF = re.compile(r"[ \u00a0\n]of[ \u00a0](?:the[ \u00a0])?")
_FOR = re.compile(r"[ \u00a0\n](?:for|on)[ \u00a0](?:the[ \u00a0])?")
_AND = re.compile(r"[ \u00a0\n](?:and|&)[ \u00a0](?:the[ \u00a0])?")
_POSSESSIVES = frozenset({"'s ", "’s "})
_PLURAL_POSSESSIVES = frozenset({"' ", "’ "})
_LAST = frozenset({"jr.", "sr.", "inc.", "ltd.", "corp.", "plc"})
"""What a name ends with."""
_COMPANY = frozenset({"inc", "ltd", "llc", "jr", "sr", "plc"})
"""What may follow a name after a comma and belongs to it."""
_ABOUT = re.compile(r"\s(?:of|for|on)\s")
_WHOLE = BODIES - {"house", "senate"}
"""What a name mostly ends with."""
_OF_TWO = frozenset({"trust", "constabulary", "borough"})
"""What is for two places together: Marlow and Vale NHS Trust."""
_LISTED = re.compile(
    r"[A-Z][\w’'-]+(?:,[ \u00a0][A-Z][\w’'-]+){0,3},?[ \u00a0](?:and|&)"
    r"(?:[ \u00a0][A-Z][\w’'-]+)*[ \u00a0]([A-Z][\w’'-]+)"
)
"""What goes on with a list in a name, a capital a word, and its last word."""
_NEXT = re.compile(r"[A-Z][\w’'-]+(?:[ \u00a0][A-Z][\w’'-]+){0,3}")


def goes_on(text: str, run: Sequence[Span], word: Span, language: str) -> bool:
    """Whether a word goes on with the name that the words of ``run`` are so far."""
    end, start = run[-1][1], word[0]
    if start - end > _WIDEST:
        return False
    last = text[slice(*run[-1])].lower()
    english = language == "en"
    link = _GERMAN_LINK if language == "de" else _LINK
    if link.fullmatch(text, end, start):
        return not (english and last in _LAST)
    if _OF.fullmatch(text, end, start):
        return last in OF or (english and bool(_words(text, run[:-1]) & PEERS))
    if not english:
        return False
    gap = text[end:start]
    if gap == ", ":
        return text[slice(*word)].lower().rstrip(".") in _COMPANY or _lists(text, run, word)
    if gap in _POSSESSIVES:
        if last in OWNERS or _words(text, run) & {"st", "saint"}:
            return _is_body(text, word)
        if office((last,)) is not None and _is_body(text, word):
            return True  # the Information Commissioner's Office
        return len(run) == 1 and _is_landmark(text, run[0], word)
    if gap in _PLURAL_POSSESSIVES:
        named = text[run[0][0] : end]
        return last.endswith("s") and known(named) is None and _is_body(text, word)
    if _FOR.fullmatch(text, end, start):
        if last in FOR:
            return True
        matter = text[slice(*word)].lower() in PORTFOLIOS  # the Court of Arbitration for Sport
        return matter and _ABOUT.search(text, run[0][0], end) is not None
    return _AND.fullmatch(text, end, start) is not None and _pairs(text, run, word)


def _words(text: str, run: Sequence[Span]) -> set[str]:
    return {text[start:end].lower().rstrip(".") for start, end in run}


def _is_body(text: str, word: Span) -> bool:
    """Whether what begins here is called by what it is: a Union, a Medical Center."""
    ahead = _NEXT.match(text, word[0])
    words = {word.lower() for word in ahead[0].split()} if ahead else set()
    return not words.isdisjoint(BODIES | LANDMARKS)


def _is_landmark(text: str, owner: Span, word: Span) -> bool:
    """Whether a place is called after its owner and by one word: Glover's Reef."""
    ahead = _NEXT.match(text, word[0])
    if ahead is None or ahead[0].lower() not in LANDMARKS:
        return False
    name = text[slice(*owner)]
    return known(name) is None and office(folded(name)) is None


def _lists(text: str, run: Sequence[Span], word: Span) -> bool:
    """Whether a comma stands inside a name: the Department for Culture, Media and Sport."""
    so_far = text[run[0][0] : run[-1][1]]
    begun = text[slice(*run[0])].lower()
    if begun not in AND or not _ABOUT.search(so_far):
        return False
    listed = _LISTED.match(text, word[0])
    return listed is not None and (
        text[slice(*word)].lower() in PORTFOLIOS | SUBJECTS
        or listed[1].lower() in BODIES | MEMBERS | SUBJECTS
    )


def _pairs(text: str, run: Sequence[Span], following: Span) -> bool:
    """Whether “and” stands inside a name: the Food and Drug Administration."""
    first, end = run[0][0], run[-1][1]
    so_far = text[first:end]
    word = text[slice(*following)].lower()
    if (*folded(so_far), "and", word) in beginnings():
        return True
    ahead = _NEXT.match(text, following[0])
    names = ahead[0].split() if ahead else []
    if any(office(folded(name)) for name in names):
        return False
    begun = text[slice(*run[0])].lower()
    if (
        begun in AND
        and _ABOUT.search(so_far)
        and (word in PORTFOLIOS | SUBJECTS or (", " in so_far and names))
    ):
        return True
    if len(run) == 1 and len(names) > 1 and names[-1].lower() in _OF_TWO and not known(so_far):
        return True
    if text[max(0, first - 4) : first].lower() != "the " or known(so_far):
        return False
    if len(run) > 1 and (_words(text, run) & _WHOLE or word not in PORTFOLIOS | SUBJECTS):
        return False
    return len(names) > 1 and names[-1].lower() in BODIES | MEMBERS and not known(" ".join(names))
