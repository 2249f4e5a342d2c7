"""What becomes of each sentence across all versions.

Versions that follow each other are linked sentence by sentence; a sentence is followed through
these links to where it first appeared and to where it was last told. What vanished is looked for
in what later versions add: told again, it came back.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.alignment import align
from reader.article import Article
from reader.comparison.comparing import Comparison
from reader.comparison.versions.model import Life

_ALIKE = 0.6
"""The least similarity of a sentence that has come back to the one that had vanished."""
_MOST = 400
"""Of what has vanished, only so many sentences are looked for, the latest first."""

Place = tuple[int, int]
"""A version and a sentence of it."""


@dataclass(frozen=True, slots=True)
class _Tie:
    """That a sentence of one version tells what one of an earlier version tells."""

    earlier: Place
    later: Place
    changed: bool
    moved: bool


def lives(articles: Sequence[Article], steps: Sequence[Comparison]) -> tuple[tuple[Life, ...], ...]:
    """Answer for each version what becomes of each of its sentences.

    ``steps[n]`` compares ``articles[n]`` with ``articles[n + 1]``.
    """
    ties = [*_neighbours(steps), *_returns(articles, steps)]
    before: dict[Place, list[_Tie]] = {}
    after: dict[Place, list[_Tie]] = {}
    for tie in ties:
        before.setdefault(tie.later, []).append(tie)
        after.setdefault(tie.earlier, []).append(tie)
    sizes = [len(article.sentences) for article in articles]
    pasts: dict[Place, Life] = {}
    futures: dict[Place, Life] = {}
    for version, size in enumerate(sizes):
        for sentence in range(size):
            place = version, sentence
            pasts[place] = _joined(place, before.get(place, ()), pasts, -1, len(sizes))
    for version, size in reversed(list(enumerate(sizes))):
        for sentence in range(size):
            place = version, sentence
            futures[place] = _joined(place, after.get(place, ()), futures, 1, len(sizes))
    return tuple(
        tuple(_whole(pasts[version, s], futures[version, s]) for s in range(size))
        for version, size in enumerate(sizes)
    )


def _neighbours(steps: Sequence[Comparison]) -> list[_Tie]:
    return [
        _Tie((number, i), (number + 1, j), link.state == "changed", link.moved)
        for number, step in enumerate(steps)
        for link in step.links
        for i in link.left
        for j in link.right
    ]


def _returns(articles: Sequence[Article], steps: Sequence[Comparison]) -> list[_Tie]:
    """Answer the ties over versions that do not tell a sentence."""
    found: list[_Tie] = []
    gone: list[Place] = []
    for number, step in enumerate(steps):
        added = [row.right[0] for row in step.rows if row.state == "added"]
        if gone and added:
            there = articles[number + 1]
            alignment = align(
                [articles[version].sentence_text(i) for version, i in gone],
                [there.sentence_text(j) for j in added],
                language=there.language,
            )
            for link in alignment.links:
                if link.similarity < _ALIKE:
                    continue
                changed = link.similarity < 1
                found += [
                    _Tie(gone[i], (number + 1, added[j]), changed, False)
                    for i in link.left
                    for j in link.right
                ]
            back = {tie.earlier for tie in found}
            gone = [place for place in gone if place not in back]
        gone += [(number, row.left[0]) for row in step.rows if row.state == "removed"]
        gone = gone[-_MOST:]
    return found


def _joined(
    place: Place, ties: Sequence[_Tie], known: dict[Place, Life], way: int, versions: int
) -> Life:
    """Answer what became of a sentence on one way: back (-1), or on (1)."""
    here = place[0]
    if not ties:
        vanished = here + 1 if way > 0 and here + 1 < versions else None
        return Life(here, (), (), (), vanished)
    changed: set[int] = set()
    moved: set[int] = set()
    returned: set[int] = set()
    others = [known[tie.earlier if way < 0 else tie.later] for tie in ties]
    for tie, life in zip(ties, others, strict=True):
        to = tie.later[0]
        changed |= {*life.changed, *([to] if tie.changed else ())}
        moved |= {*life.moved, *([to] if tie.moved else ())}
        returned |= {*life.returned, *([to] if to > tie.earlier[0] + 1 else ())}
    ends = [life.vanished for life in others]
    return Life(
        min(life.first for life in others),
        tuple(sorted(changed)),
        tuple(sorted(moved)),
        tuple(sorted(returned)),
        None if None in ends else max(end for end in ends if end is not None),
    )


def _whole(past: Life, future: Life) -> Life:
    return Life(
        past.first,
        past.changed + future.changed,
        past.moved + future.moved,
        past.returned + future.returned,
        future.vanished,
    )
