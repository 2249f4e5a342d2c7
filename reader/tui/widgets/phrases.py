"""How the compare screen says in words what a row is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.comparison.model import ComparedLink, Row
from reader.comparison.wording import KINDS, Kind, numbers, percent, shape
from reader.tui.widgets.layout import Showing

if TYPE_CHECKING:
    from reader.comparison import Comparison

_SURE = ((0.9, "sure"), (0.7, "quite sure"), (0.5, "likely"), (0.3, "perhaps"))


def certainty(confidence: float) -> str:
    """Answer in words how sure a link is."""
    return next((word for least, word in _SURE if confidence >= least), "unsure")


def state(row: Row) -> str:
    """Answer ``changed``, ``moved · same``: the state of a row."""
    return f"moved · {row.state}" if row.moved else row.state


def link_of(comparison: Comparison, row: Row) -> ComparedLink | None:
    """Answer the link that a row belongs to."""
    return None if row.link is None else comparison.links[row.link]


def place(row: Row, link: ComparedLink | None) -> str:
    """Answer ``left 7 ↔ right 3–4``, with the whole of the link where the row has one."""
    left, right = (row.left, row.right) if link is None else (link.left, link.right)
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


def position(number: int | None, total: int) -> str:
    """Answer ``difference 4 of 27``, or how many there are where this is none."""
    if not total:
        return "no differences"
    if number is not None:
        return f"difference {number} of {total}"
    return f"{total} difference{'s' if total > 1 else ''}"


def row_status(comparison: Comparison, row_index: int, number: int | None) -> list[str]:
    """Answer what the status line says of a row, piece by piece."""
    row = comparison.rows[row_index]
    link = link_of(comparison, row)
    pieces = [position(number, len(comparison.differences)), state(row)]
    if link is not None and link.state == "changed":
        pieces.append(f"{percent(link.similarity)} alike")
    pieces.append(place(row, link))
    return pieces


def row_explained(comparison: Comparison, row_index: int) -> list[str]:
    """Answer what the details say of a row in words, piece by piece."""
    row = comparison.rows[row_index]
    link = link_of(comparison, row)
    if link is None:
        return [place(row, None), f"only the {'left' if row.left else 'right'} says this"]
    pieces = [place(row, link)]
    if link.moved:
        pieces.append("told at another place")
    if shape(link):
        pieces.append(shape(link))
    if link.state == "same":
        pieces.append("told alike")
    else:
        pieces += [f"{percent(link.similarity)} alike", certainty(link.confidence)]
    return pieces


def counts(comparison: Comparison) -> dict[Kind, int]:
    """Answer how many there are of each kind; a moved link counts only as moved."""
    found = dict.fromkeys(KINDS, 0)
    for link in comparison.links:
        found["moved" if link.moved else link.state] += 1
    found["removed"] = comparison.summary.removed
    found["added"] = comparison.summary.added
    return found


def hidden(showing: Showing) -> str:
    """Answer which kinds are hidden, nothing where none is."""
    names = [kind for kind in KINDS if kind in showing.hidden]
    return f"{', '.join(names)} hidden" if names else ""
