"""Figures: numbers in digits and in words, with the unit that they are told in."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from reader.text.counted import noun
from reader.text.english_figures import EnglishRules
from reader.text.figure_rules import Rules
from reader.text.languages import spaceless, stop_words
from reader.text.numbers import digits_pattern
from reader.text.units import SIGN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.article import Span

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
    "nearly almost roughly approximately exactly least barely around like nearer".split()  # noqa: SIM905
)
"""What a sentence may begin with before its first number."""
_BARE = re.compile(r"\d+|[^\W\d_-]+")
_LAST_WORD = re.compile(r"([^\W\d_][\w.'’&-]*|№)\Z")
_THE = re.compile(r"\b(?:the|these|those)\s\Z", re.IGNORECASE)
"""“The two” says as much as “both”."""
_MANNER = re.compile(r"[-‐‑](?:way|time|fold|sided|pronged)\b")
"""What says how and not how many: *three-way talks*, *a two-time winner*."""
_NET = re.compile(r"\bnet[\s-]\Z", re.IGNORECASE)
_BEFORE = 40
"""Code points before a number that tell whether it counts something."""
_FOLLOWING = re.compile(r"[\s-]([^\W\d_]+)")
_ENDS = (".", "!", "?", ":", "…")
_CLOSING = "'’”\"»)"
_OPENING = tuple("“„«\"‘'(—–•*")


_EAST_ASIAN_COUNTED = (
    "人|元|円|日元|美元|ドル|ユーロ|个月|個月|か月|ヶ月|カ月|个百分点|ポイント|个|個|天|日間|日|年間|年"
    "|時間|小时|小時|个小时|分钟|分間|分|秒|公里|キロメートル|キロ|メートル|米|吨|トン|度|回|次|名|倍|票"
    "|歳|岁"
)


def figures(text: str, language: str, taken: Sequence[Span] = ()) -> list[Span]:
    """Answer the figures in ``text`` with their units, in order: ``$40bn``, ``two days``.

    None begins in what is ``taken``, such as the day in *from Jan. 1 to 14 percent*. What is
    counted is no part of them but for the most frequent words. A number that is a name or a part
    of one (*Boeing 737*, *page 12*, *Formula One*), an ordinal, and “the two” are none.
    """
    if spaceless(language):
        return [match.span() for match in _east_asian(language).finditer(text)]
    return [span for span in _likely(text, language, taken) if _counts(text, span, language)]


def _likely(text: str, language: str, taken: Sequence[Span]) -> Iterator[Span]:
    """Yield where ``text`` may tell a figure, in order."""
    rules = _rules(language)
    others = iter(taken)
    other = next(others, None)
    end = 0
    for start in rules.openings(text):
        while other is not None and other[1] <= start:
            other = next(others, None)
        if other is not None and other[0] <= start:
            continue
        found = rules.end(text, start) if start >= end else None
        if found is not None:
            yield start, found
            end = found


@cache
def _rules(language: str) -> Rules:
    return EnglishRules(language) if language == "en" else Rules(language)


@cache
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
    before = text[max(start - _BEFORE, 0) : start]
    if told.lower() == "two" and _THE.search(before[-7:]) and text[end : end + 1] != "-":
        return False
    if told.lower() == "zero" and language == "en" and _is_quality(text, start, end):
        return False
    if not _BARE.fullmatch(told):
        return True
    if _MANNER.match(text, end):
        return False
    at_start = _begins(before)
    if told[0].isupper() and not at_start:
        return _is_titled(text, start)
    last = _word_before(before)
    if not last:
        return not before.endswith(("#", "№"))
    word = last.lower()
    if word in _LABELS:
        return False
    if word.endswith(("'s", "’s")) and language == "en":
        return True
    if at_start or last == word or word in stop_words(language) or word in _HEDGES:
        return True
    return language == "de" and text[end + 1 : end + 2].isupper()  # a noun follows


def _begins(before: str) -> bool:
    """Whether a sentence, a line, a quotation or an aside begins behind some text."""
    rest = before.rstrip()
    space = before[len(rest) :]
    if not before or "\n" in space or (len(space) < 2 and rest.endswith(_OPENING)):
        return True
    return bool(space) and rest.rstrip(_CLOSING).endswith(_ENDS)


def _word_before(before: str) -> str:
    """Answer the word right before a space that ends some text, if there is one."""
    if not before.endswith((" ", "\u00a0")) or before[-2:-1].isspace():
        return ""
    return _last_word(before)


def _last_word(text: str) -> str:
    """Answer the last word of a text, with what is written within it; nothing if it has none."""
    last = text.split()[-1:]
    found = _LAST_WORD.search(last[0]) if last else None
    return found[1] if found else ""


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
