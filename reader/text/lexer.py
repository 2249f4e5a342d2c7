"""A Pygments lexer for prose: what is coloured is what ``entities`` found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from pygments.lexer import Lexer
from pygments.token import Literal, Name, Number, String, Text

from reader.text.entities import Kind, entities
from reader.text.languages import detect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygments.token import _TokenType

TOKENS: dict[Kind, _TokenType] = {
    "quotation": String,
    "figure": Number,
    "date": Literal.Date,
    "name": Name.Entity,
}
"""What each kind of entity is coloured as; everything else is ``Text``."""


def colour_spans(text: str, language: str) -> list[tuple[int, int, _TokenType]]:
    """Answer ``(start, end, token type)`` of what is coloured, ascending and without overlap.

    A figure, date or name inside a quotation is cut out of it and keeps its own type.
    """
    spans: list[tuple[int, int, _TokenType]] = []
    outer_end = 0  # of the quotation that we are in
    position = 0  # up to which the text is told
    for entity in entities(text, language):
        start = entity.start
        if outer_end > position:
            spans.append((position, min(start, outer_end), String))
        position = start
        if entity.kind == "quotation":
            outer_end = entity.end
        else:
            spans.append((start, entity.end, TOKENS[entity.kind]))
            position = entity.end
    if outer_end > position:
        spans.append((position, outer_end, String))
    return [span for span in spans if span[0] < span[1]]


class ProseLexer(Lexer):
    """Prose in any language of the reader; the option ``language`` overrules detection."""

    name = "Prose"
    aliases: ClassVar[list[str]] = ["prose"]
    filenames: ClassVar[list[str]] = ["*.txt"]

    def __init__(self, **options: Any) -> None:
        self.language: str | None = options.get("language")
        super().__init__(**options)

    def get_tokens_unprocessed(self, text: str) -> Iterator[tuple[int, _TokenType, str]]:
        """Yield ``(index, token type, value)``; the values set end to end are the text."""
        position = 0
        for start, end, token in colour_spans(text, self.language or detect(text)):
            if position < start:
                yield position, Text, text[position:start]
            yield start, token, text[start:end]
            position = end
        if position < len(text):
            yield position, Text, text[position:]
