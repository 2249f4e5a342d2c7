"""The ledger of a comparison: what each rule finds, in the order of the text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from reader.comparison.ledger.dates import dates
from reader.comparison.ledger.figures import figures
from reader.comparison.ledger.model import Entry, Ledger
from reader.comparison.ledger.names import names
from reader.comparison.ledger.quotations import quotations
from reader.comparison.ledger.sides import Both, Told

if TYPE_CHECKING:
    from reader.article import Article
    from reader.comparison.comparing import Comparison

RULES: tuple[Callable[[Both], Sequence[Entry]], ...] = (quotations, figures, dates, names)
"""Each answers the entries of its kind."""


def ledger(comparison: Comparison) -> Ledger:
    """Answer what both sides of a comparison claim, and whether they agree.

    Linear in the number of entities but for what linked sentences share.
    """
    sides = both(comparison)
    return Ledger(tuple(_in_order([entry for rule in RULES for entry in rule(sides)])))


def both(comparison: Comparison) -> Both:
    """Answer the two sides of a comparison as the rules see them."""
    left: list[int | None] = [None] * len(comparison.left.sentences)
    right: list[int | None] = [None] * len(comparison.right.sentences)
    for link in comparison.links:
        for i in link.left:
            left[i] = link.id
        for j in link.right:
            right[j] = link.id
    return Both(
        Told.of(comparison.left, _language(comparison.left, comparison.right), left),
        Told.of(comparison.right, _language(comparison.right, comparison.left), right),
        comparison.links,
    )


def _language(article: Article, other: Article) -> str:
    return article.language if article.language != "und" else other.language


def _in_order(entries: list[Entry]) -> list[Entry]:
    """Answer the entries in the order of the left text, the right's own put in between.

    What only the right tells follows the last entry before it on the right that both tell.
    """
    places = sorted((e.right[0].span, e.left[0].span) for e in entries if e.left and e.right)

    def place(entry: Entry) -> tuple[int, int, int]:
        if entry.left:
            return entry.left[0].span[0], 0, 0
        here = entry.right[0].span
        before = [left for right, left in places if right <= here]
        return (before[-1][0] if before else -1), 1, here[0]

    return sorted(entries, key=place)
