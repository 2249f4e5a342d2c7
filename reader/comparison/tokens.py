"""What edits are made of: the words and marks that the two sides of a link tell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.article import Span
from reader.text.typography import folded, setting_free
from reader.text.words import key, words

_SHORT_QUOTATION = 4
"""Words; a quotation up to that long is compared as one piece, marks included."""
_MARK = re.compile(r"[-\u2010-\u2015\u2212]+|\.{2,}|[^\s\w]|_")
OPENING = '"“„«'
_CLOSING = '"”“»'


@dataclass(frozen=True, slots=True)
class Told:
    """What one side of a link tells: the sentences' spans in the text of their article."""

    text: str
    sentences: Sequence[Span]


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a mark or a short quotation, at ``text[start:end]``.

    ``key`` is what of it counts when words are matched, ``exact`` keeps its capitals, ``words`` are
    the keys of the words in it, ``part`` counts the runs of adjacent sentences.
    """

    start: int
    end: int
    key: str
    exact: str
    words: tuple[str, ...]
    part: int


def tokens(told: Told) -> list[Token]:
    """Answer the words and marks of what is told, short quotations as one token."""
    result: list[Token] = []
    for part, (start, end) in _parts(told):
        sentence = told.text[start:end]
        at = 0
        found: list[Token] = []
        for begin, finish in (*words(sentence), (len(sentence), len(sentence))):
            for mark in _MARK.finditer(sentence, at, begin):
                exact = setting_free(mark[0])
                if exact:
                    found.append(
                        Token(start + mark.start(), start + mark.end(), exact, exact, (), part)
                    )
            if begin < finish:
                word = sentence[begin:finish]
                folded_word = key(word)
                found.append(
                    Token(
                        start + begin,
                        start + finish,
                        folded_word,
                        folded(word),
                        (folded_word,),
                        part,
                    )
                )
            at = finish
        result += _with_quotations(found, told.text)
    return result


def spoken(told: Told) -> list[Token]:
    """Answer the words alone of what is told."""
    return [
        Token(
            start + a,
            start + b,
            (word := key(told.text[start + a : start + b])),
            word,
            (word,),
            part,
        )
        for part, (start, end) in _parts(told)
        for a, b in words(told.text[start:end])
    ]


def _parts(told: Told) -> Iterator[tuple[int, Span]]:
    """Answer the sentences, numbered by parts: more than white space between begins a new one."""
    part = before = 0
    for index, (start, end) in enumerate(told.sentences):
        if index and told.text[before:start].strip():
            part += 1
        yield part, (start, end)
        before = end


def _with_quotations(found: list[Token], text: str) -> list[Token]:
    """Join each short quotation, with its marks, into one token."""
    joined: list[Token] = []
    at = 0
    while at < len(found):
        token = found[at]
        joined.append(token)
        if text[token.start] in OPENING and not token.words:
            count = 0
            for ahead in range(at + 1, len(found)):
                other = found[ahead]
                count += len(other.words)
                if count > _SHORT_QUOTATION:
                    break
                if not other.words and text[other.start] in _CLOSING:
                    if count:
                        piece = found[at : ahead + 1]
                        joined[-1] = Token(
                            token.start,
                            other.end,
                            " ".join(t.key for t in piece),
                            " ".join(t.exact for t in piece),
                            tuple(word for t in piece for word in t.words),
                            token.part,
                        )
                        at = ahead
                    break
        at += 1
    return joined
