"""The rules by which figures are found in English, which tells shares in ways of its own."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from reader.text.figure_rules import Rules, compiled
from reader.text.numbers import words_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

_OF_WHOLE = r"(?=\s(?:of|to|since|from|compared|more|less|higher|lower)\b|\s?[.,;)]|\s?$)"
"""What follows on a third of something, and hardly on the third one."""
_OTHER_HALF = "".join(
    rf"(?<!\b{word}\s)" for word in ("first", "second", "other", "latter", "a", "this")
)
_HALF_OF = compiled(
    rf"{_OTHER_HALF}\bhalf(?=\s(?:of|the|its|their|his|her|all|those)\b)|(?<=\bby\s)half\b"
)
_ONE_UNIT = compiled(r"(?<![\w-])one[\s-](?!times?\b)")
_AN = compiled(r"(?<![\w-])an?\s")
_AND_A_HALF = compiled(r"\sand\sa\shalf(?!\w)")
_ONE_OF = r"(?<![\w.,/-])(?:one|1)"
_EACH = r"(?:\s(?!in\b)[a-z][\w-]*){1,2}"
"""Of what one is told: one *resident* in four."""
_SEVERAL = r"(?!\s(?!(?:is|was|has|does|says)\b)[^\W\d_]+s\b)"
"""One goal in four *matches* is no share."""


class EnglishRules(Rules):
    """The rules of English."""

    _more: ClassVar[tuple[str, ...]] = ("a", "an")

    def _begins_more(self) -> str:
        return rf"|an?[\s-](?:{self._magnitude}|{self._part}|[^\n]{{1,30}}?\sand\sa\shalf)"

    def _other_share(self, text: str, start: int, numbered: bool) -> int | None:
        ways = self._shares(text, start, numbered)
        return next((end for end in ways if end is not None), None)

    def _shares(self, text: str, start: int, numbered: bool) -> Iterator[int | None]:
        parts = numbered and self._like_parts.match(text, start) is not None
        quarter = self._part_of_a.match(text, start)
        if not quarter and parts:
            quarter = self._parts_of_a.match(text, start)
        if quarter:
            yield self._measured(text, quarter.end())
        part = _HALF_OF.match(text, start) or self._part_of_one.match(text, start)
        if not part and parts:
            part = self._parts.match(text, start)
        if part:
            yield part.end()
        if an := _AN.match(text, start):
            yield self._and_half(text, an.end())
        if dozen := self._dozen.match(text, start):
            more = self._and_more.match(text, dozen.end())
            yield self._with_unit(text, (more or dozen).end())
        if one := _ONE_UNIT.match(text, start):
            yield self._unit_end(text, one.end())

    def _and_half(self, text: str, start: int) -> int | None:
        """Answer where “a minute and a half” ends, whose unit is at ``start``."""
        unit = self._unit_end(text, start)
        half = _AND_A_HALF.match(text, unit) if unit is not None else None
        return half.end() if half else None

    def _ratio(self, text: str, start: int, number: re.Match[str] | None) -> int | None:
        """Answer the same of one in 25, and of one resident in four."""
        found = super()._ratio(text, start, number)
        if found is None and self._like_one_in.match(text, start):
            one = self._one_in.match(text, start)
            return one.end() if one else None
        return found

    @cached_property
    def _like_one_in(self) -> re.Pattern[str]:
        return compiled(rf"{_ONE_OF}(?:{_EACH})?\sin\s(?:every\s)?{self._like_number}")

    @cached_property
    def _one_in(self) -> re.Pattern[str]:
        many = rf"\sin\s(?:every\s)?\d{{2,3}}{self._no_while}"
        each = rf"{_EACH}\sin\s(?:every\s)?{self._any_whole}{self._no_while}{_SEVERAL}"
        return compiled(rf"{_ONE_OF}(?:{many}|{each})")

    @cached_property
    def _part_of_a(self) -> re.Pattern[str]:
        """What stands before a million in “a quarter of a million” or “quarter-million”."""
        return compiled(rf"(?<![\w-])(?:(?:an?|one)[\s-])?{self._of_a}")

    @cached_property
    def _parts_of_a(self) -> re.Pattern[str]:
        return compiled(rf"(?<![\w-]){words_pattern(self._language)}[\s-]{self._of_a}")

    @cached_property
    def _of_a(self) -> str:
        return rf"(?:{self._part}\sof\san?\s|quarters?-)"

    @cached_property
    def _part_of_one(self) -> re.Pattern[str]:
        return compiled(rf"(?<![\w-])(?:one[\s-]{self._part}|an?\s{self._part}{_OF_WHOLE})")

    @cached_property
    def _parts(self) -> re.Pattern[str]:
        words = words_pattern(self._language)
        return compiled(rf"(?<![\w-]){words}[\s-]{self._part}(?:{_OF_WHOLE}|(?<=s))")

    @cached_property
    def _dozen(self) -> re.Pattern[str]:
        return compiled(rf"(?<![\w-])an?[\s-]{self._magnitude}(?:\s{self._magnitude})?")

    @cached_property
    def _and_more(self) -> re.Pattern[str]:
        """What follows on a million: *and two hundred*."""
        return compiled(rf"\sand\s{words_pattern(self._language)}")
