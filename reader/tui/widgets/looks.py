"""Styles by short names, kept until the theme changes: asking Textual anew for each is slow."""

from __future__ import annotations

from rich.style import Style
from textual.widget import Widget


class Looks(Widget):
    """A widget that draws its own lines in the styles of its component classes.

    The component classes are named ``<prefix>--<name>``; ``plain`` is the widget's own style where
    no such class is declared.
    """

    PREFIX = ""

    def __init__(self) -> None:
        super().__init__()
        self._looks: dict[str, Style] = {}

    def notify_style_update(self) -> None:
        """Forget the styles of another theme."""
        super().notify_style_update()
        self._looks.clear()

    def look(self, name: str) -> Style:
        """Answer the full style of a name, its colours blended with the widget's ground."""
        style = self._looks.get(name)
        if style is None:
            component = f"{self.PREFIX}--{name}"
            if name == "plain" and component not in self.COMPONENT_CLASSES:
                style = self.rich_style
            else:
                style = self.get_component_rich_style(component)
            self._looks[name] = style
        return style

    def overlay(self, name: str) -> Style:
        """Answer what the rules of a name say and nothing else, to be laid over another style."""
        key = f"over {name}"
        style = self._looks.get(key)
        if style is None:
            full = self.get_component_rich_style(f"{self.PREFIX}--{name}")
            rules = self.get_component_styles(f"{self.PREFIX}--{name}")
            style = rules.text_style + Style(
                color=full.color if rules.has_rule("color") else None,
                bgcolor=full.bgcolor if rules.has_rule("background") else None,
            )
            self._looks[key] = style
        return style
