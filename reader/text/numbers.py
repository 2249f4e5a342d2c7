"""Numbers: in digits and in words, where they stand in a text and what they are worth."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache, lru_cache

from reader.text.east_asian_numbers import EAST_ASIAN_MAGNITUDES, east_asian
from reader.text.languages import spaceless
from reader.text.number_words import NUMERALS
from reader.text.words import key

_Exact = int | Fraction
"""A number, a whole one as Python reckons fastest with it."""
_HALF = Fraction(1, 2)
_NO_DIGIT = re.compile(r"\D")
_GLYPH = re.compile("[½⅓⅔¼¾⅛]")
_DECIMAL_POINT = frozenset({"en", "zh", "ja"})
_SPACED_THOUSANDS = frozenset("fr ru uk es pt pl cs sk sv no da fi bg hu".split())  # noqa: SIM905
_DIGITS = r"\d(?:[\d.,'\u00a0\u202f ]*\d)?"
_PLAIN = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
_GROUPS = re.compile(r"\d{1,3}(?:[.,'\u00a0\u202f ]\d{3})+")
_DECIMAL = re.compile(r"([\d., '\u00a0\u202f]*?)(?:[.,](\d+))?")
_AFFIXES = {"k": 10**3, "m": 10**6, "b": 10**9}
"""Magnitudes of one letter, right behind digits."""
_ABBREVIATED = frozenset({"tsd", "mio", "mrd", "тыс", "млн", "млрд", "трлн", "mln", "mld"})
"""Magnitudes that may have a full stop."""
_JOINTS = {
    "en": "and|of|a|an", "de": "und|ein|eine", "fr": "et|de|d'|un|une", "es": "y|de|un|una",
    "it": "e|di|un|una", "pt": "e|de|um|uma", "nl": "en|ën|een", "ru": "с",
}  # fmt: skip
"""What may stand between the words of a number and is worth nothing."""
_FROM_SIXTY = 60, 80
"""French says seventy as sixty-ten, and ninety as eighty-ten."""
_UNITS_FIRST = frozenset({"de", "nl"})
"""Languages that say two-and-twenty."""


def digits_pattern(language: str) -> str:
    """Answer a pattern of a number in digits, grouped as ``language`` groups them."""
    separators = "[.,\u00a0\u202f'’" + (" ]" if language in _SPACED_THOUSANDS else "]")
    return (
        rf"(?:(?:\d{{1,3}}(?:{separators}\d{{3}})++(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?+)"
        r"(?:[½⅓⅔¼¾⅛]|\s\d/\d)?|[½⅓⅔¼¾⅛])"
    )


@cache
def magnitude_pattern(language: str) -> str:
    """Answer a pattern of what multiplies a number, a whole word: ``million``, ``Mio.``."""
    words = [word for word in _vocabulary(language).magnitudes if len(word) > 1]
    short = [word for word in words if word in _ABBREVIATED]
    return rf"(?:{_any(short)}\.|{_any(words)}(?!\w))"


@cache
def and_half_pattern(language: str) -> str:
    """Answer a pattern of what says “and a half” behind a magnitude: *seis millones y medio*."""
    half = NUMERALS[language].and_half if language in NUMERALS else ""
    parted = half.startswith(("\\s", "["))
    return rf"(?:{half}(?!\w)(?!\s{magnitude_pattern(language)}))" if parted else "(?:(?!))"


@cache
def words_pattern(language: str) -> str:
    """Answer a pattern of a number in words that begins at the start of a word.

    A word for one alone is an article or a pronoun, and none.
    """
    if language not in NUMERALS:
        return r"(?:(?!))"
    return _words_pattern(language).replace(r"[\s-]", r"[\s\u2010\u2011-]")


def _words_pattern(language: str) -> str:
    given = NUMERALS[language]
    known = _vocabulary(language)
    ones = _any(known.ones)
    magnitude = magnitude_pattern(language)
    alone = _any(given.alone.split(), r"(?!\w)")
    half = rf"(?:{given.and_half})?" if given.and_half and not given.joined else ""
    if given.joined:
        parts = _any([*known.small, *known.magnitudes, *known.inside])
        joined = rf"(?!(?:{ones}|{_any(known.inside)})(?!\w)){parts}{{1,12}}(?!['’\w])"
        spaced = given.and_half if given.and_half.startswith(r"\s") else "(?!)"
        more = rf"(?:\s{magnitude}(?:\s{joined}|{and_half_pattern(language)})?)*"
        return rf"(?:{joined}(?:{spaced})?{more}|{ones}(?:\s{magnitude}(?:\s{joined})?)+)"
    tens = [word for word, value in known.small.items() if 20 <= value < 100 and not value % 10]
    few = [word for word, value in known.small.items() if 0 < value < 20]
    halves = {word for group in _groups(given.halves) for word in group}
    rest = [word for word in known.small if word not in {*tens, *known.ones, *halves}]
    below = rf"(?:{_any(tens)}(?:{given.tens_and}{_any(few)})?|{_any(rest)})(?!\w)"
    any_below = rf"(?:{below}|{ones}(?!\w))"
    hundreds = [word for word, value in known.small.items() if value >= 100]
    if hundreds:
        below = rf"(?:{_any(hundreds)}(?!\w)(?:{given.and_}{any_below})?|{below})"
        any_below = rf"(?:{below}|{ones}(?!\w))"
    more = rf"(?:[\s-]{magnitude}(?:{given.and_}{any_below}(?!\sof)|{and_half_pattern(language)})?)"
    begins = rf"{below}{half}(?!['’]\w){more}*|{ones}{half}{more}+"
    if given.and_half:
        begins += rf"|{ones}{given.and_half}"
    if given.alone:
        begins += rf"|{alone}(?:{given.and_}{any_below})?{more}*"
    return rf"(?:{begins})"


def number_words(language: str) -> Collection[str]:
    """Answer the words that a number may begin with, folded."""
    known = _vocabulary(language)
    return {*known.small, *known.magnitudes, *known.parts, *known.inside}


def one_pattern(language: str) -> str:
    """Answer a pattern of the words for one, which are articles and pronouns as well."""
    return _any(_vocabulary(language).ones, r"(?!\w)")


def half_pattern(language: str) -> str:
    """Answer a pattern of the words for a half."""
    given = NUMERALS.get(language)
    return _any([word for group in _groups(given.halves if given else "") for word in group])


def part_pattern(language: str) -> str:
    """Answer a pattern of a third, a quarter, … a tenth of something."""
    return _any(_vocabulary(language).parts, r"(?!\w)")


def collective_pattern(language: str) -> str:
    """Answer a pattern of what says about how many: *centaine*."""
    return _any(_collective(language), r"(?!\w)")


def is_collective(text: str, language: str) -> bool:
    """Whether a number is told with a word for about as many: *une quinzaine*."""
    known = _collective(language)
    return bool(known) and not known.keys().isdisjoint(key(text).split())


@cache
def _collective(language: str) -> dict[str, int]:
    given = NUMERALS.get(language)
    listed = (each.partition("=") for each in (given.collective if given else "").split())
    return {key(word): int(value) for word, _, value in listed}


def number(text: str, language: str) -> Fraction | None:
    """Answer what a number in digits or words is worth; ``None`` where it is not one number."""
    if spaceless(language):
        return east_asian(key(text).strip(), lambda token: _in_digits(token, "zh"))
    if is_plain(text):
        value = _in_digits(text, language)
        return None if value is None else Fraction(value)
    spaced = text if text.isascii() else _GLYPH.sub(r" \g<0>", text)
    folded = key(spaced).strip().replace("/", "⁄")
    known = _vocabulary(language)
    total: _Exact = 0
    section: _Exact | None = None
    last = position = 0
    for match in known.token.finditer(folded):
        token = match[0]
        if not _is_joint(folded[position : match.start()], known):
            return None
        position = match.end()
        value = _worth(token, known, language)
        times = known.magnitudes.get(token) or _AFFIXES.get(token)
        if token in _collective(language) and section in (None, 1):
            section = value
        elif last >= 10**6 and section is None and value == _HALF:
            total += value * last  # six millions and a half
        elif value is not None:
            section = _added(section, value, token, language)
            if section is None:
                return None
        elif token in known.parts:
            section = Fraction(1 if section is None else section) / known.parts[token]
        elif times is None or (times <= 100 and section is not None and section >= 100):
            return None
        elif times <= 100:
            section = times if section is None else section * times
        elif section is None and total:
            total *= times  # mil millones
        else:
            total += times if section is None else section * times
            section, last = None, times
    if position < len(folded) and folded[position:].strip() != ".":
        return None
    return None if not position else Fraction(total + (section or 0))


def is_plain(text: str) -> bool:
    """Whether a text is a number in digits alone, as most are."""
    return _PLAIN.fullmatch(text) is not None


def scale(text: str, language: str, worth: Fraction | None = None) -> int:
    """Answer what a number is told in: 10**6 of millions, 12 of dozens, 1 of plain digits or words.

    Hundreds are words like any, and so are thousands but behind digits. A part of one whole has 0,
    and *une centaine* what it is about. ``worth`` is what ``number`` answers, where that is known.
    """
    if is_plain(text):
        return 1
    worth = number(text, language) if worth is None else worth
    if is_collective(text, language):
        return int(worth or 1)
    folded = key(text).strip()
    known = _vocabulary(language)
    tokens = _tokens(folded, language) if not spaceless(language) else list(folded)
    told = [known.magnitudes.get(token) or _AFFIXES.get(token, 1) for token in tokens]
    told += [EAST_ASIAN_MAGNITUDES.get(token, 1) for token in tokens]
    largest = max(told, default=1)
    if largest == 1:
        words = bool(tokens) and not tokens[0][0].isdigit()
        return 0 if words and worth is not None and 0 < worth < 1 else 1
    if largest == 12 or largest >= 10**6:
        return largest
    return largest if largest > 100 and folded[:1].isdigit() else 1


def in_parts(text: str, language: str) -> bool:
    """Whether a number is told with a half, a third, …: *one and a half*, ``4¼``, *a fifth*."""
    if spaceless(language) or is_plain(text):
        return False
    known = _vocabulary(language)
    tokens = _tokens(key(text).strip(), language)
    words = (token in known.parts or known.small.get(token) == Fraction(1, 2) for token in tokens)
    return any(words) or _GLYPH.search(text) is not None


@lru_cache(maxsize=1 << 10)
def _tokens(folded: str, language: str) -> Sequence[str]:
    """Answer the numbers and number words of a folded text."""
    return _vocabulary(language).token.findall(folded)


_LONGEST = 60
"""Characters of a number in digits. Python refuses to read a whole number of thousands of them."""


def _worth(token: str, known: _Vocabulary, language: str) -> _Exact | None:
    """Answer what a token adds; ``None`` where it multiplies or divides."""
    if "⁄" in token:
        above, _, below = token.partition("⁄")
        if len(token) > _LONGEST:
            return None
        return Fraction(int(above), int(below))
    return _in_digits(token, language) if token[0].isdigit() else known.small.get(token)


def _in_digits(token: str, language: str) -> _Exact | None:
    """Answer the number of a token in digits; ``None`` where it is a time, a date or a version.

    Nor is a run of more digits than anybody counts with a number.
    """
    if len(token) > _LONGEST:
        return None
    if token.isdecimal():
        return int(token)
    if _GROUPS.fullmatch(token) and not (language in _DECIMAL_POINT and "." in token):
        return int(_NO_DIGIT.sub("", token))
    digits = _DECIMAL.fullmatch(token)
    if digits is None:
        return None
    whole, decimals = _NO_DIGIT.sub("", digits[1]), digits[2]
    if digits[1] != whole and not _GROUPS.fullmatch(digits[1]):
        return None
    return Fraction(int(whole + decimals), 10 ** len(decimals)) if decimals else int(whole)


def _added(section: _Exact | None, value: _Exact, token: str, language: str) -> _Exact | None:
    """Answer ``section`` and ``value`` as one number; ``None`` where they are two."""
    if section is None:
        return value
    if value < 1:
        return section + value if section == section // 1 else None
    if token[0].isdigit() or value >= 100 or section != section // 1:
        return None
    below = section % 100
    fits = not below or (below >= 20 and not below % 10 and value < 10)
    if language == "fr":
        fits = fits or (below in _FROM_SIXTY and value < 20)
    if language in _UNITS_FIRST:
        fits = fits or (below < 10 and value >= 20 and not value % 10)
    return section + value if fits else None


@dataclass(frozen=True, slots=True)
class _Vocabulary:
    """The number words of a language, folded, and what each is worth."""

    small: dict[str, _Exact]
    """What is added."""
    magnitudes: dict[str, int]
    """What multiplies."""
    parts: dict[str, int]
    """What divides."""
    ones: frozenset[str]
    joints: frozenset[str]
    """What may stand between two words of a number."""
    inside: frozenset[str]
    """What may stand between the parts of a word that is a number."""
    token: re.Pattern[str]


@cache
def _vocabulary(language: str) -> _Vocabulary:
    small: dict[str, _Exact] = {}
    magnitudes: dict[str, int] = {}
    parts: dict[str, int] = {}
    if given := NUMERALS.get(language):
        for words, values in (
            (given.small, range(21)),
            (given.twenties, range(21, 30)),
            (given.tens, range(30, 100, 10)),
            (given.hundreds, range(200, 1000, 100)),
        ):
            for group, value in zip(_groups(words), values, strict=bool(words)):
                small |= dict.fromkeys(group, value)
        for words, share in ((given.halves, _HALF), (given.sesqui, Fraction(3, 2))):
            small |= {word: share for group in _groups(words) for word in group}
        for group, part in zip(_groups(given.parts), range(3, 11), strict=bool(given.parts)):
            parts |= dict.fromkeys(group, part)
        for words in given.magnitudes.split():
            names, _, zeros = words.partition("=")
            magnitudes |= {word: 10 ** int(zeros) for group in _groups(names) for word in group}
        small |= _collective(language)
        magnitudes |= {word: 12 for group in _groups(given.dozens) for word in group}
    parts.pop("-", None)
    ones = frozenset(word for word, value in small.items() if value == 1)
    if language == "de":
        small |= {"einhalb": _HALF, "einviertel": Fraction(1, 4)}
        small |= {"dreiviertel": Fraction(3, 4)}
    listed = sorted([*small, *magnitudes, *parts], key=lambda word: (-len(word), word))
    begun: defaultdict[str, list[str]] = defaultdict(list)
    for word in listed:  # centotto is cent-otto
        begun[word[0]].append(re.escape(word[1:]) + ("(?!tt)" if word.endswith("cento") else ""))
    alike = (f"{re.escape(letter)}(?:{'|'.join(rests)})" for letter, rests in begun.items())
    words = "|".join(alike) or "(?!)"
    return _Vocabulary(
        small,
        magnitudes,
        parts,
        ones,
        frozenset(_JOINTS.get(language, "").split("|")),
        frozenset({"de": {"und"}, "nl": {"en", "ën"}}.get(language, ())),
        re.compile(rf"\d⁄[1-9]|{_DIGITS}(?!⁄)|{words}|(?<=\d)[kmb](?!\w)"),
    )


def _groups(words: str) -> list[list[str]]:
    """Answer groups of folded words, from words parted by white space and strokes."""
    return [[key(word) for word in group.split("|")] for group in words.split()]


def _is_joint(between: str, known: _Vocabulary) -> bool:
    """Whether what stands between two words of a number is worth nothing."""
    return between in ("", " ", "-") or all(
        word in known.joints for word in re.split(r"[\s,-]+", between) if word
    )


def _any(words: Collection[str], end: str = "") -> str:
    """Answer a pattern of any of the words, the longest first; of none where there are none."""
    spelt = {*words, *(word.replace("ss", "ß") for word in words)}  # words are folded, texts not
    return rf"(?:{_tree(spelt)}{end})" if words else r"(?:(?!))"


def _tree(words: Collection[str]) -> str:
    """Answer a pattern of any of the words, in which those that begin alike do so together."""
    rests: defaultdict[str, set[str]] = defaultdict(set)
    for word in words:
        if word:
            rests[word[0]].add(word[1:])
    each = [re.escape(letter) + _tree(rest) for letter, rest in sorted(rests.items())]
    if len(each) == 1 and "" not in words:
        return each[0]
    return f"(?:{'|'.join(each)}){'?' if '' in words else ''}" if each else ""
