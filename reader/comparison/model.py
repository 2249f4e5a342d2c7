"""What a comparison is drawn as: rows with a left and a right side.

A screen draws these before anything is compared; what comparing finds is in
`reader.comparison.links`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

State = Literal["same", "changed", "removed", "added"]
STATES: tuple[State, ...] = ("same", "changed", "removed", "added")
Order = Literal["own", "gathered"]
"""``own``: both sides in their own order, a moved link told twice. ``gathered``: the left in its
order, all that is linked to it opposite, wherever the right tells it."""
Side = Literal["left", "right"]
SIDES: tuple[Side, Side] = ("left", "right")


@dataclass(frozen=True, slots=True)
class Row:
    """What is drawn side by side.

    ``left`` and ``right`` are the sentences told here: runs of adjacent sentences, or empty.
    (Where rows are gathered, the right is whatever is linked.) ``elsewhere_left`` and
    ``elsewhere_right`` are the link's sentences that are told in another row. Every sentence
    stands in exactly one row's own ``left`` or ``right``. ``noise``: it differs in nothing that is
    told, or holds page furniture alone.
    """

    link: int | None
    state: State
    moved: bool
    left: tuple[int, ...]
    right: tuple[int, ...]
    elsewhere_left: tuple[int, ...] = ()
    elsewhere_right: tuple[int, ...] = ()
    noise: bool = False
