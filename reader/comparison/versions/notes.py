"""Notes in an article that say what was corrected or updated in it.

What they look like is told by a file a language in ``correcting/``: labels that a note begins with
(“Correction:”), and what makes a note of a sentence wherever it stands (“An earlier version of
this article misstated …”). A note goes on to the end of its paragraph, or through the next one
where a label stands alone. It is no part of the story: nothing in it is a fact of that.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby
from pathlib import Path

from reader.article import Article
from reader.comparison.versions.model import Note, NoteKind
from reader.text.typography import folded

_WORDING = Path(__file__).with_name("correcting")
LANGUAGES = tuple(sorted(path.stem for path in _WORDING.glob("*.toml")))
"""The languages whose notes are known."""
_BEFORE = r"[\W_]*(?:\d{1,2}[:.h]\d\d\W*)?"
"""What may stand before a label: marks, brackets, a time."""
_AFTER = r"(?:\s*[:.\-|,)\]*_]|\s*\(|\s*$|\s+\d|\s+(?:on|at|am|le|el|il|em|op|um|vom)\s)"
"""What stands after a label: else it is a word of the story (“Corrections officers …”)."""


@dataclass(frozen=True, slots=True)
class Wording:
    """How notes are worded in a language."""

    corrections: re.Pattern[str]
    """Matches where a paragraph begins with the label of a correction."""
    updates: re.Pattern[str]
    sentences: re.Pattern[str]
    """Finds what makes a note of a sentence."""
    formula: frozenset[str]
    """The words that notes are made of, whatever they are about, folded."""
    hints: Mapping[str, frozenset[str]]
    """By kind of fact, the words by which notes name it."""


@cache
def wording(language: str) -> Wording:
    """Answer how notes are worded in a language; as in English where it is not known."""
    name = language if language in LANGUAGES else "en"
    with open(_WORDING / f"{name}.toml", "rb") as file:
        told = tomllib.load(file)
    return Wording(
        corrections=_label(told["corrections"]),
        updates=_label(told["updates"]),
        sentences=re.compile("|".join(told["sentences"])),
        formula=frozenset(told["formula"].split()),
        hints={kind: frozenset(words.split()) for kind, words in told["hints"].items()},
    )


def _label(labels: Sequence[str]) -> re.Pattern[str]:
    return re.compile(rf"{_BEFORE}(?:{'|'.join(labels)}){_AFTER}")


def notes(article: Article) -> tuple[Note, ...]:
    """Answer the notes of an article, in order. Linear in its text."""
    found = wording(article.language)
    answer: list[Note] = []
    alone: NoteKind | None = None
    for _, group in groupby(enumerate(article.sentences), key=lambda item: item[1].paragraph):
        indices = [index for index, _ in group]
        texts = [folded(article.sentence_text(index)).casefold() for index in indices]
        kind, at = _begins(found, texts)
        if kind is None and alone is not None:
            kind, at = alone, 0
        alone = kind if kind and at == 0 and _is_bare(found, texts) else None
        if kind is not None:
            answer.append(_note(article, kind, tuple(indices[at:])))
    return tuple(answer)


def _begins(found: Wording, texts: Sequence[str]) -> tuple[NoteKind | None, int]:
    """Answer what kind of note a paragraph holds, and in which of its sentences it begins."""
    if found.corrections.match(texts[0]):
        return "correction", 0
    update = found.updates.match(texts[0]) is not None
    for at, text in enumerate(texts):
        if found.sentences.search(text):
            return "correction", 0 if update else at
    return ("update", 0) if update else (None, 0)


def _is_bare(found: Wording, texts: Sequence[str]) -> bool:
    """Whether a paragraph holds a label and nothing else."""
    words = re.findall(r"[^\W\d_]+", " ".join(texts))
    return len(words) <= 4 and all(word in found.formula or len(word) <= 3 for word in words)


def _note(article: Article, kind: NoteKind, indices: tuple[int, ...]) -> Note:
    first, last = article.sentences[indices[0]], article.sentences[indices[-1]]
    return Note(kind, (first.start, last.end), indices)


def without(article: Article, notes: Sequence[Note]) -> Article:
    """Answer the article with its notes blank: every offset and index stays as it is."""
    text = article.text
    for note in notes:
        start, end = note.span
        text = text[:start] + " " * (end - start) + text[end:]
    return replace(article, text=text) if notes else article


def fresh(
    earlier: Article, before: Sequence[Note], later: Article, after: Sequence[Note]
) -> tuple[Note, ...]:
    """Answer the notes of a later version that the earlier one does not have already."""
    known = {_words(earlier, note) for note in before}
    return tuple(note for note in after if _words(later, note) not in known)


def _words(article: Article, note: Note) -> tuple[str, ...]:
    start, end = note.span
    return tuple(re.findall(r"\w+", folded(article.text[start:end]).casefold()))


def clauses(article: Article, note: Note) -> Iterator[str]:
    """Answer the parts of a note, each of which may name something of its own."""
    start, end = note.span
    yield from re.split(_PARTS, article.text[start:end])


_PARTS = re.compile(
    r"(?<=[.!?;])\s+|;\s*|,\s+|:\s+"
    r"|\s+(?:and|as well as|und|sowie|et|ainsi que|y|así como|e|ed|nonché|bem como|en)\s+",
    re.IGNORECASE,
)
