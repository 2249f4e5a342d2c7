"""The sentences that two texts have in common at their end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.alignment import constants
from reader.alignment.result import Link

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class End:
    """How many sentences both texts end with, and how long the texts are before that.

    These are linked one to one and looked at no further: what is appended to both texts changes
    nothing of what was found before.
    """

    count: int
    sizes: tuple[int, int]

    def before(
        self, left: Sequence[str], right: Sequence[str]
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Answer what stands before the end on either side."""
        return tuple(left[: self.sizes[0]]), tuple(right[: self.sizes[1]])

    def turned(self) -> End:
        """Answer the same with the sides swapped."""
        return End(self.count, (self.sizes[1], self.sizes[0]))

    def links(self) -> list[Link]:
        """Answer the links of the end."""
        return [
            Link((self.sizes[0] + at,), (self.sizes[1] + at,), 1.0, constants.SURE, False)
            for at in range(self.count)
        ]


def common_end(left: Sequence[str], right: Sequence[str]) -> End:
    """Answer the end that both texts share, to the letter."""
    room = min(len(left), len(right))
    count = next((at for at in range(room) if left[-1 - at] != right[-1 - at]), room)
    return End(count, (len(left) - count, len(right) - count))
