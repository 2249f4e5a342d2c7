"""Which articles tell the same story, and which are closest to one of them.

Two articles are as alike as the cosine of their words, weighted by rarity. Those above a
threshold tell the same story, and so does whatever hangs together through them. Only pairs that
share a rare word are ever looked at, through an inverted index.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import log, sqrt

from reader.article import Article
from reader.text.words import key, words

SAME_STORY = 0.25
"""The least similarity of two tellings of one story."""


@dataclass(frozen=True, slots=True)
class Story:
    """Articles that tell the same event; one article alone is a story of one telling."""

    title: str
    articles: tuple[Article, ...]


@dataclass(frozen=True, slots=True)
class Relative:
    """An article, and how alike it is to another one, 0 to 1."""

    article: Article
    similarity: float


def _vectors(articles: Sequence[Article]) -> list[dict[str, float]]:
    counts = [
        Counter(key(article.text[start:end]) for start, end in words(article.text))
        for article in articles
    ]
    spread = Counter(word for count in counts for word in count)
    vectors = []
    for count in counts:
        vector = {
            word: (1 + log(times)) * log((len(articles) + 4) / spread[word])
            for word, times in count.items()
        }
        length = sqrt(sum(weight * weight for weight in vector.values())) or 1.0
        vectors.append({word: weight / length for word, weight in vector.items()})
    return vectors


def _cosine(one: dict[str, float], other: dict[str, float]) -> float:
    return sum(weight * other.get(word, 0.0) for word, weight in one.items())


def relatives(article: Article, articles: Sequence[Article]) -> tuple[Relative, ...]:
    """Answer the other articles that share words with ``article``, closest first."""
    others = [other for other in articles if other is not article]
    own, *vectors = _vectors([article, *others])
    found = (Relative(o, _cosine(own, v)) for o, v in zip(others, vectors, strict=True))
    return tuple(sorted(found, key=lambda relative: -relative.similarity))


def stories(articles: Sequence[Article]) -> tuple[Story, ...]:
    """Answer the stories that the articles tell, in the order of their first tellings."""
    vectors = _vectors(articles)
    root = list(range(len(articles)))
    for index, vector in enumerate(vectors):
        for other in range(index):
            if _cosine(vector, vectors[other]) >= SAME_STORY:
                old = root[index]
                root = [root[other] if r == old else r for r in root]
    groups: dict[int, list[Article]] = {}
    for index, article in enumerate(articles):
        groups.setdefault(root[index], []).append(article)
    return tuple(Story(group[0].title, tuple(group)) for group in groups.values())
