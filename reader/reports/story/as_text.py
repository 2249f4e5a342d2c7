"""A story as a table in text: a row for each statement, a column of marks for each article."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import cell_len, split_graphemes

from reader.comparison.story import MARKS, Mark, Order, Story
from reader.comparison.story.wording import (
    GLYPHS,
    counts,
    disagreement,
    headline,
    letter,
    names,
    telling_words,
)
from reader.text.safe import drawable
from reader.text.wrap import wrap

NARROWEST = 24
"""Cells that the words of a statement have at least, however many articles there are."""
_RESET, _BOLD, _DIM = "\x1b[0m", "\x1b[1m", "\x1b[2m"
_COLOURS: dict[Mark, str] = {
    "told": "\x1b[32m",
    "told in part": "\x1b[36m",
    "told with other facts": "\x1b[31m",
    "absent": _DIM,
}


def to_text(story: Story, *, width: int, colour: bool, order: Order = "flow") -> Iterator[str]:
    """Answer the lines of the table, without line breaks, at most ``width`` cells wide.

    With so many articles that nothing is left for the words, lines are as wide as it takes.
    """
    digits = len(str(len(story.statements)))
    room = len(letter(len(story.articles) - 1)) + 1
    margin = digits + 1 + room * len(story.articles) + 1
    cells = max(width - margin, NARROWEST)

    def styled(text: str, style: str) -> str:
        return f"{style}{text}{_RESET}" if colour and text.strip() else text

    for line in _wrapped(headline(story), width):
        yield styled(line, _BOLD)
    for column, name in enumerate(names(story.articles)):
        article = story.articles[column]
        facts = [name, *([article.date] if article.date and article.date not in name else [])]
        facts += [article.title, f"{len(article.sentences)} sentences"]
        label = f"{letter(column):>{room}} "
        lines = _wrapped(" · ".join(facts), width - len(label))
        for at, line in enumerate(lines):
            yield (label if at == 0 else " " * len(label)) + line
    yield "─" * max(width, margin + cells)
    heads = "".join(f"{letter(column):>{room}}" for column in range(len(story.articles)))
    yield f"{'':{digits + 1}}{styled(heads, _DIM)}"
    for number in story.ordered(order):
        statement = story.statements[number]
        marks = "".join(
            styled(f"{GLYPHS[telling.mark]:>{room}}", _COLOURS[telling.mark])
            for telling in statement.tellings
        )
        words = _wrapped(telling_words(story, number, statement.speaker), cells)
        yield f"{styled(f'{number + 1:>{digits}}', _DIM)} {marks} {words[0]}".rstrip()
        yield from (" " * margin + line for line in words[1:])
        for about in statement.disagreements:
            for at, line in enumerate(_wrapped(disagreement(story, about), cells - 2)):
                yield " " * margin + styled(("≠ " if at == 0 else "  ") + line, _DIM)
    yield "─" * max(width, margin + cells)
    yield from _wrapped(counts(story), width)
    yield from _wrapped(" · ".join(f"{GLYPHS[mark]} {mark}" for mark in MARKS), width)


def _wrapped(text: str, width: int) -> list[str]:
    """Answer the lines of a text; a grapheme wider than the room is left out."""
    text = drawable(text)
    lines = [text[a:b] for a, b in wrap(text, max(width, 1), split_graphemes)]
    return [line if cell_len(line) <= width else "…" for line in lines]
