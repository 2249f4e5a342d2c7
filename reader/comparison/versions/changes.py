"""Changes of fact between two versions of an article.

What the ledger of the pair says to be in conflict, altered, attributed to another, or to have
another title is one. So is what stands on one side only while its sentence stands on both: swapped
for another of its kind where one edit put that in its place, else dropped. What the ledger does
not check, a word that makes another statement of a sentence, is found by ``statements``. Notes of
correction are no part of the story.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.article import Span
from reader.comparison.comparing import Comparison
from reader.comparison.ledger import Entry, Ledger, Mention
from reader.comparison.ledger import Kind as LedgerKind
from reader.comparison.versions.model import Change, ChangeVerdict, Note
from reader.comparison.versions.notes import noted
from reader.comparison.versions.statements import statements

_CHANGED: dict[str, ChangeVerdict] = {
    "in conflict": "in conflict",
    "altered": "altered",
    "reworded": "reworded",
    "differently attributed": "differently attributed",
    "another title": "another title",
}
"""The verdicts of the ledger that are changes of fact between versions of one article."""


def changes(
    comparison: Comparison, ledger: Ledger, before: Sequence[Note], after: Sequence[Note]
) -> tuple[Change, ...]:
    """Answer the changes of fact from the left of a comparison to its right, in order.

    ``before`` and ``after`` are the notes of the two versions.
    """
    story = _Story(comparison, noted(before), noted(after))
    told = [entry for entry in ledger.entries if story.tells(entry)]
    found = [*_by_verdict(told), *story.replaced(told)]
    places = [span for change in found for span in change.left]
    found += [
        change
        for change in statements(comparison)
        if story.tells_at(change.left[0], change.right[0])
        and not any(_overlap(change.left[0], place) for place in places)
    ]
    return tuple(sorted(found, key=lambda change: (change.left, change.right, change.kind)))


def _by_verdict(entries: Sequence[Entry]) -> Iterator[Change]:
    for entry in entries:
        verdict = _CHANGED.get(entry.verdict)
        if verdict is not None:
            titled = verdict == "another title"
            left, right = (_spans(side, titled=titled) for _, side in entry.sides)
            yield Change(entry.kind, verdict, left, right, entry.link)


def _spans(mentions: Sequence[Mention], *, titled: bool = False) -> tuple[Span, ...]:
    """Answer where something is told, ``titled`` with the title that stands beside a name."""
    return tuple(
        (min(mention.span[0], mention.title[0]), max(mention.span[1], mention.title[1]))
        if titled and mention.title is not None
        else mention.span
        for mention in mentions
    )


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


@dataclass(frozen=True, slots=True)
class _Alone:
    """What only one side tells, in a sentence that both sides tell."""

    kind: LedgerKind
    spans: tuple[Span, ...]
    link: int
    edits: frozenset[int]
    """The edits of the link that touch it."""


class _Story:
    """The pair without its notes."""

    def __init__(
        self, comparison: Comparison, left_notes: frozenset[int], right_notes: frozenset[int]
    ) -> None:
        self._comparison = comparison
        self._left = {i: link.id for link in comparison.links for i in link.left}
        self._right = {j: link.id for link in comparison.links for j in link.right}
        self._noted = left_notes, right_notes
        left, right = comparison.left.sentences, comparison.right.sentences
        self._outside = (
            [(left[i].start, left[i].end) for i in left_notes],
            [(right[j].start, right[j].end) for j in right_notes],
        )

    def tells(self, entry: Entry) -> bool:
        """Whether an entry is the story's own: its telling mentions stand in no note."""
        return not (
            (entry.left and entry.left[0].sentence in self._noted[0])
            or (entry.right and entry.right[0].sentence in self._noted[1])
        )

    def tells_at(self, left: Span, right: Span) -> bool:
        """Whether neither place stands in a note."""
        return not any(
            _overlap(place, note)
            for place, outside in zip((left, right), self._outside, strict=True)
            for note in outside
        )

    def replaced(self, entries: Sequence[Entry]) -> Iterator[Change]:
        """Answer what of the left was dropped from, or swapped in, sentences that stayed."""
        gone = list(self._alone(entries, "only left"))
        come = list(self._alone(entries, "only right"))
        for one in gone:
            for other in come:
                if other.kind == one.kind and other.link == one.link and one.edits & other.edits:
                    come.remove(other)
                    yield Change(one.kind, "swapped", one.spans, other.spans, one.link)
                    break
            else:
                yield Change(one.kind, "dropped", one.spans, (), one.link)

    def _alone(self, entries: Sequence[Entry], verdict: str) -> Iterator[_Alone]:
        left = verdict == "only left"
        links = self._left if left else self._right
        for entry in entries:
            if entry.verdict != verdict:
                continue
            mentions = entry.left if left else entry.right
            link = links.get(mentions[0].sentence)
            if link is None or self._comparison.links[link].state == "same":
                continue
            span = mentions[0].span
            edits = frozenset(
                number
                for number, edit in enumerate(self._comparison.edits(link))
                if _overlap(edit.left if left else edit.right, span)
            )
            yield _Alone(entry.kind, _spans(mentions), link, edits)
