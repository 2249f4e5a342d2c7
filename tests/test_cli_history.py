"""``reader history``, as a person and a pipe meet it."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.sources.test_git import Repository
from tests.test_cli import assert_one_sentence, reader

TALE = (
    "{}\n\nThe trawler is {} by a family from Skarne.\n\nThe storm blew along the coast for days.\n"
)


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / "draft2.txt", tmp_path / "draft10.txt"]
    for path, word in zip(paths, ("owned", "leased"), strict=True):
        path.write_text(TALE.format("The trawler came home.", word), encoding="utf-8")
    return paths


def test_files_are_the_versions_in_the_order_of_their_numbers(files: list[Path]) -> None:
    done = reader("history", *reversed(files))
    assert done.returncode == 1, done.stderr
    text = done.stdout.decode()
    assert "2 versions · ordered by the numbers in their names" in " ".join(text.split())
    assert "statement swapped: owned → leased" in text
    assert text.index("draft2.txt") < text.index("draft10.txt")


def test_a_folder_holds_the_versions_and_what_cannot_be_read_is_counted(files: list[Path]) -> None:
    (files[0].parent / "draft11.txt").write_bytes(b"")
    text = reader("history", files[0].parent, "--width", "200").stdout.decode()
    assert "2 versions" in text
    assert "1 could not be read" in text


def test_a_file_in_git_has_its_states_for_versions(tmp_path: Path) -> None:
    repository = Repository(tmp_path / "r")
    for word in ("owned", "leased", "leased out"):
        repository.commit("a.txt", TALE.format("The trawler came home.", word), f"now {word}")
    data = json.loads(reader("history", repository.path("a.txt"), "--format", "json").stdout)
    assert [version["about"] for version in data["versions"]] == [
        "now owned",
        "now leased",
        "now leased out",
    ]
    done = reader("history", repository.path("a.txt"), "--format", "csv", "--last", "2")
    assert done.returncode == 0
    assert done.stdout.startswith(b"\xef\xbb\xbf"), "spreadsheets must know that it is UTF-8"
    assert list(csv.DictReader(io.StringIO(done.stdout.decode("utf-8-sig")))) == []


def test_each_trouble_is_one_sentence(files: list[Path], tmp_path: Path) -> None:
    assert_one_sentence(reader("history", files[0]), "is in no git repository", "files")
    assert_one_sentence(reader("history", files[0], tmp_path / "no.txt"), "does not exist")
    assert_one_sentence(reader("history", "-"), "standard input")
    assert_one_sentence(reader("history", *files, "--last", "1"), "2 or more")
    (tmp_path / "empty").mkdir()
    assert_one_sentence(reader("history", tmp_path / "empty"), "holds no article")
