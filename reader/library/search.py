"""Narrowing a collection by what a person types.

Every word of the query has to be found: among the words of the text, as typed or as a beginning
(the person is still typing), or in the title or the source, where a slip of the finger is
forgiven. What is found in a title counts more than in a source, there more than in the text, and
rare words more than common ones.
"""

from __future__ import annotations

from collections import defaultdict
from math import log

from rapidfuzz import process
from rapidfuzz.distance import OSA

from reader.library.index import Index
from reader.text.words import key, words

_TITLE, _SOURCE, _TEXT = 4.0, 2.0, 1.0
_BEGINNING, _SLIP = 0.7, 0.4
"""What a word counts that only begins as typed, or that is spelt almost so."""
_PHRASE = 6.0
"""What a title gains that holds the query as it was typed."""
_FORGIVING = 4
"""Words of fewer letters have to be typed right; one slip is forgiven for every so many."""


class Finder:
    """Finds articles of an index by a query; it follows the index as that grows."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._seen = 0
        self._titles: list[str] = []
        self._names: defaultdict[str, dict[int, float]] = defaultdict(dict)

    def _follow(self) -> None:
        """Take in the titles and sources that have come since."""
        for number in range(self._seen, len(self._index)):
            article = self._index.articles[number]
            self._titles.append(_folded(article.title))
            for weight, text in ((_SOURCE, article.source or ""), (_TITLE, article.title)):
                for word in _folded(text).split():
                    self._names[word][number] = weight
        self._seen = len(self._titles)

    def find(self, query: str) -> list[int]:
        """Answer the numbers of the articles that fit, best first; all for an empty query."""
        self._follow()
        asked = _folded(query).split()
        if not asked:
            return list(range(self._seen))
        total: dict[int, float] | None = None
        for word in asked:
            found = self._holding(word)
            if total is None:
                total = found
            else:
                total = {n: total[n] + score for n, score in found.items() if n in total}
        phrase = " ".join(asked)
        scores = {
            number: score + _PHRASE * (phrase in self._titles[number])
            for number, score in (total or {}).items()
            if number < self._seen
        }
        return sorted(scores, key=lambda number: (-scores[number], number))

    def _holding(self, word: str) -> dict[int, float]:
        """Answer the articles that hold a word of the query, and how well each does."""
        found: defaultdict[int, float] = defaultdict(float)
        for number in self._index.beginning(word):
            exact = self._index.word(number) == word
            rarity = log(1 + (len(self._index) + 1) / self._index.spread(number))
            score = _TEXT * rarity * (1.0 if exact else _BEGINNING)
            for article in self._index.holders(number):
                found[article] = max(found[article], score)
        slips = len(word) // _FORGIVING
        best: defaultdict[int, float] = defaultdict(float)
        for name, holders in self._names.items():
            if name.startswith(word):
                fit = 1.0 if name == word else _BEGINNING
                for article, weight in holders.items():
                    best[article] = max(best[article], weight * fit)
        if slips:
            close = process.extract(
                word, self._names.keys(), scorer=OSA.distance, score_cutoff=slips, limit=None
            )
            for name, distance, _ in close:
                if distance:
                    for article, weight in self._names[name].items():
                        best[article] = max(best[article], weight * _SLIP)
        for article, score in best.items():
            found[article] += score
        return dict(found)


def _folded(text: str) -> str:
    return " ".join(key(text[start:end]) for start, end in words(text))
