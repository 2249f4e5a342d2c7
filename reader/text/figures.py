"""Figures: numbers in digits and in words, with the unit that they are told in."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from reader.text.beginnings import beginnings
from reader.text.counted import noun
from reader.text.languages import spaceless, stop_words
from reader.text.number_words import NUMERALS
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
from reader.text.units import SIGN, SIGNS, units
from reader.text.vague import vague_pattern, vague_words

if TYPE_CHECKING:
    from reader.article import Span

COUNTED = {
    "en": "people|persons|votes|seats|points|goals",
    "de": "Menschen|Personen|Stimmen|Sitze",
    "fr": "personnes|voix|sièges",
    "es": "personas|votos|escaños",
    "it": "persone|voti|seggi",
    "pt": "pessoas|votos|cadeiras",
    "nl": "mensen|stemmen|zetels",
    "ru": "человека?|голос(?:а|ов)",
}
"""What is counted so often that it is told with its number as a unit is."""
TO = {
    "en": "to|or", "de": "bis|oder", "fr": "à|ou", "es": "a|o", "it": "a|o", "pt": "a|ou",
    "nl": "tot|of", "ru": "до|или",
}  # fmt: skip
"""What stands between the two ends of a range."""
AND = {"en": "and", "de": "und", "fr": "et", "es": "y", "it": "e", "pt": "e", "nl": "en", "ru": "и"}
_BEFORE_AND = {"en": "between", "de": "zwischen", "fr": "entre", "es": "entre", "it": "tra",
               "pt": "entre", "nl": "tussen", "ru": "между"}  # fmt: skip
OUT_OF = {
    "en": r"(?:in|out\sof)\s(?:every\s)?", "de": r"von\s", "fr": r"(?:[^\W\d_]+\s)?sur\s",
    "es": r"de\scada\s", "it": r"su\s", "pt": r"em\scada\s", "nl": r"op\s(?:de|elke)\s",
}  # fmt: skip
"""What stands between a part and its whole: one in five."""
_PARTS = {"years": "months", "days": "hours", "hours": "minutes", "minutes": "seconds",
          "feet": "inches"}  # fmt: skip
"""Units that tell one thing with another one: four hours and 50 minutes."""
_STOPPED = r"\d{1,2}:[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?|\.\d{1,3})(?![\w:])"
"""A time that a stopwatch tells: 2:05:48, 3:43.13."""
_LABEL_WORDS = """
article bracket category chapter channel class day episode figure flight game gate grade group
highway interstate item level line lot no no. number nos nr nr. page pages paragraph part phase
platform psalm room round route row scene season section stage step table team tier top track type
unit version volume week zone
seite artikel kapitel absatz nummer platz gruppe stufe chapitre numéro groupe
página artículo capítulo número grupo pagina articolo capitolo numero gruppo artigo
hoofdstuk nummer groep статья статьи глава номер группа
"""
_LABELS = frozenset(_LABEL_WORDS.split())
"""Words whose number is a name: *page 12*, *type 2*."""
_HEDGES = frozenset(
    {
        "nearly",
        "almost",
        "roughly",
        "approximately",
        "exactly",
        "least",
        "barely",
        "around",
        "like",
        "nearer",
    }
)
"""What a sentence may begin with before its first number."""
_BARE = re.compile(r"\d+|[^\W\d_-]+")
_WORD_BEFORE = re.compile(r"([^\W\d_][\w.'’&-]*|№)[ \u00a0]\Z")
_THE = re.compile(r"\b(?:the|these|those)\s\Z", re.IGNORECASE)
"""“The two” says as much as “both”."""
_MANNER = re.compile(r"[-‐‑](?:way|time|fold|sided|pronged)\b")
"""What says how and not how many: *three-way talks*, *a two-time winner*."""
_NET = re.compile(r"\bnet[\s-]\Z", re.IGNORECASE)
_FOLLOWING = re.compile(r"[\s-]([^\W\d_]+)")
_BEGINS = re.compile(r"(?:\A|[.!?:…]['’”\"»)]*\s+|\n\s*|[“„«\"‘'(—–•*]\s?)\Z")
_EAST_ASIAN_COUNTED = (
    "人|元|円|日元|美元|ドル|ユーロ|个月|個月|か月|ヶ月|カ月|个百分点|ポイント|个|個|天|日間|日|年間|年"
    "|時間|小时|小時|个小时|分钟|分間|分|秒|公里|キロメートル|キロ|メートル|米|吨|トン|度|回|次|名|倍|票"
    "|歳|岁"
)


def figures(text: str, language: str) -> list[Span]:
    """Answer the figures in ``text`` with their units, in order: ``$40bn``, ``two days``.

    What is counted is no part of them but for the most frequent words. A number that is a name or
    a part of one (*Boeing 737*, *page 12*, *Formula One*), an ordinal, and “the two” are none.
    """
    found = (match.span() for match in _pattern(language).finditer(text))
    return [span for span in found if spaceless(language) or _counts(text, span, language)]


@cache
def _pattern(language: str) -> re.Pattern[str]:
    if spaceless(language):
        return _east_asian(language)
    digits, words = digits_pattern(language), words_pattern(language)
    magnitude = magnitude_pattern(language)
    known = units(language)
    space = r"[\s\u00a0\u202f\u2010\u2011-]"
    unit = rf"(?:{known.pattern}|{COUNTED.get(language, '(?!)')})"
    # 1.5 m is a length, $1.5m and 1.5m people are numbers.
    affix = (
        r"(?:(?<=\d)(?:k|bn|b)\b|(?<=\d)m\b(?=\s[^\W\d_]+(?:s|people|men|women)\b))"
        if language == "en"
        else r"(?!)"
    )
    times = rf"(?:{space}?{magnitude}{and_half_pattern(language)}?|{affix})"
    behind = rf"(?:{space}?(?:(?:de|di)\s|d’|d')?(?:{unit})(?:{space}olds?\b)?|\s?(?:{SIGN}))"
    behind = rf"(?:{behind}(?!\w)|[\s\u00a0\u202f]?[%％‰°](?:[CF]\b)?)"
    start = r"(?<![\w.,/])(?<![\w]:)(?<![^\W\d_][-‐‑])"
    end = r"(?![^\W_]|[./:,]\d|['’]s\b)"
    to = rf"(?:{space}?[-–]{space}?|\s(?:{TO.get(language, '(?!)')})\s)"
    one = rf"(?:{digits}|{words})"
    sign = rf"(?:{SIGN})\s?"
    sum_ = rf"{digits}(?:{times}|(?:k|mn?|bn?|tn?)\b)?"
    plain = rf"{start}(?:(?<=[\s(])[-−+±])?{one}{times}?"
    joint = AND.get(language, "(?!)")
    combined = _combined(language, rf"{one}{space}?", rf"(?:,?{space}(?:{joint}\s)?)")
    if language == "fr":
        combined += r"|\d{1,2}\s?h\s?[0-5]\d(?!\w)"  # 1 h 52
    between = _BEFORE_AND.get(language)
    rules = [
        rf"(?<!\w){sign}{sum_}(?:{to}(?:{sign})?{sum_})?{end}",
        rf"{start}(?:{_STOPPED}|{combined})",
        *(
            [rf"(?<=\b{between}\s){plain}{behind}?\s{joint}\s{one}{times}?{behind}?{end}"]
            if between
            else ()
        ),
        *_ratios(language, rf"(?:{one}|{one_pattern(language)})"),
        rf"{plain}(?:{to}{one}{times}?)?{behind}?{end}",
        rf"(?<!\w){vague_pattern(language)}",
    ]
    if language in NUMERALS:
        rules[2:2] = _shares(language, magnitude, unit)
    # None begins inside a word, nor where no number word does: soon said of most places in a text.
    words_of_numbers = (*number_words(language), *vague_words(language), *SIGNS, "a ", "a-", "an")
    begins = rf"[\d½⅓⅔¼¾⅛+±−-]|{beginnings(words_of_numbers)}"
    return re.compile(rf"(?<!\w)(?={begins})(?:{'|'.join(rules)})", re.IGNORECASE)


def _combined(language: str, one: str, and_: str) -> str:
    """Answer the rule for what is told in two units, or in hours, minutes and seconds.

    A number is a long pattern: each unit asks for the one behind it, so that it stands here but
    thrice.
    """
    known = units(language)
    large = "|".join(f"(?P<{name}>{known.of(name)})" for name in _PARTS)
    small = "(?!)"
    for name, part in _PARTS.items():
        small = f"(?({name})(?:{known.of(part)})|{small})"
    seconds = rf"(?(hours){and_}{one}(?:{known.of('seconds')})(?!\w)|(?!))"
    return rf"{one}(?:{large})(?!\w){and_}{one}{small}(?!\w)(?:{seconds})?"


def _ratios(language: str, one: str) -> list[str]:
    """Answer the rule for one in five and 1 in 3,000, but not for two in ten minutes."""
    if language not in OUT_OF:
        return []
    whiles = units(language).of("seconds", "minutes", "hours", "days", "weeks", "months", "years")
    large = r"\d{1,3}(?:[.,\u00a0\u202f]\d{3})+(?!\d)"
    whole = rf"(?:1?[0-9]|20|1000?|{large}|{words_pattern(language)})"
    no_while = rf"(?!\s(?:{whiles})(?!\w))(?![\w%]|[.,:/]\d)"
    rules = [rf"(?<![\w.,/-]){one}\s{OUT_OF[language]}{whole}{no_while}"]
    if language == "en":  # one in 25; one resident in four, but not one goal in four matches
        rules += [
            rf"(?<![\w.,/-])(?:one|1)\sin\s(?:every\s)?\d{{2,3}}{no_while}",
            rf"(?<![\w.,/-])(?:one|1)(?:\s(?!in\b)[a-z][\w-]*){{1,2}}\sin\s(?:every\s)?{whole}{no_while}"
            r"(?!\s(?!(?:is|was|has|does|says)\b)[^\W\d_]+s\b)",
        ]
    return rules


def _shares(language: str, magnitude: str, unit: str) -> list[str]:
    """Answer the rules for halves, thirds and quarters, and for a dozen and a million."""
    half, part = half_pattern(language), part_pattern(language)
    words, ones = words_pattern(language), one_pattern(language)
    rest = rf"(?:[\s-](?:{unit})(?!\w))?"
    rules = [
        rf"(?<![\w-])(?:{ones}\s)?{half}(?:[\s-]an?)?[\s-](?:{magnitude}{rest}|(?:{unit})(?!\w))"
    ]
    if language != "en":
        nouns = r"(?:Hälfte|moitié|mitad|metà|metade|helft|половин[ауы])"
        of_unit = rf"(?:\s?(?:de\s|di\s|d[’'])(?:{unit})(?!\w))?"
        return [
            *rules,
            rf"(?<!\w)(?:{ones}|{words})\s{part}{of_unit}",
            rf"(?<!\w){ones}\s{collective_pattern(language)}{of_unit}",
            rf"(?<!\w){nouns}(?!\w)",
        ]
    not_of = "".join(rf"(?<!\b{w}\s)" for w in ("first", "second", "other", "latter", "a", "this"))
    whole = r"(?=\s(?:of|to|since|from|compared|more|less|higher|lower)\b|\s?[.,;)]|\s?$)"
    return [
        *rules,
        rf"(?<![\w-])(?:(?:an?|{words}|one)[\s-])?(?:{part}\sof\san?\s|quarters?-)"
        rf"(?:{magnitude}{rest}|(?:{unit})(?!\w))",
        rf"{not_of}\bhalf(?=\s(?:of|the|its|their|his|her|all|those)\b)|(?<=\bby\s)half\b",
        rf"(?<![\w-])(?:one[\s-]{part}|(?:an?\s|{words}[\s-]){part}{whole}|{words}[\s-]{part}(?<=s))",
        rf"(?<![\w-])an?\s(?:{unit})\sand\sa\shalf(?!\w)",
        rf"(?<![\w-])an?[\s-]{magnitude}(?:\s{magnitude})?(?:\sand\s{words})?{rest}",
        rf"(?<![\w-])one[\s-](?!times?\b)(?:{unit})(?!\w)",
    ]


def _east_asian(language: str) -> re.Pattern[str]:
    """Answer the figures of a language without spaces between words."""
    digits = digits_pattern(language)
    counted = rf"(?:{_EAST_ASIAN_COUNTED})"
    unit = rf"[万萬亿億兆千百]*+(?:\s?(?:[%％]|{counted}|{SIGN}))?"
    words = rf"[一二三四五六七八九十百千两兩]+(?:[万萬亿億兆]+{counted}?|{counted})"
    return re.compile(
        rf"(?:(?:{SIGN})\s?)?(?<![\d.])(?:(?<=[\s(])[-−+±])?{digits}(?:[-–]{digits})?{unit}|{words}",
        re.IGNORECASE,
    )


def _counts(text: str, span: Span, language: str) -> bool:
    """Whether a number counts or measures something: whether it is no part of a name."""
    start, end = span
    told = text[start:end]
    before = text[max(start - 40, 0) : start]
    if told.lower() == "two" and _THE.search(before) and text[end : end + 1] != "-":
        return False
    if told.lower() == "zero" and language == "en" and _is_quality(text, start, end):
        return False
    if not _BARE.fullmatch(told):
        return True
    if _MANNER.match(text, end):
        return False
    at_start = _BEGINS.search(before) is not None
    if told[0].isupper() and not at_start:
        return _is_titled(text, start)
    last = _WORD_BEFORE.search(before)
    if last is None:
        return not before.endswith(("#", "№"))
    word = last[1].lower()
    if word in _LABELS:
        return False
    if word.endswith(("'s", "’s")) and language == "en":
        return True
    if at_start or last[1] == word or word in stop_words(language) or word in _HEDGES:
        return True
    return language == "de" and text[end + 1 : end + 2].isupper()  # a noun follows


def _is_quality(text: str, start: int, end: int) -> bool:
    """Whether zero says how something is and not how many: *zero tolerance*, *net zero*."""
    if _NET.search(text[max(start - 5, 0) : start]):
        return True
    following = _FOLLOWING.match(text, end)
    return following is not None and not (
        following[1].lower() in stop_words("en") or noun(text, end, "en")
    )


def _is_titled(text: str, at: int) -> bool:
    """Whether the line at ``at`` has capitals as a headline has them."""
    start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
    words = re.findall(r"[^\W\d_]+", text[start : min(end if end >= 0 else len(text), start + 300)])
    return len([word for word in words if word[0].isupper()]) > 0.6 * len(words)
