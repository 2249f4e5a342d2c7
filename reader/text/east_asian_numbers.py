"""Numbers of Chinese characters, as Chinese and Japanese tell them."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction

_DIGITS = {**{digit: n for n, digit in enumerate("〇一二三四五六七八九")}, "两": 2, "兩": 2}
_TENS = {"十": 10, "百": 100, "千": 1000}
EAST_ASIAN_MAGNITUDES = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "兆": 10**12}
_TOKEN = re.compile(r"\d[\d.,]*|[〇一二三四五六七八九两兩十百千万萬亿億兆]")


def east_asian(folded: str, in_digits: Callable[[str], int | Fraction | None]) -> Fraction | None:
    """Answer what a number of Chinese characters, digits or both is worth.

    ``in_digits`` answers that of digits alone. Nothing where something else stands in it.
    """
    total, section, digit = Fraction(0), Fraction(0), None
    position = 0
    for match in _TOKEN.finditer(folded):
        token = match[0]
        if match.start() != position:
            return None
        position = match.end()
        if token in _TENS:
            section += (Fraction(1) if digit is None else digit) * _TENS[token]
            digit = None
        elif token in EAST_ASIAN_MAGNITUDES:
            total += (section + (digit or 0)) * EAST_ASIAN_MAGNITUDES[token]
            section, digit = Fraction(0), None
        elif digit is not None:
            return None
        else:
            digit = Fraction(_DIGITS[token]) if token in _DIGITS else in_digits(token)
            if digit is None:
                return None
    if position < len(folded) or not position:
        return None
    return total + section + (digit or 0)
