"""Which name of one side is which of the other.

Names that could be one are weighed: by their forms, then by how often linked sentences tell both.
The best pair is taken first, and no side's name twice. What is left over and can only be a part of
a name that has its pair goes with it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz import fuzz

from reader.comparison.ledger.sides import Told
from reader.text.gazetteer import is_given_name
from reader.text.name_forms import (
    Form,
    bare_form,
    initials,
    offered_keys,
    own_keys,
    part_of,
    reordered,
    same_person,
    shortened,
    turned,
    without_country,
)
from reader.text.people import Named

_ALIKE = 80.0
"""From which likeness of their letters, in per cent, two names may be spellings of one."""
_SHORTEST = 5
"""Letters of a name that may be spelled in another way."""

_SOUNDS = (
    ("dzh", "j"),
    ("tsch", "ch"),
    ("tch", "ch"),
    ("sch", "sh"),
    ("dj", "j"),
    ("zh", "j"),
    ("kh", "h"),
    ("gh", "g"),
    ("ph", "f"),
    ("qu", "k"),
    ("ck", "k"),
    ("ou", "u"),
    ("oo", "u"),
    ("ee", "i"),
    ("q", "k"),
    ("w", "v"),
    ("y", "i"),
)
"""What one way to write a name from another alphabet has for what another way has."""


class _How(IntEnum):
    """How two names are told to be one, the surest last."""

    NOT = 0
    SURNAME = 1
    SPELLING = 2
    TURNED = 3
    PART = 4
    SHORTENED = 5
    ORDER = 6
    PERSON = 7
    SHARED = 8
    ACRONYM = 9
    KNOWN = 10
    SAME = 11


class Who(NamedTuple):
    """A person, place or organisation of a side, and the links it is told in."""

    named: Named
    language: str
    sentences: Sequence[int]
    """Of each of its names, the sentence that tells it."""
    links: frozenset[int]
    """The links of these sentences."""

    @classmethod
    def of(cls, named: Named, side: Told) -> Who:
        """Answer where a side tells somebody or something."""
        sentences = side.sentences_at([name.span[0] for name in named.names])
        links = [link for link in map(side.link_of, sentences) if link is not None]
        return cls(named, side.language, sentences, frozenset(links))


@dataclass(frozen=True, slots=True)
class Matched:
    """Which of the left is which of the right, by their indices."""

    pairs: Mapping[int, int]
    """One to one."""
    left_parts: Mapping[int, Sequence[int]]
    """For the left of a pair, what else of the left is a part of the right's name."""
    right_parts: Mapping[int, Sequence[int]]
    """For the right of a pair, what else of the right is a part of the left's name."""


class _Pair(NamedTuple):
    """Two names that may be one."""

    how: _How
    likeness: float
    left: int
    right: int


def match_names(left: Sequence[Who], right: Sequence[Who]) -> Matched:
    """Answer which of the left is which of the right, the surest first.

    Linear in the number of names but for those that share a form, a given name with the surname,
    or a link and the first letters.
    """
    pairs = list(_pairs(left, right))
    found: dict[int, int] = {}
    taken: set[int] = set()
    _take(pairs, found, taken)
    for more in (_spelled, _by_surname):
        left_over = {i: who for i, who in enumerate(left) if i not in found}
        right_over = {j: who for j, who in enumerate(right) if j not in taken}
        _take(more(left_over, right_over), found, taken)
    turned_round = {j: i for i, j in found.items()}
    left_parts = _parts(((pair.left, pair.right) for pair in pairs), left, found, turned_round)
    right_parts = _parts(((pair.right, pair.left) for pair in pairs), right, turned_round, found)
    return Matched(found, left_parts, right_parts)


def _take(pairs: Iterable[_Pair], found: dict[int, int], taken: set[int]) -> None:
    for pair in sorted(pairs, key=lambda pair: (-pair.how, -pair.likeness, pair.left, pair.right)):
        if pair.left not in found and pair.right not in taken:
            found[pair.left] = pair.right
            taken.add(pair.right)


def _parts(
    pairs: Iterable[tuple[int, int]],
    side: Sequence[Who],
    found: Mapping[int, int],
    partners: Mapping[int, int],
) -> dict[int, list[int]]:
    """Answer which single words that were left over are a part of one paired name only."""
    owners: defaultdict[int, set[int]] = defaultdict(set)
    for i, j in pairs:
        if i not in found and len(side[i].named.forms[0]) == 1:
            owners[i].add(j)
    parts: defaultdict[int, list[int]] = defaultdict(list)
    for i, others in owners.items():
        if len(others) == 1 and (partner := partners.get(min(others))) is not None:
            parts[partner].append(i)
    return parts


def _pairs(left: Sequence[Who], right: Sequence[Who]) -> Iterator[_Pair]:
    """Yield the pairs whose names are one by their words."""
    asked = [_own(who.named) for who in left]
    known = set[Form]().union(*asked)
    owned: defaultdict[Form, list[int]] = defaultdict(list)
    given: defaultdict[Form, list[int]] = defaultdict(list)
    for j, who in enumerate(right):
        for key in _own(who.named):
            owned[key].append(j)
        for key in known & _offered(who.named):
            given[key].append(j)
    known = {*owned}
    for i, who in enumerate(left):
        near: set[int] = set()
        for key in asked[i]:
            near.update(owned.get(key, ()), given.get(key, ()))
        for key in known & _offered(who.named):
            near.update(owned[key])
        for j in sorted(near):
            how = _how(who.named, right[j].named)
            if how:
                yield _Pair(how, _context(who, right[j]), i, j)


