"""Series of versions: their order, and what is read from git."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reader.article import Article
from reader.library.versions import committed, series
from tests.articles import article
from tests.sources.test_git import Repository


def made(path: str, text: str, date: str | None = None, time: str | None = None) -> Article:
    return replace(article(text), path=path, date=date, time=time)


def test_dates_of_the_articles_come_first() -> None:
    found = series(
        [
            made("1.txt", "One.", "2024-05-03"),
            made("2.txt", "Two.", "2024-05-01"),
            made("3.txt", "Three.", "2024-05-02"),
        ]
    )
    assert found.by == "date"
    assert [v.name for v in found.versions] == ["2.txt", "3.txt", "1.txt"]
    assert found.versions[0].when == "2024-05-01"


def test_times_and_then_numbers_tell_those_of_a_day_apart() -> None:
    timed = series(
        [
            made("a.txt", "One.", "2024-05-01", "18:00"),
            made("b.txt", "Two.", "2024-05-01", "09:30"),
        ]
    )
    assert [v.name for v in timed.versions] == ["b.txt", "a.txt"]
    numbered = series(
        [
            made("v10.txt", "One.", "2024-05-01"),
            made("v9.txt", "Two.", "2024-05-01", "23:00"),
            made("v11.txt", "Three.", "2024-05-02"),
        ]
    )
    assert [v.name for v in numbered.versions] == ["v9.txt", "v10.txt", "v11.txt"]


@pytest.mark.parametrize(
    ("names", "by", "order"),
    [
        (("news-2024-05-02.md", "news-2024-05-01.md"), "date", (1, 0)),
        (("20240501T1200.html", "20240501T0900.html"), "date", (1, 0)),
        (("20210329160500.html", "20210329150000.html"), "date", (1, 0)),
        (("draft 10.txt", "draft 9.txt"), "number", (1, 0)),
        (("old.txt", "new.txt"), "given", (0, 1)),
        (("b-19.txt", "a-19.txt"), "given", (0, 1)),
        (("2024-13-40.txt", "2024-13-39.txt"), "number", (1, 0)),
    ],
)
def test_names_tell_the_order_where_the_articles_do_not(
    names: tuple[str, ...], by: str, order: tuple[int, ...]
) -> None:
    found = series([made(f"folder-7/{name}", f"Text {n}.") for n, name in enumerate(names)])
    assert found.by == by
    assert [v.name for v in found.versions] == [names[n] for n in order]


def test_the_states_of_a_file_are_versions(tmp_path: Path) -> None:
    repository = Repository(tmp_path / "r")
    repository.commit("a.md", "", "an empty file")
    repository.commit("a.md", "# A title\n\nThe bridge is closed.\n", "first")
    repository.commit("a.md", "# A title\n\nThe  bridge\nis closed.\n", "set anew")
    repository.commit("a.md", "# A title\n\nThe bridge is open.\n", "second")
    Path(repository.path("a.md")).write_text("# A title\n\nThe bridge is gone.\n", encoding="utf-8")
    found = committed(repository.path("a.md"))
    assert found.by == "commit"
    assert found.versions[0].about == "first"
    assert found.versions[-1].name == "not committed"
    assert found.versions[-1].article.text.endswith("The bridge is gone.")
    assert len(found.unreadable) == 1
    assert [v.name for v in found.newest(2).versions] == [v.name for v in found.versions[-2:]]
