"""Text with styles laid over parts of it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from rich.segment import Segment
from rich.style import Style

Layer = tuple[int, int, Style]
"""From where to where in a text which style is laid over it."""


def lay_over(
    text: str, start: int, end: int, style: Style, layers: Sequence[Layer]
) -> list[Segment]:
    """Answer ``text[start:end]`` in ``style``, with the layers over it, the last on top."""
    layers = [(max(a, start), min(b, end), over) for a, b, over in layers if a < end and b > start]
    if not layers:
        return [Segment(text[start:end], style)]
    cuts = sorted({start, end, *(a for a, _, _ in layers), *(b for _, b, _ in layers)})
    segments: list[Segment] = []
    for begin, finish in pairwise(cuts):
        here = style
        for a, b, over in layers:
            if a <= begin and finish <= b:
                here += over
        segments.append(Segment(text[begin:finish], here))
    return segments
