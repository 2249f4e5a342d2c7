"""Page furniture: what stands among the sentences of a saved article and is none of them.

“Comments”, “Advertisement”, “Read more: …”, bars of buttons, pleas to subscribe, bylines, stamps
of time, picture credits, copyright lines. Told from the story by its whole form, never by a word
in it: a sentence that mentions an advertisement is none.

A file a language, as ``reader.text.lists`` reads them:

- ``line``: what furniture says in full, counts beside it aside (comments, advertisement)
- ``before``: what stands before a colon, a bar or nothing (read more, related)
- ``asking``: how lines begin that ask something of the reader (sign up for our …)
- ``share``: what the buttons of a share bar say; two of them make a bar
- ``credit``: what stands before the name of who made a picture (photo, image)
- ``byline``, ``joining``: what stands before the names of who wrote it, and between and after them
- ``stamp``, ``stamped``: what stands before a day or a time, and around it (updated … at)
- ``rights``: what only copyright lines say
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from reader.text.cues import cues
from reader.text.dates import dates
from reader.text.lists import read_lists
from reader.text.words import key

LANGUAGES = frozenset({"en", "de", "fr", "es", "it", "pt", "nl", "ru"})
"""The languages that have a file."""
LONGEST = 240
"""Code points; what is longer is no furniture."""
_LETTERS = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")
_AROUND = re.compile(r"[\d\s|·•:;,.…!()\[\]<>›»×+#*/&→▶–—-]+")
_AFTER = re.compile(r"\s*(?:[:|›»→–—-]|$)")
_AGENCY = r"[\w&.' -]{2,40}"
_PURE_CREDIT = re.compile(
    rf"[(\[]?(?:{_AGENCY}/)?(?:ap photo|afp|reuters|getty images|epa|ansa|dpa|tass)(?:/{_AGENCY})?"
    r"(?: via [\w ]{2,20})?[)\]]?\.?"
)
_COPYRIGHT = re.compile(
    r"(?:copyright\s*)?(?:©\s*\w|\(c\)\s*(?:19|20)\d\d)|copyright\s*(?:19|20)\d\d"
)
_NAME = re.compile(r"[^\W\d_a-zß-öø-ÿа-яё][\w'’.-]*")
_NAMES_AT_MOST = 12


class Furniture:
    """The page furniture of a language."""

    def __init__(self, language: str) -> None:
        self._language = language
        path = Path(__file__).with_name(f"{language}.txt")
        lists = read_lists(path) if language in LANGUAGES else {}
        self._lines = lists.get("line", frozenset())
        self._joining = lists.get("joining", frozenset())
        self._stamped = lists.get("stamped", frozenset())
        self._before, self._asking, self._share, self._credit, self._byline, self._stamp = (
            _pattern(lists.get(name, frozenset()))
            for name in ("before", "asking", "share", "credit", "byline", "stamp")
        )
        self._rights = lists.get("rights", frozenset())
        self._says = cues(language).pattern("saying")

    def holds(self, sentence: str, *, alone: bool) -> bool:
        """Answer whether a sentence is furniture; ``alone``: whether it is its whole paragraph."""
        if len(sentence) > LONGEST:
            return False
        text = " ".join(sentence.split())
        folded = key(text)
        if self._asking.match(folded) or any(phrase in folded for phrase in self._rights):
            return not self._says.search(text)
        if self._leads(folded) or _COPYRIGHT.match(folded) or _PURE_CREDIT.fullmatch(folded):
            return True
        return alone and (
            _AROUND.sub(" ", folded).strip() in self._lines
            or self._is_bar(folded)
            or self._is_byline(text, folded)
            or self._is_stamp(text, folded)
        )

    def _leads(self, folded: str) -> bool:
        """Answer whether it leads elsewhere, or tells whose a picture is."""
        before = self._before.match(folded) or self._credit.match(folded)
        return before is not None and _AFTER.match(folded, before.end()) is not None

    def _is_bar(self, folded: str) -> bool:
        rest, buttons = self._share.subn("", folded)
        return buttons > 1 and not _LETTERS.search(rest)

    def _is_byline(self, text: str, folded: str) -> bool:
        """Answer whether it holds names of people, and what stands around those, alone."""
        begun = self._byline.match(folded)
        if begun is None or len(folded) != len(text):
            return False
        rest = text[begun.end() :]
        if dates(rest, self._language):
            return False
        told = _LETTERS.findall(rest)
        named = [word for word in told if key(word) not in self._joining]
        return 0 < len(told) <= _NAMES_AT_MOST and bool(named) and all(map(_NAME.fullmatch, named))

    def _is_stamp(self, text: str, folded: str) -> bool:
        """Answer whether it tells a day or a time alone."""
        begun = self._stamp.match(folded)
        if begun is None or len(folded) != len(text):
            return False
        rest = text[begun.end() :]
        for start, end in reversed(dates(rest, self._language)):
            rest = f"{rest[:start]}0{rest[end:]}"
        left = [word for word in _LETTERS.findall(rest) if key(word) not in self._stamped]
        return not left and any(map(str.isdigit, rest))


@lru_cache(maxsize=8)
def furniture(language: str) -> Furniture:
    """Answer the page furniture of a language, ISO 639-1; languages without a file have little."""
    return Furniture(language)


def _pattern(phrases: frozenset[str]) -> re.Pattern[str]:
    if not phrases:
        return re.compile(r"(?!)")
    longest = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)")
