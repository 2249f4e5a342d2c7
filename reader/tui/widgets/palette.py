"""The styles of the compare screen and of a story by short names, made from the theme's colours.

They are a table here and no component classes: Textual styles a widget for each of those whenever
it applies styles, and reads rules for them at every start.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from rich.color import Color as DrawnColor
from rich.color import ColorType
from rich.style import Style
from textual.color import Color
from textual.widget import Widget

from reader.comparison.wording import NO_DIFFERENCE, Kind


class Look(NamedTuple):
    """What is laid over text: colours of the theme by their names, and a text style.

    ``share`` is how much of the text's colour is mixed into what it stands on; ``ground`` is a
    colour to stand on, and how much of it.
    """

    text: str
    share: float = 1.0
    ground: tuple[str, float] | None = None
    style: str = ""


LOOKS: Mapping[str, Look] = {
    # the kinds of rows: their glyphs, and the colour that the quiet grounds are mixed from
    "same": Look("foreground", 0.45),
    "changed": Look("warning"),
    "removed": Look("error"),
    "added": Look("success"),
    "moved": Look("primary"),
    "noise": Look("foreground", 0.45),
    "quiet": Look("foreground", 0.55),
    "faint": Look("foreground", 0.25),
    "cursor": Look("primary"),
    "told": Look("primary", style="italic"),
    "partly": Look("secondary"),
    "facts": Look("accent", style="bold"),
    "lit": Look("foreground", ground=("foreground", 0.25)),
    "match": Look("foreground", ground=("accent", 0.4)),
    "match-current": Look("background", ground=("accent", 1.0), style="bold"),
    "selection": Look("background", ground=("primary", 1.0)),
}
_BACK = ("background", 1.0)
_WITHOUT_SHADES: Mapping[str, Look] = {
    **LOOKS,
    "same": Look("foreground", style="dim"),
    "noise": Look("foreground", style="dim"),
    "quiet": Look("foreground", style="dim"),
    "faint": Look("foreground", style="dim"),
    "lit": Look("foreground", ground=_BACK, style="bold underline"),
    "match": Look("foreground", ground=_BACK, style="reverse"),
    "match-current": Look("foreground", ground=_BACK, style="reverse bold underline"),
    "selection": Look("foreground", ground=_BACK, style="reverse"),
}
"""The terminal's own colours know no shades: dim and reverse instead."""
_TEXT_STYLES = {
    "heading": Style(bold=True),
    "strong": Style(bold=True),
    "differs": Style(underline=True),
    "shared": Style(bold=True),
    "hidden": Style(strike=True),
    "here": Style(reverse=True),
    "chosen": Style(underline=True),
}
_GROUND, _CURSOR_GROUND = 0.07, 0.16
"""How much of a state's colour goes into the ground of its rows, and of the cursor's row."""
_PLAIN_CURSOR_GROUND = 0.06


class Palette:
    """The styles on the ground of a widget, in the colours of the theme, kept until they change."""

    def __init__(self, owner: Widget) -> None:
        self._owner = owner
        self._over: dict[str, Style] = {}
        self._grounds: dict[tuple[Kind | None, bool], Style] = {}

    def clear(self) -> None:
        """Forget the styles of another theme."""
        self._over.clear()
        self._grounds.clear()

    @property
    def plain(self) -> Style:
        """Text on the widget's own ground."""
        return self.ground(None)

    def over(self, name: str) -> Style:
        """Answer what the rules of a name say and nothing else, to be laid over another style."""
        style = self._over.get(name)
        if style is None:
            style = self._over[name] = _TEXT_STYLES.get(name) or self._made(name)
        return style

    def on_plain(self, name: str) -> Style:
        """Answer the styles of some names, spaces between, on the widget's own ground."""
        style = self.plain
        for part in name.split():
            if part != "plain":
                style += self.over(part)
        return style

    def ground(self, kind: Kind | None, *, cursor: bool = False) -> Style:
        """Answer the style of text in a row of that kind (of none), or in the cursor's row.

        The colour of the state is mixed into the widget's ground; in the terminal's own colours,
        where nothing can be mixed, the ground stays as it is.
        """
        style = self._grounds.get((kind, cursor))
        if style is None:
            style = self._grounds[kind, cursor] = self._mix(kind, cursor)
        return style

    def _mix(self, kind: Kind | None, cursor: bool) -> Style:
        plain = self._owner.rich_style
        tint = plain.color
        share = _PLAIN_CURSOR_GROUND if cursor else 0.0
        if kind is not None and kind not in NO_DIFFERENCE:
            tint, share = self.over(kind).color, _CURSOR_GROUND if cursor else _GROUND
        ground = plain.bgcolor
        if not share or tint is None or ground is None:
            return plain
        if ColorType.TRUECOLOR not in (tint.type, ground.type) or tint.type != ground.type:
            return plain
        mixed = (
            round(below + (above - below) * share)
            for below, above in zip(ground.get_truecolor(), tint.get_truecolor(), strict=True)
        )
        return plain + Style(bgcolor=DrawnColor.from_rgb(*mixed))

    def _made(self, name: str) -> Style:
        app = self._owner.app
        look = (_WITHOUT_SHADES if app.native_ansi_color else LOOKS)[name]
        on = self._owner.background_colors[1]
        if look.ground is not None:
            on = self._mixed(on, *look.ground)
        return Style.parse(look.style) + Style(
            color=self._mixed(on, look.text, look.share).rich_color,
            bgcolor=on.rich_color if look.ground is not None else None,
        )

    def _mixed(self, ground: Color, name: str, share: float) -> Color:
        """Answer a ground with so much of a colour of the theme in it."""
        return ground + Color.parse(self._owner.app.theme_variables[name]).multiply_alpha(share)
