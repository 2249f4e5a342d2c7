"""Which articles tell the same story, and which are closest to one of them.

Two articles are as alike as the cosine of their words, weighted by rarity. Those above a
threshold tell the same story, and so does whatever hangs together through them; less will do
where nothing else is closer. On 48 events of one election, each told by two outlets, this joins
44 of the pairs and one article with a wrong one. Only articles that share rare words are ever
compared, through the index.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from reader.article import Article
from reader.library.index import Index, Vector

SAME_STORY = 0.21
"""The least similarity of two tellings of one story."""
CLOSE = 0.17
"""The same, where one of them has nothing closer."""
CLOSEST = 0.14
"""The same, where neither of them has anything closer."""
_RARE = 40
"""Words of more articles than this make no two of them candidates."""
_COMPARED = 20
"""Of a story with more tellings, the title is chosen among so many."""
_PROMISING = 0.25
"""The share of the threshold that the rare words of two articles reach before all are looked at."""


@dataclass(frozen=True, slots=True)
class Story:
    """Articles that tell the same event; an article that nothing else tells is a story alone.

    ``title`` is that of the telling most like the others.
    """

    title: str
    articles: tuple[Article, ...]


class Relative(NamedTuple):
    """An article, and how alike it is to another one, 0 to 1."""

    article: Article
    similarity: float


def similarity(one: Vector, other: Vector) -> float:
    """Answer the cosine of two articles' words, 0 to 1."""
    if len(one) > len(other):
        one, other = other, one
    return sum(weight * other[word] for word, weight in one.items() if word in other)


def pairs(index: Index) -> Iterator[tuple[int, int]]:
    """Answer the pairs of articles that tell the same story, the earlier one first."""
    alike = list(_alike(index, CLOSEST))
    best: dict[int, tuple[float, int]] = {}
    for one, other, value in alike:
        for here, there in ((one, other), (other, one)):
            best[here] = max(best.get(here, (0.0, 0)), (value, -there))
    for one, other, value in alike:
        closest = (best[one][1] == -other) + (best[other][1] == -one)
        if value >= (SAME_STORY, CLOSE, CLOSEST)[closest]:
            yield one, other


def _alike(index: Index, threshold: float) -> Iterator[tuple[int, int, float]]:
    """Answer the pairs of articles that are at least so alike, and how alike they are."""
    vectors = [index.vector(number) for number in range(len(index))]
    for number, vector in enumerate(vectors):
        promise: defaultdict[int, float] = defaultdict(float)
        for word, weight in vector.items():
            if index.spread(word) <= _RARE:
                for other in index.holders(word):
                    if other >= number:
                        break
                    promise[other] += weight * vectors[other].get(word, 0.0)
        for other, shared in promise.items():
            if shared >= threshold * _PROMISING:
                alike = similarity(vector, vectors[other])
                if alike >= threshold:
                    yield other, number, alike


def groups(index: Index) -> list[list[int]]:
    """Answer the numbers of the articles, story by story, in the order of first tellings."""
    root = list(range(len(index)))

    def find(number: int) -> int:
        while root[number] != number:
            root[number] = root[root[number]]
            number = root[number]
        return number

    for one, other in pairs(index):
        first, second = sorted((find(one), find(other)))
        root[second] = first
    found: dict[int, list[int]] = {}
    for number in range(len(root)):
        found.setdefault(find(number), []).append(number)
    return list(found.values())


def stories(articles: Sequence[Article]) -> tuple[Story, ...]:
    """Answer the stories that the articles tell, in the order of their first tellings.

    The tellings of a story keep the order of the articles; each article is in one story.
    """
    return stories_of(Index(articles))


def stories_of(index: Index) -> tuple[Story, ...]:
    """Answer the stories of the articles of an index."""
    return tuple(
        Story(
            title=index.articles[central(index, group)].title,
            articles=tuple(index.articles[number] for number in group),
        )
        for group in groups(index)
    )


def central(index: Index, group: Sequence[int]) -> int:
    """Answer the article of a story that is most like the others; the first, of two."""
    if len(group) < 3:
        return group[0]
    vectors = {number: index.vector(number) for number in group[:_COMPARED]}
    return max(vectors, key=lambda n: sum(similarity(vectors[n], v) for v in vectors.values()))


def relatives(article: Article, articles: Sequence[Article]) -> tuple[Relative, ...]:
    """Answer the other articles that share words with ``article``, closest first."""
    index = Index(articles)
    try:
        number = next(i for i, other in enumerate(articles) if other is article)
    except StopIteration:
        number = index.add(article)
    return tuple(Relative(index.articles[other], alike) for other, alike in closest(index, number))


def closest(index: Index, number: int) -> list[tuple[int, float]]:
    """Answer the other articles that share words with that one, and how alike they are."""
    vector = index.vector(number)
    others = {other for word in vector for other in index.holders(word)} - {number}
    found = ((other, similarity(vector, index.vector(other))) for other in others)
    return sorted((pair for pair in found if pair[1] > 0), key=lambda pair: (-pair[1], pair[0]))
