"""Names: runs of capitalised words, where the capital is not that of a sentence's start."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from reader.article import Paragraph
from reader.text.languages import spaceless, stop_words
from reader.text.sentences import split
from reader.text.spans import is_free

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.article import Sentence, Span

_WORD = re.compile(
    r"""
    (?:[^\W\d_]\.){2,}                                  # U.S.
  | (?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Prof|Rev|St|Jr|Sr|Hon|Capt|Adm|Inc|Corp|Ltd|Co)\.
  | [^\W\d_]\.(?=\s?[^\W\d_])                           # the J. of J. K. Rowling
  | [^\W\d_][^\W_]*+ (?:['’](?![sS]\b)[^\W\d_]+ | [-‐‑&][^\W_]+)*+
    """,
    re.VERBOSE,
)
_LINK = re.compile(
    r"[ \u00a0\n]?(?:(?:(?:van|von)(?:[ \u00a0](?:de[nr]?|het))?|de(?:[ \u00a0]l[ao]s?)?|del|della"
    r"|di|da|dos?|das|du|des|la|le|ter|zu|bin|ibn|al|el|&)[ \u00a0])?"
)
_OF = re.compile(r"[ \u00a0\n]of[ \u00a0](?:the[ \u00a0])?")
_OFFICES = frozenset(
    {
        *("Academy", "Agency", "Ambassador", "Archbishop", "Army", "Association", "Bank", "Bay"),
        *("Bishop", "Board", "Bureau", "Chamber", "Church", "City", "College", "Commission"),
        *("Committee", "Council", "Court", "Declaration", "Department", "Director", "Duchess"),
        *(
            "Duke",
            "Federation",
            "Governor",
            "Gulf",
            "House",
            "Institute",
            "Isle",
            "King",
            "Kingdom",
        ),
        *("League", "Lord", "Minister", "Ministry", "Museum", "Office", "Organization", "Prince"),
        *("Princess", "Queen", "Republic", "Secretary", "Society", "Speaker", "State", "States"),
        *("Statue", "Strait", "Treaty", "Union", "University"),
    }
)
"""What goes on with “of”: the Bank of England is one name, Anna of the Bank is two."""
_LINE = re.compile(r"\S[^\n]*")
_OPENS = re.compile(r"[\"'“”„«»‹›‘’(\[—–:•*-]\s*$")
"""What a sentence may begin anew after: a quotation mark, a bracket, a dash, a colon."""

_TITLED = 0.6
"""A line is set like a headline where at least this share of its words has a capital."""
_CASED_NOUNS = frozenset({"de", "lb"})


@dataclass(frozen=True, slots=True)
class _Run:
    """Capitalised words in a row."""

    words: tuple[Span, ...]
    doubtful: int
    """How many of them, from the first, may have their capital for another reason."""


def names(text: str, language: str, taken: Sequence[Span] = ()) -> list[Span]:
    """Answer the names in ``text``, in order; precise before complete.

    A capital at the start of a sentence or in a headline tells nothing by itself: the word is a
    name there where it has its capital elsewhere too, or where the next word makes a name of it.
    In German, where every noun has a capital, one word alone is no name. Chinese and Japanese
    have no capitals and no names here. No word of a name lies in ``taken``: spans in ascending
    order that are known to be something else, such as dates.
    """
    if spaceless(language):
        return []
    stops = stop_words(language)
    runs = list(_runs(text, language, stops, taken))
    sure = {text[start:end] for run in runs for start, end in run.words[run.doubtful :]}
    plain = {match[0] for match in _WORD.finditer(text) if match[0][0].islower()}
    return [
        (name[0][0], name[-1][1])
        for run in runs
        for name in _certain(text, run, sure, plain)
        if _is_name([text[start:end] for start, end in name], language)
    ]


def _certain(text: str, run: _Run, sure: set[str], plain: set[str]) -> Iterator[tuple[Span, ...]]:
    """Yield what of a run is a name although the capitals of its doubtful words tell nothing."""
    words = [text[start:end] for start, end in run.words]
    if run.doubtful > 1:  # a headline: only what is a name elsewhere
        for is_sure, group in groupby(run.words, lambda span: text[span[0] : span[1]] in sure):
            if is_sure:
                yield tuple(group)
    elif run.doubtful and not _begins(words, sure, plain):
        yield run.words[1:]
    else:
        yield run.words


def _runs(text: str, language: str, stops: frozenset[str], taken: Sequence[Span]) -> Iterator[_Run]:
    """Yield the runs of capitalised words, function words at their start left out."""
    for sentence in _sentences(text, language):
        words = list(_WORD.finditer(text, sentence.start, sentence.end))
        capitals = [match[0][0].isupper() and is_free(match.span(), taken) for match in words]
        ended = text[sentence.end - 1] in '.!?…”"'
        titled = not ended and len(words) > 2 and sum(capitals) >= _TITLED * len(words)
        run: list[Span] = []
        doubtful = 0
        for match, capital in zip(words, capitals, strict=True):
            if not capital:
                continue  # a word between, such as “of”, is the link's to judge
            start, end = match.span()
            if run and not _links(text, run[-1], start):
                yield _Run(tuple(run), min(doubtful, len(run)))
                run = []
            if not run and match[0].lower() in stops:
                continue
            if not run:
                before = text[max(sentence.start, start - 4) : start]
                opens = not _WORD.search(text, sentence.start, start) or _OPENS.search(before)
                doubtful = len(words) if titled else int(bool(opens))
            run.append((start, end))
        if run:
            yield _Run(tuple(run), min(doubtful, len(run)))


def _sentences(text: str, language: str) -> tuple[Sentence, ...]:
    """Answer the sentences of every line of the text."""
    lines = [Paragraph(match.start(), match.end()) for match in _LINE.finditer(text)]
    return split(text, lines, language)


def _links(text: str, last: Span, start: int) -> bool:
    """Whether the word at ``start`` goes on with the name whose last word is ``last``."""
    if _LINK.fullmatch(text, last[1], start):
        return True
    return text[slice(*last)] in _OFFICES and _OF.fullmatch(text, last[1], start) is not None


def _begins(words: list[str], sure: set[str], plain: set[str]) -> bool:
    """Whether a run's first word, at the start of a sentence, is the first of a name."""
    first = words[0]
    if first in sure or "." in first:
        return True
    return first.lower() not in plain and (len(words) > 1 or (first.isupper() and len(first) > 1))


def _is_name(words: list[str], language: str) -> bool:
    if not words or words[0] == "I" or words[0].startswith(("I'", "I’")):
        return False
    if language in _CASED_NOUNS and len(words) == 1:
        return len(words[0]) > 1 and words[0].isupper()
    return (
        len(words) > 1
        or (len(words[0]) > 1 and not words[0].endswith("."))
        or words[0].count(".") > 1
    )
