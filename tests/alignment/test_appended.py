"""A sentence appended to both texts is linked with itself, and changes nothing else."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.alignment import Alignment, Link, align
from tests.alignment.test_align import DRAFT, REWRITE
from tests.alignment.test_properties import any_text, some_threshold

SPANISH = "El ministro de transportes dijo que el puente sobre el río se abrirá el lunes."
appended = st.sampled_from(
    ["Yes.", "He said no.", "the talks ended", "", " ", "\n", "!", "\0", "\ud800", "😀", SPANISH]
) | st.text(max_size=12)


def assert_it_adds_itself(
    left: list[str], right: list[str], last: str, at: float | None, before: Alignment
) -> Alignment:
    after = align([*left, last], [*right, last], threshold=at)
    *links, own = after.links
    assert (own.left, own.right) == ((len(left),), (len(right),))
    assert (own.similarity, own.moved) == (1.0, False)
    assert tuple(links) == before.links
    assert after.partial == before.partial
    return after


@given(any_text, any_text, appended, some_threshold)
@settings(max_examples=300)
@example(["Yes."], ["Yes.", "Yes."], "Yes.", 0.35)
@example(["Yes.", "No."], ["No.", "Yes."], "No.", 0.35)
@example(["a"], ["a", "b"], "zebra", 0.0)
@example([], [], "", 1.0)
def test_an_appended_sentence(left: list[str], right: list[str], last: str, at: float) -> None:
    before = align(left, right, threshold=at)
    once = assert_it_adds_itself(left, right, last, at, before)
    assert_it_adds_itself([*left, last], [*right, last], last, at, once)


@given(any_text, any_text, st.data())
def test_an_appended_sentence_that_repeats_one_that_is_there(
    left: list[str], right: list[str], data: st.DataObject
) -> None:
    last = data.draw(st.sampled_from([*left, *right, "It is alone."]))
    assert_it_adds_itself(left, right, last, None, align(left, right))


@pytest.mark.parametrize("last", [DRAFT[0], REWRITE[1], "Nobody was hurt.", SPANISH, ""])
@pytest.mark.parametrize("times", [1, 12])
def test_an_appended_sentence_changes_nothing_in_a_rewrite(last: str, times: int) -> None:
    left, right = DRAFT * times, REWRITE * times
    assert_it_adds_itself(left, right, last, None, align(left, right))


def test_the_language_of_what_is_appended_is_not_that_of_the_rest() -> None:
    left, right = ["Il governo ha detto di no."], ["Il no del governo fu detto."]
    before = align(left, right, threshold=0.0)
    after = assert_it_adds_itself(left, right, SPANISH * 9, 0.0, before)
    assert after.texts.language == before.texts.language


def test_texts_that_are_the_same_are_in_their_language() -> None:
    alignment = align([SPANISH], [SPANISH])
    assert alignment.texts.language == "es"
    assert [type(link) for link in alignment.links] == [Link]
