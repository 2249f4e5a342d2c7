"""Which figures of the other side are nearly as large as one, found without looking at each."""

from __future__ import annotations

from collections import defaultdict
from math import floor, log
from typing import TYPE_CHECKING

from reader.comparison.ledger.pairing import abreast

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

    from reader.comparison.ledger.quantities import Quantity

_WIDER = 1.01
"""By how much a step is wider than the share, so that no rounding parts what is that near."""
_NONE: dict[Hashable, list[int]] = {}


def _low(quantity: Quantity) -> float:
    return float(quantity.low)


class NearValues:
    """The figures of the right in groups, and in each by how large they are, step by step.

    What is near to a figure, so that the smaller one of the two is no less than a ``share`` of the
    larger one, is in its own step or in one beside it.
    """

    def __init__(
        self,
        share: float,
        left: Sequence[Quantity],
        right: Sequence[Quantity],
        value: Callable[[Quantity], float] = _low,
    ) -> None:
        self._share = share
        self._width = -log(share) * _WIDER
        self._left = left
        self._right = right
        self._own = [value(quantity) for quantity in left]
        self._values = [value(quantity) for quantity in right]
        self._steps: defaultdict[tuple[str, int], defaultdict[Hashable, list[int]]]
        self._steps = defaultdict(lambda: defaultdict(list))

    def add(self, group: str, index: int, form: Hashable = None) -> None:
        """Put a figure of the right into a group, one after the other; no value below 0 is near.

        ``form`` is what of a group is looked through by itself, if it is many.
        """
        value = self._values[index]
        if value > 0:
            self._steps[group, self._step(value)][form].append(index)

    def near(self, group: str, at: int, *, but: Hashable = "") -> list[int]:
        """Answer which of a group are near to a figure of the left but not equal, ascending.

        Of very many of one form, those that stand abreast of it; none of the form ``but``.
        """
        value = self._own[at]
        if value <= 0:
            return []
        low, high, step = value * self._share, value / self._share, self._step(value)
        one, values, right = self._left[at].low, self._values, self._right
        near: list[int] = []
        for beside in (step - 1, step, step + 1):
            for form, known in self._steps.get((group, beside), _NONE).items():
                if form != but:
                    some = abreast(known, at, len(self._left), len(right))
                    near += [j for j in some if low <= values[j] <= high and right[j].low != one]
        return sorted(near)

    def _step(self, value: float) -> int:
        return floor(log(value) / self._width)
