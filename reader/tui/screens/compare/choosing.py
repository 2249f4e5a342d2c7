"""The keys that choose what is shown, and how."""

from __future__ import annotations

from reader.comparison.model import Order
from reader.comparison.wording import Kind
from reader.tui.screens.compare.making import Making
from reader.tui.widgets.spread import Showing
from reader.tui.widgets.titles import Titles
from reader.tui.wording import amount

_STEP = 0.05
"""What a key adds to the threshold or takes from it."""


class Choosing(Making):
    """Hides and folds rows, scrolls the details, orders and swaps, moves the threshold."""

    def _set_showing(self, showing: Showing) -> None:
        if self.comparison is None:
            self._say_not_compared()
            return
        self._news = ""
        self._view.set_showing(showing)
        self._find_again()

    def _toggle(self, kind: Kind) -> None:
        showing = self._view.showing
        self._set_showing(showing._replace(hidden=showing.hidden ^ {kind}))

    def on_titles_clicked(self, event: Titles.Clicked) -> None:
        """Show or hide the state that was clicked."""
        self._toggle(event.kind)

    def action_toggle_same(self) -> None:
        """Show or hide what is told alike."""
        self._toggle("same")

    def action_toggle_changed(self) -> None:
        """Show or hide what is told differently."""
        self._toggle("changed")

    def action_toggle_removed(self) -> None:
        """Show or hide what only the left says."""
        self._toggle("removed")

    def action_toggle_added(self) -> None:
        """Show or hide what only the right says."""
        self._toggle("added")

    def action_toggle_moved(self) -> None:
        """Show or hide what has moved."""
        self._toggle("moved")

    def action_toggle_noise(self) -> None:
        """Show or hide noise."""
        self._toggle("noise")

    def action_fold(self) -> None:
        """Fold what is told alike, or unfold all of it."""
        showing = self._view.showing
        self._set_showing(showing._replace(folded=not showing.folded, opened=frozenset()))

    def action_view(self) -> None:
        """Set side by side or in one column."""
        self._news = ""
        self._view.set_view("column" if self._view.side_by_side else "columns")

    # Details

    def action_details(self) -> None:
        """Show or hide the details."""
        self._details_chosen = not self._details.display
        self._why = False
        self._fit(self.app.size)
        self._light()

    def action_details_down(self) -> None:
        """Scroll the details a line down."""
        self._details.scroll_lines(1)

    def action_details_up(self) -> None:
        """Scroll the details a line up."""
        self._details.scroll_lines(-1)

    def action_why(self) -> None:
        """Show or hide why the link under the cursor was made."""
        if self.comparison is None:
            self._say_not_compared()
            return
        self._why = not self._why
        self._news = "" if self._weighed or not self._why else "looking for what both sides share …"
        self._partly = None
        self._fit(self.app.size)
        self._light()

    # Order, sides, threshold

    def action_order(self) -> None:
        """Gather the right opposite the left, or put it back into its own order."""
        if self.comparison is None:
            self._say_not_compared()
            return
        order: Order = "own" if self._wanted.order == "gathered" else "gathered"
        self._want(self._wanted._replace(order=order))

    def action_swap(self) -> None:
        """Swap the sides."""
        if self.comparison is None:
            self._say_not_compared()
            return
        self._want(self._wanted._replace(swapped=not self._wanted.swapped))

    def _set_threshold(self, threshold: float) -> None:
        threshold = min(max(round(threshold, 2), 0.0), 1.0)
        same = " already" if abs((self._wanted.threshold or 0.0) - threshold) < 1e-9 else ""
        self._say(f"threshold {threshold:.2f} …")
        self._want(
            self._wanted._replace(threshold=threshold),
            lambda made: f"threshold {threshold:.2f}{same} · {amount(len(made.links), 'link')}",
        )

    def _move_threshold(self, by: float) -> None:
        if self.comparison is None or self._wanted.threshold is None:
            self._say_not_compared()
        else:
            self._set_threshold(self._wanted.threshold + by)

    def action_less(self) -> None:
        """Raise the threshold."""
        self._move_threshold(_STEP)

    def action_more(self) -> None:
        """Lower the threshold."""
        self._move_threshold(-_STEP)

    def action_reset_threshold(self) -> None:
        """Put the threshold back."""
        if self.comparison is None:
            self._say_not_compared()
        else:
            self._set_threshold(self._usual)
