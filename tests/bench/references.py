"""Simpler aligners, to set the reader beside. Each takes two lists of sentences, answers pairs."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from difflib import SequenceMatcher
from importlib import import_module
from importlib.util import find_spec
from math import log, sqrt
from typing import TYPE_CHECKING, Any

from rapidfuzz import fuzz, process, utils

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from reader.alignment.result import Pair

    Aligner = Callable[[Sequence[str], Sequence[str]], set[Pair]]

RATIO = 50
"""From which ratio on ``token_set_ratio`` links: the best mean F1 over the sets tried, in tens."""
COSINE = 0.05
"""From which cosine on ``cosine`` links: the best mean F1 over the sets tried, in twentieths."""
FEW = 10_000
"""How many ratios are computed sooner than threads are started."""
NUMPY = find_spec("numpy") is not None
PROSEDIFF = find_spec("prosediff") is not None

_WORD = re.compile(r"[぀-ヿ㐀-鿿]|[^\W぀-ヿ㐀-鿿]+")
"""A word, or one character of a script that has no spaces between words."""


@dataclass(frozen=True, slots=True)
class Reference:
    """An aligner to compare with."""

    name: str
    align: Aligner
    square: bool
    """Whether it takes time in proportion to left times right."""
    about: str


def all_ratios(left: Sequence[str], right: Sequence[str]) -> Any:
    """Answer the ``token_set_ratio`` of every left sentence with every right one, 0 to 100.

    With numpy an array by ``process.cdist``, many on all cores; without, lists, row by row, in C
    as well.
    """
    here, there = ([utils.default_process(s) for s in side] for side in (left, right))
    if NUMPY:
        return process.cdist(
            here,
            there,
            scorer=fuzz.token_set_ratio,
            workers=-1 if len(here) * len(there) > FEW else 1,
        )
    return [
        [ratio for _, ratio, _ in process.extract_iter(a, there, scorer=fuzz.token_set_ratio)]
        for a in here
    ]


def token_set_ratio(left: Sequence[str], right: Sequence[str]) -> set[Pair]:
    """Link sentences that are each other's best by ``token_set_ratio``."""
    if not left or not right:
        return set()
    ratios = all_ratios(left, right)
    if NUMPY:
        best_right = [int(j) for j in ratios.argmax(axis=1)]
        best_left = [int(i) for i in ratios.argmax(axis=0)]
    else:
        columns = zip(*ratios, strict=True)
        best_right = [max(range(len(right)), key=row.__getitem__) for row in ratios]
        best_left = [max(range(len(left)), key=column.__getitem__) for column in columns]
    return {(i, j) for i, j in enumerate(best_right) if best_left[j] == i and ratios[i][j] >= RATIO}


def cosine(left: Sequence[str], right: Sequence[str]) -> set[Pair]:
    """Link sentences that are each other's best by the cosine of their words.

    A word weighs the logarithm of the number of sentences, on both sides, over the number of those
    it stands in. An index of the right side answers which sentences share a word at all.
    """
    here, there = ([Counter(_WORD.findall(s.casefold())) for s in side] for side in (left, right))
    told = Counter(word for sentence in (*here, *there) for word in sentence)
    rarity = {word: log((len(here) + len(there)) / count) for word, count in told.items()}
    index: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for j, sentence in enumerate(there):
        for word, weight in _unit(sentence, rarity):
            index[word].append((j, weight))
    best_right: dict[int, int] = {}
    best_left: dict[int, tuple[float, int]] = {}
    for i, sentence in enumerate(here):
        alike: dict[int, float] = defaultdict(float)
        for word, weight in _unit(sentence, rarity):
            for j, other in index.get(word, ()):
                alike[j] += weight * other
        for j, value in alike.items():
            if value > best_left.get(j, (0.0, 0))[0]:
                best_left[j] = (value, i)
        if alike:
            best = max(alike, key=alike.__getitem__)
            if alike[best] >= COSINE:
                best_right[i] = best
    return {(i, j) for i, j in best_right.items() if best_left.get(j, (0.0, -1))[1] == i}


def _unit(words: Counter[str], rarity: dict[str, float]) -> Iterable[tuple[str, float]]:
    """Answer the words with their weights, as a vector of length 1."""
    weights = {word: count * rarity[word] for word, count in words.items()}
    length = sqrt(sum(weight * weight for weight in weights.values()))
    return ((word, weight / length) for word, weight in weights.items() if weight)


def same_lines(left: Sequence[str], right: Sequence[str]) -> set[Pair]:
    """Link equal sentences in order, as a line diff does: the longest common subsequence."""
    blocks = SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks()
    return {(m.a + k, m.b + k) for m in blocks for k in range(m.size)}


def prosediff(left: Sequence[str], right: Sequence[str]) -> set[Pair]:
    """Link what prosediff sets face to face or calls moved, told that its lines are sentences.

    prosediff (MIT licence, pypi.org/project/prosediff) diffs versions of documents. The drawing of
    the rows is part of its ``align``, and of its time.
    """
    diff = import_module("prosediff.diff")
    if tuple(left) == tuple(right):
        return {(i, i) for i in range(len(left))}  # it answers no rows at all for these
    alike, algorithm = diff.move_defaults(by_sentence=True)
    rows, _, _ = diff.align(
        list(left), list(right), None, move_similarity=alike, move_algorithm=algorithm
    )
    out = {row.move_pair: row.left_no for row in rows if row.kind == "moved-out"}
    moved = {(out[row.move_pair], row.right_no) for row in rows if row.kind == "moved-in"}
    facing = {(row.left_no, row.right_no) for row in rows if row.left_no and row.right_no}
    return {(i - 1, j - 1) for i, j in facing | moved}


REFERENCES = (
    Reference(
        "token_set_ratio",
        token_set_ratio,
        True,
        f"each other's best, from {RATIO} on, by rapidfuzz "
        + ("process.cdist and numpy on all cores" if NUMPY else "row by row, without numpy"),
    ),
    Reference("equal lines", same_lines, False, "the longest common subsequence of difflib"),
    Reference(
        "rarity cosine",
        cosine,
        True,
        f"each other's best by words weighed by inverse frequency, from {COSINE} on",
    ),
    *([Reference("prosediff", prosediff, True, "its align on sentences")] if PROSEDIFF else []),
)
