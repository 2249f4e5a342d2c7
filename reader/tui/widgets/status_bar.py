"""The line at the foot of a screen: where the reader is, and the keys that matter there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from reader.text.safe import drawable
from reader.tui.actions import Action, Where, actions
from reader.tui.keys import key_name

_HELP = "everywhere.help"


class Piece(NamedTuple):
    """Something that is said, and how it is said where there is little room; "" for not at all."""

    full: str
    short: str | None = None


def joined(said: Sequence[str]) -> str:
    """Answer what is said in one line."""
    return " · ".join(filter(None, said))


class StatusBar(Widget):
    """Shows a status at the left and, as far as they fit, the footer's keys at the right.

    The keys come from the registry and can be clicked. One line drawn as a whole: Textual's own
    footer is a widget a key, and is made anew whenever the focus moves.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"status-bar--key", "status-bar--label"}
    DEFAULT_CSS = """
    StatusBar { dock: bottom; height: 1; background: $surface; color: $foreground; }
    StatusBar > .status-bar--key { color: $primary; text-style: bold; }
    StatusBar > .status-bar--label { color: $secondary; }
    StatusBar:ansi > .status-bar--label { text-style: dim; }
    """

    status: reactive[str] = reactive("")

    def __init__(self, where: Where, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._pieces: tuple[Piece, ...] = ()
        self._where = where
        self._own = tuple(action for action in actions(where) if action.footer)
        self._common = tuple(action for action in actions("everywhere") if action.footer)

    def offer(self, where: Where) -> None:
        """Offer other keys: those of a part of the screen that has the keys now."""
        if where != self._where:
            self._where = where
            self._own = tuple(action for action in actions(where) if action.footer)
            self.refresh()

    def show(self, pieces: Sequence[Piece]) -> None:
        """Say this, shortened where it would not fit."""
        self._pieces = tuple(pieces)
        self.status = joined([piece.full for piece in pieces])

    def _status(self, room: int) -> str:
        """Answer the status, of its pieces only so many in short as must be."""
        said = [piece.full for piece in self._pieces]
        if self.status != joined(said):
            return self.status
        for index, piece in enumerate(self._pieces):
            if cell_len(joined(said)) <= room:
                break
            said[index] = piece.full if piece.short is None else piece.short
        return joined(said)

    def render_line(self, y: int) -> Strip:
        """Draw the line."""
        width = self.size.width
        style = self.rich_style
        if y:
            return Strip.blank(width, style)
        status = f" {drawable(self._status(width - 2 - self._help_cells))}" if self.status else ""
        shown = self._fitting(width - cell_len(status) - 4)
        keys = [segment for action in shown for segment in self._key(action)]
        room = max(width - 1 - sum(segment.cell_length for segment in keys), 0)
        if cell_len(status) > room > 0:
            status = f"{set_cell_size(status, room - 1)}…"
        line = Strip([Segment(set_cell_size(status, room), style), *keys])
        return line.adjust_cell_length(width, style)

    @property
    def _help_cells(self) -> int:
        """The cells of the key that the status makes room for: the one that shows all others."""
        return sum(self._cells(action) for action in self._common if action.id == _HELP)

    @staticmethod
    def _cells(action: Action) -> int:
        return cell_len(key_name(action.keys[0])) + cell_len(action.label) + 3

    def _fitting(self, room: int) -> tuple[Action, ...]:
        """Answer the keys that fit: help first of all, then the screen's own, then the rest."""
        wanted = sorted(self._common, key=lambda action: action.id != _HELP)
        order = [wanted[0], *self._own, *wanted[1:]]
        chosen: set[str] = set()
        for action in order:
            room -= self._cells(action)
            if room < 0:
                break
            chosen.add(action.id)
        return tuple(action for action in (*self._own, *self._common) if action.id in chosen)

    def _key(self, action: Action) -> tuple[Segment, Segment]:
        named = action.action.startswith(("app.", "screen."))
        target = action.action if named else f"screen.{action.action}"
        click = Style.from_meta({"@click": target})
        key = self.get_component_rich_style("status-bar--key") + click
        label = self.get_component_rich_style("status-bar--label") + click
        return Segment(f"  {key_name(action.keys[0])}", key), Segment(f" {action.label}", label)
