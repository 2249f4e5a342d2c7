"""Which notes speak of which changes of fact.

A note names what it corrects: by the value it gives, or by words that stand near that value in the
story (“how much sand was removed”), the nearer and the rarer the better, or by the kind of fact
(“the date”). Each of its parts speaks of the changes that it names best, and of no other: a note
on one fact does not excuse another. A note that names nothing (“This article was amended on
3 May.”) speaks of everything that changed with it; one that only says that there is news does not.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log

from reader.article import Article, Span
from reader.comparison.versions.model import Change, Note
from reader.comparison.versions.notes import Wording, clauses, wording
from reader.text.amounts import amount
from reader.text.dates import dates
from reader.text.languages import stop_words
from reader.text.synonyms import ENDINGS
from reader.text.words import bare, key, words

_NEAR = 6
"""How many words of the story before and after a fact may name it."""
_ENOUGH = 0.4
"""What a part of a note must name of a change, at least: a rare word beside it is worth about
this much."""
_OTHERS = 0.7
"""Of what it names of the best change, for which it speaks as well."""
_VALUE, _OWN = 3.0, 1.5
"""What the number in a fact is worth, and what another word of the fact is, or what it counts."""
_HINT = 0.4
"""What naming its kind is worth, of what is enough."""
_ANOTHER = 0.5
"""What the words of a part are worth that names another kind of fact."""
_BY = 3
"""What a figure counts stands next to it, or after so many small words: “metres of sand”."""
_SHORTEST = 3
"""Letters that two forms of a word share."""
_STEM, _REST = 5, 3
"""Two words that begin with so many letters alike, and end in at most so many, are forms of one."""

Terms = Mapping[str, float]
"""Folded words, and what each is worth."""


@dataclass(frozen=True, slots=True)
class _Named:
    """What a part of a note names: words of the story, and kinds of fact."""

    words: frozenset[str]
    kinds: frozenset[str]


class Speaker:
    """Says which of the changes between two articles the later one's new notes speak of."""

    def __init__(self, article: Article, notes: Sequence[Note]) -> None:
        found = wording(article.language)
        stops = stop_words(article.language)
        named = [(note, list(_names(article, note, found, stops))) for note in notes]
        self._general = any(note.kind == "correction" and not parts for note, parts in named)
        self._parts = [part for _, parts in named for part in _telling(parts)]

    def speaks_of(self, left: Article, right: Article, changes: Sequence[Change]) -> list[bool]:
        """Answer for each change from the left article to the right whether a note names it."""
        return self._told(left, right, changes, general=self._general)

    def names(self, left: Article, right: Article, changes: Sequence[Change]) -> list[bool]:
        """Answer the same of changes made before: a note that names nothing is silent on them."""
        return self._told(left, right, changes, general=False)

    def _told(
        self, left: Article, right: Article, changes: Sequence[Change], *, general: bool
    ) -> list[bool]:
        told = [general] * len(changes)
        if general or not self._parts or not changes:
            return told
        rarity = _Rarity(left, right)
        known = [_terms(change, left, right, rarity) for change in changes]
        for part in self._parts:
            worth = [
                _worth(part, change, terms, ENDINGS.get(right.language, ()))
                for change, terms in zip(changes, known, strict=True)
            ]
            best = max(worth)
            for number, value in enumerate(worth):
                hint = _HINT if value and _kind(changes[number]) in part.kinds else 0.0
                if value + hint >= _ENOUGH and value >= _OTHERS * best:
                    told[number] = True
        return told


def _names(article: Article, note: Note, found: Wording, stops: frozenset[str]) -> Iterator[_Named]:
    """Answer what the parts of a note name; those that name nothing are left out.

    The dates in a note that follow “amended on” are those of the note, not of the story.
    """
    hinted = frozenset().union(*found.hints.values())
    for number, clause in enumerate(clauses(article, note)):
        own = dates(clause, article.language) if number == 0 else []
        told = {
            key(bare(clause[a:b]))
            for a, b in words(clause)
            if not any(start <= a < end for start, end in own)
        }
        kinds = frozenset(kind for kind, hints in found.hints.items() if told & hints)
        telling = frozenset(told - stops - found.formula - hinted)
        if telling or kinds:
            yield _Named(telling, kinds)


