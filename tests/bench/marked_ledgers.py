"""Pairs of articles whose ledger a person marked, and how a ledger agrees with the marks.

A pair is a folder with ``left.txt``, ``right.txt`` and ``marked.json``; ``tests/data/ledger/
MARKING.md`` says how they are marked. An entry agrees with a mark of its kind and verdict where it
has mentions on the same sides, and on each of them one that overlaps one of the mark's. Entries
and marks agree one to one. What overlaps nothing but optional marks counts for nothing.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader.article import Article, Span
from reader.sources import open_article

Spans = tuple[tuple[Span, ...], tuple[Span, ...]]
"""Where the left tells something, and where the right does."""


@dataclass(frozen=True, slots=True)
class Claim:
    """Something marked or found: its kind, its verdict, and where both sides tell it."""

    kind: str
    verdict: str
    spans: Spans
    optional: bool = False


@dataclass(frozen=True, slots=True)
class MarkedPair:
    """Two articles and what a person marked of them."""

    name: str
    left: Article
    right: Article
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Agreement:
    """What of some claims found agrees with the marks."""

    right: tuple[tuple[Claim, Claim], ...]
    """Each mark and the claim found for it."""
    false: tuple[Claim, ...]
    """Found, and not marked."""
    missed: tuple[Claim, ...]
    """Marked, and not found."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many claims are right, found without being right, and missed."""

    right: int = 0
    false: int = 0
    missed: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.right + other.right, self.false + other.false, self.missed + other.missed)

    @property
    def marked(self) -> int:
        """How many there are to find."""
        return self.right + self.missed

    @property
    def precision(self) -> float:
        """The share of what was found that is right."""
        found = self.right + self.false
        return self.right / found if found else 1.0

    @property
    def recall(self) -> float:
        """The share of what was marked that was found."""
        return self.right / self.marked if self.marked else 1.0


def read_pairs(folders: Iterable[Path]) -> Iterator[MarkedPair]:
    """Answer the marked pairs in some folders, in order of their names.

    Raises ``ValueError`` where a mark is not in the text.
    """
    for folder in folders:
        for file in sorted(folder.rglob("marked.json")):
            yield _read(file)


def _read(file: Path) -> MarkedPair:
    marked = json.loads(file.read_text(encoding="utf-8"))
    left, right = (
        open_article(str(file.with_name(f"{side}.txt")), language=marked["language"])
        for side in ("left", "right")
    )
    texts = left.text, right.text
    claims = [
        Claim(
            entry["kind"],
            entry["verdict"],
            _spans(texts, entry["left"], entry["right"], file),
            entry.get("optional", False),
        )
        for entry in marked["entries"]
    ]
    claims += [
        Claim(
            told["what"],
            told["verdict"],
            _spans(texts, [told["left"]], [told["right"]], file),
            told.get("optional", False),
        )
        for told in marked["told"]
    ]
    return MarkedPair(file.parent.name, left, right, tuple(claims))


def _spans(texts: tuple[str, str], left: Any, right: Any, file: Path) -> Spans:
    here = tuple(_span(texts[0], stretch, file) for stretch in left)
    return here, tuple(_span(texts[1], stretch, file) for stretch in right)


def _span(text: str, stretch: str, file: Path) -> Span:
    """Answer where a stretch stands: the first time, or the n-th where ``#n`` follows it."""
    numbered = re.fullmatch(r"(.*)#(\d+)", stretch, re.DOTALL)
    stretch, times = (numbered[1], int(numbered[2])) if numbered else (stretch, 1)
    start = -1
    for _ in range(times):
        start = text.find(stretch, start + 1)
        if start < 0:
            raise ValueError(f"{file}: {stretch!r} is not in the text so often")
    return start, start + len(stretch)


def agreement(marked: Sequence[Claim], found: Sequence[Claim]) -> Agreement:
    """Answer what agrees, one to one, as much as can."""
    wanted = [mark for mark in marked if not mark.optional]
    fitting = [[n for n, claim in enumerate(found) if _agree(mark, claim)] for mark in wanted]
    taken: dict[int, int] = {}

    def place(mark: int, tried: set[int]) -> bool:
        """Whether a mark gets a claim, others giving way (augmenting paths, Kuhn 1955)."""
        for claim in fitting[mark]:
            if claim not in tried:
                tried.add(claim)
                if claim not in taken or place(taken[claim], tried):
                    taken[claim] = mark
                    return True
        return False

    for mark in range(len(wanted)):
        place(mark, set())
    optional = [mark for mark in marked if mark.optional]
    return Agreement(
        tuple((wanted[mark], found[claim]) for claim, mark in sorted(taken.items())),
        tuple(
            claim
            for n, claim in enumerate(found)
            if n not in taken and not any(_touch(mark, claim) for mark in optional)
        ),
        tuple(mark for n, mark in enumerate(wanted) if n not in taken.values()),
    )


def _agree(mark: Claim, claim: Claim) -> bool:
    return (mark.kind, mark.verdict) == (claim.kind, claim.verdict) and all(
        _overlap(here, there) if here else not there
        for here, there in zip(mark.spans, claim.spans, strict=True)
    )


def _touch(mark: Claim, claim: Claim) -> bool:
    return any(_overlap(here, there) for here, there in zip(mark.spans, claim.spans, strict=True))


def _overlap(here: Sequence[Span], there: Sequence[Span]) -> bool:
    return any(a < d and c < b for a, b in here for c, d in there)
