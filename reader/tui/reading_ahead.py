"""What two articles say by themselves, read by another process while this one compares them."""

from __future__ import annotations

from threading import Thread
from typing import TYPE_CHECKING, Protocol, cast

from reader.comparison.ledger.ahead import SIDES, is_long, read_ahead, recall, recall_both

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.article import Article
    from reader.aside import Aside
    from reader.comparison.ledger.ahead import Known
    from reader.comparison.model import Side
    from reader.crew import Crew

_LOADED = "reader.comparison.ledger.making"
"""What reading takes."""


class Reading(Protocol):
    """Two articles that are being read for their ledger."""

    def finish(self) -> None:
        """Wait for what was read, and let the ledger of the two know it."""

    def close(self) -> None:
        """End the other process: nobody waits for it any more."""


class ReadingOn:
    """The process that opened two articles goes on to read them."""

    def __init__(self, left: Article, right: Article, opening: Aside[object]) -> None:
        self._articles = left, right
        self._opening = opening

    def finish(self) -> None:
        """Wait for what was read, and let the ledger of the two know it."""
        recall_both(*self._articles, cast("Sequence[Known] | None", self._opening.more()))

    def close(self) -> None:
        """End the other process: nobody waits for it any more."""
        self._opening.close()


class ReadingAhead:
    """Has two articles read for their ledger; to be begun before they are compared."""

    def __init__(self, left: Article, right: Article) -> None:
        from reader.crew import Crew

        self._articles = left, right
        self._crew: Crew[tuple[Article, Article], Side, Known] = Crew(read_ahead, _LOADED)
        # Handing long articles over takes until the other end has loaded what it needs.
        self._giving = Thread(target=self._crew.give, args=(self._articles, SIDES), daemon=True)
        self._giving.start()

    def finish(self) -> None:
        """Wait for what was read, and let the ledger of the two know it."""
        self._giving.join()
        for side, known in self._crew.answers():
            recall(self._articles, side, known)

    def close(self) -> None:
        """End the other process: nobody waits for it any more."""
        self._crew.drop()


def reading_ahead(left: Article, right: Article) -> Reading | None:
    """Begin to read two articles ahead, if they are so long that it is worth another process."""
    return ReadingAhead(left, right) if is_long(left, right) else None
