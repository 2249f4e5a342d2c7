"""Names in English news: what is one, where it ends, and what has a capital for another reason."""

from __future__ import annotations

from textwrap import fill

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.names import names


def found(text: str, language: str = "en") -> list[str]:
    return [text[start:end] for start, end in names(text, language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what stands inside a name
        ("At the Food and Drug Administration it rained.", ["Food and Drug Administration"]),
        ("He left the Ministry of Trade and Industry.", ["Ministry of Trade and Industry"]),
        (
            "She joined the Department for Business and Trade.",
            ["Department for Business and Trade"],
        ),
        ("It is in Trinidad and Tobago.", ["Trinidad and Tobago"]),
        ("A study by Johnson & Johnson failed.", ["Johnson & Johnson"]),
        ("He works at St. Luke's Medical Center.", ["St. Luke's Medical Center"]),
        ("The strike of the Dock Workers’ Union ended.", ["Dock Workers’ Union"]),
        ("She met Ludwig van der Berg of Bruges.", ["Ludwig van der Berg", "Bruges"]),
        ("We saw Peter Lord of Lund.", ["Peter Lord", "Lund"]),
        # what does not
        ("The leaders of Germany, Britain, and Finland met.", ["Germany", "Britain", "Finland"]),
        ("Between Anna Berg and Carl Lund it was tense.", ["Anna Berg", "Carl Lund"]),
        (
            "Then Trade Minister Anna Berg and Home Secretary Carl Lund met.",
            ["Trade Minister Anna Berg", "Home Secretary Carl Lund"],
        ),
        ("His friend Teo Alva Jr. Berg laughed at.", ["Teo Alva Jr.", "Berg"]),
        (
            "At the United Nations' World Food Programme.",
            ["United Nations", "World Food Programme"],
        ),
        ("The fund (IMF) said the bank (Acme) was safe.", ["IMF", "Acme"]),
        ("They spoke of a Berg-Lund meeting; Berg and Lund agree.", ["Berg", "Lund"] * 2),
        ("They met at the Lund-based firm of a Berg-led board.", ["Lund", "Berg"]),
        (
            "It was the House Energy and Commerce Committee.",
            ["House Energy and Commerce Committee"],
        ),
        ("He sailed on a Rolls-Royce engine.", ["Rolls-Royce"]),
    ],
)
def test_where_a_name_begins_and_ends(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "They are Russian, and the North Koreans speak Swiss German.",
        "Then the Prime Minister met a Foreign Secretary and the CEO.",
        "This was NOT what I wanted, and it was on TV.",
        "See you on Mondays, or in Spring.",
        "Yesterday Officials said so.",
        "The Catholic and the Republican agreed with the Western one.",
    ],
)
def test_no_names(text: str) -> None:
    assert found(text) == []


def test_the_title_before_a_name_is_part_of_what_is_coloured() -> None:
    text = "Then U.S. President Ada Berg met Dr. Carl Lund and former Deputy Mayor Eva Moor."
    assert found(text) == ["U.S. President Ada Berg", "Dr. Carl Lund", "Deputy Mayor Eva Moor"]


def test_a_title_alone_is_no_name_but_what_it_is_the_title_of_is() -> None:
    assert found("Then the NATO Secretary General and the U.S. President met.") == ["NATO", "U.S."]


def test_short_words_in_capitals_are_names_where_they_are_known() -> None:
    assert found("Then the US and the WHO told us who was there.") == ["US", "WHO"]


def test_a_function_word_may_begin_a_name_inside_a_sentence() -> None:
    assert found("The ship Ever Given and the actor Will Smith came.") == [
        "Ever Given",
        "Will Smith",
    ]


def test_the_start_of_a_sentence_is_a_name_where_something_else_says_so() -> None:
    assert found("France left. Rain fell. Rain, which hurts, fell.") == ["France"]
    assert found("Unison, which called the strike, won. Norvane said so. Police said no.") == [
        "Unison",
        "Norvane",
    ]
    assert found("Corvane closed. It bought Corvane Resources.") == ["Corvane", "Corvane Resources"]
    assert found("Bill and Anna Berg left.") == ["Bill", "Anna Berg"]


def test_words_of_names_are_no_names_at_the_start_of_a_sentence() -> None:
    text = "He took the Great Lakes Railway to New York. Great news! New trains, too. Lakes froze."
    assert found(text) == ["Great Lakes Railway", "New York"]


def test_a_headline_names_what_is_known_and_what_the_article_names() -> None:
    text = (
        "Old Storm Hits Berg As Germany And New York Wait\n\n"
        "The storm hit Anna Berg at Old Trafford, far from New York."
    )
    assert found(text)[:3] == ["Berg", "Germany", "New York"]


