"""Which statements hold what a person searches for."""

from __future__ import annotations

from bisect import bisect_right

from reader.comparison.story.model import Story
from reader.text.find import find


def holding(story: Story, query: str) -> frozenset[int]:
    """Answer the numbers of the statements of which any telling holds the query."""
    found: set[int] = set()
    for column, article in enumerate(story.articles):
        starts = [sentence.start for sentence in article.sentences]
        for start, _ in find(article.text, query):
            sentence = bisect_right(starts, start) - 1
            if sentence >= 0:
                found.add(story.statement_of(column, sentence))
    return frozenset(found)
