"""Figures of both sides are paired where they are of the same thing, and said to agree or not."""

from __future__ import annotations

import time

import pytest

from reader.comparison import compare
from reader.comparison.ledger import Entry, ledger
from reader.text.counted import hedge
from tests.articles import article


def claims(left: list[str], right: list[str], kind: str = "figure") -> list[tuple[str, str, str]]:
    """Answer the verdict, and what is told first on each side, of every entry of a kind."""
    one, other = article(*left), article(*right)

    def told(entry: Entry) -> tuple[str, str, str]:
        mine = one.text[slice(*entry.left[0].span)] if entry.left else ""
        theirs = other.text[slice(*entry.right[0].span)] if entry.right else ""
        return entry.verdict, mine, theirs

    found = ledger(compare(one, other)).entries
    return [told(entry) for entry in found if entry.kind == kind]


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("three hours", "3 hours", "equal"),
        ("20%", "20 percent", "equal"),
        ("$5m", "$5 million", "equal"),
        ("two days", "48 hours", "equivalent"),
        ("$1.5 million", "$1,500,000", "equivalent"),
        ("a dozen boats", "12 boats", "equivalent"),
        ("nearly 1,000 boats", "987 boats", "equivalent"),
        ("more than 300 boats", "312 boats", "equivalent"),
        ("5 miles of rope", "8 km of rope", "equivalent"),
        ("100 degrees Fahrenheit", "38 degrees Celsius", "equivalent"),
        ("a third of the fleet", "33 percent of the fleet", "equivalent"),
        ("more than a dozen boats", "17 boats", "equivalent"),
        ("214 days", "seven months", "equivalent"),
        ("97 light-years of rope", "570 trillion miles of rope", "equivalent"),
        ("one in five boats", "20 percent of its boats", "equivalent"),
        ("a fifth of the fleet", "one boat in five", "equivalent"),
        ("4¼ percent of the fleet", "4.25 percent of the fleet", "equivalent"),
        ("$40 million", "36 million euros", "equivalent"),
        ("$40 million", "48 million euros", ""),
        ("$40 million", "40 million euros", "in conflict"),
        ("more than 22 feet of rope", "22.4 feet of rope", "equivalent"),
        ("dozens of boats", "hundreds of boats", "in conflict"),
        ("14 boats", "17 boats", "in conflict"),
        ("£38m", "£41m", "in conflict"),
        ("30 minutes", "40 minutes", "in conflict"),
        ("less than 300 boats", "312 boats", "in conflict"),
    ],
)
def test_how_figures_of_one_thing_agree(one: str, other: str, verdict: str) -> None:
    told = "The harbour master of Bergen lost {} in the storm, the council said."
    found = claims([told.format(one)], [told.format(other)])
    assert [each[0] for each in found] == ([verdict] if verdict else ["only right", "only left"])


def test_degrees_are_of_the_scale_that_an_article_tells() -> None:
    left = ["It was 46.3 degrees Celsius in Bergen on Tuesday.", "The old mark was 45.1 degrees."]
    right = ["Bergen had 115.3F on Tuesday.", "No place was ever hotter: the mark was 113.2F."]
    found = claims(left, right)
    assert ("equivalent", "45.1 degrees", "113.2F") in found


def test_the_dead_and_the_injured_are_counted_apart() -> None:
    left = ["Three people died and 17 were hurt when the bridge at Bergen fell on Monday."]
    right = ["At least 4 dead and more than a dozen injured as the bridge at Bergen falls."]
    assert claims(left, right) == [
        ("in conflict", "Three people", "4"),
        ("equivalent", "17", "a dozen"),
    ]


def test_one_count_of_a_side_is_one_entry_whatever_its_noun() -> None:
    left = ["Lumenta cuts 1,400 jobs.", "The firm Lumenta will lay off about 1,400 employees."]
    assert claims(left, left[1:]) == [("equal", "1,400", "1,400")]


def test_warmer_by_some_degrees_is_told_in_both_scales() -> None:
    told = "The sea off Bergen will warm by {} within a hundred years, the council said."
    found = claims([told.format("2.7 degrees Celsius")], [told.format("4.9 degrees Fahrenheit")])
    assert ("equivalent", "2.7 degrees Celsius", "4.9 degrees Fahrenheit") in found


def test_three_hours_are_not_three_people() -> None:
    left = ["The harbour of Bergen was closed for three hours after the storm."]
    right = ["The harbour of Bergen was closed after the storm by three people."]
    assert {verdict for verdict, _, _ in claims(left, right)} == {"only left", "only right"}


def test_an_equal_figure_is_not_taken_away_by_a_weaker_one() -> None:
    left = ["The council of Bergen wants to cut 40 jobs and save 12 percent this year."]
    right = ["The council of Bergen wants to cut 50 jobs, not 40 jobs, and save 12 percent."]
    found = claims(left, right)
    assert ("equal", "40", "40") in found
    assert ("equal", "12 percent", "12 percent") in found
    assert ("only right", "", "50") in found


def test_no_conflict_without_a_link() -> None:
    left = ["The bakery sold 14 loaves of rye bread before sunrise."]
    right = ["Snow closed the airport, and 17 pilots slept on their suitcases."]
    assert {verdict for verdict, _, _ in claims(left, right)} == {"only left", "only right"}


def test_mentions_of_one_value_are_one_entry() -> None:
    left = ["The gap is £41m, the mayor said.", "A gap of £41m cannot be closed, she said."]
    found = claims(left, ["The gap is £41m, the mayor said."])
    assert found == [("equal", "£41m", "£41m")]


