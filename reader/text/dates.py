"""Dates: days, months, years, times of day, and what is told from today, as written in news.

They are found here; what they say is for ``moments`` to read.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from reader.text.calendar_words import (
    ABBREVIATED_MONTHS,
    ABBREVIATED_WEEKDAYS,
    MONTHS,
    NOONS,
    TIED_TIMES,
    WEEKDAYS,
)
from reader.text.clocks import clock_rules, clock_words
from reader.text.languages import spaceless
from reader.text.openings import openings

if TYPE_CHECKING:
    from reader.article import Span

_YEAR = (
    r"(?<![\d.,$€£¥])(?:19|20)\d\d(?:[-–/](?:(?:19|20)\d\d|\d\d)(?![\d-]))?"
    r"(?![\d%]|[.,:/]\d|-\w|\s(?:people|men|women|workers|homes|households|jobs|troops|soldiers|votes"
    r"|dollars|euros|pounds|miles|kilomet(?:er|re)s|met(?:er|re)s|feet|acres|hectares|tons|tonnes)\b)"
)
_TIME = (
    r"(?<![\d:.,/])(?:[01]?\d|2[0-3]):[0-5]\d(?![\d:%]|[.,]\d)"
    r"(?:\s(?:GMT|UTC|BST|CES?T|E[SD]?T|P[SD]?T|Uhr|uur)\b)?"
)
_NUMERIC = (
    r"(?<![\d./-])(?:\d{4}-\d\d?-\d\d?|\d{4}/\d\d?/\d\d?"
    r"|\d\d?[./]\d\d?[./](?:19|20)?\d\d)(?![\d/-])"
)
_EAST_ASIAN = r"\d{4}\s?年(?:\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?)?|\d{1,2}\s?月\s?\d{1,2}\s?日"
_COUNT = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,4})"
_PERIOD = r"(?:days?|weeks?|months?|years?|hours?|minutes?|decades?|centur(?:y|ies))"
_BEFORE_YEAR = {
    "en": "in since until till by from to before after around circa of",
    "de": "Jahr Jahre seit bis von ab um",
    "fr": "en depuis dès avant après jusqu’en d’ici",
    "es": "en desde hasta de año",
    "it": "nel dal del al fino",
    "pt": "em desde até de ano",
    "nl": "in sinds vanaf tot",
}
"""Words that ask for a year, were it of another century than this one and the last."""
_FIRST = {
    "en": "last next this past end middle start beginning turn close mid year today yesterday"
    " tomorrow tonight the a an one two three four five six seven eight nine ten eleven twelve",
}
"""What else a date may begin with."""
_BARE_ARTICLE = {
    "en": r"[Tt]he\s(?![LlNnTtPp]|end|middle|start|beginning|turn|close)"
    r"|[Aa]n?\s(?![dwmyhc]|[Qq]uarter|o[’']clock|in\sthe\s|at\s)",
}
"""An article with which no date begins, as hardly any does."""
_CALENDAR = MONTHS, ABBREVIATED_MONTHS, WEEKDAYS, ABBREVIATED_WEEKDAYS
_APOSTROPHES = frozenset("'’‘")
"""What a decade may begin with: *’90s*."""
_SEASON = r"(?:week(?:end)?|month|year|spring|summer|autumn|fall|winter|quarter|decade|century)"


_NOT_NAMED = "".join(
    rf"(?<!\b{word}\s)"
    for word in ("Black", "Good", "Bloody", "Super", "Ash", "Cyber", "Palm", "Sheffield", "Holy")
)
_NO_NAME = (
    r"(?!\s(?:Times|Telegraph|Mirror|Express|Herald|Post|Mail|World|Star|Harbor|Night\sLive)\b)"
)
"""What makes a name of a weekday: Black Friday, the Sunday Times."""


def dates(text: str, language: str) -> list[Span]:
    """Answer the dates in ``text``, in order; words are known in the languages of the reader."""
    pattern = _pattern(language)
    if spaceless(language):
        return [match.span() for match in pattern.finditer(text)]
    found: list[Span] = []
    end = 0
    for start in openings(text, _first_words(language).__contains__):
        before = start - 1
        match = None
        if before >= end and text[before] in _APOSTROPHES:
            match = pattern.match(text, before)
        if match is None and start >= end:
            match = pattern.match(text, start)
        if match is not None:
            found.append(match.span())
            end = match.end()
    return found


@cache
def _first_words(language: str) -> frozenset[str]:
    """Answer the words that a date may begin with, in small letters."""
    known = " ".join(words.get(language, "") for words in _CALENDAR)
    weekdays = WEEKDAYS.get(language, "").replace("|", " ").split()
    tied = TIED_TIMES.get(language, "").split()
    listed = [
        *known.replace("|", " ").split(),
        *(day + time for day in weekdays for time in tied),
        *NOONS.get(language, ()),
        *_FIRST.get(language, "").split(),
        *clock_words(language),
    ]
    return frozenset(part for word in listed for part in re.findall(r"\w+", word.lower()))


@cache
def _pattern(language: str) -> re.Pattern[str]:
    rules = [_NUMERIC, _EAST_ASIAN]
    if language == "en":
        rules += _english()
    elif language in MONTHS:
        rules += _day_before_month(language)
    asked = "|".join(rf"(?<=\b{word}\s)" for word in _BEFORE_YEAR.get(language, "").split())
    rules += (
        [_YEAR, rf"(?=1[5-8]|21)(?:{asked})(?:1[5-8]|21)\d\d(?![\d%‐-]|[.,:/]\d|\s[^\W\d_]+s\b)"]
        if asked
        else [_YEAR]
    )
    if language == "en":
        rules.append(
            r"(?<=\bin\s)1[0-4]\d\d(?![\d%‐-]|[.,:/]\d|\s(?:[^\W\d_]+s|m|people|men|women)\b)"
        )
    either = "|".join(f"(?:{rule})" for rule in rules)
    if spaceless(language):
        return re.compile(either)
    bare = _BARE_ARTICLE.get(language, "(?!)")
    return re.compile(rf"(?<!\w)(?!{bare})(?:{either})")


def _english() -> list[str]:
    full = "|".join(MONTHS["en"].split()[:12])
    brief = ABBREVIATED_MONTHS["en"].replace(" ", "|")
    month = rf"(?:{full}|(?:{brief})\b\.?)"
    day = r"\d{1,2}(?:st|nd|rd|th)?(?:\s?[-–]\s?\d{1,2}(?:st|nd|rd|th)?)?(?![\d%:]|[.,]\d|-\w)"
    weekday = rf"(?:{'|'.join(WEEKDAYS['en'].split())})"
    short = ABBREVIATED_WEEKDAYS["en"].replace(" ", "|")
    with_weekday = rf"(?:\b(?:{weekday}|(?:{short})\b\.?)(?:,?\s(?:the\s)?|\s\())?"
    year = r",?\s(?:1[5-9]|20)\d\d\b"
    part = r"(?:\s(?:morning|afternoon|evening|night))"
    lone = "|".join(name for name in full.split("|") if name not in ("March", "May"))
    return [
        *clock_rules("en"),
        rf"{with_weekday}\b{month}\s{day}\b(?:{year})?",
        rf"{with_weekday}(?<!\d)(?<!\d[.,]){day}\s(?:of\s)?{month}(?:{year})?",
        rf"\b{month}(?:\sof)?{year}",
        rf"(?=[LNTlnt{_initials(WEEKDAYS['en'])}]){_NOT_NAMED}(?:\b(?:[Ll]ast|[Nn]ext|[Tt]his)\s)?\b{weekday}\b{part}?{_NO_NAME}",
        r"\b(?:Mon|Tues?|Wed|Thurs?|Fri)\.",
        # April, June and August are names of people as well, March and May words like any.
        rf"(?=[{_initials(MONTHS['en'])}])(?:{_asked()})(?:{full})\b|(?:[Ll]ast|[Nn]ext|[Tt]his)\s(?:{full})\b",
        rf"(?:{full})(?=(?:\s(?:and|to|or|through|until)\s|\s?[-–/]\s?)(?:{full})\b)",
        rf"\b(?:{lone})\b(?!\s(?!{weekday})[A-Z][a-z])",
        r"(?<![\d.,:])\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m\b\.?",
        r"(?<![\d.,:])(?:[01]\d|2[0-3])[0-5]\d\s(?:GMT|UTC|BST|CES?T|E[SD]?T|P[SD]?T)\b",
        r"(?<![\d.,:$€£-])\d{1,2}(?:[:.]\d\d)?(?=(?:\s(?:to|and|or|until)\s|\s?[–-]\s?)"
        r"\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m\b)",
        _TIME,
        rf"\b(?:\d{{1,2}}|{_COUNT})\so[’']clock\b",
        r"\b(?:noon|midday|midnight)\b",
        rf"\b(?:[Tt]he\s)?(?:[Ll]ast|[Nn]ext|[Tt]his|[Pp]ast)\s{_SEASON}\b",
        rf"\b{_COUNT}\s{_PERIOD}\sago\b",
        r"\b(?:[Tt]he\s)?(?:end|middle|start|beginning|turn|close)\sof\sthe\s"
        r"(?:week|month|year|decade|century)\b|\b(?:mid-century|year-end)\b",
        rf"\b(?:\d{{1,2}}|{_COUNT})\s(?:in\sthe\s(?:morning|afternoon|evening)|at\snight)\b",
        r"\b(?:[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight)\b",
        r"(?:\b(?:1[5-9]|20)|['’‘])\d0s\b",
    ]


def _initials(words: str) -> str:
    """Answer the letters that words begin with: they are looked for before any look back."""
    return "".join(sorted({word[0] for word in words.split()}))


def _asked() -> str:
    """Answer a pattern of the words of time that ask for a month behind them."""
    words = "in since until till by from to through during before after of last next early late mid"
    " between"
    return "|".join(rf"(?<=\b{word}[\s-])" for word in words.split())


def _after(words: str, more: str = "") -> str:
    """Answer a pattern of the places behind any of ``words``, each looked back for alone."""
    return "|".join(
        rf"(?<=\b{word.replace('_', ' ')}\s)" for word in [*words.split(), *more.split("|")] if word
    )


def _day_before_month(language: str) -> list[str]:
    months = "|".join(MONTHS[language].replace("|", " ").split())
    weekdays = "|".join(WEEKDAYS[language].replace("|", " ").split())
    times = TIED_TIMES.get(language, "").replace(" ", "|")
    noons = "|".join(NOONS[language])
    link = r"\s(?:de\s)?" if language in ("es", "pt") else r"\s"
    year = rf"(?:{link}(?:1[5-9]|20)\d\d(?!\d)(?:\sгода)?)?"
    clock = {
        "de": r"(?<![\d.,:])\d{1,2}(?:[.:]\d\d)?\sUhr\b(?:\s\d\d\b)?"
        r"|(?<!\d)(?<!\d[.,:])\d{1,2}(?:[.:]\d\d)?(?=\s(?:bis|und|oder|statt)\s(?:erst\s)?(?:um\s)?"
        r"\d{1,2}(?:[.:]\d\d)?\sUhr\b)",
        "fr": rf"(?:{_after('à dès vers', weekdays)})\d{{1,2}}\s?(?:heures|h)\b(?:\s?\d\d\b)?"
        r"(?!\sd(?:e\s|[’'])(?:route|vol|train|marche|avion|voiture))|\d{1,2}h\d\d\b"
        rf"|(?:{_after('entre plutôt_que lieu_de')})\d{{1,2}}\s?h\b(?:\s?\d\d\b)?(?!\sde\s)",
        "es": r"(?<=\blas\s)\d{1,2}(?:[.:]\d\d)?(?:\shoras)?(?![\w%]|[.,]\d)",
        "it": rf"(?:{_after('alle ore')})"
        r"\d{1,2}(?:[.:]\d\d)?(?![\w%]|[.,]\d)",
        "pt": r"(?<=\bàs\s)\d{1,2}(?:h\d\d|h|:\d\d|\shoras)\b|\d{1,2}h\d\d\b",
        "nl": r"(?<=\bom\s)\d{1,2}(?:[.:]\d\d)?\suur\b|\d{1,2}[.:]\d\d\suur\b",
    }.get(language, "(?!)")
    return [
        *clock_rules(language),
        clock,
        _TIME,
        rf"(?:\b(?:{weekdays})(?:,?\s(?:den\s|dem\s)?|\s\())?(?<!\d)\d{{1,2}}(?:\.|er|º|ro)?{link}(?:{months})\b{year}",
        rf"\b(?:{months})\b{year}",
        rf"\b(?:{weekdays})(?:{times})?\b",
        rf"\b(?:{noons})\b",
    ]
