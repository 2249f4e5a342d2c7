"""What alignment sees of a sentence: weighted terms, their order, its names and figures."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import log, sqrt
from typing import TYPE_CHECKING

from reader.alignment import constants
from reader.alignment.pulse import watched
from reader.text.words import key, spaceless, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.alignment.pulse import Pulse
    from reader.article import Span

WEIGHT = 64
"""The weight of a term whose inverse frequency has the logarithm 1. Weights are integers, so that
their sums are the same in any order of adding."""
RUN_BITS = 24
"""A run of two terms is one integer: the first term shifted by this many bits, and the second."""


@dataclass(frozen=True, slots=True)
class Told:
    """One sentence as terms. A term is an integer that means the same on both sides."""

    terms: tuple[int, ...]
    """In order, repetitions included."""
    bag: frozenset[int]
    runs: frozenset[int]
    """Every two neighbouring terms."""
    names: frozenset[int]
    figures: frozenset[int]
    folded: str
    """Its words in order, folded, with spaces between; of a sentence without words, the text."""
    size: int
    """How many words."""
    mass: int
    """The weights of its bag together."""
    norm: float
    """The length of the vector of these weights."""


@dataclass(frozen=True, slots=True)
class Analysis:
    """Both sides of a pair of texts as terms, and the weight of each term."""

    left: tuple[Told, ...]
    right: tuple[Told, ...]
    weights: tuple[int, ...]


def terms_of(sentence: str) -> list[tuple[str, Span]]:
    """Answer the terms of a sentence, each with the span of its word, in order.

    A term is a folded word without its possessive and ending, a part of a word with hyphens, or,
    in scripts without spaces between words, two characters that follow each other.
    """
    return _read(sentence)[0]


def _read(sentence: str) -> tuple[list[tuple[str, Span]], list[str]]:
    """Answer the terms of a sentence with the spans of their words, and its folded words."""
    terms: list[tuple[str, Span]] = []
    keys: list[str] = []
    before = ""
    reached = -1
    for span in words(sentence):
        start, end = span
        word = sentence[start:end]
        folded = key(word)
        keys.append(folded)
        if spaceless(word):
            if before and reached == start:
                terms.append((before + folded, (start - len(before), end)))
            else:
                terms.append((folded, span))
            before, reached = folded, end
        else:
            before = ""
            terms += [(part, span) for part in _parts(word)]
    return terms, keys


def analyse(
    left: Sequence[str], right: Sequence[str], common: frozenset[str], pulse: Pulse
) -> Analysis:
    """Answer both sides analysed; ``common`` are folded words that say little.

    A term weighs the more the fewer sentences of the pair it stands in. A term is a name when it
    begins with a capital more often than not where that is not the beginning of a sentence.
    """
    ids: dict[str, int] = {}
    capital: Counter[int] = Counter()
    counts: Counter[int] = Counter()
    figures: set[int] = set()
    rows: list[tuple[tuple[int, ...], str, int]] = []
    sentences = (*left, *right)
    for sentence in watched(sentences, pulse, 0.0, 0.7):
        row = []
        terms, keys = _read(sentence)
        for text, (start, _) in terms:
            term = ids.setdefault(text, len(ids))
            row.append(term)
            if text[0].isdigit():
                figures.add(term)
            elif row[0] != term:
                capital[term] += 1 if sentence[start].isupper() else -1
        counts.update(set(row))
        rows.append((tuple(row), " ".join(keys) or sentence.strip(), len(keys)))
    weights = tuple(
        _weight(text, text in common, len(sentences) / counts[term]) for text, term in ids.items()
    )
    proper = frozenset(t for t, n in capital.items() if n > 0 and weights[t] > WEIGHT // 2)
    told = [
        _told(*row, weights, proper, frozenset(figures)) for row in watched(rows, pulse, 0.7, 1.0)
    ]
    return Analysis(tuple(told[: len(left)]), tuple(told[len(left) :]), weights)


def _told(
    terms: tuple[int, ...],
    folded: str,
    size: int,
    weights: Sequence[int],
    proper: frozenset[int],
    figures: frozenset[int],
) -> Told:
    bag = frozenset(terms)
    each = [weights[term] for term in bag]
    return Told(
        terms=terms,
        bag=bag,
        runs=frozenset([a << RUN_BITS | b for a, b in pairwise(terms)]),
        names=bag & proper,
        figures=bag & figures,
        folded=folded,
        size=size,
        mass=sum(each),
        norm=sqrt(sum([weight * weight for weight in each])) or 1.0,
    )


def _weight(term: str, common: bool, rarity: float) -> int:
    """Answer the weight of a term that stands in one of ``rarity`` sentences."""
    lone_letter = len(term) == 1 and term.isascii() and term.isalpha()
    share = constants.COMMON if common or lone_letter else 1.0
    return max(1, round(WEIGHT * share * log(1 + rarity)))


@lru_cache(maxsize=1 << 16)
def _parts(word: str) -> tuple[str, ...]:
    """Answer the terms of a word: hyphens parted, possessives and endings cut off."""
    folded = key(word)
    if folded[:1].isdigit():
        return (folded.replace(",", ""),)
    if word.isupper() and 2 <= len(word) <= 3 and word.isascii() and word.isalpha():
        return (".".join(folded),)  # UK and U.K. are one
    stems = [part.strip(".'")[: constants.STEM] for part in folded.removesuffix("'s").split("-")]
    return tuple([stem for stem in stems if stem]) or (folded or word,)
