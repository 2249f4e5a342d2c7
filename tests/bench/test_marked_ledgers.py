"""How a ledger is held against marks, and that the marks themselves are sound."""

from __future__ import annotations

from collections import Counter, defaultdict
from pathlib import Path

import pytest

from reader.article import Span
from reader.comparison.ledger import VERDICTS
from tests.bench.ledger import OWN, measured
from tests.bench.marked_ledgers import Claim, Tally, agreement, read_pairs

FOLDERS = OWN, OWN.with_name("worked")


def claim(verdict: str, left: Span | None, right: Span | None, *, optional: bool = False) -> Claim:
    """Answer a figure with that verdict."""
    spans = (left,) if left else (), (right,) if right else ()
    return Claim("figure", verdict, spans, optional)


def test_what_overlaps_on_both_sides_agrees_once() -> None:
    marks = [claim("equal", (0, 5), (10, 15)), claim("only left", (20, 22), None)]
    found = [
        claim("equal", (3, 8), (12, 13)),
        claim("equal", (4, 5), (14, 15)),  # the mark has its claim already
        claim("only left", (30, 31), None),
    ]
    held = agreement(marks, found)
    assert held.right == ((marks[0], found[0]),)
    assert held.false == (found[1], found[2])
    assert held.missed == (marks[1],)


def test_another_verdict_or_a_side_too_many_does_not_agree() -> None:
    marks = [claim("equal", (0, 5), (10, 15))]
    assert agreement(marks, [claim("in conflict", (0, 5), (10, 15))]).missed == (marks[0],)
    assert agreement([claim("only left", (0, 5), None)], [claim("only left", (0, 5), (1, 2))]).false


def test_what_is_optional_is_neither_missed_nor_false() -> None:
    marks = [claim("equal", (0, 5), (10, 15), optional=True)]
    assert agreement(marks, []).missed == ()
    assert agreement(marks, [claim("only left", (2, 3), None)]).false == ()


def test_claims_give_way_so_that_as_much_as_can_agrees() -> None:
    marks = [claim("only left", (0, 10), None), claim("only left", (0, 4), None)]
    found = [claim("only left", (0, 3), None), claim("only left", (8, 9), None)]
    assert len(agreement(marks, found).right) == 2


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)
def test_the_marks_stand_in_the_texts(folder: Path) -> None:
    pairs = list(read_pairs([folder]))
    assert len(pairs) >= 12
    for pair in pairs:
        for mark in pair.claims:
            known = VERDICTS.get(mark.kind)  # type: ignore[call-overload]
            assert known is None or mark.verdict in known, (pair.name, mark)
            assert any(mark.spans), (pair.name, mark)


def test_enough_of_each_kind_is_kept_back() -> None:
    kinds = Counter(mark.kind for pair in read_pairs([OWN]) for mark in pair.claims)
    assert min(kinds.values()) >= 20
    assert set(kinds) == {*VERDICTS, "attribution", "certainty"}


def test_the_ledger_is_mostly_right_about_what_it_was_not_written_with() -> None:
    """The floors lie below what the README tells; whoever falls through them broke a rule."""
    tallies: defaultdict[str, Tally] = defaultdict(Tally)
    for pair in read_pairs([OWN]):
        held = measured(pair)
        for mark, _ in held.right:
            tallies[mark.kind] += Tally(right=1)
        for wrong in held.false:
            tallies[wrong.kind] += Tally(false=1)
        for missed in held.missed:
            tallies[missed.kind] += Tally(missed=1)
    for kind, tally in tallies.items():
        assert tally.precision >= 0.88, kind
        assert tally.recall >= 0.65, kind
