"""Articles that tell the same event stand together, and only those."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Article
from reader.library import collect, relatives, stories
from reader.library.grouping import groups
from reader.library.index import Index
from tests.articles import article
from tests.library.shelf import write_shelf


@pytest.fixture
def shelf(tmp_path: Path) -> tuple[Article, ...]:
    return collect([str(write_shelf(tmp_path, unreadable=False))]).articles


def test_two_tellings_of_an_event_are_one_story(shelf: tuple[Article, ...]) -> None:
    told = [[a.path.rsplit("/", 2)[-2:] for a in story.articles] for story in stories(shelf)]
    assert [len(story) for story in told] == [1, 2, 2]
    assert {name for name, _ in told[1]} == {"ferry"}
    assert {name for name, _ in told[2]} == {"orchard"}


def test_every_article_is_in_one_story(shelf: tuple[Article, ...]) -> None:
    told = [article for story in stories(shelf) for article in story.articles]
    assert sorted(a.path for a in told) == sorted(a.path for a in shelf)


def test_two_articles_alone_are_told_apart_or_together(shelf: tuple[Article, ...]) -> None:
    chess, herald, times, letter, _ = shelf
    assert len(stories([herald, times])) == 1
    assert len(stories([herald, letter])) == 2
    assert len(stories([herald, chess])) == 2


def test_versions_of_an_article_are_one_story(shelf: tuple[Article, ...]) -> None:
    herald = shelf[1]
    later = article(*herald.sentence_texts()[:-1], "She has resigned.", title="Later")
    assert len(stories([herald, shelf[0], later])) == 2


def test_a_story_has_the_title_of_its_most_typical_telling(shelf: tuple[Article, ...]) -> None:
    herald, times = shelf[1:3]
    both = article(*herald.sentence_texts(), *times.sentence_texts(), title="Both")
    (story,) = stories([herald, times, both])
    assert story.title == "Both"


def test_the_closest_relative_comes_first(shelf: tuple[Article, ...]) -> None:
    _, herald, times, letter, post = shelf
    assert relatives(herald, shelf)[0].article is times
    assert relatives(post, shelf)[0].article is letter
    values = [relative.similarity for relative in relatives(herald, shelf)]
    assert values == sorted(values, reverse=True)
    assert all(0 < value <= 1 for value in values)


def test_an_article_is_no_relative_of_itself(shelf: tuple[Article, ...]) -> None:
    assert all(relative.article is not shelf[0] for relative in relatives(shelf[0], shelf))


def test_relatives_of_an_article_from_elsewhere(shelf: tuple[Article, ...]) -> None:
    stranger = article("The ferry Aurora struck the Brannock reef off Kelmore.")
    assert relatives(stranger, shelf)[0].article in shelf[1:3]
    assert len(shelf) == 5


def test_no_articles_tell_no_story() -> None:
    assert stories([]) == ()
    assert relatives(article("Nothing."), []) == ()


VOCABULARY = ("ferry", "reef", "frost", "cherry", "chess", "the", "of", "and", "214", "9")
WORDS = st.sampled_from(VOCABULARY)
TEXTS = st.lists(st.lists(WORDS, min_size=1, max_size=8).map(" ".join), max_size=8)


@given(TEXTS)
def test_stories_are_a_partition(texts: list[str]) -> None:
    index = Index(article(text) for text in texts)
    found = groups(index)
    assert sorted(number for group in found for number in group) == list(range(len(texts)))
    assert [group[0] for group in found] == sorted(group[0] for group in found)


@given(TEXTS)
def test_a_vector_is_of_length_one_or_empty(texts: list[str]) -> None:
    index = Index(article(text) for text in texts)
    for number in range(len(index)):
        vector = index.vector(number)
        assert not vector or abs(sum(w * w for w in vector.values()) - 1) < 1e-9
