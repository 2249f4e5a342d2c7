"""The people, places and organisations of both sides, and whether they agree."""

from __future__ import annotations

import pytest

from reader.comparison import compare
from reader.comparison.ledger import Entry, ledger
from tests.articles import article


def entries(left: list[str], right: list[str]) -> list[tuple[str, list[str], list[str]]]:
    one, other = article(*left), article(*right)
    found = [e for e in ledger(compare(one, other)).entries if e.kind == "name"]
    return [
        (
            e.verdict,
            [one.text[slice(*m.span)] for m in e.left],
            [other.text[slice(*m.span)] for m in e.right],
        )
        for e in found
    ]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (
            "So Ada Berg left for good.",
            "So ADA BERG left for good.",
            ("same", "Ada Berg", "ADA BERG"),
        ),
        (
            "It rained in the U.K. again.",
            "It rained in Britain again.",
            ("equivalent", "U.K.", "Britain"),
        ),
        ("He left for Kyiv at noon.", "He left for Kiev at noon.", ("equivalent", "Kyiv", "Kiev")),
        (
            "It was the National Grid Authority again.",
            "It was the N.G.A. again.",
            ("equivalent", "National Grid Authority", "N.G.A."),
        ),
        (
            "It was Ada Berg who left.",
            "It was Berg who left.",
            ("another form", "Ada Berg", "Berg"),
        ),
        (
            "It was John Berg who left.",
            "It was J. Berg who left.",
            ("another form", "John Berg", "J. Berg"),
        ),
        (
            "It was Tom Berg who left.",
            "It was Thomas Berg who left.",
            ("another form", "Tom Berg", "Thomas Berg"),
        ),
        (
            "They paid Acme Corp. for it.",
            "They paid Acme for it.",
            ("another form", "Acme Corp.", "Acme"),
        ),
        (
            "Then President Ada Berg left the room.",
            "Then former President Ada Berg left the room.",
            ("another title", "Ada Berg", "Ada Berg"),
        ),
        (
            "So said Ada Berg, the chief arbiter, of the game.",
            "So said deputy arbiter Ada Berg of the game.",
            ("another title", "Ada Berg", "Ada Berg"),
        ),
        (
            "Then President Ada Berg left the room.",
            "Then U.S. President Ada Berg left the room.",
            ("same", "Ada Berg", "Ada Berg"),
        ),
        (
            "They say that Zelensky called the pope.",
            "They say that Zelenskyy called the pope.",
            ("equivalent", "Zelensky", "Zelenskyy"),
        ),
    ],
)
def test_verdicts(left: str, right: str, expected: tuple[str, str, str]) -> None:
    ((verdict, here, there), *others) = entries([left], [right])
    assert (verdict, here[0], there[0]) == expected
    assert [other for other in others if other[1] or "U.S." not in other[2]] == []


def test_what_only_one_side_names() -> None:
    assert sorted(entries(["They left Oslo at noon."], ["They left Lund at noon."])) == [
        ("only left", ["Oslo"], []),
        ("only right", [], ["Lund"]),
    ]


def test_one_entry_a_name_with_all_its_mentions_the_fullest_first() -> None:
    left = ["They met Berg.", "Then Ada Berg sang.", "Later Berg slept."]
    right = ["They met Ada Berg.", "Then Berg sang."]
    assert entries(left, right) == [("same", ["Ada Berg", "Berg", "Berg"], ["Ada Berg", "Berg"])]


def test_people_who_share_a_surname_are_not_one() -> None:
    assert sorted(entries(["They met Anna Berg there."], ["They met Carl Berg there."])) == [
        ("only left", ["Anna Berg"], []),
        ("only right", [], ["Carl Berg"]),
    ]


def test_names_spelled_alike_in_sentences_that_are_not_linked_are_two() -> None:
    left = ["The mine of Halvor closed for ever.", "Rain fell on the harbour all day."]
    right = ["Ten ships left the canal.", "Fishermen praise Halvar for his soup."]
    assert ("equivalent", ["Halvor"], ["Halvar"]) not in entries(left, right)


def test_one_side_vouches_for_what_the_other_tells_in_a_title_or_at_a_start() -> None:
    left = ["They called NATO and then Corvane."]
    right = ["Corvane was called.", "NATO Secretary General Ada Berg was called too."]
    assert sorted(entries(left, right)) == [
        ("only right", [], ["Ada Berg"]),
        ("same", ["Corvane"], ["Corvane"]),
        ("same", ["NATO"], ["NATO"]),
    ]


