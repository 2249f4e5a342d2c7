"""Folders are walked as a person would list them."""

import os
from pathlib import Path

import pytest

from reader.sources import Unreadable, walk
from reader.sources.folders import natural_key

PROSE = "The council voted on Tuesday to close the old bridge for repairs. " * 3


def make(folder: Path, *names: str) -> None:
    for name in names:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"{name}: {PROSE}", "utf-8")


def names(folder: Path, *paths: Path) -> list[str]:
    return [os.path.relpath(p, folder) for p in walk([str(p) for p in paths or (folder,)])]


def test_numbers_sort_as_numbers_and_files_before_folders(tmp_path: Path) -> None:
    make(tmp_path, "v10.txt", "v2.txt", "V1.txt", "a/x.md", "A2/y.html", "b.markdown", "c.htm")
    assert names(tmp_path) == [
        "b.markdown", "c.htm", "V1.txt", "v2.txt", "v10.txt", "a/x.md", "A2/y.html",
    ]  # fmt: skip
    assert natural_key("9") < natural_key("10") < natural_key("a")


def test_hidden_and_foreign_files_are_left_out_unless_named(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", ".hidden.txt", ".git/b.txt", "c.jpg", "d.py")
    assert names(tmp_path) == ["a.txt"]
    explicit = [tmp_path / ".hidden.txt", tmp_path / "c.jpg", tmp_path / ".git"]
    assert names(tmp_path, *explicit) == [".hidden.txt", "c.jpg", ".git/b.txt"]


def test_a_file_without_extension_is_an_article_if_it_holds_prose(tmp_path: Path) -> None:
    make(tmp_path, "story")
    (tmp_path / "program").write_bytes(b"\x7fELF" + bytes(100))
    (tmp_path / "script").write_text("#!/bin/sh\n" + PROSE)
    (tmp_path / "VERSION").write_text("1.2.3\n")
    os.mkfifo(tmp_path / "pipe")
    assert names(tmp_path) == ["story"]


def test_links_in_circles_are_survived_and_nothing_comes_twice(tmp_path: Path) -> None:
    make(tmp_path, "a/one.txt", "b/two.txt")
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    (tmp_path / "b" / "self.txt").symlink_to("self.txt")
    (tmp_path / "b" / "again.txt").symlink_to("../a/one.txt")
    (tmp_path / "c").symlink_to(tmp_path / "b")
    assert names(tmp_path) == ["a/one.txt", "b/two.txt"]
    assert names(tmp_path, tmp_path / "b" / "two.txt", tmp_path)[0] == "b/two.txt"
    assert len(names(tmp_path, tmp_path, tmp_path / "a" / "one.txt")) == 2
    assert list(walk(["-", "-"])) == ["-"]


def test_trouble_is_told_and_the_rest_comes(tmp_path: Path) -> None:
    make(tmp_path, "a.txt")
    (tmp_path / "gone.txt").symlink_to("nowhere")
    troubles: list[Unreadable] = []
    missing = str(tmp_path / "missing")
    found = list(walk([missing, str(tmp_path)], on_error=troubles.append))
    assert found == [str(tmp_path / "a.txt")]
    assert [t.path for t in troubles] == [missing, str(tmp_path / "gone.txt")]
    assert all("does not exist" in str(t) for t in troubles)
    assert list(walk([missing])) == []


def test_a_folder_that_cannot_be_listed_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tmp_path, "a.txt", "locked/b.txt")
    listing = os.scandir

    def scandir(path: str) -> object:
        if path.endswith("locked"):
            raise PermissionError(13, "Permission denied", path)
        return listing(path)

    monkeypatch.setattr(os, "scandir", scandir)
    troubles: list[Unreadable] = []
    assert list(walk([str(tmp_path)], on_error=troubles.append)) == [str(tmp_path / "a.txt")]
    assert "may not be read by you" in str(troubles[0])


def test_names_that_are_no_utf8_survive(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    with open(name, "w") as file:
        file.write(PROSE)
    (found,) = walk([str(tmp_path)])
    assert os.fsencode(found) == name


def test_very_deep_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    deep = "d/" * 300
    os.makedirs(deep)
    Path(deep, "a.txt").write_text(PROSE)
    assert len(list(walk(["."]))) == 1
