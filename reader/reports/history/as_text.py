"""A timeline as text: its versions, how much changed at each, and which facts did."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import split_graphemes

from reader.comparison.versions import Step, Timeline, Version
from reader.comparison.versions.wording import (
    BY,
    EXPLAINED,
    FLAG,
    bars,
    change,
    counts,
    dropped,
    explained,
    label,
    when,
)
from reader.comparison.wording import percent
from reader.library.versions import Series
from reader.text.safe import drawable
from reader.text.wrap import wrap

_RESET, _BOLD, _DIM, _RED, _GREEN = "\x1b[0m", "\x1b[1m", "\x1b[2m", "\x1b[31m", "\x1b[32m"
_INDENT = 4


def to_text(series: Series, timeline: Timeline, *, width: int, colour: bool) -> Iterator[str]:
    """Answer the lines of a timeline, without line breaks, at most ``width`` cells wide."""
    writer = _Writer(width, colour)
    newest = timeline.versions[-1].article
    yield from writer.lines(newest.title, 0, _BOLD)
    yield from writer.lines(" · ".join(_known(series, timeline)), 0, _DIM)
    for number, (version, bar) in enumerate(zip(timeline.versions, bars(timeline), strict=True)):
        yield ""
        step = timeline.step_to(number)
        yield from writer.lines(_heading(number, version, step, bar), 0, _BOLD)
        if version.about:
            yield from writer.lines(version.about, _INDENT, _DIM)
        if step is not None:
            yield from writer.step(step)
    yield ""
    yield from writer.lines(_end(timeline), 0, "")


def _known(series: Series, timeline: Timeline) -> Iterator[str]:
    count = len(timeline.versions)
    source = timeline.versions[-1].article.source
    if source:
        yield source
    yield f"{count} version{'s' * (count != 1)}"
    yield BY[series.by]
    if not series.complete:
        yield "older ones may be missing here"
    if series.unreadable:
        yield f"{len(series.unreadable)} could not be read"


def _heading(number: int, version: Version, step: Step | None, bar: str) -> str:
    parts = [when(version), version.name]
    if version.also:
        parts.append(f"also {', '.join(version.also)}")
    if step is not None:
        summary = step.comparison.summary
        parts.append(f"{percent(summary.similarity)} in common with {label(number - 1)}")
        parts.append(counts(summary))
    return f"{label(number)} {bar} " + " · ".join(part for part in parts if part)


def _end(timeline: Timeline) -> str:
    total = sum(len(step.changes) for step in timeline.steps)
    if not total:
        return "no change of fact"
    changes = f"{total} change{'s' * (total != 1)} of fact"
    return f"{changes}, {timeline.unexplained} of them unexplained {FLAG}"


class _Writer:
    """Sets lines in a width, in colour or not."""

    def __init__(self, width: int, colour: bool) -> None:
        self._width = width
        self._colour = colour

    def step(self, step: Step) -> Iterator[str]:
        """Answer the notes and the changes of fact that a version brought."""
        article = step.comparison.right
        for note in step.notes:
            text = article.text[note.span[0] : note.span[1]]
            yield from self.lines(f"note: {text}", _INDENT, _DIM)
        for told in step.changes:
            good = told.noted == step.right
            sign, style = (EXPLAINED, _GREEN) if good else (FLAG, _RED)
            line = f"{sign} {change(step, told)} ({explained(step, told)})"
            yield from self.lines(line, _INDENT, style)
        for gone in step.dropped:
            yield from self.lines(f"· {dropped(step, gone)}", _INDENT, _DIM)

    def lines(self, text: str, indent: int, style: str) -> Iterator[str]:
        """Answer a text in lines, those after the first indented further."""
        shown = drawable(text)
        room = max(self._width - indent - 2, 1)
        for number, (start, end) in enumerate(wrap(shown, room, split_graphemes)):
            margin = " " * (indent + (2 if number else 0))
            line = shown[start:end].rstrip()
            yield margin + (f"{style}{line}{_RESET}" if self._colour and style else line)
