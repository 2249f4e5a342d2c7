"""What paths name comes out as articles; what cannot be read stands beside them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.article import Article
from reader.library import collect, demo_folder, first_article, read
from reader.sources import Unreadable
from tests.library.shelf import write_shelf


def test_collects_all_articles_of_a_folder(tmp_path: Path) -> None:
    collection = collect([str(write_shelf(tmp_path))])
    assert [article.title for article in collection.articles] == [
        "A chess club for lighthouse keepers",
        "Ferry Aurora runs aground off Kelmore",
        "All 214 saved after Aurora strikes reef",
        "Frost takes half of the Velden cherries",
        "Velden counts its losses after the frost",
    ]


def test_what_cannot_be_read_keeps_nothing_else_from_being_read(tmp_path: Path) -> None:
    collection = collect([str(tmp_path / "missing"), str(write_shelf(tmp_path))])
    assert len(collection.articles) == 5
    assert [os.path.basename(trouble.path) for trouble in collection.unreadable] == [
        "missing",
        "program.txt",
    ]
    assert all(trouble.reason for trouble in collection.unreadable)


def test_articles_come_one_by_one_in_the_order_of_the_folder(tmp_path: Path) -> None:
    found = read([str(write_shelf(tmp_path))])
    first = next(found)
    assert isinstance(first, Article)
    assert first.path.endswith("alone.txt")
    assert any(isinstance(other, Unreadable) for other in found)


def test_language_and_encoding_overrule_detection(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("Ein kurzer Satz über Äpfel.".encode("cp1252"))
    (article,) = collect([str(tmp_path)], encoding="cp1252", language="nl").articles
    assert article.language == "nl"
    assert "Äpfel" in article.text


def why_not(path: Path) -> tuple[Unreadable, ...]:
    found = first_article([str(path)])
    assert isinstance(found, tuple)
    return found


def test_the_first_article_is_the_first_that_can_be_read(tmp_path: Path) -> None:
    shelf = str(write_shelf(tmp_path))
    assert first_article([str(tmp_path / "no"), shelf]) == collect([shelf]).articles[0]


def test_a_folder_without_articles_is_told_apart_from_a_missing_one(tmp_path: Path) -> None:
    (empty,) = why_not(tmp_path)
    assert "holds nothing to read" in str(empty)
    (missing,) = why_not(tmp_path / "no")
    assert "holds nothing" not in str(missing)
    assert str(tmp_path / "no") in str(missing)


def test_an_unreadable_file_gives_its_own_reason(tmp_path: Path) -> None:
    path = tmp_path / "empty.txt"
    path.touch()
    (trouble,) = why_not(path)
    assert str(path) in str(trouble)


def test_the_samples_are_found_in_a_checkout() -> None:
    assert collect([str(demo_folder())]).articles


def test_the_samples_are_found_inside_the_package_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inside = tmp_path / "reader" / "seeds"
    inside.mkdir(parents=True)
    (tmp_path / "seeds").mkdir()
    monkeypatch.setattr("reader.__file__", str(tmp_path / "reader" / "__init__.py"))
    assert demo_folder() == inside
    inside.rmdir()
    assert demo_folder() == tmp_path / "seeds"
    (tmp_path / "seeds").rmdir()
    with pytest.raises(FileNotFoundError, match="sample stories"):
        demo_folder()


def test_the_library_loads_no_screen() -> None:
    script = "import sys, reader.library, reader.library.search; print('textual' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "False"
