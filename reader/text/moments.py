"""Moments: what a date says however it is written: Friday, 3 May; May 3, 2024; 9 p.m.; 21:00."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from reader.text.calendar_words import ABBREVIATED_WEEKDAYS, MONTHS, NOONS, TIED_TIMES, WEEKDAYS
from reader.text.clocks import clock
from reader.text.numbers import number
from reader.text.words import key


@dataclass(frozen=True, slots=True)
class Moment:
    """What a date says, as far as it says it; nothing is reckoned from today."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    last: int | None = None
    """The last day, where it tells several: 3–5 May."""
    weekday: int | None = None
    """From 0, a Monday, on."""
    hour: int | None = None
    minute: int | None = None
    clock: str = ""
    """How the hour is told: of ``12`` (9 p.m.), of ``24``, as a ``word`` (noon), or as ``either``
    of two hours (nine o’clock)."""
    decade: int | None = None
    """The first year of one: the 1990s."""
    words: str = ""
    """What is told from another day, folded: *yesterday*, *last week*."""

    @property
    def is_clock(self) -> bool:
        """Whether it is a time of day."""
        return self.hour is not None

    @property
    def fields(self) -> dict[str, int]:
        """What of a calendar it tells."""
        told = (("year", self.year), ("month", self.month), ("day", self.day), ("last", self.last),
                ("weekday", self.weekday), ("decade", self.decade))  # fmt: skip
        return {name: value for name, value in told if value is not None}

    def __str__(self) -> str:
        """Answer it as ISO 8601 has it, with ``--`` where the year is not told."""
        if self.hour is not None:
            return f"{self.hour:02}:{self.minute or 0:02}"
        if self.decade is not None:
            return f"{self.decade}s"
        parts = []
        if self.month is not None:
            date = f"{self.year:04}-" if self.year is not None else "--"
            date += f"{self.month:02}"
            if self.day is not None:
                date += f"-{self.day:02}"
            if self.last is not None:
                date += f"/{self.last:02}"
            parts.append(date)
        elif self.year is not None:
            parts.append(f"{self.year:04}")
        if self.weekday is not None:
            parts.append(WEEKDAYS["en"].split()[self.weekday])
        return " ".join(parts) or self.words


_ISO = re.compile(r"(\d{4})[-/](\d\d?)[-/](\d\d?)")
_NUMERIC = re.compile(r"(\d\d?)([./])(\d\d?)[./](\d{4}|\d\d)")
_EAST_ASIAN = re.compile(r"(?:(\d{4})\s?年)?(?:\s?(\d\d?)\s?月)?(?:\s?(\d\d?)\s?日)?")
_CLOCK = re.compile(
    r"(\d\d?)(?:\s?[:.h]\s?(\d\d)|\s?(?:Uhr|heures)\s(\d\d))?"
    r"\s?(?:([ap])\.?m\.?|Uhr|uur|h|heures|horas)?"
    r"(?:\s(?:GMT|UTC|BST|CES?T|E[SD]?T|P[SD]?T))?",
    re.IGNORECASE,
)
_ZONED = re.compile(r"(\d\d)(\d\d)\s[A-Z]{2,4}")
_OCLOCK = re.compile(r"(\w+)\so[’']clock")
_DECADE = re.compile(r"['’‘]?(\d\d|\d{4})s")
_YEAR = re.compile(r"(?<!\d)(?:1\d|2[01])\d\d(?!\d)")
_DAYS = re.compile(r"(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|ro|\.)?(?:\s?[-–]\s?(\d{1,2}))?(?!\d)")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_RELATIVE = re.compile(
    r"\b(?:last|next|this|past|ago|today|yesterday|tomorrow|tonight|(?:week|month|year|decade"
    r"|century|year-end))\b"
)
_DAYTIME = re.compile(r"(\w+)\s(?:in the (morning|afternoon|evening)|at (night))")
_OLDEST_DECADE = 30
"""Decades of two digits are of this century below it, else of the last."""


@lru_cache(maxsize=1 << 12)
def moment(date: str, language: str) -> Moment:
    """Answer what a date that ``dates`` found says."""
    text = " ".join(date.split())
    folded = key(text)
    return _numeric(text, language) or _clock(text, language) or _calendar(folded, language)


