"""Rows: every sentence stands once, in reading order, and parts told apart point to each other."""

from itertools import chain

from hypothesis import given
from hypothesis import strategies as st

from reader.comparison.links import ComparedLink
from reader.comparison.model import Row
from reader.comparison.rows import RowMaker, differences, runs


def link(
    number: int, left: tuple[int, ...], right: tuple[int, ...], moved: bool = False
) -> ComparedLink:
    return ComparedLink(number, "changed", moved, left, right, 0.8, 0.8)


def maker(links: list[ComparedLink], left: int, right: int) -> RowMaker:
    words = [frozenset({"word"})]
    return RowMaker(links, words * left, words * right)


def told(rows: tuple[Row, ...]) -> list[tuple[str, tuple[int, ...], tuple[int, ...]]]:
    return [(row.state, row.left, row.right) for row in rows]


def test_what_one_side_says_alone_stands_between_its_neighbours_removed_first() -> None:
    rows = maker([link(0, (0,), (0,)), link(1, (2,), (2,))], 4, 3).own()
    assert told(rows) == [
        ("changed", (0,), (0,)),
        ("removed", (1,), ()),
        ("added", (), (1,)),
        ("changed", (2,), (2,)),
        ("removed", (3,), ()),
    ]


def test_a_split_is_one_row_of_several_sentences() -> None:
    rows = maker([link(0, (0,), (0, 1))], 1, 2).own()
    assert told(rows) == [("changed", (0,), (0, 1))]


def test_a_moved_link_has_a_row_where_each_side_tells_it() -> None:
    made = maker([link(0, (0,), (1,)), link(1, (1,), (0,), moved=True)], 2, 2)
    first, stayed, last = made.own()
    assert (first.left, first.right, first.elsewhere_left) == ((), (0,), (1,))
    assert (stayed.left, stayed.right, stayed.moved) == ((0,), (1,), False)
    assert (last.left, last.right, last.elsewhere_right) == ((1,), (), (0,))
    assert differences(made.own()) == (0, 1)


def test_parts_told_apart_point_to_each_other() -> None:
    rows = maker([link(0, (0,), (0, 2)), link(1, (1,), (1,))], 2, 3).own()
    assert told(rows) == [
        ("changed", (0,), (0,)),
        ("changed", (1,), (1,)),
        ("changed", (), (2,)),
    ]
    assert rows[0].elsewhere_right == (2,)
    assert rows[2].elsewhere_left == (0,)
    assert rows[2].elsewhere_right == (0,)


def test_the_parts_that_share_most_stand_opposite_each_other() -> None:
    words = [frozenset({"summit", "moscow", "talks"})]
    others = [frozenset({"rain"}), frozenset({"snow"}), frozenset({"summit", "moscow"})]
    rows = RowMaker([link(0, (0,), (0, 2))], words, others).own()
    assert told(rows)[-1] == ("changed", (0,), (2,))


def test_links_that_cross_without_being_called_moved_are_moved_all_the_same() -> None:
    made = maker([link(0, (0,), (1,)), link(1, (1,), (0,))], 2, 2)
    assert sorted(found.moved for found in made.links) == [False, True]


def test_gathered_sets_the_moved_opposite_and_what_only_the_right_says_after_its_forerunner() -> (
    None
):
    rows = maker([link(0, (0,), (2,)), link(1, (1,), (0,), moved=True)], 2, 4).gathered()
    assert told(rows) == [
        ("changed", (0,), (2,)),
        ("added", (), (3,)),
        ("changed", (1,), (0,)),
        ("added", (), (1,)),
    ]


@st.composite
def linked(draw: st.DrawFn) -> tuple[list[ComparedLink], int, int]:
    """Answer any links that share no sentence, with gaps and out of order."""
    left, right = draw(st.integers(0, 12)), draw(st.integers(0, 12))
    lefts = list(draw(st.permutations(range(left))))
    rights = list(draw(st.permutations(range(right))))
    links: list[ComparedLink] = []
    while draw(st.booleans()) and lefts and rights:
        some, other = draw(st.integers(1, 3)), draw(st.integers(1, 3))
        one, lefts = tuple(sorted(lefts[:some])), lefts[some:]
        two, rights = tuple(sorted(rights[:other])), rights[other:]
        links.append(link(len(links), one, two, bool(draw(st.booleans()))))
    return links, left, right


@given(linked())
def test_every_sentence_stands_in_one_row_in_its_own_order(
    given_links: tuple[list[ComparedLink], int, int],
) -> None:
    links, left, right = given_links
    made = maker(links, left, right)
    own, gathered = made.own(), made.gathered()
    assert list(chain.from_iterable(row.left for row in own)) == list(range(left))
    assert list(chain.from_iterable(row.right for row in own)) == list(range(right))
    assert list(chain.from_iterable(row.left for row in gathered)) == list(range(left))
    assert sorted(chain.from_iterable(row.right for row in gathered)) == list(range(right))
    for row in own:
        assert len(runs(row.left)) <= 1
        assert len(runs(row.right)) <= 1
        if row.moved:
            assert not (row.left and row.right)
    for row in chain(own, gathered):
        if row.link is not None:
            whole = links[row.link]
            assert sorted(row.left + row.elsewhere_left) == list(whole.left)
            assert sorted(row.right + row.elsewhere_right) == list(whole.right)


@given(linked())
def test_every_link_that_stayed_has_a_row_with_both_sides(
    given_links: tuple[list[ComparedLink], int, int],
) -> None:
    made = maker(*given_links)
    level = {row.link for row in made.own() if row.left and row.right}
    assert level == {found.id for found in made.links if not found.moved}
