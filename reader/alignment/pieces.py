"""A side of a link as pieces: words and parts of words, with what is known of each.

A hyphen or an apostrophe parts a word into pieces, so that ``Rutte’s`` holds ``Rutte``, and
``Trump-Putin`` is ``Trump–Putin``. A figure is one piece whatever it is made of, for half of a
figure is another figure: 14 million and 15 million share no million.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from reader.alignment.terms import terms_of
from reader.text.amounts import amount
from reader.text.languages import stop_words
from reader.text.words import key, spaceless, words

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    from reader.article import Span
    from reader.text.entities import Entity

WORD = 12
"""The size of a word, in twelfths of one."""

_PART = re.compile(r"[^-‐‑'’ʼ]+")
_APOSTROPHES = "'’ʼ"
_GAP = re.compile(r"[\s\u2010-\u2015-]+")
_HIRAGANA = re.compile("[\u3041-\u309f]")
_KATAKANA = re.compile("[\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\uff66-\uff9f]")
_JAPANESE_PARTICLES = frozenset("はがをにでとのもへやかだ")
"""Other hiragana behind a Chinese character are mostly the end of its word."""
_SIZES = (
    (re.compile("[\u3005-\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"), WORD // 2),
    (re.compile("[\u3041-\u30ff\u31f0-\u31ff\uff66-\uff9f]"), WORD // 3),
)
"""Of ideographs and of kana; letters of other scripts without spaces are smaller still."""
_PARTICLES = re.compile("[的了着著是在也都就被把與与及们們这這那]")
"""Of the small words of Chinese that are one character, those that are hardly part of another."""


@dataclass(slots=True)
class Piece:
    """A part of a sentence that is compared as a whole."""

    sentence: int
    """The index of the sentence in its text."""
    start: int
    """Where it stands in the sentence."""
    end: int
    key: str
    """What of it counts when the sides are compared: case and typography folded."""
    size: int
    """In twelfths of a word: in scripts without spaces a character is a part of one."""
    telling: bool
    """Whether it is no function word."""
    opens: bool = True
    """Whether what begins with it cuts no word, but for ``l’`` and the like."""
    closes: bool = True
    """Whether what ends with it cuts no word, but for ``’s`` and the like."""
    weight: float = 0.0
    """How much it tells in this pair of texts."""
    reaches: bool = False
    """Whether that is the weight of a term which begins with the piece before."""
    kind: str = ""
    """What it is or is a part of: ``name``, ``date`` or ``figure``, if any."""
    alone: bool = False
    """Whether it is all of that."""
    quotation: int = -1
    """The number of the quotation that it stands in."""


@dataclass(frozen=True, slots=True)
class Told:
    """One side of a link: its pieces in order.

    ``terms`` and ``quotations`` stand at ``(first, last)`` among them, last excluded.
    """

    pieces: Sequence[Piece]
    terms: Sequence[tuple[str, Span]]
    quotations: Collection[Span]


def both_told(
    left: Mapping[int, str], right: Mapping[int, str], language: str, weight: Callable[[str], float]
) -> tuple[Told, Told]:
    """Answer both sides of a link, given as sentences by index, in ascending order.

    They are looked at together, for one may tell in the midst of a sentence the name that the
    other begins one with.
    """
    from reader.text.entities import entities  # loaded when it is first asked why

    text = ""
    bases: list[list[int]] = []
    for side in (left, right):
        bases.append([])
        for index, sentence in side.items():
            text += " " if index - 1 in side else "\n\n"  # a quotation may go on, or not
            bases[-1].append(len(text))
            text += sentence
    found = entities(text, language)
    one, other = (
        _told(side, begins, found, language, weight)
        for side, begins in zip((left, right), bases, strict=True)
    )
    return one, other


def _told(
    side: Mapping[int, str],
    bases: Iterable[int],
    found: Sequence[Entity],
    language: str,
    weight: Callable[[str], float],
) -> Told:
    """Answer one side of a link, whose sentences begin at ``bases`` in the text of ``found``."""
    stops = stop_words(language)
    pieces: list[Piece] = []
    terms: list[tuple[str, Span]] = []
    quotations: set[Span] = set()
    starts: list[int] = []
    figures = [(entity.start, entity.end) for entity in found if entity.kind == "figure"]
    for base, (index, sentence) in zip(bases, side.items(), strict=True):
        own = _pieces(index, sentence, stops)
        inside = slice(
            bisect_left(figures, (base, 0)), bisect_left(figures, (base + len(sentence), 0))
        )
        _merge(own, sentence, [(start - base, end - base) for start, end in figures[inside]])
        terms += [
            (term, (first + len(starts), last + len(starts)))
            for term, (first, last) in _terms(own, sentence, language, weight)
        ]
        pieces += own
        starts += [base + piece.start for piece in own]
    for number, entity in enumerate(found):
        first, last = bisect_left(starts, entity.start), bisect_left(starts, entity.end)
        if entity.kind == "quotation" and first < last:
            quotations.add((first, last))
        for piece in pieces[first:last]:
            if entity.kind == "quotation":
                piece.quotation = number
            else:
                piece.kind = entity.kind
                piece.alone = last - first == 1
    for before, piece, after in zip(pieces, pieces[1:], pieces[2:], strict=False):
        # A function word with a capital belongs to the name behind it: the Ever Given.
        within = before.sentence == piece.sentence == after.sentence
        if within and after.kind == "name" and side[piece.sentence][piece.start].isupper():
            piece.kind, piece.telling = "name", True
    return Told(pieces, terms, quotations)


def _pieces(index: int, sentence: str, stops: frozenset[str]) -> list[Piece]:
    """Answer the words of a sentence, parted; katakana that belong together are one word."""
    pieces: list[Piece] = []
    small = _small(sentence, stops)
    for start, end in words(sentence):
        word = sentence[start:end]
        if spaceless(word):
            last = pieces[-1] if pieces else None
            katakana = _KATAKANA.match(word) is not None
            if katakana and last and last.end == start and _KATAKANA.match(sentence, last.start):
                last.end, last.key, last.size = end, last.key + key(word), WORD
                continue
            after = sentence[end : end + 1]
            inflected = _HIRAGANA.match(after) and after not in _JAPANESE_PARTICLES
            pieces.append(
                Piece(
                    sentence=index,
                    start=start,
                    end=end,
                    key=key(word),
                    size=_size(word),
                    telling=not _HIRAGANA.match(word) and start not in small,
                    closes=katakana or not inflected,
                )
            )
            continue
        tells = key(word) not in stops or _is_acronym(word, sentence)
        own = [
            Piece(
                sentence=index,
                start=start + part.start(),
                end=start + part.end(),
                key=_key(part[0]),
                size=WORD,
                telling=tells and _tells(part[0], sentence, stops),
            )
            for part in _PART.finditer(word)
            if _key(part[0])
        ]
        for one, other in pairwise(own):
            loose = sentence[one.end] in _APOSTROPHES
            other.opens = loose and one.opens and not one.telling
        for other, one in pairwise(reversed(own)):
            loose = sentence[one.end] in _APOSTROPHES
            one.closes = loose and other.closes and not other.telling
        pieces += own
    return pieces


def _small(sentence: str, stops: frozenset[str]) -> set[int]:
    """Answer where the characters of Chinese function words stand."""
    if "的" not in stops:
        return set()
    found = {match.start() for match in _PARTICLES.finditer(sentence)}
    for match in _longer(stops).finditer(sentence):
        found.update(range(*match.span()))
    return found


@lru_cache
def _longer(stops: frozenset[str]) -> re.Pattern[str]:
    """Answer what finds the function words of more than one character."""
    return re.compile("|".join(sorted(word for word in stops if len(word) > 1)))


def _merge(pieces: list[Piece], sentence: str, figures: Sequence[Span]) -> None:
    """Make one piece of the pieces of each figure, unless the figure cuts one of them."""
    starts = [piece.start for piece in pieces]
    ends = [piece.end for piece in pieces]
    for start, end in reversed(figures):
        first, last = bisect_right(ends, start), bisect_left(starts, end)
        if first < last and start <= starts[first] and ends[last - 1] <= end <= len(sentence):
            pieces[first:last] = [
                Piece(
                    sentence=pieces[first].sentence,
                    start=start,
                    end=end,
                    key=" ".join(_GAP.split(key(sentence[start:end]))),
                    size=WORD,
                    telling=True,
                    kind="figure",
                    opens=pieces[first].opens,
                    closes=pieces[last - 1].closes,
                )
            ]


def _terms(
    pieces: Sequence[Piece], sentence: str, language: str, weight: Callable[[str], float]
) -> Iterator[tuple[str, Span]]:
    """Answer where among the pieces of a sentence its terms stand, and weigh the pieces.

    A word that no term stands for stands for itself, and a figure for its amount.
    """
    by_span: dict[Span, list[str]] = defaultdict(list)
    for term, span in terms_of(sentence):
        by_span[span].append(term)
    ends = [piece.end for piece in pieces]
    starts = [piece.start for piece in pieces]
    named: set[int] = set()
    for (start, end), terms in by_span.items():
        first, last = bisect_right(ends, start), bisect_left(starts, end)
        if first == last:
            continue
        if pieces[last - 1].size < WORD:
            pieces[last - 1].weight = weight(terms[0])
            pieces[last - 1].reaches = last - first > 1
            continue
        telling = [k for k in range(first, last) if pieces[k].telling] or list(range(first, last))
        for k in telling:
            pieces[k].weight += sum(map(weight, terms)) / len(telling)
        if start <= starts[first] and ends[last - 1] <= end:
            each = len(telling) == len(terms)
            named.update(range(first, last))
            for at, term in enumerate(terms):
                yield term, ((telling[at], telling[at] + 1) if each else (first, last))
    for at, piece in enumerate(pieces):
        said = piece.kind == "figure" and amount(sentence[piece.start : piece.end], language)
        if said:
            yield f"#{said.value} {said.unit}", (at, at + 1)
        elif piece.size == WORD and at not in named:
            yield piece.key, (at, at + 1)


def _key(part: str) -> str:
    """Answer what of a part of a word counts: U.S. and US are one."""
    folded = key(part)
    return folded if folded[:1].isdigit() else folded.replace(".", "")


def _size(character: str) -> int:
    return next((size for script, size in _SIZES if script.match(character)), WORD // 4)


def _tells(part: str, sentence: str, stops: frozenset[str]) -> bool:
    """Whether a part of a word is no function word."""
    if len(part) == 1 and part.isascii() and part.isalpha():
        return False
    return key(part) not in stops or _is_acronym(part, sentence)


def _is_acronym(word: str, sentence: str) -> bool:
    """Whether a word is set in capitals where others are not: the US, the WHO."""
    return len(word) > 1 and word.isupper() and not sentence.isupper()
