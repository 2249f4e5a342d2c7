"""What a list of articles shows: the stories as rows, and where the filter's words stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from reader.article import Span
from reader.tui.widgets.article_list import Entry, Heading, Row
from reader.tui.wording import amount

if TYPE_CHECKING:
    from reader.tui.loading import Told

_HIGHLIGHTED = 200
"""So many occurrences of a word of the filter are highlighted in the preview."""


def by_story(entries: Sequence[Entry], stories: Sequence[Told]) -> Iterator[Row]:
    """Answer the stories with several tellings as rows, then all other articles."""
    placed: set[int] = set()
    for story in stories:
        if placed:
            yield None
        yield Heading(story.title, amount(len(story.tellings), "telling"))
        yield from (entries[number] for number in story.tellings)
        placed.update(story.tellings)
    alone = [entry for entry in entries if entry.key not in placed]
    if alone and placed:
        yield None
        yield Heading("On their own", amount(len(alone), "article"))
    yield from alone


def asked(text: str, query: str) -> list[Span]:
    """Answer where the words of the filter begin a word of the text, ascending."""
    from reader.text.find import find

    found = {
        (start, end)
        for word in query.split()
        for start, end in islice(find(text, word), _HIGHLIGHTED)
        if not start or not text[start - 1].isalnum()
    }
    return sorted(found)
