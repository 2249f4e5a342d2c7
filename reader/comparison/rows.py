"""Rows: what stands opposite what, in which order, and which rows are stops for stepping."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from reader.alignment.order import moved
from reader.comparison.links import ComparedLink
from reader.comparison.model import Row

Run = tuple[int, ...]
"""Adjacent sentences of one side."""


@dataclass(frozen=True, slots=True)
class _Anchor:
    """A link's left and right run that stand opposite each other."""

    link: int
    left: Run
    right: Run


def runs(indices: Sequence[int]) -> list[Run]:
    """Answer ``indices``, ascending, as runs of adjacent ones."""
    numbered = groupby(enumerate(indices), key=lambda pair: pair[1] - pair[0])
    return [tuple(index for _, index in group) for _, group in numbered]


class RowMaker:
    """Makes the rows of two articles from their links.

    ``left_words`` and ``right_words`` are the comparable words of every sentence; they decide which
    parts of a link told apart stand opposite each other.
    """

    def __init__(
        self,
        links: Sequence[ComparedLink],
        left_words: Sequence[frozenset[str]],
        right_words: Sequence[frozenset[str]],
    ) -> None:
        self._words = left_words, right_words
        self._anchors = self._choose_anchors(links)
        anchored = {anchor.link for anchor in self._anchors}
        self.links = tuple(
            link if link.moved or link.id in anchored else replace(link, moved=True)
            for link in links
        )
        """The links given; those whose parts can't stand in order with the others are moved."""
        self._left_link = {i: link.id for link in links for i in link.left}
        self._right_link = {j: link.id for link in links for j in link.right}

    def own(self) -> tuple[Row, ...]:
        """Answer the rows with both sides in their own order."""
        rows: list[Row] = []
        i = j = 0
        for anchor in self._anchors:
            rows += self._alone(range(i, anchor.left[0]), ())
            rows += self._alone((), range(j, anchor.right[0]))
            rows.append(self._row(anchor.link, anchor.left, anchor.right))
            i, j = anchor.left[-1] + 1, anchor.right[-1] + 1
        rows += self._alone(range(i, len(self._words[0])), ())
        rows += self._alone((), range(j, len(self._words[1])))
        return tuple(rows)

    def gathered(self) -> tuple[Row, ...]:
        """Answer the rows in the left side's order, all that is linked standing opposite.

        What only the right says follows the row that holds the sentence before it.
        """
        main = {anchor.link: anchor.left for anchor in self._anchors}
        for link in self.links:
            main.setdefault(link.id, self._closest(link)[0])
        rows: list[Row] = []
        place: dict[int, int] = {}
        for row in self._alone(range(len(self._words[0])), ()):
            if row.link is not None and main[row.link] == row.left:
                right = self.links[row.link].right
                place.update(dict.fromkeys(right, len(rows)))
                row = self._row(row.link, row.left, right)
            elif row.link is not None:
                row = self._row(row.link, row.left, ())
            rows.append(row)
        following: dict[int, list[Row]] = {}
        after = -1
        for j in range(len(self._words[1])):
            if j in place:
                after = place[j]
            else:
                following.setdefault(after, []).append(Row(None, "added", False, (), (j,)))
        result = list(following.get(-1, ()))
        for index, row in enumerate(rows):
            result.append(row)
            result += following.get(index, ())
        return tuple(result)

    def _alone(self, left: Iterable[int], right: Iterable[int]) -> Iterator[Row]:
        """Answer rows of one side: unlinked sentences, and links' parts told apart."""
        for side, linked, indices in ((0, self._left_link, left), (1, self._right_link, right)):
            pieces: list[tuple[int | None, list[int]]] = []
            for index in indices:
                link = linked.get(index)
                if link is not None and pieces and pieces[-1][0] == link:
                    pieces[-1][1].append(index)
                else:
                    pieces.append((link, [index]))
            for link, piece in pieces:
                own = tuple(piece)
                if link is not None:
                    yield self._row(link, *((own, ()) if side == 0 else ((), own)))
                elif side == 0:
                    yield Row(None, "removed", False, own, ())
                else:
                    yield Row(None, "added", False, (), own)

    def _row(self, link_id: int, left: Run, right: Run) -> Row:
        link = self.links[link_id]
        return Row(
            link_id,
            link.state,
            link.moved,
            left,
            right,
            tuple(i for i in link.left if i not in left),
            tuple(j for j in link.right if j not in right),
        )

    def _shared(self, left: Run, right: Run) -> int:
        lefts, rights = self._words
        here = frozenset().union(*(lefts[i] for i in left))
        return len(here & frozenset().union(*(rights[j] for j in right)))

    def _pairs(self, link: ComparedLink) -> list[tuple[Run, Run]]:
        """Answer the pairs of a link's runs, those that share most words first."""
        pairs = [(one, other) for one in runs(link.left) for other in runs(link.right)]
        if len(pairs) > 1:
            pairs.sort(key=lambda pair: (-self._shared(*pair), sum(pair[0]) + sum(pair[1]), pair))
        return pairs

    def _closest(self, link: ComparedLink) -> tuple[Run, Run]:
        return self._pairs(link)[0]

    def _choose_anchors(self, links: Sequence[ComparedLink]) -> list[_Anchor]:
        """Answer one pair of runs for each link that stayed, all ascending on both sides."""
        lefts, rights = self._words
        wanted = [_Anchor(link.id, *self._closest(link)) for link in links if not link.moved]
        weights = [
            1 + sum(len(lefts[i]) for i in anchor.left) + sum(len(rights[j]) for j in anchor.right)
            for anchor in wanted
        ]
        away = moved([(anchor.left[0], anchor.right[0]) for anchor in wanted], weights)
        anchors = [anchor for anchor, out in zip(wanted, away, strict=True) if not out]
        for anchor, out in zip(wanted, away, strict=True):
            if out:  # its closest parts don't fit; another pair of its parts may
                self._squeeze_in(links[anchor.link], anchors)
        return sorted(anchors, key=lambda anchor: anchor.left)

    def _squeeze_in(self, link: ComparedLink, anchors: list[_Anchor]) -> None:
        for left, right in self._pairs(link):
            if all((a.left < left) == (a.right < right) for a in anchors):
                anchors.append(_Anchor(link.id, left, right))
                return


def differences(rows: Sequence[Row]) -> tuple[int, ...]:
    """Answer the indices of the rows that stepping stops at.

    Every row that is not ``same``, or is moved, and is no noise; a moved link counts once, at its
    first row.
    """
    seen: set[int] = set()
    stops: list[int] = []
    for index, row in enumerate(rows):
        if row.noise:
            continue
        if row.moved and row.link is not None:
            if row.link not in seen:
                seen.add(row.link)
                stops.append(index)
        elif row.state != "same":
            stops.append(index)
    return tuple(stops)
