"""The aligner: from two lists of sentences to links."""

from __future__ import annotations

from collections import Counter, defaultdict
from math import log
from typing import TYPE_CHECKING
from zlib import crc32

from reader.alignment.order import moved
from reader.alignment.result import Alignment, Link, Partial
from reader.text.words import key, words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

DEFAULT_THRESHOLD = 0.4


def align(
    left: Sequence[str],
    right: Sequence[str],
    *,
    threshold: float | None = None,
    language: str | None = None,
    progress: Callable[[float], object] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Alignment:
    """Answer which left sentences tell the same as which right ones."""
    terms = [[[key(s[a:b]) for a, b in words(s)] for s in side] for side in (left, right)]
    frequency = Counter(t for side in terms for sentence in side for t in set(sentence))
    total = len(left) + len(right)
    weight = {t: log(1 + total / n) for t, n in frequency.items()}
    norms = [[sum(weight[t] ** 2 for t in set(s)) ** 0.5 or 1.0 for s in side] for side in terms]
    postings: dict[str, list[int]] = defaultdict(list)
    for j, sentence in enumerate(terms[1]):
        for t in set(sentence):
            if frequency[t] < max(20, total // 20):
                postings[t].append(j)
    scored: list[tuple[float, int, int]] = []
    for i, sentence in enumerate(terms[0]):
        dots: dict[int, float] = defaultdict(float)
        for t in sorted(set(sentence)):
            for j in postings.get(t, ()):
                dots[j] += weight[t] ** 2
        scored += [(dot / norms[0][i] / norms[1][j], i, j) for j, dot in sorted(dots.items())]
    exact: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for j, sentence in enumerate(terms[1]):
        exact[tuple(sentence)].append(j)
    for i, sentence in enumerate(terms[0]):
        here = exact.get(tuple(sentence))
        if here:
            scored.append((1.0, i, here.pop(0)))
    scored.sort(key=lambda c: (-c[0], c[1] + c[2], abs(c[1] - c[2]), c))
    if progress:
        progress(1.0)

    def choose(at: float) -> tuple[tuple[Link, ...], tuple[Partial, ...]]:
        taken: tuple[set[int], set[int]] = (set(), set())
        pairs = []
        for score, i, j in scored:
            if score >= at and i not in taken[0] and j not in taken[1]:
                taken[0].add(i)
                taken[1].add(j)
                pairs.append((i, j, min(1.0, score)))
        pairs.sort()
        weights = [
            (len(left[i]) + len(right[j]) << 32)
            + crc32("\0".join(sorted((left[i], right[j]))).encode("utf-8", "replace"))
            for i, j, _ in pairs
        ]
        away = moved([(i, j) for i, j, _ in pairs], weights)
        links = [Link((i,), (j,), s, s, m) for (i, j, s), m in zip(pairs, away, strict=True)]
        return tuple(links), ()

    at = DEFAULT_THRESHOLD if threshold is None else threshold
    return Alignment(*choose(at), at, choose)
