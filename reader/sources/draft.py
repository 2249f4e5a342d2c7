"""What a format module answers: an article before language and sentences are known."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from reader.article import Kind, Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a file says about itself; ``None`` where it says nothing. ``date`` is YYYY-MM-DD."""

    title: str | None = None
    source: str | None = None
    date: str | None = None
    author: str | None = None
    language: str | None = None
    time: str | None = None
    """The time of that day, as HH:MM."""


@dataclass(frozen=True, slots=True)
class Draft:
    """The text of a document, its paragraphs as the Article wants them, and its metadata."""

    text: str
    paragraphs: tuple[Paragraph, ...]
    metadata: Metadata = field(default_factory=Metadata)


class Block(NamedTuple):
    """A paragraph that a markup holds, before it has a place in a text."""

    text: str
    kind: Kind


def from_blocks(blocks: Iterable[Block], metadata: Metadata) -> Draft:
    """Answer the draft whose text is the blocks with a blank line between.

    Items of one list stand on adjoining lines. Blocks of nothing but white space are left out. A
    headline that is not the first block is a heading: there is one headline.
    """
    pieces: list[str] = []
    paragraphs: list[Paragraph] = []
    length = 0
    last: Kind | None = None
    for block in blocks:
        text = block.text.strip()
        if not text:
            continue
        kind: Kind = "heading" if block.kind == "headline" and paragraphs else block.kind
        if last is not None:
            gap = "\n" if last == kind == "item" else "\n\n"
            pieces.append(gap)
            length += len(gap)
        pieces.append(text)
        paragraphs.append(Paragraph(length, length + len(text), kind))
        length += len(text)
        last = kind
    return Draft("".join(pieces), tuple(paragraphs), metadata)
