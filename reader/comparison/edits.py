"""Edits inside a link, by words, for people to read.

Words and marks are compared, never characters: no edit cuts a word, a number or a short quotation.
What is left in common between two edits, but holds the text together rather than saying something
(one or two stop-words, punctuation), is taken into the edit.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz.distance import Indel

from reader.article import Span
from reader.comparison.links import Edit, Op
from reader.comparison.tokens import Token, Told, tokens

_LARGE = 16_000_000
"""Tokens times tokens; of longer sides only what they begin and end with alike is compared."""
_WEAK = 2
"""Stop-words in a row that are still taken into the edits around them."""


@dataclass(frozen=True, slots=True)
class Run:
    """Tokens ``left[i:to_i]`` opposite ``right[j:to_j]``."""

    equal: bool
    i: int
    to_i: int
    j: int
    to_j: int


def edits(left: Told, right: Told, *, stops: frozenset[str] = frozenset()) -> tuple[Edit, ...]:
    """Answer the edits that turn the left into the right, ascending on both sides.

    ``stops`` are the folded stop-words of the language. Applied to the left, the edits give the
    right, but for spacing and typography.
    """
    here, there = tokens(left), tokens(right)
    return tuple(
        edit
        for run in runs(here, there, stops)
        if not run.equal
        for edit in _split(run, (here, left), (there, right))
    )


def runs(left: list[Token], right: list[Token], stops: frozenset[str]) -> list[Run]:
    """Answer the runs of equal and edited tokens, alternating."""
    result: list[Run] = []
    for equal, *span in _common([t.key for t in left], [t.key for t in right]):
        if equal:
            result += _by_capitals(left, right, *span)
        else:
            result.append(Run(False, *span))
    return _absorb(result, left, stops)


def _common(left: list[str], right: list[str]) -> Iterator[tuple[bool, int, int, int, int]]:
    """Answer the longest common subsequence as runs: whether equal, then the bounds."""
    if len(left) * len(right) <= _LARGE:
        for op in Indel.opcodes(left, right):
            yield op.tag == "equal", op.src_start, op.src_end, op.dest_start, op.dest_end
        return
    most = min(len(left), len(right))
    head = next((k for k in range(most) if left[k] != right[k]), most)
    most -= head
    tail = next((k for k in range(most) if left[-1 - k] != right[-1 - k]), most)
    bounds = (0, 0), (head, head), (len(left) - tail, len(right) - tail), (len(left), len(right))
    for part, ((i, j), (to_i, to_j)) in enumerate(pairwise(bounds)):
        if i < to_i or j < to_j:
            yield part != 1, i, to_i, j, to_j


def _by_capitals(
    left: list[Token], right: list[Token], i: int, to_i: int, j: int, to_j: int
) -> list[Run]:
    """Split a run of tokens alike but perhaps for capitals: other capitals are an edit."""
    result: list[Run] = []
    for one, other in zip(range(i, to_i), range(j, to_j), strict=True):
        equal = left[one].exact == right[other].exact
        if result and result[-1].equal == equal:
            result[-1] = Run(equal, result[-1].i, one + 1, result[-1].j, other + 1)
        else:
            result.append(Run(equal, one, one + 1, other, other + 1))
    return result


def _absorb(runs: list[Run], left: list[Token], stops: frozenset[str]) -> list[Run]:
    """Take weak equal runs into the edits on both sides, and join edits that touch."""
    result: list[Run] = []
    for at, run in enumerate(runs):
        between = 0 < at < len(runs) - 1 and not runs[at + 1].equal
        equal = run.equal and not (between and _is_weak(left[run.i : run.to_i], stops))
        if result and result[-1].equal == equal:
            result[-1] = Run(equal, result[-1].i, run.to_i, result[-1].j, run.to_j)
        else:
            result.append(Run(equal, run.i, run.to_i, run.j, run.to_j))
    return result


def _is_weak(tokens: list[Token], stops: frozenset[str]) -> bool:
    spoken = [word for token in tokens for word in token.words]
    return len(spoken) <= _WEAK and all(word in stops for word in spoken)


def _split(run: Run, left: tuple[list[Token], Told], right: tuple[list[Token], Told]) -> list[Edit]:
    """Answer the edits of one run: one a part, for no edit reaches over what is not in the link."""
    lefts = _pieces(left[0], run.i, run.to_i)
    rights = _pieces(right[0], run.j, run.to_j)
    empty_left, empty_right = _before(*left, run.i), _before(*right, run.j)
    result: list[Edit] = []
    for k in range(max(len(lefts), len(rights))):
        one = lefts[k] if k < len(lefts) else None
        other = rights[k] if k < len(rights) else None
        op: Op = "insert" if one is None else "delete" if other is None else "replace"
        here = one or (empty_left, empty_left)
        there = other or (empty_right, empty_right)
        result.append(Edit(op, here, there))
        empty_left, empty_right = here[1], there[1]
    return result


def _pieces(tokens: list[Token], begin: int, end: int) -> list[Span]:
    """Answer the spans of tokens, one for each part they lie in."""
    spans: list[Span] = []
    part = -1
    for token in tokens[begin:end]:
        if token.part == part:
            spans[-1] = (spans[-1][0], token.end)
        else:
            spans.append((token.start, token.end))
            part = token.part
    return spans


def _before(tokens: list[Token], told: Told, index: int) -> int:
    """Answer where something missing before the token of that index is missing from the text."""
    return tokens[index - 1].end if index else told.sentences[0][0]
