"""Dates: days, months, years, times of day, and what is told from today, as written in news."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.article import Span

_MONTHS = {
    "en": "January February March April May June July August September October November December",
    "de": "Januar Jänner Februar März April Mai Juni Juli August September Oktober November"
    " Dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre"
    " noviembre diciembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre"
    " dicembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro"
    " dezembro",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
}
_WEEKDAYS = {
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "de": "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonnabend Sonntag",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "es": "lunes martes miércoles jueves viernes sábado domingo",
    "it": "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    "pt": "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
    "nl": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    "ru": "понедельник вторник среду среда четверг пятницу пятница субботу суббота воскресенье",
}
_YEAR = (
    r"(?<![\d.,$€£¥])(?:19|20)\d\d(?:[-–/](?:(?:19|20)\d\d|\d\d)(?![\d-]))?"
    r"(?![\d%]|[.,:/]\d|-\w)"
)
_NUMERIC = (
    r"(?<![\d./-])(?:\d{4}-\d\d?-\d\d?|\d{4}/\d\d?/\d\d?"
    r"|\d\d?[./]\d\d?[./](?:19|20)?\d\d)(?![\d/-])"
)
_EAST_ASIAN = r"\d{4}\s?年(?:\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?)?|\d{1,2}\s?月\s?\d{1,2}\s?日"
_COUNT = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,4})"
_PERIOD = r"(?:days?|weeks?|months?|years?|hours?|minutes?|decades?|centur(?:y|ies))"
_SEASON = r"(?:week(?:end)?|month|year|spring|summer|autumn|fall|winter|quarter|decade|century)"


def dates(text: str, language: str) -> list[Span]:
    """Answer the dates in ``text``, in order; words are known in the languages of the reader."""
    return [match.span() for match in _pattern(language).finditer(text)]


@cache
def _pattern(language: str) -> re.Pattern[str]:
    rules = [_NUMERIC, _EAST_ASIAN]
    if language == "en":
        rules += _english()
    elif language in _MONTHS:
        rules += _day_before_month(language)
    rules.append(_YEAR)
    return re.compile("|".join(f"(?:{rule})" for rule in rules))


def _english() -> list[str]:
    months = "|".join(_MONTHS["en"].split())
    month = rf"(?:{months}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
    day = r"\d{1,2}(?:st|nd|rd|th)?(?![\d%:]|[.,]\d)"
    weekday = rf"(?:{'|'.join(_WEEKDAYS['en'].split())})"
    year = r",?\s(?:1[5-9]|20)\d\d\b"
    clock = r"\d{1,2}(?::\d\d)?\s?[ap]\.?m\b\.?"
    part = r"(?:\s(?:morning|afternoon|evening|night))"
    lone = months.replace("March|", "").replace("May|", "")
    asked = "|".join(
        rf"(?<=\b{word}[\s-])"
        for word in ("in", "since", "until", "last", "next", "early", "late", "mid")
    )
    return [
        rf"(?:{clock}\s)?(?:{weekday},?\s)?\b{month}\s{day}\b(?:{year})?",
        rf"(?:{weekday},?\s)?(?<!\d)(?<!\d[.,]){day}\s(?:of\s)?{month}(?:{year})?",
        rf"\b{month}(?:\sof)?{year}",
        rf"(?:{clock}\s)?(?:\b(?:[Ll]ast|[Nn]ext|[Tt]his)\s)?\b{weekday}\b{part}?",
        rf"\b(?:{lone})\b",
        # May and March are words as well: a month only where a word of time asks for one.
        rf"(?:{asked})(?:March|May)\b",
        rf"\b{clock}",
        rf"\b(?:[Tt]he\s)?(?:[Ll]ast|[Nn]ext|[Tt]his|[Pp]ast)\s{_SEASON}\b",
        rf"\b{_COUNT}\s{_PERIOD}\s(?:ago|earlier|later)\b",
        r"\b(?:[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight)\b",
        r"(?:\b(?:1[5-9]|20)|['’‘])\d0s\b",
    ]


def _day_before_month(language: str) -> list[str]:
    months = "|".join(_MONTHS[language].split())
    weekdays = "|".join(_WEEKDAYS[language].split())
    link = r"\s(?:de\s)?" if language in ("es", "pt") else r"\s"
    year = rf"(?:{link}(?:1[5-9]|20)\d\d(?!\d)(?:\sгода)?)?"
    return [
        rf"(?:\b(?:{weekdays})(?:,?\s(?:den\s|dem\s)?))?(?<!\d)\d{{1,2}}(?:\.|er|º|ro)?{link}(?:{months})\b{year}",
        rf"\b(?:{months})\b{year}",
        rf"\b(?:{weekdays})\b",
    ]
