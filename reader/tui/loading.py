"""Reading a collection while the screen is in use."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from time import monotonic

from reader.article import Article
from reader.library import Index, read
from reader.library.grouping import groups
from reader.sources import Unreadable

_OFTEN = 0.15
"""Seconds between two deliveries; the first article is delivered at once."""
_GROWTH = 1.5
"""The stories are made anew whenever there are so many times as many articles."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """What has been read since the delivery before.

    ``articles`` are numbers of the index; ``stories``, where they were made anew, are the groups
    of numbers that tell the same.
    """

    articles: tuple[int, ...]
    unreadable: tuple[Unreadable, ...]
    stories: tuple[tuple[int, ...], ...] | None
    finished: bool


def load(
    index: Index,
    paths: Sequence[str],
    *,
    encoding: str | None,
    language: str | None,
    deliver: Callable[[Delivery], None],
    cancelled: Callable[[], bool],
) -> None:
    """Read all articles of ``paths`` into the index and deliver them as they come."""
    articles: list[int] = []
    unreadable: list[Unreadable] = []
    last, grouped = 0.0, 1.0

    def hand_over(finished: bool) -> None:
        nonlocal last, grouped
        stories = None
        if finished or len(index) >= grouped * _GROWTH:
            stories = tuple(tuple(group) for group in groups(index))
            grouped = len(index)
        deliver(Delivery(tuple(articles), tuple(unreadable), stories, finished))
        articles.clear()
        unreadable.clear()
        last = monotonic()

    for found in read(paths, encoding=encoding, language=language):
        if cancelled():
            return
        if isinstance(found, Article):
            articles.append(index.add(found))
        else:
            unreadable.append(found)
        if monotonic() - last > _OFTEN:
            hand_over(finished=False)
    hand_over(finished=True)
