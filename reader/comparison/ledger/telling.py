"""The ledger as it is read: the most telling entries first, where facts differ, what is only here.

What only one side tells is ranked by what a fact-checker would look at first: what is quoted, what
is counted, who is named as the source.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from reader.comparison.ledger.model import Entry, Kind, Ledger, Mention, Verdict
from reader.comparison.ledger.named_sources import names_source
from reader.comparison.model import Side
from reader.text.cues import cues
from reader.text.languages import UNKNOWN
from reader.text.words import words

if TYPE_CHECKING:
    from reader.article import Span
    from reader.comparison.comparing import Comparison

_ORDER: tuple[frozenset[Verdict], ...] = (
    frozenset({"in conflict"}),
    frozenset({"altered", "differently attributed"}),
    frozenset({"reworded", "trimmed", "unquoted"}),
    frozenset({"another title"}),
    frozenset({"only left", "only right"}),
    frozenset({"equivalent", "another form"}),
    frozenset({"identical", "equal", "same"}),
)
"""The verdicts, the most telling first."""
_RANKS: Mapping[Verdict, int] = {v: rank for rank, some in enumerate(_ORDER) for v in some}

GLYPHS: Mapping[Verdict, str] = MappingProxyType(
    {
        **dict.fromkeys(("in conflict", "differently attributed", "another title"), "≠"),
        **dict.fromkeys(("altered", "reworded", "trimmed", "unquoted"), "~"),
        **dict.fromkeys(("equivalent", "another form"), "≈"),
        **dict.fromkeys(("identical", "equal", "same"), "="),
        "only left": "−",
        "only right": "+",
    }
)
"""What stands for a verdict: the facts part, the words part, said otherwise, alike, or on one side
alone, as in the rows."""

Reason = Literal["quotation", "figure", "named source", "date", "name"]
_WEIGHTS: Mapping[Reason, float] = {
    "quotation": 6.0,
    "figure": 3.0,
    "named source": 2.0,
    "date": 1.0,
    "name": 0.5,
}
"""How much each thing that only one side tells adds to the weight of a sentence."""
_PER_WORD, _MOST_FOR_WORDS = 0.01, 0.4
_PARTLY = 0.5
"""What is left of the weight of a sentence that the other side tells in part."""


def most_telling_first(ledger: Ledger, *kinds: Kind) -> tuple[int, ...]:
    """Answer the numbers of the entries of some kinds as they are read.

    Conflicts, alterations and other attributions, other titles, then what only one side has, then
    what agrees; within each in the order of the text.
    """
    found = sorted(ledger.of(*kinds), key=lambda numbered: _RANKS[numbered[1].verdict])
    return tuple(number for number, _ in found)


def differing(ledger: Ledger) -> int:
    """Answer how many facts differ: things that both sides tell, and not alike."""
    return sum(entry.differs for entry in ledger.entries)


def differing_by_row(comparison: Comparison, ledger: Ledger) -> Mapping[int, tuple[int, ...]]:
    """Answer for each row in which facts differ the numbers of their entries.

    A fact that both sides tell in one row belongs to that row alone; else to the row of each.
    """
    rows = rows_of_sentences(comparison)
    found: dict[int, list[int]] = {}
    for number, entry in enumerate(ledger.entries):
        if entry.differs:
            for row in sorted({rows[side, told[0].sentence] for side, told in entry.sides}):
                found.setdefault(row, []).append(number)
    return {row: tuple(numbers) for row, numbers in found.items()}


def rows_of_sentences(comparison: Comparison) -> Mapping[tuple[Side, int], int]:
    """Answer the row in which each sentence of each side is told."""
    rows: dict[tuple[Side, int], int] = {}
    for index, row in enumerate(comparison.rows):
        rows.update(dict.fromkeys((("left", i) for i in row.left), index))
        rows.update(dict.fromkeys((("right", j) for j in row.right), index))
    return rows


@dataclass(frozen=True, slots=True)
class OnlyHere:
    """A sentence that only one side tells, and why it weighs what it weighs.

    ``reasons`` says how many things of each kind only this side tells in it; ``entries`` are the
    numbers of those things in the ledger. ``partly``: the other side tells a part of it.
    """

    side: Side
    sentence: int
    row: int
    weight: float
    reasons: Mapping[Reason, int]
    entries: tuple[int, ...]
    partly: bool

    @property
    def why(self) -> tuple[str, ...]:
        """The reasons as people read them, the weightiest first: ``2 quotations``, ``a name``."""
        return tuple(
            f"{count} {reason}s" if count > 1 else f"a {reason}"
            for reason, count in self.reasons.items()
        )


def only_here(comparison: Comparison, ledger: Ledger, side: Side) -> tuple[OnlyHere, ...]:
    """Answer the sentences that only one side tells, the weightiest first.

    They are those of no link that are no noise.
    """
    article = comparison.left if side == "left" else comparison.right
    other = comparison.right if side == "left" else comparison.left
    known = cues(article.language if article.language != UNKNOWN else other.language)
    own = _own_entries(ledger, side)
    named: defaultdict[int, list[Span]] = defaultdict(list)
    for entry in _names(ledger):
        for mention in _told(entry, side):
            named[mention.sentence].append(mention.span)
    partly = {p.left if side == "left" else p.right for p in comparison.partly}
    found: list[OnlyHere] = []
    for index, row in enumerate(comparison.rows):
        if row.link is not None or row.noise:
            continue
        for sentence in row.left if side == "left" else row.right:
            text = article.sentence_text(sentence)
            numbers = own.get(sentence, ())
            begins = article.sentences[sentence].start
            spans = [(start - begins, end - begins) for start, end in named.get(sentence, ())]
            source = names_source(text, spans, known)
            reasons = _reasons((ledger.entries[number].kind for number in numbers), source)
            weight = sum(_WEIGHTS[reason] * count for reason, count in reasons.items())
            weight += min(len(words(text)) * _PER_WORD, _MOST_FOR_WORDS)
            if sentence in partly:
                weight *= _PARTLY
            found.append(
                OnlyHere(side, sentence, index, weight, reasons, numbers, sentence in partly)
            )
    return tuple(sorted(found, key=lambda only: (-only.weight, only.sentence)))


def _told(entry: Entry, side: Side) -> tuple[Mention, ...]:
    return entry.left if side == "left" else entry.right


def _names(ledger: Ledger) -> Iterator[Entry]:
    return (entry for _, entry in ledger.of("name"))


def _own_entries(ledger: Ledger, side: Side) -> Mapping[int, tuple[int, ...]]:
    """Answer the entries that only a side has, by the sentences that tell them."""
    found: dict[int, list[int]] = {}
    for number, entry in enumerate(ledger.entries):
        if entry.verdict in ("only left", "only right"):
            for sentence in dict.fromkeys(mention.sentence for mention in _told(entry, side)):
                found.setdefault(sentence, []).append(number)
    return {sentence: tuple(numbers) for sentence, numbers in found.items()}


def _reasons(kinds: Iterable[Kind], source: bool) -> Mapping[Reason, int]:
    told = list(kinds)
    counts: dict[Reason, int] = {
        "quotation": told.count("quotation"),
        "figure": told.count("figure"),
        "named source": int(source),
        "date": told.count("date"),
        "name": told.count("name"),
    }
    return MappingProxyType({reason: count for reason, count in counts.items() if count})
