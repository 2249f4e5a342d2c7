"""The README tells the truth about keys, options and the JSON."""

import json
import re
from pathlib import Path
from typing import get_args

import pytest

from reader.cli import diff_parser, parser
from reader.cli.history import history_parser
from reader.cli.story import compare_parser
from reader.comparison import compare
from reader.comparison.versions import Version, timeline
from reader.library.versions import Series
from reader.reports.as_json import to_json
from reader.reports.history.as_json import as_data
from reader.reports.story.as_json import as_data as story_data
from reader.tui.actions import Where, actions
from reader.tui.keys import key_name
from tests.articles import article
from tests.reports.test_story import disputed

README = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")


def keys_table(where: Where) -> str:
    """Answer the rows of the README's table of keys for one screen."""
    return "\n".join(
        "| "
        + " ".join(f"`{key_name(key).replace('|', chr(92) + '|')}`" for key in action.keys)
        + f" | {action.help} |"
        for action in actions(where)
    )


@pytest.mark.parametrize("where", get_args(Where))
def test_every_key_stands_in_the_readme(where: Where) -> None:
    table = keys_table(where)
    assert table in README, f"README.md should hold, under {where}:\n{table}"


def test_every_option_stands_in_the_readme() -> None:
    for made in (parser(), diff_parser(), history_parser(), compare_parser()):
        for option in made._option_string_actions:
            if option.startswith("--") and option != "--help":
                assert f"`{option}" in README or f"reader {option}" in README, option


def test_every_field_of_the_json_stands_in_the_readme() -> None:
    section = README.partition("## JSON")[2].partition("\n## ")[0]
    sides = (
        article("One thing is green, said Ada Lind."),
        article("Another thing may be green, said Ada Lind."),
    )
    data = json.loads(to_json(compare(*sides, threshold=0), explain=True))
    (link,) = data["links"]
    shared = link["explanation"]["shared"][0]
    fields = {*data, *data["left"], *data["summary"], *data["rows"][0], *link, *shared}
    fields |= {*link["explanation"], *link["manner"], *link["manner"]["shifts"][0]}
    fields |= {*data["ledger"][0], *data["ledger"][0]["left"][0], *data["openings"][0]}
    fields |= {"sentence", "weight", "reasons", "partly"}
    for field in fields:
        assert re.search(rf"\b{field}\b", section), field


def test_every_field_of_a_history_stands_in_the_readme() -> None:
    section = README.partition("`reader history --format json`")[2].partition("\n## ")[0]
    texts = "The bridge is owned by the town.", "The bridge is leased by the town."
    notes = "", "An earlier version of this article misstated who owns the bridge."
    made = [article(text, "", note) for text, note in zip(texts, notes, strict=True)]
    versions = [Version(each, "a") for each in made]
    data = as_data(Series(tuple(versions), "given"), timeline(versions))
    version, step = data["versions"][1], data["steps"][0]
    fields = {*data, *version, *version["notes"][0], *step, *step["links"][0], *data["summary"]}
    fields |= {*version["article"]["sentences"][0]["history"], *step["changes"][0]}
    for field in fields:
        assert re.search(rf"\b{field}\b", section), field


def test_every_field_of_a_story_stands_in_the_readme() -> None:
    section = README.partition("`reader compare --format json`")[2].partition("\n## ")[0]
    data = story_data(disputed())
    (statement,) = data["statements"]
    (about,) = statement["disagreements"]
    value = about["values"][0]
    fields = {*data, *data["summary"], *statement, *statement["tellings"][0], *about, *value}
    for field in fields | {*value["places"][0]}:
        assert re.search(rf"\b{field}\b", section), field


def test_the_two_commands_stand_alone_on_their_lines() -> None:
    commands = re.findall(r"^python3 -m venv .*$", README, re.MULTILINE)
    assert len(commands) == 2
    assert commands[0].endswith("reader seeds")
    assert commands[1].endswith("pytest")
