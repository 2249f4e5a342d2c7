"""The articles that paths name, and what among them could not be read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.article import Article
from reader.sources import Unreadable, open_article, walk


@dataclass(frozen=True, slots=True)
class Collection:
    """Articles in the order in which they were found, and what could not be read, and why."""

    articles: tuple[Article, ...]
    unreadable: tuple[Unreadable, ...]


def read(
    paths: Sequence[str],
    *,
    encoding: str | None = None,
    language: str | None = None,
    data: bytes | None = None,
) -> Iterator[Article | Unreadable]:
    """Answer the articles of files and folders one by one, as they are read.

    ``data`` is what was read from standard input, for the path ``-``. Where something cannot be
    read, its ``Unreadable`` stands in its place; nothing is raised.
    """
    troubles: list[Unreadable] = []
    for path in walk(paths, on_error=troubles.append):
        yield from troubles
        troubles.clear()
        try:
            yield open_article(
                path,
                encoding=encoding,
                language=language,
                data=data if path == "-" else None,
            )
        except Unreadable as trouble:
            yield trouble
    yield from troubles


def collect(
    paths: Sequence[str], *, encoding: str | None = None, language: str | None = None
) -> Collection:
    """Answer all articles of files and folders, and what could not be read."""
    articles: list[Article] = []
    unreadable: list[Unreadable] = []
    for found in read(paths, encoding=encoding, language=language):
        if isinstance(found, Article):
            articles.append(found)
        else:
            unreadable.append(found)
    return Collection(tuple(articles), tuple(unreadable))


def first_article(
    paths: Sequence[str],
    *,
    encoding: str | None = None,
    language: str | None = None,
    data: bytes | None = None,
) -> Article | tuple[Unreadable, ...]:
    """Answer the first article that can be read from ``paths``, or why there is none.

    A folder without a file that looks like an article is among the reasons, of which there is
    one at least.
    """
    troubles: list[Unreadable] = []
    for found in read(paths, encoding=encoding, language=language, data=data):
        if isinstance(found, Article):
            return found
        troubles.append(found)
    if not troubles:
        troubles += [
            Unreadable(
                path,
                "holds nothing to read",
                "name a file, or a folder with plain text, Markdown or HTML in it",
            )
            for path in paths
        ]
    return tuple(troubles)
