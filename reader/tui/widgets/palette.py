"""The styles of the compare screen by short names, made from its component classes.

One set serves all its widgets: every component class costs time whenever styles are applied, at
the start above all.
"""

from __future__ import annotations

from rich.color import Color, ColorType
from rich.style import Style
from textual.widget import Widget

from reader.comparison.wording import KINDS, NO_DIFFERENCE, Kind

COMPONENTS: tuple[str, ...] = (
    *KINDS,  # glyphs, and the colour that the quiet grounds are mixed from
    "quiet",
    "faint",
    "cursor",
    "told",
    "partly",
    "facts",
    "lit",
    "match",
    "match-current",
    "selection",
)
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
    """The styles of a widget's component classes, ``<prefix>--<name>``, kept until they change."""

    def __init__(self, owner: Widget, prefix: str) -> None:
        self._owner = owner
        self._prefix = prefix
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
            style = self._over[name] = _TEXT_STYLES.get(name) or self._component(name)
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
        return plain + Style(bgcolor=Color.from_rgb(*mixed))

    def _component(self, name: str) -> Style:
        component = f"{self._prefix}--{name}"
        full = self._owner.get_component_rich_style(component)
        rules = self._owner.get_component_styles(component)
        return rules.text_style + Style(
            color=full.color if rules.has_rule("color") else None,
            bgcolor=full.bgcolor if rules.has_rule("background") else None,
        )
