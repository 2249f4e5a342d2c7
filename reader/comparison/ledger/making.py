"""The ledger of a comparison: what each rule finds, in the order of the text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from reader.comparison.ledger.dates import dates
from reader.comparison.ledger.figures import figures
from reader.comparison.ledger.model import Entry, Ledger
from reader.comparison.ledger.names import names
from reader.comparison.ledger.quotations import quotations
from reader.comparison.ledger.sides import Both, Told, language_of

if TYPE_CHECKING:
    from reader.alignment.result import Linked
    from reader.article import Article
    from reader.comparison.comparing import Comparison

RULES: tuple[Callable[[Both], Sequence[Entry]], ...] = (quotations, figures, dates, names)
"""Each answers the entries of its kind; the first two take longest."""
Work = Callable[[], Sequence[Entry]]
Begin = Callable[[Work], Work]


def ledger(comparison: Comparison) -> Ledger:
    """Answer what both sides of a comparison claim, and whether they agree.

    Linear in the number of entities but for what linked sentences share.
    """
    return ledger_of(comparison.left, comparison.right, comparison.alignment.linked)


def ledger_of(
    left: Article, right: Article, links: Sequence[Linked], begin: Begin | None = None
) -> Ledger:
    """Answer the same of two articles that are linked, where nobody needs their comparison.

    With ``begin``, which begins work elsewhere and answers what waits for it, quotations and
    figures, which take longest, are found there, the others here meanwhile.
    """
    sides = _both(left, right, links)
    works: list[Work] = [partial(rule, sides) for rule in RULES]
    if begin is not None:
        works[:2] = map(begin, works[:2])
    found = [work() for work in reversed(works)]  # what is begun elsewhere is waited for last
    return Ledger(tuple(_in_order([*chain.from_iterable(reversed(found))])))


def _both(left: Article, right: Article, links: Sequence[Linked]) -> Both:
    """Answer two articles as the rules see them."""
    lefts: list[int | None] = [None] * len(left.sentences)
    rights: list[int | None] = [None] * len(right.sentences)
    for number, (left_ones, right_ones) in enumerate(links):
        for i in left_ones:
            lefts[i] = number
        for j in right_ones:
            rights[j] = number
    return Both(
        Told.of(left, language_of(left, right), lefts),
        Told.of(right, language_of(right, left), rights),
        links,
    )


def _in_order(entries: list[Entry]) -> list[Entry]:
    """Answer the entries in the order of the left text, the right's own put in between.

    What only the right tells follows the last entry before it on the right that both tell.
    """
    places = sorted((e.right[0].span[0], e.left[0].span[0]) for e in entries if e.left and e.right)

    def place(entry: Entry) -> tuple[int, int, int]:
        if entry.left:
            return entry.left[0].span[0], 0, 0
        here = entry.right[0].span[0]
        before = bisect_left(places, (here, -1))
        return (places[before - 1][1] if before else -1), 1, here

    return sorted(entries, key=place)
