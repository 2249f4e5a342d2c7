"""The steps of an alignment, each by itself."""

from __future__ import annotations

import itertools
import math
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.alignment import constants, regressions
from reader.alignment.analysis import NAME, analyse
from reader.alignment.candidates import candidates
from reader.alignment.choosing import groups
from reader.alignment.exact import exact
from reader.alignment.likeness import EVIDENCE as ALONE
from reader.alignment.likeness import likeness
from reader.alignment.order import moved
from reader.alignment.posterior import in_order
from reader.alignment.scoring import PLACED, by_pair
from reader.alignment.tables import Pairs, Rows, Shared
from reader.alignment.terms import terms_of

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
    assert terms_of("l’attacco")[0][0] == terms_of("attacchi")[0][0] == "attacc"


def test_terms_without_spaces_are_pairs_of_characters() -> None:
    assert [term for term, _ in terms_of("東京都、大")] == ["東", "東京", "京都", "大"]
    assert terms_of("東京都")[2][1] == (1, 3)


def test_rare_terms_weigh_more_and_function_words_little() -> None:
    seen = analysis(["The talks of Geneva", "The rain and the talks"], ["The talks and rain"])
    talks, geneva, the = (seen.weights[seen.ids[word]] for word in ("talks", "geneva", "the"))
    assert geneva > talks > the


def test_a_term_is_in_the_groups_of_all_its_forms() -> None:
    groups = {"negotiator": (1,), "negotiations": (2,)}
    left, right = ["A negotiator left"], ["The negotiations went on"]
    found = analyse(left, right, frozenset(), lambda _: None, lambda word: groups.get(word, ()))
    assert found.groups.row(found.ids["negoti"]) == [1, 2]


def test_names_are_capitalised_inside_sentences() -> None:
    seen = analysis(["Rain fell on Oslo and Bergen", "Oslo slept"], ["In Oslo the rain went on"])
    names = [text for text, term in seen.ids.items() if seen.kinds[term] == NAME]
    assert names == ["oslo", "bergen"]
    assert [weight > 0 for weight in (*seen.left.names, *seen.right.names)] == [True] * 3


@given(st.lists(st.lists(st.integers(0, 5), max_size=4), max_size=5))
def test_rows_hold_each_value_once_and_pairs_of_rows_share_what_both_hold(
    rows: list[list[int]],
) -> None:
    ends = [0, *itertools.accumulate(map(len, rows))]
    table = Rows.of([value for row in rows for value in row], ends)
    assert [table.row(at) for at in range(len(rows))] == rows
    once = Rows.made(table.owners, table.values, len(rows))
    assert [once.row(at) for at in range(len(rows))] == [sorted(set(row)) for row in rows]
    for at in range(len(rows) + 1):
        before, after = once.parted(at)
        parted = [part.row(row) for part in (before, after) for row in range(len(part))]
        assert parted == [once.row(row) for row in range(len(once))]
    every = Pairs.all_of(np.arange(len(rows)), np.arange(len(rows)))
    for pairs in (every, Pairs(every.left, every.right)):
        values, owners = Shared(once, once)(pairs)
        found = [values[owners == pair].tolist() for pair in range(len(pairs))]
        assert found == [sorted(set(a) & set(b)) for a in rows for b in rows]


CELLS = st.tuples(st.integers(0, 4), st.integers(0, 4))


@given(st.dictionaries(CELLS, st.floats(0.01, 0.99), max_size=9))
def test_the_chance_in_order_is_the_share_of_the_sets_in_order_that_hold_a_pair(
    chances: dict[tuple[int, int], float],
) -> None:
    cells = sorted(chances)
    total, holding = 0.0, dict.fromkeys(cells, 0.0)
    for count in range(len(cells) + 1):
        for chosen in itertools.combinations(cells, count):
            if all(a[0] < b[0] and a[1] < b[1] for a, b in itertools.pairwise(chosen)):
                weight = math.prod(chances[cell] / (1 - chances[cell]) for cell in chosen)
                total += weight
                for cell in chosen:
                    holding[cell] += weight
    pairs = Pairs(*np.array(cells, int).reshape(-1, 2).T)
    each = np.array([chances[cell] for cell in cells])
    found = in_order(pairs, each, (5, 5), np.arange(5.0))
    assert found == pytest.approx([holding[cell] / total for cell in cells], rel=1e-6)


