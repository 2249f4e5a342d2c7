"""What to mark in a changed link: what differs or, when most is reworded, what is shared.

A word diff of a rewrite marks nearly everything, which tells nobody anything.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise

from reader.article import Span
from reader.comparison.edits import edits, runs
from reader.comparison.links import Marks
from reader.comparison.tokens import OPENING, Token, Told, spoken, tokens
from reader.text.words import words

REWORDED = 0.5
"""Below this share of words in common a link counts as mostly reworded."""
_MOST_PLACES = 32
"""Of a word said over and over, no more places than these are tried."""


def marks(left: Told, right: Told, *, stops: frozenset[str] = frozenset()) -> Marks:
    """Answer what to mark on both sides: what differs or, when most is reworded, what is shared."""
    here, there = tokens(left), tokens(right)
    found = runs(here, there, stops)
    equal = sum(len(t.words) for run in found if run.equal for t in here[run.i : run.to_i])
    total = sum(len(t.words) for t in (*here, *there))
    if total and 2 * equal / total < REWORDED:
        return Marks("shared", *_shared(left, right, stops))
    changes = edits(left, right, stops=stops)
    return Marks(
        "differences",
        tuple(edit.left for edit in changes if edit.left[0] < edit.left[1]),
        tuple(edit.right for edit in changes if edit.right[0] < edit.right[1]),
    )


def _shared(
    left: Told, right: Told, stops: frozenset[str]
) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Answer the words that both sides share, in whatever order, the longest runs first.

    Each word counts once. A run holds at least one word that is no stop-word. (Greedy string
    tiling, Wise 1993.)
    """
    here, there = spoken(left), spoken(right)
    quoted = _in_short_quotations(left)
    places: dict[str, list[int]] = defaultdict(list)
    for j, token in enumerate(there):
        if token.key not in stops:
            places[token.key].append(j)
    tiles: set[tuple[int, int, int]] = set()
    for i, token in enumerate(here):
        for j in places.get(token.key, ())[:_MOST_PLACES]:
            start, length = _grow(here, there, i, j)
            tiles.add((length, i - start, j - start))
    taken_left: set[int] = set()
    taken_right: set[int] = set()
    spans: tuple[list[Span], list[Span]] = ([], [])
    for length, i, j in sorted(tiles, key=lambda tile: (-tile[0], tile[1] + tile[2], tile)):
        free = [k for k in range(length) if i + k not in taken_left and j + k not in taken_right]
        for first, last in _bounds(free):
            telling = [
                k
                for k in range(first, last + 1)
                if here[i + k].key not in stops or here[i + k].start in quoted
            ]
            if telling:  # stop-words at the ends of a run tell nothing, unless they are quoted
                first, last = telling[0], telling[-1]
                taken_left.update(range(i + first, i + last + 1))
                taken_right.update(range(j + first, j + last + 1))
                spans[0].append((here[i + first].start, here[i + last].end))
                spans[1].append((there[j + first].start, there[j + last].end))
    return tuple(sorted(spans[0])), tuple(sorted(spans[1]))


def _in_short_quotations(told: Told) -> set[int]:
    """Answer where the words begin that stand in short quotations."""
    quotations = [(t.start, t.end) for t in tokens(told) if t.words]
    return {
        start + a
        for start, end in quotations
        if told.text[start] in OPENING
        for a, _ in words(told.text[start:end])
    }


def _grow(here: list[Token], there: list[Token], i: int, j: int) -> tuple[int, int]:
    """Answer how far the common run around two equal words reaches back, and its length."""
    back = 0
    while (
        i > back
        and j > back
        and here[i - back - 1].key == there[j - back - 1].key
        and here[i - back - 1].part == here[i].part
        and there[j - back - 1].part == there[j].part
    ):
        back += 1
    ahead = 1
    while (
        i + ahead < len(here)
        and j + ahead < len(there)
        and here[i + ahead].key == there[j + ahead].key
        and here[i + ahead].part == here[i].part
        and there[j + ahead].part == there[j].part
    ):
        ahead += 1
    return back, back + ahead


def _bounds(ascending: list[int]) -> list[tuple[int, int]]:
    """Answer the first and last of each run of adjacent numbers."""
    if not ascending:
        return []
    breaks = [k for k, (a, b) in enumerate(pairwise(ascending)) if b != a + 1]
    firsts = [0, *(k + 1 for k in breaks)]
    lasts = [*breaks, len(ascending) - 1]
    return [(ascending[a], ascending[b]) for a, b in zip(firsts, lasts, strict=True)]
