"""Pairing: from what could be the same thing on both sides to the entries of a ledger."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import TYPE_CHECKING, Generic, NamedTuple, Protocol, TypeVar

from reader.comparison.ledger.model import Entry, Kind, Mention, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reader.comparison.ledger.values import Agreeing


class Claim(Protocol):
    """Something that a side says in one place."""

    @property
    def mention(self) -> Mention:
        """Where, and what it reads."""

    @property
    def value(self) -> Hashable:
        """What two of one side have in common that say the same."""

    @property
    def link(self) -> int | None:
        """The link of its sentence."""


class Pair(NamedTuple):
    """A claim of the left and one of the right that may be about the same thing."""

    score: float
    left: int
    right: int
    verdict: Verdict
    sure: bool = False
    """Whether a side that tells it again may join, where the other end has a partner already."""


_Claim = TypeVar("_Claim", bound=Claim)
_AGREEING = frozenset({"equal", "equivalent"})


def abreast(found: Sequence[int], at: int, left: int, right: int | None = None) -> Sequence[int]:
    """Answer the claims ``found`` of the right, ascending; of very many those abreast of ``at``.

    What is told hundreds of times is not compared with each of hundreds, but with those that stand
    about as far among the ``right`` claims as ``at`` among the ``left``; among ``found`` alone, if
    nobody says how many there are on the right.
    """
    if len(found) <= _MOST:
        return found
    share = at / max(left, 1)
    here = int(share * len(found)) if right is None else bisect_left(found, int(share * right))
    first = min(max(here - _MOST // 2, 0), len(found) - _MOST)
    return found[first : first + _MOST]


class Agreements(Generic[_Claim]):
    """How claims of two sides agree, weighed once for all that are worded alike."""

    def __init__(
        self,
        left: Sequence[_Claim],
        right: Sequence[_Claim],
        wording: Callable[[_Claim], Hashable],
        agree: Callable[[_Claim, _Claim], Agreeing | None],
    ) -> None:
        self._left = left
        self._right = right
        self._wordings = [numbered(map(wording, side)) for side in (left, right)]
        self._agree = agree
        self._known: dict[tuple[int, int], Agreeing | None] = {}

    def of(self, i: int, j: int) -> Agreeing | None:
        """Answer how a claim of the left agrees with one of the right; ``None`` if not."""
        wordings = self._wordings[0][i], self._wordings[1][j]
        try:
            return self._known[wordings]
        except KeyError:
            agreeing = self._known[wordings] = self._agree(self._left[i], self._right[j])
            return agreeing


def numbered(values: Iterable[Hashable]) -> list[int]:
    """Answer for each value the number of the first that is equal, so that it is hashed once."""
    known: dict[Hashable, int] = {}
    return [known.setdefault(value, len(known)) for value in values]


def by_link(
    left: Sequence[Claim], right: Sequence[Claim]
) -> Iterator[tuple[Sequence[int], Sequence[int]]]:
    """Yield for each link which claims of the left and of the right it holds, if it has both."""
    theirs: defaultdict[int, list[int]] = defaultdict(list)
    ours: defaultdict[int, list[int]] = defaultdict(list)
    for side, claims in ((ours, left), (theirs, right)):
        for index, claim in enumerate(claims):
            if claim.link is not None:
                side[claim.link].append(index)
    return ((ours[link], theirs[link]) for link in ours if link in theirs)


def entries(
    kind: Kind,
    left: Sequence[_Claim],
    right: Sequence[_Claim],
    pairs: Iterable[Pair],
    is_same: Callable[[_Claim, _Claim], bool],
    decide: Callable[[Sequence[Pair]], Pair] = max,
) -> list[Entry]:
    """Answer the entries of a kind, given the claims of both sides and which could pair.

    A claim has the partner of the highest score, and others only if that is sure; those that agree
    go first. Claims of one side that say the same, as ``is_same`` tells of two, are one entry with
    their partners. A conflict is only between claims of which neither finds agreement anywhere. Of
    the pairs of one entry, ``decide`` says which speaks for it.
    """
    groups = _Groups(len(left) + len(right))
    shift = len(left)
    for offset, claims in ((0, left), (shift, right)):
        by_value: defaultdict[Hashable, list[int]] = defaultdict(list)
        for index, claim in enumerate(claims):
            by_value[claim.value].append(index)
        for alike in by_value.values():
            for at, index in enumerate(alike):
                root = groups.root(offset + index)
                for before in alike[max(at - _BACK, 0) : at]:
                    other = groups.root(offset + before)
                    if other != root and is_same(claims[before], claims[index]):
                        root = groups.join(other, root)
    deciding: dict[int, Pair] = {}
    taken: set[int] = set()
    for pair in sorted(pairs, key=_surest_first):
        ends = pair.left, shift + pair.right
        met = sum([end in taken for end in ends])
        if met > pair.sure:
            continue
        roots = {groups.root(end) for end in ends}
        if pair.verdict not in _AGREEING and roots & deciding.keys():
            continue
        taken.update(ends)
        told = [deciding.pop(root) for root in roots if root in deciding]
        deciding[groups.join(*ends)] = decide([*told, pair])
    members: defaultdict[int, list[int]] = defaultdict(list)
    for index in range(len(left) + len(right)):
        members[groups.root(index)].append(index)
    found = []
    for root, group in members.items():
        ours = [left[n] for n in group if n < shift]
        theirs = [right[n - shift] for n in group if n >= shift]
        known = deciding.get(root)
        decided = (left[known.left], right[known.right]) if known else None
        found.append(_entry(kind, ours, theirs, decided, known.verdict if known else None))
    return found


def _surest_first(pair: Pair) -> tuple[bool, float, int, int]:
    """Answer the place of a pair: those that agree go first, then the score decides."""
    return pair.verdict not in _AGREEING, -pair.score, pair.left, pair.right


def settled(
    kinship: Mapping[tuple[int, int], float], is_told_of_one: Callable[[int, int, bool, bool], bool]
) -> list[tuple[int, int]]:
    """Answer which claims that differ are about one thing, the closest of them first.

    ``kinship`` says of a left and a right claim how likely they are; claims that have it with none
    are no rivals. ``is_told_of_one`` is asked about the pair left of the highest; whether it is
    higher than that of every rival, where the same place among the claims decides between equals;
    and whether there is no rival. Two that are settled rival nobody else.
    """
    places = [
        {claim: place for place, claim in enumerate(sorted({pair[side] for pair in kinship}))}
        for side in (0, 1)
    ]
    weights = {(i, j): (kin, -abs(places[0][i] - places[1][j])) for (i, j), kin in kinship.items()}
    pairs = sorted(weights, key=lambda pair: (weights[pair], -pair[0]), reverse=True)
    found: list[tuple[int, int]] = []
    for i, j in pairs:
        if any(i == one or j == other for one, other in found):
            continue
        rivals = [
            weight
            for (m, n), weight in weights.items()
            if (m == i) != (n == j) and not any(m == one or n == other for one, other in found)
        ]
        if is_told_of_one(i, j, all(weights[i, j] > rival for rival in rivals), not rivals):
            found.append((i, j))
    return found


_MOST = 40
"""With how many of the other side that say the same a claim is compared."""
_BACK = 40
"""With how many of the same value before it a claim is compared."""


def _entry(
    kind: Kind,
    left: list[_Claim],
    right: list[_Claim],
    decided: tuple[_Claim, _Claim] | None,
    verdict: Verdict | None,
) -> Entry:
    """Answer an entry with the mentions that decided it before the others."""
    if decided is None or verdict is None:
        verdict = "only left" if left else "only right"
        return Entry(kind, verdict, _mentions(left), _mentions(right))
    one, other = decided
    link = one.link if one.link is not None and one.link == other.link else None
    return Entry(kind, verdict, _mentions(left, one), _mentions(right, other), link)


def _mentions(claims: list[_Claim], first: _Claim | None = None) -> tuple[Mention, ...]:
    if len(claims) == 1:
        return (claims[0].mention,)
    return tuple(
        claim.mention
        for claim in sorted(claims, key=lambda claim: (claim is not first, claim.mention.span))
    )


class _Groups:
    """Disjoint sets of numbers."""

    def __init__(self, count: int) -> None:
        self._parents = list(range(count))

    def root(self, item: int) -> int:
        while self._parents[item] != item:
            self._parents[item] = self._parents[self._parents[item]]
            item = self._parents[item]
        return item

    def join(self, one: int, other: int) -> int:
        """Put the sets of two items together, and answer the root of both."""
        root = min(self.root(one), self.root(other))
        self._parents[self.root(one)] = self._parents[self.root(other)] = root
        return root
