"""Names in the ledger: the people, places and organisations of both sides, matched one to one.

Who and what each side names is found first (see ``reader.text.people``). Pairs that could be the
same are weighed: by the form of the name, then by how often linked sentences tell both. The best
pair is taken first, and no side's name twice.
"""

from __future__ import annotations

import re
from bisect import insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz import fuzz

from reader.article import Span
from reader.comparison.ledger.model import Entry, Mention, Verdict
from reader.comparison.ledger.sides import Both, Told
from reader.text.gazetteer import folded
from reader.text.name_words import DROPPED
from reader.text.people import Form, Name, Named, initials, named, part_of, read_name, same_person
from reader.text.spans import is_free

_SAME, _KNOWN, _ACRONYM, _SHARED, _PERSON, _PART, _SPELLING = 7, 6, 5, 4, 3, 2, 1
"""How two names are told to be one, the surest first."""
_ALIKE = 80.0
"""From which likeness of their letters, in per cent, two names may be spellings of one."""
_SHORTEST = 5
"""Letters of a name that may be spelled in another way."""
_WORD = re.compile(r"[^\W_]+")
_JOINS = frozenset("-‐‑_&@")


@dataclass(frozen=True)
class _Who:
    """A person, place or organisation of a side, and the links it is told in."""

    named: Named
    told: Told

    @cached_property
    def links(self) -> frozenset[int]:
        """The links of the sentences that name it."""
        found = (self.told.link_at(name.span[0]) for name in self.named.names)
        return frozenset(link for link in found if link is not None)


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two names that may be one."""

    how: int
    context: float
    left: int
    right: int


def names(both: Both) -> list[Entry]:
    """Answer the people, places and organisations of both sides and whether they agree.

    One entry for each. Linear in the number of names but for those that share a word, and for
    those of linked sentences that are alike.
    """
    read = [list(side.names) for side in (both.left, both.right)]
    left = _of(both.left, read[0], both.right, read[1])
    right = _of(both.right, read[1], both.left, read[0])
    matched = _matched(left, right)
    taken = set(matched.values())
    return [
        *(_entry(who, right[matched[i]] if i in matched else None) for i, who in enumerate(left)),
        *(_entry(None, who) for j, who in enumerate(right) if j not in taken),
    ]


def _of(side: Told, own: list[Name], other: Told, others: list[Name]) -> list[_Who]:
    """Answer who and what a side names."""
    found = own + _vouched(side, own, other, others)
    return [_Who(who, side) for who in named(side.text, found)]


def _vouched(side: Told, own: list[Name], other: Told, others: list[Name]) -> list[Name]:
    """Answer where a side tells names of the other side that were not found to be names here.

    That is in a headline, at the start of a sentence, or in somebody's title.
    """
    text = side.text
    taken = sorted(name.span for name in own)
    known_here = {text[start:end] for start, end in taken}
    small = {word for word in _WORD.findall(text) if word[0].islower()}
    wanted = {form for name in others for form in _told_as(other.text, name)} - known_here
    found: list[Span] = []
    for form in sorted(wanted, key=lambda form: (-len(form), form)):
        if form.lower() in small:
            continue
        at = text.find(form)
        while at >= 0:
            span = at, at + len(form)
            if _is_whole(text, span) and is_free(span, taken):
                found.append(span)
                insort(taken, span)
            at = text.find(form, span[1])
    return [read_name(text, span, side.language) for span in found]


def _told_as(text: str, name: Name) -> Iterator[str]:
    """Yield a name as it stands, and what may stand for it: a surname, a company's first words."""
    words = text[slice(*name.span)].split()
    yield " ".join(words)
    if name.personal or (name.possible and len(words) == 2):
        yield words[-1]
    while len(words) > 1 and "".join(folded(words[-1])[-1:]) in DROPPED:
        words.pop()
        yield " ".join(words)


def _is_whole(text: str, span: Span) -> bool:
    """Whether a span neither begins nor ends inside a word."""
    before, after = text[max(0, span[0] - 1) : span[0]], text[span[1] : span[1] + 1]
    return not (before.isalnum() or before in _JOINS or after.isalnum() or after in _JOINS)


def _matched(left: Sequence[_Who], right: Sequence[_Who]) -> dict[int, int]:
    """Answer which of the left is which of the right, one to one, the surest first."""
    pairs = list(_pairs(left, right))
    found: dict[int, int] = {}
    _take(pairs, found)
    taken = set(found.values())
    _take(
        _spelled(
            {i: who for i, who in enumerate(left) if i not in found},
            {j: who for j, who in enumerate(right) if j not in taken},
        ),
        found,
    )
    return found


def _take(pairs: Iterable[_Pair], found: dict[int, int]) -> None:
    taken = set(found.values())
    for pair in sorted(pairs, key=lambda pair: (-pair.how, -pair.context, pair.left, pair.right)):
        if pair.left not in found and pair.right not in taken:
            found[pair.left] = pair.right
            taken.add(pair.right)


def _pairs(left: Sequence[_Who], right: Sequence[_Who]) -> Iterator[_Pair]:
    """Yield the pairs whose names are one by their words."""
    own: defaultdict[Form, list[int]] = defaultdict(list)
    offered: defaultdict[Form, list[int]] = defaultdict(list)
    for j, who in enumerate(right):
        for key in _own(who.named):
            own[key].append(j)
        for key in _offered(who.named):
            offered[key].append(j)
    for i, who in enumerate(left):
        near = {j for key in _own(who.named) for j in (*own[key], *offered[key])}
        near |= {j for key in _offered(who.named) for j in own[key]}
        for j in sorted(near):
            how = _how(who.named, right[j].named)
            if how:
                yield _Pair(how, _context(who, right[j]), i, j)


