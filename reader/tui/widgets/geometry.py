"""Where the columns of the pair view stand at a given width, in cells."""

from __future__ import annotations

from typing import NamedTuple

SIDE_BY_SIDE_FROM = 90
"""From so many cells on, both sides stand beside each other unless chosen otherwise."""
_TEXT_AT_LEAST = 14
"""Where the text would be narrower than this, the sentence numbers give way."""


class TextColumn(NamedTuple):
    """The place of one side: its sentence numbers and its text.

    ``digits`` is 0 where numbers and paragraph signs find no room; ``after`` are the cells left
    free behind the text.
    """

    digits: int
    text: int
    width: int
    after: int


class Geometry(NamedTuple):
    """The columns of a line: cursor bar, state glyph, then the sides.

    Side by side: left number and text, a rule at ``rule``, right number and text. In one column
    (``rule`` is ``None``): left number, right number, and one text for both.
    """

    width: int
    left: TextColumn
    right: TextColumn
    rule: int | None

    @property
    def side_by_side(self) -> bool:
        """Whether both sides stand beside each other."""
        return self.rule is not None


def geometry(width: int, left_count: int, right_count: int, *, side_by_side: bool) -> Geometry:
    """Answer the columns for ``width`` cells and so many sentences on either side."""
    width = max(width, 8)
    digits = len(str(max(left_count, 1))), len(str(max(right_count, 1)))
    return _beside(width, *digits) if side_by_side else _stacked(width, *digits)


def _beside(width: int, left_digits: int, right_digits: int) -> Geometry:
    # bar, glyph, space, number, sign, space, text, space, rule, space, number, sign, space, text,
    # space
    room = width - (left_digits + 5) - 2 - (right_digits + 3) - 1
    if room < 2 * _TEXT_AT_LEAST:
        # bar, glyph, text, rule, text
        room = width - 3
        rule = 2 + room - room // 2
        return Geometry(
            width,
            TextColumn(0, 2, rule - 2, 0),
            TextColumn(0, rule + 1, room // 2, 0),
            rule,
        )
    left = TextColumn(left_digits, left_digits + 5, room - room // 2, 1)
    rule = left.text + left.width + 1
    return Geometry(
        width, left, TextColumn(right_digits, rule + right_digits + 4, room // 2, 1), rule
    )


def _stacked(width: int, left_digits: int, right_digits: int) -> Geometry:
    # bar, glyph, space, left number, side, right number, sign, space, text, space
    text = left_digits + right_digits + 6
    if width - text - 1 < _TEXT_AT_LEAST:
        # bar, glyph, side, space, text
        column = TextColumn(0, 4, width - 4, 0)
        return Geometry(width, column, column, None)
    room = width - text - 1
    return Geometry(
        width,
        TextColumn(left_digits, text, room, 1),
        TextColumn(right_digits, text, room, 1),
        None,
    )
