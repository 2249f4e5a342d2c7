"""Where the articles of a statement disagree: the ledgers of the pairs, put together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import count

from reader.comparison.ledger import VERDICTS, Entry, Mention, Verdict
from reader.comparison.story.grouping import Sentence
from reader.comparison.story.model import Disagreement, Place, Value
from reader.comparison.story.pairing import Pair, Pairing

DISAGREEING: frozenset[Verdict] = frozenset(
    {"in conflict", "altered", "differently attributed", "another title"}
)
"""The verdicts by which two articles disagree; what is trimmed or only reworded is told alike."""
_AGREEING: frozenset[Verdict] = frozenset(
    {"identical", "equal", "equivalent", "same", "another form"}
)
"""The verdicts by which they say the same."""


def disagreements(
    groups: Sequence[Sequence[Sentence]], pairings: Mapping[Pair, Pairing], columns: Sequence[int]
) -> dict[int, tuple[Disagreement, ...]]:
    """Answer where articles disagree, by the number of the group whose sentences tell it.

    ``columns`` are those of the articles by rank. What pairs of articles tell is put together
    where they tell it at the same place, so that three articles with two figures make one
    disagreement of two values.
    """
    home = {node: number for number, group in enumerate(groups) for node in group}
    found: dict[int, list[tuple[Entry, Place, Place]]] = defaultdict(list)
    for (a, b), pairing in sorted(pairings.items(), key=lambda item: item[0]):
        for entry in pairing.facts:
            left, right = entry.left[0], entry.right[0]
            number = home[a, left.sentence]
            if number == home[b, right.sentence]:
                ends = _place(columns[a], left), _place(columns[b], right)
                found[number].append((entry, *ends))
    return {
        number: tuple(
            disagreement
            for members in _connected(entries, lambda _: True)
            for disagreement in _disagreement(members)
        )
        for number, entries in found.items()
        if any(entry.verdict in DISAGREEING for entry, *_ in entries)
    }


_Told = tuple[Entry, Place, Place]


def _place(column: int, mention: Mention) -> Place:
    return Place(column, mention.sentence, mention.span)


def _connected(entries: Iterable[_Told], joins: Callable[[Entry], bool]) -> list[list[_Told]]:
    """Answer the entries in groups of those that tell of the same places, through others too."""
    entries = list(entries)
    roots = _roots(entries, joins)
    parts: dict[int, list[_Told]] = defaultdict(list)
    for told in entries:
        parts[roots[told[1], told[0].kind]].append(told)
    return list(parts.values())


def _roots(
    entries: Iterable[_Told], joins: Callable[[Entry], bool]
) -> dict[tuple[Place, str], int]:
    """Answer which places say the same by the entries that join, a number for each group."""
    group: dict[tuple[Place, str], int] = {}
    members: dict[int, list[tuple[Place, str]]] = {}
    fresh = count()
    for entry, *places in entries:
        for place in places:
            if (place, entry.kind) not in group:
                number = next(fresh)
                group[place, entry.kind] = number
                members[number] = [(place, entry.kind)]
        one, other = sorted(group[place, entry.kind] for place in places)
        if joins(entry) and one != other:
            for node in members[other]:
                group[node] = one
            members[one] += members.pop(other)
    return group


def _disagreement(entries: Sequence[_Told]) -> list[Disagreement]:
    """Answer the disagreement about one thing, if there is any."""
    kind = entries[0][0].kind
    roots = _roots(entries, lambda entry: entry.verdict in _AGREEING)
    values: dict[int, list[Place]] = defaultdict(list)
    for (place, _), root in roots.items():
        values[root].append(place)
    against = {
        frozenset((roots[one, kind], roots[other, kind]))
        for entry, one, other in entries
        if entry.verdict in DISAGREEING
    }
    against = {pair for pair in against if len(pair) == 2}  # two say the same, by way of a third
    if not against:
        return []
    disputed = {root for pair in against for root in pair}
    told = {root: len({place.article for place in values[root]}) for root in disputed}
    most = max(told.values())
    leading = [root for root in disputed if told[root] == most]
    verdicts = {entry.verdict for entry, *_ in entries} & DISAGREEING
    places = {root: tuple(sorted(values[root], key=_placed)) for root in disputed}
    ordered = sorted(disputed, key=lambda root: (-told[root], _placed(places[root][0])))
    return [
        Disagreement(
            kind=kind,
            verdicts=tuple(verdict for verdict in VERDICTS[kind] if verdict in verdicts),
            values=tuple(Value(places[root], leading == [root]) for root in ordered),
        )
    ]


def _placed(place: Place) -> tuple[int, int]:
    return place.article, place.span[0]
