"""What is laid out: two texts as facing pages, and the blocks in which their rows are drawn.

Pure: no widget, no colour. A block is a row, or a run of rows folded to one line.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from reader.article import Article
from reader.comparison.model import Row, Side
from reader.comparison.wording import NO_DIFFERENCE, Kind, kind_of
from reader.text.safe import drawable


@dataclass(frozen=True, slots=True)
class Spread:
    """What is laid out, as two facing pages: rows, and both texts as they may be drawn.

    ``pending`` says that the comparison is still being made and the rows mean nothing yet;
    ``partly`` are the sentences that are partly told in one they are not linked with.
    """

    left: Article
    right: Article
    rows: tuple[Row, ...]
    pending: bool = False
    partly: frozenset[tuple[Side, int]] = frozenset()
    drawn_left: str = field(init=False, repr=False)
    drawn_right: str = field(init=False, repr=False)
    _starts: dict[Side, list[int]] = field(init=False, repr=False, compare=False)
    _places: dict[Side, dict[int, int]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        set_once = object.__setattr__
        set_once(self, "drawn_left", drawable(self.left.text))
        set_once(self, "drawn_right", drawable(self.right.text))
        starts: dict[Side, list[int]] = {
            "left": [sentence.start for sentence in self.left.sentences],
            "right": [sentence.start for sentence in self.right.sentences],
        }
        set_once(self, "_starts", starts)
        places: dict[Side, dict[int, int]] = {"left": {}, "right": {}}
        for index, row in enumerate(self.rows):
            places["left"].update(dict.fromkeys(row.left, index))
            places["right"].update(dict.fromkeys(row.right, index))
        set_once(self, "_places", places)

    def article(self, side: Side) -> Article:
        """Answer the article of a side."""
        return self.left if side == "left" else self.right

    def text(self, side: Side, sentence: int) -> str:
        """Answer a sentence as it may be drawn, as long as the original."""
        if side == "left":
            span = self.left.sentences[sentence]
            return self.drawn_left[span.start : span.end]
        span = self.right.sentences[sentence]
        return self.drawn_right[span.start : span.end]

    def sentence_at(self, side: Side, offset: int) -> int:
        """Answer the sentence that holds a code point, or ends before it."""
        return max(bisect_right(self._starts[side], offset) - 1, 0)

    def row_of(self, side: Side, sentence: int) -> int:
        """Answer the row that tells a sentence as its own."""
        return self._places[side][sentence]


def pending_spread(left: Article, right: Article) -> Spread:
    """Answer both texts side by side, sentence by sentence, to read while they are compared."""
    size = max(len(left.sentences), len(right.sentences))
    return Spread(
        left,
        right,
        tuple(
            Row(
                None,
                "same",
                moved=False,
                left=(i,) if i < len(left.sentences) else (),
                right=(i,) if i < len(right.sentences) else (),
            )
            for i in range(size)
        ),
        pending=True,
    )


class Showing(NamedTuple):
    """What a person chose to see: hidden kinds, whether what is told alike is folded, what not."""

    hidden: frozenset[Kind] = frozenset()
    folded: bool = False
    opened: frozenset[tuple[Side, int]] = frozenset()
    """Folds opened one by one, named by the first sentence in them."""


def begins_paragraph(article: Article, sentence: int) -> bool:
    """Answer whether a sentence is the first of its paragraph."""
    sentences = article.sentences
    return not sentence or sentences[sentence].paragraph != sentences[sentence - 1].paragraph


class Block(NamedTuple):
    """A row, or a run of rows, ``first`` to ``last`` (included), folded to one line."""

    first: int
    last: int
    folded: bool = False


def first_sentence(row: Row) -> tuple[Side, int]:
    """Answer the first sentence that a row tells, the left one where it tells two."""
    return ("left", row.left[0]) if row.left else ("right", row.right[0])


def blocks_of(rows: Sequence[Row], showing: Showing) -> tuple[Block, ...]:
    """Answer the blocks to draw: hidden rows left out, runs of rows told alike folded if wished."""
    blocks: list[Block] = []
    run: list[int] = []

    def close_run() -> None:
        if not run:
            return
        if first_sentence(rows[run[0]]) in showing.opened:
            blocks.extend(Block(index, index) for index in run)
        else:
            blocks.append(Block(run[0], run[-1], folded=True))
        run.clear()

    for index, row in enumerate(rows):
        kind = kind_of(row)
        if kind in showing.hidden:
            continue
        if showing.folded and kind in NO_DIFFERENCE:
            run.append(index)
            continue
        close_run()
        blocks.append(Block(index, index))
    close_run()
    return tuple(blocks)
