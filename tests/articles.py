"""Articles for tests, made from their sentences."""

from __future__ import annotations

import hashlib

from reader.article import Article, Paragraph, Sentence


def article(*sentences: str, title: str = "A title", language: str = "en") -> Article:
    """Answer an article of these sentences, two to a paragraph."""
    text = ""
    spans: list[Sentence] = []
    paragraphs: list[Paragraph] = []
    for index, sentence in enumerate(sentences):
        if index:
            text += " " if index % 2 else "\n\n"
        spans.append(Sentence(len(text), len(text) + len(sentence), index // 2))
        text += sentence
        if index % 2:
            paragraphs[-1] = Paragraph(paragraphs[-1].start, len(text))
        else:
            paragraphs.append(Paragraph(spans[-1].start, len(text)))
    return Article(
        text=text,
        paragraphs=tuple(paragraphs),
        sentences=tuple(spans),
        title=title,
        source=None,
        date=None,
        language=language,
        path="article.txt",
        sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
    )
