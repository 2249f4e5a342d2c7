"""``reader compare``, as a person and a pipe meet it."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from tests.test_cli import assert_one_sentence, reader
from tests.test_imports import RUN, loaded_by

TELLINGS = {
    "one.txt": "The ship ran aground in the canal on Tuesday.\n\nTen tugs pulled it free.\n",
    "two.txt": "The ship ran aground in the canal on Tuesday.\n\nIt flies the flag of Panama.\n",
    "sub/three.txt": "On Tuesday the ship ran aground in the canal.\n\nTen tugs pulled it free.\n",
    "sub/four.txt": "The ship ran aground in the canal on Tuesday.\n\nTen tugs pulled it free.\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "sub").mkdir()
    for name, text in TELLINGS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_the_table_is_written_where_there_is_no_terminal(folder: Path) -> None:
    done = reader("compare", folder / "one.txt", folder / "two.txt", folder / "sub" / "three.txt")
    assert done.returncode == 1
    (aground,) = [line for line in done.stdout.decode().splitlines() if "ran aground" in line][-1:]
    assert aground.split()[1:4] == ["●", "●", "●"]


def test_all_articles_of_folders_are_taken(folder: Path) -> None:
    done = reader("compare", folder, "--format", "json")
    data = json.loads(done.stdout)
    names = [Path(article["path"]).name for article in data["articles"]]
    assert names == ["one.txt", "two.txt", "four.txt", "three.txt"]
    spreads = sorted(statement["spread"] for statement in data["statements"])
    assert spreads == [1, 3, 4]
    assert done.returncode == 1


def test_a_spreadsheet_is_told_the_encoding(folder: Path) -> None:
    done = reader("compare", folder, "--format", "csv", "--order", "spread")
    assert done.stdout.startswith(b"\xef\xbb\xbf")
    assert done.stdout.count(b"\r\n") == 4
    assert b"\r\r\n" not in done.stdout
    rows = list(csv.reader(done.stdout.decode("utf-8-sig").splitlines()))
    assert [row[1] for row in rows] == ["told by", "4", "3", "1"]


def test_the_status_says_whether_all_tell_everything(folder: Path) -> None:
    assert reader("compare", folder / "one.txt", folder / "sub" / "four.txt").returncode == 0
    assert reader("compare", folder / "one.txt", folder / "two.txt").returncode == 1


def test_one_bad_article_is_one_sentence(folder: Path) -> None:
    bad = folder / "bad.txt"
    bad.write_bytes(b"\x00\x01\x02" * 100)
    for paths in ([folder], [folder / "one.txt", bad, folder / "two.txt"]):
        assert_one_sentence(reader("compare", *paths), "bad.txt")
    assert_one_sentence(reader("compare", folder / "one.txt", folder / "none.txt"), "none.txt")


def test_one_article_is_not_enough(folder: Path) -> None:
    assert_one_sentence(reader("compare", folder / "one.txt"), "only one article")
    assert_one_sentence(reader("compare", folder / "one.txt", folder / "one.txt"), "only one")
    (folder / "empty").mkdir()
    assert_one_sentence(reader("compare", folder / "empty"), "no article")


def test_standard_input_can_be_one_of_them(folder: Path) -> None:
    given = TELLINGS["one.txt"].encode()
    done = reader("compare", "-", folder / "two.txt", "--format", "json", given=given)
    assert json.loads(done.stdout)["articles"][0]["path"] == "-"


@pytest.mark.parametrize("form", ["text", "json", "csv"])
def test_it_is_written_without_the_screen(folder: Path, form: str) -> None:
    output, loaded = loaded_by(RUN, "compare", "--format", form, str(folder))
    assert "ran aground" in output
    assert "textual" not in loaded
    assert "trafilatura" not in loaded
