"""A search in both sides: what is found, in the order of the rows, and which match is looked at."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice
from types import MappingProxyType
from typing import NamedTuple

from reader.article import Span
from reader.comparison.model import Side
from reader.tui.widgets.layout import Layout

_MOST = 10_000
"""So many matches a side are found at most; nobody steps through more."""


class Match(NamedTuple):
    """A place where the query stands: its row, its side, and its span in that side's text."""

    row: int
    side: Side
    span: Span


class Search(NamedTuple):
    """A query and its matches; ``matches`` are those in rows that are shown."""

    query: str = ""
    spans: Mapping[Side, tuple[Span, ...]] = MappingProxyType({})
    matches: tuple[Match, ...] = ()
    current: int | None = None

    @property
    def match(self) -> Match | None:
        """The match that is looked at."""
        return None if self.current is None else self.matches[self.current]

    def again(self, layout: Layout | None) -> Search:
        """Answer the same search in other rows, at the same match if it is still shown."""
        if not self.query or layout is None:
            return Search(self.query)
        from reader.text.find import find

        spread = layout.spread
        spans: dict[Side, tuple[Span, ...]] = {"left": (), "right": ()}
        matches: list[Match] = []
        for side in spans:
            spans[side] = tuple(islice(find(spread.article(side).text, self.query), _MOST))
            for span in spans[side]:
                row = spread.row_of(side, spread.sentence_at(side, span[0]))
                if layout.shows(row):
                    matches.append(Match(row, side, span))
        matches.sort()
        here = self.match and (self.match.side, self.match.span)
        places = [(match.side, match.span) for match in matches]
        current = places.index(here) if here in places else None
        return Search(self.query, spans, tuple(matches), current)

    def from_row(self, row: int) -> Search:
        """Answer the search at its first match from a row on, else at its first of all."""
        after = (i for i, match in enumerate(self.matches) if match.row >= row)
        return self._replace(current=next(after, 0) if self.matches else None)

    def step(self, by: int, cursor: int) -> Search:
        """Answer the search so many matches on, counted from the cursor's row if at none yet."""
        if not self.matches:
            return self
        if self.current is not None:
            index = self.current + by
        elif by > 0:
            index = sum(match.row < cursor for match in self.matches) + by - 1
        else:
            index = sum(match.row <= cursor for match in self.matches) + by
        return self._replace(current=index % len(self.matches))
