"""All forms of a person, a place or an organisation belong together, and nothing else does."""

from __future__ import annotations

import pytest

from reader.text.name_forms import offered_keys, shortened
from reader.text.names import names
from reader.text.people import named, read_name


def grouped(text: str) -> list[list[str]]:
    read = [read_name(text, span, "en") for span in names(text, "en")]
    return [[text[slice(*n.span)] for n in who.names] for who in named(text, read)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "So President Ada Berg spoke. Mr. Berg, or President Berg, left. Then Berg returned.",
            [["Ada Berg", "Berg", "Berg", "Berg"]],
        ),
        (
            "The National Grid Authority (NGA) and the NGA.",
            [["National Grid Authority", "NGA", "NGA"]],
        ),
        ("It was the National Grid Authority, or N.G.A.", [["National Grid Authority", "N.G.A."]]),
        ("He left Acme Corp. for the sea. So Acme sued.", [["Acme Corp.", "Acme"]]),
        (
            "In the U.K. they say Britain, in the United Kingdom.",
            [["U.K.", "Britain", "United Kingdom"]],
        ),
        ("They flew from Kyiv to Kiev.", [["Kyiv", "Kiev"]]),
        (
            "He met Tom Berg. It is Thomas Berg and T. Berg.",
            [["Tom Berg", "Thomas Berg", "T. Berg"]],
        ),
        ("So Edwin “Buzz” Moor sang. Then Moor slept.", [["Edwin", "Moor", "Moor"]]),
        (
            "The Laser Interferometer Gravitational-Wave Observatory, or LIGO.",
            [["Laser Interferometer Gravitational-Wave Observatory", "LIGO"]],
        ),
        ("So Halcyon Mobility and Halcyon are one.", [["Halcyon Mobility", "Halcyon"]]),
        ("It was the U.S. Acme Safety Board, or ASB.", [["U.S. Acme Safety Board", "ASB"]]),
        ("They met Dr Bill Field and Mr Field.", [["Bill Field", "Field"]]),
        (
            "It was at St Olaf's Hospital. The boss of St Olaf's left.",
            [["St Olaf's Hospital", "St Olaf"]],
        ),
        ("He told the Wexbury Echo. Then the Echo slept.", [["Wexbury Echo", "Echo"]]),
        # told before there is a second with the surname
        (
            "So Carl Berg came near Berg. Then Berg slept. So Anna Berg sang. And Berg woke.",
            [["Carl Berg", "Berg", "Berg", "Berg"], ["Anna Berg"]],
        ),
        ("So Ada Berg, 51, came. Then Ada slept.", [["Ada Berg", "Ada"]]),
    ],
)
def test_one_and_the_same(text: str, expected: list[list[str]]) -> None:
    assert grouped(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a place is no part of what is called after it
        ("In Marlow the Marlow City Council met.", [["Marlow"], ["Marlow City Council"]]),
        ("They saw Ohio and the vans of Ohio EPA.", [["Ohio"], ["Ohio EPA"]]),
        # nor of a person who has its name
        (
            "So Jane London left London. In London it rained.",
            [["Jane London"], ["London", "London"]],
        ),
        # other given names are other people
        ("There were Carl Berg and Anna Berg.", [["Carl Berg"], ["Anna Berg"]]),
        (
            "They met Tom Berg, Tim Berg and T. Berg.",
            [["Tom Berg"], ["Tim Berg"], ["T. Berg"]],
        ),
        # nor of a team that is called by what follows
        (
            "The Marlow Otters won. They are a Marlow team. So the Otters sang.",
            [["Marlow Otters", "Otters"], ["Marlow"]],
        ),
        ("So Marlow slept. They asked Marlow Cyclists.", [["Marlow"], ["Marlow Cyclists"]]),
        # nor of its newspaper
        ("So Wexbury slept. He told the Wexbury Echo.", [["Wexbury"], ["Wexbury Echo"]]),
        # a capital is no government
        ("So Moscow and Russia agreed.", [["Moscow"], ["Russia"]]),
    ],
)
def test_kept_apart(text: str, expected: list[list[str]]) -> None:
    assert grouped(text) == expected


def test_a_surname_that_two_share_is_nobodys() -> None:
    text = "There were Carl Berg and Anna Berg. Then Berg said no to the Bergs."
    assert grouped(text) == [["Carl Berg"], ["Anna Berg"]]


def test_a_given_name_takes_the_surname_that_follows() -> None:
    text = "They saw Bill and Hillary Berg. William Berg slept. And Berg woke."
    assert grouped(text) == [["Bill", "William Berg"], ["Hillary Berg"]]


@pytest.mark.parametrize("form", [("the",), ("of", "the"), ("for",)])
def test_names_of_small_words_alone_have_forms_too(form: tuple[str, ...]) -> None:
    assert form[:1] in offered_keys((*form, "house"))
    assert not shortened(form, ("house", "of", "commons"))
