"""What is partly told: where, in which order, and the same with the sides swapped."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.alignment import Cancelled, Partial
from reader.article import Article
from reader.comparison import compare
from reader.comparison.partly import by_row, partly_told
from tests.articles import article

SENTENCES = (
    "“Nobody sleeps,” said the mayor of Varna on Monday.",
    "The town, where “nobody sleeps” any more, is tired of 1931.",
    "A sluice gate from 1931 broke, the mayor said.",
    "Bakers sold bread by candlelight.",
    "By candlelight, 340 people waited for the mayor of Varna.",
)
ARTICLES = st.lists(st.sampled_from(SENTENCES), max_size=6).map(lambda told: article(*told))


@given(ARTICLES, ARTICLES)
def test_every_partial_is_there_once_at_its_rows_in_reading_order(
    left: Article, right: Article
) -> None:
    found = compare(left, right)
    assert {(p.left, p.right) for p in found.partly} == {(p.left, p.right) for p in found.partial}
    assert [p.id for p in found.partly] == list(range(len(found.partly)))
    ends = [p.ends[0][0] for p in found.partly]
    assert ends == sorted(ends)
    for p in found.partly:
        assert p.left in found.rows[p.left_row].left
        assert p.right in found.rows[p.right_row].right
        assert p in found.partly_at(p.left_row)
        assert p in found.partly_at(p.right_row)
        sentence = left.sentences[p.left]
        assert sentence.start <= p.left_span[0] < p.left_span[1] <= sentence.end
    mirrored = found.swapped().partly
    assert {(p.right, p.left, p.right_span, p.left_span) for p in mirrored} == {
        (p.left, p.right, p.left_span, p.right_span) for p in found.partly
    }


def test_spans_are_those_of_the_whole_text() -> None:
    left, right = article(*SENTENCES[:2]), article("Quiet.", "Loud.", SENTENCES[2])
    rows = compare(left, right).rows
    start = SENTENCES[1].index("1931"), SENTENCES[2].index("1931")
    partial = Partial(1, 2, 0.3, (start[0], start[0] + 4), (start[1], start[1] + 4))
    (told,) = partly_told([partial], left, right, rows)
    assert left.text[slice(*told.left_span)] == right.text[slice(*told.right_span)] == "1931"
    assert by_row([told]) == {told.left_row: (0,), told.right_row: (0,)}


def test_progress_rises_to_the_end_and_work_can_be_stopped() -> None:
    told: list[float] = []
    both = article(*SENTENCES), article(*reversed(SENTENCES))
    compare(*both, progress=told.append)
    assert told == sorted(told)
    assert told[-1] == 1.0
    with pytest.raises(Cancelled):
        compare(*both, cancelled=lambda: True)
