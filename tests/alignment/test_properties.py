"""What must hold of any two texts."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.alignment import Alignment, align, constants

if TYPE_CHECKING:
    from reader.alignment import Link, Partial

WORDS = (
    *("the", "a", "of", "and", "Paris", "Berlin", "minister", "said", "talks", "ended", "rain"),
    *("ministers", "weather", "market", "rose", "fell", "sharply", "on", "Monday", "“never"),
    *("again”", "bridge", "closed", "U.S.", "three-hour", "48", "hours", "1,500"),
)

sentence = st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(" ".join)
text = st.lists(sentence, max_size=9)
odd_text = st.lists(st.text(max_size=12), max_size=8)
copies = st.lists(
    st.sampled_from(["Yes.", "He said no.", "It rained in Paris all day."]), max_size=9
)
any_text = text | odd_text | copies
some_threshold = st.sampled_from([0.0, 0.1, 0.25, 0.35, 0.5, 0.75, 0.95, 1.0])


def mirrored(alignment: Alignment) -> tuple[list[Link], list[Partial]]:
    """Answer the links and partials of swapped sides, in order."""
    links = [
        type(link)(link.right, link.left, link.similarity, link.confidence, link.moved)
        for link in alignment.links
    ]
    partial = [
        type(p)(p.right, p.left, p.confidence, p.right_span, p.left_span) for p in alignment.partial
    ]
    return sorted(links, key=lambda k: k.left), sorted(partial, key=lambda p: (p.left, p.right))


@given(any_text)
@example(["Yes."] * 3 + ["No."] + ["Yes."] * 2)
def test_a_text_is_itself(sentences: list[str]) -> None:
    links = align(sentences, sentences).links
    assert [(link.left, link.right) for link in links] == [
        ((i,), (i,)) for i in range(len(sentences))
    ]
    assert all(link.similarity == 1.0 and not link.moved for link in links)


@given(any_text, any_text, some_threshold)
@settings(max_examples=300)
def test_swapping_the_sides_mirrors(left: list[str], right: list[str], at: float) -> None:
    there, back = align(left, right, threshold=at), align(right, left, threshold=at)
    assert (list(back.links), list(back.partial)) == mirrored(there)


@given(any_text, any_text, some_threshold)
def test_links_are_sound(left: list[str], right: list[str], at: float) -> None:
    alignment = align(left, right, threshold=at)
    for side, sentences in (("left", left), ("right", right)):
        told = [index for link in alignment.links for index in getattr(link, side)]
        assert len(told) == len(set(told))
        assert all(0 <= index < len(sentences) for index in told)
    firsts = [link.left[0] for link in alignment.links]
    assert firsts == sorted(firsts)
    for link in alignment.links:
        assert list(link.left) == sorted(link.left)
        assert list(link.right) == sorted(link.right)
        assert 0 <= link.similarity <= 1
        assert min(at, constants.SURE) - 1e-9 <= link.confidence <= 1


@given(any_text, any_text, some_threshold, some_threshold)
def test_another_threshold_is_another_choice_from_the_same(
    left: list[str], right: list[str], first: float, second: float
) -> None:
    changed = align(left, right, threshold=first).at(second)
    assert changed == align(left, right, threshold=second)
    assert changed.threshold == second


@given(any_text, any_text)
def test_partials_are_in_no_link_together_and_share_their_words(
    left: list[str], right: list[str]
) -> None:
    alignment = align(left, right)
    together = {(i, j) for link in alignment.links for i in link.left for j in link.right}
    for partial in alignment.partial:
        assert (partial.left, partial.right) not in together
        assert left[partial.left][slice(*partial.left_span)]
        assert right[partial.right][slice(*partial.right_span)]


@given(st.permutations([f"Story {n} told of {w} alone." for n, w in enumerate(WORDS[:8])]))
def test_the_same_sentences_in_another_order_are_linked_and_some_moved(order: list[str]) -> None:
    sentences = sorted(order)
    links = align(sentences, order).links
    assert {(link.left, link.right) for link in links} == {
        ((i,), (order.index(told),)) for i, told in enumerate(sentences)
    }
    assert all(link.similarity == 1.0 for link in links)
    staying = [link.right[0] for link in links if not link.moved]
    assert staying == sorted(staying)
    assert any(link.moved for link in links) == (order != sentences)


def test_empty_sides() -> None:
    assert align([], []).links == ()
    assert align(["Something happened."], []).links == ()
    assert align([], ["Something happened."]).links == ()
    assert align([""], ["Something happened."]).links == ()


def long_text(seed: int, count: int) -> list[str]:
    """Answer that many sentences, some told twice, of words that some others share."""
    choose = random.Random(seed)
    told = [" ".join(choose.choices(WORDS, k=choose.randint(1, 12))) for _ in range(count)]
    numbered = [f"{one} {choose.randint(1, count)}" for one in told]
    return [one if choose.random() < 0.8 else choose.choice(numbered) for one in numbered]


@given(st.integers(0, 10**6), st.integers(40, 90), st.integers(40, 90), some_threshold)
@settings(max_examples=30, deadline=None)
def test_swapping_the_sides_mirrors_where_candidates_are_looked_up(
    seed: int, lefts: int, rights: int, at: float
) -> None:
    left, right = long_text(seed, lefts), long_text(seed + 1, rights)
    right[::7] = left[: len(right[::7])]
    assert lefts * rights > constants.ALL_PAIRS
    there, back = align(left, right, threshold=at), align(right, left, threshold=at)
    assert (list(back.links), list(back.partial)) == mirrored(there)


@given(st.integers(0, 10**6), some_threshold)
@settings(max_examples=20, deadline=None)
def test_what_is_appended_changes_nothing_where_candidates_are_looked_up(
    seed: int, at: float
) -> None:
    left, right = long_text(seed, 80), long_text(seed + 1, 70)
    last = random.Random(seed).choice([*left, *right, "Yes."])
    before = align(left, right, threshold=at)
    after = align([*left, last], [*right, last], threshold=at)
    assert after.links[:-1] == before.links
    assert (after.links[-1].left, after.links[-1].right) == ((80,), (70,))
    assert after.partial == before.partial
