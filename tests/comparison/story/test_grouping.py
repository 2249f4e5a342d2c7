"""Groups of sentences from pairs of articles: joined where all speak for it, never chained."""

from __future__ import annotations

from reader.comparison.story.flow import in_flow
from reader.comparison.story.grouping import statements, torn
from tests.comparison.story.tellings import paired


def test_what_all_three_link_is_one_statement() -> None:
    pairings = {pair: paired({(0, 0): 0.9}) for pair in ((0, 1), (0, 2), (1, 2))}
    assert statements([1, 1, 1], pairings) == [[(0, 0), (1, 0), (2, 0)]]


def test_a_missed_link_between_sure_ones_parts_nothing() -> None:
    pairings = {(0, 1): paired({(0, 0): 0.9}), (1, 2): paired({(0, 0): 0.9}), (0, 2): paired({})}
    assert statements([1, 1, 1], pairings) == [[(0, 0), (1, 0), (2, 0)]]


def test_a_doubtful_link_chains_nothing_together() -> None:
    pairings = {
        (0, 1): paired({(0, 0): 0.9}),
        (1, 2): paired({(0, 0): 0.4}),
        (0, 2): paired({(0, 0): 0.02}),
    }
    assert statements([1, 1, 1], pairings) == [[(0, 0), (1, 0)], [(2, 0)]]


def test_two_sentences_of_one_article_stand_together_only_where_a_link_holds_both() -> None:
    apart = paired({(0, 0): 0.9}), paired({(0, 1): 0.9}), paired({(0, 0): 0.6, (0, 1): 0.6})
    pairings = dict(zip(((0, 1), (0, 2), (1, 2)), apart, strict=True))
    for group in statements([1, 1, 2], pairings):
        assert sum(rank == 2 for rank, _ in group) < 2
    split = paired({(0, 0): 0.9, (0, 1): 0.9})
    split = type(split)(split.threshold, split.chances, (((0,), (0, 1)),), (), ())
    assert statements([1, 2], {(0, 1): split}) == [[(0, 0), (1, 0), (1, 1)]]


def test_a_sentence_goes_where_another_has_made_room() -> None:
    # The second of the first article leaves what it was joined with; only then does the first
    # gain by standing there, beside a sentence that it is no candidate for.
    pairings = {
        (0, 1): paired({(0, 0): 0.8, (1, 0): 0.95}),
        (0, 2): paired({(1, 0): 0.95}),
        (1, 2): paired({(0, 1): 0.95}),
    }
    assert statements([2, 1, 2], pairings) == [[(0, 0), (1, 0), (2, 1)], [(0, 1), (2, 0)]]


def test_pairs_that_were_not_compared_say_nothing() -> None:
    pairings = {(0, 1): paired({(0, 0): 0.6}), (1, 2): paired({(0, 0): 0.6})}
    assert statements([1, 1, 1], pairings) == [[(0, 0), (1, 0), (2, 0)]]


def test_a_part_told_in_another_statement_is_cited_where_it_is_likely() -> None:
    groups = [[(0, 0), (1, 0)], [(1, 1)]]
    doubtful = {(0, 1): paired({(0, 0): 0.9, (0, 1): 0.4}, partial=[(0, 1)])}
    assert not list(torn(groups, doubtful))
    likely = {(0, 1): paired({(0, 0): 0.9, (0, 1): 0.6}, partial=[(0, 1)])}
    assert sorted(set(torn(groups, likely))) == [((0, 0), 1), ((1, 1), 0)]


def test_the_flow_is_that_of_most() -> None:
    # Two tell it in order, the third tells the last thing first.
    groups = [
        [(0, 0), (1, 0), (2, 1)],
        [(0, 1), (1, 1), (2, 2)],
        [(0, 2), (1, 2), (2, 0)],
    ]
    assert in_flow(groups, [3, 3, 3]) == [0, 1, 2]


def test_what_one_alone_tells_stays_together() -> None:
    groups = [[(0, 0), (1, 0)], [(0, 1)], [(0, 2)], [(0, 3), (1, 3)], [(1, 1)], [(1, 2)]]
    assert in_flow(groups, [4, 4]) == [0, 1, 2, 4, 5, 3]
