"""Every key of a screen, from the registry."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.cells import cell_len, split_graphemes
from textual.content import Content

from reader.comparison.story import MARKS
from reader.comparison.story import wording as story
from reader.comparison.versions.wording import EXPLAINED, FLAG
from reader.comparison.wording import FACTS, PARTLY
from reader.text.wrap import wrap
from reader.tui.actions import Action, Where, actions
from reader.tui.keys import key_name
from reader.tui.screens.sheet import Sheet

GLYPHS = (
    ("=", "both tell it alike"),
    ("~", "told differently"),
    ("−", "only the left says it"),
    ("+", "only the right says it"),
    ("⇄", "told at another place"),
    ("∘", "noise: differs in typography, dateline or page furniture alone"),
    (FACTS, "facts differ: figures, dates, titles, or words that are quoted"),
    (PARTLY, "partly told: shares one thing with a sentence elsewhere"),
    (FLAG, "a fact changed in this version, and no note of correction says so"),
    (EXPLAINED, "a fact changed in this version, and a note of correction says so"),
)
SIGNS: dict[Where, Sequence[tuple[str, str]]] = {
    "compare": GLYPHS,
    "story": tuple((story.GLYPHS[mark], mark) for mark in MARKS),
}
_TITLES: dict[Where, str] = {
    "welcome": "Keys",
    "library": "Keys of the library",
    "article": "Keys of the article",
    "compare": "Keys of the comparison",
    "story": "Keys of the story",
}


_EXPLAINED = 30
"""Cells that an explanation should have beside its keys."""


def keys_of(action: Action) -> str:
    """Answer all keys of an action as people write them."""
    return action.shown_key or "  ".join(map(key_name, action.keys))


class HelpScreen(Sheet):
    """Shows the keys of one screen, and those that work everywhere."""

    def __init__(self, where: Where, part: Where | None = None) -> None:
        """Show the keys of a screen, first of all those of the part that has the keys now."""
        super().__init__(_TITLES.get(where, "Keys"))
        self._where = where
        self._parts = (part, where) if part is not None else (where,)

    def text(self, width: int) -> Content:
        """Answer the keys, group by group, and what the signs of the screen mean."""
        parts: tuple[Where, ...] = (*self._parts, "everywhere")
        listed = [action for part in parts for action in actions(part)]
        column = max(cell_len(keys_of(action)) for action in listed)
        lines: list[Content] = []
        for group, members in groupby(listed, key=lambda action: action.group):
            lines += [Content(""), Content.styled(group, "bold $primary")]
            for action in members:
                lines += _entry(keys_of(action), action.help, column, width)
        signs = SIGNS.get(self._where, ())
        if signs:
            lines += [Content(""), Content.styled("Signs", "bold $primary")]
            for sign, meaning in signs:
                lines += _entry(sign, meaning, column, width)
        return Content("\n").join(lines[1:])


def _entry(keys: str, text: str, column: int, width: int) -> Iterator[Content]:
    """Answer a key and what it does: side by side, or one below the other where it is narrow."""
    shown = Content.styled(keys, "bold")
    indent = 2 + column + 3
    if width - indent < _EXPLAINED:
        indent = 6
        yield Content.assemble("  ", shown)
    lead = Content.assemble("  ", shown, " " * (column - cell_len(keys) + 3))
    for start, end in wrap(text, width - indent, split_graphemes):
        first = start == 0 and indent > 6
        yield Content.assemble(lead if first else " " * indent, text[start:end])
