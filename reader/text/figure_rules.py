"""The rules by which figures are found: what a number with its unit may look like.

The words of a language for numbers and units make long patterns, which take their time to compile
and to try, while most figures are a number and perhaps a unit. So a place where a figure may begin
is found first; then the rules are tried one by one, those for what is rare only where a short
pattern says that it may be there, and compiled only then.
"""

from __future__ import annotations

import re
from functools import cached_property
from heapq import merge
from typing import TYPE_CHECKING, ClassVar

from reader.text.beginnings import beginnings
from reader.text.figure_words import AND, BEFORE_AND, COUNTED, OUT_OF, PARTED, TO
from reader.text.numbers import (
    and_half_pattern,
    collective_pattern,
    digits_pattern,
    half_pattern,
    magnitude_pattern,
    number_words,
    one_pattern,
    part_pattern,
    words_pattern,
)
from reader.text.openings import openings
from reader.text.units import SIGN, SIGNS, units
from reader.text.vague import vague_pattern, vague_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.article import Span

_START = re.compile(r"(?<![\w.,/])(?<![\w]:)(?<![^\W\d_][-‐‑])")
_END = r"(?![^\W_]|[./:,]\d|['’]s\b)"
_GAP = r"[\s\u00a0\u202f\u2010\u2011-]"
_FIRST_DIGIT = r"\d½⅓⅔¼¾⅛"
_PLUS_MINUS = "±+−-"
_NEVER = r"(?!)"
_LETTERS = 4
"""How many letters tell *forty* from *for*, *thousand* from *those*."""
_FEW = 3
"""How many letters, at most, are looked at of every word first."""
_LETTERED = re.compile(rf"[^\W\d_]{{1,{_FEW}}}")
_SIGNED = re.compile(
    rf"[{''.join(sorted({sign[-1] for sign in SIGNS if not sign[-1].isalnum()}))}{_PLUS_MINUS}]"
    r"(?<!\w.)"
)
"""A sign, of money or before a number, behind which no letter stands."""
_MOST_UNITS = max(map(len, PARTED))
_WITHIN = 80
"""Code points in which “and” follows on the first of two numbers."""
_APART = re.compile(r"(?<![\w.,/-])")
_SPACED = re.compile(r"[\s-]")
_OF = re.compile(r"\s?(?:de\s|di\s|d[’'])", re.IGNORECASE)
_HALVES = re.compile(
    r"(?<!\w)(?:Hälfte|moitié|mitad|metà|metade|helft|половин[ауы])(?!\w)", re.IGNORECASE
)
_WHILES = "seconds", "minutes", "hours", "days", "weeks", "months", "years"
_SIGN_LETTERS = frozenset(case for sign in SIGNS for case in (sign[0].lower(), sign[0].upper()))


def compiled(pattern: str) -> re.Pattern[str]:
    """Answer a pattern to which capitals make no difference."""
    return re.compile(pattern, re.IGNORECASE)


def _unit_of(number: re.Match[str]) -> Span | None:
    """Answer where the unit of a number stands; none of a number of millions."""
    start, end = number.span("unit")
    return (start, end) if end > 0 and number["one"] == number["told"] else None


