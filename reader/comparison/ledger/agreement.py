"""How the words of two quotations lie to each other."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Literal, NamedTuple

from rapidfuzz.distance import LCSseq

from reader.comparison.ledger.quoted import Quoted

Relation = Literal["identical", "trimmed", "altered", "other"]
_NEARLY = 0.55
"""The share of the words of both that nearly the same words have in common."""
_PART = 0.75
"""The share of the shorter's words that a part of a longer one has in common with it."""
_LEAST_PART = 4
"""How many words such a part has."""

_FEW = 7
_SHORT_ROOT = 4
_ROOT = 6
"""Letters that words of as many letters or fewer, and of more, keep whatever they end in."""


class Agreement(NamedTuple):
    """How the words of two quotations lie to each other."""

    relation: Relation
    likeness: float
    """The share of the words of both that they have in common, in order: 0 to 1.

    Telling words count twice.
    """
    telling: int
    """How many telling words they have in common, in whatever order."""


def agreement(one: Quoted, other: Quoted) -> Agreement:
    """Answer how the words of two quotations lie to each other."""
    telling = len({*one.telling} & {*other.telling})
    if one.words == other.words:
        return Agreement("identical", 1.0, telling)
    mine, theirs = roots(one.words), roots(other.words)
    common = LCSseq.similarity(mine, theirs)
    shared = common + LCSseq.similarity(roots(one.telling), roots(other.telling))
    likeness = 2 * shared / sum(len(q.words) + len(q.telling) for q in (one, other))
    if holds(other.words, one) or holds(one.words, other):
        return Agreement("trimmed", likeness, telling)
    if telling and (likeness >= _NEARLY or _is_part(mine, theirs, common)):
        return Agreement("altered", likeness, telling)
    return Agreement("other", likeness, telling)


@lru_cache(maxsize=1 << 12)
def roots(words: tuple[str, ...]) -> tuple[str, ...]:
    """Answer how words begin, without the endings that another tense or number gives them."""
    return tuple([word[: _ROOT if len(word) > _FEW else _SHORT_ROOT] for word in words])


def holds(words: Sequence[str], part: Quoted) -> bool:
    """Whether ``part`` says what ``words`` say, or less of it, as it shows, and nothing else."""
    at = 0
    borders = [0, *sorted(part.cuts), len(part.words)]
    for start, end in pairwise(borders):
        found = _find(words, part.words[start:end], at)
        if found is None:
            return False
        at = found + end - start
    return True


def _find(words: Sequence[str], run: Sequence[str], at: int) -> int | None:
    """Answer where a run of words stands among others, from an index on."""
    length = len(run)
    for start in range(at, len(words) - length + 1):
        if words[start] == run[0] and tuple(words[start : start + length]) == tuple(run):
            return start
    return None


def _is_part(one: Sequence[str], other: Sequence[str], common: int) -> bool:
    """Whether the shorter is nearly what some stretch of the longer says."""
    short, long = sorted((one, other), key=len)
    if len(short) < _LEAST_PART or common < _PART * len(short):
        return False
    blocks = [op for op in LCSseq.opcodes(short, long) if op.tag == "equal"]
    return blocks[-1].dest_end - blocks[0].dest_start <= len(short) * 1.4 + 1
