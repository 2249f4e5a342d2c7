"""Changes of fact on the series that people marked: found, none invented, notes understood."""

from __future__ import annotations

import pytest

from tests.bench.versions import MARKED, Score, score

SERIES = sorted(MARKED.glob("*.json"))


@pytest.fixture(scope="module")
def scores() -> dict[str, Score]:
    return {path.stem: score(path) for path in SERIES}


def test_changes_of_fact_are_found_and_none_is_invented(scores: dict[str, Score]) -> None:
    assert len(scores) >= 7
    total = Score()
    for one in scores.values():
        total.add(one)
    assert total.precision >= 0.9, total.invented
    assert total.recall >= 0.9, total.missed


def test_it_is_known_which_of_them_a_note_explains(scores: dict[str, Score]) -> None:
    misjudged = [line for one in scores.values() for line in one.misjudged]
    right = sum(one.right for one in scores.values())
    assert len(misjudged) <= 0.1 * right, misjudged
