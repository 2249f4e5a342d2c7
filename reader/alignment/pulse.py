"""How long work says how far it is, and hears that nobody wants it any more."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

Item = TypeVar("Item")
Pulse = Callable[[float], None]
"""Called now and then with the share of the work done, 0 to 1; it may raise to end the work."""

EVERY = 512
"""After how many items the pulse is called: some milliseconds' worth."""


def watched(items: Sequence[Item], pulse: Pulse, begin: float, end: float) -> Iterator[Item]:
    """Go through ``items``, which take the work from ``begin`` to ``end``."""
    for done in range(0, len(items), EVERY):
        pulse(begin + (end - begin) * done / len(items))
        yield from items[done : done + EVERY]
