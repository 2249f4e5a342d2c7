"""Quotations: what stands between quotation marks, in the marks of each language."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.article import Span

_ALIKE_BOTH_SIDES = frozenset({"sv", "fi", "no", "nb", "nn"})
"""Languages that write ”so”."""
_POINTING_INWARDS = frozenset({"de", "da", "hu", "sl", "hr"})
"""Languages that may write »so«."""

_OPENING = "„“«»‹›「『‚\"‘'”"
"""What a quotation may open with: soon said of most places in a text."""


def quotations(text: str, language: str) -> list[Span]:
    """Answer the quotations of ``text`` with their marks; none lies within another.

    A quotation ends in its own paragraph, as a blank line parts them. One that goes on in the next
    paragraph, where the mark that opens is set again and none closes, counts paragraph by
    paragraph. An apostrophe opens and closes nothing.
    """
    inwards = language in _POINTING_INWARDS and "»" in text.partition("«")[0]
    found = _pattern(language in _ALIKE_BOTH_SIDES, inwards).finditer(text)
    return [match.span() for match in found]


@cache
def _pattern(alike: bool, inwards: bool) -> re.Pattern[str]:
    pairs = [
        _pair("„", "“”", "“„"),
        _pair("“", "”", "„"),
        _pair("»", "«") if inwards else _pair("«", "»"),
        _pair("›", "‹") if inwards else _pair("‹", "›"),
        _pair("「", "」"),
        _pair("『", "』"),
        _pair("‚", "‘’"),
        rf'(?<![\w"])"(?=[^\s"]){_inside(chr(34))}"(?!\w)',
        # ’ is an apostrophe as well: it closes where no letter follows, and ‘90s opens nothing.
        rf"(?<!\w)‘(?!\s|\d\ds?\b|n’){_inside('‘’“”')}(?:’\w{_inside('‘’“”')})*+’(?!\w)",
        r"(?<![\w'’])'(?!\s|\d\ds?\b|n'|[stnm]\b|tis\b|twas\b|til\b|em\b|cause\b)"
        rf"""{_inside("'")}(?:'\w{_inside("'")}){{0,40}}+(?<=[\w.,!?…])'(?!\w)""",
    ]
    if alike:
        pairs.append(rf"(?<!\w)”(?=\S){_inside('”')}”(?!\w)")
    return re.compile(rf"(?=[{_OPENING}])(?:{'|'.join(pairs)})")


def _inside(barred: str) -> str:
    """Answer a pattern of what a quotation may hold: no such mark, and no blank line."""
    return rf"(?:[^{barred}\n]|\n(?!\s*\n))*+"


def _pair(opening: str, closing: str, barred: str = "") -> str:
    """Answer a pattern of a quotation that ends with ``closing``, or before its next paragraph."""
    inside = _inside(opening + closing + barred)
    return rf"{opening}(?:{inside}[{closing}]|[^{opening}{closing}\n]++(?=\n\s*{opening}))"
