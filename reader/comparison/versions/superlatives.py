"""What a superlative holds among: the largest *bank in town*, the largest *bank in Europe*."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.article import Article, Span
from reader.comparison.versions.contrasts import Contrasts
from reader.comparison.versions.speaking import same_word
from reader.text.languages import stop_words
from reader.text.synonyms import ENDINGS, synonyms
from reader.text.words import key, words

_WORDS = 5
"""A scope is at most so long, and a mark ends it: else a verb may stand in it, and say more."""
_MARK = re.compile(r"[^\w\s'’\-]")


@dataclass(frozen=True, slots=True)
class _Scope:
    """A superlative and what it holds among: its words but stop-words, and where all that is."""

    superlative: str
    words: tuple[str, ...]
    span: Span


Told = tuple[Article, Sequence[int]]
"""Sentences of an article."""


def scopes(left: Told, right: Told, known: Contrasts) -> Iterator[tuple[Span, Span]]:
    """Answer where sentences that tell the same let a superlative hold among other things.

    Both sides name something there that the other does not, in other words or in a form of them.
    """
    there = {scope.superlative: scope for scope in _scopes(right, known)}
    for here in _scopes(left, known):
        other = there.get(here.superlative)
        if other is not None and _differ(here, other, right[0].language):
            yield here.span, other.span


def _scopes(told: Told, known: Contrasts) -> Iterator[_Scope]:
    article, sentences = told
    stops = stop_words(article.language)
    for index in sentences:
        start, text = article.sentences[index].start, article.sentence_text(index)
        spans = words(text)
        for number, (begin, end) in enumerate(spans):
            superlative = key(text[begin:end])
            if superlative not in known.superlatives:
                continue
            mark = _MARK.search(text, end)
            reached = mark.start() if mark else len(text)
            inside = [span for span in spans[number + 1 :] if span[1] <= reached]
            if 0 < len(inside) <= _WORDS:
                named = tuple(w for a, b in inside if (w := key(text[a:b])) not in stops)
                yield _Scope(superlative, named, (start + begin, start + inside[-1][1]))


def _differ(one: _Scope, other: _Scope, language: str) -> bool:
    return _has_own(one, other, language) and _has_own(other, one, language)


def _has_own(one: _Scope, other: _Scope, language: str) -> bool:
    """Whether one names something that the other does not."""
    groups, endings = synonyms(language).groups, ENDINGS.get(language, ())
    return any(
        not any(
            same_word(word, its, endings) or set(groups(word)) & set(groups(its))
            for its in other.words
        )
        for word in one.words
    )
