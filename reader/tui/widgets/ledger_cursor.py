"""Where a person is in the ledger: the tab, and in each tab the item. It knows no screen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.tui.widgets.ledger_items import NAMES, Item, Tab


@dataclass
class LedgerCursor:
    """Goes through the items of tabs; these may be chosen before there are any.

    ``is_there``: both sides stand where the item under the cursor is told. They need not: who
    moves through the sides comes by rows of which the ledger tells nothing.
    """

    tabs: tuple[Tab, ...] = ()
    at: int = 0
    """The number of the tab."""
    is_there: bool = False
    _items: list[int] = field(default_factory=lambda: [0] * len(NAMES))
    _chosen: bool = False

    def set_tabs(self, tabs: Sequence[Tab]) -> None:
        """Go through other tabs, from their beginnings.

        The tab stays where a person chose it; else it is the first that holds anything.
        """
        self.tabs = tuple(tabs)
        self._items = [0] * len(NAMES)
        self.is_there = False
        if not self._chosen:
            self.at = next((at for at, tab in enumerate(tabs) if tab.items), 0)

    @property
    def tab(self) -> Tab | None:
        """The tab that is shown, ``None`` while there is none."""
        return self.tabs[self.at] if self.tabs else None

    @property
    def items(self) -> tuple[Item, ...]:
        """The items of the tab."""
        return self.tab.items if self.tab is not None else ()

    @property
    def number(self) -> int:
        """The number of the item under the cursor."""
        return self._items[self.at]

    @property
    def item(self) -> Item | None:
        """The item under the cursor, ``None`` where there is none."""
        return self.items[self.number] if self.items else None

    def set_tab(self, tab: int) -> None:
        """Go to another tab; after the last comes the first."""
        self.at = tab % len(NAMES)
        self.is_there = False
        self._chosen = True

    def move_by(self, items: int) -> None:
        """Go so many items down (up, if negative); from elsewhere, to the item it is on already."""
        self.move_to(self.number + items if self.is_there else self.number)

    def move_to(self, number: int) -> None:
        """Go to an item, or to the nearest there is."""
        if self.items:
            self._items[self.at] = min(max(number, 0), len(self.items) - 1)
            self.is_there = True

    def follow(self, row: int) -> None:
        """Go to what is told in a row; where nothing is, stay, and be elsewhere."""
        if self.item is None:
            return
        if row not in self.item.rows:
            heads = (at for at, item in enumerate(self.items) if item.rows[0] == row)
            others = (at for at, item in enumerate(self.items) if row in item.rows)
            found = next(heads, next(others, None))
            if found is None:
                self.is_there = False
                return
            self._items[self.at] = found
        self.is_there = True
