"""What two articles say by themselves, read ahead of their ledger.

Most of what a ledger takes is to read each article by itself: its quotations and who is quoted,
figures and what they count, dates, names and their titles. No link is needed for that, so that
another process can do it while this one finds the links. What it read is handed over as it is, and
the ledger goes on from there. What reading takes is loaded only by whoever reads.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.comparison.model import Side

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.article import Article
    from reader.comparison.ledger.sides import Told

_LONG = 300
"""How many sentences two articles have together that take longer to read than to hand over."""
SIDES: tuple[Side, Side] = ("left", "right")
Known = dict[object, object]
"""What is known of an article, each by the function that answers it."""


def is_long(left: Article, right: Article) -> bool:
    """Whether two articles are so long that to read them ahead is worth it."""
    return len(left.sentences) + len(right.sentences) >= _LONG


def read_both(left: Article, right: Article) -> list[Known] | None:
    """Answer what both of two long articles say by themselves; nothing of short ones."""
    return [read_ahead((left, right), side) for side in SIDES] if is_long(left, right) else None


def recall_both(left: Article, right: Article, known: Sequence[Known] | None) -> None:
    """Let a ledger of two articles know what was read of both, if anything was."""
    for side, own in zip(SIDES, known or (), strict=False):
        recall((left, right), side, own)


def read_ahead(articles: tuple[Article, Article], side: Side) -> Known:
    """Answer what the left or the right of two articles says by itself.

    What it answers is something that ``pickle`` knows.
    """
    from reader.comparison.ledger.contexts import Contexts
    from reader.comparison.ledger.dates import dates_of
    from reader.comparison.ledger.names import names_of
    from reader.comparison.ledger.quantities import quantities
    from reader.comparison.ledger.quoted import quoted

    told = _told(articles, side)
    told.once(quoted)
    for read in (Contexts.of, quantities, dates_of, names_of):
        read(told)
    return told.known


def recall(articles: tuple[Article, Article], side: Side, known: Known) -> None:
    """Let a ledger of these two articles know what was read of one of them."""
    _told(articles, side, known)


def _told(articles: tuple[Article, Article], side: Side, known: Known | None = None) -> Told:
    from reader.comparison.ledger.sides import Told, language_of

    left, right = articles
    own, other = (left, right) if side == "left" else (right, left)
    return Told.of(own, language_of(own, other), known=known)
