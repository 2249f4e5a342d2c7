"""Beginnings: a pattern that soon says of most places that none of some words is there."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

_LETTERS = 3
"""So many tell most words apart; more mostly cost more than they spare."""
_SURE = re.compile("[a-rt-z]*")
"""What is written in one way only: a hyphen, a space, *ss* are not."""


def beginnings(words: Iterable[str], letters: int = _LETTERS) -> str:
    """Answer a pattern, for a look ahead, that holds wherever one of ``words`` may begin.

    Capitals make no difference to it, whatever the flags are. Tried before a long list of
    alternatives, it spares trying each of them where none can match. As many ``letters`` of each
    word are looked at as nobody writes in another way.
    """
    return _any({_begun(word.lower(), letters) for word in words if word})


def _begun(word: str, letters: int) -> str:
    sure = _SURE.match(word, _LETTERS, letters)
    return word[:_LETTERS] + (sure[0] if sure else "")


def _any(starts: set[str]) -> str:
    rests: defaultdict[str, set[str]] = defaultdict(set)
    for start in starts:
        rests[start[:1]].add(start[1:])
    if "" in rests:
        return ""
    parts = []
    for first, following in sorted(rests.items()):
        cases = sorted({first, *(case for case in (first.upper(),) if len(case) == 1)})
        one = re.escape(first) if len(cases) == 1 else f"[{''.join(cases)}]"
        parts.append(one + ("" if "" in following else _any(following)))
    return f"(?-i:{'|'.join(parts)})" if parts else "(?!)"
