"""What alignment sees of two texts: weighted terms, their order, and which are names or figures.

Terms are integers, and what is known of many sentences stands in arrays, so that thousands of
pairs are compared at once.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from hashlib import blake2b
from itertools import accumulate, chain, pairwise
from typing import TYPE_CHECKING

import numpy as np

from reader.alignment import constants
from reader.alignment.pulse import watched
from reader.alignment.tables import Rows
from reader.alignment.terms import read_word, terms_of
from reader.text.words import key, word_texts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from reader.alignment.pulse import Pulse
    from reader.alignment.tables import Floats, Integers

CONTENT, NAME, FIGURE, COMMON = range(4)
"""The kinds of terms."""
_FINE = 1024
_CODES = 1_000_000
_LONGEST = 10_000
"""How many characters or terms of a sentence are compared in order. No sentence is as long that a
person wrote, and the time for two grows with the product of their lengths."""
_HALVES = 0xD800, 0x800
"""Where the characters begin that are halves of others, and how many they are."""
_QUOTATION = re.compile(r'["“”„«»‹›「」『』]').search


@dataclass(frozen=True, slots=True)
class Side:
    """Sentences as terms: those of one side, or of both.

    A term is an integer that both sides share.
    """

    terms: Rows
    """The terms of each sentence in order, repetitions included."""
    bags: Rows
    """The same, each once, ascending."""
    runs: Rows
    """Every two neighbouring terms, as a number that both sides share, each once, ascending."""
    coded: tuple[str, ...]
    """The terms of each sentence in order, a character each; of a monstrous one, the first."""
    folded: tuple[str, ...]
    """The words of each sentence, folded, with spaces between; without words, the text.

    Of a monstrous one the beginning, and a digest of the whole: different where that is."""
    sizes: Integers
    """How many words each sentence has."""
    quoting: Floats
    """1 where a sentence holds a quotation mark, else 0."""
    masses: Floats
    """What the terms of each sentence weigh together."""
    names: Floats
    """What its names weigh."""
    figures: Floats
    """What its figures weigh."""
    norms: Floats
    """The lengths of the vectors of all weights; 1 where there is none."""
    long_norms: Floats
    """The same with the lengths of words for weights."""

    def __len__(self) -> int:
        return len(self.folded)

    def parted(self, at: int) -> tuple[Side, Side]:
        """Answer the sentences before one, and those from it on."""
        terms, bags, runs = (rows.parted(at) for rows in (self.terms, self.bags, self.runs))

        def part(number: int, of: slice) -> Side:
            return Side(
                terms=terms[number],
                bags=bags[number],
                runs=runs[number],
                coded=self.coded[of],
                folded=self.folded[of],
                sizes=self.sizes[of],
                quoting=self.quoting[of],
                masses=self.masses[of],
                names=self.names[of],
                figures=self.figures[of],
                norms=self.norms[of],
                long_norms=self.long_norms[of],
            )

        return part(0, slice(at)), part(1, slice(at, None))


@dataclass(frozen=True, slots=True)
class Analysis:
    """Both sides of a pair of texts as terms, and what is known of each term."""

    left: Side
    right: Side
    ids: Mapping[str, int]
    """The term of each text."""
    weights: Floats
    """How much each term says: the more, the fewer sentences it stands in."""
    kinds: Integers
    lengths: Floats
    """How long the word of each term is, at most ``constants.LONG``: long words are rare ones."""
    groups: Rows
    """The groups of synonyms that each term is in."""
    rarities: Floats
    """1 for a term that stands in one sentence of either side, less the more it stands in."""
    run_weights: Floats
    """How much both terms of each run say."""
    run_rarities: Floats
    """The same for runs; 0 for those of function words."""


def analyse(
    left: Sequence[str],
    right: Sequence[str],
    common: frozenset[str],
    pulse: Pulse,
    grouped: Callable[[str], tuple[int, ...]] = lambda _: (),
) -> Analysis:
    """Answer both sides analysed.

    ``common`` are folded words that say little; ``grouped`` answers the groups of synonyms that a
    folded word is in.

    A term is a name when it begins with a capital more often than not where that is not the
    beginning of a sentence.
    """
    lexicon = _Lexicon()
    sentences = (*left, *right)
    terms: list[int] = []
    ends: list[int] = [0]
    folded: list[str] = []
    sizes: list[int] = []
    for sentence in watched(sentences, pulse, 0.0, 0.8):
        texts = word_texts(sentence)
        terms += lexicon.read(sentence, texts)
        ends.append(len(terms))
        folded.append(_bounded(" ".join(map(key, texts)) or sentence.strip()))
        sizes.append(len(texts))
    pulse(0.9)
    count = len(lexicon.ids)
    kinds, lengths = lexicon.kinds(common), lexicon.lengths()
    in_order = Rows.of(terms, ends)
    bags = Rows.made(in_order.owners, in_order.values, len(sentences))
    runs, firsts, seconds = _runs(in_order, count)
    weights = np.log1p(len(sentences) / np.maximum(np.bincount(bags.values, minlength=count), 1))
    weights[kinds == COMMON] *= constants.COMMON
    # Rounded, so that their sums are the same in any order of adding.
    weights = np.round(weights * _FINE) / _FINE
    both = Side(
        terms=in_order,
        bags=bags,
        runs=runs,
        coded=_coded(in_order),
        folded=tuple(folded),
        sizes=np.array(sizes, np.int64),
        quoting=np.array([1.0 if _QUOTATION(text) else 0.0 for text in sentences]),
        masses=bags.summed(weights),
        names=bags.summed(weights * (kinds == NAME)),
        figures=bags.summed(weights * (kinds == FIGURE)),
        norms=_norms(bags, weights),
        long_norms=_norms(bags, lengths),
    )
    sides = both.parted(len(left))
    telling = (kinds[firsts] != COMMON) | (kinds[seconds] != COMMON)
    return Analysis(
        *sides,
        lexicon.ids,
        weights,
        kinds,
        lengths,
        groups=lexicon.groups(kinds, grouped),
        rarities=1 / _meetings([side.bags for side in sides], count),
        run_weights=weights[firsts] + weights[seconds],
        run_rarities=telling / _meetings([side.runs for side in sides], len(firsts)),
    )


def _meetings(sides: Iterable[Rows], count: int) -> Integers:
    """Answer for each value how many pairs of rows of both sides hold it, 1 if none does."""
    here, there = (np.bincount(rows.values, minlength=count) for rows in sides)
    met: Integers = np.maximum(here * there, 1)
    return met


def _runs(terms: Rows, count: int) -> tuple[Rows, Integers, Integers]:
    """Answer the runs of two terms, and the first and second term of each run."""
    inside = terms.owners[1:] == terms.owners[:-1]
    pairs = (terms.values[:-1] * count + terms.values[1:])[inside]
    known, numbers = np.unique(pairs, return_inverse=True)
    firsts, seconds = np.divmod(known, max(count, 1))
    runs = Rows.made(terms.owners[1:][inside], numbers.astype(np.int64), len(terms))
    return runs, firsts, seconds


class _Lexicon:
    """The words met so far, and their terms, which are numbered as they come."""

    def __init__(self) -> None:
        self.ids: dict[str, int] = {}
        self._folded: list[str] = []
        """The first word of each term."""
        self._words: dict[str, list[int]] = {}
        """The terms of each word; none of one whose script has no spaces."""
        self._spaceless = False
        """Whether there is any such word."""
        self._later: list[str] = []
        """The words that stand elsewhere than at the beginning of a sentence."""

    def read(self, sentence: str, texts: Sequence[str]) -> Iterable[int]:
        """Answer the terms of a sentence, given the texts of its words."""
        known = self._words
        for word in texts:
            if word not in known:
                folded, parts, *_ = read_word(word)
                known[word] = self._numbers(parts, folded)
                self._spaceless |= not parts
        terms = [known[word] for word in texts]
        if self._spaceless and [] in terms:
            # What a character is a term with depends on its neighbours.
            terms = [self._numbers((text,), text) for text, _ in terms_of(sentence)]
        else:
            self._later += texts[1:]
        return chain.from_iterable(terms)

    def _numbers(self, texts: Sequence[str], folded: str) -> list[int]:
        """Answer the numbers of the terms of a word."""
        numbers = []
        for text in texts:
            number = self.ids.setdefault(text, len(self.ids))
            if number == len(self._folded):
                self._folded.append(folded)
            numbers.append(number)
        return numbers

    def kinds(self, common: frozenset[str]) -> Integers:
        """Answer the kind of each term."""
        capital = [0] * len(self.ids)
        for word, count in Counter(self._later).items():
            for number in self._words[word]:
                capital[number] += count if read_word(word)[2] else -count
        kinds = np.where(np.array(capital, np.int64) > 0, NAME, CONTENT)
        both = zip(self.ids, self._folded, strict=True)
        kinds[
            [
                text in common or folded in common or (len(text) == 1 and _is_letter(text))
                for text, folded in both
            ]
        ] = COMMON
        kinds[[text[0].isdigit() for text in self.ids]] = FIGURE
        return kinds

    def lengths(self) -> Floats:
        """Answer how long the word of each term is, up to where all are long."""
        lengths = np.array([*map(len, self._folded)], np.float64)
        return np.minimum(lengths, constants.LONG)

    def groups(self, kinds: Integers, grouped: Callable[[str], tuple[int, ...]]) -> Rows:
        """Answer the groups that the forms of each term are in; function words are in none."""
        common = (kinds == COMMON).tolist()
        found: dict[int, set[int]] = {}
        for word, numbers in self._words.items():
            groups = grouped(read_word(word)[0])
            if groups:
                for number in numbers:
                    if not common[number]:
                        found.setdefault(number, set()).update(groups)
        sizes = [len(found[number]) if number in found else 0 for number in range(len(kinds))]
        values = chain.from_iterable([sorted(found[number]) for number in sorted(found)])
        return Rows.of([*values], [0, *accumulate(sizes)])


def _is_letter(text: str) -> bool:
    return text.isascii() and text.isalpha()


def _norms(bags: Rows, weights: Floats) -> Floats:
    norms = np.sqrt(bags.summed(weights * weights))
    return np.where(norms > 0, norms, 1.0)


def _bounded(text: str) -> str:
    """Answer the text; of a monstrous one its beginning, and a digest that tells it from others."""
    if len(text) <= _LONGEST:
        return text
    digest = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
    return f"{text[:_LONGEST]} {digest}"


def _coded(terms: Rows) -> tuple[str, ...]:
    """Answer a character for each term: another for every other one, up to a million of them."""
    codes = terms.values % _CODES
    codes = np.where(codes < _HALVES[0], codes, codes + _HALVES[1])
    characters = codes.astype("<u4").tobytes().decode("utf-32-le")
    ends = pairwise(terms.starts.tolist())
    return tuple([characters[start : min(end, start + _LONGEST)] for start, end in ends])
