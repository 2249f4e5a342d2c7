"""A story as its readers meet it: who says what, whatever order the articles come in."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.alignment import Cancelled
from reader.comparison import compare
from reader.comparison.story import Story, story
from reader.comparison.story.wording import GLYPHS, labels, letter, names
from tests.articles import article
from tests.comparison.story.tellings import CREW, FEES, OWNER, QUEUE, TIDE, TUGS, outlets

SENTENCES = (TUGS, TIDE, CREW, QUEUE, OWNER, FEES)


def table(told: Story) -> list[tuple[str, str]]:
    """Answer the marks and the first words of each statement, in order."""
    return [
        (
            "".join(GLYPHS[telling.mark] for telling in statement.tellings),
            " ".join(told.words(number).split()[:3]),
        )
        for number, statement in enumerate(told.statements)
    ]


def test_who_says_what() -> None:
    assert sorted(table(story(outlets()))) == sorted(
        [
            ("●●●", "Ten tugs pulled"),
            ("●··", "A spring tide"),
            ("●●·", "All 25 members"),
            ("·●·", "The ship belongs"),
            ("··●", "More than 300"),
            ("··●", "The blockage cost"),
        ]
    )


def test_what_one_alone_tells_follows_what_it_follows_there() -> None:
    order = [words for _, words in table(story(outlets()))]
    told_between = order.index("Ten tugs pulled"), order.index("All 25 members")
    assert told_between[0] < order.index("A spring tide") < told_between[1]
    assert order.index("More than 300") == 0
    assert order.index("The ship belongs") == order.index("All 25 members") + 1


def test_the_order_of_the_articles_is_that_of_the_columns_and_nothing_else() -> None:
    articles = outlets()
    usual = story(articles)
    for order in permutations(range(3)):
        turned = story([articles[column] for column in order])
        back = [order.index(column) for column in range(3)]
        assert [
            tuple(statement.tellings[back[column]] for column in range(3))
            for statement in turned.statements
        ] == [statement.tellings for statement in usual.statements]
        assert [turned.words(n) for n in range(len(turned.statements))] == [
            usual.words(n) for n in range(len(usual.statements))
        ]


def test_of_two_articles_the_statements_are_their_links() -> None:
    left, right = outlets()[:2]
    told = story([left, right])
    both = {
        (statement.tellings[0].sentences, statement.tellings[1].sentences)
        for statement in told.statements
        if all(telling.sentences for telling in statement.tellings)
    }
    assert both == {(link.left, link.right) for link in compare(left, right).links}


def test_an_article_told_twice_agrees_with_itself() -> None:
    one = outlets()[0]
    told = story([one, one])
    assert [marks for marks, _ in table(told)] == ["●●"] * 3
    assert not any(statement.differs for statement in told.statements)


def test_sorted_by_spread_the_most_widely_told_come_first_and_keep_their_flow() -> None:
    told = story(outlets())
    order = told.ordered("spread")
    spreads = [told.statements[number].spread for number in order]
    assert spreads == sorted(spreads, reverse=True)
    alone = [number for number in order if told.statements[number].spread == 1]
    assert alone == sorted(alone)


@pytest.mark.parametrize("empty", [0, 1, 2])
def test_an_empty_article_is_absent_everywhere(empty: int) -> None:
    articles = [*outlets()[:2]]
    articles.insert(empty, article())
    told = story(articles)
    assert told.statements
    assert all(statement.tellings[empty].mark == "absent" for statement in told.statements)


def test_articles_without_a_sentence_make_no_statement() -> None:
    assert story([article(), article()]).statements == ()


def test_who_no_longer_wants_it_is_heard() -> None:
    with pytest.raises(Cancelled):
        story(outlets(), cancelled=lambda: True)


def test_how_far_it_is_is_said() -> None:
    said: list[float] = []
    story(outlets(), progress=said.append)
    assert said == [1 / 3, 2 / 3, 1]


@settings(max_examples=25)
@given(st.lists(st.lists(st.sampled_from(SENTENCES), max_size=6), min_size=2, max_size=4))
def test_every_sentence_stands_in_exactly_one_statement(texts: list[list[str]]) -> None:
    told = story([article(*sentences) for sentences in texts])
    stands = [
        (column, sentence)
        for statement in told.statements
        for column, telling in enumerate(statement.tellings)
        for sentence in telling.sentences
    ]
    assert sorted(stands) == [
        (column, sentence)
        for column, sentences in enumerate(texts)
        for sentence in range(len(sentences))
    ]
    for column, sentence in stands:
        statement = told.statements[told.statement_of(column, sentence)]
        assert sentence in statement.tellings[column].sentences
        assert statement.tellings[statement.speaker].sentences


def test_articles_are_told_apart_by_what_is_short() -> None:
    one, two = (replace(article("One."), source="The Courier") for _ in range(2))
    other = replace(two, source="Harbour Post", date="2024-05-03")
    assert labels([one, other]) == ("The Courier", "Harbour Post")
    dated = [replace(one, date="2024-05-03"), replace(one, date="2024-05-04")]
    assert labels(dated) == ("2024-05-03", "2024-05-04")
    versions = [replace(one, path=f"news/ever-given-v{n}.md") for n in (1, 2, 10)]
    assert labels(versions) == ("v1", "v2", "v10")
    assert names(versions) == tuple(f"The Courier ever-given-v{n}.md" for n in (1, 2, 10))
    assert labels([one, one]) == ("The Courier", "The Courier")


def test_columns_are_lettered_beyond_the_alphabet() -> None:
    assert [letter(n) for n in (0, 25, 26, 51, 52, 701, 702)] == [
        "a", "z", "aa", "az", "ba", "zz", "aaa",
    ]  # fmt: skip
