"""A scroll bar of half a cell: there when it is looked for, out of the way when one reads."""

from __future__ import annotations

from rich.color import Color
from rich.segment import Segment, Segments
from rich.style import Style
from textual.scrollbar import ScrollBarRender

_THUMB = "▐"
_DEFAULT = Color.default()


class SlimScrollBar(ScrollBarRender):
    """Draws the thumb with a glyph, so that it is there without colours too."""

    @classmethod
    def render_bar(
        cls,
        size: int = 25,
        virtual_size: float = 50,
        window_size: float = 20,
        position: float = 0,
        thickness: int = 1,
        vertical: bool = True,
        back_color: Color = _DEFAULT,
        bar_color: Color = _DEFAULT,
    ) -> Segments:
        """Answer one segment a line (a cell, where it is horizontal)."""
        if not vertical:
            return super().render_bar(
                size=size,
                virtual_size=virtual_size,
                window_size=window_size,
                position=position,
                thickness=thickness,
                vertical=False,
                back_color=back_color,
                bar_color=bar_color,
            )
        blank = " " * thickness
        if not (window_size and size and virtual_size > window_size):
            return Segments([Segment(blank, Style(bgcolor=back_color))] * size, new_lines=True)
        thumb = max(1, round(size * window_size / virtual_size))
        free = size - thumb
        start = round(free * min(position / (virtual_size - window_size), 1.0))
        if free and 0 < position < virtual_size - window_size:
            start = min(max(start, 1 if free > 1 else 0), free - 1 if free > 1 else free)

        def piece(text: str, press: str) -> Segment:
            style = Style(color=bar_color, bgcolor=back_color, meta={"@mouse.down": press})
            return Segment(text, style)

        above, below = piece(blank, "scroll_up"), piece(blank, "scroll_down")
        middle = piece(_THUMB.rjust(thickness), "grab")
        return Segments(
            [above] * start + [middle] * thumb + [below] * (free - start), new_lines=True
        )
