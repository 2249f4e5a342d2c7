"""Two tellings that disagree, and a ledger of them, for the tests of the ledger on screen.

The ledger is made here, not found: these tests are about the screen.
"""

from __future__ import annotations

from reader.article import Article
from reader.comparison import Comparison
from reader.comparison.ledger import Entry, Kind, Ledger, Mention, Verdict
from tests.articles import article

PORT = "The port of Lisbon will close for two days, the harbour master said on Monday."
CLOSED = "The port of Lisbon will close for 48 hours, the harbour master said on Monday."
STRIKE = "“We will not move a single crane,” said Ana Silva, who leads the dockers."
CRANES = "“We won't move one crane,” said Rui Costa, who speaks for the dockers."
SHIPS = "Sixteen ships are waiting off the coast, among them four tankers."
FEWER = "Fourteen ships are waiting off the coast, among them four tankers."
OWNERS = "Owners lose nine million euros a day, Maersk said."
WEATHER = "Fog lay over the river in the morning."
CHEER = "“Bravo!” the crowd on the quay shouted."

LEFT = article(PORT, STRIKE, SHIPS, WEATHER, OWNERS, title="Port of Lisbon to close")
RIGHT = article(FEWER, CLOSED, CRANES, WEATHER, CHEER, title="Dockers stop the port")

Words = str | tuple[str, ...] | None


def _mentions(told: Article, words: Words, by: str | None = None) -> tuple[Mention, ...]:
    if words is None:
        return ()
    found = []
    for word in (words,) if isinstance(words, str) else words:
        start = told.text.index(word)
        sentence = next(i for i, s in enumerate(told.sentences) if s.start <= start < s.end)
        speaker = None
        if by is not None:
            at = told.text.index(by)
            speaker = at, at + len(by)
        found.append(Mention((start, start + len(word)), sentence, by=speaker))
    return tuple(found)


def entries(left: Article, right: Article) -> tuple[Entry, ...]:
    """Answer what the two tell, in the order of the left."""

    def entry(
        kind: Kind,
        verdict: Verdict,
        one: Words,
        other: Words,
        by: tuple[str | None, str | None] = (None, None),
    ) -> Entry:
        return Entry(kind, verdict, _mentions(left, one, by[0]), _mentions(right, other, by[1]))

    return (
        entry("name", "same", "Lisbon", "Lisbon"),
        entry("figure", "equivalent", "two days", "48 hours"),
        entry("date", "equal", "Monday", "Monday"),
        entry(
            "quotation",
            "altered",
            "“We will not move a single crane,”",
            "“We won't move one crane,”",
            ("Ana Silva", "Rui Costa"),
        ),
        entry("figure", "in conflict", "Sixteen ships", "Fourteen ships"),
        entry("figure", "equal", "four tankers", "four tankers"),
        entry("figure", "only left", "nine million euros", None),
        entry("name", "only left", "Maersk", None),
        entry("quotation", "only right", None, "“Bravo!”"),
    )


_SWAPPED: dict[Verdict, Verdict] = {"only left": "only right", "only right": "only left"}


def made(comparison: Comparison) -> Ledger:
    """Answer the ledger of the two, whichever way round they are compared."""
    if comparison.left is LEFT:
        return Ledger(entries(LEFT, RIGHT))
    return Ledger(
        tuple(
            Entry(e.kind, _SWAPPED.get(e.verdict, e.verdict), e.right, e.left)
            for e in entries(LEFT, RIGHT)
        )
    )
