"""Dates of both sides agree as far as both tell."""

from __future__ import annotations

import pytest

from reader.comparison import compare
from tests.articles import article
from tests.comparison.ledger.test_figures import claims

TOLD = "The harbour master of Bergen will close the old pier on {}, the council said."


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("3 May", "May 3", "equal"),
        ("Friday", "Friday", "equal"),
        ("3 May", "Friday, 3 May 2024", "equivalent"),
        ("Friday", "Friday, 3 May", "equivalent"),
        ("the end of the decade", "31 December 2030", "equivalent"),
        ("3 May", "5 May", "in conflict"),
        ("Friday", "Thursday", "in conflict"),
    ],
)
def test_how_dates_of_one_thing_agree(one: str, other: str, verdict: str) -> None:
    found = claims([TOLD.format(one)], [TOLD.format(other)], "date")
    assert [each[0] for each in found] == [verdict]


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("9 a.m.", "9am", "equal"),
        ("9 p.m.", "21:00", "equivalent"),
        ("noon", "12:00", "equivalent"),
        ("9 a.m.", "10 a.m.", "in conflict"),
        ("8.52am", "shortly before 9 a.m.", "equivalent"),
        ("9:07 a.m.", "just after 9 a.m.", "equivalent"),
        ("9:07 a.m.", "shortly before 9 a.m.", "in conflict"),
        ("11:50 p.m.", "around midnight", "equivalent"),
        ("1300 GMT", "13:00", "equal"),
    ],
)
def test_how_times_of_day_agree(one: str, other: str, verdict: str) -> None:
    told = "The harbour master of Bergen closed the old pier at {}, the council said."
    found = claims([told.format(one)], [told.format(other)], "date")
    assert [each[0] for each in found] == [verdict]


def test_a_more_exact_mention_makes_a_date_more_exact() -> None:
    left = ["The pier of Bergen closed on Friday.", "Boats left the harbour on Friday as well."]
    right = ["The pier of Bergen closed on Friday, 3 May.", "Boats left the harbour on Friday."]
    assert claims(left, right, "date") == [("equivalent", "Friday", "Friday, 3 May")]


def test_a_weekday_and_a_year_do_not_contradict() -> None:
    left = ["The council of Bergen closed the old pier on Friday after the storm."]
    right = ["The council of Bergen closed the old pier in 2019 after the storm."]
    assert {verdict for verdict, _, _ in claims(left, right, "date")} == {"only left", "only right"}


def test_of_several_dates_the_nearest_and_the_one_told_alike_is_in_conflict() -> None:
    left = ["Engineers rated the bridge at Bergen poor in 2022, records show."]
    right = ["The bridge at Bergen, built in 1954, was rated poor in 2021."]
    found = claims(left, right, "date")
    assert sorted(found) == [("in conflict", "2022", "2021"), ("only right", "", "1954")]


@pytest.mark.parametrize(("day", "conflict"), [("15 July", True), ("15 March", False)])
def test_without_a_link_only_near_days_told_alike_contradict(day: str, *, conflict: bool) -> None:
    left = ["The council of Bergen opened a new desk at the old pier; exchanges end on 30 June."]
    right = [
        "The council of Bergen opened a new desk at the old pier.",
        f"Travellers who slept on their suitcases hear that exchanges end on {day}.",
    ]
    links = compare(article(*left), article(*right)).links
    assert [(link.left, link.right) for link in links] == [((0,), (0,))]
    found = {verdict for verdict, *_ in claims(left, right, "date")}
    assert found == ({"in conflict"} if conflict else {"only left", "only right"})


def test_the_only_times_that_agree_are_one_wherever_they_stand() -> None:
    left = ["It was 21 degrees warm by noon.", "Rain fell on the town."]
    right = [
        "Snow closed the old pass.",
        "With the mercury up by {}, medics were run off their feet.",
    ]
    assert claims(left, [right[0], right[1].format("12pm")], "date") == [
        ("equivalent", "noon", "12pm")
    ]
    twice = [right[0] + " Nobody slept until 12 p.m. that day.", right[1].format("12pm")]
    assert ("equivalent", "noon", "12pm") not in claims(left, twice, "date")


def test_the_day_on_which_a_thing_is_said_does_not_contradict_that_on_which_it_happens() -> None:
    left = ["The council of Bergen said on Monday that the old pier would close."]
    right = ["The old pier would close on Tuesday in the plan of the council of Bergen."]
    assert {verdict for verdict, _, _ in claims(left, right, "date")} == {"only left", "only right"}
