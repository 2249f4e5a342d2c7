"""From what the lexer says of prose to the names of our styles."""

from __future__ import annotations

from collections.abc import Callable

Colouring = Callable[[str, str], list[tuple[int, int, str]]]
"""Takes a paragraph and its language, answers ``(start, end, name of a style)``, ascending."""


def colouring() -> Colouring:
    """Answer how quotations, figures and names are found; loads the lexer."""
    from pygments.token import Literal, Name, String, is_token_subtype

    from reader.text.lexer import colour_spans

    def colour(text: str, language: str) -> list[tuple[int, int, str]]:
        found: list[tuple[int, int, str]] = []
        for start, end, token in colour_spans(text, language):
            if is_token_subtype(token, String):
                found.append((start, end, "quotation"))
            elif is_token_subtype(token, Name):
                found.append((start, end, "name"))
            elif is_token_subtype(token, Literal):
                found.append((start, end, "figure"))
        return found

    return colour
