"""Edits: whole words, readable, complete; and marks that tell a reader something."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.comparison.edits import edits
from reader.comparison.marks import marks
from reader.comparison.tokens import Told, tokens
from reader.text.languages import stop_words
from reader.text.typography import setting_free

STOPS = stop_words("en")
Changes = list[tuple[str, str, str]]


def changes(left: str, right: str) -> Changes:
    found = edits(Told(left, [(0, len(left))]), Told(right, [(0, len(right))]), stops=STOPS)
    return [(e.op, left[slice(*e.left)], right[slice(*e.right)]) for e in found]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("The bow was stuck.", "The stern was stuck.", [("replace", "bow", "stern")]),
        ("It cost 27,000 dollars.", "It cost 28,000 dollars.", [("replace", "27,000", "28,000")]),
        ("He reportedly left.", "He left.", [("delete", "reportedly", "")]),
        ("He left.", "He left at noon.", [("insert", "", "at noon")]),
        # a stop-word or two between edits is no island
        (
            "The minister of finance resigned.",
            "The secretary of state resigned.",
            [("replace", "minister of finance", "secretary of state")],
        ),
        # a short quotation is one piece
        (
            "He called it “highly productive” today.",
            "He called it “very productive” today.",
            [("replace", "“highly productive”", "“very productive”")],
        ),
        # the quotation marks themselves may be what differs
        (
            "He called it “productive” today.",
            "He called it productive today.",
            [("replace", "“productive”", "productive")],
        ),
        ("The President spoke.", "The president spoke.", [("replace", "President", "president")]),
        ("They agreed.", "They agreed?", [("replace", ".", "?")]),
        ("“Stop,” he said – twice.", '"Stop," he said - twice.', []),
    ],
)
def test_edits(left: str, right: str, expected: Changes) -> None:
    assert changes(left, right) == expected


def test_no_edit_reaches_over_a_sentence_outside_the_link() -> None:
    left = "One thing was said. Something else came between. Another was said."
    right = "Nothing of it."
    found = edits(
        Told(left, [(0, 19), (49, 66)]), Told(right, [(0, len(right))]), stops=frozenset()
    )
    assert [left[slice(*e.left)] for e in found if e.left[0] < e.left[1]]
    for edit in found:
        assert not (edit.left[0] < 20 and edit.left[1] > 48)


def test_a_huge_sentence_is_compared_in_good_time() -> None:
    left = "Begin " + "one two " * 20_000 + "end."
    right = "Begin " + "three four " * 20_000 + "end."
    ((_, here, there),) = changes(left, right)
    assert here == left[6:-5]
    assert there == right[6:-5]


TEXT = st.lists(
    st.sampled_from(
        ["the", "of", "and", "bow", "stern", "Canal", "canal", "3.5", "U.S.", "“", "”", ",", "—"]
    ),
    max_size=14,
).map(" ".join)


@given(TEXT, TEXT)
def test_applied_to_the_left_the_edits_give_the_right(left: str, right: str) -> None:
    one, other = Told(left, [(0, len(left))]), Told(right, [(0, len(right))])
    applied, at = "", 0
    for edit in edits(one, other, stops=STOPS):
        assert edit.left[0] >= at
        applied += left[at : edit.left[0]] + " " + right[slice(*edit.right)] + " "
        at = edit.left[1]
    applied += left[at:]
    assert setting_free(applied) == setting_free(right)


@given(TEXT, TEXT)
def test_no_edit_cuts_a_word_or_a_short_quotation(left: str, right: str) -> None:
    one, other = Told(left, [(0, len(left))]), Told(right, [(0, len(right))])
    borders = {border for token in tokens(one) for border in (token.start, token.end)} | {0}
    for edit in edits(one, other, stops=STOPS):
        assert set(edit.left) <= borders


def test_a_slight_change_marks_what_differs() -> None:
    left, right = "The ship was owned by Evergreen.", "The ship was operated by Evergreen."
    found = marks(Told(left, [(0, len(left))]), Told(right, [(0, len(right))]), stops=STOPS)
    assert found.marking == "differences"
    assert [left[slice(*s)] for s in found.left] == ["owned"]
    assert [right[slice(*s)] for s in found.right] == ["operated"]


def test_a_rewrite_marks_what_is_shared_wherever_it_stands() -> None:
    left = "Ports along the northern coast were closed on Friday after the storm, officials said."
    right = "A storm made the authorities shut harbours all along the northern coast."
    found = marks(Told(left, [(0, len(left))]), Told(right, [(0, len(right))]), stops=STOPS)
    assert found.marking == "shared"
    assert [left[slice(*s)] for s in found.left] == ["along the northern coast", "storm"]
    assert [right[slice(*s)] for s in found.right] == ["storm", "along the northern coast"]


def test_a_short_quotation_that_is_shared_is_marked_whole() -> None:
    left = "He hinted that a meeting could take place “very soon,” which would be a step."
    right = "It might happen “very soon,” the former president revealed at last."
    found = marks(Told(left, [(0, len(left))]), Told(right, [(0, len(right))]), stops=STOPS)
    assert [left[slice(*s)] for s in found.left] == ["very soon"]


@given(TEXT, TEXT)
def test_shared_marks_are_the_same_words_on_both_sides(left: str, right: str) -> None:
    found = marks(Told(left, [(0, len(left))]), Told(right, [(0, len(right))]), stops=STOPS)
    if found.marking == "shared":
        here = sorted(w for s in found.left for w in _spoken(left[slice(*s)]))
        assert here == sorted(w for s in found.right for w in _spoken(right[slice(*s)]))


def _spoken(text: str) -> list[str]:
    return [word for t in tokens(Told(text, [(0, len(text))])) for word in t.words]
