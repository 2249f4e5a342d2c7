"""The ledger and how things are told, as text below a comparison, for a terminal or a pipe."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby, zip_longest

from rich.cells import cell_len, split_graphemes

from reader.article import Article, Span
from reader.comparison import Comparison
from reader.comparison.ledger import Entry, Kind, Ledger, Mention, Verdict
from reader.comparison.ledger.telling import GLYPHS, OnlyHere, most_telling_first, only_here
from reader.comparison.manner import HEADLINE, Manners, Opening, Shift, manners
from reader.comparison.model import SIDES
from reader.comparison.wording import numbers
from reader.text.safe import drawable
from reader.text.wrap import wrap

_SECTIONS: Sequence[tuple[str, tuple[Kind, ...]]] = (
    ("Quotations", ("quotation",)),
    ("Figures and dates", ("figure", "date")),
    ("Names", ("name",)),
)
_RULE = " │ "
_MARGIN = "  "
_RESET, _BOLD, _DIM = "\x1b[0m", "\x1b[1m", "\x1b[2m"


def ledger_to_text(
    comparison: Comparison, claims: Ledger, *, width: int, colour: bool
) -> Iterator[str]:
    """Answer the lines of the ledger and of how things are told, at most ``width`` cells wide.

    Both sides stand level, each with the number of its sentence; the verdicts on each kind of
    entry follow each other, the most telling first.
    """
    writer = _Writer(comparison, width, colour)
    for title, kinds in _SECTIONS:
        entries = [claims.entries[number] for number in most_telling_first(claims, *kinds)]
        yield ""
        yield writer.heading(title, len(entries))
        yield from writer.entries(entries)
    yield ""
    yield from writer.only(claims)
    yield ""
    yield from writer.told(manners(comparison))


class _Writer:
    """Draws the entries of one comparison at one width."""

    def __init__(self, comparison: Comparison, width: int, colour: bool) -> None:
        self._comparison, self._width, self._colour = comparison, width, colour
        self._cells = (width - 2 * len(_MARGIN) - len(_RULE)) // 2

    def heading(self, title: str, count: int) -> str:
        """Answer the heading of a section, with how many entries it has."""
        return self._styled(_BOLD, f"{title}: {count or 'none'}")

    def entries(self, entries: Sequence[Entry]) -> Iterator[str]:
        """Answer entries, a heading for each verdict among them."""
        groups: defaultdict[Verdict, list[Entry]] = defaultdict(list)
        for entry in entries:
            groups[entry.verdict].append(entry)
        for verdict, group in groups.items():
            yield f"{GLYPHS[verdict]} {self._styled(_DIM, verdict)}"
            for entry in group:
                yield from self._pair(
                    _told(self._comparison.left, entry.left),
                    _told(self._comparison.right, entry.right),
                )

    def only(self, claims: Ledger) -> Iterator[str]:
        """Answer what only one side tells, the weightiest first, the sides beside each other."""
        yield self._styled(_BOLD, "Only here")
        left, right = (only_here(self._comparison, claims, side) for side in SIDES)
        for one, other in zip_longest(left, right):
            yield from self._pair(
                _only(self._comparison.left, one), _only(self._comparison.right, other)
            )

    def told(self, found: Manners) -> Iterator[str]:
        """Answer how both sides open, and where the right tells a thing otherwise."""
        yield self._styled(_BOLD, "How it is told")
        for opening in found.openings:
            yield _MARGIN + self._styled(_DIM, opening.part)
            yield from self._pair(*self._opening(opening))
        shifts = [(link, shift) for link, manner in found.links.items() for shift in manner.shifts]
        shifts.sort(key=lambda told: (told[1].what, told[1].verdict, told[0]))
        for (what, verdict), group in groupby(
            shifts, key=lambda told: (told[1].what, told[1].verdict)
        ):
            yield _MARGIN + self._styled(_DIM, f"{what} {verdict}")
            for link, shift in group:
                yield from self._pair(*self._shift(link, shift))

    def _opening(self, opening: Opening) -> tuple[str, str]:
        left, right = self._comparison.left, self._comparison.right
        return (
            f"{_sentences(left, opening.left)} ({_place(opening.left_told)} on the right)",
            f"{_sentences(right, opening.right)} ({_place(opening.right_told)} on the left)",
        )

    def _shift(self, link: int, shift: Shift) -> tuple[str, str]:
        here = self._comparison.links[link]
        return (
            _said(self._comparison.left, here.left, shift.left),
            _said(self._comparison.right, here.right, shift.right),
        )

    def _pair(self, left: str, right: str) -> Iterator[str]:
        """Answer two texts level with each other, wrapped in their columns."""
        columns = (self._wrapped(left), self._wrapped(right))
        for one, other in zip_longest(*columns, fillvalue=""):
            padding = " " * (self._cells - cell_len(one))
            yield f"{_MARGIN}{_MARGIN}{one}{padding}{_RULE}{other}".rstrip()

    def _wrapped(self, text: str) -> list[str]:
        safe = drawable(" ".join(text.split()))
        return [safe[a:b] for a, b in wrap(safe, self._cells, split_graphemes)] if safe else []

    def _styled(self, style: str, text: str) -> str:
        return f"{style}{text}{_RESET}" if self._colour else text


def _sentences(article: Article, sentences: Sequence[int]) -> str:
    return " ".join(map(article.sentence_text, sentences))


def _told(article: Article, mentions: Sequence[Mention]) -> str:
    """Answer the mention that speaks for a side, with the sentences of all, and who is quoted."""
    if not mentions:
        return ""
    first = mentions[0]
    sentences = sorted({mention.sentence for mention in mentions})
    text = article.text[slice(*first.span)]
    if first.title is not None and not first.span[0] <= first.title[0] < first.span[1]:
        text += f", {article.text[slice(*first.title)]}"
    by = f" — {article.text[slice(*first.by)]}" if first.by is not None else ""
    return f"{numbers(sentences)} {text}{by}"


def _only(article: Article, only: OnlyHere | None) -> str:
    if only is None:
        return ""
    why = " · ".join((*only.why, *(("told in part",) if only.partly else ())))
    told = f"{only.sentence + 1} {article.sentence_text(only.sentence)}"
    return f"{told} ({why})" if why else told


def _said(article: Article, sentences: Sequence[int], cue: Span | None) -> str:
    words = article.text[slice(*cue)] if cue is not None else "plainly"
    return f"{numbers(sentences)} {words}"


def _place(paragraph: int | None) -> str:
    if paragraph is None:
        return "not told"
    return "the headline" if paragraph == HEADLINE else f"paragraph {paragraph}"