def test_what_a_figure_reads() -> None:
    one = article("It took two days and $1.5 million, or 12 percent, for 14 cars.")
    entries = ledger(compare(one, article("Nothing."))).entries
    assert [entry.left[0].reading for entry in entries if entry.kind == "figure"] == [
        "2 days",
        "1,500,000 dollars",
        "12 percent",
        "14 car",
    ]


def test_long_articles_take_no_long_time() -> None:
    # Quadratic time would outlast the time limit of the whole run.
    left = [
        f"In village {n} the storm tore {n + 3} roofs off and cost ${n},000." for n in range(400)
    ]
    comparison = compare(article(*left), article(*left))
    start = time.perf_counter()
    found = ledger(comparison).entries
    assert sum(entry.kind == "figure" for entry in found) > 400
    assert time.perf_counter() - start < 60


def test_what_only_the_right_tells_stands_where_it_tells_it() -> None:
    left = ["The dam at Tolm holds 40 boats now.", "It cost 7 million euros to build."]
    right = [left[0], "Its 3 gates rusted.", left[1]]
    assert [theirs for _, _, theirs in claims(left, right)] == ["40", "3", "7 million euros"]


def test_more_than_a_hundred_or_so_is_more_than_that() -> None:
    text = "Plus d’une centaine de postes"
    start = text.index("une")
    assert hedge(text, start, start + len("une centaine"), "fr") == "over"
    assert hedge(text[start:], 0, len("une centaine"), "fr") == "about"


def test_of_two_counts_each_is_set_against_the_nearer_one() -> None:
    left = ["The Rovers have two points from four games and brought in three players on Monday."]
    right = ["The Rovers, with two points from five games, brought in four men on Monday."]
    assert claims(left, right) == [
        ("equal", "two points", "two points"),
        ("in conflict", "four", "five"),
        ("in conflict", "three", "four"),
    ]


def test_a_large_number_and_its_rounding_are_one_whatever_they_count() -> None:
    left = ["The Bergen final was watched by 54,312.", "Rain fell all night long."]
    right = ["The storm passed quickly.", "More than 54,000 fans saw it."]
    assert claims(left, right) == [("equivalent", "54,312", "54,000")]
    right = ["The storm passed quickly.", "More than 53,000 fans saw it."]
    assert [verdict for verdict, *_ in claims(left, right)] == ["only right", "only left"]


FINED = "Gordon Pell was also ordered to repay whatever he owed the town, and fined {}."
"""What one side tells in one sentence and the other one in two, of which the first is its link."""
ELSEWHERE = [
    "Gordon Pell was also ordered to repay whatever he owed the town.",
    "Judge Whitcomb, who called it patient and greedy, fined him {} for his trouble.",
]


def test_the_fines_are_told_in_sentences_that_no_link_holds() -> None:
    left, right = article(FINED.format("$250,000")), article(*ELSEWHERE)
    assert [(link.left, link.right) for link in compare(left, right).links] == [((0,), (0,))]


@pytest.mark.parametrize(
    ("other", "conflict"),
    [
        ("$225,000", True),
        ("$25,000", False),  # another size: another thing
        ("40 percent", False),
    ],
)
def test_without_a_link_only_like_values_told_alike_contradict(
    other: str, *, conflict: bool
) -> None:
    right = [ELSEWHERE[0], ELSEWHERE[1].format(other)]
    found = {verdict for verdict, *_ in claims([FINED.format("$250,000")], right)}
    assert found == ({"in conflict"} if conflict else {"only left", "only right"})


def test_what_is_told_elsewhere_as_well_is_in_no_conflict() -> None:
    right = [ELSEWHERE[0], ELSEWHERE[1].format("$225,000"), "Nobody else had to pay $250,000."]
    found = claims([FINED.format("$250,000")], right)
    assert sorted(found) == [("equal", "$250,000", "$250,000"), ("only right", "", "$225,000")]


def test_so_many_out_of_so_many_are_a_share() -> None:
    left = ["Eighteen of 24 economists in Bergen had expected that the bank would cut its rate."]
    right = ["Three quarters of economists in Bergen had expected that the bank would cut it."]
    assert claims(left, right) == [
        ("equivalent", "Eighteen", "Three quarters"),
        ("only left", "24", ""),
    ]


def test_a_unit_may_be_left_out_where_sentences_tell_the_same() -> None:
    left = ["Pilots at Bergen airport walked out for 36 hours on Monday, the union said."]
    right = ["The strike that pilots at Bergen airport began on Monday, 36 and no more, is over."]
    assert claims(left, right) == [("equal", "36 hours", "36")]
    elsewhere = ["Snow closed the pass.", "The vote of the town council at midnight was 36."]
    assert "equal" not in {verdict for verdict, *_ in claims(left, elsewhere)}


def test_what_is_equal_is_in_no_conflict_whatever_it_is_taken_for() -> None:
    left = ["Most patients of the clinic at Bergen are younger than five, the council said."]
    right = ["Most patients of the clinic at Bergen are but five, the council said."]
    assert claims(left, right) == [("equal", "five", "five")]


HARDLY = ["Gordon Pell kept a boat in the harbour of Bergen.", "Analysts had hoped for {}."]


@pytest.mark.parametrize(
    ("one", "other", "conflict"),
    [
        ("$1.27 per share", "$1.29", True),
        ("$1.27 per share", "$1.49", False),
        ("27 shares", "28 dogs", False),  # counts differ by little all the time
        ("$1.27 per share, then for $1.28", "$1.29", False),  # which one is it?
    ],
)
def test_without_a_link_what_hardly_differs_contradicts(
    one: str, other: str, *, conflict: bool
) -> None:
    left = [f"The Street was shut on Monday, and it looked for {one}."]
    right = [HARDLY[0], HARDLY[1].format(other)]
    assert not compare(article(*left), article(*right)).links
    assert ("in conflict" in {verdict for verdict, *_ in claims(left, right)}) == conflict
