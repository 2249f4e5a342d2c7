"""The quotations of a side as they are compared: their words, their pieces, who is quoted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.comparison.ledger.model import Mention
from reader.comparison.ledger.side_words import SideWords, folded
from reader.text.cues import cues
from reader.text.languages import stop_words
from reader.text.speakers import Speaker, speakers
from reader.text.words import word_texts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reader.article import Span
    from reader.comparison.ledger.sides import Told

_CUT = re.compile(r"…|\.\s?\.\s?\.|\[(?:[^\]\n]{2,80}|…)\]|\(\s*(?:…|\.\.\.)\s*\)")
"""What shows that words were left out or put in."""
_CAPITAL = re.compile(r"\[(\w)\](?=\w)")
"""A letter made large or small for the sentence that quotes: “[W]e need”."""
_CONTRACTED = frozenset({"ve", "re", "ll", "d", "m", "s"})
"""What an apostrophe ties to an English pronoun."""
_BETWEEN = 20
"""How many words at most stand between the pieces of an interrupted quotation."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation, with all pieces that its sentence interrupts it into."""

    pieces: tuple[Mention, ...]
    words: tuple[str, ...]
    """What it says, folded; compounds with a hyphen in their parts."""
    telling: tuple[str, ...]
    """Its words without function words."""
    cuts: frozenset[int]
    """Before which of its words something is left out, or another piece begins."""
    sentences: tuple[int, ...]
    """The sentences that it stands in."""
    speaker: Speaker | None
    called: str
    """What the text calls the speaker."""

    def with_piece(self, other: Quoted, *, turned: bool = False) -> Quoted:
        """Answer both as one quotation, told in pieces, its words in the order of the text.

        Or ``turned`` round, as a headline may tell first what was said last.
        """
        one, two = sorted(
            (self, other), key=lambda quotation: quotation.pieces[0].span, reverse=turned
        )
        border = len(one.words)
        return Quoted(
            self.pieces + other.pieces,
            one.words + two.words,
            one.telling + two.telling,
            one.cuts | {border} | {border + cut for cut in two.cuts},
            tuple(sorted({*one.sentences, *two.sentences})),
            one.speaker or two.speaker,
            one.called or two.called,
        )


def quoted(told: Told) -> list[Quoted]:
    """Answer the quotations of a side, in order; those without a word are left out."""
    spans = told.of_kind("quotation")
    said = speakers(told.text, told.article.sentences, spans, told.of_kind("name"), told.language)
    made = (_made(told, pieces, said) for pieces in _interrupted(told, spans))
    return [quotation for quotation in made if quotation.words]


def _made(told: Told, pieces: Sequence[Span], said: Mapping[Span, Speaker]) -> Quoted:
    stops = stop_words(told.language)
    words: list[str] = []
    cuts: set[int] = set()
    sentences: set[int] = set()
    for start, end in pieces:
        sentences.update(range(told.sentence_at(start), told.sentence_at(end - 1) + 1))
        for stretch in _stretches(told, start, end):
            cuts.add(len(words))
            words += folded(stretch)
    speaker = next((said[span] for span in pieces if span in said), None)
    by = speaker.span if speaker else None
    return Quoted(
        tuple(Mention(span, told.sentence_at(span[0]), by=by) for span in pieces),
        tuple(words),
        tuple([word for word in words if word not in stops and not _contracts(word, stops)]),
        frozenset(cuts - {0, len(words)}),
        tuple(sorted(sentences)),
        speaker,
        told.text[slice(*by)] if by else "",
    )


def _contracts(word: str, stops: frozenset[str]) -> bool:
    """Whether a word is two that tell nothing: I've, they'll."""
    first, apostrophe, last = word.partition("'")
    return bool(apostrophe) and last in _CONTRACTED and first in stops


def _stretches(told: Told, start: int, end: int) -> Iterator[list[str]]:
    """Yield the words of a quotation, as they stand, between the marks of something left out."""
    text = told.text[start:end]
    if "[" not in text and not _CUT.search(text):
        yield SideWords.of(told).between(start, end)[0]
    elif word_texts(_CUT.sub("", text)):
        yield from map(word_texts, _CUT.split(_CAPITAL.sub(r"\1", text)))
    else:  # “[Applause]” is all that is quoted
        yield word_texts(text)


def around(told: Told, quotation: Quoted) -> list[str]:
    """Answer the words of the sentences of a quotation outside it, as they are compared."""
    sentences, words = told.article.sentences, SideWords.of(told)
    at = sentences[quotation.sentences[0]].start
    found: list[str] = []
    for start, end in sorted(piece.span for piece in quotation.pieces):
        found += words.between(at, start)[0]
        at = end
    found += words.between(at, sentences[quotation.sentences[-1]].end)[0]
    return folded(found)


def _interrupted(told: Told, spans: Sequence[Span]) -> Iterator[list[Span]]:
    """Yield the quotations, the pieces of one that its attribution interrupts together."""
    pieces: list[Span] = []
    for span in spans:
        if pieces and not _goes_on(told, pieces[-1], span):
            yield pieces
            pieces = []
        pieces.append(span)
    if pieces:
        yield pieces


def _goes_on(told: Told, piece: Span, following: Span) -> bool:
    """Whether one quotation goes on with another after “, she said,”."""
    if told.sentence_at(piece[0]) != told.sentence_at(following[0]):
        return False
    between = told.text[piece[1] : following[0]].strip()
    opened = "," in told.text[piece[1] - 2 : piece[1]] or between[:1] in {",", "—", "–"}
    if not opened or between[-1:] not in {",", "—", "–", ":"}:
        return False
    said = folded(word_texts(between))
    known = cues(told.language)
    verbs = [word for word in said if word in known["saying"]]
    introducing = {phrase.partition(" ")[0] for phrase in known["according"]}
    goes_on_telling = any(
        (word.endswith("ing") and word not in introducing) or word in known["relatives"]
        for word in said
    )
    return len(verbs) == 1 and len(said) <= _BETWEEN and not goes_on_telling
