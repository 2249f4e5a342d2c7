"""The ledger of two long articles, kept by a process that reads them before they are linked.

Most of what a ledger takes is to read each article by itself: its quotations and who is quoted,
figures and what they count, dates, names and their titles. No link is needed for that, so that
another process can do it while this one finds the links. It is given them then, and answers the
ledger. What that takes is loaded only over there.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from reader.alignment.result import Linked
    from reader.article import Article
    from reader.comparison.ledger.making import Begin
    from reader.comparison.ledger.model import Ledger
    from reader.comparison.ledger.sides import Told

_LONG = 300
"""How many sentences two articles have together that take longer to read than to hand over."""


class Asked(NamedTuple):
    """What asks for the ledger of two articles: their links, and which of them is on the left."""

    links: Sequence[Linked]
    turned: bool = False


def is_long(left: Article, right: Article) -> bool:
    """Whether two articles are so long that another process is worth it."""
    return len(left.sentences) + len(right.sentences) >= _LONG


def keeper(
    articles: Sequence[Article], begin: Begin | None = None
) -> Callable[[Asked], Ledger] | None:
    """Read two articles, and answer what keeps their ledger; nothing for short ones.

    ``begin`` begins what can be done at the same time, as ``ledger_of`` has it.
    """
    left, right = articles
    if not is_long(left, right):
        return None
    from reader.comparison.ledger.making import ledger_of
    from reader.comparison.ledger.sides import Told, language_of

    _read(Told.of(left, language_of(left, right)))
    _read(Told.of(right, language_of(right, left)))

    def keep(asked: Asked) -> Ledger:
        sides = (right, left) if asked.turned else (left, right)
        return ledger_of(*sides, asked.links, begin)

    return keep


def _read(told: Told) -> None:
    """Read what an article says by itself, so that the ledger finds it read."""
    from reader.comparison.ledger.contexts import Contexts
    from reader.comparison.ledger.dates import dates_of
    from reader.comparison.ledger.names import names_of
    from reader.comparison.ledger.quantities import quantities
    from reader.comparison.ledger.quoted import quoted

    told.once(quoted)
    for read in (Contexts.of, quantities, dates_of, names_of):
        read(told)
