"""What is told very often is compared with what stands abreast of it."""

from reader.comparison import compare
from reader.comparison.ledger import ledger
from reader.comparison.ledger.pairing import abreast
from tests.articles import article


def test_few_are_all_compared_and_of_many_those_abreast() -> None:
    few, many = range(0, 30, 3), range(0, 3000, 3)
    assert abreast(few, 900, 1000, 3000) == few
    there = abreast(many, 500, 1000, 3000)
    assert 1500 in there
    assert len(there) == 40
    assert abreast(many, 0, 1000, 3000)[0] == 0
    assert abreast(many, 999, 1000, 3000)[-1] == many[-1]


def test_a_date_told_a_hundred_times_is_one_entry() -> None:
    told = [f"On Tuesday the {n}th pump at quay {n}b was repaired again." for n in range(100, 200)]
    moved = compare(article(*told), article(*told[50:], *told[:50]))
    (entry,) = [entry for entry in ledger(moved).entries if entry.kind == "date"]
    assert (entry.verdict, len(entry.left), len(entry.right)) == ("equal", 100, 100)