def _numeric(text: str, language: str) -> Moment | None:
    """Answer a date in digits; where a day cannot be told from a month, its year alone."""
    if iso := _ISO.fullmatch(text):
        return Moment(int(iso[1]), int(iso[2]), int(iso[3]))
    if match := _NUMERIC.fullmatch(text):
        first, second, year = int(match[1]), int(match[3]), int(match[4])
        year += 2000 if year < 100 else 0
        if language == "en" and match[2] == "/":
            if first <= 12 and second <= 12 and first != second:
                return Moment(year)
            if second > 12:
                first, second = second, first
        return Moment(year, second, first)
    if (match := _EAST_ASIAN.fullmatch(text)) and any(match.groups()):
        told, month, day = (int(part) if part else None for part in match.groups())
        return Moment(told, month, day)
    if match := _DECADE.fullmatch(text.lower().removeprefix("the ")):
        years = int(match[1])
        century = 0 if years > 99 else (2000 if years < _OLDEST_DECADE else 1900)
        return Moment(decade=century + years)
    return None


def _clock(text: str, language: str) -> Moment | None:
    """Answer a time of day."""
    hour = {key(word): hour for word, hour in NOONS.get(language, {}).items()}.get(key(text))
    if hour is not None:
        return Moment(hour=hour, minute=0, clock="word")
    if words := clock(text, language):
        return Moment(hour=words.hour, minute=words.minute, clock=words.told)
    if match := _OCLOCK.fullmatch(text):
        told = number(match[1], language)
        return Moment(hour=int(told), minute=0, clock="either") if told is not None else None
    if match := _DAYTIME.fullmatch(key(text)):
        told = number(match[1], language)
        if told is None or not 0 < told <= 12:
            return None
        late = match[2] in ("afternoon", "evening") or (match[3] and told >= 6)
        return Moment(hour=int(told) % 12 + (12 if late else 0), minute=0, clock="12")
    if match := _ZONED.fullmatch(text):
        return Moment(hour=int(match[1]), minute=int(match[2]), clock="24")
    match = _CLOCK.fullmatch(text)
    if match is None or (len(text) > 2 and text.isdigit()):
        return None
    hour, half = int(match[1]), (match[4] or "").lower()
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 24:
        return None
    minute = int(match[2] or match[3] or 0)
    if language == "en" and match[0] == match[1] and 0 < hour <= 12:
        return Moment(hour=hour, minute=0, clock="either")  # 9 to 11 p.m.
    return Moment(hour=hour, minute=minute, clock="12" if half else "24")


def _calendar(folded: str, language: str) -> Moment:
    """Answer a day, a month or a year, or the words that tell one from another."""
    month = weekday = day = last = None
    for match in _WORD.finditer(folded):
        word = match[0].removesuffix(".")
        month = month or _months(language).get(word)
        weekday = weekday if weekday is not None else _weekdays(language).get(word)
    found = _YEAR.search(folded)
    if month and (days := _DAYS.search(_YEAR.sub("", folded))):
        day, last = int(days[1]), int(days[2]) if days[2] else None
    relative = _RELATIVE.search(folded)
    if relative and weekday is None and month is None:
        return Moment(words=folded.removeprefix("the "))
    year = int(found[0]) if found else None
    if year is None and month is None and weekday is None:
        return Moment(words=folded)
    return Moment(year, month, day, last, weekday)


@cache
def _months(language: str) -> dict[str, int]:
    names = _numbered(MONTHS.get(language, ""), 1)
    if language == "en":
        names |= {name[:3]: n for name, n in names.items()} | {"sept": 9}
    return names


@cache
def _weekdays(language: str) -> dict[str, int]:
    names = _numbered(WEEKDAYS.get(language, ""), 0)
    times = TIED_TIMES.get(language, "").split()
    names |= {name + key(time): n for name, n in names.items() for time in times}
    return names | {
        key(short): n
        for short in ABBREVIATED_WEEKDAYS.get(language, "").split()
        for name, n in names.items()
        if name.startswith(key(short))
    }


def _numbered(words: str, first: int) -> dict[str, int]:
    return {key(w): n for n, group in enumerate(words.split(), first) for w in group.split("|")}
