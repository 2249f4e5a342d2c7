"""What the ledger panel shows of an entry: a sign, a verdict, and the words of both sides."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from reader.article import Article, Span
from reader.comparison.ledger.model import Entry, Kind, Ledger, Mention, Verdict
from reader.comparison.ledger.telling import (
    GLYPHS,
    OnlyHere,
    most_telling_first,
    only_here,
    rows_of_sentences,
)
from reader.comparison.model import Side
from reader.comparison.wording import numbers
from reader.tui.widgets.runs import Run, running

if TYPE_CHECKING:
    from reader.comparison import Comparison

NAMES = ("quotations", "figures", "names", "only here")
"""The tabs, in order; figures hold the dates as well."""
_KINDS: tuple[tuple[Kind, ...], ...] = (("quotation",), ("figure", "date"), ("name",))
_NOTHING = (
    "neither side quotes anybody",
    "neither side gives a figure or a date",
    "neither side names anybody or any place",
)
_AROUND = 28
"""Code points of a sentence that are shown on either side of a figure or a date."""
_ALSO = 4
"""So many other sentences that tell the same are named."""
_LOOKS: Mapping[str, str] = {
    "≠": "facts",
    "~": "changed",
    "≈": "quiet",
    "=": "same",
    "−": "removed",
    "+": "added",
}


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to look at: what stands on its line, and where both sides tell it.

    ``left`` and ``right`` make what is shown of a side, nothing where it does not tell it; where
    ``alone``, it is of one side and may stand below both. ``spans`` are what to light, ``rows``
    where it is told, the row to go to first.
    """

    glyph: str
    look: str
    word: str
    differs: bool
    alone: bool
    left: Callable[[], tuple[Run, ...]]
    right: Callable[[], tuple[Run, ...]]
    spans: Mapping[Side, tuple[Span, ...]]
    rows: tuple[int, ...]

    @property
    def place(self) -> tuple[Side, int]:
        """The side and the code point to go to."""
        side: Side = "left" if self.spans.get("left") else "right"
        return side, self.spans[side][0][0]


@dataclass(frozen=True, slots=True)
class Tab:
    """A list of items, the most telling first, and what to say where it is empty."""

    name: str
    items: tuple[Item, ...]
    nothing: str

    @property
    def differing(self) -> int:
        """How many facts in it differ."""
        return sum(item.differs for item in self.items)


def tabs(comparison: Comparison, ledger: Ledger) -> tuple[Tab, ...]:
    """Answer the tabs of the panel, in the order of their names."""
    rows = rows_of_sentences(comparison)
    found = [
        Tab(
            name,
            tuple(
                _of_entry(comparison, ledger.entries[number], rows)
                for number in most_telling_first(ledger, *kinds)
            ),
            nothing,
        )
        for name, kinds, nothing in zip(NAMES, _KINDS, _NOTHING, strict=False)
    ]
    alone = sorted(
        (*only_here(comparison, ledger, "left"), *only_here(comparison, ledger, "right")),
        key=lambda only: (-only.weight, only.row),
    )
    items = tuple(_of_sentence(comparison, ledger, only) for only in alone)
    return (*found, Tab(NAMES[-1], items, "each side tells all that the other tells"))


def _of_entry(comparison: Comparison, entry: Entry, rows: Mapping[tuple[Side, int], int]) -> Item:
    glyph = GLYPHS[entry.verdict]
    heads = [(side, told) for side, told in entry.sides if told]
    told_in = dict.fromkeys(rows[side, told[0].sentence] for side, told in heads)
    told_in.update(dict.fromkeys(rows[side, m.sentence] for side, told in heads for m in told))
    return Item(
        glyph=glyph,
        look=_LOOKS[glyph],
        word=entry.verdict,
        differs=entry.differs,
        alone=False,
        left=lambda: _words(comparison.left, entry.kind, entry.left),
        right=lambda: _words(comparison.right, entry.kind, entry.right),
        spans={side: tuple(sorted(m.span for m in _together(told))) for side, told in heads},
        rows=tuple(told_in),
    )


