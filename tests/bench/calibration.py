"""How well confidence tells the chance of being right, on marked pairs of texts.

    python -m tests.bench.calibration [FILE.jsonl ...] [--threshold T]

Without files on the pairs of ``tests/data/pairs``. What a file holds is told in
``tests.bench.marked``. Ten bins of equal width over confidence; the gap of a bin is how far the
mean confidence in it lies from the share that is right, and the gap of a table is the mean over the
bins, weighted by how much is in them. Three tables:

- links: a link is as right as the share of its pairs of sentences that are marked, by any label;
- pairs: every pair of sentences of a link, at the link's confidence, is right or not;
- partials: each is right if its two sentences are marked.

Nothing is left out, so pairs of the same text count too, sure and right as they are. Where a set
has marks for partly told sentences, the precision and recall of links and partials together
against any mark are printed below, and those of the links alone beside them.

Figures are fair only on files that the constants were not fitted on.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from reader.alignment import align
from tests.bench.alignment import OWN
from tests.bench.marked import WEAK, Counts, against_any, pairs_of, read

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from reader.alignment.result import Alignment, Pair

BINS = 10


@dataclass(frozen=True, slots=True)
class Claim:
    """A stated confidence, and how right it was, both 0 to 1."""

    confidence: float
    right: float


@dataclass(frozen=True, slots=True)
class Bin:
    """The claims whose confidence lies in one tenth."""

    number: int
    """From 0; the bin goes from this many tenths on to the next, the last one including 1."""
    claims: int
    confidence: float
    """The mean that was stated."""
    right: float
    """The share that is right."""

    @property
    def gap(self) -> float:
        """Answer how far what is stated lies from what is right."""
        return abs(self.confidence - self.right)


def bins(claims: Iterable[Claim]) -> tuple[Bin, ...]:
    """Answer the bins that hold any claim, in ascending order."""
    held: dict[int, list[Claim]] = {}
    for claim in claims:
        held.setdefault(min(int(claim.confidence * BINS), BINS - 1), []).append(claim)
    return tuple(
        Bin(
            number,
            len(some),
            sum(claim.confidence for claim in some) / len(some),
            sum(claim.right for claim in some) / len(some),
        )
        for number, some in sorted(held.items())
    )


def gap(found: Sequence[Bin]) -> float:
    """Answer the mean gap over the bins, weighted by count: the expected calibration error."""
    return sum(one.gap * one.claims for one in found) / (sum(one.claims for one in found) or 1)


@dataclass(slots=True)
class Claims:
    """What the alignments of some files claimed."""

    links: list[Claim] = field(default_factory=list)
    pairs: list[Claim] = field(default_factory=list)
    partials: list[Claim] = field(default_factory=list)
    linked: Counts = field(default_factory=Counts)
    """The links alone, against any mark."""
    together: Counts = field(default_factory=Counts)
    """Links and partials, against any mark."""

    def add(self, alignment: Alignment, gold: Mapping[Pair, str]) -> None:
        """Take in one alignment."""
        for link in alignment.links:
            own = [(i, j) in gold for i in link.left for j in link.right]
            self.links.append(Claim(link.confidence, sum(own) / len(own)))
            self.pairs += [Claim(link.confidence, float(right)) for right in own]
        weak = {(partial.left, partial.right): partial for partial in alignment.partial}
        self.partials += [
            Claim(partial.confidence, float(pair in gold)) for pair, partial in weak.items()
        ]
        linked = pairs_of(alignment)
        if not WEAK.isdisjoint(gold.values()):
            self.linked += against_any(gold, linked)
            self.together += against_any(gold, linked | weak.keys())


def table(named: Mapping[str, Claims], kind: str) -> None:
    """Print the bins of every file as rows: stated, right, and how many."""
    tenths = "".join(f"{n / BINS:>11.0%}–" for n in range(BINS))
    print(f"\n{kind:18}{'gap':>6}{'count':>6}{tenths}")
    for name, claims in named.items():
        found = bins(getattr(claims, kind))
        cells = {
            one.number: f"{one.confidence * 100:.0f} {one.right * 100:.0f} {one.claims}"
            for one in found
        }
        row = "".join(f"{cells.get(number, ''):>12}" for number in range(BINS))
        total = sum(one.claims for one in found)
        print(f"{name:18}{gap(found):6.3f}{total:6}{row}".rstrip())


def main() -> None:
    """Print the tables."""
    options = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options.add_argument("files", nargs="*", type=Path, default=sorted(OWN.glob("*.jsonl")))
    options.add_argument("--threshold", type=float, help="instead of the default")
    given = options.parse_args()
    named: dict[str, Claims] = {}
    for path in given.files:
        claims = named[path.stem] = Claims()
        for pair in read(path):
            claims.add(align(pair.left, pair.right, threshold=given.threshold), pair.gold)
    if len(named) > 1:
        every = Claims()
        for claims in named.values():
            every.links += claims.links
            every.pairs += claims.pairs
            every.partials += claims.partials
            every.linked += claims.linked
            every.together += claims.together
        named["all"] = every
    print("In each bin: mean confidence and share right, both in hundredths, and how many.")
    for kind in ("links", "pairs", "partials"):
        table(named, kind)
    print(f"\n{'any mark':20}{'links alone':>24}{'with partials':>24}")
    print(f"{'':20}" + f"{'precision':>12}{'recall':>12}" * 2)
    for name, claims in named.items():
        if claims.together.wanted:
            row = (claims.linked, claims.together)
            print(f"{name:20}" + "".join(f"{c.precision:12.3f}{c.recall:12.3f}" for c in row))


if __name__ == "__main__":
    main()
