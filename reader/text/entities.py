"""What stands in a text for anyone to check: its quotations, figures, dates and names."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from reader.text.dates import dates
from reader.text.figures import figures
from reader.text.gazetteer import is_given_name, known
from reader.text.names import names
from reader.text.quotations import quotations
from reader.text.spans import is_free

if TYPE_CHECKING:
    from reader.article import Span

_BEFORE = "[\"“‘'](?:The |A )?"
_AFTER = "[,.!?]?[\"”’'](?!\\w)"
_OPENED = re.compile(_BEFORE + "$")
_CLOSED = re.compile(_AFTER)
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
    if language == "en":
        named = [span for span in named if not _is_called_so(text, span)]
    placed += [(span, "name") for span in named]
    starts = [start for start, _ in quoted]
    placed = [(span, kind) for span, kind in placed if _is_on_one_side(span, quoted, starts)]
    placed += [(span, "quotation") for span in quoted]
    placed.sort(key=lambda item: (item[0][0], -item[0][1], item[1] != "quotation"))
    return tuple(Entity(start, end, kind) for (start, end), kind in placed)


def _is_called_so(text: str, name: Span) -> bool:
    """Whether a name is all that stands between quotation marks, and stands so everywhere.

    Then it is a nickname, or what a work is called: “Sister Doom”.
    """
    if _CLOSED.match(text, name[1]) is None:
        return False  # as after most names
    if _OPENED.search(text, max(0, name[0] - 5), name[0]) is None:
        return False
    told = text[slice(*name)]
    words = told.split()
    if is_given_name(words[0].lower()) or any(word.isupper() or known(word) for word in words):
        return False
    return len(re.findall(rf"{_BEFORE}{re.escape(told)}{_AFTER}", text)) == text.count(told)


def _is_on_one_side(span: Span, quoted: list[Span], starts: list[int]) -> bool:
    """Whether ``span`` lies in one quotation or outside all: never across an end of one."""
    index = bisect_right(starts, span[0])
    if index < len(quoted) and starts[index] < span[1]:
        return False
    inside = index > 0 and span[0] < quoted[index - 1][1]
    return not inside or span[1] <= quoted[index - 1][1]
