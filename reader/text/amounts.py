"""Amounts: what a figure says however it is written: 1.5 million, 1,500,000; two days, 48 hours."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal

from reader.text.figure_words import AND, COUNTED, OUT_OF, TO
from reader.text.numbers import in_parts, is_plain, number, scale
from reader.text.units import SIGN, money, unit, units
from reader.text.vague import vague
from reader.text.words import key

if TYPE_CHECKING:
    from reader.text.units import Unit


@dataclass(frozen=True, slots=True)
class Amount:
    """A number of something. ``unit`` is empty where the figure names none."""

    value: Fraction
    unit: str


@dataclass(frozen=True, slots=True)
class Told:
    """What a figure says as it is told: ``10 to 15 percent``, ``tens of thousands``."""

    low: Fraction
    """In the unit told."""
    high: Fraction
    """The same, but of a range, of a score (2–1), and of what is vague."""
    unit: Unit | None = None
    counted: str = ""
    """The word for what is counted, where it is so frequent that it is a part of the figure."""
    scale: int = 1
    """What the number is told in, as ``numbers.scale`` says."""
    vague: bool = False
    """Whether it is somewhere between ``low`` and ``high``: dozens."""
    old: bool = False
    """Whether it is an age."""
    form: Literal["", "parts", "ratio"] = ""
    """Whether it is told with a half, a third, … or as one in so many."""


_LARGE = 1000
_OLD = re.compile(r"[\s\u2010\u2011-]olds?\Z", re.IGNORECASE)
_OLDS = len("-olds")
_AND = re.compile(r"\A(?:and|und|et|y|e|en|и)\s+", re.IGNORECASE)
_SIGNED = re.compile(rf"(?P<minus>[-−])?(?:(?P<sign>{SIGN})\s?)?", re.IGNORECASE)
_SPACE = re.compile(r"\s+")
_LEADING = re.compile(r"\d+(?:[.,]\d+)*")
_ARTICLE = re.compile(r"(?:\sof)?[\s-]an?\Z")
_STOPPED = re.compile(r"(?:(?P<hours>\d+):(?=\d+:))?(?P<minutes>\d+):(?P<seconds>[\d.]+)")
_AND_HALF = re.compile(r"an?\s(?P<unit>.+)\sand\sa\shalf", re.IGNORECASE)


def amount(figure: str, language: str) -> Amount | None:
    """Answer what a figure in digits or words says, ``None`` where it says more than one thing.

    What is measured is told in the base of its dimension: lengths of time up to weeks in hours,
    longer ones in months. What is counted is told by the first letters of its word, or not at all
    where it is a thousand and more: few large numbers are equal by chance, and often only one side
    says of what.
    """
    said = told(figure, language)
    if said is None or said.low != said.high:
        return None
    if said.unit:
        return Amount(said.low * said.unit.factor + said.unit.shift, said.unit.dimension)
    return Amount(said.low, key(said.counted)[:4] if said.low < _LARGE else "")


@lru_cache(maxsize=1 << 12)
def told(figure: str, language: str) -> Told | None:
    """Answer what a figure says as it is told; ``None`` where it cannot be read."""
    text = figure.strip()
    if is_plain(text):
        value = number(text, language)
        return None if value is None else Told(value, value)
    between = vague(text, language)
    if between:
        return Told(*between, vague=True)
    old = _OLD.search(text, max(len(text) - _OLDS, 0))
    if old:
        said = told(text[: old.start()], language)
        return replace(said, old=True) if said else None
    ways = (_stopped, _single, _range, _ratio, _and_half, _sum)
    return next((said for said in (way(text, language) for way in ways) if said), None)


def _stopped(text: str, language: str) -> Told | None:  # noqa: ARG001 - one of several ways
    """Answer a time as a stopwatch tells it."""
    match = _STOPPED.fullmatch(text)
    if match is None or text.count(":") + text.count(".") < len("::"):
        return None
    minutes = int(match["hours"] or 0) * 60 + int(match["minutes"])
    seconds = minutes * 60 + Fraction(match["seconds"])
    large = match["hours"] is not None
    value = seconds / 3600 if large else seconds / 60
    return Told(value, value, unit("hours" if large else "minutes"))


def _and_half(text: str, language: str) -> Told | None:
    """Answer what “a minute and a half” is."""
    match = _AND_HALF.fullmatch(text)
    told_in = units(language).at(match["unit"], 0) if match else None
    value = Fraction(3, 2)
    return Told(value, value, told_in, form="parts") if told_in else None


def _single(text: str, language: str) -> Told | None:
    """Answer one number with its unit, if any."""
    match = _SIGNED.match(text)
    if match is None:
        return None
    rest = text[match.end() :]
    bare = match["sign"] or is_plain(rest)
    behind = None if bare else _behind(language).search(rest, _begins(rest))
    tries = ((rest[: behind.start()], behind), (rest, None)) if behind else ((rest, None),)
    for words, last in tries:
        alone = _ARTICLE.sub("", words).rstrip()
        value = number(alone, language)
        if value is not None:
            unit = money(match["sign"]) if match["sign"] else None
            counted = last["counted"] or "" if last else ""
            if last and last["sign"]:
                unit = money(last["sign"])
            elif last and not counted:
                unit = units(language).at(rest, last.start("unit"))
            return Told(
                -value if match["minus"] else value,
                -value if match["minus"] else value,
                unit,
                counted,
                scale(alone, language, value),
                form="parts" if in_parts(alone, language) else "",
            )
    return None


def _range(text: str, language: str) -> Told | None:
    """Answer two numbers as the ends of one: a range or a score."""
    for split in _between(language).finditer(text):
        low, high = text[: split.start()], text[split.end() :]
        one, other = _single(low, language), _single(high, language)
        if not (one and other) or (one.unit and other.unit and one.unit != other.unit):
            continue
        start = one.low
        if one.scale == 1 and other.scale > 1 and start * other.scale <= other.low:
            start *= other.scale  # 1.5 to 2 million
        return Told(
            start, other.low, other.unit or one.unit, other.counted or one.counted, other.scale
        )
    return None


def _ratio(text: str, language: str) -> Told | None:
    """Answer what share one in five is."""
    split = _out_of(language).search(text)
    if split is None:
        return None
    counted = text[: split.start()]
    part, whole = number(counted, language), number(text[split.end() :], language)
    if part is None:  # one resident in four
        part = number(counted.split()[0], language)
    if part is None or not whole or part > whole:
        return None
    return Told(part / whole, part / whole, scale=0, form="ratio")


def _sum(text: str, language: str) -> Told | None:
    """Answer what is told in two units, such as four hours and 50 minutes, in the first."""
    for split in _SPACE.finditer(text):
        one = _single(text[: split.start()].rstrip(","), language)
        rest = _AND.sub("", text[split.end() :])
        other = _single(rest, language) or (_sum(rest, language) if one else None)
        if one and other and one.unit and one.unit.name == "hours" and not other.unit:
            value = one.low + other.low / 60
            return Told(value, value, one.unit)  # 1 h 52
        if one and other and one.unit and other.unit:
            if one.unit.dimension != other.unit.dimension:
                return None
            value = one.low + other.low * other.unit.factor / one.unit.factor
            return Told(value, value, one.unit)
    return None


def _begins(text: str) -> int:
    """Answer where what stands behind a number may begin: behind the digits it begins with."""
    digits = _LEADING.match(text)
    return digits.end() if digits else 0


@cache
def _behind(language: str) -> re.Pattern[str]:
    """Answer a pattern of what may stand behind a number, at the end of a figure."""
    return re.compile(
        r"(?:[\s\u2010\u2011-]*(?:(?:de|di)\s|d[’'])?)"
        rf"(?P<unit>(?P<sign>{SIGN})|(?P<counted>{COUNTED.get(language, '(?!)')})"
        rf"|(?:{units(language).pattern}))\Z",
        re.IGNORECASE,
    )


@cache
def _out_of(language: str) -> re.Pattern[str]:
    return re.compile(rf"\s{OUT_OF.get(language, '(?!)')}", re.IGNORECASE)


@cache
def _between(language: str) -> re.Pattern[str]:
    words = "|".join(pattern[language] for pattern in (TO, AND) if language in pattern)
    return re.compile(rf"\s?[-–]\s?|\s(?:{words or '(?!)'})\s", re.IGNORECASE)
