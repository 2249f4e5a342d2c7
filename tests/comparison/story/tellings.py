"""Stories for tests: articles of a few sentences, and pairings made up to measure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reader.article import Article
from reader.comparison.ledger import Entry, Kind, Mention, Verdict
from reader.comparison.story import Pair, Pairing
from tests.articles import article

TUGS = "Ten tugs pulled the container ship free of the bank of the canal on Monday afternoon."
TIDE = "A spring tide had raised the water on Sunday night and helped the salvage team."
CREW = "All 25 members of the crew are Indian nationals, and none of them was hurt."
QUEUE = "More than 300 vessels are waiting at both ends of the waterway and in the lakes."
OWNER = "The ship belongs to Shoei Kisen Kaisha, a company based in Japan."
FEES = "The blockage cost Egypt 14 million dollars a day in fees."


def outlets() -> tuple[Article, Article, Article]:
    """Answer three tellings: all tell of the tugs, two of the crew, one each of other things."""
    return (
        article(TUGS, TIDE, CREW, title="One"),
        article(TUGS.replace("bank of the canal", "canal bank"), CREW, OWNER, title="Two"),
        article(QUEUE, TUGS.replace("on Monday afternoon", "on Monday"), FEES, title="Three"),
    )


def paired(
    chances: Mapping[Pair, float],
    *,
    partial: Iterable[Pair] = (),
    facts: Iterable[Entry] = (),
    threshold: float = 0.3,
) -> Pairing:
    """Answer a pairing in which the pairs that are likely enough are linked one to one."""
    linked = [pair for pair, chance in sorted(chances.items()) if chance >= threshold]
    return Pairing(
        threshold=threshold,
        chances=dict(chances),
        links=tuple(((i,), (j,)) for i, j in linked),
        partial=tuple(partial),
        facts=tuple(facts),
    )


def fact(
    left: tuple[Article, int, str],
    right: tuple[Article, int, str],
    verdict: Verdict = "in conflict",
    kind: Kind = "figure",
) -> Entry:
    """Answer an entry of a ledger: an article, one of its sentences, and words of it, twice."""
    return Entry(kind, verdict, (_mention(*left),), (_mention(*right),), link=0)


def _mention(told: Article, sentence: int, words: str) -> Mention:
    start = told.text.index(words, told.sentences[sentence].start)
    return Mention((start, start + len(words)), sentence)
