"""Finding what a person typed in a text set by a printer: case and typography do not matter."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.article import Span

_ALIKE = ("'’‘‚‛ʼ‹›", '"“”„‟«»″', "-‐‑‒–—−")


def _loosen(character: str) -> str:
    for alike in _ALIKE:
        if character in alike:
            return f"[{re.escape(alike)}]"
    if character == "…":
        return r"(?:…|\.\.\.)"
    return re.escape(character)


@lru_cache(maxsize=8)
def _pattern(query: str) -> re.Pattern[str]:
    words = ("".join(map(_loosen, word)) for word in query.replace("...", "…").split())
    return re.compile(r"\s+".join(words), re.IGNORECASE)


def find(text: str, query: str) -> Iterator[Span]:
    """Answer where ``query`` stands in ``text``, in order, as it goes.

    Capitals, straight or curly quotation marks, kinds of dashes and of white space (a line's end
    among them) make no difference. A query of nothing but white space is found nowhere.
    """
    if query.strip():
        for match in _pattern(query).finditer(text):
            yield match.span()