def test_a_line_in_brackets_at_the_end_is_no_headline() -> None:
    assert found("It rained on. (Reporting by Tess Berg)") == ["Tess Berg"]


def test_a_name_goes_on_where_a_line_was_wrapped() -> None:
    told = (
        "It was there that the old mayor of the town met Ada Berg, for hours, and the Bank of Lund,"
        " which is his."
    )
    text = fill(told, 51) + "\n\nTom Berg\nHarald Moor"
    assert "Ada\nBerg" in text
    assert found(text) == ["Ada\nBerg", "Bank of Lund", "Tom Berg", "Harald Moor"]


def test_lines_that_stand_alone_are_not_set_end_to_end() -> None:
    assert found("We talk to Berg\nThe bank of Lund said so.") == ["Berg", "Lund"]


def test_german_nouns_are_not_tied_by_articles() -> None:
    assert found("Er sah mit Otto von der Heide einen Teil des Publikums.", "de") == [
        "Otto von der Heide"
    ]


def test_a_dateline_is_a_place() -> None:
    assert found("NEW DELHI, India — Rain fell.") == ["NEW DELHI", "India"]
    assert found("PARIS (AP) — Former Mayor Anna Berg left.") == [
        "PARIS",
        "AP",
        "Former Mayor Anna Berg",
    ]


def test_a_dotted_acronym_that_ends_a_sentence_is_its_own() -> None:
    assert found("They came from N.S.W. Samuel Berg did too.") == ["N.S.W.", "Samuel Berg"]


@given(
    st.lists(
        st.sampled_from(
            [
                *("The", "of", "and", "for", "’s", "'", ",", ".", "-", "(", ")", "“", "”", "\n"),
                *("U.S.", "President", "Secretary", "State", "Berg", "Bank", "Ministry", "King"),
                *("Trade", "Anna", "Inc.", "St.", "former", "deputy", "Russian", "NATO", "Oslo"),
            ]
        ),
        max_size=30,
    ).map(" ".join)
)
def test_names_ascend_and_are_whole_words(text: str) -> None:
    at = 0
    for start, end in names(text, "en"):
        assert at <= start < end
        assert not text[start - 1 : start].isalnum()
        assert not text[end : end + 1].isalnum()
        at = end


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("FURIOUS families saw prices FALL.", []),
        ("They saw NATO and the BBC.", ["NATO", "BBC"]),
        ("Under a Sky of Steam, an Ocean", []),
        ("Will Barrow pulled one back.", ["Will Barrow"]),
        ("Will Trump pull out?", ["Trump"]),
        ("They dived at Glover's Reef.", ["Glover's Reef"]),
        (
            "They asked the Union of Shop, Distributive and Allied Workers.",
            ["Union of Shop, Distributive and Allied Workers"],
        ),
        ("They met Amit Rana KC there.", ["Amit Rana"]),
        ("Most Seattleites left.", []),
    ],
)
def test_capitals_for_emphasis_and_names_of_many_words(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # who somebody is, told before the name, is no part of it
        ("Heart-throb Lucas Verrall wept.", ["Lucas Verrall"]),
        ("Teenager Ilvo Brandt won.", ["Ilvo Brandt"]),
        (
            "Keystone River Transport won. They saw Atlas River Transport.",
            ["Keystone River Transport", "Atlas River Transport"],
        ),
        ("City Hall said so.", ["City Hall"]),
        # of whom a place is named nobody is
        ("In Velmark the Velmarkian guards saw a Velmarkian flag.", ["Velmark"]),
        ("In Soria the Sorian troops met Julia and Julian.", ["Soria", "Julia", "Julian"]),
        ("It was Ann Berg (D-Va.) and Tom Lund, R-Texas, again.", ["Ann Berg", "Tom Lund"]),
        ("MARLOW CITY -- A man was found.", ["MARLOW CITY"]),
        ("He fought for the Alliance of Small Isles.", ["Alliance of Small Isles"]),
        ("It was Cpl. Jana Lund.", ["Cpl. Jana Lund"]),
        ("He ran Wexbury and Vale NHS Trust.", ["Wexbury and Vale NHS Trust"]),
        ("He asked the Data Commissioner's Office.", ["Data Commissioner's Office"]),
        ("He asked the Court of Arbitration for Sport.", ["Court of Arbitration for Sport"]),
        ("Shares of Marlow Bank PLC fell.", ["Marlow Bank PLC"]),
        ("He left the Halder–Quick team.", ["Halder–Quick"]),
    ],
)
def test_what_is_around_a_name_is_left_out_and_what_is_in_it_is_not(
    text: str, expected: list[str]
) -> None:
    assert found(text) == expected


def test_what_a_school_is_for_is_no_name_in_a_headline() -> None:
    text = "Dean of Business Out At Once\n\nIt was about the Harlow School of Business."
    assert found(text) == ["Harlow School of Business"]