def _telling(parts: Sequence[_Named]) -> Sequence[_Named]:
    """Answer the parts that name things; those that name kinds alone only where none does."""
    return [part for part in parts if part.words] or parts


def _worth(part: _Named, change: Change, terms: Terms, endings: tuple[str, ...]) -> float:
    """Answer how well a part of a note names a change."""
    hinted = _kind(change) in part.kinds
    if not part.words:
        return _HINT if hinted else 0.0
    total = 0.0
    for word in part.words:
        total += max(
            (value for term, value in terms.items() if same_word(word, term, endings)), default=0.0
        )
    return total * _ANOTHER if part.kinds and not hinted else total


def _kind(change: Change) -> str:
    return "title" if change.verdict == "another title" else change.kind


class _Rarity:
    """How much a word says in two versions: nothing where every sentence holds it."""

    def __init__(self, left: Article, right: Article) -> None:
        self._count = 1
        self._held: dict[str, int] = {}
        for article in (left, right):
            for index in range(len(article.sentences)):
                text = article.sentence_text(index)
                self._count += 1
                for word in {key(bare(text[a:b])) for a, b in words(text)}:
                    self._held[word] = self._held.get(word, 0) + 1

    def of(self, word: str) -> float:
        """Answer what a word is worth, 0 to 1; a word of both versions of one sentence is rare."""
        held = max(self._held.get(word, 1) / 2, 1.0)
        return max(0.0, 1 - log(held) / log(max(self._count / 2, 2)))


def _terms(change: Change, left: Article, right: Article, rarity: _Rarity) -> Terms:
    """Answer the words by which a change can be named."""
    terms: dict[str, float] = {}
    for article, spans in ((left, change.left[:1]), (right, change.right[:1])):
        for span in spans:
            for word, worth in _around(article, span, change):
                terms[word] = max(terms.get(word, 0.0), worth * rarity.of(word))
    return terms


def _around(article: Article, span: Span, change: Change) -> Iterator[tuple[str, float]]:
    """Answer the words of a fact and those near it in its sentence, and what each is worth.

    What a figure counts stands after it; who is quoted is as much a fact as the quotation.
    """
    sentence = next((s for s in article.sentences if s.start <= span[0] < s.end), None)
    if sentence is None:
        return
    stops = stop_words(article.language)
    text = article.text[sentence.start : sentence.end]
    found = [(key(bare(text[a:b])), sentence.start + a, sentence.start + b) for a, b in words(text)]
    inside = [n for n, (_, a, b) in enumerate(found) if a < span[1] and span[0] < b]
    if not inside:
        return
    first, last = inside[0], inside[-1]
    counted = None
    if change.kind == "figure":
        counted = _counted([word for word, *_ in found], last, article.language)
    speaker = change.verdict == "differently attributed"
    for number, (word, _, _) in enumerate(found):
        away = max(first - number, number - last, 0)
        if away > _NEAR or (word in stops and away):
            continue
        if not away:
            yield word, _VALUE if amount(word, article.language) else _OWN
        else:
            yield word, _OWN if speaker or number == counted else 1 / (1 + away)


def _counted(words: Sequence[str], last: int, language: str) -> int | None:
    """Answer where the word is that tells what a figure counts whose last word is given."""
    stops = stop_words(language)
    reached = next((n for n in range(last + 1, len(words)) if words[n] not in stops), None)
    if reached is None or reached - last > _BY:
        return None
    return reached if reached - last > 1 or amount(words[last], language) else None


@lru_cache(maxsize=1 << 14)
def same_word(one: str, other: str, endings: tuple[str, ...]) -> bool:
    """Whether two folded words are likely forms of one: owns, owned; injured, injuries."""
    if one == other:
        return True
    shared = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        shared += 1
    rest, its = one[shared:], other[shared:]
    if any(character.isdecimal() for character in one + other) or shared < _SHORTEST:
        return False
    known = ("", *endings)
    return (rest in known and its in known) or (
        shared >= _STEM and max(len(rest), len(its)) <= _REST
    )
