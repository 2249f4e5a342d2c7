"""The ledger of two long articles, kept by another process for as long as they are compared.

That reads them while this one finds their links; the ledger stands soon after these.
"""

from __future__ import annotations

import os
from collections import deque
from threading import Lock
from typing import TYPE_CHECKING, cast

from reader.aside import aside

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.alignment import Alignment
    from reader.article import Article
    from reader.comparison.ledger import Ledger
    from reader.comparison.ledger.ahead import Asked
    from reader.wire import Answering


def keep(articles: Sequence[Article]) -> Callable[[Asked], Ledger] | None:
    """Read two articles and answer what keeps their ledger, in a process of its own."""
    from reader.comparison.ledger.ahead import keeper

    return keeper(articles, aside)


class Keeping:
    """A process that has read two articles, or is at it, and keeps their ledger when asked."""

    def __init__(self, there: Answering) -> None:
        self._there = there
        self._hearing = Lock()
        self._asked: deque[Alignment] = deque()
        """What is not answered yet, in the order in which that comes."""
        self._heard: list[tuple[Alignment, Ledger]] = []
        """What was answered while somebody waited for another ledger."""

    def ask(self, alignment: Alignment, *, turned: bool = False) -> None:
        """Ask for the ledger of the two, ``turned`` where the left one is on the right."""
        from reader.comparison.ledger.ahead import Asked

        self._asked.append(alignment)
        self._there.ask(Asked(alignment.linked, turned))

    def ledger(self, alignment: Alignment) -> Ledger | None:
        """Wait for the ledger that was asked for so; ``None`` where the process has ended.

        Several threads may wait, each for its own: what is asked for next while the ledger before
        is awaited has a thread of its own.
        """
        with self._hearing:
            while (found := self._take(alignment)) is None and self._asked:
                answer = self._there.answer()
                if answer is None:
                    break
                self._heard.append((self._asked.popleft(), cast("Ledger", answer)))
            return found

    def _take(self, alignment: Alignment) -> Ledger | None:
        for place, (asked, _) in enumerate(self._heard):
            if asked is alignment:
                return self._heard.pop(place)[1]
        return None

    def close(self) -> None:
        """End the process; who waits for a ledger waits no more."""
        self._there.close()


def begin_keeping(left: Article, right: Article, *, threads: bool) -> Keeping | None:
    """Begin to read two articles for their ledger, if they are so long that it is worth it.

    To be begun before they are compared, so that both is done at once; ``None`` where there is but
    one processor, or no process can be begun. Where there are ``threads`` the process is begun
    anew, which takes longer than to part from this one.
    """
    from reader.comparison.ledger.ahead import is_long

    if not is_long(left, right) or (os.cpu_count() or 1) < 2:
        return None
    if threads:
        from reader.partner import partner

        there = partner(keep, (left, right))
    else:
        begun = aside(lambda: None, then=lambda _: keep((left, right)))
        begun()
        there = begun.going_on()
    return Keeping(there) if there is not None else None
