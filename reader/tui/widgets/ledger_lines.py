"""How the ledger panel is set: its head of tabs, and the items with both sides level."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from reader.article import Span
from reader.comparison.wording import FACTS
from reader.tui.widgets.ledger_cursor import LedgerCursor
from reader.tui.widgets.ledger_items import NAMES, Item
from reader.tui.widgets.painting import CURSOR, RULE
from reader.tui.widgets.runs import Run, fit, flow

Looks = Callable[[str], Style]
"""Answers the style of some names with spaces between."""
Line = list[Segment]

_VERDICT = 13
"""Cells of the column of verdicts; longer ones take two lines."""
_GUTTER = 3
"""The cursor's bar, the sign, a space."""
_VERDICTS_FROM = 64
"""In fewer cells a verdict stands above the words, not beside them."""
_LEVEL_FROM = 34
"""In fewer cells the right stands below the left."""
_LEAST = 18
"""The cells that the words of a side have at least where they stand below the same side."""
_NOTHING = (Run("·", "quiet"),)
_LINE = "─"


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the words of both sides stand: ``left`` cells from ``start``, ``right`` after ``rule``.

    ``verdict`` is the width of the column of verdicts, 0 where they stand above the words.
    """

    width: int
    verdict: int
    start: int
    left: int
    rule: int
    right: int

    @property
    def across(self) -> int:
        """The cells that both sides take together, with the rule between them."""
        return self.left + 3 + self.right

    @classmethod
    def of(cls, width: int, rule: int | None) -> Columns:
        """Answer the columns for so many cells, in line with the rule of the sides if that fits."""
        verdict = _VERDICT if width >= _VERDICTS_FROM else 0
        start = _GUTTER + verdict + bool(verdict)
        if rule is None or min(rule - 1 - start, width - rule - 3) < _LEAST:
            rule = start + max((width - start - 4) // 2, 1) + 1
        return cls(width, verdict, start, rule - 1 - start, rule, max(width - rule - 3, 1))


def item_lines(item: Item, columns: Columns, most: int, looks: Looks, bar: Run) -> list[Line]:
    """Answer the lines of an item, at most so many; ``bar`` stands before them."""
    if columns.width < _LEVEL_FROM:
        body = _stacked(item, columns, looks)
    else:
        body = _level(item, columns, looks)
    return [
        [
            Segment(bar.text, looks(bar.look)),
            Segment(item.glyph if at == 0 else " ", looks(f"{item.look} strong")),
            Segment(" ", looks("plain")),
            *line,
        ]
        for at, line in enumerate(body[: max(most, 1)])
    ]


def _stacked(item: Item, columns: Columns, looks: Looks) -> list[Line]:
    """Answer the verdict, the left and the right one below the other."""
    room = max(columns.width - _GUTTER, 1)
    body = flow([Run(item.word, item.look)], room, looks)
    for told in (item.left(), item.right()):
        if told or not item.alone:
            body += flow(told or _NOTHING, room, looks)
    return body


def _level(item: Item, columns: Columns, looks: Looks) -> list[Line]:
    """Answer both sides beside each other, the verdict before or above them."""
    word = [Run(item.word, item.look)]
    body: list[Line] = []
    verdict: list[Line] = []
    if columns.verdict:
        verdict = flow(word, columns.verdict, looks)
    else:
        body.append(fit(word, columns.width - _GUTTER, looks))
    words = _across(item, columns, looks) if item.alone else _both(item, columns, looks)
    space = Segment(" ", looks("plain"))
    for at in range(max(len(words), len(verdict))):
        line = [*_line(verdict, at, columns.verdict, looks), space] if columns.verdict else []
        body.append([*line, *_line(words, at, columns.across, looks), space])
    return body


def _across(item: Item, columns: Columns, looks: Looks) -> list[Line]:
    return flow(item.left() or item.right(), columns.across, looks)


def _both(item: Item, columns: Columns, looks: Looks) -> list[Line]:
    left = flow(item.left() or _NOTHING, columns.left, looks)
    right = flow(item.right() or _NOTHING, columns.right, looks)
    between = [
        Segment(" ", looks("plain")), Segment(RULE, looks("faint")), Segment(" ", looks("plain"))
    ]  # fmt: skip
    return [
        [
            *_line(left, at, columns.left, looks),
            *between,
            *_line(right, at, columns.right, looks),
        ]
        for at in range(max(len(left), len(right)))
    ]


def _line(lines: Sequence[Line], at: int, width: int, looks: Looks) -> Line:
    return lines[at] if at < len(lines) else [Segment(" " * width, looks("plain"))]


def cursor_bar(*, here: bool, lit: bool) -> Run:
    """Answer the bar before an item: the cursor's, which is faint where the keys are elsewhere."""
    return Run(CURSOR if here else " ", "cursor" if lit else "faint")


def head(
    cursor: LedgerCursor, width: int, above: int | None, below: int | None, looks: Looks
) -> tuple[Line, list[Span]]:
    """Answer the rule with the tabs in it, the one shown in brackets, and where they stand.

    ``above`` and ``below`` are where rules from above and below meet it.
    """
    runs, places, at = [Run(_LINE, "faint")], [], 1
    for number, name in enumerate(NAMES):
        tab = cursor.tabs[number] if cursor.tabs else None
        told = f" {name}" if tab is None else f" {name} {len(tab.items):,}"
        marked = f" {FACTS} {tab.differing:,}" if tab is not None and tab.differing else ""
        shown = number == cursor.at
        size = cell_len(told + marked) + 3
        if at + size > width:
            break
        places.append((at, at + size))
        runs += [
            Run("[" if shown else " ", "cursor strong"),
            Run(told, "strong" if shown else "quiet"),
            Run(marked, "facts"),
            Run(" ]" if shown else "  ", "cursor strong"),
        ]
        at += size
    place = f" {cursor.number + 1:,} of {len(cursor.items):,} " if cursor.items else ""
    if at + len(place) + 2 > width:
        place = ""
    end = width - len(place) - bool(place)
    line = "".join(_joint(cell, above, below) for cell in range(at, end))
    runs += [Run(line, "faint"), Run(place, "quiet"), Run(_LINE * bool(place), "faint")]
    return fit(runs, width, looks), places


def _joint(cell: int, above: int | None, below: int | None) -> str:
    if cell == above:
        return "┼" if cell == below else "┴"
    return "┬" if cell == below else _LINE
