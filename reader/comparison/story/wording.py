"""How a story is put into glyphs and words, the same on screen and in every report."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Mapping, Sequence

from reader.article import Article, Span
from reader.comparison.story.model import (
    KINDS,
    Disagreement,
    Kind,
    Mark,
    Place,
    Story,
    Telling,
)
from reader.comparison.wording import numbers

GLYPHS: Mapping[Mark, str] = {
    "told": "●",
    "told in part": "◐",
    "told with other facts": "≠",
    "absent": "·",
}


def letter(column: int) -> str:
    """Answer what a column is called for short: ``a`` to ``z``, then ``aa`` and so on."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("a") + rest) + name
    return name


def letters(columns: Sequence[int]) -> str:
    """Answer the letters of some columns: ``a, c``."""
    return ", ".join(map(letter, columns))


def names(articles: Sequence[Article]) -> tuple[str, ...]:
    """Answer a name for each article: its source, with the date or file where that is not enough.

    Of an article without a source it is the name of the file, or the title.
    """
    found = [article.source or _file(article) or article.title for article in articles]
    for more in (lambda article: article.date or "", _file, lambda article: article.title):
        told = list(zip(found, map(more, articles), strict=True))
        ways = {name: {way for other, way in told if other == name} for name in found}
        found = [f"{name} {way}" if way and len(ways[name]) > 1 else name for name, way in told]
    return tuple(found)


def labels(articles: Sequence[Article]) -> tuple[str, ...]:
    """Answer something short that tells each article from the others: source, date, or file.

    Of files, the words that all their names begin with are left out.
    """
    stems = [os.path.splitext(_file(article))[0] for article in articles]
    letters = enumerate(zip(*stems, strict=False))
    alike = next((at for at, each in letters if len(set(each)) > 1), 0)
    begun = max(stems[0].rfind(mark, 0, alike) for mark in "-_ .") + 1
    files = tuple(stem[begun:] for stem in stems)
    ways = (
        tuple(article.source or "" for article in articles),
        tuple(article.date or "" for article in articles),
        files,
    )
    different = (way for way in ways if all(way) and len(set(way)) == len(way))
    return next(different, names(articles))


def _file(article: Article) -> str:
    return "" if article.path == "-" else os.path.basename(article.path)


def headline(story: Story) -> str:
    """Answer what the story is called: the title of the article that shares most statements."""
    shared = [
        sum(s.spread for s in story.statements if s.tellings[column].sentences)
        for column in range(len(story.articles))
    ]
    return story.articles[max(range(len(shared)), key=shared.__getitem__)].title


def tally(story: Story) -> dict[Kind, int]:
    """Answer how many statements there are of each kind."""
    found = Counter(statement.kind for statement in story.statements)
    return {kind: found[kind] for kind in KINDS}


def counts(story: Story) -> str:
    """Answer a line that counts: ``52 statements · 6 in dispute · 31 told by all``."""
    total = len(story.statements)
    said = [f"{total:,} {'statement' if total == 1 else 'statements'}"]
    return " · ".join(said + [f"{n:,} {kind}" for kind, n in tally(story).items() if n])


def where(telling: Telling) -> str:
    """Answer where an article tells a statement: ``3–4``, or ``within 7`` for a part told there."""
    if telling.sentences:
        return numbers(telling.sentences)
    return f"within {numbers(telling.elsewhere)}" if telling.elsewhere else ""


def disagreement(story: Story, about: Disagreement) -> str:
    """Answer who says what: ``in conflict: Ten tugs (a) / Eleven harbour tugs (b, c)``."""
    values = " / ".join(
        f"{quoted(story, value.places[0])} ({letters(value.columns)})" for value in about.values
    )
    return f"{', '.join(about.verdicts)}: {values}"


def quoted(story: Story, place: Place) -> str:
    """Answer the words of an article that stand at a place, on one line."""
    return _one_line(story.articles[place.article], place.span)


def _one_line(article: Article, span: Span) -> str:
    return " ".join(article.text[span[0] : span[1]].split())


def telling_words(story: Story, statement: int, column: int) -> str:
    """Answer how an article tells a statement, in its own words, on one line; empty if absent."""
    article = story.articles[column]
    sentences = [article.sentences[index] for index in story.told(statement, column)]
    return " ".join(_one_line(article, (s.start, s.end)) for s in sentences)
