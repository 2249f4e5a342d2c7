"""From a line of the layout to segments: glyphs, numbers, text, and what is marked in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style

from reader.article import Article, Span
from reader.comparison.model import Row, Side
from reader.comparison.wording import FACTS, GLYPHS, PARTLY, Kind, kind_of
from reader.tui.widgets.geometry import TextColumn
from reader.tui.widgets.layers import Layer, lay_over
from reader.tui.widgets.layout import Layout, Line, Part
from reader.tui.widgets.palette import Palette
from reader.tui.widgets.spread import Block, begins_paragraph

if TYPE_CHECKING:
    from reader.comparison.links import Marks

CURSOR = "▌"
RULE = "│"
FOLD = "═"
_NOTHING = "·"
_SIGNS = {"text": "¶", "headline": "§", "heading": "§", "item": "•", "quote": "»"}


class Highlights(NamedTuple):
    """What is lit in the texts, as ascending spans of each.

    ``shared`` is what the two sides of a link or of something partly told have in common,
    ``matches`` are those of a search.
    """

    shared: Mapping[Side, tuple[Span, ...]] = MappingProxyType({})
    matches: Mapping[Side, tuple[Span, ...]] = MappingProxyType({})
    current: tuple[Side, Span] | None = None
    selection: tuple[Side, Span] | None = None


def paragraph_sign(article: Article, sentence: int) -> str:
    """Answer the sign of a sentence that begins a paragraph, a space for any other."""
    if not begins_paragraph(article, sentence):
        return " "
    return _SIGNS[article.paragraphs[article.sentences[sentence].paragraph].kind]


def overlapping(spans: tuple[Span, ...], start: int, end: int) -> Iterable[Span]:
    """Answer those of ascending ``spans`` that share something with ``start`` to ``end``."""
    low, high = 0, len(spans)
    while low < high:
        middle = (low + high) // 2
        if spans[middle][1] <= start:
            low = middle + 1
        else:
            high = middle
    while low < len(spans) and spans[low][0] < end:
        yield spans[low]
        low += 1


class Painter:
    """Paints the lines of one layout."""

    def __init__(
        self,
        layout: Layout,
        palette: Palette,
        marks: Callable[[int], Marks],
        highlights: Highlights,
        facts: frozenset[int] = frozenset(),
    ) -> None:
        """Paint with the marks of each link; ``facts`` are the rows whose facts differ."""
        self._layout = layout
        self._palette = palette
        self._marks = marks
        self._highlights = highlights
        self._facts = facts

    def line(self, line: int, *, cursor: bool) -> list[Segment]:
        """Answer the segments of a line, as wide as the geometry."""
        layout = self._layout
        index = layout.block_at(line)
        block = layout.blocks[index]
        within = line - layout.starts[index]
        left, right = layout.columns(index)
        if within >= len(left):
            return self.blank()
        if block.folded:
            return self._fold(block, cursor)
        row = layout.spread.rows[block.first]
        segments = self._gutter(row, within, left[within], cursor)
        if layout.geometry.side_by_side:
            segments += self._side("left", left, within, row, cursor)
            differs = within == 0 and block.first in self._facts
            sign, look = (FACTS, "facts") if differs else (RULE, "faint")
            segments.append(Segment(sign, self._ground(None, cursor) + self._palette.over(look)))
            segments += self._side("right", right, within, row, cursor)
        else:
            differs = block.first in self._facts and within == self._free_line(left)
            segments += self._stacked(left[within], row, cursor, differs=differs)
        return segments

    def blank(self, note: str = "") -> list[Segment]:
        """Answer the segments of a line below the last block, or of one that says something."""
        geometry = self._layout.geometry
        plain = self._palette.plain
        if note or geometry.rule is None:
            return [Segment(set_cell_size(f"  {note}", geometry.width), plain)]
        return [
            Segment(" " * geometry.rule, plain),
            Segment(RULE, plain + self._palette.over("faint")),
            Segment(" " * (geometry.width - geometry.rule - 1), plain),
        ]

    def _ground(self, kind: Kind | None, cursor: bool) -> Style:
        return self._palette.ground(kind, cursor=cursor)

    def _bar(self, ground: Style, cursor: bool) -> Segment:
        return Segment(CURSOR if cursor else " ", ground + self._palette.over("cursor"))

    def _gutter(self, row: Row, within: int, line: Line | None, cursor: bool) -> list[Segment]:
        kind = kind_of(row)
        told = bool(row.left) if line is None else not line.part.label
        ground = self._ground(kind if told else None, cursor)
        bar = self._bar(ground, cursor)
        glyph = " " if within or self._layout.spread.pending else GLYPHS[kind]
        return [
            bar,
            Segment(glyph, ground + self._palette.over(kind) + self._palette.over("strong")),
        ]

    def _fold(self, block: Block, cursor: bool) -> list[Segment]:
        rows = self._layout.spread.rows[block.first : block.last + 1]
        alike = [row for row in rows if not row.noise]
        left = sum(len(row.left) for row in alike)
        right = sum(len(row.right) for row in alike)
        count = str(left) if left == right else f"{left} ↔ {right}"
        noun = "sentence" if left == right == 1 else "sentences"
        told = [f"{count} {noun} alike"] if alike else []
        if len(rows) > len(alike):
            told.append(f"{len(rows) - len(alike)} noise")
        geometry = self._layout.geometry
        ground = self._ground(None, cursor)
        text = f" {' · '.join(told)}"
        segments = [
            self._bar(ground, cursor),
            Segment(FOLD, ground + self._palette.over("same")),
        ]
        room = (geometry.width if geometry.rule is None else geometry.rule) - 2
        segments.append(Segment(set_cell_size(text, room), ground + self._palette.over("quiet")))
        if geometry.rule is not None:
            segments.append(Segment(RULE, ground + self._palette.over("faint")))
            segments.append(Segment(" " * (geometry.width - geometry.rule - 1), ground))
        return segments

    def _side(
        self, side: Side, lines: list[Line | None], within: int, row: Row, cursor: bool
    ) -> list[Segment]:
        """Answer the segments of one of two sides: number, sign, text."""
        geometry = self._layout.geometry
        column = geometry.left if side == "left" else geometry.right
        own = row.left if side == "left" else row.right
        line = lines[within]
        ground = self._ground(kind_of(row) if own else None, cursor)
        if line is not None and line.part.label and own:
            ground = self._ground(None, cursor)
        segments: list[Segment] = []
        if column.digits:
            number, sign = " ", " "
            if line is None:
                number = _NOTHING if within == 0 else " "
            elif line.first:
                number, sign = self._number(line.part)
            look = self._palette.over("strong" if cursor else "quiet")
            told = f"{number:>{column.digits}}{sign} "
            segments += self._signed(line, ground, Segment(told, ground + look))
        if line is None:
            segments.append(Segment(" " * (column.width + column.after), ground))
        else:
            segments += self._text(line, column, row, ground)
        return segments

    def _free_line(self, lines: list[Line | None]) -> int:
        """Answer the first line of a block in one column that has no sign before its number."""
        free = (at for at, line in enumerate(lines) if line is None or not self._is_partly(line))
        return next(free, 0)

    def _stacked(
        self, line: Line | None, row: Row, cursor: bool, *, differs: bool
    ) -> list[Segment]:
        """Answer the segments of a line of the one column, after the gutter."""
        geometry = self._layout.geometry
        told = line is None or not line.part.label
        ground = self._ground(kind_of(row) if told else None, cursor)
        if line is None:
            return [Segment(" " * (geometry.width - 2), ground)]
        part = line.part
        look = ground + self._palette.over("strong" if cursor else "quiet")
        segments: list[Segment] = []
        if geometry.left.digits:
            left = right = side = sign = ""
            if line.first:
                number, sign = self._number(part)
                side = "‹" if part.side == "left" else "›"
                left, right = (number, "") if part.side == "left" else ("", number)
                if part.twin is not None:
                    right, side = str(part.twin + 1), ""
            text = (
                f"{left:>{geometry.left.digits}}{side:1}{right:>{geometry.right.digits}}{sign:1} "
            )
            segments += self._signed(line, ground, Segment(text, look), differs=differs)
        else:
            side = " " if part.twin is not None else "‹" if part.side == "left" else "›"
            segments.append(Segment(side if line.first else " ", look))
            segments += self._signed(line, ground, Segment("", look), differs=differs)
        return segments + self._text(line, geometry.left, row, ground)

    def _signed(
        self, line: Line | None, ground: Style, number: Segment, *, differs: bool = False
    ) -> list[Segment]:
        """Answer a number, and before it the sign of what differs or is partly told, if any."""
        if differs:
            return [Segment(FACTS, ground + self._palette.over("facts")), number]
        if line is not None and self._is_partly(line):
            return [Segment(PARTLY, ground + self._palette.over("partly")), number]
        return [Segment(f" {number.text}", number.style)]

    def _is_partly(self, line: Line) -> bool:
        """Whether a line begins a sentence that is partly told elsewhere."""
        part, partly = line.part, self._layout.spread.partly
        if not line.first or part.label:
            return False
        twin = part.twin is not None and ("right", part.twin) in partly
        return twin or (part.side, part.sentence) in partly

    def _number(self, part: Part) -> tuple[str, str]:
        """Answer a part's sentence number (an arrow if it is told elsewhere) and its sign."""
        if part.label:
            return "↑" if part.above else "↓", " "
        sign = paragraph_sign(self._layout.spread.article(part.side), part.sentence)
        return str(part.sentence + 1), sign

    def _text(self, line: Line, column: TextColumn, row: Row, ground: Style) -> list[Segment]:
        """Answer the segments of a line's text, padded to the width of its column."""
        part = line.part
        text = self._layout.part_text(part)[line.start : line.end]
        article = self._layout.spread.article(part.side)
        sentence = article.sentences[part.sentence]
        style = ground
        if article.paragraphs[sentence.paragraph].kind in ("headline", "heading"):
            style += self._palette.over("heading")
        if row.noise:
            style += self._palette.over("noise")
        if part.label:
            style += self._palette.over("quiet")
        # What is lit counts from the beginning of the line.
        shift = sentence.start - len(part.label) + line.start
        lit: list[Layer] = []
        if line.start < len(part.label):
            lit.append((0, len(part.label) - line.start, self._palette.over("told")))
        for a, b, look in self._lit(part, row, sentence.start, sentence.end):
            lit.append((max(a, sentence.start) - shift, b - shift, look))
        cells = cell_len(text)
        if line.cut:
            if cells >= column.width:
                text = set_cell_size(text, max(column.width - 1, 0)).rstrip(" ")
            text = f"{text}…"
            cells = cell_len(text)
        if cells > column.width:
            text, cells = set_cell_size(text, column.width), column.width
        room = column.width + column.after - cells
        return [*lay_over(text, 0, len(text), style, lit), Segment(" " * room, ground)]

    def _lit(self, part: Part, row: Row, start: int, end: int) -> Iterable[tuple[int, int, Style]]:
        """Answer what to lay over a sentence's text, in order: marks, matches, selection."""
        if row.link is not None and row.state == "changed":
            marks = self._marks(row.link)
            look = self._palette.over("differs" if marks.marking == "differences" else "shared")
            spans = marks.left if part.side == "left" else marks.right
            for a, b in overlapping(spans, start, end):
                yield a, b, look
        highlights = self._highlights
        for a, b in overlapping(highlights.shared.get(part.side, ()), start, end):
            yield a, b, self._palette.over("lit")
        for a, b in overlapping(highlights.matches.get(part.side, ()), start, end):
            current = highlights.current == (part.side, (a, b))
            yield a, b, self._palette.over("match-current" if current else "match")
        if highlights.selection is not None and highlights.selection[0] == part.side:
            a, b = highlights.selection[1]
            if a < end and b > start and not part.label:
                yield a, b, self._palette.over("selection")
