"""The ledger of two long articles, kept by another process for as long as they are compared.

That reads them while this one finds their links; the ledger stands soon after these.
"""

from __future__ import annotations

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
        self._awaited = 0

    def ask(self, alignment: Alignment, *, turned: bool = False) -> None:
        """Ask for the ledger of the two, ``turned`` where the left one is on the right."""
        from reader.comparison.ledger.ahead import Asked

        self._there.ask(Asked(alignment.linked, turned))
        self._awaited += 1

    def ledger(self) -> Ledger | None:
        """Wait for the ledger asked for last; ``None`` where the process has ended."""
        answer = None
        for _ in range(self._awaited):
            answer = self._there.answer()
        self._awaited = 0
        return cast("Ledger | None", answer)

    def close(self) -> None:
        """End the process; who waits for a ledger waits no more."""
        self._there.close()


def begin_keeping(left: Article, right: Article, *, threads: bool) -> Keeping | None:
    """Begin to read two articles for their ledger, if they are so long that it is worth it.

    To be begun before they are compared, so that both is done at once. Where there are ``threads``
    the process is begun anew, which takes longer than to part from this one.
    """
    from reader.comparison.ledger.ahead import is_long

    if not is_long(left, right):
        return None
    if threads:
        from reader.partner import partner

        there = partner(keep, (left, right))
    else:
        begun = aside(lambda: None, then=lambda _: keep((left, right)))
        begun()
        there = begun.going_on()
    return Keeping(there) if there is not None else None
