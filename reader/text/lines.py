"""The sentences of a text whose paragraphs nobody has told: lines, or wrapped lines."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from reader.article import Paragraph
from reader.text.sentences import split

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.article import Sentence, Span

_LINE = re.compile(r"\S[^\n]*")
_NARROWEST, _WIDEST = 40, 120
"""Code points of the longest line of a paragraph that was wrapped."""
_BLOCK = 200
"""Lines that are looked at together."""


def sentences_of_lines(text: str, language: str) -> tuple[Sentence, ...]:
    """Answer the sentences of every line of the text; lines that were wrapped are one."""
    lines = [match.span() for match in _LINE.finditer(text)]
    blocks: list[Span] = []
    i = 0
    while i < len(lines):
        j = i + 1
        while j < len(lines) and lines[j][0] - lines[j - 1][1] == 1 and j - i < _BLOCK:
            j += 1
        if _is_wrapped(text, lines[i:j]):
            blocks.append((lines[i][0], lines[j - 1][1]))
        else:
            blocks += lines[i:j]
        i = j
    return split(text, [Paragraph(start, end) for start, end in blocks], language)


def _is_wrapped(text: str, lines: Sequence[Span]) -> bool:
    """Whether lines are a paragraph that was cut where its words did not fit any more."""
    if len(lines) < 2:
        return False
    width = max(end - start for start, end in lines)
    if not _NARROWEST <= width <= _WIDEST or (len(lines) == 2 and text[lines[1][0]].isupper()):
        return False
    return all(
        end - start + 1 + len(text[after : after + width].split(None, 1)[0]) > width
        for (start, end), (after, _) in pairwise(lines)
    )
