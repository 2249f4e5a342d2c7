"""From what the lexer says of prose to the names of our styles."""

from __future__ import annotations

from collections.abc import Callable

Colouring = Callable[[str, str], list[tuple[int, int, str]]]
"""Takes a paragraph and its language, answers ``(start, end, name of a style)``, ascending."""


def colouring() -> Colouring:
    """Answer how quotations, figures and names are found; loads the lexer."""
    from pygments.token import Literal, Name, String

    try:
        from reader.text.lexer import colour_spans
    except ModuleNotFoundError:
        return lambda text, language: []

    def colour(text: str, language: str) -> list[tuple[int, int, str]]:
        found: list[tuple[int, int, str]] = []
        for start, end, token in colour_spans(text, language):
            if token in String:
                found.append((start, end, "quotation"))
            elif token in Name:
                found.append((start, end, "name"))
            elif token in Literal:
                found.append((start, end, "figure"))
        return found

    return colour
