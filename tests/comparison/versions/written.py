"""Versions for tests, made from their sentences."""

from __future__ import annotations

from reader.article import Article
from reader.comparison.versions import Timeline, Version, timeline
from tests.articles import article


def version(*sentences: str, language: str = "en") -> Article:
    """Answer a version of these sentences; a paragraph each where they end in a line break."""
    return article(*sentences, language=language)


def told(*articles: Article) -> Timeline:
    """Answer the timeline of articles, the oldest first."""
    return timeline([Version(each, f"file{n}") for n, each in enumerate(articles, 1)])


def facts(found: Timeline) -> list[tuple[int, str, str, str, str]]:
    """Answer the changes of fact: to which version, kind, verdict, before, after."""
    return [
        (
            step.right,
            change.kind,
            change.verdict,
            _text(step.comparison.left, change.left),
            _text(step.comparison.right, change.right),
        )
        for step in found.steps
        for change in step.changes
    ]


def _text(here: Article, spans: tuple[tuple[int, int], ...]) -> str:
    return here.text[spans[0][0] : spans[0][1]] if spans else ""
