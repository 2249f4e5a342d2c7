"""The JSON says what the screen shows, in a form that other programs can rely on."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from reader.comparison import compare
from reader.reports.as_json import to_json
from tests.articles import article

LEFT = article(
    "The ship ran aground in the canal on Tuesday.",
    "Ten tugs pulled it free after six days.",
    "Nobody among the crew of 25 was hurt.",
    "Rain fell on the capital.",
)
RIGHT = article(
    "Nobody among the crew of 25 was hurt.",
    "The ship ran aground in the canal on Tuesday.",
    "Eleven tugs pulled it free after six days.",
)


def loaded() -> dict[str, Any]:
    data: dict[str, Any] = json.loads(to_json(compare(LEFT, RIGHT)))
    return data


def test_it_names_its_format_and_both_sides() -> None:
    data = loaded()
    assert (data["format"], data["version"]) == ("reader-comparison", 1)
    assert data["left"]["sha256"] == LEFT.sha256
    for side, own in (("left", LEFT), ("right", RIGHT)):
        for sentence in data[side]["sentences"]:
            span = slice(sentence["start"], sentence["end"])
            assert data[side]["text"][span] == sentence["text"]
        assert len(data[side]["sentences"]) == len(own.sentences)


def test_every_sentence_stands_once_and_partners_elsewhere() -> None:
    data = loaded()
    for side, own in (("left", LEFT), ("right", RIGHT)):
        told = [index for row in data["rows"] for index in row[side]]
        assert told == list(range(len(own.sentences)))
    (moved,) = [link for link in data["links"] if link["moved"]]
    rows = [row for row in data["rows"] if row["link"] == moved["id"]]
    assert [(row["left"], row["right"]) for row in rows] == [([], [0]), ([2], [])]
    assert [row["elsewhere"] for row in rows] == [
        {"left": [2], "right": []},
        {"left": [], "right": [0]},
    ]


def test_edits_point_into_the_texts() -> None:
    data = loaded()
    (edit,) = [edit for link in data["links"] for edit in link["edits"]]
    assert edit["op"] == "replace"
    assert data["left"]["text"][slice(*edit["left"])] == "Ten"
    assert data["right"]["text"][slice(*edit["right"])] == "Eleven"


def test_how_it_is_told_stands_with_each_link_and_the_openings_alone() -> None:
    one = article("The bridge will close in May.", "Rain fell on the capital.")
    other = article("Rain fell on the capital.", "The bridge could close in May.")
    data = json.loads(to_json(compare(one, other)))
    (changed,) = [link for link in data["links"] if link["state"] == "changed"]
    (shift,) = changed["manner"]["shifts"]
    assert (shift["what"], shift["verdict"], shift["left"]) == ("certainty", "lowered", None)
    assert data["right"]["text"][slice(*shift["right"])] == "could"
    (opening,) = data["openings"]
    assert opening["part"] == "first sentence"
    assert (opening["left"], opening["right"]) == ([0], [0])


def test_counts() -> None:
    summary = loaded()["summary"]
    assert {name: summary[name] for name in ("same", "changed", "moved", "removed", "added")} == {
        "same": 2,
        "changed": 1,
        "moved": 1,
        "removed": 1,
        "added": 0,
    }


@given(st.text(alphabet=st.characters(codec="utf-8"), min_size=1))
def test_nothing_harmful_is_written_and_nothing_lost(text: str) -> None:
    one = article(text)
    written = to_json(compare(one, article()))
    assert not [c for c in written if (c < " " and c != "\n") or "\x7f" <= c <= "\x9f"]
    assert "\u202e" not in written
    assert json.loads(written)["left"]["text"] == one.text


def test_explanations_come_where_asked_for_and_point_into_the_texts() -> None:
    assert all("explanation" not in link for link in loaded()["links"])
    data = json.loads(to_json(compare(LEFT, RIGHT), explain=True))
    (link,) = [link for link in data["links"] if link["state"] == "changed"]
    (shared,) = link["explanation"]["shared"]
    assert link["explanation"]["phrase"] == shared
    assert (shared["kind"], shared["weight"]) == ("phrase", 1.0)
    for side in ("left", "right"):
        ((start, end),) = shared[side]
        assert data[side]["text"][start:end] == "tugs pulled it free after six days"
