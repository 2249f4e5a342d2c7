"""Where every line of one article stands, at any width, however long the article.

Pure: no widget, no colour. Blocks are wrapped when they come near what is shown; the height of
the others is guessed from their length, so that opening a text of fifty megabytes costs no more
than one of fifty kilobytes.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from typing import Literal, NamedTuple

from rich.cells import cell_len, split_graphemes

from reader.article import Article, Kind, Span
from reader.text.safe import drawable
from reader.text.wrap import wrap
from reader.tui.wording import day, language

BlockKind = Kind | Literal["title", "facts"]
"""A paragraph's kind, or what stands above the text: the title, and one line of facts."""

_CHUNK = 4096
"""A paragraph of more code points is laid out in pieces of about so many."""
_SAMPLE = 128
_BULLET = re.compile(r"(?:[-*•‣◦–—·]|\(?\w{1,3}[.)])\s+")
PREFIX: dict[str, str] = {"item": "•  ", "quote": "│  "}


class Block(NamedTuple):
    """A run of the article's text, or a ``text`` of its own, drawn as lines of one kind.

    ``gap`` is the number of empty lines above it.
    """

    kind: BlockKind
    start: int
    end: int
    gap: int = 1
    text: str | None = None


class Line(NamedTuple):
    """A drawn line: which block, and where it starts and ends in the block's text."""

    block: int
    start: int
    end: int


Place = tuple[int, int]
"""A place that stays the same at every width: a block, and an offset into its text."""


def facts(article: Article, words: str) -> tuple[str, str, str]:
    """Answer who published an article when, its length and language, and its path."""
    published = (article.source, day(article.date), article.author and f"by {article.author}")
    return (
        " · ".join(part for part in published if part),
        " · ".join(part for part in (words, language(article.language)) if part),
        article.path,
    )


def blocks(article: Article, words: str, *, brief: bool = False) -> tuple[Block, ...]:
    """Answer the blocks of an article; ``words`` says how long it is.

    The facts stand between the headline and the text; ``brief`` puts them on one line, without
    the path.
    """
    made: list[Block] = []
    paragraphs = article.paragraphs
    headline = bool(paragraphs) and paragraphs[0].kind == "headline"
    if headline:
        made.append(Block("headline", paragraphs[0].start, paragraphs[0].end, gap=0))
    elif not article.text.lstrip().startswith(article.title.rstrip("… ")):
        title = drawable(article.title)
        made.append(Block("title", 0, len(title), gap=0, text=title))
    published, size, path = facts(article, words)
    told = (
        (" · ".join(part for part in (published, size) if part),)
        if brief
        else (published, size, path)
    )
    gap = 0 if brief or not made else 1
    for line in filter(None, map(drawable, told)):
        made.append(Block("facts", 0, len(line), gap, text=line))
        gap = 0
    previous: BlockKind = "facts"
    for paragraph in paragraphs[1:] if headline else paragraphs:
        gap = 0 if previous == paragraph.kind == "item" else 1
        if previous == "facts" and not brief:
            gap = 2
        for start, end in _pieces(article.text, paragraph.start, paragraph.end):
            made.append(Block(paragraph.kind, start, end, gap))
            gap = 0
        previous = paragraph.kind
    return tuple(made)


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    """Cut a very long paragraph at spaces, so that no piece is slow to wrap."""
    while end - start > _CHUNK:
        space = text.rfind(" ", start + _CHUNK // 2, start + _CHUNK)
        cut = start + _CHUNK if space < 0 else space + 1
        yield start, cut
        start = cut
    yield start, end


class ArticleLayout:
    """The lines of an article at one width; heights settle where the reader comes near."""

    def __init__(self, article: Article, blocks: tuple[Block, ...], width: int) -> None:
        self.article = article
        self.blocks = blocks
        self.width = max(width, 8)
        self._lines: dict[int, list[Span]] = {}
        self._heights = [block.gap + self._guess(block) for block in blocks]
        self._starts: list[int] = []
        own = [index for index, block in enumerate(blocks) if block.text is None]
        self._indices = own or [0]
        self._offsets = [blocks[index].start for index in own]
        self._accumulate()

    def _accumulate(self) -> None:
        self._starts = [0, *accumulate(self._heights)]

    @property
    def height(self) -> int:
        """The number of lines, as far as known."""
        return self._starts[-1]

    def text(self, index: int) -> str:
        """Answer the text of a block, as it may be drawn."""
        block = self.blocks[index]
        if block.text is not None:
            return block.text
        return drawable(self.article.text[block.start : block.end])

    def prefix(self, index: int) -> str:
        """Answer what stands before the first line of a block."""
        block = self.blocks[index]
        if block.kind == "item" and _BULLET.match(self.article.text, block.start, block.end):
            return ""
        return PREFIX.get(block.kind, "")

    def _guess(self, block: Block) -> int:
        length = block.end - block.start
        if length > _SAMPLE:
            sample = self.article.text[block.start : block.start + _SAMPLE]
            length = length * cell_len(sample) // _SAMPLE
        return max(1, -(-length // max(self.width - 2, 1)))

    def lines(self, index: int) -> list[Span]:
        """Answer the wrapped lines of a block, as spans of its text."""
        found = self._lines.get(index)
        if found is None:
            width = self.width - cell_len(self.prefix(index))
            found = self._lines[index] = wrap(self.text(index), width, split_graphemes)
        return found

    def settle(self, y: int, above: int, below: int) -> int:
        """Wrap what stands up to so many lines above and below line ``y``.

        Answers by how many lines the block at ``y`` has moved down, because blocks above it
        turned out to be of another height than guessed.
        """
        if not self.blocks:
            return 0
        at = self.block_at(y)
        into = y - self._starts[at]
        old = self._starts[at]
        changed = False
        for index, step, wanted in (
            (at, 1, below + into),
            (at - 1, -1, above - into),
        ):
            while wanted > 0 and 0 <= index < len(self.blocks):
                height = self.blocks[index].gap + len(self.lines(index))
                if height != self._heights[index]:
                    self._heights[index] = height
                    changed = True
                wanted -= height
                index += step
        if changed:
            self._accumulate()
        return self._starts[at] - old

    def block_at(self, y: int) -> int:
        """Answer the block that line ``y`` belongs to, its gap included."""
        return min(max(bisect_right(self._starts, y) - 1, 0), len(self.blocks) - 1)

    def line(self, y: int) -> Line | None:
        """Answer line ``y``; nothing where it is empty."""
        if not 0 <= y < self.height:
            return None
        index = self.block_at(y)
        row = y - self._starts[index] - self.blocks[index].gap
        lines = self.lines(index)
        if not 0 <= row < len(lines):
            return None
        start, end = lines[row]
        return Line(index, start, end)

    def place(self, y: int) -> Place:
        """Answer the place that line ``y`` shows, or the next below where it is empty."""
        if not self.blocks:
            return (0, 0)
        index = self.block_at(y)
        row = max(y - self._starts[index] - self.blocks[index].gap, 0)
        lines = self.lines(index)
        return index, lines[min(row, len(lines) - 1)][0]

    def y_of(self, place: Place) -> int:
        """Answer the line that shows a place."""
        index, offset = place
        if not self.blocks:
            return 0
        lines = self.lines(index)
        row = max(bisect_right(lines, offset, key=lambda line: line[0]) - 1, 0)
        return self._starts[index] + self.blocks[index].gap + row

    def place_of(self, offset: int) -> Place:
        """Answer the place of an offset into the article's text."""
        at = max(bisect_right(self._offsets, offset) - 1, 0)
        index = self._indices[at]
        return index, max(offset - self.blocks[index].start, 0)
