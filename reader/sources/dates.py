"""Dates as files write them, as YYYY-MM-DD.

A small parser of our own: dateutil takes today's year where none is written, and dateparser reads
05.03.2024 as the third of May, "yesterday" as a date, and needs 0.3 s for the first one.
"""

from __future__ import annotations

import datetime
import re

from reader.text.months import month_number

_LONGEST = 80  # code points; a longer value is no date
_YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})\s?[-/.年년]\s?(\d{1,2})\s?[-/.月월]\s?(\d{1,2})(?!\d)")
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T\d{4,6}Z?)?")
_YEAR_LAST = re.compile(r"(?<!\d)(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4})(?!\d)")
_DAY_FIRST = re.compile(
    r"(?<!\d)(\d{1,2})(?:\.|st|nd|rd|th|er|º)?[ -]?\s?(?:de |of )?([^\W\d_]{3,})\.?,?[ -]\s?"
    r"(?:de |del )?(\d{4})(?!\d)"
)
_TIME = re.compile(r"(?<=[T ])([01]\d|2[0-3]):([0-5]\d)(?!\d)(?!\s?[apAP]\.?[mM])")
_MONTH_FIRST = re.compile(r"([^\W\d_]{3,})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)")


def iso_date(value: object) -> str | None:
    """Answer the day that ``value`` names, ``None`` where it names none or leaves doubt.

    Text may name the month in English, German, French, Spanish, Italian, Portuguese, Dutch or
    Russian, and may hold a time and a weekday besides. ``03/05/2024`` leaves doubt, ``13/05/2024``
    and ``03.05.2024`` do not.
    """
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    if isinstance(value, datetime.date):
        return value.isoformat()
    if not isinstance(value, str) or len(value) > _LONGEST:
        return None
    text = value.strip()
    if match := _YEAR_FIRST.search(text) or _COMPACT.fullmatch(text):
        return _day(match[1], match[2], match[3])
    if match := _YEAR_LAST.search(text):
        return _numeric(int(match[1]), match[2], int(match[3]), match[4])
    for match in _DAY_FIRST.finditer(text):
        if month := month_number(match[2]):
            return _day(match[3], month, match[1])
    for match in _MONTH_FIRST.finditer(text):
        if month := month_number(match[1]):
            return _day(match[3], month, match[2])
    return None


def iso_time(value: object) -> str | None:
    """Answer the time of day told beside a date, as HH:MM on a clock of 24 hours, if any."""
    if isinstance(value, datetime.datetime):
        return value.strftime("%H:%M")
    if not isinstance(value, str) or len(value) > _LONGEST:
        return None
    match = _TIME.search(value)
    return match and f"{match[1]}:{match[2]}"


def _numeric(first: int, mark: str, second: int, year: str) -> str | None:
    if mark == "." or first > 12:
        return _day(year, second, first)
    if second > 12 or first == second:
        return _day(year, first, second)
    return None


def _day(year: str, month: int | str, day: str | int) -> str | None:
    try:
        return datetime.date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None
