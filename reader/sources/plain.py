"""Plain text: where its paragraphs are."""

from __future__ import annotations

import re

from reader.article import Paragraph
from reader.sources.draft import Draft

_LINE = re.compile(r"[^\n]*\S[^\n]*")


def read(text: str) -> Draft:
    """Answer the draft of plain text."""
    paragraphs = []
    for match in _LINE.finditer(text):
        line = match[0]
        start = match.start() + len(line) - len(line.lstrip())
        paragraphs.append(Paragraph(start, match.start() + len(line.rstrip())))
    return Draft(text, tuple(paragraphs))
