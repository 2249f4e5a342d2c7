"""What the details say of a row's facts, and of how both sides tell what it tells."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from reader.article import Article, Span
from reader.comparison.ledger.model import Entry as Claim
from reader.comparison.ledger.model import Mention
from reader.comparison.ledger.telling import GLYPHS
from reader.comparison.manner.model import HEADLINE, Opening, Prominence, Shift
from reader.comparison.model import Row, Side
from reader.tui.widgets.runs import Entry, Run, running

if TYPE_CHECKING:
    from reader.comparison import Comparison
    from reader.tui.screens.compare.claims import Claims

_SIDES: tuple[tuple[Side, Side], ...] = (("left", "right"), ("right", "left"))


def facts(claims: Claims, row_index: int) -> list[Entry]:
    """Answer the facts that differ in a row, an entry each."""
    comparison = claims.comparison
    entries = (claims.ledger.entries[number] for number in claims.by_row.get(row_index, ()))
    return [Entry("facts", tuple(_fact(comparison, entry))) for entry in entries]


def _fact(comparison: Comparison, claim: Claim) -> Iterator[Run]:
    yield Run(f"{GLYPHS[claim.verdict]} {claim.verdict}: ", "facts")
    yield Run(_claimed(comparison.left, claim.left[0]), "removed")
    yield Run(" / ")
    yield Run(_claimed(comparison.right, claim.right[0]), "added")


def _claimed(article: Article, mention: Mention) -> str:
    """Answer what a side claims, with who is quoted or the title of whom it names."""
    span = mention.span
    if mention.title is not None:
        span = min(span[0], mention.title[0]), max(span[1], mention.title[1])
    told = _words(article, span)
    return told if mention.by is None else f"{told} ({_words(article, mention.by)})"


def manner(claims: Claims, row_index: int) -> list[Entry]:
    """Answer how both sides tell what a row tells: how far up, on whose word, how surely.

    Of the headlines and the first sentences it is said where the other side tells them.
    """
    row, manners = claims.comparison.rows[row_index], claims.manners
    entries = [
        Entry("opening", (Run(said),))
        for opening in manners.openings
        for said in _opened(opening, row)
    ]
    found = manners.links.get(row.link) if row.link is not None else None
    if found is None:
        return entries
    if found.prominence.left != found.prominence.right:
        entries.append(Entry("place", (Run(prominence(found.prominence)),)))
    shifts = (Entry("how", tuple(_shifted(claims.comparison, shift))) for shift in found.shifts)
    return [*entries, *shifts]


def prominence(told: Prominence) -> str:
    """Answer ``paragraph 11 on the left, 2 on the right``."""
    if HEADLINE in (told.left, told.right):
        return f"{_place(told.left)} on the left, {_place(told.right)} on the right"
    return f"paragraph {told.left} on the left, {told.right} on the right"


def _place(paragraph: int, article: str = "") -> str:
    return f"{article}headline" if paragraph == HEADLINE else f"paragraph {paragraph}"


def _opened(opening: Opening, row: Row) -> Iterator[str]:
    """Answer where each side tells what the other opens with, if the row tells of that."""
    own = {"left": opening.left, "right": opening.right}
    here = {"left": row.left, "right": row.right}
    told = {"left": opening.left_told, "right": opening.right_told}
    for side, other in _SIDES:
        if set(own[side]) & set(here[side]):
            place = told[side]
            where = "not told" if place is None else f"told in {_place(place, 'the ')}"
            yield f"{opening.part} of the {side}: {where} on the {other}"


def _shifted(comparison: Comparison, shift: Shift) -> Iterator[Run]:
    yield Run(f"{shift.what} {shift.verdict}: ", "strong")
    yield from _cue(comparison.left, shift.left, "removed")
    yield Run(" → ")
    yield from _cue(comparison.right, shift.right, "added")


def _cue(article: Article, span: Span | None, look: str) -> Iterator[Run]:
    """Answer the words that say so on a side, or that it has none."""
    if span is None:
        yield Run("stated plainly", "quiet")
    else:
        yield Run(f"“{_words(article, span)}”", look)


def _words(article: Article, span: Span) -> str:
    return running(article.text[slice(*span)])
