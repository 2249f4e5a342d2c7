"""The words of many articles, both ways: the words of an article, the articles of a word."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from math import log, sqrt

from reader.article import Article

_READ = 1_000_000
"""Of a longer text, only so many code points are indexed."""

Vector = dict[int, float]
"""The weights of an article's words, by the word's number; of length 1."""


class Index:
    """Articles by number, in the order in which they were added, and their words.

    It only ever grows, so one thread may add while another asks: what is asked sees the articles
    that were there when it began.
    """

    def __init__(self, articles: Iterable[Article] = ()) -> None:
        self.articles: list[Article] = []
        self._numbers: dict[str, int] = {}
        self._words: list[str] = []
        self._light: list[bool] = []
        self._holders: list[array[int]] = []
        self._profiles: list[tuple[array[int], array[int]]] = []
        self._sorted: list[str] = []
        for article in articles:
            self.add(article)

    def __len__(self) -> int:
        return len(self.articles)

    def add(self, article: Article) -> int:
        """Add an article and answer its number; what reads words is loaded with the first."""
        from reader.text.languages import stop_words
        from reader.text.words import key, words

        text = article.text[:_READ]
        counts = Counter(key(text[start:end]) for start, end in words(text))
        light = stop_words(article.language)
        number = len(self.articles)
        ids, times = array("L"), array("L")
        for word, count in counts.items():
            id_ = self._numbers.get(word)
            if id_ is None:
                id_ = len(self._words)
                self._words.append(word)
                self._holders.append(array("L"))
                self._light.append(word in light)
                self._numbers[word] = id_
            self._holders[id_].append(number)
            ids.append(id_)
            times.append(count)
        self._profiles.append((ids, times))
        self.articles.append(article)
        return number

    def length(self, number: int) -> int:
        """Answer how many words the article has; a very long one is told from its beginning."""
        size = len(self.articles[number].text)
        count = sum(self._profiles[number][1])
        return count if size <= _READ else int(round(count * size / _READ, -3))

    def spread(self, word: int) -> int:
        """Answer how many articles hold the word of that number."""
        return len(self._holders[word])

    def holders(self, word: int) -> Sequence[int]:
        """Answer the articles that hold the word of that number, ascending."""
        return self._holders[word]

    def word(self, number: int) -> str:
        """Answer the word of that number."""
        return self._words[number]

    def number(self, word: str) -> int | None:
        """Answer the number of a folded word, if any article holds it."""
        return self._numbers.get(word)

    def beginning(self, prefix: str) -> Iterator[int]:
        """Answer the numbers of the words that begin so, in alphabetical order."""
        if len(self._sorted) != len(self._words):
            self._sorted = sorted(self._words[:])
        for at in range(bisect_left(self._sorted, prefix), len(self._sorted)):
            word = self._sorted[at]
            if not word.startswith(prefix):
                return
            yield self._numbers[word]

    def vector(self, number: int) -> Vector:
        """Answer the weights of the article's words: frequent in it, rare among the articles.

        Words that only hold sentences together weigh nothing.
        """
        size = len(self.articles)
        weights = {
            word: (1 + log(count)) * log((size + _UNSEEN) / len(self._holders[word]))
            for word, count in zip(*self._profiles[number], strict=True)
            if not self._light[word]
        }
        length = sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        return {word: weight / length for word, weight in weights.items()}


_UNSEEN = 8
"""As if so many other articles were there: in a collection of two, what both say is not common."""
