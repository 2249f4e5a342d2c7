"""The keys of the ledger: a panel that goes along with both sides, and they with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.geometry import Size

from reader.article import Span
from reader.comparison.model import Side
from reader.tui.screens.compare.choosing import Choosing
from reader.tui.screens.compare.searching import Searching

if TYPE_CHECKING:
    from reader.tui.screens.compare.claims import Claims
    from reader.tui.widgets.ledger_panel import LedgerPanel

_LOW, _LEAST = 16, 4
"""On screens of fewer lines the panel takes half of them; and so many it has at least."""


class Checking(Choosing, Searching):
    """Opens and closes the ledger, and leads through it."""

    _panel: LedgerPanel | None = None
    """The ledger, while it is open."""
    _led_to: int | None = None
    """The row that the ledger led to last: where its item is hidden, the next one that is shown."""

    # Open and closed

    def action_ledger(self) -> None:
        """Show or hide the ledger."""
        if self._panel is not None:
            self._close_panel()
        elif self.comparison is None:
            self._say_not_compared()
        else:
            from reader.tui.widgets.ledger_panel import LedgerPanel

            self._news = ""
            self._panel = LedgerPanel(self._palette)
            self.mount(self._panel, before=self._details)
            self._fill_panel()
            self._status.offer("ledger")
            self._fit(self.app.size)
            self._focus_keys()
            self._light()

    def action_ledger_close(self) -> None:
        """Hide the ledger, and give the keys back to both sides."""
        self._close_panel()

    def _close_panel(self) -> None:
        if self._panel is not None:
            self._panel.remove()
            self._panel = None
            self._news = ""
            self._status.offer("compare")
            self._fit(self.app.size)
            self._focus_keys()
            self._light()

    def _focus_keys(self) -> None:
        # At once: the next key may have been pressed already.
        self.set_focus(self._panel or self._view, scroll_visible=False)

    def _fit(self, size: Size) -> None:
        super()._fit(size)
        if self._panel is not None:
            share = size.height // 2 if size.height < _LOW else size.height * 2 // 5
            self._details.display = False
            self._panel.styles.height = max(share, _LEAST)

    def _set_claims(self, made: Claims | None) -> None:
        super()._set_claims(made)
        self._fill_panel()

    def _fill_panel(self) -> None:
        """Let the panel show the ledger, or that it is being made."""
        if self._panel is None:
            return
        if self._claims is None:
            self._panel.show(())
        else:
            from reader.tui.widgets.ledger_items import tabs

            self._panel.show(tabs(self._claims.comparison, self._claims.ledger))
            self._panel.follow(self._view.cursor)

    # The ledger and both sides

    def _tell(self) -> None:
        super()._tell()
        layout = self._view.laid_out
        if self._panel is not None and layout is not None:
            self._panel.set_rule(layout.geometry.rule)

    def _changed(self) -> None:
        """Let the ledger go along, unless it was the ledger that led here."""
        if self._panel is not None and self._view.cursor != self._led_to:
            self._led_to = None
            self._panel.follow(self._view.cursor)
        super()._changed()

    def _shared(self) -> dict[Side, tuple[Span, ...]]:
        panel = self._panel
        if self._partly is None and panel is not None and panel.is_there and panel.item is not None:
            return dict(panel.item.spans)
        return super()._shared()

    def _lead(self) -> None:
        """Go where the item under the cursor of the ledger is told."""
        panel, layout = self._panel, self._view.laid_out
        if panel is None or panel.item is None or layout is None:
            return
        row = panel.item.rows[0]
        self._news = "" if layout.shows(row) else "where it is told is hidden"
        self._partly = None
        self._led_to = layout.blocks[layout.block_of_row(row)].first if layout.blocks else None
        self._view.show_text(*panel.item.place)
        self._led_to = self._view.cursor
        self._light()

    # Keys in the ledger

    def action_ledger_down(self) -> None:
        """Go to the next entry."""
        self._step_ledger(1)

    def action_ledger_up(self) -> None:
        """Go to the entry before."""
        self._step_ledger(-1)

    def _step_ledger(self, by: int) -> None:
        if self._panel is not None:
            self._panel.move_by(by)
            self._lead()

    def action_ledger_page_down(self) -> None:
        """Go a page of entries down."""
        self._page_ledger(1)

    def action_ledger_page_up(self) -> None:
        """Go a page of entries up."""
        self._page_ledger(-1)

    def _page_ledger(self, by: int) -> None:
        if self._panel is not None:
            self._panel.page_by(by)
            self._lead()

    def action_ledger_first(self) -> None:
        """Go to the most telling entry."""
        if self._panel is not None:
            self._panel.move_to(0)
            self._lead()

    def action_ledger_last(self) -> None:
        """Go to the last entry."""
        if self._panel is not None:
            self._panel.move_to_end()
            self._lead()

    def action_ledger_next_tab(self) -> None:
        """Show the next tab."""
        self._step_tab(1)

    def action_ledger_previous_tab(self) -> None:
        """Show the tab before."""
        self._step_tab(-1)

    def _step_tab(self, by: int) -> None:
        if self._panel is not None:
            self._panel.step_tab(by)
            self._panel.follow(self._view.cursor)
            self._light()

    def on_ledger_panel_chosen(self, event: LedgerPanel.Chosen) -> None:
        """Go where the item that was clicked is told."""
        if self._panel is not None:
            self._panel.move_to(event.number)
            self._lead()

    def on_ledger_panel_tab_clicked(self, event: LedgerPanel.TabClicked) -> None:
        """Show the tab that was clicked."""
        if self._panel is not None:
            self._panel.set_tab(event.tab)
            self._panel.follow(self._view.cursor)
            self._light()

    # Keys that the ledger gives way to

    def action_details(self) -> None:
        """Show the details in the place of the ledger, or show or hide them."""
        if self._panel is not None:
            self._details.display = False
            self._close_panel()
            if self._details.display:
                return
        super().action_details()

    def action_why(self) -> None:
        """Show or hide why the link was made, in the place of the ledger."""
        self._close_panel()
        super().action_why()

    @property
    def _lit(self) -> bool:
        return self._panel is not None or super()._lit

    def action_clear_search(self) -> None:
        """Take what is lit away; where nothing is, close the ledger; else stop comparing."""
        if self._panel is not None and not super()._lit:
            self._close_panel()
        else:
            super().action_clear_search()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Answer what can be done now: the keys of the ledger where it is open."""
        if action.removeprefix("screen.").startswith("ledger_"):
            return self._panel is not None
        return super().check_action(action, parameters)
