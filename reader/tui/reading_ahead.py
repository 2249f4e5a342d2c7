"""What two articles say by themselves, read by another process while this one compares them."""

from __future__ import annotations

from threading import Thread
from typing import TYPE_CHECKING

from reader.comparison.ledger.ahead import SIDES, is_long, read_ahead, recall
from reader.crew import Crew

if TYPE_CHECKING:
    from reader.article import Article
    from reader.comparison.ledger.ahead import Known
    from reader.comparison.model import Side

_LOADED = "reader.comparison.ledger.making"
"""What reading takes."""


class ReadingAhead:
    """Has two articles read for their ledger; to be begun before they are compared."""

    def __init__(self, left: Article, right: Article) -> None:
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


def reading_ahead(left: Article, right: Article) -> ReadingAhead | None:
    """Begin to read two articles ahead, if they are so long that it is worth another process."""
    return ReadingAhead(left, right) if is_long(left, right) else None
