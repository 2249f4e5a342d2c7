"""What a ledger is made of: entries, each with a verdict and where both sides tell it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from reader.article import Span
from reader.comparison.model import Side

Kind = Literal["quotation", "figure", "date", "name"]
KINDS: tuple[Kind, ...] = ("quotation", "figure", "date", "name")
Verdict = Literal[
    "identical",
    "trimmed",
    "altered",
    "reworded",
    "unquoted",
    "differently attributed",
    "equal",
    "equivalent",
    "in conflict",
    "same",
    "another form",
    "another title",
    "only left",
    "only right",
]
VERDICTS: Mapping[Kind, tuple[Verdict, ...]] = {
    "quotation": (
        "differently attributed",
        "altered",
        "reworded",
        "trimmed",
        "unquoted",
        "only left",
        "only right",
        "identical",
    ),
    "figure": ("in conflict", "only left", "only right", "equivalent", "equal"),
    "date": ("in conflict", "only left", "only right", "equivalent", "equal"),
    "name": ("another title", "only left", "only right", "another form", "equivalent", "same"),
}
"""The verdicts on each kind of entry, the most telling first."""


class Mention(NamedTuple):
    """Where a side tells something: ``text[span[0]:span[1]]``, in the sentence of that index."""

    span: Span
    sentence: int
    reading: str = ""
    """What it says however it is written: ``48 hours``, ``2024-05-03``; empty for a quotation."""
    by: Span | None = None
    """Of a quotation: where the text names who is quoted, if it does."""
    title: Span | None = None
    """Of a name: the title or office told with it here, if any."""


class Entry(NamedTuple):
    """One thing that can be checked, wherever each side tells it.

    A side that does not tell it has no mention. On each side the mention that speaks for it, the
    fullest or the one that decided, is ``left[0]`` or ``right[0]``; the others follow in order.
    """

    kind: Kind
    verdict: Verdict
    left: tuple[Mention, ...]
    right: tuple[Mention, ...]
    link: int | None = None
    """The link whose sentences tell it on both sides, where one does."""

    @property
    def sides(self) -> tuple[tuple[Side, tuple[Mention, ...]], ...]:
        """Both sides and their mentions."""
        return ("left", self.left), ("right", self.right)

    @property
    def differs(self) -> bool:
        """Whether both sides tell it, and not alike."""
        return self.verdict in DIFFERING


DIFFERING: frozenset[Verdict] = frozenset(
    {
        "trimmed",
        "altered",
        "reworded",
        "unquoted",
        "differently attributed",
        "in conflict",
        "another title",
    }
)
"""The verdicts that say that both sides tell a thing, and that their facts or words differ."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """The quotations, figures, dates and names of both sides, and whether they agree.

    The entries stand in the order of the left text, what only the right tells after what stands
    before it there.
    """

    entries: tuple[Entry, ...]

    def of(self, *kinds: Kind) -> Iterator[tuple[int, Entry]]:
        """Answer the entries of some kinds with their numbers, in order."""
        return ((n, entry) for n, entry in enumerate(self.entries) if entry.kind in kinds)
