"""How each article tells a statement: as much as any, in part, with other facts, or not at all."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from math import log

from reader.article import Article
from reader.comparison.story.grouping import Sentence
from reader.comparison.story.model import Disagreement, Mark, Statement, Telling
from reader.text.languages import stop_words
from reader.text.words import key, words

_STEM = 6
"""How many letters of a word count, as in alignment: a light stem for every language."""
_PART = 0.5
"""An article that says less than this share of what the fullest one says tells a part of it."""
_WHOLE = 0.8
"""Who says at least this share can speak for the statement."""


class Contents:
    """How much the sentences of a story say: the weights of the words in them, rare ones more."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self._terms: list[list[frozenset[str]]] = []
        spread: Counter[str] = Counter()
        for article in articles:
            stops = stop_words(article.language)
            sentences = [
                frozenset(
                    key(text[a:b])[:_STEM] for a, b in words(text) if key(text[a:b]) not in stops
                )
                for text in article.sentence_texts()
            ]
            self._terms.append(sentences)
            spread.update(frozenset[str]().union(*sentences))
        self._weights = {
            term: log(1 + (len(articles) + 1) / count) for term, count in spread.items()
        }

    def of(self, column: int, sentences: Iterable[int]) -> float:
        """Answer how much sentences of an article say together."""
        terms = frozenset[str]().union(*(self._terms[column][index] for index in sentences))
        return sum(sorted(self._weights[term] for term in terms))


def statement(
    group: Sequence[Sentence],
    elsewhere: Collection[Sentence],
    disagreements: tuple[Disagreement, ...],
    columns: Sequence[int],
    contents: Contents,
) -> Statement:
    """Answer a group of sentences as a statement, with a mark for every article.

    ``elsewhere`` are the sentences of other groups that tell a part of it; ``columns`` those of
    the articles by rank.
    """
    own, cited = _by_column(group, columns), _by_column(elsewhere, columns)
    amount = {column: contents.of(column, sentences) for column, sentences in own.items()}
    fullest = max(amount.values())
    odd = _odd_ones(disagreements)
    tellings = []
    for column in range(len(columns)):
        if column in own:
            part = amount[column] < _PART * fullest
            mark: Mark = (
                "told with other facts" if column in odd else "told in part" if part else "told"
            )
            tellings.append(Telling(mark, own[column]))
        elif column in cited:
            tellings.append(Telling("told in part", (), cited[column]))
        else:
            tellings.append(Telling("absent"))
    speaker = min(
        own,
        key=lambda column: (
            tellings[column].mark != "told",
            amount[column] < _WHOLE * fullest,
            amount[column],
            columns.index(column),
        ),
    )
    return Statement(tuple(tellings), speaker, disagreements)


def _by_column(
    sentences: Iterable[Sentence], columns: Sequence[int]
) -> Mapping[int, tuple[int, ...]]:
    found: dict[int, list[int]] = defaultdict(list)
    for rank, index in sentences:
        found[columns[rank]].append(index)
    return {column: tuple(sorted(indices)) for column, indices in found.items()}


def _odd_ones(disagreements: Sequence[Disagreement]) -> set[int]:
    """Answer the articles that tell other facts than most do."""
    return {
        column
        for disagreement in disagreements
        for value in disagreement.values
        if not value.standard
        for column in value.columns
    }
