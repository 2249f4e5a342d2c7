"""The keys that take text out of the comparison: to the clipboard, or to be read alone."""

from __future__ import annotations

from reader.comparison.model import Side
from reader.comparison.wording import numbers
from reader.text.safe import drawable
from reader.tui.screens.compare.sides import Sides
from reader.tui.widgets import phrases
from reader.tui.wording import amount


class Taking(Sides):
    """Copies what is told, and opens one side alone."""

    def action_copy(self) -> None:
        """Copy what is selected, else both sides of the row under the cursor."""
        selection, row, spread = self._view.selection, self._view.row, self._view.spread
        if selection is not None:
            side, (start, end) = selection
            lines = spread.article(side).text[start:end].split("\n")
            text = "\n".join(map(drawable, lines))
            self.app.copy_to_clipboard(text)
            self._say(f"copied {amount(len(text.split()), 'word')} of the {side}")
            return
        if row is None:
            self._say("there is nothing to copy")
            return
        link = phrases.link_of(self.comparison, row) if self.comparison is not None else None
        sides: list[tuple[Side, tuple[int, ...]]] = [
            ("left", row.left if link is None else link.left),
            ("right", row.right if link is None else link.right),
        ]
        told = [(side, sentences) for side, sentences in sides if sentences]
        self.app.copy_to_clipboard(
            "\n\n".join(
                f"{side} {numbers(sentences)}: "
                + " ".join(spread.text(side, sentence) for sentence in sentences)
                for side, sentences in told
            )
        )
        names = " and ".join(f"{side} {numbers(sentences)}" for side, sentences in told)
        self._say(f"copied {names}")

    def _read(self, side: Side) -> None:
        from reader.tui.screens.article import ArticleScreen

        self.app.push_screen(ArticleScreen(self._view.spread.article(side)))

    def action_read_left(self) -> None:
        """Read the left article alone."""
        self._read("left")

    def action_read_right(self) -> None:
        """Read the right article alone."""
        self._read("right")
