"""From a path to an Article: read, decode, let the format find the text, and finish it."""

from __future__ import annotations

import hashlib
import os
from typing import TYPE_CHECKING

from reader.article import Article
from reader.sources import encodings, files, plain, signatures, sniffing
from reader.sources.datelines import dateline
from reader.sources.errors import Unreadable
from reader.sources.headline import one_line, shortened, with_headline
from reader.text import languages, sentences

if TYPE_CHECKING:
    from reader.sources.draft import Draft

LONGEST_TEXT = 2_000_000
"""In code points: four long novels. Splitting and comparing more would take minutes."""
_LEAD = 3  # paragraphs after the headline among which a dateline may stand


def open_article(
    path: str,
    *,
    encoding: str | None = None,
    language: str | None = None,
    data: bytes | None = None,
) -> Article:
    """Answer the article that a file holds, or that ``data`` does where the caller has read it.

    The format is told by content first and by the path's extension second. ``encoding`` and
    ``language`` (ISO 639-1) overrule what is found. Raises Unreadable for everything that is not
    an article: missing, forbidden, empty, binary, too large.
    """
    if data is None:
        data = files.read_bytes(path)
    else:
        files.check_size(path, len(data))
    signatures.refuse_by_beginning(path, data)
    page = sniffing.looks_like_html(data, path)
    declared = sniffing.declared_encoding(data) if page else None
    text = encodings.decode(path, data, encoding, declared)
    if not text or text.isspace():
        raise Unreadable(path, "is empty", "give a file with text in it")
    signatures.refuse_noise(path, text)
    draft = _draft(path, text)
    if not draft.paragraphs:
        raise Unreadable(path, "holds no text to read", "give a file with an article in it")
    return _finished(path, data, draft, language)


def _draft(path: str, text: str) -> Draft:
    """Let the module of the format find text, paragraphs and metadata."""
    extension = os.path.splitext(path)[1].lower()
    if sniffing.is_html(text, extension):
        from reader.sources import html

        draft = html.read(text)
        _check_length(path, draft.text)
        return draft
    _check_length(path, text)  # before paragraphs are looked for
    if sniffing.is_markdown(text, extension):
        from reader.sources import markdown

        return markdown.read(text)
    return plain.read(text)


def _check_length(path: str, text: str) -> None:
    if len(text) > LONGEST_TEXT:
        raise Unreadable(
            path,
            f"is longer than the {LONGEST_TEXT // 10**6} million characters an article may have",
            "split it",
        )


def _finished(path: str, data: bytes, draft: Draft, language: str | None) -> Article:
    draft, title = with_headline(draft)
    found = language or languages.detect(draft.text)
    if found == languages.UNKNOWN and draft.metadata.language:
        found = draft.metadata.language
    told = sentences.split(draft.text, draft.paragraphs, found)
    source, date = draft.metadata.source, draft.metadata.date
    time = draft.metadata.time if date else None
    if source is None or date is None:
        agency, day = _dateline(draft)
        source, date = source or agency, date or day
    return Article(
        text=draft.text,
        paragraphs=draft.paragraphs,
        sentences=told,
        title=title or shortened(draft.text[told[0].start : told[0].end]),
        source=source and one_line(source),
        date=date,
        language=found,
        path=path,
        sha256=hashlib.sha256(data).hexdigest(),
        author=draft.metadata.author,
        time=time,
    )


def _dateline(draft: Draft) -> tuple[str | None, str | None]:
    body = [p for p in draft.paragraphs if p.kind == "text"][:_LEAD]
    for paragraph in body:
        found = dateline(draft.text[paragraph.start : paragraph.end])
        if found != (None, None):
            return found
    return None, None
