"""Times of day in words: half past seven, halb elf, *las diez de la noche*, *8 heures du soir*.

What is told in digits alone (9 p.m., 21:00, 21 Uhr) is for ``dates`` and ``moments``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from reader.text.number_words import NUMERALS
from reader.text.numbers import number


@dataclass(frozen=True, slots=True)
class Clock:
    """An hour of the day and its minute."""

    hour: int
    minute: int
    told: str
    """How the hour is told, as ``Moment.clock`` has it."""


# {h} is an hour in words, {n} one in digits or words, {m} minutes in words, {p} a part of the day.
_TOLD = {
    "en": r"""
    (?P<half>[Hh]alf)\spast\s{h}(?:{p})?
    (?:\b[Aa]n?\s)?(?P<quarter>\b[Qq]uarter)\s(?:past|after)\s{h}(?:{p})?
    (?:(?<=\bat\s)|(?<=\bby\s)|(?<=\buntil\s)|(?<=\babout\s))(?:a\s)?(?P<quarter>quarter)(?P<back>\s)to\s{h}(?:{p})?
    {m}\sminutes\s(?:past|(?P<back>to))\s{h}(?:{p})?
    """,
    "de": r"""
    (?P<next>\b[Hh]alb)\s{h}(?:\sUhr)?(?:{p})?
    (?P<quarter>\b[Vv]iertel)\s(?:nach|(?P<back>vor))\s{h}(?:{p})?
    {m}\sMinuten\s(?:nach|(?P<back>vor))\s{h}(?:{p})?
    {h}\s(?P<day>Uhr)(?:\s{m})?(?:{p})?
    {n}\sUhr{p}
    {d}\sUhr{p}
    """,
    "fr": r"""
    (?:(?<=\bà\s)|(?<=\bdès\s)|(?<=\bvers\s)){h}\sheures?\set\s(?P<half>demie)(?:{p})?
    (?:(?<=\bà\s)|(?<=\bdès\s)|(?<=\bvers\s)){h}\sheures?\s(?:et|(?P<back>moins\sle))\s(?P<quarter>quart)(?:{p})?
    (?:(?<=\bà\s)|(?<=\bdès\s)|(?<=\bvers\s)){h}\sheures?\s(?P<back>moins\s){m}(?:{p})?
    {n}\s?(?:heures?|h){p}
    {d}{p}
    (?:(?<=\bdès\s)|(?<=\bvers\s)){h}\s(?P<day>heures?)\b
    """,
    "es": r"""
    (?<=\blas\s){n}\sy\s(?P<half>media)(?:{p})?
    (?<=\blas\s){n}\s(?:y|(?P<back>menos))\s(?P<quarter>cuarto)(?:{p})?
    (?<=\blas\s){n}\s(?P<back>menos\s){m}(?:{p})?
    (?:(?<=\blas\s)|(?<=\bla\s)){n}(?:\sy\s{m})?{p}
    (?<=\blas\s){d}(?:\shoras)?{p}
    """,
    "it": r"""
    (?<=\balle\s){n}\se\s(?P<half>mezz[ao])(?:{p})?
    (?<=\balle\s){n}\s(?:e|(?P<back>meno))\sun\s(?P<quarter>quarto)(?:{p})?
    (?<=\balle\s){n}\s(?P<back>meno\s){m}(?:{p})?
    (?:(?<=\balle\s)|(?<=\ble\s)){n}(?:\se\s{m})?{p}
    """,
    "pt": r"""
    (?<=\bàs\s){n}\se\s(?P<half>meia)(?:{p})?
    (?:(?<=\bàs\s)|(?<=\bas\s)){n}(?:\se\s{m})?{p}
    {d}{p}
    """,
    "nl": r"""
    (?P<next>\b[Hh]alf)\s{h}(?:{p})?
    (?P<quarter>\b[Kk]wart)\s(?:over|(?P<back>voor))\s{h}(?:{p})?
    (?<=\bom\s){h}\s(?P<day>uur)(?:{p})?
    {n}\suur{p}
    """,
}
"""How each language tells an hour in words, one way a line."""
_PARTS = {
    "en": (r"\sin\sthe\smorning", r"\sin\sthe\s(?:afternoon|evening)", r"\sat\snight"),
    "de": (r"\s(?:morgens|früh|vormittags)", r"\s(?:nachmittags|abends)", r"\snachts"),
    "fr": (r"\sdu\smatin", r"\s(?:du\ssoir|de\sl[’']après-midi)", r"\sde\sla\snuit"),
    "es": (r"\sde\sla\s(?:mañana|madrugada)", r"\sde\sla\starde", r"\sde\sla\snoche"),
    "it": (r"\sd(?:el|i)\smattin[oa]", r"\s(?:del\spomeriggio|di\ssera)", r"\sdi\snotte"),
    "pt": (r"\sda\s(?:manhã|madrugada)", r"\sda\starde", r"\sda\snoite"),
    "nl": (r"\s[’']s\s(?:ochtends|morgens)", r"\s[’']s\s(?:middags|avonds)", r"\s[’']s\snachts"),
}
"""What tells an hour of the morning, one of the afternoon or evening, and one of the night."""
_NEARLY = {
    "en": (
        r"(?:shortly|just|soon|right|a\slittle)\sbefore|nearly|almost|close\sto|approaching",
        r"(?:shortly|just|soon|right|a\slittle)\safter|just\spast|past|gone",
        r"about|around|roughly|approximately|some\stime\saround",
    ),
    "de": (r"(?:kurz|knapp)\svor", r"(?:kurz|knapp)\snach", r"gegen|(?:etwa|rund|ungefähr)\sum"),
    "fr": (r"(?:peu|juste)\savant", r"(?:peu|juste)\saprès", r"vers|autour\sde|aux\salentours\sde"),
    "es": (r"(?:poco|justo)\santes\sde(?:\slas?)?", r"(?:poco|justo)\sdespués\sde(?:\slas?)?",
           r"hacia(?:\slas?)?|sobre\slas?|alrededor\sde(?:\slas?)?"),
    "it": (r"poco\sprima\sdell[ea]", r"poco\sdopo\sle|poco\sdopo", r"verso\sle|intorno\salle"),
    "pt": (r"pouco\santes\sd[ao]s?", r"pouco\sdepois\sd[ao]s?", r"por\svolta\sd[ao]s?"),
    "nl": (r"(?:kort|vlak)\svoor", r"(?:kort|vlak)\sna", r"rond|omstreeks|tegen"),
}  # fmt: skip
"""Words before a time of day that it was not quite reached at, just past, or about."""
_BACK = 30
"""Code points before a time of day in which such words stand."""
_EVENING = 6
"""From which hour on an hour of the night is one before midnight."""


Nearly = Literal["", "before", "after", "about"]
_WAYS: tuple[Nearly, ...] = ("before", "after", "about")


def nearly(text: str, start: int, language: str) -> Nearly:
    """Answer on which side of the time of day at ``start`` the one meant is; empty if at it."""
    before = text[max(start - _BACK, 0) : start]
    told = zip(_WAYS, _nearly(language), strict=False)
    return next((way for way, words in told if words.search(before)), "")


@cache
def _nearly(language: str) -> tuple[re.Pattern[str], ...]:
    ways = _NEARLY.get(language, ())
    return tuple(re.compile(rf"(?<!\w)(?:{words})\s\Z", re.IGNORECASE) for words in ways)


def clock_rules(language: str) -> list[str]:
    """Answer patterns of the times of day in words; they have no groups of their own."""
    return [re.sub(r"\?P<\w+>", "?:", way) for way in _ways(language)]


def clock_words(language: str) -> list[str]:
    """Answer the words that such a time may begin with."""
    small = " ".join(_numbers(language, 1, 21))
    first = {"en": "half quarter", "de": "halb viertel", "nl": "half kwart"}.get(language, "")
    return [*small.replace("|", " ").split(), *first.split()]


def clock(text: str, language: str) -> Clock | None:
    """Answer what a time of day in words is; ``None`` where it is told otherwise."""
    match = next((m for told in _told(language) if (m := told.fullmatch(text))), None)
    if match is None:
        return None
    found = match.groupdict()
    told_hour = number(found["hour"], language)
    if told_hour is None:
        return None
    minutes = number(found.get("minute") or "0", language) or 0
    minute = int(minutes)
    minute += 30 if found.get("half") else 15 if found.get("quarter") else 0
    time = int(told_hour) * 60 + (-minute if found.get("back") else minute)
    if found.get("next"):
        time -= 30  # half past six is told as half of seven
    hour, minute = divmod(time, 60)
    part = found.get("part")
    if part is None:
        return Clock(hour % 24, minute, "24" if found.get("day") else "either")
    early, late, _ = (re.fullmatch(words, part) for words in _PARTS[language])
    is_late = late or (not early and hour % 12 >= _EVENING)
    told_as = "12" if found["hour"].isdigit() else "word"
    return Clock(hour % 12 + (12 if is_late else 0), minute, told_as)


@cache
def _told(language: str) -> tuple[re.Pattern[str], ...]:
    """Answer how a language tells an hour in words, without what has to stand before it."""
    before = re.compile(r"\A(?:\(\?:)?\(\?<=[^)]*\)(?:\|\(\?<=[^)]*\))*\)?")
    return tuple(re.compile(before.sub("", way)) for way in _ways(language))


def _ways(language: str) -> list[str]:
    hours = "|".join(_numbers(language, 1, 13)).replace("eine|einen|einem|einer", "eins")
    minutes = "|".join(_numbers(language, 1, 21))
    fifth = {"en": "twenty-five", "de": "fünfundzwanzig", "fr": "vingt-cinq", "es": "veinticinco",
             "it": "venticinque", "pt": "vinte e cinco", "nl": "vijfentwintig"}  # fmt: skip
    parts = "|".join(_PARTS.get(language, ("(?!)",)))
    fields = {
        "h": rf"(?P<hour>\b(?:{hours})\b)",
        "n": rf"(?P<hour>\b(?:{hours}|\d{{1,2}})\b)",
        "d": r"(?P<hour>\b\d{1,2})\s?[.:h]\s?(?P<minute>[0-5]\d)",
        "m": rf"(?P<minute>\b(?:\d{{1,2}}|{fifth.get(language, '(?!)')}|{minutes})\b)",
        "p": rf"(?P<part>{parts})\b",
    }
    told = (line.strip() for line in _TOLD.get(language, "").splitlines())
    return [re.sub(r"\{([hndmp])\}", lambda m: fields[m[1]], line) for line in told if line]


def _numbers(language: str, first: int, last: int) -> list[str]:
    """Answer the words for the numbers from ``first`` to before ``last``."""
    given = NUMERALS.get(language)
    return given.small.split()[first:last] if given else []
