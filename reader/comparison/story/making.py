"""From several articles to their story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from reader.article import Article
from reader.comparison.story.facts import disagreements
from reader.comparison.story.flow import in_flow
from reader.comparison.story.grouping import Sentence, statements, torn
from reader.comparison.story.marking import Contents, statement
from reader.comparison.story.model import Story
from reader.comparison.story.pairing import Pair, Pairing, pairing, pairs_of, ranked


def story(
    articles: Sequence[Article],
    *,
    threshold: float | None = None,
    language: str | None = None,
    progress: Callable[[float], object] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Story:
    """Answer the story that articles tell, comparing each with each.

    The parameters are those of ``reader.comparison.compare``; raises
    ``reader.alignment.Cancelled`` where ``cancelled`` says so. The order of the articles decides
    the order of the columns, and nothing else.
    """
    pairs = pairs_of(articles)
    pairings = {}
    for done, (left, right) in enumerate(pairs):
        if cancelled is not None and cancelled():
            from reader.alignment import Cancelled

            raise Cancelled
        pairings[left, right] = pairing(articles[left], articles[right], threshold, language)
        if progress is not None:
            progress((done + 1) / len(pairs))
    return story_of(articles, pairings)


def story_of(articles: Sequence[Article], pairings: Mapping[Pair, Pairing]) -> Story:
    """Answer the story of articles whose pairs have been compared, all or some of them.

    ``pairings`` are by the numbers of two articles, as ``pairs_of`` gives them, and all made at
    one threshold. What was not compared is taken for unknown.
    """
    columns = ranked(articles)
    rank = {column: at for at, column in enumerate(columns)}
    by_rank = {(rank[a], rank[b]): found for (a, b), found in pairings.items()}
    sizes = [len(articles[column].sentences) for column in columns]
    groups = statements(sizes, by_rank)
    cited: dict[int, set[Sentence]] = defaultdict(set)
    for sentence, number in torn(groups, by_rank):
        cited[number].add(sentence)
    disputed = disagreements(groups, by_rank, columns)
    contents = Contents(articles)
    return Story(
        articles=tuple(articles),
        statements=tuple(
            statement(groups[n], cited[n], disputed.get(n, ()), columns, contents)
            for n in in_flow(groups, sizes)
        ),
        compared=len(pairings),
        threshold=max((each.threshold for each in pairings.values()), default=None),
    )
