"""What is told around a figure or a date: whether two of them play the same part."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from reader.alignment.terms import read_word, terms_of
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
_Telling = tuple[list[int], list[Meeting]]
"""Where each telling word of a sentence starts, and what it can be met by."""


class Context(NamedTuple):
    """The telling words around something, in the order of the text."""

    before: tuple[Meeting, ...] = ()
    after: tuple[Meeting, ...] = ()
    met: Meeting = frozenset()
    """What any of them can be met by."""


@dataclass(frozen=True, slots=True)
class Contexts:
    """The telling words of one side, numbers left out; read only where somebody asks for them."""

    _sentences: Sequence[Sentence]
    _words: SideWords
    _language: str
    _telling: dict[int, _Telling] = field(default_factory=dict, repr=False, compare=False)
    """Those of the sentences that were asked for."""

    @classmethod
    def of(cls, side: Told) -> Contexts:
        """Answer the contexts of a side, the same for whoever asks."""
        return side.once(_read)

    def around(self, span: Span, sentence: int) -> Context:
        """Answer the telling words around ``span`` in its sentence."""
        telling = self._telling.get(sentence)
        if telling is None:
            telling = self._telling[sentence] = self._of(self._sentences[sentence])
        starts, words = telling
        first = bisect_left(starts, span[0])
        last = bisect_left(starts, span[1], first)
        before = tuple(words[max(first - _AROUND, 0) : first])
        after = tuple(words[last : last + _AROUND])
        return Context(before, after, frozenset().union(*before, *after))

    def _of(self, sentence: Sentence) -> _Telling:
        """Answer the telling words of a sentence; each is looked up once, however often told."""
        begins = self._words.starts
        first = bisect_left(begins, sentence.start)
        last = bisect_left(begins, sentence.end, first)
        starts: list[int] = []
        words: list[Meeting] = []
        told = zip(self._words.texts[first:last], begins[first:last], strict=True)
        for word, start in told:
            met = _meetings(word, self._language)
            if met is None:
                return self._by_neighbours(sentence)
            for meeting in met:
                starts.append(start)
                words.append(meeting)
        return starts, words

    def _by_neighbours(self, sentence: Sentence) -> _Telling:
        """Answer the same of a sentence in any script."""
        text = self._words.text[sentence.start : sentence.end]
        told = [
            (sentence.start + start, met)
            for term, (start, end) in terms_of(text)
            if (met := _met(term, read_word(text[start:end])[0], self._language))
        ]
        return [start for start, _ in told], [met for _, met in told]


def _read(side: Told) -> Contexts:
    return Contexts(side.article.sentences, SideWords.of(side), side.language)


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
