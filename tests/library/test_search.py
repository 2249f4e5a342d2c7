"""The list narrows to what was meant."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library import Index, collect
from reader.library.search import Finder
from tests.articles import article
from tests.library.shelf import write_shelf

CHESS, HERALD, TIMES, LETTER, POST = range(5)


@pytest.fixture
def finder(tmp_path: Path) -> Finder:
    return Finder(Index(collect([str(write_shelf(tmp_path, unreadable=False))]).articles))


def test_nothing_typed_finds_everything(finder: Finder) -> None:
    assert finder.find("") == finder.find("  ") == [CHESS, HERALD, TIMES, LETTER, POST]


@pytest.mark.parametrize("query", ["brannock", "BRANNOCK", "bran", "brannock aurora", "ree"])
def test_words_of_the_text_are_found_while_they_are_typed(finder: Finder, query: str) -> None:
    assert sorted(finder.find(query)) == [HERALD, TIMES]


def test_all_words_have_to_occur(finder: Finder) -> None:
    assert finder.find("kelmore divers") == [TIMES]
    assert finder.find("kelmore cherry") == []


@pytest.mark.parametrize("query", ["ligthouse", "lighthuose", "lighthouses", "lighthose"])
def test_a_slip_of_the_finger_is_forgiven_in_titles(finder: Finder, query: str) -> None:
    assert finder.find(query) == [CHESS]


def test_short_words_have_to_be_right(finder: Finder) -> None:
    assert finder.find("ice") == []


def test_the_source_is_searched(finder: Finder) -> None:
    assert finder.find("valley post")[0] == POST
    assert finder.find("growers letter") == [LETTER]
    assert finder.find("coast herald")[0] == HERALD


def test_titles_come_before_texts(finder: Finder) -> None:
    assert finder.find("velden")[:2] == [LETTER, POST] or finder.find("velden")[:2] == [
        POST,
        LETTER,
    ]
    assert finder.find("frost takes")[0] == LETTER
    assert finder.find("losses after the frost") == [POST]


def test_articles_added_later_are_found(finder: Finder) -> None:
    assert finder.find("observatory") == []
    finder._index.add(article("An observatory opens.", title="The new observatory"))
    assert finder.find("observatory") == [5]


QUERIES = st.text(st.sampled_from("abcdefhrstuy 214“”’-é漢"), max_size=12)


@given(QUERIES, QUERIES)
def test_typing_on_only_ever_narrows(begun: str, more: str) -> None:
    finder = Finder(
        Index(
            [
                article("The ferry, 214 aboard, struck a reef.", title="Faraday’s Herd"),
                article("Cherry trees stood bare.", title="漢 in ’21"),
            ]
        )
    )
    exact = [word for word in begun.split() if len(word) < 4]
    if len(exact) == len(begun.split()):
        longer = f"{begun} {more}"
        assert set(finder.find(longer)) <= set(finder.find(begun))
