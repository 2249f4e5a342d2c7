"""What stands in a text for anyone to check: its quotations, figures, dates and names."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from reader.text.dates import dates
from reader.text.figures import figures
from reader.text.gazetteer import is_given_name, known
from reader.text.name_words import BODIES, EATERIES, LANDMARKS
from reader.text.names import names
from reader.text.quotations import quotations
from reader.text.spans import is_free

if TYPE_CHECKING:
    from reader.article import Span

_OPENED = re.compile("[\"“‘'](?:The |A )?$")
_CLOSED = re.compile("[,.!?]?[\"”’'](?!\\w)")
_NOUN = re.compile("[\"”’']\\s(\\w+)")
_REACH = 5
"""Code points before a name in which the mark stands that opens what it is all of."""

Kind = Literal["quotation", "figure", "date", "name"]


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing named in a text: ``text[start:end]``, in code points."""

    start: int
    end: int
    kind: Kind


def entities(text: str, language: str) -> tuple[Entity, ...]:
    """Answer the entities of ``text``, by start, an outer one before what lies in it.

    Quotations do not overlap each other; neither do dates, figures and names, of which the first
    in this order has the place. These may lie within a quotation, but not across one of its ends.
    """
    quoted = quotations(text, language)
    placed: list[tuple[Span, Kind]] = [(span, "date") for span in dates(text, language)]
    taken = [span for span, _ in placed]
    placed += [(span, "figure") for span in figures(text, language, taken) if is_free(span, taken)]
    taken = sorted(span for span, _ in placed)
    named = names(text, language, taken)
    placed += [(span, "name") for span in (_called(text, named) if language == "en" else named)]
    starts = [start for start, _ in quoted]
    placed = [(span, kind) for span, kind in placed if _is_on_one_side(span, quoted, starts)]
    placed += [(span, "quotation") for span in quoted]
    placed.sort(key=lambda item: (item[0][0], -item[0][1], item[1] != "quotation"))
    return tuple(Entity(start, end, kind) for (start, end), kind in placed)


def _called(text: str, names: list[Span]) -> list[Span]:
    """Answer the names but those that stand alone between quotation marks wherever they stand.

    These are nicknames, or what works are called: “Sister Doom”.
    """
    alone = [span for span in names if _is_alone(text, span)]
    if not alone:
        return names
    told = Counter(text[slice(*span)] for span in names)
    quoted = Counter(text[slice(*span)] for span in alone)
    left_out = {name for name, times in quoted.items() if told[name] == times}
    return [span for span in names if text[slice(*span)] not in left_out]


def _is_alone(text: str, name: Span) -> bool:
    """Whether a name that is not known beforehand is all that stands between quotation marks."""
    if _CLOSED.match(text, name[1]) is None:
        return False  # as after most names
    if _OPENED.search(text, max(0, name[0] - _REACH), name[0]) is None:
        return False
    noun = _NOUN.match(text, name[1])
    if noun is not None and noun[1] in BODIES | EATERIES | LANDMARKS:
        return False  # the “Copper Kettle” café
    words = text[slice(*name)].split()
    return not is_given_name(words[0].lower()) and not any(
        word.isupper() or known(word) for word in words
    )


def _is_on_one_side(span: Span, quoted: list[Span], starts: list[int]) -> bool:
    """Whether ``span`` lies in one quotation or outside all: never across an end of one."""
    index = bisect_right(starts, span[0])
    if index < len(quoted) and starts[index] < span[1]:
        return False
    inside = index > 0 and span[0] < quoted[index - 1][1]
    return not inside or span[1] <= quoted[index - 1][1]
