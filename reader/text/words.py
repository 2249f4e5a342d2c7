"""Words: where they stand in a text, and what of a word counts when two are compared."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from reader.article import Span

# Python's ``\w`` leaves out combining marks, so words of many scripts would fall apart at every
# vowel sign. The blocks below hold letters and marks together, without the dandas between them.
_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
    "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
    "\u0900-\u0963\u0971-\u09e5\u09f0-\u0a65\u0a70-\u0ae5\u0af0-\u0b65\u0b70-\u0be5"
    "\u0bf0-\u0c65\u0c70-\u0ce5\u0cf0-\u0d65\u0d70-\u0de5\u1dc0-\u1dff\u20d0-\u20ff\u00ad\u200c\u200d"
    "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece"
)
# Scripts that put no space between words: Thai, Lao, Burmese, Khmer, kana, Chinese characters.
_SPACELESS = (
    "\u0e01-\u0e30\u0e32\u0e33\u0e40-\u0e46\u0e81-\u0eb0\u0eb2\u0eb3\u0ebd-\u0ec6\u1000-\u1049\u1780-\u17d3"
    "\u3005-\u3007\u3041-\u3096\u3099\u309a\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff"
    "\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
)
# Letters that neither of the two concerns, and what stands between them in most of the world's
# news, be it invisible: text of these alone needs only a small pattern, which is twice as fast and
# quick to compile.
_PLAIN = re.compile(
    "[\x00-\xac\xae-\u02ff\u0370-\u0482\u048a-\u058f\u1e00-\u200b\u200e-\u206f\u20a0-\u20bf"
    "\u2100-\u2bff\ufe0e\ufe0f\ufeff\U0001f000-\U0001faff]*"
)


def _pattern(letter: str, alone: str, begins: str = "") -> re.Pattern[str]:
    """Answer what finds words of such letters; those of ``alone`` are words by themselves.

    ``begins`` soon says of most places that no word is there, and so do two looks ahead. Its one
    group is the word, so that it can part a text as well.
    """
    return re.compile(
        rf"""
        {begins} (
        (?=.\.) [^\W\d_]\.(?:[^\W\d_]\.)+               # U.S., e.g., J.K.
      | (?=\d) \d+(?:[.,:\u00a0\u202f'’]\d+)+ (?:{letter}+)?  # 1,500,000  3.5  10:30
        (?:[-\u2010\u2011]{letter}+)*                      # 2.5bn  3.5-million
      | {letter}++ (?:['’\u02bc\u2010\u2011-]{letter}++)*+  # words, don't, three-hour, 48-hour
      {alone}                                             # one character a word
        )
        """,
        re.VERBOSE,
    )


_PLAIN_WORD = _pattern(r"\w", "", r"(?=\w)")
"""What finds the words of plain text without a ``_``, which ``\\w`` has though it is no letter."""


@lru_cache(maxsize=1)
def _underlined_word() -> re.Pattern[str]:
    return _pattern(r"[^\W_]", "", r"(?=\w)")


@lru_cache(maxsize=1)
def _any_word() -> re.Pattern[str]:
    letter = rf"(?:(?![{_SPACELESS}])[^\W_]|[{_MARKS}])"
    return _pattern(letter, rf"| [{_SPACELESS}][{_MARKS}\ufe00-\ufe0f]*")


@lru_cache(maxsize=1)
def _spaceless_word() -> re.Pattern[str]:
    return re.compile(rf"[{_SPACELESS}]")


_ELIDED = re.compile(
    r"(?:[cdjlmnst]|qu|un|gl|all|coll|dall|dell|nell|sull|quell|quest)['’ʼ](?=\w{2}|\d)",
    re.IGNORECASE,
)
_POSSESSIVE = "'s", "’s", "ʼs"
_TYPOGRAPHY = str.maketrans(
    "’‘ʼ＇‐‑‒–", "''''----", "\u00ad\u200b\u200c\u200d\u2060\ufe0e\ufe0f\ufeff"
)

_ARTICLES = 2
"""Of so many texts the words are kept: of both that are compared."""
_COUNTED = 400_000
"""Of a longer text the words are counted up to here."""


def words(text: str) -> list[Span]:
    """Answer the spans of the words of ``text``, in order.

    Numbers (``1,500,000``, ``3.5``), abbreviations (``U.S.``) and words with a hyphen or an
    apostrophe inside stay whole. In scripts without spaces each character is a word.
    """
    return [match.span() for match in _pattern_for(text).finditer(text)]


def length(text: str) -> int:
    """Answer how many words a text has; of a very long one that is told from its beginning."""
    count = len(words(text[:_COUNTED]))
    return count if len(text) <= _COUNTED else int(round(count * len(text) / _COUNTED, -3))


def word_texts(text: str) -> list[str]:
    """Answer the words of ``text``, in order: what stands at the spans of ``words``."""
    return _pattern_for(text).findall(text)


class Placed(NamedTuple):
    """Words of a text, in order."""

    texts: list[str]
    """As they stand."""
    starts: list[int]
    ends: list[int]

    def between(self, text: str, start: int, end: int) -> Placed:
        """Answer the words of ``text[start:end]``, of the text that these are all words of.

        They are those that this stretch has by itself, even where it cuts through a word.
        """
        first = bisect_left(self.starts, start)
        last = bisect_left(self.starts, end, first)
        cut = (first and self.ends[first - 1] > start) or (last and self.ends[last - 1] > end)
        if not cut:
            return Placed(self.texts[first:last], self.starts[first:last], self.ends[first:last])
        stretch = text[start:end]
        spans = words(stretch)
        return Placed(
            [stretch[begin:stop] for begin, stop in spans],
            [start + begin for begin, _ in spans],
            [start + stop for _, stop in spans],
        )


@lru_cache(maxsize=_ARTICLES)
def placed_words(text: str) -> Placed:
    """Answer the words of ``text``, in order, and where each starts and ends.

    They are of a whole article: found once for everybody who reads it, and altered by nobody.
    """
    return placed(text, _pattern_for(text))


def placed(text: str, pattern: re.Pattern[str]) -> Placed:
    """Answer what a pattern finds that has one group, which is all of it: faster than matches."""
    parted = pattern.split(text)
    ends = [*accumulate(map(len, parted))]
    return Placed(parted[1::2], ends[:-1:2], ends[1::2])


def _pattern_for(text: str) -> re.Pattern[str]:
    if not _PLAIN.fullmatch(text):
        return _any_word()
    return _underlined_word() if "_" in text else _PLAIN_WORD


@lru_cache(maxsize=1 << 16)
def key(word: str) -> str:
    """Answer what of ``word`` counts in a comparison: case and typography folded."""
    if word.isascii():
        return word.lower()
    return unicodedata.normalize("NFKC", word.translate(_TYPOGRAPHY)).casefold()


def bare(word: str) -> str:
    """Answer a word without what an apostrophe ties to it.

    That is an elided article or pronoun before it (``l'``, ``dell'``), or a possessive ``'s``.
    """
    elided = _ELIDED.match(word) if not word.isalpha() else None
    rest = word[elided.end() :] if elided else word
    return rest[:-2] if rest[-2:].lower() in _POSSESSIVE else rest


def spaceless(word: str) -> bool:
    """Whether ``word`` begins in a script that puts no space between words."""
    return not word.isascii() and _spaceless_word().match(word) is not None
