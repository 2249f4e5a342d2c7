"""The likely pairs that keep one order, and what they lead to expect of the others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from reader.alignment import constants
from reader.alignment.order import moved

if TYPE_CHECKING:
    from reader.alignment.tables import Floats, Integers, Lines, Pairs


@dataclass(frozen=True, slots=True)
class Backbone:
    """The pairs that stand, and what they tell of all the others."""

    order: float
    """How firmly order is kept, 0 to 1: the share of the likely pairs that stand in order."""
    left: Integers
    """The left places of the pairs that stand, ascending, with one place before and one after."""
    right: Integers
    """Their right places."""
    to_right: Floats
    """For each left sentence, the right place to expect it at."""
    to_left: Floats
    """For each right sentence, the left place."""

    def gaps(self, pairs: Pairs) -> tuple[Floats, tuple[Integers, Integers]]:
        """Answer for each pair whether it stands in a gap, 1 or 0, and how wide that is.

        A gap lies between the same two pairs that stand on both sides; it is as wide as there
        are sentences in it, on the left and on the right.
        """
        i, j = pairs.left, pairs.right
        before = np.searchsorted(self.left, i) - 1
        after = np.searchsorted(self.left, i, "right")
        inside = (j > self.right[before]) & (j < self.right[after])
        room = (side[after] - side[before] - 1 for side in (self.left, self.right))
        return inside.astype(float), (next(room), next(room))


def backbone(
    pairs: Pairs, chances: Floats, lines: tuple[Lines, Lines], sizes: tuple[int, int]
) -> Backbone:
    """Answer the backbone: likely pairs that are each other's best and keep one order."""
    best = (chances > constants.FIRM) & lines[0].leads & lines[1].leads
    firm, sure = pairs.kept(best), chances[best]
    places = list(zip(firm.left.tolist(), firm.right.tolist(), strict=True))
    stays = ~np.array(moved(places, np.rint(1000 * sure).astype(int).tolist()), bool)
    left = np.concatenate(([-1], firm.left[stays], [sizes[0]]))
    right = np.concatenate(([-1], firm.right[stays], [sizes[1]]))
    return Backbone(
        # Two pairs are seen before any, one of them in order.
        order=float((sure[stays].sum() + 1) / (sure.sum() + 2)),
        left=left,
        right=right,
        to_right=np.interp(np.arange(sizes[0]), left, right),
        to_left=np.interp(np.arange(sizes[1]), right, left),
    )
