"""Names in the ledger: the people, places and organisations of both sides, matched one to one.

Who and what each side names is found first (see ``reader.text.people``), then which is which
(see ``reader.comparison.ledger.same_names``).
"""

from __future__ import annotations

import re
from bisect import insort
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import chain

from reader.article import Span
from reader.comparison.ledger.model import Entry, Mention, Verdict
from reader.comparison.ledger.same_names import (
    Who,
    ends_alike,
    in_other_order,
    is_acronym,
    likeness,
    match_names,
)
from reader.comparison.ledger.side_words import SideWords
from reader.comparison.ledger.sides import Both, Told
from reader.text.gazetteer import folded, is_given_name
from reader.text.name_forms import turned
from reader.text.name_starts import is_common
from reader.text.name_words import DROPPED
from reader.text.people import Name, Named, named, read_name
from reader.text.spans import is_free
from reader.text.words import spaceless

_WORD = re.compile(r"[^\W_]+")
_SHORTEST = 3
"""Letters that the first word of a name has more of, where it stands for the name."""
_AMPERSAND = re.compile(r"\s*&\s*")
_JOINS = frozenset("-‐‑_&@")


def names(both: Both) -> list[Entry]:
    """Answer the people, places and organisations of both sides and whether they agree.

    One entry for each. Linear in the number of names but for those that share a form.
    """
    left = _of(both.left, both.right)
    right = _of(both.right, both.left)
    matched = match_names(left, right)
    parts = matched.left_parts, matched.right_parts
    left_more, right_more = ({k for some in side.values() for k in some} for side in parts)
    taken = {*matched.pairs.values(), *right_more}
    paired = {
        i: _entry(
            [left[k] for k in (i, *parts[0].get(i, ()))],
            [right[k] for k in (j, *parts[1].get(j, ()))],
        )
        for i, j in matched.pairs.items()
    }
    return [
        *(
            paired[i] if i in paired else _entry([who], [])
            for i, who in enumerate(left)
            if i not in left_more
        ),
        *(_entry([], [who]) for j, who in enumerate(right) if j not in taken),
    ]


def _of(side: Told, other: Told) -> list[Who]:
    """Answer who and what a side names."""
    own = _joined(side, other)
    vouched = _vouched(side, own, other)
    if not vouched and own is side.names:
        return [Who.of(who, side) for who in side.once(_named)]
    return [Who.of(who, side) for who in named(side.text, own + vouched)]


def names_of(side: Told) -> list[Named]:
    """Answer who and what a side names, and read what the other side will ask of it."""
    for make in (_runs, _forms, _paired):
        side.once(make)
    return side.once(_named)


def _named(side: Told) -> list[Named]:
    return named(side.text, side.names)


def _runs(side: Told) -> frozenset[str]:
    """Answer the runs of letters and digits of a text."""
    words = {*SideWords.of(side).texts}
    if any(map(spaceless, words)):  # there a run is of many words
        return frozenset(_WORD.findall(side.text))
    parted = (_WORD.findall(word) for word in words if not word.isalnum())
    return frozenset({*filter(str.isalnum, words), *chain.from_iterable(parted)})


def _paired(side: Told) -> frozenset[tuple[str, ...]]:
    """Answer what stands before and after the ``&`` of names."""
    names = (side.text[slice(*name.span)] for name in side.names)
    return frozenset(tuple(_AMPERSAND.split(name)) for name in names if "&" in name)


def _forms(side: Told) -> frozenset[str]:
    """Answer what else may stand for the names of a side, as it stands."""
    return frozenset(form for name in side.names for form in _told_as(side.text, name))


def _joined(side: Told, other: Told) -> tuple[Name, ...]:
    """Answer the names of a side, those of a “Marks and Spencer” one if any side has an ``&``."""
    pairs = side.once(_paired) | other.once(_paired)
    if not pairs:
        return side.names
    text = side.text
    joined: list[Name] = []
    for name in side.names:
        start, end = joined[-1].span if joined else (0, 0)
        both = text[end : name.span[0]] == " and " and (text[start:end], text[slice(*name.span)])
        if both in pairs:
            joined[-1] = read_name(text, (start, name.span[1]), side.language)
            continue
        joined.append(name)
    return tuple(joined) if len(joined) < len(side.names) else side.names


def _vouched(side: Told, own: Sequence[Name], other: Told) -> tuple[Name, ...]:
    """Answer where a side tells names of the other side that were not found to be names here.

    That is in a headline, at the start of a sentence, or in somebody's title.
    """
    text = side.text
    taken = sorted(name.span for name in own)
    known_here = {text[start:end] for start, end in taken}
    told = side.once(_runs)
    likely = {
        form: runs[0]
        for form in other.once(_forms) - known_here
        if (runs := _WORD.findall(form))
        and told.issuperset(runs)
        and form.lower() not in told
        and not "a" <= runs[0][0] <= "z"
    }
    places = _places(side, {*likely.values()})
    found: list[Span] = []
    for form in sorted(likely, key=lambda form: (-len(form), form)):
        run = likely[form]
        offset = form.index(run)
        for start in (place - offset for place in places[run]):
            span = start, start + len(form)
            if text.startswith(form, start) and _is_whole(text, span) and is_free(span, taken):
                found.append(span)
                insort(taken, span)
    return tuple(read_name(text, span, side.language) for span in found)


