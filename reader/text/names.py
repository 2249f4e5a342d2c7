"""Names: runs of capitalised words, where the capital is not that of a sentence's start."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.text.gazetteer import folded, is_given_name, is_people, known, office
from reader.text.languages import spaceless, stop_words
from reader.text.lines import sentences_of_lines
from reader.text.name_links import goes_on
from reader.text.name_peoples import is_office, is_something_else, of_places
from reader.text.name_starts import (
    acts,
    describes,
    emphatic,
    is_common,
    is_titled,
    needs_another,
)
from reader.text.name_words import (
    BODIES,
    HONORIFICS,
    LANDMARKS,
    OPENERS,
    PORTFOLIOS,
    POSTNOMINALS,
    RANKS,
)
from reader.text.titles import title_length
from reader.text.words import placed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.article import Span
    from reader.text.words import Placed

_WORD = re.compile(
    r"""
    (?=[^\W\d_]) (
        .\.(?:[^\W\d_]\.)+                              # U.S.
      | (?:Adm|B(?:rig|ros)|C(?:apt|llr|mdr|o|ol|orp|pl)|D(?:et|r)|F[rt]|G(?:en|ov)|Hon|In(?:c|sp)
          |Jr|L(?:t|td)|M(?:aj|rs?|s|sgr|t)|P(?:fc|res|rof|te|vt)|Re[pv]|S(?:en|gt|r|t|upt))\.
      | .\.(?=\s?[^\W\d_])                              # the J. of J. K. Rowling
      | [^\W_]++ (?:
            ['’](?![sS]\b)[^\W\d_]+
          | [-‐‑–&](?!(?:based|born|led|style|backed|owned|bound|era|area|like|listed|made|run)\b)
            [^\W_]+
        )*+
    )
    """,
    re.VERBOSE,
)
_ARTICLES = frozenset({"The", "A", "An", "And", "But", "In", "If", "Or", "It", "He", "She", "We"})
"""Function words whose capital, inside a sentence, still begins no name: “The New York Times”."""
_OPENS = re.compile(r"(?:[\"'“”„‚‘’‹›(\[]|[«»„]\s?|(?:[—–:•*]|(?<!\S)-|--)\s*)$")
"""What a sentence may begin anew after: an open quotation mark or bracket, a dash, a colon."""
_AND_NAME = re.compile(r" and [^\W\d_a-z][^\W\d_]+ [^\W\d_a-z]")
_HYPHEN = re.compile("[-‐‑–]")

_LONGEST = 8
"""Words of a name that a headline is searched for."""
_CASED_NOUNS = frozenset({"de", "lb"})


@dataclass(frozen=True, slots=True)
class _Run:
    """Capitalised words in a row."""

    words: tuple[Span, ...]
    doubtful: int
    """How many of them, from the first, may have their capital for another reason."""
    loud: bool = False
    """Whether they are in capitals for emphasis."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """What the words of a text tell about each other."""

    text: str
    sure: frozenset[str]
    """Words with a capital that nothing but a name accounts for."""
    alone: frozenset[str]
    """Those of them that may stand for the name."""
    phrases: frozenset[tuple[str, ...]]
    """Such words in a row."""
    plain: frozenset[str]
    """Words that are also written small."""
    english: bool


def names(text: str, language: str, taken: Sequence[Span] = ()) -> list[Span]:
    """Answer the names in ``text``, in order, with the titles before them.

    Precise before complete. A capital at the start of a sentence or in a headline tells nothing by
    itself: the word is a name there where it has its capital elsewhere too, where the next word
    makes a name of it, or where everybody knows it. Nationalities, languages and offices that stand
    alone are no names. In German, where every noun has a capital, one word alone is no name.
    Chinese and Japanese have no capitals and no names here. No word of a name lies in ``taken``:
    spans in ascending order that are known to be something else, such as dates.
    """
    if spaceless(language):
        return []
    stops = stop_words(language)
    words = placed(text, _WORD)
    plain = frozenset(word for word in {*words.texts} if word[0].islower())
    runs = list(_runs(text, language, stops, plain, taken, words))
    seen = _seen(text, runs, language, plain)
    found = (name for run in runs for name in _certain(run, seen))
    if seen.english:
        found = (part for name in found for part in _parts(name, seen))
    called = [(name, tuple([text[start:end] for start, end in name])) for name in found]
    wordings = {words for _, words in called}
    peoples = of_places(wordings) if seen.english else frozenset[str]()
    none = {words for words in wordings if not _is_name(words, language, peoples)}
    return [(name[0][0], name[-1][1]) for name, words in called if words not in none]


def _seen(text: str, runs: Sequence[_Run], language: str, plain: frozenset[str]) -> _Seen:
    """Answer what the words of a text tell about each other."""
    certain = {tuple(text[a:b] for a, b in run.words[run.doubtful :]) for run in runs} - {()}
    ends = {words[-1] for words in certain if len(words) > 1} - _subjects(text, runs)
    common = BODIES | LANDMARKS | PORTFOLIOS
    alone = {words[0] for words in certain if len(words) == 1} | {
        end for end in ends if end.lower() not in plain and end.lower() not in common
    }
    if language == "en":
        # Acme of “Acme Industries”, Anna of “Anna Berg”
        firsts = {words[0] for words in certain if len(words) == 2} - alone
        alone |= {word for word in firsts if word.lower() not in plain and not is_common(word)}
    phrases = {
        words[i : i + length]
        for words in certain
        for length in range(2, min(len(words), _LONGEST) + 1)
        for i in range(len(words) - length + 1)
    }
    return _Seen(
        text,
        frozenset(word for words in certain for word in words),
        frozenset(alone),
        frozenset(phrases),
        plain,
        language == "en",
    )


def _subjects(text: str, runs: Sequence[_Run]) -> set[str]:
    """Answer the common words that names end in after an “of”: the Business of a School of it."""
    return {
        text[slice(*run.words[-1])]
        for run in runs
        if len(run.words) - run.doubtful > 1
        and " of " in text[run.words[-2][1] : run.words[-1][0]]
        and is_common(text[slice(*run.words[-1])])
    }


def _certain(run: _Run, seen: _Seen) -> Iterator[tuple[Span, ...]]:
    """Yield what of a run is a name although the capitals of its doubtful words tell nothing."""
    words = [seen.text[start:end] for start, end in run.words]
    if run.doubtful > 1 or run.loud:  # a headline: only what is a name elsewhere
        i = 0
        while i < len(words):
            length = _known_from(words, i, seen)
            if length:
                yield run.words[i : i + length]
            i += length or 1
    elif run.doubtful and not _begins(words, run.words[0][1], seen):
        if len(words) > 1:
            yield run.words[1:]
    else:
        yield run.words


def _known_from(words: list[str], i: int, seen: _Seen) -> int:
    """Answer how many words from the ``i``-th are a name elsewhere, or known to be one."""
    for length in range(min(_LONGEST, len(words) - i), 1, -1):
        some = words[i : i + length]
        if tuple(some) in seen.phrases or (seen.english and known(" ".join(some))):
            return length
    word = words[i].capitalize() if words[i].isupper() else words[i]
    return int(
        not seen.alone.isdisjoint((word, words[i]))
        or (seen.english and known(words[i]) is not None)
    )


def _runs(
    text: str,
    language: str,
    stops: frozenset[str],
    plain: frozenset[str],
    taken: Sequence[Span],
    words: Placed,
) -> Iterator[_Run]:
    """Yield the runs of capitalised words, function words at their start left out."""
    english = language == "en"
    told, starts, ends = words
    held = _held(taken, starts, ends)
    upper = [i for i, word in enumerate(told) if word[0].isupper() and i not in held]
    after = ended = 0
    for sentence in sentences_of_lines(text, language):
        first = bisect_left(starts, sentence.start, after)
        after = bisect_left(starts, sentence.end, first)
        begun = bisect_left(upper, first, ended)
        ended = bisect_left(upper, after, begun)
        capitals = upper[begun:ended]
        if not capitals:
            continue
        line = sentence.start == 0 or text[sentence.start - 1] == "\n"
        headed = line and text[sentence.end - 1] not in '.!?…”"'
        titled = headed and is_titled(told[first:after], stops)
        loud = set[int]()
        if english and any(told[i].isupper() for i in capitals):
            loud = emphatic(text, words, capitals, stops, plain, first if line else None)
        run: list[Span] = []
        doubtful = 0
        shouted = False
        for i in capitals:  # a word between, such as “of”, is the link's to judge
            start, end = starts[i], ends[i]
            if run and (shouted != (i in loud) or not goes_on(text, run, (start, end), language)):
                yield _Run(tuple(run), min(doubtful, len(run)), shouted)
                run = []
            if not run:
                before = text[max(sentence.start, start - 4) : start]
                opens = i == first or _OPENS.search(before) is not None
                if told[i].lower() in stops and not (
                    english and _is_no_stop(text, (start, end), opens or titled, sentence.end)
                ):
                    continue
                shouted = i in loud
                doubtful = after - first if titled or shouted else int(opens)
            run.append((start, end))
        if run:
            yield _Run(tuple(run), min(doubtful, len(run)), shouted)


def _held(taken: Sequence[Span], starts: Sequence[int], ends: Sequence[int]) -> set[int]:
    """Answer which words overlap what is taken, given where they start and end."""
    return {
        i
        for start, end in taken
        for i in range(bisect_right(ends, start), bisect_left(starts, end))
    }


def _is_no_stop(text: str, span: Span, opens: bool, sentence_end: int) -> bool:
    """Whether what looks like a function word with a capital is none: ``US``, ``Will Smith``."""
    start, end = span
    word = text[start:end]
    if len(word) > 1 and word.isupper() and known(word):
        return True
    followed = text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()
    if word == "Will" and followed and text[sentence_end - 1] != "?":
        return True  # a question would end as one
    return followed and not opens and not word.isupper() and word not in _ARTICLES


def _begins(words: list[str], end: int, seen: _Seen) -> bool:
    """Whether a run's first word, at the start of a sentence, is the first of a name."""
    first = words[0]
    lower = first.lower()
    if len(words) > 1:
        if tuple(words[:2]) in seen.phrases or (first + words[1]).isupper():
            return True
        if seen.english and lower in OPENERS:
            return known(" ".join(words[:2])) is not None
        if seen.english and describes(words, seen.text):
            return False  # Heart-throb Tom Berg
        if seen.english and len(words) == 2 and needs_another(words[1]):
            return True
        if first in seen.sure or "." in first:
            return True
        if seen.english and first.endswith(("ing", "ed")) and is_given_name(words[1].lower()):
            return False  # Sobbing Sue Pascoe
        if seen.english and (lower in RANKS or lower in HONORIFICS or office(folded(first))):
            return True
        return lower not in seen.plain
    bracketed = seen.text[max(0, end - len(first) - 1) : end + 1] == f"({first})"
    if first in seen.alone or "." in first or bracketed:
        return True
    if first.isupper() and len(first) > 1:
        return lower not in seen.plain
    if not seen.english:
        return first in seen.sure
    if is_given_name(lower) and _AND_NAME.match(seen.text, end):
        return True
    return known(first) is not None or (lower not in seen.plain and acts(seen.text, first, end))


def _parts(name: tuple[Span, ...], seen: _Seen) -> Iterator[tuple[Span, ...]]:
    """Yield the names that an English run of words holds.

    A title without a name is none, but what it is the title of may be: the U.S. of “the U.S.
    President”. Two names that a hyphen joins are two.
    """
    if len(name) == 1:
        yield from ((span,) for span in _halves(name[0], seen))
        return
    text = seen.text
    while len(name) > 2 and text[slice(*name[-1])] in POSTNOMINALS:
        name = name[:-1]
    length = title_length(text, name)
    if length < len(name):
        first = text[slice(*name[0])]
        if not length and len(name) > 2 and first.count(".") > 2 and known(first):
            yield name[:1]  # an acronym that ends a sentence, as “N.S.W.” does
            name = name[1:]
        yield name
        return
    while name and _is_title_word(text[slice(*name[-1])]):
        name = name[:-1]
    if name and not all(is_people(text[a:b]) or _is_title_word(text[a:b]) for a, b in name):
        yield name


def _is_title_word(word: str) -> bool:
    key = folded(word)
    return bool(key) and (
        is_office(key)
        or key[0] in RANKS
        or key[0] in PORTFOLIOS
        or key[0] in HONORIFICS
        or key[0] in {"general", "prime", "chief", "majority", "minority", "state", "press"}
    )


def _halves(span: Span, seen: _Seen) -> Iterator[Span]:
    """Yield both names of a ``Trump-Putin``, else the word itself."""
    start, end = span
    hyphens = list(_HYPHEN.finditer(seen.text, start, end))
    if len(hyphens) == 1:
        parts = (start, hyphens[0].start()), (hyphens[0].end(), end)
        if all(seen.text[a:b] in seen.alone or known(seen.text[a:b]) for a, b in parts):
            yield from parts
            return
    yield span


def _is_name(words: Sequence[str], language: str, peoples: frozenset[str]) -> bool:
    if not words or words[0] == "I" or words[0].startswith(("I'", "I’")):
        return False
    if language in _CASED_NOUNS and len(words) == 1:
        return len(words[0]) > 1 and words[0].isupper()
    if language == "en" and is_something_else(words, peoples):
        return False
    return (
        len(words) > 1
        or (len(words[0]) > 1 and not words[0].endswith("."))
        or words[0].count(".") > 1
    )
