"""Vague numbers: dozens, hundreds, tens of thousands, and between what they lie."""

from __future__ import annotations

from collections.abc import Collection
from fractions import Fraction
from functools import cache

from reader.text.words import key

_WORDS = {
    "en": "tens_of_thousands=10000 hundreds_of_thousands=100000 tens_of_millions=10000000"
    " hundreds_of_millions=100000000 thousands_of_millions=1000000000 dozens=10 scores_of=10"
    " hundreds=100 thousands=1000 millions=1000000 billions=1000000000 trillions=1000000000000",
    "de": "Dutzende=10 Dutzenden=10 Hunderte=100 Hunderten=100 Tausende=1000 Tausenden=1000"
    " Zehntausende=10000 Zehntausenden=10000 Hunderttausende=100000 Hunderttausenden=100000"
    " Millionen=1000000 Milliarden=1000000000",
    "fr": "dizaines_de_milliers=10000 centaines_de_milliers=100000 dizaines_de_millions=10000000"
    " centaines_de_millions=100000000 dizaines=10 centaines=100 milliers=1000 millions=1000000"
    " milliards=1000000000",
    "es": "decenas_de_miles=10000 cientos_de_miles=100000 centenares_de_miles=100000"
    " decenas_de_millones=10000000 decenas=10 docenas=10 cientos=100 centenares=100 miles=1000"
    " millones=1000000",
    "it": "decine_di_migliaia=10000 centinaia_di_migliaia=100000 decine_di_milioni=10000000"
    " decine=10 centinaia=100 migliaia=1000 milioni=1000000 miliardi=1000000000",
    "pt": "dezenas_de_milhares=10000 centenas_de_milhares=100000 dezenas_de_milhões=10000000"
    " dezenas=10 centenas=100 milhares=1000 milhões=1000000 bilhões=1000000000",
    "nl": "tientallen=10 honderden=100 duizenden=1000 tienduizenden=10000 honderdduizenden=100000"
    " miljoenen=1000000 miljarden=1000000000",
    "ru": "десятки_тысяч=10000 сотни_тысяч=100000 десятки_миллионов=10000000 десятки=10 сотни=100"
    " тысячи=1000 миллионы=1000000 миллиарды=1000000000",
}


@cache
def _known(language: str) -> dict[str, int]:
    listed = (each.partition("=") for each in _WORDS.get(language, "").split())
    return {key(words.replace("_", " ")): int(value) for words, _, value in listed}


@cache
def vague_pattern(language: str) -> str:
    """Answer a pattern of the vague numbers of a language, whole words."""
    listed = (words.partition("=")[0] for words in _WORDS.get(language, "").split())
    words = sorted((each.replace("_", r"\s") for each in listed), key=len, reverse=True)
    return rf"(?:(?:{'|'.join(words)})(?!['’]?\w))" if words else "(?:(?!))"


def vague_words(language: str) -> Collection[str]:
    """Answer the vague numbers of a language, folded."""
    return _known(language)


def vague(text: str, language: str) -> tuple[Fraction, Fraction] | None:
    """Answer between what a vague number lies; ``None`` where it is none."""
    least = _known(language).get(" ".join(key(text).split()))
    return None if least is None else (Fraction(least), Fraction(10 * least - 1))
