"""From claims that could be of the same thing to entries, whatever kind they are."""

from __future__ import annotations

from dataclasses import dataclass

from reader.comparison import compare
from reader.comparison.ledger import ledger
from reader.comparison.ledger.model import Mention
from reader.comparison.ledger.pairing import Pair, abreast, entries
from tests.articles import article


@dataclass(frozen=True, slots=True)
class Told:
    """A claim for tests: what it says, in a sentence of its own."""

    value: str
    mention: Mention
    link: int | None = 0


def told(*values: str) -> list[Told]:
    return [Told(value, Mention((10 * n, 10 * n + 5), n)) for n, value in enumerate(values)]


def verdicts(left: list[Told], right: list[Told], *pairs: Pair) -> list[tuple[str, int, int]]:
    """Answer each verdict, and in how many places both sides tell the thing."""
    found = entries("figure", left, right, pairs, lambda one, other: one.value == other.value)
    return [(entry.verdict, len(entry.left), len(entry.right)) for entry in found]


def test_what_agrees_anywhere_conflicts_nowhere() -> None:
    agrees, differs = Pair(1, 0, 0, "equal"), Pair(9, 1, 1, "in conflict")
    left, right = told("four", "four"), told("four", "five")
    assert verdicts(left, right, differs, agrees) == [("equal", 2, 1), ("only right", 0, 1)]
    other = told("four", "six")
    assert verdicts(other, right, differs, agrees) == [("equal", 1, 1), ("in conflict", 1, 1)]


def test_a_claim_has_one_partner_but_for_one_that_is_surely_told_again() -> None:
    left, right = told("four"), told("4", "vier")
    first = Pair(2, 0, 0, "equivalent")
    again = Pair(1, 0, 1, "equivalent")
    assert verdicts(left, right, first, again) == [("equivalent", 1, 1), ("only right", 0, 1)]
    assert verdicts(left, right, first, again._replace(sure=True)) == [("equivalent", 1, 2)]


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


def test_a_number_of_thousands_of_digits_and_a_table_of_figures_do_no_harm() -> None:
    digits = "The prize is " + "9" * 5000 + " euros, and nobody has won it yet."
    assert list(ledger(compare(article(digits), article(digits))).of("figure")) == []
    table = "The table tells " + ", ".join(f"{n} tons" for n in range(1000, 1100)) + " of coal."
    found = ledger(compare(article(table), article(table))).of("figure")
    assert {entry.verdict for _, entry in found} == {"equal"}
