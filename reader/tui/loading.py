"""Reading a collection while the screen is in use."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from time import monotonic
from typing import NamedTuple

from reader.article import Article
from reader.library import Index, read
from reader.sources import Unreadable

_OFTEN = 0.15
"""Seconds between two deliveries; the first article is delivered at once."""
_GROWTH = 1.5
"""The stories are made anew whenever there are so many times as many articles."""


class Told(NamedTuple):
    """A story: its title, and its tellings as numbers of the index, the oldest first."""

    title: str
    tellings: tuple[int, ...]


class Delivery(NamedTuple):
    """What has been read since the delivery before.

    ``articles`` are numbers of the index; ``stories``, where they were made anew, are those with
    more than one telling.
    """

    articles: tuple[int, ...]
    unreadable: tuple[Unreadable, ...]
    stories: tuple[Told, ...] | None
    finished: bool


def told(index: Index) -> tuple[Told, ...]:
    """Answer the stories with more than one telling, in the order of their first articles."""
    from reader.library.grouping import central, groups

    def when(number: int) -> tuple[bool, str, int]:
        date = index.articles[number].date
        return date is None, date or "", number

    return tuple(
        Told(index.articles[central(index, group)].title, tuple(sorted(group, key=when)))
        for group in groups(index)
        if len(group) > 1
    )


def load(
    index: Index,
    paths: Sequence[str],
    *,
    encoding: str | None,
    language: str | None,
    data: bytes | None,
    deliver: Callable[[Delivery], None],
    cancelled: Callable[[], bool],
) -> None:
    """Read all articles of ``paths`` into the index and deliver them as they come.

    ``data`` is what was read from standard input, for the path ``-``.
    """
    articles: list[int] = []
    unreadable: list[Unreadable] = []
    last, grouped = 0.0, 1.0

    def hand_over(finished: bool) -> None:
        nonlocal last, grouped
        stories = None
        if finished or len(index) >= grouped * _GROWTH:
            stories = told(index)
            grouped = len(index)
        deliver(Delivery(tuple(articles), tuple(unreadable), stories, finished))
        articles.clear()
        unreadable.clear()
        last = monotonic()

    for found in read(paths, encoding=encoding, language=language, data=data):
        if cancelled():
            return
        if isinstance(found, Article):
            articles.append(index.add(found))
        else:
            unreadable.append(found)
        if monotonic() - last > _OFTEN:
            hand_over(finished=False)
    hand_over(finished=True)
