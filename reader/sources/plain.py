"""Plain text: where its paragraphs are, and what its header block says.

People write a paragraph as one line, or as several with a blank line between paragraphs, or with
an indented first line, and a file may do all of it. Each line end inside a block of lines is
judged by itself, with one thing known of the whole document: the width it was wrapped at, if it
was. A line that was wrapped ends where the next word would not have fitted any more.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from reader.article import Paragraph
from reader.sources.draft import Draft, Metadata
from reader.sources.fields import metadata_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.article import Kind

NARROWEST, WIDEST = 30, 160
"""Between these cells a text may have been wrapped; longer lines are paragraphs."""
_RAGGED = 7  # cells that tools which balance lines leave free before they must
_SHARE = 0.5  # of the line ends that a width must explain before it is believed
_HEADING_WIDTH = 90

_LINE = re.compile(r"[^\n]*\n?")
_ENDED = re.compile(r"[.!?…。！？:：;；][\"'”’»«›」』)）\]*_]*$|[”」』»]$")
_TAIL = 16  # code points at the end of a line in which its last sentence ends
_BULLET = re.compile(r"(?:[-*+•◦▪‣·●○■]|\(?\d{1,3}[.)]|\(?[a-z]\))\s+(?=\S)")
_DIALOGUE = re.compile("[-\u2013\u2014]\\s")
_HEADER = re.compile(r"([A-Za-z][A-Za-z -]{1,20}):[ \t]*(.*)")


class _Line(NamedTuple):
    """A line that is not blank: the span of its words, and its indent and width in cells."""

    start: int
    end: int
    text: str
    indent: int
    cells: int

    @property
    def ended(self) -> bool:
        """Whether a sentence ends where the line does."""
        return bool(_ENDED.search(self.text[-_TAIL:]))


def read(text: str) -> Draft:
    """Answer the draft of plain text; a header block of ``Key: value`` lines is not part of it."""
    metadata, body = _header_block(text)
    blocks = list(_blocks(body))
    width = _wrap_width(blocks)
    paragraphs: list[Paragraph] = []
    for block in blocks:
        paragraphs.extend(_paragraphs(block, width))
    return Draft(body, tuple(_with_headings(body, paragraphs)), metadata)


def _header_block(text: str) -> tuple[Metadata, str]:
    """Take away leading ``Title: …`` lines; two that are known and nothing else make a block."""
    fields: dict[str, str] = {}
    position = 0
    for match in _LINE.finditer(text.lstrip("\n")):
        line = match[0].strip()
        if not line:
            break
        header = _HEADER.fullmatch(line)
        if not header:
            return Metadata(), text
        fields[header[1].lower()] = header[2].strip()
        position = match.end()
    rest = text.lstrip("\n")[position:].lstrip("\n")
    metadata = metadata_of(fields)
    known = sum(v is not None for v in (metadata.title, metadata.source, metadata.date)) + (
        metadata.author is not None
    )
    if known < 2 or not rest.strip():
        return Metadata(), text
    return metadata, rest


def _blocks(text: str) -> Iterator[list[_Line]]:
    """Answer the runs of lines between blank ones."""
    block: list[_Line] = []
    position = 0
    for raw in text.split("\n"):
        words = raw.strip()
        if words:
            lead = raw[: raw.index(words[0])]
            start = position + len(lead)
            indent = len(lead.expandtabs(8))
            cells = indent + _cells(words)
            block.append(_Line(start, start + len(words), words, indent, cells))
        elif block:
            yield block
            block = []
        position += len(raw) + 1
    if block:
        yield block


def _cells(text: str) -> int:
    if text.isascii():
        return len(text)
    return sum(1 + (unicodedata.east_asian_width(c) in "WF") for c in text[: WIDEST + 1])


def _first_word(line: _Line) -> int:
    """Answer the cells of what would have had to fit on the line before."""
    word = line.text.split(None, 1)[0]
    if word[0] > "\u2e80" and unicodedata.east_asian_width(word[0]) in "WF":
        return 2  # ideographs break anywhere
    return 1 + _cells(word)


def _wrap_width(blocks: Sequence[Sequence[_Line]]) -> int | None:
    """Answer the width that explains most line ends inside blocks, ``None`` where none does."""
    explained = [0] * (WIDEST + 2)
    ends = unfinished = 0
    for block in blocks:
        for line, after in pairwise(block):
            if after.indent > line.indent + 1 or _BULLET.match(after.text):
                continue
            ends += 1
            longer = max(line.cells, after.cells)
            if NARROWEST <= longer <= WIDEST:
                past = min(line.cells + _first_word(after) + _RAGGED, WIDEST + 1)
                unfinished += longer < past and not line.ended
                for width in range(longer, past):
                    explained[width] += 1
    best = max(explained)
    if not best or best < _SHARE * ends or 3 * unfinished < best:
        return None
    # Of the widths that explain as much, the narrowest is the one that lines were filled to.
    return explained.index(best)


def _paragraphs(block: Sequence[_Line], width: int | None) -> Iterator[Paragraph]:
    """Answer the paragraphs of a block."""
    start = 0
    margin = _margin_of_indented(block)
    bullets = sum(bool(_BULLET.match(line.text)) for line in block)
    for index in range(1, len(block) + 1):
        if index < len(block) and margin is not None:
            goes_on = block[index].indent <= margin and block[index].cells <= WIDEST
        else:
            goes_on = index < len(block) and _goes_on(
                block[start], block[index - 1], block[index], width, bullets
            )
        if not goes_on:
            yield _paragraph(block[start:index])
            start = index


def _margin_of_indented(block: Sequence[_Line]) -> int | None:
    """Answer the indent beyond which a line begins a paragraph, where the block is set so."""
    if any(_BULLET.match(line.text) for line in block):
        return None
    margin = min(line.indent for line in block) + 1
    starts = sum(line.indent > margin for line in block)
    return margin if 1 < starts < len(block) and block[0].indent > margin else None


def _goes_on(first: _Line, before: _Line, line: _Line, width: int | None, bullets: int) -> bool:
    """Whether ``line`` goes on with the paragraph that began at ``first`` and is at ``before``.

    ``bullets`` are the lines of the block that begin as list items do.
    """
    in_item = _BULLET.match(first.text)
    longer = max(before.cells, line.cells)
    if longer > WIDEST:
        return False
    filled = (
        width is not None
        and longer <= width + _RAGGED
        and before.cells + _first_word(line) + _RAGGED > width
    )
    if _BULLET.match(line.text) or _DIALOGUE.match(line.text):
        # A dash or a number may be wrapped to the start of a line; a list has more of them.
        return not in_item and bullets <= 1 and filled and not before.ended
    if in_item and line.indent > first.indent:
        return True
    if line.indent > before.indent + 1 and not in_item:
        return False
    mid_sentence = not before.ended and line.text[0].islower()
    if filled:
        return True
    return mid_sentence and (width is not None or before.cells >= NARROWEST)


def _paragraph(lines: Sequence[_Line]) -> Paragraph:
    kind: Kind = "text"
    if all(line.text.startswith(">") for line in lines):
        kind = "quote"
    elif _BULLET.match(lines[0].text):
        kind = "item"
    return Paragraph(lines[0].start, lines[-1].end, kind)


def _with_headings(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """Answer the paragraphs, those that are headings inside the text marked so.

    A heading is short, has no end of a sentence, stands between blank lines and leads to a
    longer paragraph. The first paragraph is for the headline to judge.
    """
    for index, paragraph in enumerate(paragraphs):
        after = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
        if (
            index
            and after
            and paragraph.kind == after.kind == "text"
            and after.end - after.start > paragraph.end - paragraph.start
            and text.count("\n", paragraphs[index - 1].end, paragraph.start) > 1
            and text.count("\n", paragraph.end, after.start) > 1
            and _is_heading(text[paragraph.start : paragraph.end])
        ):
            yield Paragraph(paragraph.start, paragraph.end, "heading")
        else:
            yield paragraph


def _is_heading(words: str) -> bool:
    return (
        "\n" not in words
        and len(words) <= _HEADING_WIDTH
        and not _ENDED.search(words)
        and words[-1] not in ",—–-"
        and not words[0].islower()
        and any(c.isalpha() for c in words)
    )
