"""Changes of fact between two versions of an article.

What the ledger of the pair says to be in conflict, altered, attributed to another, or to have
another title is one. So is what one edit puts in place of another of its kind: it is swapped. What
stands on one side only while its sentence stands on both, and nothing in its place, is dropped.
What the ledger does not check, a word that makes another statement of a sentence, is found by
``statements``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reader.article import Span
from reader.comparison.comparing import Comparison
from reader.comparison.ledger import Entry, Kind, Ledger, Mention
from reader.comparison.links import ComparedLink
from reader.comparison.model import Side
from reader.comparison.versions.model import Change, ChangeVerdict, Dropped, Note
from reader.comparison.versions.notes import without
from reader.comparison.versions.statements import statements
from reader.text.words import key, words

_CHANGED: dict[str, ChangeVerdict] = {
    "in conflict": "in conflict",
    "altered": "altered",
    "reworded": "reworded",
    "differently attributed": "differently attributed",
    "another title": "another title",
}
"""The verdicts of the ledger that are changes of fact between versions of one article."""
_ALIKE = 0.4
"""The least similarity of a link in which something can stand in place of another: of a sentence
told anew nobody can say what replaced what."""


def told_by(comparison: Comparison, before: Sequence[Note], after: Sequence[Note]) -> Comparison:
    """Answer a comparison whose articles hold the story alone, notes of correction left blank."""
    return replace(
        comparison,
        left=without(comparison.left, before),
        right=without(comparison.right, after),
    )


def changes(story: Comparison, ledger: Ledger) -> tuple[tuple[Change, ...], tuple[Dropped, ...]]:
    """Answer the changes of fact from the left of a comparison to its right, and what was dropped.

    ``ledger`` is that of the comparison. Both stand in the order of the text.
    """
    swapped = list(_swapped(story, ledger.entries))
    found = [*_by_verdict(ledger.entries), *swapped]
    places = [span for change in found for span in change.left]
    found += [
        change
        for change in statements(story)
        if not any(overlap(change.left[0], place) for place in places)
    ]
    gone = {change.left[:1] for change in swapped}
    dropped = [each for each in _dropped(story, ledger.entries) if each.left[:1] not in gone]
    return (
        tuple(sorted(found, key=lambda change: (change.left, change.right, change.kind))),
        tuple(dropped),
    )


def _by_verdict(entries: Sequence[Entry]) -> Iterator[Change]:
    for entry in entries:
        verdict = _CHANGED.get(entry.verdict)
        if verdict is not None:
            titled = verdict == "another title"
            left, right = (_spans(side, titled=titled) for _, side in entry.sides)
            by = entry.left[0].by, entry.right[0].by
            yield Change(entry.kind, verdict, left, right, entry.link, by)


def _spans(mentions: Sequence[Mention], *, titled: bool = False) -> tuple[Span, ...]:
    """Answer where something is told, ``titled`` with the title that stands beside a name."""
    return tuple(
        (min(mention.span[0], mention.title[0]), max(mention.span[1], mention.title[1]))
        if titled and mention.title is not None
        else mention.span
        for mention in mentions
    )


def overlap(one: Span, other: Span) -> bool:
    """Whether two spans of a text share a code point."""
    return one[0] < other[1] and other[0] < one[1]


# What stands in place of another


@dataclass(frozen=True, slots=True)
class _Here:
    """A mention, in a link, of something that the other side of the link does not tell."""

    entry: Entry
    mention: Mention


def _swapped(story: Comparison, entries: Sequence[Entry]) -> Iterator[Change]:
    """Answer what an edit puts in place of another of its kind, wherever else these are told."""
    lefts = _by_link(story, entries, "left")
    rights = _by_link(story, entries, "right")
    speakers = [m.by for e in entries if e.verdict == "differently attributed" for m in e.left]
    for number, gone in lefts.items():
        come = rights.get(number)
        link = story.links[number]
        if not come or link.state == "same" or link.similarity < _ALIKE:
            continue
        for edit in story.edits(number):
            there = [here for here in come if overlap(here.mention.span, edit.right)]
            for here in gone:
                span = here.mention.span
                if not overlap(span, edit.left) or any(by and overlap(span, by) for by in speakers):
                    continue  # that somebody else is quoted is told of the quotation
                kind = here.entry.kind
                other = next((o for o in there if o.entry.kind == kind), None)
                if other is not None and not _same(story, kind, span, other.mention.span):
                    there.remove(other)
                    spans = (span,), (other.mention.span,)
                    yield Change(here.entry.kind, "swapped", *spans, number)


def _same(story: Comparison, kind: Kind, left: Span, right: Span) -> bool:
    """Whether two stretches plainly say the same, though the ledger does not match them."""
    one, other = story.left.text[slice(*left)], story.right.text[slice(*right)]
    if kind == "figure":
        # an age of 91 is no other than one of 91 years, though it names a unit
        digits = re.findall(r"\d+", one)
        return bool(digits) and digits == re.findall(r"\d+", other)
    here, there = ({key(text[a:b]) for a, b in words(text)} for text in (one, other))
    return here <= there or there <= here


def _by_link(story: Comparison, entries: Sequence[Entry], side: Side) -> dict[int, list[_Here]]:
    """Answer for each link what this side of it tells, and the other does not."""
    found: dict[int, list[_Here]] = {}
    links = {
        index: link
        for link in story.links
        for index in (link.left if side == "left" else link.right)
    }
    for entry in entries:
        own, others = (entry.left, entry.right) if side == "left" else (entry.right, entry.left)
        for mention in own:
            link = links.get(mention.sentence)
            if link is not None and not _told(link, others, side):
                found.setdefault(link.id, []).append(_Here(entry, mention))
    return found


def _told(link: ComparedLink, others: Sequence[Mention], side: Side) -> bool:
    """Whether one of the other side's mentions stands in its sentences of a link."""
    there = link.right if side == "left" else link.left
    return any(mention.sentence in there for mention in others)


def _dropped(story: Comparison, entries: Sequence[Entry]) -> Iterator[Dropped]:
    links = {index: link for link in story.links for index in link.left}
    for entry in entries:
        if entry.verdict == "only left":
            link = links.get(entry.left[0].sentence)
            if link is not None and link.state == "changed":
                yield Dropped(entry.kind, _spans(entry.left), link.id)
