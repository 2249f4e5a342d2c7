"""Every key of a screen, from the registry."""

from __future__ import annotations

from itertools import groupby

from rich.cells import cell_len
from textual.content import Content

from reader.tui.keys import Action, Where, actions, key_name
from reader.tui.screens.sheet import Sheet

GLYPHS = (
    ("=", "both tell it alike"),
    ("~", "told differently"),
    ("−", "only the left says it"),
    ("+", "only the right says it"),
    ("⇄", "told at another place"),
)
_TITLES: dict[Where, str] = {
    "welcome": "Keys",
    "library": "Keys of the library",
    "article": "Keys of the article",
    "compare": "Keys of the comparison",
}


def keys_of(action: Action) -> str:
    """Answer all keys of an action as people write them."""
    return action.shown_key or "  ".join(map(key_name, action.keys))


class HelpScreen(Sheet):
    """Shows the keys of one screen, and those that work everywhere."""

    def __init__(self, where: Where) -> None:
        super().__init__(_TITLES.get(where, "Keys"))
        self._where = where

    def text(self) -> Content:
        """Answer the keys, group by group, and what the glyphs of a comparison mean."""
        listed = (*actions(self._where), *actions("everywhere"))
        width = max(cell_len(keys_of(action)) for action in listed)
        lines: list[Content] = []
        for group, members in groupby(listed, key=lambda action: action.group):
            lines += [Content(""), Content.styled(group, "bold $primary")]
            lines += [self._line(keys_of(a), a.help, width) for a in members]
        if self._where == "compare":
            lines += [Content(""), Content.styled("Signs", "bold $primary")]
            lines += [self._line(sign, meaning, width) for sign, meaning in GLYPHS]
        return Content("\n").join(lines[1:])

    @staticmethod
    def _line(keys: str, text: str, width: int) -> Content:
        pad = " " * (width - cell_len(keys) + 3)
        return Content.assemble("  ", Content.styled(keys, "bold"), pad, Content(text))