def _of_sentence(comparison: Comparison, ledger: Ledger, only: OnlyHere) -> Item:
    article = comparison.left if only.side == "left" else comparison.right
    sentence = article.sentences[only.sentence]
    verdict: Verdict = "only left" if only.side == "left" else "only right"
    glyph = GLYPHS[verdict]

    def told() -> tuple[Run, ...]:
        return _sentence(article, ledger, only)

    def nothing() -> tuple[Run, ...]:
        return ()

    return Item(
        glyph=glyph,
        look=_LOOKS[glyph],
        word=verdict,
        differs=False,
        alone=True,
        left=told if only.side == "left" else nothing,
        right=told if only.side == "right" else nothing,
        spans={only.side: ((sentence.start, sentence.end),)},
        rows=(only.row,),
    )


def _together(told: Sequence[Mention]) -> Sequence[Mention]:
    """Answer the first mention, with the others in its sentence: a quotation may be interrupted."""
    return [mention for mention in told if mention.sentence == told[0].sentence]


def _words(article: Article, kind: Kind, told: Sequence[Mention]) -> tuple[Run, ...]:
    """Answer what a side says: where, the words, whose they are, and where else."""
    if not told:
        return ()
    head, text = told[0], article.text
    runs = [_numbered(head.sentence)]
    if kind == "quotation":
        pieces = [running(text[slice(*m.span)]) for m in sorted(_together(told), key=_start)]
        runs.append(Run(" … ".join(pieces)))
        if head.by is not None:
            runs.append(Run(f" — {running(text[slice(*head.by)])}", "quiet"))
    elif kind == "name":
        runs.append(Run(_titled(text, head)))
    else:
        runs += _in_context(article, head)
    others = sorted({mention.sentence for mention in told} - {head.sentence})
    if others:
        more = " …" if len(others) > _ALSO else ""
        runs.append(Run(f" · also in {numbers(others[:_ALSO])}{more}", "quiet"))
    return tuple(runs)


def _start(mention: Mention) -> int:
    return mention.span[0]


def _numbered(sentence: int) -> Run:
    return Run(f"{numbers([sentence])} ", "quiet")


def _titled(text: str, name: Mention) -> str:
    """Answer a name with the title that is told with it: ``former President Jane Doe``."""
    told = running(text[slice(*name.span)])
    if name.title is None:
        return told
    title = running(text[slice(*name.title)])
    first, last = sorted((name.title, name.span))
    if last[0] <= first[1]:
        return running(text[first[0] : max(first[1], last[1])])
    return f"{title} {told}" if name.title < name.span else f"{told}, {title}"


def _in_context(article: Article, figure: Mention) -> Iterable[Run]:
    """Answer a figure or a date amid the words around it."""
    text, (start, end) = article.text, figure.span
    sentence = article.sentences[figure.sentence]
    before, after = text[sentence.start : start], text[end : sentence.end]
    if len(before) > _AROUND:
        before = f"… {before[-_AROUND:].partition(' ')[2]}"
    if len(after) > _AROUND:
        after = f"{after[:_AROUND].rpartition(' ')[0]} …"
    yield Run(running(before), "quiet")
    yield Run(running(text[start:end]), "strong")
    yield Run(running(after), "quiet")


def _sentence(article: Article, ledger: Ledger, only: OnlyHere) -> tuple[Run, ...]:
    """Answer a sentence, what only this side tells strengthened in it, and why it is listed."""
    whole = article.sentences[only.sentence]
    told = [
        mention.span
        for number in only.entries
        for side, mentions in ledger.entries[number].sides
        for mention in mentions
        if side == only.side and mention.sentence == only.sentence
    ]
    within = {at for span in told for at in (max(span[0], whole.start), min(span[1], whole.end))}
    runs = [_numbered(only.sentence)]
    for start, end in pairwise(sorted({whole.start, whole.end, *within})):
        strong = any(a <= start and end <= b for a, b in told)
        runs.append(Run(running(article.text[start:end]), "strong" if strong else "plain"))
    why = [*only.why, "partly told elsewhere"] if only.partly else only.why
    if why:
        runs.append(Run(f" ({', '.join(why)})", "quiet"))
    return tuple(runs)
