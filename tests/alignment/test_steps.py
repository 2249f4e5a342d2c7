"""The steps of an alignment, each by itself."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from reader.alignment import constants
from reader.alignment.analysis import analyse, terms_of
from reader.alignment.candidates import candidates
from reader.alignment.choosing import groups
from reader.alignment.context import EVIDENCE as IN_CONTEXT
from reader.alignment.exact import exact
from reader.alignment.likeness import EVIDENCE as ALONE
from reader.alignment.order import moved

if TYPE_CHECKING:
    from reader.alignment.analysis import Analysis


def analysis(left: list[str], right: list[str]) -> Analysis:
    return analyse(left, right, frozenset({"the", "of", "and"}), lambda _: None)


def test_terms_are_words_without_endings() -> None:
    assert [term for term, _ in terms_of("Putin’s three-hour talks cost 1,500 in the UK")] == [
        "putin", "three", "hour", "talks", "cost", "1500", "in", "the", "u.k",
    ]  # fmt: skip
    same = ("The governments negotiated", "the government’s negotiating")
    assert len({tuple(term for term, _ in terms_of(text)) for text in same}) == 1
    assert terms_of("U.K.")[0][0] == terms_of("UK")[0][0]


def test_terms_without_spaces_are_pairs_of_characters() -> None:
    assert [term for term, _ in terms_of("東京都、大")] == ["東", "東京", "京都", "大"]
    assert terms_of("東京都")[2][1] == (1, 3)


def test_rare_terms_weigh_more_and_function_words_little() -> None:
    seen = analysis(["The talks of Geneva", "The rain and the talks"], ["The talks and rain"])
    talks, geneva, the = (
        next(t for t in seen.left[0].terms if terms_of("The talks of Geneva")[k][0] == word
             and seen.left[0].terms.index(t) == k)
        for k, word in ((1, "talks"), (3, "geneva"), (0, "the"))
    )  # fmt: skip
    assert seen.weights[geneva] > seen.weights[talks] > seen.weights[the]


def test_names_are_capitalised_inside_sentences() -> None:
    seen = analysis(["Rain fell on Oslo and Bergen", "Oslo slept"], ["In Oslo the rain went on"])
    names = [len(told.names) for told in (*seen.left, *seen.right)]
    assert names == [2, 1, 1]


@given(
    st.lists(st.sampled_from("abcd"), max_size=12), st.lists(st.sampled_from("abcd"), max_size=12)
)
def test_exact_pairs_as_many_as_there_are(left: list[str], right: list[str]) -> None:
    pairs = exact(left, right)
    assert all(left[i] == right[j] for i, j in pairs.items())
    assert len(set(pairs.values())) == len(pairs)
    assert len(pairs) == sum(min(left.count(x), right.count(x)) for x in "abcd")


def test_exact_pairs_of_repeated_sentences_go_with_their_neighbours() -> None:
    left = ["one", "yes", "two", "yes", "three", "yes"]
    right = ["two", "yes", "three", "yes"]
    assert exact(left, right) == {2: 0, 3: 1, 4: 2, 5: 3}


@given(st.permutations(range(7)), st.lists(st.integers(1, 50), min_size=7, max_size=7))
def test_what_stays_is_the_heaviest_run_in_order(order: list[int], weights: list[int]) -> None:
    places = list(enumerate(order))
    away = moved(places, weights)
    kept = [k for k in range(7) if not away[k]]
    assert [order[k] for k in kept] == sorted(order[k] for k in kept)
    heaviest = max(
        sum(weights[k] for k in chosen)
        for size in range(1, 8)
        for chosen in itertools.combinations(range(7), size)
        if [order[k] for k in chosen] == sorted(order[k] for k in chosen)
    )
    assert sum(weights[k] for k in kept) == heaviest


def test_groups_choose_what_gains_most_together() -> None:
    # Right 0 is the best of both left ones; but left 1 has another, and left 0 two.
    chances = {(0, 0): 0.9, (1, 0): 0.88, (0, 1): 0.85, (1, 2): 0.85}
    assert groups(chances, 0.35) == [((0,), (0, 1)), ((1,), (2,))]


def test_a_weak_pair_keeps_groups_apart() -> None:
    assert groups({(0, 0): 0.9, (1, 1): 0.9, (0, 1): 0.5}, 0.4) == [((0,), (0,)), ((1,), (1,))]
    assert groups({(0, 0): 0.9, (5, 0): 0.8}, 0.4) == [((0, 5), (0,))]


@given(
    st.dictionaries(
        st.tuples(st.integers(0, 5), st.integers(0, 5)), st.floats(0.01, 0.99), max_size=20
    ),
    st.sampled_from([0.1, 0.35, 0.6, 0.9]),
)
def test_every_group_reaches_the_threshold_on_average(
    chances: dict[tuple[int, int], float], threshold: float
) -> None:
    for lefts, rights in groups(chances, threshold):
        each = [chances.get((i, j), 0.0) for i in lefts for j in rights]
        assert sum(each) / len(each) >= threshold - 1e-9


PAIRS = st.tuples(st.integers(0, 13), st.integers(0, 13))


@given(
    st.dictionaries(PAIRS, st.floats(0.01, 0.99), max_size=120),
    st.sampled_from([0.05, 0.2, 0.35, 0.6]),
)
def test_no_sentence_is_in_two_groups_and_no_group_is_too_large(
    chances: dict[tuple[int, int], float], threshold: float
) -> None:
    found = groups(chances, threshold)
    for side in (0, 1):
        chosen = [index for group in found for index in group[side]]
        assert len(chosen) == len(set(chosen))
    assert all(len(lefts) + len(rights) <= constants.LARGEST for lefts, rights in found)


def test_who_was_joined_by_another_leaves_no_copy_behind() -> None:
    chances = {(0, 0): 0.9, (1, 0): 0.7, (1, 1): 0.5, (2, 0): 0.5, (2, 1): 0.5}
    chosen = [i for lefts, _ in groups(chances, 0.35) for i in lefts]
    assert sorted(chosen) == [0, 1, 2]


def test_a_full_group_takes_nobody_in() -> None:
    ((lefts, rights),) = groups({(0, j): 0.9 for j in range(20)}, 0.35)
    assert len(lefts) + len(rights) == constants.LARGEST


def test_candidates_of_long_texts_are_few_and_hold_the_right_ones() -> None:
    left = [
        f"Report {n} says that item number {n} of section {n % 7} was sold." for n in range(600)
    ]
    right = [
        f"Item number {n} of section {n % 7} has been sold, says report {n}." for n in range(600)
    ]
    pairs = candidates(analysis(left, right), range(600), range(600), lambda _: None)
    assert {(n, n) for n in range(600)} <= set(pairs)
    assert len(pairs) < 600 * 20


def test_of_partners_equally_alike_those_nearest_in_place_are_candidates() -> None:
    left = [f"The ticket costs {n} euros today." for n in range(100)]
    right = [f"The ticket costs {n} euros today." for n in range(1000, 1100)]
    pairs = candidates(analysis(left, right), range(100), range(100), lambda _: None)
    assert {(n, n) for n in range(100)} <= set(pairs)
    assert len(pairs) <= 100 * constants.PARTNERS * 2


def test_there_is_a_weight_for_all_evidence() -> None:
    assert len(constants.LIKENESS[1]) == len(ALONE)
    assert len(constants.CONTEXT[1]) == len(ALONE) + len(IN_CONTEXT)