def test_the_chance_in_order_of_long_texts_is_sound() -> None:
    pairs = Pairs(np.repeat(np.arange(3000), 2), np.arange(6000) // 2)
    pairs = Pairs.made(pairs.left, np.clip(pairs.right + np.tile([0, 1], 3000), 0, 2999))
    same = pairs.left == pairs.right
    found = in_order(pairs, np.where(same, 0.95, 0.5), (3000, 3000), np.arange(3000.0))
    assert np.all((found >= 0) & (found <= 1))
    assert found[same].min() > 0.9
    assert found[~same].max() < 0.1


@given(st.lists(st.text("ab A.", max_size=9), min_size=1, max_size=4))
def test_the_evidence_of_all_pairs_together_is_that_of_each(texts: list[str]) -> None:
    seen = analysis([*texts, "a b"], ["b A", *texts])
    every = Pairs.all_of(np.arange(len(texts) + 1), np.arange(len(texts) + 1))
    each = Pairs(every.left, every.right)
    together, apart = (likeness(seen, pairs, lambda _: None) for pairs in (every, each))
    assert np.array_equal(together, apart)


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


def test_a_gap_costs_only_where_there_is_a_choice() -> None:
    """Right 1 could be told by left 0, with right 9, or by left 5, with right 2 beside it."""
    wanting = {(0, 9): 0.95, (5, 2): 0.95}
    assert groups(wanting | {(0, 1): 0.8, (5, 1): 0.7}, 0.3) == [((0,), (9,)), ((5,), (1, 2))]
    assert groups(wanting | {(0, 1): 0.95, (5, 1): 0.5}, 0.3) == [((0,), (1, 9)), ((5,), (2,))]
    assert groups(wanting | {(0, 1): 0.4}, 0.3) == [((0,), (1, 9)), ((5,), (2,))]


def test_a_gap_that_stood_before_is_not_paid_for_again() -> None:
    """Left 4 leaves right 2 to left 2, and joins a group that has a gap already."""
    ones = {(1, 0): 0.9, (3, 0): 0.4, (4, 0): 0.4}
    others = {(2, 1): 0.7, (2, 2): 0.6, (2, 3): 0.8, (4, 2): 0.8}
    assert groups(ones | others, 0.3) == [((1, 3, 4), (0,)), ((2,), (1, 2, 3))]


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
    pairs = candidates(analysis(left, right), np.arange(600), np.arange(600), lambda _: None)
    assert {(n, n) for n in range(600)} <= set(by_pair(pairs, np.zeros(len(pairs))))
    assert len(pairs) < 600 * 20


def test_of_partners_equally_alike_those_nearest_in_place_are_candidates() -> None:
    left = [f"The ticket costs {n} euros today." for n in range(100)]
    right = [f"The ticket costs {n} euros today." for n in range(1000, 1100)]
    pairs = candidates(analysis(left, right), np.arange(100), np.arange(100), lambda _: None)
    assert {(n, n) for n in range(100)} <= set(by_pair(pairs, np.zeros(len(pairs))))
    assert len(pairs) <= 100 * constants.PARTNERS * 2


def test_what_a_sentence_has_from_the_other_text_and_what_of_it_a_pair_shares() -> None:
    here = analysis(["alpha beta gamma", "delta"], ["alpha beta delta", "omega"])
    weight = {term: float(here.weights[number]) for term, number in here.ids.items()}
    alike = likeness(here, Pairs(np.array([0]), np.array([0])), lambda _: None)[0]
    told = dict(zip(ALONE, alike.tolist(), strict=True))
    shared = weight["alpha"] + weight["beta"]
    assert told["known"] == pytest.approx(shared / (shared + weight["gamma"]))
    assert told["better known"] == 1  # “delta” stands on the left, elsewhere
    assert told["exhausted"] == pytest.approx(shared / (shared + weight["delta"]))
    assert told["exhausting"] == 1


def test_there_is_a_weight_for_all_evidence() -> None:
    assert list(regressions.LIKENESS) == ["", *ALONE]
    assert list(regressions.CONTEXT) == ["", *PLACED]
    assert len(set(PLACED)) == len(PLACED)
