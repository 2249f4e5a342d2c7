"""An article as read, and the sentences in it: spans into a text that nobody alters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Span = tuple[int, int]
"""``(start, end)`` in code points, end excluded."""

Kind = Literal["headline", "heading", "text", "item", "quote"]
"""What a paragraph is: the article's headline, a heading inside it, running text, a list item or
a block quotation."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of an article's text, without the white space around it."""

    start: int
    end: int
    kind: Kind = "text"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an article: ``text[start:end]``, inside the paragraph of that index."""

    start: int
    end: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Article:
    r"""One document that can be read.

    ``text`` is what was decoded or extracted, with line endings as ``\n``; it is never altered
    afterwards. Paragraphs and sentences point into it in ascending order, do not overlap, hold no
    white space at their ends, and together leave out nothing but white space.
    """

    text: str
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    title: str
    """The metadata's title, else the headline, else the first sentence, shortened."""
    source: str | None
    """The site, outlet or agency that published it."""
    date: str | None
    """When it was published, as ``YYYY-MM-DD``."""
    language: str
    """ISO 639-1, ``und`` where nothing could be said."""
    path: str
    """Where it was read from, as given by the user; ``-`` for standard input."""
    sha256: str
    """Of the file's bytes, in hexadecimal."""
    author: str | None = None
    time: str | None = None
    """The time of that day when it was published, as ``HH:MM``, where that is told."""

    def sentence_text(self, index: int) -> str:
        """Answer the text of the sentence with that index."""
        sentence = self.sentences[index]
        return self.text[sentence.start : sentence.end]

    def sentence_texts(self) -> tuple[str, ...]:
        """Answer the texts of all sentences, in order."""
        return tuple(self.text[s.start : s.end] for s in self.sentences)
