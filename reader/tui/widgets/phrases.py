"""How the compare screen says in words what a row is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.comparison.model import Row
from reader.comparison.wording import GLYPHS, KINDS, PARTLY, Kind, numbers, percent, shape
from reader.tui.keys import shown_key
from reader.tui.widgets.runs import shorten
from reader.tui.widgets.search import Search
from reader.tui.widgets.spread import Showing
from reader.tui.widgets.status_bar import Piece

if TYPE_CHECKING:
    from reader.comparison import Comparison
    from reader.comparison.links import ComparedLink, PartlyTold

STILL_COMPARING = "still comparing …"
NOT_COMPARED = f"not compared · {shown_key('compare.compare-again')} compares"
_SHORT_QUERY = 14
"""Cells of a query where there is little room."""
_ALIKE, _OTHER_WORDS = 0.6, 0.4
"""From this similarity on words are called alike, and below that one others."""
_SAFE, _DOUBTFUL = 0.7, 0.5
"""From this confidence on a link is called sure in some degree, and below that one doubtful."""
_SURE = ((0.9, "sure"), (0.7, "quite sure"), (0.5, "likely"), (0.3, "perhaps"))


def certainty(confidence: float) -> str:
    """Answer in words how sure a link is."""
    return next((word for least, word in _SURE if confidence >= least), "unsure")


def state(row: Row) -> str:
    """Answer ``changed``, ``moved · same``, ``noise · added``: the state of a row."""
    if row.noise:
        return f"noise · {row.state}"
    return f"moved · {row.state}" if row.moved else row.state


def link_of(comparison: Comparison, row: Row) -> ComparedLink | None:
    """Answer the link that a row belongs to."""
    return None if row.link is None else comparison.links[row.link]


def place(row: Row, link: ComparedLink | None, *, brief: bool = False) -> str:
    """Answer ``left 7 ↔ right 3–4``, with the whole of the link where the row has one.

    ``brief``: ``7 ↔ 3–4``, where it tells which side is which.
    """
    left, right = (row.left, row.right) if link is None else (link.left, link.right)
    if brief and left and right:
        return f"{numbers(left)} ↔ {numbers(right)}"
    sides = []
    if left:
        sides.append(f"left {numbers(left)}")
    if right:
        sides.append(f"right {numbers(right)}")
    return " ↔ ".join(sides)


def difference_numbers(comparison: Comparison) -> dict[int, int]:
    """Answer the number of the difference that a row shows, from one on, for all that show one.

    All rows of a moved link show the same difference.
    """
    found = {row: number for number, row in enumerate(comparison.differences, 1)}
    moved = {comparison.rows[row].link: number for row, number in found.items()}
    for index, row in enumerate(comparison.rows):
        if row.moved and row.link in moved:
            found[index] = moved[row.link]
    return found


def position(number: int | None, total: int) -> Piece:
    """Answer ``difference 4 of 27``, or how many there are where this is none."""
    if not total:
        return Piece("no differences")
    if number is not None:
        return Piece(f"difference {number:,} of {total:,}", f"{number:,} of {total:,}")
    return Piece(f"{total:,} difference{'s' if total > 1 else ''}")


def facts(differing: int) -> list[Piece]:
    """Answer ``3 facts differ``, nothing where none does."""
    if not differing:
        return []
    verb = "fact differs" if differing == 1 else "facts differ"
    return [Piece(f"{differing:,} {verb}", "")]


def search_status(search: Search) -> list[Piece]:
    """Answer what the status line says of a search, nothing where nothing is searched for."""
    if not search.query:
        return []
    query, count = f"“{search.query}”", len(search.matches)
    short = shorten(query, _SHORT_QUERY)
    if not count:
        return [Piece(f"{query} nowhere", f"{short} nowhere")]
    at = f"{search.current + 1:,} of " if search.current is not None else ""
    return [Piece(f"{query} {at}{count:,}", f"{short} {at}{count:,}")]


def row_status(
    comparison: Comparison, row_index: int, number: int | None, partly: PartlyTold | None = None
) -> list[Piece]:
    """Answer what the status line says of a row, piece by piece.

    ``number`` is that of the difference it shows, if any; ``partly`` is what is looked at of what
    is partly told.
    """
    row = comparison.rows[row_index]
    link = link_of(comparison, row)
    if partly is not None:
        count = f"{partly.id + 1:,} of {len(comparison.partly):,}"
        ends = f"{numbers([partly.left])} {PARTLY} right {numbers([partly.right])}"
        return [Piece(f"partly told {count}"), Piece(f"left {ends}"), Piece(state(row))]
    pieces = [position(number, len(comparison.differences)), Piece(state(row))]
    if link is not None:
        doubtful = ", doubtful" if link.confidence < _DOUBTFUL else ""
        if link.state == "changed":
            pieces.append(Piece(f"{percent(link.similarity)} alike{doubtful}"))
        elif doubtful:
            pieces.append(Piece("doubtful"))
    pieces.append(Piece(place(row, link), place(row, link, brief=True)))
    return pieces


def row_explained(comparison: Comparison, row_index: int) -> list[str]:
    """Answer what the details say of a row in words, piece by piece."""
    row = comparison.rows[row_index]
    link = link_of(comparison, row)
    if link is None:
        side = "left" if row.left else "right"
        says = "has this, which is page furniture" if row.noise else "says this"
        return [place(row, None), f"only the {side} {says}"]
    pieces = [place(row, link)]
    if row.noise:
        setting = "typography and spacing" if row.state == "same" else "dateline or page furniture"
        return [*pieces, f"differs in {setting} alone"]
    if link.moved:
        pieces.append("told at another place")
    if shape(link):
        pieces.append(shape(link))
    return pieces + judged(link)


def judged(link: ComparedLink) -> list[str]:
    """Answer how alike the two sides of a link are and how sure it is, plainly where they part."""
    alike, sure = f"{percent(link.similarity)} alike", certainty(link.confidence)
    chance = percent(link.confidence)
    if link.state == "same":
        if link.confidence >= _DOUBTFUL:
            return ["told alike"]
        return [f"told alike, but it is doubtful ({chance}) that both mean the same"]
    if link.similarity >= _ALIKE and link.confidence < _DOUBTFUL:
        return [f"{alike} in words, but it is doubtful ({chance}) that both tell the same"]
    if link.similarity < _OTHER_WORDS and link.confidence >= _SAFE:
        return [f"in other words, {alike}, and yet {sure} ({chance}) to tell the same"]
    return [alike, f"{sure} ({chance})"]


def counts(comparison: Comparison) -> dict[Kind, int]:
    """Answer how many there are of each kind, each counted once; noise only where there is some."""
    found = dict.fromkeys(KINDS, 0)
    for link in comparison.links:
        if not link.noise:
            found["moved" if link.moved else link.state] += 1
    found["removed"] = comparison.summary.removed
    found["added"] = comparison.summary.added
    found["noise"] = comparison.summary.noise
    if not found["noise"]:
        del found["noise"]
    return found


def hidden(showing: Showing) -> list[Piece]:
    """Answer which kinds are hidden, nothing where none is."""
    names = [kind for kind in KINDS if kind in showing.hidden]
    if not names:
        return []
    return [Piece(f"{', '.join(names)} hidden", f"{''.join(GLYPHS[n] for n in names)} hidden")]
