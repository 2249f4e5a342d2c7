"""Finding what a person typed in a text set by a printer: case and typography do not matter."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from reader.text.typography import FOLDED, folded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.article import Span


def find(text: str, query: str) -> Iterator[Span]:
    """Answer where ``query`` stands in ``text``, in order, as it goes.

    Capitals and typography, as ``reader.text.typography`` folds it, make no difference, nor do
    kinds of white space, a line's end among them. A query of nothing but white space is found
    nowhere.
    """
    if query.strip():
        for match in _pattern(query, _set_in(text)).finditer(text):
            yield match.span()


@lru_cache(maxsize=4)
def _set_in(text: str) -> frozenset[str]:
    """Answer the characters of a text that folding changes."""
    return FOLDED.intersection(set(text))  # a set of its letters first is faster


@lru_cache(maxsize=8)
def _pattern(query: str, variants: frozenset[str]) -> re.Pattern[str]:
    """Answer what finds a query in a text in which no other ``variants`` are set than these.

    The query is folded, the text is not, which takes no time at all: instead, what folds to a
    character of the query is searched as well.
    """
    ways: dict[str, list[str]] = {}
    for variant in sorted(variants):
        ways.setdefault(folded(variant).lower(), []).append(re.escape(variant))
    nothing = f"[{''.join(ways.pop('', []))}]*" if "" in ways else ""
    space = rf"(?:{nothing}\s)+{nothing}" if nothing else r"\s+"
    longest = sorted(ways, key=lambda plain: -len(plain))
    plain = re.compile("|".join([*map(re.escape, longest), "."]), re.IGNORECASE | re.DOTALL)

    def loosened(piece: str) -> str:
        apart = unicodedata.normalize("NFD", piece)
        own = [re.escape(piece)] if apart == piece else [re.escape(piece), re.escape(apart)]
        choices = [*own, *ways.get(piece.lower(), [])]
        return choices[0] if len(choices) == 1 else f"(?:{'|'.join(choices)})"

    def loose(words: list[str]) -> str:
        return space.join(nothing.join(map(loosened, plain.findall(word))) for word in words)

    pattern = loose(folded(query).split())
    if variants >= FOLDED.intersection(query) and not re.fullmatch(pattern, query):
        # marks in another order, an ellipsis among dots: as it was typed, too
        pattern = "|".join(filter(None, [pattern, r"\s+".join(map(re.escape, query.split()))]))
    return re.compile(pattern or r"(?!)", re.IGNORECASE)
