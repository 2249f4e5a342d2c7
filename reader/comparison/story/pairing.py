"""What two articles of a story have to do with each other, as far as the story needs it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.article import Article

if TYPE_CHECKING:
    from reader.alignment.result import Linked
    from reader.comparison.ledger import Entry

PREPARE = "reader.comparison.comparing", "reader.comparison.ledger.making"
"""The modules that comparing pairs takes."""
Pair = tuple[int, int]
"""Two indices of one kind: two articles, or a left and a right sentence."""


@dataclass(frozen=True, slots=True)
class Pairing:
    """Which sentences of two articles tell the same, and on which facts these agree or not.

    Small enough to be sent from one process to another.
    """

    threshold: float
    """The least confidence of its links."""
    chances: Mapping[Pair, float]
    """The chance of each pair of sentences that has one."""
    links: tuple[Linked, ...]
    partial: tuple[Pair, ...]
    """Sentences in no link together that share one specific thing."""
    facts: tuple[Entry, ...]
    """The entries of the ledger that linked sentences tell on both sides."""


def pairing(
    left: Article, right: Article, threshold: float | None = None, language: str | None = None
) -> Pairing:
    """Align two articles as ``compare`` does, and answer what their story needs of it.

    What that takes is loaded here: a screen can show a story that others have compared without it.
    """
    from reader.comparison.comparing import aligned
    from reader.comparison.ledger.making import ledger_of

    alignment = aligned(left, right, threshold=threshold, language=language)
    return Pairing(
        threshold=alignment.threshold,
        chances=alignment.chances,
        links=alignment.linked,
        partial=tuple((partial.left, partial.right) for partial in alignment.partial),
        facts=tuple(
            entry
            for entry in ledger_of(left, right, alignment.linked).entries
            if entry.link is not None and entry.left and entry.right
        ),
    )


def ranked(articles: Sequence[Article]) -> list[int]:
    """Answer the numbers of the articles in an order that only their texts decide.

    All that is computed of a story is computed in this order, so that the order in which the
    articles were named changes nothing but the order of the columns.
    """
    texts = [article.sentence_texts() for article in articles]
    return sorted(range(len(articles)), key=lambda number: texts[number])


def pairs_of(articles: Sequence[Article]) -> list[Pair]:
    """Answer the pairs of articles that a story compares, the left one first."""
    order = ranked(articles)
    return [(left, right) for at, left in enumerate(order) for right in order[at + 1 :]]


Wanted = tuple[Sequence[Article], float | None, str | None]
"""What all pairs have in common: the articles, the threshold, and the language."""


def pairing_of(common: Wanted, pair: Pair) -> Pairing:
    """Answer the pairing of two of some articles, by number; a job for a crew."""
    articles, threshold, language = common
    return pairing(articles[pair[0]], articles[pair[1]], threshold, language)
