"""The sample stories, opened and compared as a person would."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from reader.comparison import compare
from reader.library import Collection, Story, collect, stories

SEEDS = Path(__file__).parents[1] / "seeds"


@pytest.fixture(scope="module")
def collection() -> Collection:
    return collect([str(SEEDS)])


def test_every_sample_opens_and_says_where_it_comes_from(collection: Collection) -> None:
    assert collection.unreadable == ()
    assert len(collection.articles) == sum(path.is_file() for path in SEEDS.rglob("*"))
    for article in collection.articles:
        assert article.source, article.path
        assert article.date, article.path
        assert 15 <= len(article.sentences) <= 45, article.path
        assert article.title in article.text.splitlines(), article.path
    languages = {article.language for article in collection.articles}
    assert languages == {"en", "de", "fr", "es", "ja"}


def test_the_stories_are_the_folders(collection: Collection) -> None:
    told = {frozenset(article.path for article in story.articles) for story in _stories(collection)}
    folders = {
        frozenset(str(path) for path in folder.iterdir())
        for folder in SEEDS.iterdir()
        if folder.is_dir()
    }
    assert told == folders


def test_versions_differ_quietly(collection: Collection) -> None:
    versions = [article for article in collection.articles if "-v" in Path(article.path).stem]
    assert len(versions) == 4
    for earlier, later in pairwise(sorted(versions, key=lambda article: article.path)):
        summary = compare(earlier, later).summary
        assert summary.changed
        assert summary.same
        assert summary.similarity > 0.7


def test_tellings_of_different_outlets_share_something_and_hold_something_of_their_own(
    collection: Collection,
) -> None:
    for story in _stories(collection):
        for left, right in pairwise(story.articles):
            if left.source != right.source:
                summary = compare(left, right).summary
                assert summary.changed + summary.same >= 4, (left.path, right.path)
                assert summary.removed >= 4
                assert summary.added >= 4
                assert summary.similarity < 0.7


def _stories(collection: Collection) -> tuple[Story, ...]:
    return stories(collection.articles)
