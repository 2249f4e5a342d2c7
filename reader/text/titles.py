"""Titles and offices told with a name: before it, in its span or in small letters, or after it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from reader.text.gazetteer import (
    Office,
    folded,
    is_given_name,
    is_people,
    known,
    office,
    office_ends,
)
from reader.text.languages import stop_words
from reader.text.name_words import (
    BODIES,
    DETAILS,
    HONORIFICS,
    LANDMARKS,
    NO_PORTFOLIOS,
    PORTFOLIOS,
    RANKS,
    SCOPES,
    SURNAMES,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.article import Span

WORD = re.compile(r"[^\W_]+(?:[.'’&‐‑-]+[^\W_]+)*\.?")
_OF = re.compile(r"\sof\s")
_SPACE = re.compile(r"[ \u00a0\n]")
_REACH = 90
"""Code points before and after a name in which its title may stand."""
_LONGEST = 3
"""Words of an office: ``chief executive officer``."""
_BEFORE = RANKS | DETAILS | PORTFOLIOS
"""What may stand before an office and belongs to it."""
_ENDINGS = (BODIES | LANDMARKS) - PORTFOLIOS
_VERBS = frozenset({"said", "says", "told", "was", "is", "has", "had", "will", "would", "added"})
"""What goes on after a name and an office that is no apposition to it."""
_VAGUE_BEFORE = frozenset(
    {"leader", "chief", "head", "boss", "official", "officer", "executive", "lawmaker"}
    | {"legislator", "parliamentarian", "scientist", "artist", "musician", "athlete", "soldier"}
    | {"journalist"}
)
"""What fits any office, and stands with a capital before a name all the same."""
_WITH_MATTERS = frozenset({"minister", "secretary", "commissioner", "editor", "correspondent"})
"""Before which stands what their office is about, whatever it is: the policing minister."""
_PREFIX = 5
"""Letters that two words for one matter have in common: finance, financial."""
_PROFESSORS = frozenset({"associate", "assistant", "adjunct", "emeritus", "honorary", "visiting"})
"""Ranks of professors, each of whom is called a professor."""
_MATTERS = frozenset({"state", "homeland", "human", "services", "affairs", "development", "war"})
_SAME_RANK = {
    "ex": "former",
    "retired": "former",
    "ousted": "former",
    "interim": "acting",
    "caretaker": "acting",
    "lt": "lieutenant",
    "vice": "deputy",
    "elect": "designate",
    "incoming": "designate",
}
_HALVES_OF_DAYS = frozenset({"a.m.", "p.m."})
AGED = re.compile(r",\s\d{1,3}(?=[,.])")
"""An age told after a name."""
_APPOSED = re.compile(r",\s(?=\w)")
_CLOSED = re.compile(r"[,.;:)!?”\"]|\s?[—–]|\s*$")
"""What goes on after an apposition."""
_DETERMINERS = frozenset({"a", "an", "the", "his", "her", "its", "their", "our", "my", "whose"})
_ENDS = re.compile(r"[,.;:)—–!?\n”\"]|\s[—–-]\s|$")


@dataclass(frozen=True, slots=True)
class Title:
    """What a title says, without its details."""

    offices: frozenset[int]
    """The lines of the list of offices."""
    ranks: frozenset[str]
    """What makes another office of it: ``former``, ``deputy``."""
    matters: frozenset[str]
    """What the office is about: ``finance``."""
    vague: bool
    """Whether it names no office but what fits any."""

    def agrees(self, other: Title) -> bool:
        """Whether both name one office, and nothing else."""
        return bool(self.offices & other.offices) and not self.disagrees(other)

    def disagrees(self, other: Title) -> bool:
        """Whether nobody would hold both at the same time and mean the same by them."""
        if not self.offices or not other.offices:
            return False
        if not self.offices & other.offices:
            once = "former" in self.ranks, "former" in other.ranks
            return not self.vague and not other.vague and once[0] == once[1]
        if self.ranks != other.ranks:
            return True
        if not self.matters or not other.matters:
            return False
        return not any(_same_matter(one, two) for one in self.matters for two in other.matters)


def _same_matter(one: str, other: str) -> bool:
    return one == other or one[:_PREFIX] == other[:_PREFIX] != ""


@lru_cache(maxsize=1 << 12)
def read_title(text: str) -> Title:
    """Answer what a title says."""
    words = [word for match in WORD.finditer(text) for word in folded(match[0])]
    offices: set[int] = set()
    vague = True
    used: set[int] = set()
    i = 0
    while i < len(words):
        for length in range(min(_LONGEST, len(words) - i), 0, -1):
            if length == 1 and words[i] in RANKS and i + 1 < len(words):
                break  # the deputy of a “deputy mayor” is no member of parliament
            found = office(tuple(words[i : i + length]))
            if found is not None:
                if not found.vague and vague:
                    offices.clear()
                    vague = False
                if not found.vague or vague:
                    offices.add(found.number)
                used.update(range(i, i + length))
                i += length - 1
                break
        i += 1
    rest = [word for i, word in enumerate(words) if i not in used]
    ranks = {_SAME_RANK.get(word, word) for word in rest if word in RANKS}
    if "professor" in words:
        ranks -= _PROFESSORS
    matters = {word for word in rest if word in PORTFOLIOS or word in SCOPES}
    matters |= {
        word
        for i, (word, office_of) in enumerate(pairwise(words))
        if i not in used and office_of in _WITH_MATTERS and _is_matter(word)
    }
    return Title(frozenset(offices), frozenset(ranks), frozenset(matters), vague)


def _is_matter(word: str) -> bool:
    """Whether a folded word right before an office tells what it is about."""
    if word in NO_PORTFOLIOS or word in RANKS or word in DETAILS or word in HONORIFICS:
        return False
    return not (is_people(word) or known(word) or known(word.upper()))


def title_length(text: str, words: Sequence[Span]) -> int:
    """Answer how many of the words of a run, from the first, are a title; all, if nothing else is.

    ``words`` are those with a capital; what stands between them, such as “of”, is in the text.
    """
    texts = tuple([text[start:end] for start, end in words])
    gaps = tuple([text[one[1] : other[0]] for one, other in pairwise(words)])
    return _title_length(texts, gaps)


@lru_cache(maxsize=1 << 12)
def _title_length(texts: tuple[str, ...], gaps: tuple[str, ...]) -> int:
    keys = [_key(word) for word in texts]
    if keys[-1] in _ENDINGS and office((keys[-1],)) is None and keys[0] not in HONORIFICS:
        return 0
    length = 0
    for i, key in enumerate(keys):
        if key in HONORIFICS and i == length:
            length = i + 1
            continue
        found = office((key,)) or _of_several(keys, i)
        if found is None or i < length or (found.vague and key not in _VAGUE_BEFORE):
            continue
        if key in SURNAMES and i != length and not _leads(texts[i - 1], keys[i - 1]):
            continue
        length = i + 1
        if length < len(keys) and _OF.search(gaps[i]):
            length += 1
            while length < len(keys) and keys[length] in PORTFOLIOS | _MATTERS:
                length += 1
        elif length < len(keys) and keys[length] in {"general", "designate", "elect"}:
            length += 1
    return length


def _of_several(keys: Sequence[str], i: int) -> Office | None:
    """Answer the office of several that a run begins with: the first of *Senators Ada Berg*."""
    plural = i == 0 and len(keys) > 2 and keys[0].endswith("s") and is_given_name(keys[1])
    return office((keys[0][:-1],)) if plural else None


@lru_cache(maxsize=1 << 13)
def _key(word: str) -> str:
    words = folded(word)
    return next((part for part in reversed(words) if part not in RANKS), "".join(words))


def _leads(word: str, key: str) -> bool:
    """Whether a word may stand before an office that is a surname as well."""
    return key in RANKS | DETAILS | HONORIFICS or is_people(word) or known(word) is not None


def told_before(text: str, name: Span, *, titled: bool) -> Span | None:
    """Answer the office in small letters before a name, if any.

    With ``titled``, the name has its title already, and only what goes with it is looked for:
    the “former” of “former President”.
    """
    start = name[0]
    base = max(0, start - _REACH)
    last = "".join(text[base:start].rstrip(", \u00a0").rsplit(None, 1)[-1:])
    if not last or (not titled and _key(last) not in office_ends()):
        return None
    if titled and not any(map(_goes_with_office, WORD.findall(last)[-1:])):
        return None  # as before most titles
    found = list(WORD.finditer(text, base, start))
    first = len(found)
    end = start
    if not titled:
        apposed = _CLOSED.match(text, name[1]) is not None
        spans = [match.span() for match in found[-_LONGEST:]]
        length = _office_at_end(text, spans, start, apposed=apposed)
        if not length:
            return None
        first -= length
        end = found[-1].end()
    while first and _SPACE.fullmatch(
        text, found[first - 1].end(), found[first].start() if first < len(found) else start
    ):
        if not _goes_with_office(found[first - 1][0]):
            break
        first -= 1
    if first == len(found):
        return None
    return found[first].start(), min(end, found[-1].end())


def _goes_with_office(word: str) -> bool:
    """Whether a word may stand before an office and belong to it."""
    key = _key(word)
    ended = word.endswith(".") and word.count(".") == 1 and office((key,)) is None
    if ended or word in _HALVES_OF_DAYS:
        return False
    return key in _BEFORE or is_people(word) or office((key,)) is not None


def _office_at_end(text: str, words: Sequence[Span], start: int, *, apposed: bool) -> int:
    """Answer how many of the last words before a name are an office, none if they are not."""
    if not words:
        return 0
    gap = text[words[-1][1] : start]
    if not _SPACE.fullmatch(gap) and not (apposed and gap in {", ", ",\n"}):
        return 0
    last = text[slice(*words[-1])]
    if last[0].isupper() or last.endswith("."):
        return 0
    for length in range(len(words), 0, -1):
        key = tuple(w for span in words[-length:] for w in folded(text[slice(*span)]))
        key = key[1:] if key and key[0] == "ex" else key
        if key and office(key) is not None:
            return length
    return 0


def told_after(text: str, end: int) -> Span | None:
    """Answer the office that is told after a name that ends at ``end``, if any.

    “Jane Doe, 51, the company's chief executive, …”: what stands between two commas.
    """
    if not text.startswith(",", end):
        return None  # as behind most names
    aged = AGED.match(text, end)
    apposed = _APPOSED.match(text, aged.end() if aged else end)
    if not apposed:
        return None
    stop = _ENDS.search(text, apposed.end())
    last = min(stop.start() if stop else len(text), apposed.end() + _REACH)
    found = list(WORD.finditer(text, apposed.end(), last))
    if not found:
        return None
    begun = found[0][0].lower()
    free = begun in _DETERMINERS or _owns(found[0][0])
    first = 1 if begun in _DETERMINERS else 0
    stops = stop_words("en")
    for i in range(first, len(found)):
        if i < first:
            continue  # the student body's treasurer
        for length in range(min(_LONGEST, len(found) - i), 0, -1):
            key = tuple(word for m in found[i : i + length] for word in folded(m[0]))
            if key and office(key) is not None:
                while i + length < len(found) and office(folded(found[i + length][0])):
                    length += 1  # the chief arbiter
                after = found[i + length] if i + length < len(found) else None
                if after is not None and _owns(after[0]):
                    free, first = True, i + length + 1
                    break
                if after is not None and (after[0][0].isupper() or after[0] in _VERBS):
                    return None
                return found[first].start(), found[i + length - 1].end()
        if i < first:
            continue
        word = found[i][0]
        if _owns(word):
            free, first = True, i + 1
            continue
        expected = _key(word) in _BEFORE or is_people(word) or known(word)
        if word.lower() in stops or not (free or expected):
            return None
    return None


def _owns(word: str) -> bool:
    return word.endswith(("'s", "’s", "s'", "s’"))
