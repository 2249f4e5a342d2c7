"""Versions of one article: in which order they came, and where they are read from."""

from __future__ import annotations

import datetime
import os
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from reader.article import Article
from reader.comparison.versions import Version, distinct
from reader.sources import Unreadable, open_article
from reader.sources.git import State, history
from reader.text.typography import setting_free

By = Literal["date", "number", "given", "commit"]
"""What the versions are ordered by: their dates, the numbers in their names, as they were given,
or as they were committed."""
_DIGITS = re.compile(r"\d+")
_MOMENT = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)[-_.]?(?P<month>\d\d)[-_.]?(?P<day>\d\d)"
    r"(?:[-_. T]?(?P<hour>\d\d)[-_.:h]?(?P<minute>\d\d)(?:[-_.:]?\d\d)?)?(?!\d)"
)
"""A day in the name of a file, with the time of day or without."""
_SAME, _AT_LEAST = 0.25, 3
"""The share of the sentences of the shorter, and how many at least, that versions have alike."""
_SHORT = 7
"""Letters of a commit's hash that are shown."""


@dataclass(frozen=True, slots=True)
class Series:
    """Versions of one article, the oldest first, neighbours with the same text as one."""

    versions: tuple[Version, ...]
    by: By
    complete: bool = True
    """Whether nothing older is known to be missing."""
    unreadable: tuple[Unreadable, ...] = ()
    """What was left out, and why."""

    def newest(self, count: int) -> Series:
        """Answer the same with the newest so many versions alone."""
        return replace(self, versions=self.versions[-count:])


def series(articles: Sequence[Article], unreadable: Sequence[Unreadable] = ()) -> Series:
    """Answer articles as versions of one: by their dates, else by the numbers in their names.

    The date is that of the article, else one in the name of its file; those of one day go by the
    time, where all tell it, and by the numbers. As they were given where neither tells them apart.
    """
    whens = [_when(article) for article in articles]
    days = {when[:10] for when in whens if when}
    numbers = [_numbers(article) for article in articles]
    numbered = len(set(numbers)) == len(numbers) and all(numbers)
    dated = all(whens) and (len(days) > 1 or (len(set(whens)) == len(whens)))
    order = list(range(len(articles)))
    by: By = "given"
    if dated:
        by = "date"
        untimed = {when for when in whens if when and len(when) == 10}

        def moment(number: int) -> tuple[str, tuple[int, ...]]:
            when = whens[number] or ""
            day = when[:10]
            return day if day in untimed else when, numbers[number] if numbered else ()

        order.sort(key=moment)
    elif numbered:
        by = "number"
        order.sort(key=lambda n: numbers[n])
    found = [Version(articles[n], os.path.basename(articles[n].path), whens[n]) for n in order]
    return Series(distinct(found), by, unreadable=tuple(unreadable))


def are_versions(one: Article, other: Article) -> bool:
    """Whether two articles are plainly versions of one: many of their sentences are the same.

    Two outlets may print the text of one agency: then they are none.
    """
    if one.source and other.source and one.source != other.source:
        return False
    left, right = (
        {setting_free(text).casefold() for text in article.sentence_texts()}
        for article in (one, other)
    )
    return len(left & right) >= max(_SAME * min(len(left), len(right)), _AT_LEAST)


def versions_among(articles: Sequence[Article], article: Article) -> tuple[Article, ...]:
    """Answer which of the articles are versions of that one, it among them, in their order.

    A version of a version is one as well. The time grows with articles times versions.
    """
    found = [article]
    left = [other for other in articles if other is not article]
    for known in found:
        new = [other for other in left if are_versions(known, other)]
        found += new
        left = [other for other in left if not any(other is each for each in new)]
    members = {id(each) for each in found}
    return tuple(each for each in articles if id(each) in members)


def committed(
    path: str, *, encoding: str | None = None, language: str | None = None, last: int | None = None
) -> Series:
    """Answer the states of a file in git as versions; see ``reader.sources.git.history``.

    Raises Unreadable where there is none that can be read.
    """
    found = history(path, last=last)
    versions: list[Version] = []
    unreadable: list[Unreadable] = []
    for state in found.states:
        try:
            article = open_article(path, encoding=encoding, language=language, data=state.data)
        except Unreadable as trouble:
            unreadable.append(trouble)
            continue
        versions.append(Version(article, _name(state), state.when, state.about))
    if not versions:
        raise unreadable[-1]
    return Series(distinct(versions), "commit", found.complete, tuple(unreadable))


def _name(state: State) -> str:
    return state.commit[:_SHORT] if state.commit else "not committed"


def _when(article: Article) -> str | None:
    """Answer when an article was published, as ISO 8601."""
    if article.date:
        return f"{article.date}T{article.time}" if article.time else article.date
    for match in _MOMENT.finditer(_stem(article)):
        parts = {name: int(digits) for name, digits in match.groupdict().items() if digits}
        try:
            moment = datetime.datetime(**parts)  # type: ignore[arg-type]
        except ValueError:
            continue
        return moment.isoformat(timespec="minutes") if match["hour"] else f"{moment:%Y-%m-%d}"
    return None


def _numbers(article: Article) -> tuple[int, ...]:
    """Answer the numbers in the name of an article's file."""
    return tuple(int(digits[:18]) for digits in _DIGITS.findall(_stem(article)))


def _stem(article: Article) -> str:
    return os.path.splitext(os.path.basename(article.path))[0]