def _own(named: Named) -> set[Form]:
    """Answer what tells a name: its forms, its last word, what it is known as."""
    return {*named.forms, *((form[-1],) for form in named.forms), *((n,) for n in named.known)}


def _offered(named: Named) -> set[Form]:
    """Answer what a shorter form of a name would be: its first words, its initials."""
    forms = named.forms
    begun = {form[:length] for form in forms for length in range(1, len(form))}
    return begun | {(letters,) for form in forms for letters in initials(form)}


def _context(one: _Who, other: _Who) -> float:
    """Answer how far the same links tell both, 0 to 1."""
    return len(one.links & other.links) / (len(one.links | other.links) or 1)


def _how(one: Named, other: Named) -> int:
    """Answer how two names are told to be one; 0 where they are not."""
    first, second = one.forms[0], other.forms[0]
    if first == second:
        return _SAME
    if one.known or other.known:
        if one.known & other.known:
            return _KNOWN
        if one.known and other.known:
            return 0
    if len(first) > 1 and len(second) > 1 and one.personal and other.personal:
        return _PERSON if same_person(first, second) or _ends_alike(first, second) else 0
    if any(
        len(short) == 1 and len(short[0]) > 1 and short[0] in initials(long)
        for short, long in ((first, second), (second, first))
    ):
        return _ACRONYM
    short, long = (one, other) if len(first) < len(second) else (other, one)
    if any(form in long.forms for form in short.forms):
        return _SHARED
    free = not short.known and not short.fullest.within
    return _PART if part_of(short.forms[0], long.forms[0], free=free) else 0


def _ends_alike(one: Form, other: Form) -> bool:
    """Whether the shorter of two forms, of two words or more, is the end of the other."""
    short, long = sorted((one, other), key=len)
    return len(short) > 1 and long[-len(short) :] == short


def _spelled(left: Mapping[int, _Who], right: Mapping[int, _Who]) -> Iterator[_Pair]:
    """Yield the pairs of linked sentences whose names are spelled nearly alike."""
    by_link: defaultdict[int, list[int]] = defaultdict(list)
    for j, who in right.items():
        for link in who.links:
            by_link[link].append(j)
    for i, who in left.items():
        for j in sorted({j for link in who.links for j in by_link[link]}):
            one, other = who.named, right[j].named
            alike = _alike(one.forms[0], other.forms[0])
            if alike and not (one.known or other.known):
                yield _Pair(_SPELLING, alike, i, j)


def _alike(one: Form, other: Form) -> float:
    """Answer how alike two names are word by word, in per cent; 0 if no spellings of one."""
    if len(one) != len(other):
        return 0.0
    likeness = 100.0
    for first, second in zip(one, other, strict=True):
        if first != second:
            if min(len(first), len(second)) < _SHORTEST or first[0] != second[0]:
                return 0.0
            likeness = min(likeness, fuzz.ratio(first, second))
    return likeness if likeness >= _ALIKE else 0.0


def _entry(left: _Who | None, right: _Who | None) -> Entry:
    """Answer the entry of what one side names, or both."""
    if left is None or right is None:
        who = left or right
        assert who is not None
        mentions = _mentions(who, who.named.fullest, _reading(who.named))
        if left:
            return Entry("name", "only left", mentions, ())
        return Entry("name", "only right", (), mentions)
    titled = left.told.language != "en"
    verdict, first, second = _verdict(left.named, right.named, titled=titled)
    shared = sorted(left.links & right.links)
    fuller = max((left.named, right.named), key=lambda named: len(named.forms[0]))
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


def _mentions(who: _Who, first: Name, reading: str) -> tuple[Mention, ...]:
    """Answer where a side tells a name, the one that speaks for it first."""
    others = [name for name in who.named.names if name is not first]
    return tuple(
        Mention(name.span, who.told.sentence_at(name.span[0]), reading, title=name.title)
        for name in (first, *others)
    )


def _verdict(left: Named, right: Named, *, titled: bool) -> tuple[Verdict, Name, Name]:
    """Answer how the names of both sides agree, and the mention of each that decides.

    With ``titled``, a name may have a title that was not told from it.
    """
    disagreeing = _disagreeing(left, right)
    if disagreeing:
        return "another title", *disagreeing
    first, second = left.fullest, right.fullest
    if first.form == second.form or (titled and _ends_alike(first.form, second.form)):
        return "same", first, second
    if left.known & right.known or _alike(first.form, second.form):
        return "equivalent", first, second
    for short, long in ((first.form, second.form), (second.form, first.form)):
        if len(short) == 1 and len(short[0]) > 1 and short[0] in initials(long):
            return "equivalent", first, second
    return "another form", first, second


def _disagreeing(left: Named, right: Named) -> tuple[Name, Name] | None:
    """Answer where both sides give a person offices, none of which agree."""
    if not (left.personal and right.personal):
        return None
    found = [
        (one, other, first.disagrees(second))
        for one, first in left.titles
        for other, second in right.titles
    ]
    if not found or not all(differs for _, _, differs in found):
        return None
    return found[0][:2]
