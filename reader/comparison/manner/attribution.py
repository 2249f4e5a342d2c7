"""Attribution gained or lost: what one side says that somebody said, and the other states."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from reader.article import Span
from reader.comparison.manner.claims import Statement, Word
from reader.comparison.manner.model import Shift
from reader.text.cues import cues
from reader.text.quotations import quotations
from reader.text.words import key

_MOST = 0.5
"""The share of what both sides tell that stands in attributed sentences, if it is attributed."""
_FEWEST = 2
"""How many telling words both sides share, at least, where anything is said of the attribution."""
_SIGNS = "according", "evidence", "attributing", "saying", "hearsay", "calling"
"""The lists of cues that may be signs of an attribution."""
_LONG = 4
"""A quotation of so many words tells something; a shorter one lends a word."""


def shifts(
    left: str,
    right: str,
    lefts: Sequence[Statement],
    rights: Sequence[Statement],
    language: str,
) -> Iterator[Shift]:
    """Answer whether the right lost or gained the attribution of what both sides tell.

    ``lefts`` and ``rights`` are the sentences of a link. Only where one side clearly attributes
    what is shared, and the other shows no sign of it.
    """
    here = _dropped(left, lefts, right, rights, language)
    there = _dropped(right, rights, left, lefts, language) if here is None else None
    if here is not None:
        yield Shift("attribution", "lost", here, None)
    elif there is not None:
        yield Shift("attribution", "gained", None, there)


def _dropped(
    text: str,
    sentences: Sequence[Statement],
    bare: str,
    other: Sequence[Statement],
    language: str,
) -> Span | None:
    """Answer the words that attribute what the ``other`` sentences state plainly, if any do."""
    cue = _cue(text, sentences, other, language)
    if cue is None or not _is_plain(bare, other, _signs(text, sentences, language, cue), language):
        return None
    return cue


def _cue(
    text: str, sentences: Sequence[Statement], other: Sequence[Statement], language: str
) -> Span | None:
    """Answer the words that attribute most of what the other side tells too, if any do."""
    cue: Span | None = None
    keys = {k for told in other for word in told.words for k in word.keys}
    shared: set[str] = set()
    attributed: set[str] = set()
    for told in sentences:
        words = [word for word in told.words if not word.keys.isdisjoint(keys)]
        shared.update(k for w in words for k in w.keys & keys)
        found = _attribution(text, told.span, words, language)
        if found is not None:
            cue = cue or found
            attributed.update(
                k for w in _under(text, found, told.span, words, language) for k in w.keys & keys
            )
    enough = len(shared) >= _FEWEST and len(attributed) > _MOST * len(shared)
    return cue if enough else None


def _under(
    text: str, cue: Span, sentence: Span, words: Sequence[Word], language: str
) -> list[Word]:
    """Answer those of the words that an attribution is about.

    A quotation is about what is in it. A verb with more than a mark or a time behind it is about
    that, another about what is before it; a phrase is about the longer part of the sentence.
    """
    inside = [word for word in words if cue[0] <= word.span[0] < cue[1]]
    if cues(language).pattern("according").match(text, cue[0]):
        behind = _WORD.search(text, sentence[0], cue[0]) is None
    elif _QUOTED.search(text, sentence[0], cue[0]):
        behind = False
    else:
        behind = _closes(language).match(text, cue[1], sentence[1]) is None
    if behind:
        return inside + [word for word in words if word.span[0] >= cue[1]]
    return inside + [word for word in words if word.span[0] < cue[0]]


_WORD = re.compile(r"\w")
_QUOTED = re.compile(r"[,.!?…]['’\"”»“]\s*$")
"""The end of a quotation, before a verb that tells who says it."""


@lru_cache(maxsize=8)
def _closes(language: str) -> re.Pattern[str]:
    """Answer what stands behind a verb of saying that ends its sentence: a mark, or when, where."""
    when, that = (cues(language).pattern(name).pattern for name in ("when", "that"))
    return re.compile(rf"\s*(?:[^\w\s“\"«„]|$|{when}(?!.{{1,40}}{that}))")


def _attribution(text: str, span: Span, words: Sequence[Word], language: str) -> Span | None:
    """Answer the words that attribute a sentence: a quotation of most of ``words``, if no other."""
    for match in _attributing(language).finditer(text, *span):
        if not _is_aside(text, match.start(), span, language):
            return match.span()
    for start, end in _long_quotations(text, span, language):
        inside = sum(start <= word.span[0] < end for word in words)
        if inside > _MOST * len(words):
            return start, end
    return None


def _is_plain(
    text: str, sentences: Sequence[Statement], known: frozenset[str], language: str
) -> bool:
    """Whether nothing in the sentences may attribute what they say.

    ``known`` are words that may do so, but are told by both sides: who “claimed responsibility”
    on both does not attribute it on one of them.
    """
    quoting = any(_MARK.search(text, *told.span) for told in sentences)
    return not quoting and _signs(text, sentences, language, None) <= known


_MARK = re.compile(r'["“”„«»「」]')


def _signs(
    text: str, sentences: Sequence[Statement], language: str, cue: Span | None
) -> frozenset[str]:
    """Answer the words in the sentences that may attribute something, those of a cue left out."""
    pattern = cues(language).pattern(*_SIGNS)
    return frozenset(
        key(match[0])
        for told in sentences
        if told.may_hold(language, *_SIGNS)
        for match in pattern.finditer(text, *told.span)
        if cue is None or not cue[0] <= match.start() < cue[1]
    )


def _long_quotations(text: str, span: Span, language: str) -> Iterator[Span]:
    for start, end in quotations(text[span[0] : span[1]], language):
        if len(text[span[0] + start : span[0] + end].split()) >= _LONG:
            yield span[0] + start, span[0] + end


def _is_aside(text: str, start: int, span: Span, language: str) -> bool:
    """Whether a verb of saying stands in a relative clause: “which, he said, …”, “who said …”."""
    return _relative(language).search(text, span[0], start) is not None


@lru_cache(maxsize=8)
def _relative(language: str) -> re.Pattern[str]:
    """Answer what finds a relative word right before a verb, or two words before it."""
    return re.compile(rf"{cues(language).pattern('aside').pattern}\s+(?:\w+\s+){{0,2}}$")


@lru_cache
def _attributing(language: str) -> re.Pattern[str]:
    """Answer what finds a clear attribution.

    That is a phrase such as “according to”, a verb that always tells who says a thing, and any
    verb of saying before “that”, or at the end of a clause that follows what is said: “…, the
    ministry confirmed.” Who is told does not tell, and what is said to be so nobody says.
    """
    known = cues(language)
    phrases = known.pattern("according").pattern
    evidence, showing = (known.pattern(name).pattern for name in ("evidence", "showing"))
    plain = known.pattern("attributing").pattern
    verbs = known.pattern("saying").pattern
    passive = "".join(
        rf"(?<!\b{be}\s)" for be in ("was", "were", "been", "being", "is", "are", "be")
    )
    that = rf",?\s+{known.pattern('that').pattern}"
    return re.compile(
        rf"{phrases}|(?:{evidence})\s+(?:{showing})|{passive}(?:{plain})(?!\s+to\b)|{passive}(?:{verbs})(?={that})"
        rf"|(?<=,\s)(?!wh)(?:[^\s,;:“”\"]+\s){{1,7}}{passive}(?:{verbs})(?=[.;,]|$)",
        re.IGNORECASE,
    )
