"""What stands under the mouse: from a cell of a line to a character of a text."""

from __future__ import annotations

from typing import NamedTuple

from rich.cells import split_graphemes

from reader.article import Span
from reader.comparison.model import Side
from reader.tui.widgets.layout import Layout, Part


class Hit(NamedTuple):
    """The character at a point: the span of a grapheme in the text of the part's article."""

    part: Part
    span: Span


def hit(layout: Layout, x: int, line: int) -> Hit | None:
    """Answer what text stands in a line at a cell, or nearest to it; nothing on an empty side."""
    if not layout.blocks or not 0 <= line < layout.height:
        return None
    block = layout.block_at(line)
    within = line - layout.starts[block]
    geometry = layout.geometry
    on_right = geometry.rule is not None and x > geometry.rule
    lines = layout.columns(block)[on_right]
    found = lines[within] if within < len(lines) else None
    if found is None:
        return None
    x -= geometry.right.text if on_right else geometry.left.text
    part = found.part
    sentence = layout.spread.article(part.side).sentences[part.sentence]
    origin = sentence.start - len(part.label) + found.start
    span = (origin, origin)
    cells = 0
    for start, end, size in split_graphemes(layout.part_text(part)[found.start : found.end])[0]:
        span = origin + start, origin + end
        cells += size
        if x < cells:
            break
    return Hit(part, (max(span[0], sentence.start), max(span[1], sentence.start)))


def nearest(layout: Layout, side: Side, x: int, line: int) -> Span | None:
    """Answer the character of a side nearest to a point, looking upwards where there is none."""
    rule = layout.geometry.rule
    for y in range(line, -1, -1):
        at = x if y == line else layout.geometry.width
        if rule is not None:
            at = min(at, rule - 1) if side == "left" else max(at, rule + 1)
        found = hit(layout, at, y)
        if found is not None and found.part.side == side and not found.part.label:
            return found.span
    return None
