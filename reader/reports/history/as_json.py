"""A timeline as JSON, in the format ``reader-history``, version 1. The README documents it."""

from __future__ import annotations

from typing import Any

from reader.article import Article, Span
from reader.comparison.versions import Change, Life, Note, Step, Timeline, Version
from reader.library.versions import Series
from reader.reports.as_json import article_data, written

FORMAT = "reader-history"
VERSION = 1


def to_json(series: Series, timeline: Timeline) -> str:
    """Answer the timeline of a series as one JSON text, on lines, ending in a line break."""
    return written(as_data(series, timeline))


def as_data(series: Series, timeline: Timeline) -> dict[str, Any]:
    """Answer the timeline as dictionaries and lists; versions are told by their index."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "ordered_by": series.by,
        "complete": series.complete,
        "versions": [
            _version(version, timeline.notes[n], timeline.lives[n])
            for n, version in enumerate(timeline.versions)
        ],
        "steps": [_step(step) for step in timeline.steps],
        "summary": {
            "versions": len(timeline.versions),
            "changes": sum(len(step.changes) for step in timeline.steps),
            "unexplained": timeline.unexplained,
        },
    }


def _version(version: Version, notes: tuple[Note, ...], lives: tuple[Life, ...]) -> dict[str, Any]:
    article = article_data(version.article)
    for sentence, life in zip(article["sentences"], lives, strict=True):
        sentence["history"] = {
            "first": life.first,
            "changed": life.changed,
            "moved": life.moved,
            "returned": life.returned,
            "vanished": life.vanished,
        }
    return {
        "name": version.name,
        "when": version.when,
        "about": version.about,
        "also": version.also,
        "article": article,
        "notes": [
            {"kind": note.kind, "span": note.span, "sentences": note.sentences} for note in notes
        ],
    }


def _step(step: Step) -> dict[str, Any]:
    summary = step.comparison.summary
    return {
        "from": step.right - 1,
        "to": step.right,
        "similarity": round(summary.similarity, 4),
        "same": summary.same,
        "changed": summary.changed,
        "moved": summary.moved,
        "removed": summary.removed,
        "added": summary.added,
        "links": [
            {"left": link.left, "right": link.right, "state": link.state, "moved": link.moved}
            for link in step.comparison.links
        ],
        "changes": [_change(step, change) for change in step.changes],
        "dropped": [
            {"kind": each.kind, "left": _places(step.comparison.left, each.left)}
            for each in step.dropped
        ],
    }


def _change(step: Step, change: Change) -> dict[str, Any]:
    return {
        "kind": change.kind,
        "verdict": change.verdict,
        "left": _places(step.comparison.left, change.left),
        "right": _places(step.comparison.right, change.right),
        "by": [
            each and _places(article, (each,))[0]
            for article, each in zip(
                (step.comparison.left, step.comparison.right), change.by, strict=True
            )
        ],
        "noted": change.noted,
        "explained": change.noted == step.right,
    }


def _places(article: Article, spans: tuple[Span, ...]) -> list[dict[str, Any]]:
    return [{"span": span, "text": article.text[span[0] : span[1]]} for span in spans]
