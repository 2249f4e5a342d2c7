"""A comparison as JSON, in the format ``reader-comparison``, version 1. The README documents it."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from typing import Any

from reader.alignment import Partial, Shared
from reader.article import Article, Span
from reader.comparison import ComparedLink, Comparison, Row
from reader.comparison.ledger import Entry, Ledger, Mention, ledger
from reader.comparison.ledger.telling import OnlyHere, only_here
from reader.comparison.manner import Manner, Opening, manners
from reader.comparison.model import SIDES
from reader.text.safe import HARMFUL

FORMAT = "reader-comparison"
VERSION = 1


def to_json(comparison: Comparison, *, explain: bool = False, claims: Ledger | None = None) -> str:
    r"""Answer the comparison as one JSON text, on lines, ending in a line break.

    ``explain``: with an ``explanation`` of every link. ``claims`` is the ledger, where it is kept
    already.
    What could harm a terminal is written as ``\u`` escapes, which any parser undoes.
    """
    return written(as_data(comparison, explain=explain, claims=claims))


def written(data: Mapping[str, Any]) -> str:
    r"""Answer data as JSON on lines, with ``\u`` escapes for what could harm a terminal."""
    return HARMFUL.sub(_escape, json.dumps(data, ensure_ascii=False, indent=1)) + "\n"


def as_data(
    comparison: Comparison, *, explain: bool = False, claims: Ledger | None = None
) -> dict[str, Any]:
    """Answer the comparison as dictionaries and lists; offsets are code points of ``text``."""
    claims = claims or ledger(comparison)
    told = manners(comparison)
    return {
        "format": FORMAT,
        "version": VERSION,
        "left": article_data(comparison.left),
        "right": article_data(comparison.right),
        "threshold": comparison.alignment.threshold,
        "links": [
            _link(comparison, link)
            | {"manner": _manner(told.links[link.id])}
            | (_explained(comparison, link) if explain else {})
            for link in comparison.links
        ],
        "rows": [_row(row) for row in comparison.rows],
        "partial": [_partial(comparison, partial) for partial in comparison.partial],
        "ledger": [entry_data(comparison, entry) for entry in claims.entries],
        "only": {
            side: [_only(only) for only in only_here(comparison, claims, side)] for side in SIDES
        },
        "openings": [_opening(opening) for opening in told.openings],
        "summary": {
            name: getattr(comparison.summary, name)
            for name in (
                "same", "changed", "moved", "removed", "added", "noise", "differences",
                "similarity",
            )
        },
    }  # fmt: skip


def article_data(article: Article) -> dict[str, Any]:
    """Answer an article with its text and its sentences."""
    return {
        "path": os.fsencode(article.path).decode("utf-8", "replace"),
        "title": article.title,
        "source": article.source,
        "author": article.author,
        "date": article.date,
        "language": article.language,
        "sha256": article.sha256,
        "text": article.text,
        "sentences": [
            {"start": s.start, "end": s.end, "text": article.text[s.start : s.end]}
            for s in article.sentences
        ],
    }


def _link(comparison: Comparison, link: ComparedLink) -> dict[str, Any]:
    return {
        "id": link.id,
        "state": link.state,
        "moved": link.moved,
        "noise": link.noise,
        "left": link.left,
        "right": link.right,
        "similarity": round(link.similarity, 4),
        "confidence": round(link.confidence, 4),
        "edits": [
            {"op": edit.op, "left": edit.left, "right": edit.right}
            for edit in comparison.edits(link.id)
        ],
    }


def entry_data(comparison: Comparison, entry: Entry) -> dict[str, Any]:
    """Answer an entry of a ledger as dictionaries and lists."""
    return {
        "kind": entry.kind,
        "verdict": entry.verdict,
        "link": entry.link,
        "left": [_mention(comparison.left, mention) for mention in entry.left],
        "right": [_mention(comparison.right, mention) for mention in entry.right],
    }


def _mention(article: Article, mention: Mention) -> dict[str, Any]:
    return {
        "span": mention.span,
        "text": article.text[slice(*mention.span)],
        "sentence": mention.sentence,
        "reading": mention.reading or None,
        "by": mention.by,
        "speaker": mention.by and article.text[slice(*mention.by)],
        "title": mention.title and article.text[slice(*mention.title)],
    }


def _only(only: OnlyHere) -> dict[str, Any]:
    return {
        "sentence": only.sentence,
        "weight": round(only.weight, 2),
        "reasons": dict(only.reasons),
        "partly": only.partly,
    }


def _manner(manner: Manner) -> dict[str, Any]:
    return {
        "prominence": {"left": manner.prominence.left, "right": manner.prominence.right},
        "shifts": [
            {
                "what": shift.what,
                "verdict": shift.verdict,
                "left": shift.left,
                "right": shift.right,
            }
            for shift in manner.shifts
        ],
    }


def _opening(opening: Opening) -> dict[str, Any]:
    return {
        "part": opening.part,
        "left": opening.left,
        "right": opening.right,
        "left_told": opening.left_told,
        "right_told": opening.right_told,
    }


def _explained(comparison: Comparison, link: ComparedLink) -> dict[str, Any]:
    explanation = comparison.explain(link.id)
    shared = [_shared(comparison, shared) for shared in explanation.shared]
    phrase = explanation.phrase and _shared(comparison, explanation.phrase)
    return {"explanation": {"shared": shared, "phrase": phrase}}


def _shared(comparison: Comparison, shared: Shared) -> dict[str, Any]:
    return {
        "kind": shared.kind,
        "weight": round(shared.weight, 4),
        "left": [_shifted(comparison.left, place.sentence, place.span) for place in shared.left],
        "right": [_shifted(comparison.right, place.sentence, place.span) for place in shared.right],
    }


def _row(row: Row) -> dict[str, Any]:
    return {
        "link": row.link,
        "state": row.state,
        "noise": row.noise,
        "left": row.left,
        "right": row.right,
        "elsewhere": {"left": row.elsewhere_left, "right": row.elsewhere_right},
    }


def _partial(comparison: Comparison, partial: Partial) -> dict[str, Any]:
    return {
        "left": partial.left,
        "right": partial.right,
        "confidence": round(partial.confidence, 4),
        "shared": {
            "left": _shifted(comparison.left, partial.left, partial.left_span),
            "right": _shifted(comparison.right, partial.right, partial.right_span),
        },
    }


def _shifted(article: Article, sentence: int, span: Span) -> Span:
    start = article.sentences[sentence].start
    return start + span[0], start + span[1]


def _escape(match: Any) -> str:
    character: str = match[0]
    if character == "\n":  # between the values; inside them json escapes it
        return character
    code = ord(character)
    if code > 0xFFFF:
        code -= 0x10000
        return f"\\u{0xD800 + (code >> 10):04x}\\u{0xDC00 + (code & 0x3FF):04x}"
    return f"\\u{code:04x}"
