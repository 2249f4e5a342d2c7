"""A story as JSON, in the format ``reader-story``, version 1. The README documents it."""

from __future__ import annotations

from typing import Any

from reader.comparison.story import Disagreement, Order, Statement, Story, Telling
from reader.comparison.story.wording import tally
from reader.reports.as_json import article_data, written

FORMAT = "reader-story"
VERSION = 1


def to_json(story: Story, *, order: Order = "flow") -> str:
    r"""Answer the story as one JSON text, on lines, ending in a line break.

    What could harm a terminal is written as ``\u`` escapes, which any parser undoes.
    """
    return written(as_data(story, order=order))


def as_data(story: Story, *, order: Order = "flow") -> dict[str, Any]:
    """Answer the story as dictionaries and lists; offsets are code points of ``text``."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "articles": [article_data(article) for article in story.articles],
        "threshold": story.threshold,
        "statements": [
            _statement(story, number, story.statements[number]) for number in story.ordered(order)
        ],
        "summary": {"statements": len(story.statements)}
        | {kind.replace(" ", "_"): number for kind, number in tally(story).items()},
    }


def _statement(story: Story, number: int, statement: Statement) -> dict[str, Any]:
    return {
        "id": number,
        "words": story.words(number),
        "speaker": statement.speaker,
        "spread": statement.spread,
        "kind": statement.kind,
        "tellings": [_telling(telling) for telling in statement.tellings],
        "disagreements": [_disagreement(story, about) for about in statement.disagreements],
    }


def _telling(telling: Telling) -> dict[str, Any]:
    return {
        "mark": telling.mark,
        "sentences": telling.sentences,
        "elsewhere": telling.elsewhere,
    }


def _disagreement(story: Story, about: Disagreement) -> dict[str, Any]:
    return {
        "kind": about.kind,
        "verdicts": about.verdicts,
        "values": [
            {
                "standard": value.standard,
                "places": [
                    {
                        "article": place.article,
                        "sentence": place.sentence,
                        "span": place.span,
                        "text": story.articles[place.article].text[slice(*place.span)],
                    }
                    for place in value.places
                ],
            }
            for value in about.values
        ],
    }
