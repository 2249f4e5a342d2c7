"""From a path to an Article."""

from __future__ import annotations

import hashlib

from reader.article import Article
from reader.sources import encodings, files, plain
from reader.sources.errors import Unreadable
from reader.text import languages, sentences


def open_article(
    path: str,
    *,
    encoding: str | None = None,
    language: str | None = None,
    data: bytes | None = None,
) -> Article:
    """Answer the article that a file holds, or ``data`` where the caller has read it (``-``).

    ``encoding`` and ``language`` overrule what is found. Raises Unreadable.
    """
    if data is None:
        data = files.read_bytes(path)
    text = encodings.decode(path, data, encoding)
    if not text or text.isspace():
        raise Unreadable(path, "is empty", "give a file with text in it")
    if "\0" in text:
        raise Unreadable(path, "is not text", "save it as text, Markdown or HTML")
    draft = plain.read(text)
    found = language or languages.detect(draft.text)
    title = draft.text[draft.paragraphs[0].start : draft.paragraphs[0].end]
    return Article(
        text=draft.text,
        paragraphs=draft.paragraphs,
        sentences=sentences.split(draft.text, draft.paragraphs, found),
        title=draft.metadata.title or title,
        source=draft.metadata.source,
        date=draft.metadata.date,
        language=found,
        path=path,
        sha256=hashlib.sha256(data).hexdigest(),
        author=draft.metadata.author,
    )
