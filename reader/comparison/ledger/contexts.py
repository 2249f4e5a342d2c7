"""What is told around a figure or a date: whether two of them play the same part."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, repeat
from typing import TYPE_CHECKING, NamedTuple

from reader.alignment.analysis import read_word, terms_of
from reader.comparison.ledger.side_words import SideWords
from reader.text.languages import stop_words
from reader.text.synonyms import synonyms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.article import Sentence, Span
    from reader.comparison.ledger.sides import Told

_AROUND = 7
"""How many telling words on either side tell what part something plays."""

_NEXT = 3
"""How many of them, the nearest, tell which of several it is."""
_WEIGHT = 0.2
"""What nearness counts beside likeness."""

Meeting = frozenset[str | int]
"""What a telling word can be met by: its stem, and its groups of synonyms."""


class Context(NamedTuple):
    """The telling words around something, in the order of the text."""

    before: tuple[Meeting, ...] = ()
    after: tuple[Meeting, ...] = ()
    met: Meeting = frozenset()
    """What any of them can be met by."""


@dataclass(frozen=True, slots=True)
class Contexts:
    """The telling words of one side, numbers left out."""

    _sentences: Sequence[Sentence]
    _starts: list[int]
    _words: list[Meeting]

    @classmethod
    def of(cls, side: Told) -> Contexts:
        """Answer the contexts of a side, the same for whoever asks."""
        return side.once(_read)

    def around(self, span: Span, sentence: int) -> Context:
        """Answer the telling words around ``span`` in its sentence."""
        here = self._sentences[sentence]
        starts = self._starts
        begin, end = bisect_left(starts, here.start), bisect_left(starts, here.end)
        first = bisect_left(starts, span[0], begin, end)
        last = bisect_left(starts, span[1], first, end)
        before = tuple(self._words[max(first - _AROUND, begin) : first])
        after = tuple(self._words[last : min(last + _AROUND, end)])
        return Context(before, after, frozenset().union(*before, *after))


def _read(side: Told) -> Contexts:
    """Answer the telling words of a side; each word is looked up once, however often it is told."""
    sentences, language = side.article.sentences, side.language
    words = SideWords.of(side)
    known = {word: _meetings(word, language) for word in set(words.texts)}
    if None in known.values():
        return Contexts(sentences, *_by_neighbours(side))
    met = [known[word] or () for word in words.texts]
    starts = chain.from_iterable(map(repeat, words.starts, map(len, met)))
    return Contexts(sentences, [*starts], [*chain.from_iterable(met)])


def _by_neighbours(side: Told) -> tuple[list[int], list[Meeting]]:
    """Answer where telling words stand, and what each can be met by, in any script."""
    starts: list[int] = []
    words: list[Meeting] = []
    for sentence in side.article.sentences:
        text = side.text[sentence.start : sentence.end]
        for term, (start, end) in terms_of(text):
            met = _met(term, read_word(text[start:end])[0], side.language)
            if met:
                starts.append(sentence.start + start)
                words.append(met)
    return starts, words


@lru_cache(maxsize=1 << 15)
def _meetings(word: str, language: str) -> tuple[Meeting, ...] | None:
    """Answer what the terms of a word can be met by, those that tell something.

    None for one of a script without spaces: its terms depend on its neighbours.
    """
    folded, terms, _, alone = read_word(word)
    return None if alone else tuple(filter(None, [_met(t, folded, language) for t in terms]))


def _met(term: str, folded: str, language: str) -> Meeting:
    """Answer what a folded word of that term can be met by; nothing of words that tell nothing."""
    if folded in stop_words(language) or folded[:1].isdigit():
        return frozenset()
    return frozenset((term, *synonyms(language).groups(folded)))


def likeness(one: Context, other: Context) -> float:
    """Answer which share of the shorter context is met in the other one, 0 to 1."""
    if one.met.isdisjoint(other.met):
        return 0.0
    ours, theirs = (*one.before, *one.after), (*other.before, *other.after)
    few, met = (ours, other.met) if len(ours) <= len(theirs) else (theirs, one.met)
    return sum([not met.isdisjoint(word) for word in few]) / len(few)


def nearness(one: Context, other: Context) -> float:
    """Answer how many of the nearest words are met as near by the other's, 0 to about 3.

    In one sentence all figures have nearly the same words around them. Which of them two sentences
    share is told by the words next to it: *three dead, 17 hurt*.
    """
    if one.met.isdisjoint(other.met):
        return 0.0
    before = _near(one.before[: -_NEXT - 1 : -1], other.before[: -_NEXT - 1 : -1], other.met)
    return before + _near(one.after[:_NEXT], other.after[:_NEXT], other.met)


def _near(one: tuple[Meeting, ...], other: tuple[Meeting, ...], met: Meeting) -> float:
    """Answer how near words of ``one`` are met by ``other``, of which all is met by ``met``."""
    return sum(
        [
            1 / (i * j)
            for i, word in enumerate(one, 1)
            if not met.isdisjoint(word)
            for j, near in enumerate(other, 1)
            if not near.isdisjoint(word)
        ]
    )


def kinship(one: Context, other: Context) -> float:
    """Answer how alike two contexts are, the nearest words counted once more."""
    if one.met.isdisjoint(other.met):
        return 0.0
    return likeness(one, other) + _WEIGHT * nearness(one, other)
