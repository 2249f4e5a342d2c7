"""Why a link was made: what both of its sides tell in the same words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Set
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from reader.alignment.pieces import WORD, both_told
from reader.alignment.runs import tiles, weight

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.alignment.pieces import Told
    from reader.alignment.result import Alignment, Link
    from reader.article import Span

Kind = Literal["quotation", "figure", "date", "name", "phrase", "word"]
_ENTITIES: tuple[Kind, ...] = ("figure", "date", "name")


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: a span, in code points, of the sentence of that index."""

    sentence: int
    span: Span


@dataclass(frozen=True, slots=True)
class Shared:
    """One thing that both sides of a link tell."""

    kind: Kind
    weight: float
    """Its share of all that the link is explained by: those of an explanation add up to 1."""
    left: tuple[Place, ...]
    """Where each side tells it, one place or more, in order; no two things overlap."""
    right: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """What the two sides of a link share, the most telling first; nothing if they share nothing.

    ``phrase`` is the longest run of words in ``shared``, of whatever kind, if any has several.
    """

    shared: tuple[Shared, ...]
    phrase: Shared | None


def explain(alignment: Alignment, link: Link) -> Explanation:
    """Answer why a link of an alignment was made.

    Any link of these texts can be explained, also one of another threshold. Raises ``ValueError``
    where the link names a sentence that the texts do not have.
    """
    texts = alignment.texts
    left, right = _sentences(texts.left, link.left), _sentences(texts.right, link.right)
    # As in aligning, which side is called left must not matter where two choices are equally good.
    turned = list(right.values()) < list(left.values())
    first, second = (right, left) if turned else (left, right)
    one, other = both_told(first, second, texts.language, texts.weight)
    found = sorted(_found(one, other), key=lambda thing: (-thing.weight, thing.lefts))
    total = sum([thing.weight for thing in found])
    shared = []
    for thing in found:
        here = tuple([_place(one, *place) for place in thing.lefts])
        there = tuple([_place(other, *place) for place in thing.rights])
        sides = (there, here) if turned else (here, there)
        shared.append(Shared(thing.kind, thing.weight / (total or 1), *sides))
    sizes = [thing.size for thing in found]
    longest = max(sizes, default=0)
    return Explanation(tuple(shared), shared[sizes.index(longest)] if longest >= 2 * WORD else None)


@dataclass(frozen=True, slots=True)
class _Thing:
    """Something that both sides tell, and where among their pieces."""

    kind: Kind
    weight: float
    size: int
    lefts: tuple[Span, ...]
    rights: tuple[Span, ...]


def _found(left: Told, right: Told) -> Iterator[_Thing]:
    """Answer all that both sides share: runs first, then single words of what is left."""
    places: dict[tuple[str, ...], tuple[list[Span], list[Span]]] = defaultdict(lambda: ([], []))
    taken: tuple[set[int], set[int]] = (set(), set())
    for i, j, length in tiles(left, right):
        here, there = places[tuple([piece.key for piece in left.pieces[i : i + length]])]
        here.append((i, i + length))
        there.append((j, j + length))
        taken[0].update(range(i, i + length))
        taken[1].update(range(j, j + length))
    in_runs = frozenset(taken[0])
    whole = ""
    for keys, (here, there) in places.items():
        run = f" {' '.join(keys)} "
        if run not in whole:  # what is told again within something longer says nothing new
            whole += f"{run}\n"
            yield _thing(left, right, here, there)
    terms, partners = _telling_terms(left), _telling_terms(right)
    for term in sorted(terms.keys() & partners.keys(), key=lambda term: (terms[term], term)):
        if len(_free(terms[term], in_runs)) < len(terms[term]):
            continue
        here, there = _free(terms[term], taken[0]), _free(partners[term], taken[1])
        if here and there and not _only_parts(left, right, here, there):
            taken[0].update(*[range(*place) for place in here])
            taken[1].update(*[range(*place) for place in there])
            yield _thing(left, right, here, there)


def _telling_terms(told: Told) -> dict[str, list[Span]]:
    """Answer where the terms stand that hold more than function words."""
    found: dict[str, list[Span]] = defaultdict(list)
    for term, (first, last) in told.terms:
        if any(piece.telling for piece in told.pieces[first:last]):
            found[term].append((first, last))
    return found


def _free(places: list[Span], taken: Set[int]) -> list[Span]:
    return [place for place in places if taken.isdisjoint(range(*place))]


def _only_parts(left: Told, right: Told, lefts: list[Span], rights: list[Span]) -> bool:
    """Whether a word is but a part of a date: the month that two days share, the p.m. of hours."""
    sides = [
        [piece for place in places for piece in told.pieces[slice(*place)]]
        for told, places in ((left, lefts), (right, rights))
    ]
    parts = [all(piece.kind == "date" and not piece.alone for piece in side) for side in sides]
    return any(parts) and not any(piece.alone for side in sides for piece in side)


def _thing(left: Told, right: Told, lefts: list[Span], rights: list[Span]) -> _Thing:
    one, other = left.pieces[slice(*lefts[0])], right.pieces[slice(*rights[0])]
    size = sum([piece.size for piece in one])
    return _Thing(
        kind=_kind(left, right, lefts, rights),
        weight=max(weight(one), weight(other)),
        size=size,
        lefts=tuple(sorted(lefts)),
        rights=tuple(sorted(rights)),
    )


def _kind(left: Told, right: Told, lefts: list[Span], rights: list[Span]) -> Kind:
    one, other = left.pieces[slice(*lefts[0])], right.pieces[slice(*rights[0])]
    several = sum([piece.size for piece in one]) >= 2 * WORD
    if one[0].quotation >= 0 and other[0].quotation >= 0:
        whole = lefts[0] in left.quotations or rights[0] in right.quotations
        if several or whole:
            return "quotation"
    for kind in _ENTITIES:
        for pieces in (one, other):
            if all(piece.kind == kind for piece in pieces if piece.telling or kind == "figure"):
                return kind
    return "phrase" if several else "word"


def _place(told: Told, first: int, last: int) -> Place:
    """Answer where pieces of a side stand in its text."""
    begin, end = told.pieces[first], told.pieces[last - 1]
    return Place(begin.sentence, (begin.start, end.end))


def _sentences(sentences: Sequence[str], indices: Sequence[int]) -> dict[int, str]:
    for index in indices:
        if not 0 <= index < len(sentences):
            raise ValueError(f"there is no sentence {index} among {len(sentences)}")
    return {index: sentences[index] for index in sorted(indices)}