def _own(named: Named) -> frozenset[Form]:
    """Answer what tells a name: its forms, and what it is known as."""
    keys = own_keys(named.forms[0]).union(*map(own_keys, named.forms[1:]))
    return keys.union((name,) for name in named.known) if named.known else keys


def _offered(named: Named) -> frozenset[Form]:
    """Answer what a shorter form of a name would be."""
    return offered_keys(named.forms[0]).union(*map(offered_keys, named.forms[1:]))


def _context(one: Who, other: Who) -> float:
    """Answer how far the same links tell both, 0 to 1."""
    shared = len(one.links & other.links)
    return shared / (len(one.links) + len(other.links) - shared or 1)


def _how(one: Named, other: Named) -> _How:
    """Answer how two names are told to be one, if they are."""
    first, second = one.forms[0], other.forms[0]
    if first == second:
        return _How.SAME
    if one.known and other.known:
        return _How.KNOWN if one.known & other.known else _How.NOT
    if in_other_order(first, second):
        return _How.ORDER
    if len(first) > 1 and len(second) > 1 and one.personal and other.personal:
        if same_person(first, second) or ends_alike(first, second):
            return _How.PERSON
        if one.titled or other.titled:
            return _How.NOT
    short, long = (one, other) if len(first) < len(second) else (other, one)
    return _how_short(short, long)


def _how_short(short: Named, long: Named) -> _How:
    """Answer how a name with fewer words is told to be one with more, if it is."""
    first, second = short.forms[0], long.forms[0]
    if is_acronym(first, second):
        return _How.ACRONYM
    if any(form in long.forms for form in short.forms):
        return _How.SHARED
    if part_of(first, second, free=not short.known and not short.within, across=True):
        return _How.PART
    if bool(short.known) == bool(long.known) and shortened(first, second):
        return _How.SHORTENED
    return _How.TURNED if turned(first, second) else _How.NOT


def is_acronym(short: Form, long: Form) -> bool:
    """Whether a form is made of the first letters of another."""
    return len(short) == 1 and len(short[0]) > 1 and short[0] in initials(long)


def in_other_order(one: Form, other: Form) -> bool:
    """Whether two forms have the same words, but for the country that one begins with."""
    words = reordered(one), reordered(other)
    return (
        words[0] == words[1]
        or words[0] == reordered(without_country(other))
        or words[1] == reordered(without_country(one))
    )


def ends_alike(one: Form, other: Form) -> bool:
    """Whether the shorter of two forms, of two words or more, is the end of the other."""
    short, long = sorted((one, other), key=len)
    return len(short) > 1 and long[-len(short) :] == short


def _spelled(left: Mapping[int, Who], right: Mapping[int, Who]) -> Iterator[_Pair]:
    """Yield the pairs of linked sentences whose names are spelled nearly alike."""
    by_link: defaultdict[tuple[int, str], list[int]] = defaultdict(list)
    for j, who in right.items():
        for link in who.links:
            by_link[link, _letters(who.named)].append(j)
    for i, who in left.items():
        letters = _letters(who.named)
        for j in sorted({j for link in who.links for j in by_link[link, letters]}):
            one, other = who.named, right[j].named
            alike = likeness(one.forms[0], other.forms[0])
            if alike and not (one.known or other.known):
                yield _Pair(_How.SPELLING, alike, i, j)


def _letters(named: Named) -> str:
    return "".join(sounded(word)[0] for word in named.forms[0])


@lru_cache(maxsize=1 << 12)
def sounded(word: str) -> str:
    """Answer a folded word as others may write it who heard it: Dzhalim as Jalim."""
    for letters, others in _SOUNDS:
        word = word.replace(letters, others)
    return word


def likeness(one: Form, other: Form) -> float:
    """Answer how alike two names are word by word, in per cent; 0 if no spellings of one."""
    if len(one) != len(other):
        return 0.0
    alike = 100.0
    for first, second in zip(one, other, strict=True):
        if first != second:
            if min(len(first), len(second)) < _SHORTEST:
                return 0.0
            heard, too = sounded(first), sounded(second)
            if heard[0] != too[0]:
                return 0.0
            alike = min(alike, max(fuzz.ratio(first, second), fuzz.ratio(heard, too)))
    return alike if alike >= _ALIKE else 0.0


def _by_surname(left: Mapping[int, Who], right: Mapping[int, Who]) -> Iterator[_Pair]:
    """Yield the pairs of linked sentences with a surname that nobody else bears.

    Their given names have the same first letter, or one is inside the other, and are not both well
    known: Miguel may be Michael, but Bill is not Barbara.
    """
    bearers = _bearers(right)
    for surname, i in _bearers(left).items():
        j = bearers.get(surname)
        if i is None or j is None or not left[i].links & right[j].links:
            continue
        given = left[i].named.forms[0][0], right[j].named.forms[0][0]
        if not all(map(is_given_name, given)) and _vary(*given):
            yield _Pair(_How.SURNAME, 1.0, i, j)


def _vary(one: str, other: str) -> bool:
    """Whether two given names could be forms of one."""
    return one[0] == other[0] or (min(len(one), len(other)) > 2 and (one in other or other in one))


def _bearers(side: Mapping[int, Who]) -> dict[str, int | None]:
    """Answer who of a side bears a surname, given name and all; none where two do."""
    found: dict[str, int | None] = {}
    for i, who in side.items():
        form = bare_form(who.named.forms[0])
        if len(form) > 1 and who.named.personal:
            found[form[-1]] = None if form[-1] in found else i
    return found