class Rules:
    """The rules of one language. Those that answer a place answer where a figure ends."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._ones = one_pattern(language)
        self._magnitude = magnitude_pattern(language)
        self._part = part_pattern(language)
        self._unit = rf"(?:{units(language).pattern}|{COUNTED.get(language, _NEVER)})"
        self._and = AND.get(language, _NEVER)
        self._between_ends = rf"(?:{_GAP}?[-–]{_GAP}?|\s(?:{TO.get(language, _NEVER)})\s)"
        self._like_number = rf"(?:[{_FIRST_DIGIT}]|{beginnings(number_words(language))})"

    # Where a figure may begin, and where it ends then

    def openings(self, text: str) -> Iterator[int]:
        """Yield where a figure may begin, in order: few places of a text, none within a word."""
        begins = self._begins.match
        signs = [match.start() for match in _SIGNED.finditer(text)]
        places = merge(openings(text, self._is_first), signs)
        return (at for at in places if begins(text, at))

    def _is_first(self, word: str) -> bool:
        """Whether a figure may begin with a word."""
        return word[:_FEW] in self._firsts

    @cached_property
    def _firsts(self) -> frozenset[str]:
        """The first letters of the words that a figure may begin with; of US$, the letters."""
        words = (*number_words(self._language), *vague_words(self._language), *SIGNS, *self._more)
        firsts = (_LETTERED.match(word.lower()) for word in words)
        return frozenset(first[0] for first in firsts if first)

    _more: ClassVar[tuple[str, ...]] = ()
    """What else a figure may begin with."""

    @cached_property
    def _begins(self) -> re.Pattern[str]:
        """What says more exactly whether a figure may begin at a place."""
        words = (*number_words(self._language), *vague_words(self._language), *SIGNS)
        likely, more = beginnings(words, _LETTERS), self._begins_more()
        return compiled(rf"(?<!\w)(?=[{_FIRST_DIGIT}{_PLUS_MINUS}]|{likely}{more})")

    def _begins_more(self) -> str:
        return ""

    def end(self, text: str, start: int) -> int | None:
        """Answer where the figure ends that begins at ``start``, if one does.

        The first rule that fits has it.
        """
        if text[start] in _SIGN_LETTERS and (money := self._money.match(text, start)):
            return money.end()
        number = self._number.match(text, start)
        free = _START.match(text, start) is not None
        found = self._in_units(text, number) if number and free else None
        if found is None and free and (time := self._time.match(text, start)):
            found = time.end()
        if found is None and text[start].isalpha():
            found = self._share(text, start, number is not None)
        if found is None and number:
            found = self._between(text, start, number)
        if found is None:
            found = self._ratio(text, start, number)
        if found is None and number and free:
            found = self._range(text, number)
        if found is None and (vague := self._vague.match(text, start)):
            found = vague.end()
        return found

    # Numbers with their units

    @cached_property
    def _number(self) -> re.Pattern[str]:
        """One number, its magnitude and its unit: the only pattern that all figures need."""
        language = self._language
        one = rf"(?P<one>{digits_pattern(language)}|{words_pattern(language)})"
        behind = rf"{_GAP}?(?:(?:de|di)\s|d’|d')?(?P<unit>{self._unit})(?:{_GAP}olds?\b)?"
        behind = rf"(?:{behind}|\s?(?:{SIGN}))(?!\w)|[\s\u00a0\u202f]?[%％‰°](?:[CF]\b)?"
        plus = rf"(?:(?<=[\s(])[{_PLUS_MINUS}])?"
        return compiled(rf"{plus}(?P<told>{one}{self._times}?)(?:{behind})?{_END}")

    @cached_property
    def _times(self) -> str:
        """A pattern of what multiplies a number."""
        language = self._language
        # 1.5 m is a length, $1.5m and 1.5m people are numbers.
        affix = (
            r"(?:(?<=\d)(?:k|bn|b)\b|(?<=\d)m\b(?=\s[^\W\d_]+(?:s|people|men|women)\b))"
            if language == "en"
            else _NEVER
        )
        return rf"(?:{_GAP}?{self._magnitude}{and_half_pattern(language)}?|{affix})"

    @cached_property
    def _to(self) -> re.Pattern[str]:
        return compiled(rf"{self._between_ends}(?={self._like_number})")

    def _range(self, text: str, number: re.Match[str]) -> int:
        """Answer where a number ends, or the range that it begins: 10 to 15 percent."""
        to = self._to.match(text, number.end("told"))
        other = self._number.match(text, to.end()) if to else None
        return (other or number).end()

    @cached_property
    def _money(self) -> re.Pattern[str]:
        language = self._language
        sum_ = rf"{digits_pattern(language)}(?:{self._times}|(?:k|mn?|bn?|tn?)\b)?"
        to = self._between_ends
        return compiled(rf"(?<!\w)(?:{SIGN})\s?{sum_}(?:{to}(?:(?:{SIGN})\s?)?{sum_})?{_END}")

    @cached_property
    def _vague(self) -> re.Pattern[str]:
        return compiled(rf"(?<!\w){vague_pattern(self._language)}")

    # Two numbers

    @cached_property
    def _time(self) -> re.Pattern[str]:
        """A time that a stopwatch tells, 2:05:48, 3:43.13, or French in its own way, *1 h 52*."""
        french = r"|\d{1,2}\s?h\s?[0-5]\d(?!\w)" if self._language == "fr" else ""
        stopped = r"\d{1,2}:[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?|\.\d{1,3})(?![\w:])"
        return compiled(stopped + french)

    @cached_property
    def _on(self) -> re.Pattern[str]:
        return compiled(rf",?{_GAP}(?:{self._and}\s)?(?={self._like_number})")

    @cached_property
    def _parted(self) -> tuple[tuple[re.Pattern[str], ...], ...]:
        of = units(self._language).of
        return tuple(tuple(compiled(of(unit)) for unit in parts) for parts in PARTED)

    def _in_units(self, text: str, number: re.Match[str]) -> int | None:
        """Answer where ends what is told in several units: four hours and 50 minutes."""
        told: list[Span] = []
        part = number if number.start() == number.start("one") else None
        while part and len(told) < _MOST_UNITS and (unit := _unit_of(part)):
            told.append(unit)
            on = self._on.match(text, unit[1])
            part = self._number.match(text, on.end()) if on else None
        for known in self._parted if len(told) > 1 else ():
            together = list(zip(known, told, strict=False))
            if len(together) == len(known) and all(u.fullmatch(text, *at) for u, at in together):
                return together[-1][1][1]
        return None

    def _between(self, text: str, start: int, number: re.Match[str]) -> int | None:
        """Answer where the second of two numbers ends: between five and ten days."""
        if not self._after_between.match(text, start) or not _START.match(text, start):
            return None
        joint = self._joint.search(text, start, start + _WITHIN)
        if joint is None or joint.start() > number.end():
            return None
        apart = joint.start() == number.end()
        last = self._number.match(text, joint.end()) if apart else self._both.match(text, start)
        return last.end() if last else None

    @cached_property
    def _after_between(self) -> re.Pattern[str]:
        between = BEFORE_AND.get(self._language)
        return compiled(rf"(?<=\b{between}\s)" if between else _NEVER)

    @cached_property
    def _joint(self) -> re.Pattern[str]:
        return compiled(rf"\s{self._and}\s(?={self._like_number})")

    @cached_property
    def _both(self) -> re.Pattern[str]:
        """Two numbers, of which the first may look like the beginning of a longer one.

        So does “two hundred” in “between two hundred and three hundred”.
        """
        number = re.sub(r"\?P<\w+>", "?:", self._number.pattern)
        return compiled(rf"{number}{self._joint.pattern}{number}")

    # Shares

    def _ratio(self, text: str, start: int, number: re.Match[str] | None) -> int | None:
        """Answer where one in five ends, and 1 in 3,000, but not two in ten minutes."""
        part = number if number and number.start("one") == start else self._one.match(text, start)
        if part is None or not self._out_of.match(text, part.end("one")):
            return None
        whole = self._whole.match(text, part.end("one")) if _APART.match(text, start) else None
        return whole.end() if whole else None

    @cached_property
    def _one(self) -> re.Pattern[str]:
        return compiled(rf"(?P<one>{self._ones})")

    @cached_property
    def _out_of(self) -> re.Pattern[str]:
        return compiled(rf"\s{OUT_OF.get(self._language, _NEVER)}{self._like_number}")

    @cached_property
    def _whole(self) -> re.Pattern[str]:
        return compiled(rf"\s{OUT_OF[self._language]}{self._any_whole}{self._no_while}")

    @cached_property
    def _any_whole(self) -> str:
        large = r"\d{1,3}(?:[.,\u00a0\u202f]\d{3})+(?!\d)"
        return rf"(?:1?[0-9]|20|1000?|{large}|{words_pattern(self._language)})"

    @cached_property
    def _no_while(self) -> str:
        whiles = units(self._language).of(*_WHILES)
        return rf"(?!\s(?:{whiles})(?!\w))(?![\w%]|[.,:/]\d)"

    def _share(self, text: str, start: int, numbered: bool) -> int | None:
        """Answer where a half, a third, a dozen or the like ends, told in words.

        ``numbered`` says whether it begins with a number, as two thirds do.
        """
        half = self._half.match(text, start)
        found = self._measured(text, half.end()) if half else None
        return found if found is not None else self._other_share(text, start, numbered)

    def _measured(self, text: str, start: int) -> int | None:
        """Answer where ends what a share is one of: *a million dollars*, *an hour*."""
        large = self._large.match(text, start)
        if large:
            return self._with_unit(text, large.end())
        return self._unit_end(text, start)

    def _other_share(self, text: str, start: int, numbered: bool) -> int | None:
        found = None
        one = numbered or self._one.match(text, start) is not None
        if one and self._like_parts.match(text, start):
            found = self._parts.match(text, start)
        if found := found or self._about.match(text, start):
            of = _OF.match(text, found.end())
            unit = self._lone_unit.match(text, of.end()) if of else None
            return (unit or found).end()
        noun = _HALVES.match(text, start)
        return noun.end() if noun else None

    @cached_property
    def _like_parts(self) -> re.Pattern[str]:
        """What says quickly that no part of a whole is told: few words, and the last is none."""
        return compiled(rf"(?:[^\W\d_]+{_GAP}){{1,9}}?{self._part}")

    @cached_property
    def _parts(self) -> re.Pattern[str]:
        words = words_pattern(self._language)
        return compiled(rf"(?<!\w)(?:{self._ones}|{words})\s{self._part}")

    @cached_property
    def _about(self) -> re.Pattern[str]:
        return compiled(rf"(?<!\w){self._ones}\s{collective_pattern(self._language)}")

    @cached_property
    def _half(self) -> re.Pattern[str]:
        half = half_pattern(self._language)
        return compiled(rf"(?<![\w-])(?:{self._ones}\s)?{half}(?:[\s-]an?)?[\s-]")

    @cached_property
    def _large(self) -> re.Pattern[str]:
        return compiled(self._magnitude)

    @cached_property
    def _lone_unit(self) -> re.Pattern[str]:
        return compiled(rf"{self._unit}(?!\w)")

    def _with_unit(self, text: str, end: int) -> int:
        """Answer where the unit ends that may follow what ends at ``end``."""
        unit = self._unit_end(text, end + 1) if _SPACED.match(text, end) else None
        return end if unit is None else unit

    def _unit_end(self, text: str, start: int) -> int | None:
        unit = self._lone_unit.match(text, start)
        return unit.end() if unit else None
