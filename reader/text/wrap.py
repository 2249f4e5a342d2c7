"""Word wrapping by cells: the lines of a text as spans, whatever the width of its characters.

Words break at spaces, after hyphens and dashes inside them, and between ideographs; a word wider
than the line is cut, at a border of graphemes. White space at a break belongs to no line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from reader.article import Span

Graphemes = Callable[[str], tuple[Iterable[tuple[int, int, int]], int]]
"""Answers the graphemes of a text as ``(start, end, cells)`` and the cells of the whole, as
``rich.cells.split_graphemes`` does. It is handed in because this room knows no terminal."""

# Text of which every code point is one grapheme and one cell wide.
_PLAIN = re.compile(
    "[\x20-\x7e\xa0-\xa8\xaa-\xac\xaf-\u02ff\u0370-\u0377\u037a-\u037f\u0384-\u03ff\u0400-\u0482"
    "\u048a-\u052f\u2010-\u2027\u2030-\u203b\u203d-\u2048\u204a-\u205e\u20a0-\u20bf]*"
)
_DASHES = "\u2010\u2012-\u2015/\\-"  # hyphens and dashes, in the notation of a character class
_BREAK_AFTER = re.compile(
    rf"(?<=[\w{_DASHES}])(?:[{_DASHES}](?=\w)|[\u2013\u2014](?=[^\s{_DASHES}]))"
)
# Kinsoku: what may not begin a line of Chinese or Japanese (small kana and marks among it).
_NOT_FIRST = frozenset(
    "、。，．・：；？！）］｝」』】〉》〕’”…‥ー々ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ%‰)]}!?,.;:"
)
_NOT_LAST = frozenset("（［｛「『【〈《〔‘“([{")
_NO_BREAK = frozenset("\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{FIGURE SPACE}")


def wrap(text: str, width: int, graphemes: Graphemes) -> list[Span]:
    """Answer the lines of ``text`` at ``width`` cells, as spans, at least one.

    A line is at most ``width`` cells wide, save where one grapheme alone is wider.
    """
    width = max(width, 1)
    if _PLAIN.fullmatch(text):
        return _wrap_plain(text, width)
    return _wrap_wide(text, width, graphemes)


def _wrap_plain(text: str, width: int) -> list[Span]:
    """Wrap text of which every code point is one cell: no measuring, one search a line."""
    size = len(text.rstrip(" "))
    start = size - len(text[:size].lstrip(" "))
    if size - start <= width:
        return [(start, size)]
    lines: list[Span] = []
    while size - start > width:
        limit = start + width
        end = max(text.rfind(" ", start + 1, limit + 1), start)
        for dash in _BREAK_AFTER.finditer(text, max(end - 1, start), min(limit + 2, size)):
            if end < dash.end() <= limit:
                end = dash.end()
        end = end if end > start else limit
        while end > start and text[end - 1] == " ":
            end -= 1
        lines.append((start, end))
        start = end
        while start < size and text[start] == " ":
            start += 1
    if start < size:
        lines.append((start, size))
    return lines


@lru_cache(maxsize=1)
def _ideographic() -> re.Pattern[str]:
    """Answer what begins with an ideograph: a pattern slow to compile, and seldom needed."""
    return re.compile(
        "[\u1100-\u11ff\u2e80-\u2fdf\u3003-\u3007\u3012-\u3013\u3020-\u30ff\u3105-\u33ff\u3400-\u4dbf"
        "\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7af\uf900-\ufaff\U0001f000-\U0001faff"
        "\U00020000-\U0003ffff]"
    )


def _is_space(piece: str) -> bool:
    return piece.isspace() and piece not in _NO_BREAK


def _wrap_wide(text: str, width: int, graphemes: Graphemes) -> list[Span]:
    """Wrap any text, grapheme by grapheme."""
    ideographic = _ideographic()
    after_dash = {match.end() for match in _BREAK_AFTER.finditer(text)}
    lines: list[Span] = []
    start = end = -1  # the line so far, without white space at its end; -1: not begun
    cells = 0  # from start to the grapheme at hand, inner white space included
    cut_end = cut_next = -1  # the last place to break: where the line ends, where the next begins
    cut_cells = 0  # cells from start to cut_next
    previous = " "
    for begin, finish, size in graphemes(text)[0]:
        piece = text[begin:finish]
        if _is_space(piece):
            if start >= 0:
                cells += size
                cut_end, cut_next, cut_cells = end, finish, cells
            previous = " "
            continue
        if start < 0:
            start, cells, cut_end = begin, 0, -1
        elif previous != " " and (
            begin in after_dash
            or (
                (ideographic.match(piece) or ideographic.match(previous))
                and piece not in _NOT_FIRST
                and previous not in _NOT_LAST
            )
            or (previous in _NOT_FIRST and ord(previous) > 0x2FFF and piece not in _NOT_FIRST)
        ):
            cut_end, cut_next, cut_cells = end, begin, cells
        while cells + size > width and begin > start:
            if cut_end > start:
                lines.append((start, cut_end))
                start, cells = cut_next, cells - cut_cells
            else:
                lines.append((start, end))
                start, cells = begin, 0
            cut_end = -1
        end, previous = finish, piece
        cells += size
    if start >= 0 and end > start:
        lines.append((start, end))
    return lines or [(0, 0)]
