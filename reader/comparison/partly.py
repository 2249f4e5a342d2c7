"""What is partly told: pairs of sentences in no link together that share one specific thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from reader.alignment import Partial
from reader.article import Article, Span
from reader.comparison.links import PartlyTold
from reader.comparison.model import Row, Side


def partly_told(
    partial: Sequence[Partial], left: Article, right: Article, rows: Sequence[Row]
) -> tuple[PartlyTold, ...]:
    """Answer the partials as they are come upon when the rows are read from top to bottom."""
    place: dict[tuple[Side, int], int] = {}
    for index, row in enumerate(rows):
        place.update({("left", i): index for i in row.left})
        place.update({("right", j): index for j in row.right})
    places = [(place["left", p.left], place["right", p.right]) for p in partial]
    order = sorted(range(len(partial)), key=lambda n: (min(places[n]), max(places[n]), places[n]))
    return tuple(
        PartlyTold(
            id=number,
            left=partial[n].left,
            right=partial[n].right,
            confidence=partial[n].confidence,
            left_span=shifted(left, partial[n].left, partial[n].left_span),
            right_span=shifted(right, partial[n].right, partial[n].right_span),
            left_row=places[n][0],
            right_row=places[n][1],
        )
        for number, n in enumerate(order)
    )


def by_row(partly: Sequence[PartlyTold]) -> Mapping[int, tuple[int, ...]]:
    """Answer which of them, by id, begin or end in which row."""
    found: dict[int, list[int]] = defaultdict(list)
    for one in partly:
        for row in {one.left_row, one.right_row}:
            found[row].append(one.id)
    return {row: tuple(ids) for row, ids in found.items()}


def shifted(article: Article, sentence: int, span: Span) -> Span:
    """Answer a span of a sentence as a span of the article's text."""
    start = article.sentences[sentence].start
    return start + span[0], start + span[1]
