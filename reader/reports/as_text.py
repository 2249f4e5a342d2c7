"""A comparison as text, side by side, for a terminal, a pipe or a mail.

In colour, what a changed row differs in (or, where most is reworded, what both sides share) is
underlined (or bold). Without colour it stands in ``[ ]`` (or ``{ }``).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from rich.cells import cell_len, set_cell_size, split_graphemes

from reader.article import Article, Span
from reader.comparison import Comparison, Marks, Row, Side
from reader.comparison.ledger import Ledger
from reader.comparison.wording import (
    GLYPHS,
    KINDS,
    NO_DIFFERENCE,
    Kind,
    counts,
    kind_of,
    numbers,
    percent,
    reasons,
)
from reader.reports.ledger_as_text import ledger_to_text
from reader.text.safe import drawable
from reader.text.wrap import wrap

NARROWEST = 40
"""Cells; less leaves no room for two columns."""
_RULE = " │ "
_ASIDE = 2
"""Lines of a partner told elsewhere, and of why a link was made, at most."""
_NO_MARKS = Marks("differences", (), ())

_RESET, _BOLD, _DIM, _UNDERLINE = "\x1b[0m", "\x1b[1m", "\x1b[2m", "\x1b[4m"
_COLOURS: dict[Kind, str] = {
    "same": _DIM,
    "changed": "\x1b[33m",
    "removed": "\x1b[31m",
    "added": "\x1b[32m",
    "moved": "\x1b[36m",
    "noise": _DIM,
}


@dataclass(frozen=True, slots=True)
class _Piece:
    """A line of a cell: what is drawn, and how wide that is."""

    text: str
    cells: int


def to_text(
    comparison: Comparison,
    *,
    width: int,
    colour: bool,
    only: Collection[Kind] = KINDS,
    context: int | None = None,
    explain: bool = False,
    ledger: Ledger | None = None,
) -> Iterator[str]:
    """Answer the lines of the comparison, without line breaks, at most ``width`` cells wide.

    ``only`` says which kinds of rows to show. ``context`` shows, of all rows, those at most so
    many rows away from one to show that differs. ``explain`` tells under the first row of each
    changed link why it was made. A ``ledger`` adds what both sides claim, and how they tell it.
    """
    writer = _Writer(comparison, max(width, NARROWEST), colour)
    explained: set[int | None] = {None}
    yield from writer.header()
    shown = _shown(comparison, only, context)
    before = -1
    for index in shown:
        if index > before + 1 and (context is not None or before >= 0):
            yield writer.gap(comparison.rows[before + 1 : index])
        row = comparison.rows[index]
        yield from writer.row(row)
        if explain and row.state == "changed" and row.link not in explained:
            yield from writer.because(row)
            explained.add(row.link)
        before = index
    if ledger is not None:
        yield from ledger_to_text(comparison, ledger, width=max(width, NARROWEST), colour=colour)
    yield from writer.footer()


def _shown(comparison: Comparison, only: Collection[Kind], context: int | None) -> Sequence[int]:
    chosen = [i for i, row in enumerate(comparison.rows) if kind_of(row) in only]
    if context is None:
        return chosen
    stops = [i for i in chosen if kind_of(comparison.rows[i]) not in NO_DIFFERENCE]
    near = {k for i in stops for k in range(i - context, i + context + 1)}
    return sorted(near & set(range(len(comparison.rows))))


class _Writer:
    """Draws the rows of one comparison at one width."""

    def __init__(self, comparison: Comparison, width: int, colour: bool) -> None:
        self._comparison = comparison
        self._colour = colour
        self._width = width
        most = max(len(comparison.left.sentences), len(comparison.right.sentences), 1)
        self._digits = len(str(most))
        self._margin = self._digits + 1
        # glyph and space, number and space, text, rule, number and space, text
        self._cells = (width - 2 - 2 * self._margin - len(_RULE)) // 2
        self._marked: set[str] = set()

    def header(self) -> Iterator[str]:
        """Answer the titles and what is known of both sides."""
        left, right = self._comparison.left, self._comparison.right
        room = self._margin + self._cells
        yield from self._pair(
            self._wrapped(left.title, room), self._wrapped(right.title, room), _BOLD
        )
        yield from self._pair(self._facts(left, room), self._facts(right, room), _DIM)
        yield "─" * self._width

    def footer(self) -> Iterator[str]:
        """Answer the counts, and what the marks mean."""
        summary = self._comparison.summary
        yield "─" * self._width
        words = [f"{counts(summary)} · {percent(summary.similarity)} in common"]
        if self._marked and not self._colour:
            meanings = {"differences": "[ ] differs", "shared": "{ } shared, the rest reworded"}
            words.append(" · ".join(meanings[mark] for mark in sorted(self._marked)))
        for line in words:
            yield from (line[a:b] for a, b in wrap(line, self._width, split_graphemes))

    def gap(self, rows: Sequence[Row]) -> str:
        """Answer the line that stands for rows left out."""
        count = len(rows)
        line = f"  ⋯ {count} {'row' if count == 1 else 'rows'} not shown"
        return f"{_DIM}{line}{_RESET}" if self._colour else line

    def row(self, row: Row) -> Iterator[str]:
        """Answer the lines of a row, both sides level."""
        marks: Marks | None = None if row.noise else _NO_MARKS
        if row.link is not None and row.state == "changed" and not row.noise:
            marks = self._comparison.marks(row.link)
        left = self._side("left", row.left, row.elsewhere_left, marks, len(row.right))
        right = self._side("right", row.right, row.elsewhere_right, marks, len(row.left))
        kind = kind_of(row)
        empty = _Piece("", 0)
        for line in range(max(len(left), len(right))):
            one = left[line] if line < len(left) else empty
            other = right[line] if line < len(right) else empty
            glyph = GLYPHS[kind] if line == 0 else " "
            if self._colour and line == 0:
                glyph = f"{_COLOURS[kind]}{glyph}{_RESET}"
            room = self._margin + self._cells
            yield f"{glyph} {one.text}{' ' * (room - one.cells)}{_RULE}{other.text}".rstrip()

    def because(self, row: Row) -> Iterator[str]:
        """Answer the lines that tell why the link of a row was made."""
        assert row.link is not None
        compared = self._comparison
        shared = reasons(compared.explain(row.link), compared.left, compared.right)
        text = "because: " + (" · ".join(shared) or "its place; no telling word is shared")
        margin = " " * (2 + self._margin)
        room = self._width - len(margin)
        for line in _first_lines(drawable(text), room):
            shown = _piece(line, room).text
            yield margin + (f"{_DIM}{shown}{_RESET}" if self._colour else shown)

    def _facts(self, article: Article, room: int) -> list[_Piece]:
        count = len(article.sentences)
        known = (
            article.source,
            article.date,
            f"{count} sentence{'s' * (count != 1)}",
            article.path,
        )
        return self._wrapped(" · ".join(fact for fact in known if fact), room)

    def _wrapped(self, text: str, room: int) -> list[_Piece]:
        text = drawable(text)
        return [_piece(text[a:b], room) for a, b in wrap(text, room, split_graphemes)]

    def _pair(self, left: list[_Piece], right: list[_Piece], style: str) -> Iterator[str]:
        room = self._margin + self._cells
        on, off = (style, _RESET) if self._colour else ("", "")
        for line in range(max(len(left), len(right))):
            one = left[line] if line < len(left) else _Piece("", 0)
            other = right[line] if line < len(right) else _Piece("", 0)
            padding = " " * (room - one.cells)
            yield f"  {on}{one.text}{off}{padding}{_RULE}{on}{other.text}{off}".rstrip()

    def _side(
        self,
        side: Side,
        own: tuple[int, ...],
        elsewhere: tuple[int, ...],
        marks: Marks | None,
        opposite: int,
    ) -> list[_Piece]:
        """Answer the lines of one side of a row; without marks, as of noise, they are dim."""
        lines: list[_Piece] = []
        article = self._comparison.left if side == "left" else self._comparison.right
        for sentence in own:
            if marks is None:
                lines += self._dimmed(article, sentence)
            else:
                spans = marks.left if side == "left" else marks.right
                lines += self._sentence(article, sentence, spans, marks)
        if elsewhere:
            where = "also told at" if own else "told at"
            label = f"{where} {numbers(elsewhere)}: " if opposite or own else ""
            text = label + " ".join(drawable(article.sentence_text(i)) for i in elsewhere)
            for line, piece in enumerate(_first_lines(text, self._cells)):
                lines.append(self._numbered("↕" if line == 0 else "", piece, dim=True))
        return lines

    def _dimmed(self, article: Article, sentence: int) -> list[_Piece]:
        text = drawable(article.sentence_text(sentence))
        return [
            self._numbered(str(sentence + 1) if line == 0 else "", text[a:b], dim=True)
            for line, (a, b) in enumerate(wrap(text, self._cells, split_graphemes))
        ]

    def _sentence(
        self, article: Article, sentence: int, spans: tuple[Span, ...], marks: Marks
    ) -> list[_Piece]:
        here = article.sentences[sentence]
        text = drawable(article.text[here.start : here.end])
        own = [
            (max(a, here.start) - here.start, min(b, here.end) - here.start)
            for a, b in spans
            if a < here.end and b > here.start
        ]
        if own:
            self._marked.add(marks.marking)
        if not self._colour:
            text = _bracketed(text, own, "[]" if marks.marking == "differences" else "{}")
            own = []
        lines: list[_Piece] = []
        style = _UNDERLINE if marks.marking == "differences" else _BOLD
        for line, (a, b) in enumerate(wrap(text, self._cells, split_graphemes)):
            styled = _styled(text, a, b, own, style)
            number = str(sentence + 1) if line == 0 else ""
            lines.append(self._numbered(number, text[a:b], drawn=styled))
        return lines

    def _numbered(
        self, number: str, text: str, *, drawn: str | None = None, dim: bool = False
    ) -> _Piece:
        piece = _piece(text, self._cells)
        shown = piece.text if drawn is None or piece.text != text else drawn
        label = f"{number:>{self._digits}} "
        if self._colour:
            label = f"{_DIM}{label}{_RESET}"
            shown = f"{_DIM}{shown}{_RESET}" if dim else shown
        return _Piece(label + shown, self._margin + piece.cells)


def _first_lines(text: str, room: int) -> Iterator[str]:
    """Answer the first lines of a text, wrapped; an ellipsis stands for what is left out."""
    found = wrap(text, room, split_graphemes)
    for line, (a, b) in enumerate(found[:_ASIDE]):
        yield text[a:b] + ("…" if line == _ASIDE - 1 < len(found) - 1 else "")


def _piece(text: str, room: int) -> _Piece:
    """Answer a line, cropped where a single grapheme is wider than the room."""
    cells = cell_len(text)
    if cells > room:
        text, cells = set_cell_size(text, room), room
    return _Piece(text, cells)


def _bracketed(text: str, spans: Sequence[Span], brackets: str) -> str:
    for start, end in reversed(spans):
        text = f"{text[:start]}{brackets[0]}{text[start:end]}{brackets[1]}{text[end:]}"
    return text


def _styled(text: str, start: int, end: int, spans: Sequence[Span], style: str) -> str:
    """Answer ``text[start:end]`` with the spans in it in a style."""
    result, at = "", start
    for a, b in spans:
        a, b = max(a, start), min(b, end)
        if a < b:
            result += f"{text[at:a]}{style}{text[a:b]}{_RESET}"
            at = b
    return result + text[at:end]
