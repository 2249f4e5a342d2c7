"""Where the columns of the pair view stand at a given width, in cells."""

from __future__ import annotations

from dataclasses import dataclass

SIDE_BY_SIDE_FROM = 90
"""From so many cells on, both sides stand beside each other unless chosen otherwise."""
_TEXT_AT_LEAST = 14
"""Where the text would be narrower than this, the sentence numbers give way."""


@dataclass(frozen=True, slots=True)
class TextColumn:
    """The place of one side: its sentence numbers and its text.

    ``digits`` is 0 where numbers and paragraph signs find no room.
    """

    number: int
    digits: int
    text: int
    width: int


@dataclass(frozen=True, slots=True)
class Geometry:
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
    # bar, glyph, space, number, paragraph sign, space, text, space, rule, number, sign, space, text
    room = width - (3 + left_digits + 2) - 2 - (right_digits + 3)
    if room < 2 * _TEXT_AT_LEAST:
        room = width - 4
        left = TextColumn(2, 0, 2, max(room - room // 2, 1))
        rule = left.text + left.width
        return Geometry(
            width, left, TextColumn(rule + 1, 0, rule + 1, max(width - rule - 1, 1)), rule
        )
    left = TextColumn(3, left_digits, 3 + left_digits + 2, room - room // 2)
    rule = left.text + left.width + 1
    text = rule + 1 + right_digits + 3
    return Geometry(width, left, TextColumn(rule + 2, right_digits, text, width - text), rule)


def _stacked(width: int, left_digits: int, right_digits: int) -> Geometry:
    # bar, glyph, space, left number, space, right number, paragraph sign, space, text
    text = 3 + left_digits + 1 + right_digits + 2
    if width - text < _TEXT_AT_LEAST:
        # bar, glyph, sign of the side, space, text
        column = TextColumn(2, 0, 4, max(width - 4, 1))
        return Geometry(width, column, column, None)
    return Geometry(
        width,
        TextColumn(3, left_digits, text, width - text),
        TextColumn(3 + left_digits + 1, right_digits, text, width - text),
        None,
    )
