"""Which change of fact a note speaks of: that one, and no other."""

from __future__ import annotations

import pytest

from reader.article import Span
from reader.comparison.versions.model import Change, Note
from reader.comparison.versions.speaking import Speaker, same_word
from tests.articles import article
from tests.comparison.versions.written import told, version

BEFORE = (
    "Ten engines and 40 firefighters fought the flames in the mill on Monday.",
    "Two people were killed and seven were taken to the county hospital.",
    "“It was over in minutes,” said Ruth Hale, the captain of the brigade.",
    "The mill is owned by Anders Bros.",
)
AFTER = (
    "Twelve engines and 60 firefighters fought the flames in the mill on Tuesday.",
    "Three people were killed and nine were taken to the county hospital.",
    "“It was over in hours,” said Ruth Hale, the chief of the brigade.",
    "The mill is leased by Anders Bros.",
)
CHANGED = {
    "engines": ("figure", "in conflict", "Ten", "Twelve"),
    "firefighters": ("figure", "in conflict", "40 firefighters", "60 firefighters"),
    "day": ("date", "in conflict", "Monday", "Tuesday"),
    "killed": ("figure", "in conflict", "Two people", "Three people"),
    "hospital": ("figure", "in conflict", "seven", "nine"),
    "quotation": ("quotation", "altered", "“It was over in minutes,”", "“It was over in hours,”"),
    "title": ("name", "another title", "Ruth Hale, the captain", "Ruth Hale, the chief"),
    "owner": ("statement", "swapped", "owned", "leased"),
}


@pytest.mark.parametrize(
    ("note", "named"),
    [
        ("An earlier version of this article misstated who owns the mill.", {"owner"}),
        ("An earlier version of this article gave the wrong number of engines.", {"engines"}),
        ("Correction: Sixty firefighters were there; not 40 firefighters.", {"firefighters"}),
        ("Correction: The number of those killed was wrong.", {"killed"}),
        ("This article was corrected. Nine people were taken to hospital.", {"hospital"}),
        ("This article was amended to correct the day on which the mill burned.", {"day"}),
        ("An earlier version of this article gave the wrong day for the flames.", {"day"}),
        ("This article was amended on 3 May 2024 to correct a quotation.", {"quotation"}),
        ("An earlier version of this story misstated Ruth Hale's title.", {"title"}),
        (
            "Earlier versions of this article misstated who owns the mill, and how many engines"
            " fought the flames.",
            {"owner", "engines"},
        ),
        (
            "Correction: Sixty firefighters were there. An earlier version gave another number.",
            {"firefighters"},
        ),
        ("Correction: This article misstated the year in which the church was built.", set()),
        ("This article was amended on 3 May 2024.", set(CHANGED)),
        ("Update: more details have been added.", set()),
    ],
)
def test_a_note_speaks_of_what_it_names(note: str, named: set[str]) -> None:
    left, right = article(*BEFORE), article(*AFTER, "The inquest begins in May.", "", note)
    kind = "update" if note.startswith("Update") else "correction"
    start = right.text.rindex(note)
    noted = Note(kind, (start, start + len(note)), (6,))  # type: ignore[arg-type]
    changes = [
        Change(
            kind,  # type: ignore[arg-type]
            verdict,  # type: ignore[arg-type]
            (_span(left.text, before),),
            (_span(right.text, after),),
            0,
        )
        for kind, verdict, before, after in CHANGED.values()
    ]
    spoken = Speaker(right, [noted]).speaks_of(left, right, changes)
    assert {name for name, told in zip(CHANGED, spoken, strict=True) if told} == named


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    return start, start + len(words)


def test_a_note_that_names_nothing_is_silent_on_what_changed_before() -> None:
    left, right = article(*BEFORE), article(*AFTER)
    later = article(*AFTER, "The inquest begins in May.", "", "This article was amended.")
    start = later.text.rindex("This article")
    speaker = Speaker(later, [Note("correction", (start, len(later.text)), (6,))])
    change = Change(
        "figure", "in conflict", (_span(left.text, "Ten"),), (_span(right.text, "Twelve"),), 0
    )
    assert speaker.speaks_of(left, right, [change]) == [True]
    assert speaker.names(left, right, [change]) == [False]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("owns", "owned", True),
        ("vessel", "vessels", True),
        ("injured", "injuries", True),
        ("removed", "removing", True),
        ("sand", "sank", False),
        ("port", "pork", False),
        ("1921", "1922", False),
        ("27,000", "27", False),
    ],
)
def test_forms_of_one_word_are_known(one: str, other: str, same: bool) -> None:
    assert same_word(one, other, ("s", "es", "d", "ed", "ing", "ly")) is same
    assert same_word(other, one, ("s", "es", "d", "ed", "ing", "ly")) is same


def test_a_note_that_names_nothing_is_silent_on_what_was_changed_before() -> None:
    note = "This article was amended on 3 May."
    before, after = (
        f"The trawler is {word} by a family from Skarne." for word in ("owned", "operated")
    )
    storm = "The storm had blown for two days along the whole of the coast."
    late = told(version(before, storm), version(after, storm), version(after, storm, note))
    assert [change.noted for step in late.steps for change in step.changes] == [None]
    same = told(version(before, storm), version(after, storm, note))
    assert [change.noted for step in same.steps for change in step.changes] == [1]
