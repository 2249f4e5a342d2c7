"""Short texts in several styles, wrapped: for the details, the titles and the status line."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from rich.cells import cell_len, set_cell_size, split_graphemes
from rich.segment import Segment
from rich.style import Style

from reader.text.safe import drawable
from reader.text.wrap import wrap

_SPACES = re.compile(r"\s+")


class Run(NamedTuple):
    """A text, drawable already, in the style of that name."""

    text: str
    look: str = "plain"


class Entry(NamedTuple):
    """A paragraph with a label in the margin."""

    label: str
    runs: tuple[Run, ...]


def running(text: str) -> str:
    """Answer text as it may be drawn in running lines, any white space as one space."""
    return _SPACES.sub(" ", drawable(text))


def shorten(text: str, width: int) -> str:
    """Answer ``text``, cut to ``width`` cells with an ellipsis where it is wider."""
    if cell_len(text) <= width:
        return text
    if width < 1:
        return ""
    kept, cells = 0, 0
    for _, end, size in split_graphemes(text)[0]:
        if cells + size > width - 1:
            break
        kept, cells = end, cells + size
    return f"{text[:kept].rstrip()}…"


def fit(runs: Sequence[Run], width: int, looks: Callable[[str], Style]) -> list[Segment]:
    """Answer one line of exactly ``width`` cells, cut with an ellipsis where it is wider."""
    segments: list[Segment] = []
    room = width
    for run in runs:
        text = shorten(run.text, room)
        if text:
            segments.append(Segment(text, looks(run.look)))
            room -= cell_len(text)
        if text != run.text:
            break
    if room > 0:
        segments.append(Segment(" " * room, looks("plain")))
    return segments


def flow(runs: Sequence[Run], width: int, looks: Callable[[str], Style]) -> list[list[Segment]]:
    """Answer the lines of runs, word-wrapped and padded to ``width`` cells."""
    text = "".join(run.text for run in runs)
    lines: list[list[Segment]] = []
    for start, end in wrap(text, width, split_graphemes):
        segments: list[Segment] = []
        at = 0
        for run in runs:
            piece = run.text[max(start - at, 0) : max(end - at, 0)]
            if piece:
                segments.append(Segment(piece, looks(run.look)))
            at += len(run.text)
        cells = cell_len(text[start:end])
        if cells > width:
            segments = [Segment(set_cell_size(text[start:end], width), looks("plain"))]
        elif cells < width:
            segments.append(Segment(" " * (width - cells), looks("plain")))
        lines.append(segments)
    return lines
