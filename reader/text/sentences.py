"""Sentences: exact spans inside the paragraphs of a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.article import Sentence
from reader.text.languages import spaceless

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.article import Paragraph, Span


def split(text: str, paragraphs: Sequence[Paragraph], language: str) -> tuple[Sentence, ...]:
    """Answer the sentences of ``text``, in order, each inside one of its ``paragraphs``.

    No sentence has white space at its ends, and nothing but white space of the paragraphs is left
    out.
    """
    sentences = []
    for index, paragraph in enumerate(paragraphs):
        block = text[paragraph.start : paragraph.end]
        for start, end in _spans(block, language):
            piece = block[start:end]
            start += len(piece) - len(piece.lstrip())
            end -= len(piece) - len(piece.rstrip())
            if start < end:
                sentences.append(Sentence(paragraph.start + start, paragraph.start + end, index))
    return tuple(sentences)


def _spans(block: str, language: str) -> Iterator[Span]:
    if spaceless(language):
        import sentencex

        for boundary in sentencex.get_sentence_boundaries(language, block):
            yield boundary["start_index"], boundary["end_index"]
    else:
        import nupunkt

        for _, span in nupunkt.sent_spans_with_text(block):
            yield span
