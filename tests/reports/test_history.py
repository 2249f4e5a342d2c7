"""A timeline as JSON, CSV and text."""

from __future__ import annotations

import csv
import io
import json

import pytest
from rich.cells import cell_len

from reader.comparison.versions import Timeline, Version, timeline
from reader.library.versions import Series
from reader.reports.history.as_csv import to_csv
from reader.reports.history.as_json import to_json
from reader.reports.history.as_text import to_text
from tests.comparison.versions.written import version

OWNER = "The trawler is {} by a family from the harbour town of Skarne."
STORM = "The storm had blown for two days along the whole of the coast."
NOTE = "An earlier version of this article misstated who owns the trawler."


@pytest.fixture
def told() -> tuple[Series, Timeline]:
    versions = (
        Version(version(OWNER.format("owned"), STORM), "a1b2c3d", "2024-05-01T10:00:00+02:00"),
        Version(
            version(OWNER.format("leased"), STORM), "b2c3d4e", "2024-05-02T10:00:00+02:00", "x"
        ),
        Version(version(OWNER.format("leased"), STORM, "", "", NOTE), "c3d4e5f", "2024-05-03"),
    )
    series = Series(versions, "commit", complete=False)
    return series, timeline(versions)


def test_the_json_tells_versions_steps_and_what_became_of_each_sentence(
    told: tuple[Series, Timeline],
) -> None:
    data = json.loads(to_json(*told))
    assert (data["format"], data["version"]) == ("reader-history", 1)
    assert (data["ordered_by"], data["complete"]) == ("commit", False)
    first = data["versions"][0]
    assert first["name"] == "a1b2c3d"
    sentence = first["article"]["sentences"][0]
    assert sentence["text"] == OWNER.format("owned")
    assert sentence["history"] == {
        "first": 0, "changed": [1], "moved": [], "returned": [], "vanished": None
    }  # fmt: skip
    (change,) = data["steps"][0]["changes"]
    assert (change["kind"], change["verdict"]) == ("statement", "swapped")
    start, end = change["left"][0]["span"]
    assert first["article"]["text"][start:end] == change["left"][0]["text"] == "owned"
    assert (change["noted"], change["explained"]) == (2, False)
    assert data["versions"][2]["notes"][0]["kind"] == "correction"
    assert data["summary"] == {"versions": 3, "changes": 1, "unexplained": 1}


def test_the_csv_has_a_row_for_each_change_of_fact(told: tuple[Series, Timeline]) -> None:
    (row,) = csv.DictReader(io.StringIO(to_csv(told[1])))
    assert row["version"] == "v2"
    assert (row["before"], row["after"]) == ("owned", "leased")
    assert (row["explained"], row["noted in"]) == ("no", "v3")
    assert row["sentence after"] == OWNER.format("leased")


def test_no_cell_of_the_csv_is_a_formula_or_harms_a_terminal() -> None:
    names = '=HYPERLINK("http://x")', "+1", "@SUM(A1)", "\x1b[2J"
    for name in names:
        found = timeline(
            [
                Version(version(OWNER.format("owned"), STORM), "a"),
                Version(version(OWNER.format("leased"), STORM), name),
            ]
        )
        (row,) = csv.DictReader(io.StringIO(to_csv(found)))
        assert not row["name"].startswith(("=", "+", "@", "\x1b"))
        assert row["name"].endswith(name[1:])


@pytest.mark.parametrize("width", [40, 80, 200])
def test_the_text_tells_when_how_much_and_which_facts(
    told: tuple[Series, Timeline], width: int
) -> None:
    lines = list(to_text(*told, width=width, colour=False))
    assert all(cell_len(line) <= width for line in lines)
    text = " ".join(" ".join(lines).split())
    assert " 2024-05-02 10:00 · b2c3d4e · " in text
    assert "⚑ statement swapped: owned → leased (unexplained; noted only in v3)" in text
    assert f"note: {NOTE}" in text
    assert "1 change of fact, 1 of them unexplained" in text
    assert "older ones may be missing" in text


def test_the_text_is_harmless_and_coloured_only_where_asked(told: tuple[Series, Timeline]) -> None:
    series, _ = told
    hostile = Version(
        version("The ship \x1b]0;x\x07 sank\u202e.", STORM), "n\x1b[31m", about="\x9b2J"
    )
    found = timeline([series.versions[0], hostile])
    plain = "\n".join(to_text(series, found, width=80, colour=False))
    assert not set(plain) & set("\x1b\x07\x9b\u202e")
    assert "\x1b[1m" in "\n".join(to_text(series, found, width=80, colour=True))
