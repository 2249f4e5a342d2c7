"""From claims that could be of the same thing to entries, whatever kind they are."""

from __future__ import annotations

from dataclasses import dataclass

from reader.comparison.ledger.model import Mention
from reader.comparison.ledger.pairing import Pair, entries


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