def test_a_name_inside_another_name_is_not_told() -> None:
    assert sorted(entries(["They left Oslo."], ["They left the University of Oslo."])) == [
        ("only left", ["Oslo"], []),
        ("only right", [], ["University of Oslo"]),
    ]


def test_each_name_is_matched_once_the_surest_first() -> None:
    left = ["They met Berg.", "It was Ada Berg, not Carl Berg."]
    right = ["It was Carl Berg, not Ada Berg."]
    assert sorted(entries(left, right)) == [
        ("same", ["Ada Berg"], ["Ada Berg"]),
        ("same", ["Carl Berg"], ["Carl Berg"]),
    ]


def test_a_mention_has_its_title_and_what_it_reads() -> None:
    one = article("Then former President Ada Berg left for the U.K. again.")
    found = [e for e in ledger(compare(one, one)).entries if e.kind == "name"]
    berg, britain = (e.left[0] for e in found)
    assert berg.title is not None
    assert one.text[slice(*berg.title)] == "former President"
    assert (berg.reading, britain.reading) == ("Ada Berg", "United Kingdom")
    assert [e.link for e in found] == [0, 0]


def test_both_sides_the_same_text_agree_in_everything() -> None:
    one = article(
        "Then U.S. President Ada Berg met Carl Lund, the chief of the National Grid Authority.",
        "Berg flew to Oslo, and Lund, 51, went to Kyiv with Dr. J. Moor of Acme Corp.",
    )
    found: list[Entry] = [e for e in ledger(compare(one, one)).entries if e.kind == "name"]
    assert {e.verdict for e in found} == {"same"}
    assert all([m.span for m in e.left] == [m.span for m in e.right] for e in found)
    assert len(found) == 7


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        ("They asked the University of Marlow.", "They asked Marlow University.", "equivalent"),
        ("They met Li Wei there.", "They met Wei Li there.", "equivalent"),
        ("They asked the House of Commons.", "They asked the Commons.", "another form"),
        (
            "They asked the Department for Roads and Trade.",
            "They asked the Trade Department.",
            "another form",
        ),
        ("They asked the Marlow Borough Council.", "They asked Marlow Council.", "another form"),
        ("They asked the International Otter Union.", "They asked the UIO.", "equivalent"),
        ("They sued Marlow & Finch.", "They sued Marlow and Finch.", "same"),
        ("Shares in Marlow Homes rose.", "Shares in Marlow rose.", "another form"),
        ("They swam in the Jalim River.", "They swam in the Dzhalim River.", "equivalent"),
        ("They asked the Alliance of Small Isles.", "They asked ASI.", "equivalent"),
        ("They asked St Olaf's Hospital.", "They asked St Olaf’s.", "another form"),
        ("They met Walt “Switch” Lund.", "They met Walt Lund.", "another form"),
    ],
)
def test_other_orders_and_short_forms_are_one(left: str, right: str, verdict: str) -> None:
    found = entries([left], [right])
    assert [entry[0] for entry in found] == [verdict]


def test_a_short_form_told_beside_another_goes_with_the_pair() -> None:
    (found,) = entries(
        ["They saw the Marlow Harriers win."], ["They saw Marlow win. The fans of Harriers sang."]
    )
    assert found == ("another form", ["Marlow Harriers"], ["Marlow", "Harriers"])


def test_a_short_form_that_two_names_share_goes_with_neither() -> None:
    right = ["They saw Marlow Steel and Marlow Foods in the port."]
    left = [*right, "Marlow was founded in 1950."]
    assert sorted(entries(left, right)) == [
        ("only left", ["Marlow"], []),
        ("same", ["Marlow Foods"], ["Marlow Foods"]),
        ("same", ["Marlow Steel"], ["Marlow Steel"]),
    ]


def test_a_part_of_a_compound_is_no_name_that_both_tell() -> None:
    left, right = "Tolm-based traders waited for the rain.", "Traders waited in Tolm for the rain."
    assert ("only right", [], ["Tolm"]) in entries([left], [right])


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        # one office in two ranks decides, whatever else both are called
        (
            "Leader Anna Berg came. It was Cllr Berg.",
            "It was deputy leader Anna Berg.",
            "another title",
        ),
        ("President Anna Berg came. Actress Berg sang.", "It was actress Anna Berg.", "same"),
        ("It was the former dentist Anna Berg.", "It was President Anna Berg.", "same"),
    ],
)
def test_of_several_titles_one_that_agrees_is_enough(left: str, right: str, verdict: str) -> None:
    assert verdict in [entry[0] for entry in entries([left], [right])]
