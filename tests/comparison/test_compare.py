"""A comparison as a whole: states, counts, thresholds, sides."""

from hypothesis import given
from hypothesis import strategies as st

from reader.article import Article
from reader.comparison import Comparison, compare
from tests.articles import article

TELLING = (
    "The ship ran aground in the canal on Tuesday.",
    "Ten tugs pulled it free after six days.",
    "Nobody among the crew of 25 was hurt.",
    "The blockage cost Egypt 14 million dollars a day.",
)
ARTICLES = st.lists(
    st.sampled_from(
        [
            *TELLING,
            "Eleven tugs pulled it free after nearly six days.",
            "The blockage cost Egypt up to 15 million dollars daily.",
            "Rain fell on the capital.",
            "“It is over,” the pilot said.",
        ]
    ),
    max_size=9,
).map(lambda sentences: article(*sentences))


def rebuilt(text: Article, order: list[int]) -> str:
    """Rebuild a text from the sentences in row order and the text between them."""
    result, at = "", 0
    for index in order:
        sentence = text.sentences[index]
        result += text.text[at : sentence.start] + text.sentence_text(index)
        at = sentence.end
    return result + text.text[at:]


def test_a_text_with_itself_is_all_same() -> None:
    both = article(*TELLING)
    found = compare(both, both)
    assert [row.state for row in found.rows] == ["same"] * 4
    assert found.differences == ()
    assert found.summary.similarity == 1.0


def test_typography_is_no_difference_and_words_are() -> None:
    found = compare(
        article("“It’s over,” the pilot said.", TELLING[0]),
        article('"It\'s over," the pilot said.', TELLING[0].replace("Tuesday", "Wednesday")),
    )
    assert [row.state for row in found.rows] == ["same", "changed"]
    assert found.edits(0) == ()
    (edit,) = found.edits(1)
    assert found.right.text[slice(*edit.right)] == "Wednesday"


def test_counts() -> None:
    found = compare(article(*TELLING), article(TELLING[3], *TELLING[:2], "Rain fell."))
    assert (found.summary.same, found.summary.moved) == (3, 1)
    assert (found.summary.removed, found.summary.added) == (1, 1)
    assert found.summary.differences == len(found.differences) == 3


def test_the_same_sentences_in_another_order_differ() -> None:
    found = compare(article(*TELLING), article(*reversed(TELLING)))
    assert found.differences
    assert {row.state for row in found.rows} == {"same"}


def test_empty_sides() -> None:
    assert compare(article(), article()).rows == ()
    found = compare(article(*TELLING), article())
    assert [row.state for row in found.rows] == ["removed"] * 4
    assert found.summary.similarity == 0.0


def test_a_higher_threshold_leaves_only_surer_links() -> None:
    found = compare(article(*TELLING), article(TELLING[0], "Eleven tugs pulled it free at last."))
    sure = found.at(1.0)
    assert len(found.links) == 2
    assert sure.links[0].state == "same"
    assert all(link.confidence >= 0.99 for link in sure.links)
    again = sure.at(found.alignment.threshold)
    assert (again.links, again.rows) == (found.links, found.rows)


@given(ARTICLES, ARTICLES)
def test_both_articles_rebuild_from_the_rows(left: Article, right: Article) -> None:
    found = compare(left, right)
    assert rebuilt(left, [i for row in found.rows for i in row.left]) == left.text
    assert rebuilt(right, [j for row in found.rows for j in row.right]) == right.text


def _mirror(found: Comparison) -> set[tuple[tuple[int, ...], tuple[int, ...], str, bool]]:
    return {(link.right, link.left, link.state, link.moved) for link in found.links}


@given(ARTICLES, ARTICLES)
def test_swapping_the_sides_mirrors_the_links(left: Article, right: Article) -> None:
    found = compare(left, right)
    for other in (compare(right, left), found.swapped()):
        links = {(link.left, link.right, link.state, link.moved) for link in other.links}
        assert links == _mirror(found)


@given(ARTICLES, ARTICLES)
def test_swapped_sides_are_explained_by_the_same(left: Article, right: Article) -> None:
    found = compare(left, right)
    back = found.swapped()
    for index, link in enumerate(back.links):
        (own,) = [k for k, other in enumerate(found.links) if other.left == link.right]
        there, here = back.explain(index).shared, found.explain(own).shared
        assert [(s.kind, s.right, s.left) for s in there] == [
            (s.kind, s.left, s.right) for s in here
        ]
