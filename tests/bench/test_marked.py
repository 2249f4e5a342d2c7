"""The arithmetic behind the figures."""

import json
from pathlib import Path

import pytest

from reader.alignment import align
from tests.bench.alignment import OWN, part_of
from tests.bench.calibration import Bin, Claim, Claims, bins, gap
from tests.bench.growth import copies, moved_letters
from tests.bench.marked import Counts, Marked, against_any, counted, pairs_of, read
from tests.bench.peak import measured
from tests.bench.references import cosine, same_lines, token_set_ratio

LEFT = ("Rain fell on Monday.", "The bridge at Holm closed.", "Nobody was hurt.")
RIGHT = ("On Monday rain fell.", "Holm lost its bridge, which closed.", "A dog barked.")


def test_every_linked_pair_and_every_wanted_pair_counts() -> None:
    gold = {(0, 0): "aligned", (1, 1): "aligned"}
    counts = counted("fables", LEFT, RIGHT, gold, {(0, 0), (2, 2)})
    assert counts == Counts(right=1, linked=2, found=1, wanted=2)
    assert (counts.precision, counts.recall, counts.f1) == (0.5, 0.5, 0.5)


@pytest.mark.parametrize("label", ["partial", "either", "disputed"])
def test_linking_what_is_partly_told_is_right_and_not_wanted(label: str) -> None:
    gold = {(0, 0): "aligned", (1, 1): label}
    assert counted("news", LEFT, RIGHT, gold, {(0, 0), (1, 1)}) == Counts(2, 2, 1, 1)
    assert counted("news", LEFT, RIGHT, gold, {(0, 0)}).f1 == 1.0


def test_sentences_of_the_same_text_do_not_count_in_revisions() -> None:
    same = ("One  line.", "Another line."), ("One line.", "Another row.")
    gold = {(0, 0): "Identical", (1, 1): "Precision"}
    assert counted("argrewrite", *same, gold, {(0, 0)}) == Counts(0, 0, 0, 1)
    assert counted("essays", *same, gold, {(0, 0)}) == Counts(1, 1, 1, 2)


def test_against_any_mark_weak_ones_are_wanted_too() -> None:
    gold = {(0, 0): "aligned", (1, 1): "partial", (2, 1): "disputed", (0, 2): "either"}
    counts = against_any(gold, {(0, 0), (1, 1), (2, 2)})
    assert counts.precision == pytest.approx(2 / 3)
    assert counts.recall == pytest.approx(1 / 2)


def test_nothing_linked_and_nothing_wanted_divide_by_nothing() -> None:
    assert Counts().f1 == 0.0
    assert gap(bins([])) == 0.0


def test_a_file_is_read_line_by_line(tmp_path: Path) -> None:
    record = {"dataset": "d", "left": LEFT, "right": RIGHT, "gold": [[1, 1, "aligned"]]}
    path = tmp_path / "some.jsonl"
    path.write_text(f"{json.dumps(record)}\n{json.dumps(record)}\n", encoding="utf-8")
    first, second = read(path)
    assert first == second == Marked("d", LEFT, RIGHT, {(1, 1): "aligned"})
    assert (first.cells, first.sentences) == (9, 6)


def test_claims_fall_into_tenths_and_certainty_into_the_last() -> None:
    found = bins([Claim(1.0, 1.0), Claim(0.9, 0.0), Claim(0.3, 1.0), Claim(0.0, 0.0)])
    assert [one.number for one in found] == [0, 3, 9]
    assert found[-1] == Bin(9, 2, 0.95, 0.5)


def test_the_gap_weighs_each_bin_by_what_is_in_it() -> None:
    claims = [Claim(0.95, 1.0)] * 3 + [Claim(0.5, 0.0)]
    assert gap(bins(claims)) == pytest.approx((3 * 0.05 + 1 * 0.5) / 4)


def test_errors_on_both_sides_within_a_bin_cancel() -> None:
    assert gap(bins([Claim(0.5, 1.0), Claim(0.5, 0.0)])) == 0.0


def test_a_link_is_as_right_as_the_share_of_its_pairs_that_is_marked() -> None:
    alignment = align(LEFT, RIGHT, threshold=0.0)
    claims = Claims()
    claims.add(alignment, {(0, 0): "aligned", (1, 1): "partial"})
    expected = [
        sum((i, j) in {(0, 0), (1, 1)} for i in link.left for j in link.right)
        / (len(link.left) * len(link.right))
        for link in alignment.links
    ]
    assert [claim.right for claim in claims.links] == expected
    assert len(claims.pairs) == sum(len(a.left) * len(a.right) for a in alignment.links)
    assert claims.together.found >= claims.linked.found > 0


def test_a_run_in_a_process_of_its_own_tells_what_it_took() -> None:
    path = OWN / "ru.jsonl"
    run, counts = measured(path), Counts()
    for pair in read(path):
        linked = pairs_of(align(pair.left, pair.right))
        counts += counted(pair.dataset, pair.left, pair.right, pair.gold, linked)
    assert run.f1 == counts.f1
    assert run.seconds > 0
    assert 5 < run.start <= run.peak < 1000


def test_a_part_keeps_the_proportion_of_the_sides() -> None:
    pair = Marked("d", ("a",) * 400, ("b",) * 100, {})
    left, right = part_of(pair, 10_000)
    assert (len(left), len(right)) == (200, 50)


def test_the_references_link_what_they_are_for() -> None:
    right = (RIGHT[1], RIGHT[0], LEFT[2])
    assert same_lines(LEFT, right) == {(2, 2)}
    for reference in (cosine, token_set_ratio):
        assert {(0, 1), (1, 0), (2, 2)} == reference(LEFT, right), reference.__name__
        assert reference((), RIGHT) == reference(LEFT, ()) == set()


def test_copies_keep_the_common_words_and_share_no_other() -> None:
    left = tuple(f"The king of {name} spoke." for name in ("Assur", "Babel", "Edom", "Moab"))
    right = tuple(f"Then spoke {name}'s king, the great." for name in ("Assur", "Babel", "Edom"))
    pair = Marked("d", left, right, {(0, 0): "verse"})
    four = copies(pair, 4, common=0.4)
    assert (len(four.left), len(four.right)) == (16, 12)
    assert set(four.gold) == {(0, 0), (4, 3), (8, 6), (12, 9)}
    second = four.left[4]
    assert second.startswith("The king of ")
    assert second.endswith(" spoke.")
    assert "Assur" not in second
    assert len(second) == len(left[0])
    assert len({four.left[k] for k in (0, 4, 8, 12)}) == 4


def test_a_word_keeps_its_shape_and_differs_in_every_copy() -> None:
    told = [moved_letters("Mehetabel", copy) for copy in range(4)]
    assert told[0] == "Mehetabel"
    assert len(set(told)) == 4
    for word in told:
        assert word.istitle()
        assert [c in "aeiou" for c in word.lower()] == [c in "aeiou" for c in "mehetabel"]
