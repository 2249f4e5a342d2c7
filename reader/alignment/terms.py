"""The terms of a sentence: what of its words is compared, whatever their form."""

from __future__ import annotations

from functools import lru_cache
from itertools import repeat
from typing import TYPE_CHECKING

from reader.alignment import constants
from reader.text.words import bare, key, spaceless, words

if TYPE_CHECKING:
    from reader.article import Span


def terms_of(sentence: str) -> list[tuple[str, Span]]:
    """Answer the terms of a sentence, each with the span of its word, in order.

    A term is a folded word without its possessive and ending, a part of a word with hyphens, or,
    in scripts without spaces between words, two characters that follow each other.
    """
    terms: list[tuple[str, Span]] = []
    before = ""
    reached = -1
    for span in words(sentence):
        start, end = span
        word = sentence[start:end]
        folded, parts, _, alone = read_word(word)
        if alone:
            if before and reached == start:
                terms.append((before + folded, (start - len(before), end)))
            else:
                terms.append((folded, span))
            before, reached = folded, end
        else:
            before = ""
            terms += zip(parts, repeat(span))
    return terms


@lru_cache(maxsize=1 << 16)
def read_word(word: str) -> tuple[str, tuple[str, ...], bool, bool]:
    """Answer how a word is folded when it is bare, its terms, and whether it begins with a capital.

    Last, whether its script has no spaces. Where it has none, terms depend on the neighbours.
    """
    alone, word = spaceless(word), bare(word)
    return key(word), () if alone else _parts(word), word[:1].isupper(), alone


def _parts(word: str) -> tuple[str, ...]:
    """Answer the terms of a bare word: hyphens parted, endings cut off."""
    folded = key(word)
    if folded[:1].isdigit():
        return (folded.replace(",", ""),)
    if word.isupper() and 2 <= len(word) <= 3 and word.isascii() and word.isalpha():
        return (".".join(folded),)  # UK and U.K. are one
    stems = [part.strip(".'")[: constants.STEM] for part in folded.split("-")]
    return tuple([stem for stem in stems if stem]) or (folded or word,)
