"""Quotations, figures, dates and names are found with exact spans, precise before complete."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.entities import entities

ENGLISH = (
    "Talks with Mexico gain momentum\n"
    "The minister, Anna K. Berg, told the New York Times on Wednesday that 3.5 million people had "
    "left since February 2022. “We will not wait two days,” Berg said. “Nobody asked us.” "
    "U.S. officials from NATO and the Bank of England met for three-hour talks on Jan. 5, 2021, at "
    "9 a.m. The deal is worth $40bn, or 71 % of the total, and tens of thousands may go within "
    "24 hours. Berg didn’t answer; the workers’ union called it ‘a farce’. Next week Mexico votes."
)


def found(text: str, language: str, kind: str) -> list[str]:
    return [text[e.start : e.end] for e in entities(text, language) if e.kind == kind]


def test_the_entities_of_an_english_article() -> None:
    assert found(ENGLISH, "en", "quotation") == [
        "“We will not wait two days,”",
        "“Nobody asked us.”",
        "‘a farce’",
    ]
    assert found(ENGLISH, "en", "figure") == [
        "3.5 million people",
        "two days",
        "three-hour",
        "$40bn",
        "71 %",
        "tens of thousands",
        "24 hours",
    ]
    assert found(ENGLISH, "en", "date") == [
        "Wednesday",
        "February 2022",
        "Jan. 5, 2021",
        "9 a.m.",
        "Next week",
    ]
    assert found(ENGLISH, "en", "name") == [
        "Mexico",
        "Anna K. Berg",
        "New York Times",
        "Berg",
        "U.S.",
        "NATO",
        "Bank of England",
        "Berg",
        "Mexico",
    ]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", 'He said “yes” and "no" and ‘don’t know’.', ["“yes”", '"no"', "‘don’t know’"]),
        ("en", "He said “I heard ‘stop’ twice” then.", ["“I heard ‘stop’ twice”"]),
        ("en", "The dogs’ food, the ’90s, rock ’n’ roll and O’Brien’s.", []),
        ("en", "The dogs' food, the '90s, and 'tis O'Brien's 5'10\" man.", []),
        ("en", "“First part.\n\n“Second part,” he said.", ["“First part.", "“Second part,”"]),
        ("en", "An “opening that nobody closes.\n\nThe end” came.", []),
        ("en", "“It goes\non,” he said.", ["“It goes\non,”"]),
        ("de", "Sie sagte: „Ja.“ Er: »Nein.« Dann ‚gut‘.", ["„Ja.“", "»Nein.«", "‚gut‘"]),
        ("de", "Schweizer schreiben «so».", ["«so»"]),
        ("fr", "Il a dit : « C’est l’heure », puis «non».", ["« C’est l’heure »", "«non»"]),
        ("es", "Dijo «no» y “sí”.", ["«no»", "“sí”"]),
        ("it", "L’ha detto: «Non c’è».", ["«Non c’è»"]),
        ("pt", "Disse “não” e «sim».", ["“não”", "«sim»"]),
        ("nl", "Hij zei: ‘Nee’ en “ja”.", ["‘Nee’", "“ja”"]),
        ("sv", "Han sade: ”Nej.” Sedan gick han.", ["”Nej.”"]),
        ("ru", "Он сказал: «Нет». Потом „да“.", ["«Нет»", "„да“"]),
        ("zh", "他说：“好。”她说：「不『行』。」", ["“好。”", "「不『行』。」"]),
        ("ja", "彼は「はい」と言い、『本』を読んだ。", ["「はい」", "『本』"]),
    ],
)
def test_each_language_has_its_quotation_marks(
    language: str, text: str, expected: list[str]
) -> None:
    assert found(text, language, "quotation") == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "1,500,000 votes and 12,345.67 too", ["1,500,000 votes", "12,345.67"]),
        ("en", "a 24-hour strike by 25-year-olds", ["24-hour", "25-year-olds"]),
        ("en", "£2.5m, US$3 billion, €7 and 90 euros", ["£2.5m", "US$3 billion", "€7", "90 euros"]),
        ("en", "twenty-five men, one hundred and fifty", ["twenty-five", "one hundred and fifty"]),
        ("en", "a dozen or hundreds of thousands", ["a dozen", "hundreds of thousands"]),
        ("en", "one of them took one day", ["one day"]),
        ("en", "71 per cent, 0.5 percentage points", ["71 per cent", "0.5 percentage points"]),
        ("en", "5–10 km at -5 °C", ["5–10 km", "-5 °C"]),
        ("en", "the tenor often quotes Sixtus", []),
        (
            "de",
            "1.500.000 Stimmen, 3,5 Millionen Euro",
            ["1.500.000 Stimmen", "3,5 Millionen Euro"],
        ),
        ("de", "nach zwei Tagen, 71 Prozent", ["zwei Tagen", "71 Prozent"]),
        ("fr", "1 500 000 euros en deux jours, 71 %", ["1 500 000 euros", "deux jours", "71 %"]),
        ("es", "3,5 millones de euros, dos días", ["3,5 millones de euros", "dos días"]),
        ("it", "3,5 milioni in due giorni", ["3,5 milioni", "due giorni"]),
        ("pt", "1.500.000 reais em dois dias", ["1.500.000 reais", "dois dias"]),
        ("nl", "3,5 miljoen euro in twee dagen", ["3,5 miljoen euro", "twee dagen"]),
        ("ru", "3,5 млн рублей за два дня, 71 %", ["3,5 млн рублей", "два дня", "71 %"]),
        ("zh", "350万人，71%，三个月", ["350万人", "71%", "三个月"]),
        ("ja", "350万人が71％、3日間で", ["350万人", "71％", "3日間"]),
    ],
)
def test_figures_take_their_units_with_them(language: str, text: str, expected: list[str]) -> None:
    assert found(text, language, "figure") == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "on 5 January 2022 and 2022-02-05", ["5 January 2022", "2022-02-05"]),
        ("en", "on Tuesday morning at 7:19 p.m.", ["Tuesday morning", "7:19 p.m."]),
        ("en", "last year, two weeks ago, tomorrow", ["last year", "two weeks ago", "tomorrow"]),
        ("en", "in May they may march; in the 1990s", ["May", "1990s"]),
        ("en", "from 2019 on, 2,019 people, $2019", ["2019"]),
        ("de", "am Mittwoch, dem 5. Januar, im März", ["Mittwoch, dem 5. Januar", "März"]),
        ("fr", "le 1er mai 2022, mercredi", ["1er mai 2022", "mercredi"]),
        ("es", "el 5 de enero de 2022", ["5 de enero de 2022"]),
        ("pt", "na quarta-feira, 5 de janeiro", ["quarta-feira, 5 de janeiro"]),
        ("nl", "op 5 januari 2022", ["5 januari 2022"]),
        ("it", "il 5 gennaio 2022", ["5 gennaio 2022"]),
        ("ru", "5 января 2022 года", ["5 января 2022 года"]),
        ("zh", "2022年1月5日开始", ["2022年1月5日"]),
        ("ja", "1月5日に始まる", ["1月5日"]),
    ],
)
def test_dates_are_found_whole(language: str, text: str, expected: list[str]) -> None:
    assert found(text, language, "date") == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Nobody came. Everyone left. The end.", []),
        ("en", "We saw Paris. Paris was calm.", ["Paris", "Paris"]),
        ("en", "Trump’s aide and the Kremlin’s man.", ["Kremlin"]),
        ("en", "He met Secretary of State Marco Rubio.", ["Secretary of State Marco Rubio"]),
        ("en", "I said I’m with J. K. Rowling.", ["J. K. Rowling"]),
        ("en", "So Ludwig van Beethoven saw Rome.", ["Ludwig van Beethoven", "Rome"]),
        ("en", "Storm Breaks Over Old Town As Many Flee", []),
        ("de", "Da hat Angela Merkel den Hund gesehen.", ["Angela Merkel"]),
        ("fr", "Hier, Emmanuel Macron a vu la tour.", ["Emmanuel Macron"]),
        ("ru", "Там был Владимир Путин из Москвы.", ["Владимир Путин", "Москвы"]),
        ("zh", "他在北京。", []),
    ],
)
def test_names_are_not_words_with_a_capital_for_another_reason(
    language: str, text: str, expected: list[str]
) -> None:
    assert found(text, language, "name") == expected


def test_a_headline_names_what_the_article_names() -> None:
    text = "Storm Hits New York As Many Flee\n\nThe storm hit New York. Many people fled."
    assert found(text, "en", "name") == ["New York", "New York"]


PIECES = st.sampled_from(
    [
        *"“”\"'‘’«»„‹›「」.,!? \n-–%$0123456789aA",
        "two ",
        "Jan. 5",
        " million",
        "2022",
        "U.S.",
        "New ",
    ]
)


@given(
    st.one_of(st.text(), st.lists(PIECES, max_size=60).map("".join)),
    st.sampled_from(["en", "de", "fr", "sv", "ru", "zh", "ja", "und"]),
)
def test_entities_ascend_and_overlap_only_as_told(text: str, language: str) -> None:
    everything = entities(text, language)
    assert list(everything) == sorted(everything, key=lambda e: (e.start, -e.end))
    assert all(0 <= e.start < e.end <= len(text) for e in everything)
    quotations = [e for e in everything if e.kind == "quotation"]
    others = [e for e in everything if e.kind != "quotation"]
    for group in (quotations, others):
        assert all(a.end <= b.start for a, b in pairwise(group))
    for entity in others:
        for quotation in quotations:
            apart = entity.end <= quotation.start or quotation.end <= entity.start
            inside = quotation.start <= entity.start and entity.end <= quotation.end
            assert apart or inside


@pytest.mark.parametrize("unit", ["'a ", "“a ", '"a ', "‘a’a", "1,", "1 ", "A. ", "two-", "“\n"])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_hostile_line_does_not_hang(unit: str, language: str) -> None:
    # Quadratic time would outlast the time limit of the whole run.
    text = unit * (100_000 // len(unit))
    assert all(e.end - e.start <= len(text) for e in entities(text, language))


def test_no_figure_begins_with_a_day() -> None:
    text = "It rose from Jan. 1 to 14 percent."
    found = [text[each.start : each.end] for each in entities(text, "en")]
    assert found == ["Jan. 1", "14 percent"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They called her “Sister Doom” for it.", []),
        ("It was Frank Odell, who wrote “The Velvet Rope,” again.", ["Frank Odell"]),
        ("“Ohio EPA” was on the vans.", ["Ohio EPA"]),
        ("She owns the “Copper Kettle” café.", ["Copper Kettle"]),
        ("It said “Marlow” above the gates of Marlow.", ["Marlow", "Marlow"]),
    ],
)
def test_a_nickname_in_quotation_marks_names_nobody(text: str, expected: list[str]) -> None:
    assert [text[e.start : e.end] for e in entities(text, "en") if e.kind == "name"] == expected