def _places(side: Told, runs: Set[str]) -> Mapping[str, Sequence[int]]:
    """Answer where each of some runs of letters and digits begins in a text, ascending."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    if any(map(spaceless, runs)):  # such a run is of many words
        for match in _WORD.finditer(side.text):
            places[match[0]].append(match.start())
        return places
    words = SideWords.of(side)
    parted = {word: [(word, 0)] for word in runs}
    for word in {*words.texts}:
        if not word.isalnum():
            parted[word] = [(m[0], m.start()) for m in _WORD.finditer(word) if m[0] in runs]
    for at in [at for at, word in enumerate(words.texts) if word in parted]:
        for run, offset in parted[words.texts[at]]:
            places[run].append(words.starts[at] + offset)
    return places


def _told_as(text: str, name: Name) -> Iterator[str]:
    """Yield a name as it stands, and what may stand for it: a surname, a company's first words."""
    words = text[slice(*name.span)].split()
    yield " ".join(words)
    first = words[0]
    free = len(words) > 1 and len(first) > _SHORTEST and not name.personal
    if free and not is_given_name(first.lower()) and not is_common(first):
        yield first
    if name.personal or (name.possible and len(words) == 2):
        yield words[-1]
    while len(words) > 1 and "".join(folded(words[-1])[-1:]) in DROPPED:
        words.pop()
        yield " ".join(words)


def _is_whole(text: str, span: Span) -> bool:
    """Whether a span neither begins nor ends inside a word."""
    before, after = text[max(0, span[0] - 1) : span[0]], text[span[1] : span[1] + 1]
    return not (before.isalnum() or before in _JOINS or after.isalnum() or after in _JOINS)


def _entry(left: Sequence[Who], right: Sequence[Who]) -> Entry:
    """Answer the entry of what one side names, or both; the first of a side speaks for it."""
    if not left or not right:
        who = (*left, *right)[0]
        mentions = _mentions([who], who.named.fullest, _reading(who.named))
        if left:
            return Entry("name", "only left", mentions, ())
        return Entry("name", "only right", (), mentions)
    one, other = left[0], right[0]
    titled = one.language != "en"
    verdict, first, second = _verdict(one.named, other.named, titled=titled)
    shared = sorted(one.links & other.links)
    fuller = max((one.named, other.named), key=lambda named: len(named.forms[0]))
    reading = _reading(fuller)
    return Entry(
        "name",
        verdict,
        _mentions(left, first, reading),
        _mentions(right, second, reading),
        shared[0] if shared else None,
    )


def _reading(named: Named) -> str:
    """Answer the name to show: the one it is known by, else the fullest, on one line."""
    if named.known:
        return min(named.known)
    return " ".join(named.text[slice(*named.fullest.span)].split())


def _mentions(side: Sequence[Who], first: Name, reading: str) -> tuple[Mention, ...]:
    """Answer where a side tells a name, the one that speaks for it first."""
    told = [each for who in side for each in zip(who.named.names, who.sentences, strict=True)]
    if len(told) > 1:
        told.sort(key=lambda each: (each[0] is not first, each[0].span))
    return tuple(
        [Mention(name.span, sentence, reading, title=name.title) for name, sentence in told]
    )


def _verdict(left: Named, right: Named, *, titled: bool) -> tuple[Verdict, Name, Name]:
    """Answer how the names of both sides agree, and the mention of each that decides.

    With ``titled``, a name may have a title that was not told from it.
    """
    disagreeing = _disagreeing(left, right)
    if disagreeing:
        return "another title", *disagreeing
    first, second = left.fullest, right.fullest
    one, other = first.form, second.form
    if one == other or (titled and ends_alike(one, other)):
        return "same", first, second
    turned_round = in_other_order(one, other) and not ends_alike(one, other)
    if left.known & right.known or likeness(one, other) or turned_round:
        return "equivalent", first, second
    for short, long in ((one, other), (other, one)):
        if is_acronym(short, long) or turned(short, long):
            return "equivalent", first, second
    return "another form", first, second


def _disagreeing(left: Named, right: Named) -> tuple[Name, Name] | None:
    """Answer where both sides give a person offices, none of which agree.

    One office in two ranks decides; else there must be nothing that fits what the other tells.
    """
    if not (left.personal and right.personal):
        return None
    told = [
        (one, other, first, second) for one, first in left.titles for other, second in right.titles
    ]
    differing = [(one, other) for one, other, first, second in told if first.disagrees(second)]
    if len(differing) == len(told):
        return differing[0] if differing else None
    if any(first.agrees(second) for _, _, first, second in told):
        return None
    ranked = (
        (one, other)
        for one, other, first, second in told
        if first.offices & second.offices and first.disagrees(second)
    )
    return next(ranked, None)
