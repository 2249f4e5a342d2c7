"""Set this aligner beside simpler ones, on marked pairs of texts, in one run.

    python -m tests.bench.alignment [FILE.jsonl ...]

Without files on the pairs of ``tests/data/pairs``, a language each. What a file holds is told in
``tests.bench.marked``. F1 is over sentence pairs, a link of m to n sentences being m times n of
them. Printed are F1, sentences a second, how many times as fast the reader is, and the most memory
that the reader has, in a process of its own.

A pair of texts of more than ``--cells`` left by right sentences would take the slow references
hours. They are then run on a part from the beginning, of that many cells, and its seconds are
multiplied by what the cells of the whole are to those of the part: such a speed is marked ``~``,
and there is no F1.
"""

from __future__ import annotations

import argparse
import time
from dataclasses import dataclass
from math import sqrt
from pathlib import Path
from statistics import mean
from typing import TYPE_CHECKING

from reader.alignment import align
from tests.bench.marked import Counts, Marked, counted, pairs_of, read
from tests.bench.peak import measured as measured_apart
from tests.bench.references import PROSEDIFF, REFERENCES, Reference

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.alignment.result import Pair

OWN = Path(__file__).parents[1] / "data" / "pairs"
CELLS = 1_000_000


def this(left: Sequence[str], right: Sequence[str]) -> set[Pair]:
    """Align with the reader."""
    return pairs_of(align(left, right))


READER = Reference("reader", this, False, "")


@dataclass(frozen=True, slots=True)
class Result:
    """What one aligner did on one file."""

    counts: Counts
    seconds: float
    sentences: int
    scaled: bool
    """Whether the seconds are reckoned from a part of a text."""

    @property
    def speed(self) -> float:
        """Answer sentences a second."""
        return self.sentences / (self.seconds or 1e-9)


def part_of(pair: Marked, cells: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Answer the beginnings of both sides, as long a share of each, of about that many cells."""
    share = sqrt(cells / pair.cells)
    left, right = (round(len(side) * share) for side in (pair.left, pair.right))
    return pair.left[:left], pair.right[:right]


def measured(pairs: Sequence[Marked], aligner: Reference, cells: int) -> Result:
    """Run an aligner over the pairs of a file."""
    counts, seconds, scaled = Counts(), 0.0, False
    for pair in pairs:
        large = aligner.square and pair.cells > cells
        left, right = part_of(pair, cells) if large else (pair.left, pair.right)
        began = time.perf_counter()
        linked = aligner.align(left, right)
        took = time.perf_counter() - began
        scaled = scaled or large
        seconds += took * pair.cells / (len(left) * len(right)) if large else took
        counts += counted(pair.dataset, pair.left, pair.right, pair.gold, linked)
    return Result(counts, seconds, sum(pair.sentences for pair in pairs), scaled)


def cell(result: Result, mine: Result) -> str:
    """Answer the three columns of one aligner on one file."""
    f1 = "–" if result.scaled else f"{result.counts.f1:.3f}"
    speed = f"{'~' if result.scaled else ''}{result.speed:.0f}"
    times = mine.speed / result.speed
    return f"{f1:>8}{speed:>13}{times:>9.{2 if times < 100 else 0}f}"


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options.add_argument("files", nargs="*", type=Path, default=sorted(OWN.glob("*.jsonl")))
    options.add_argument("--cells", type=int, default=CELLS, help="more are measured on a part")
    given = options.parse_args()
    aligners = (READER, *REFERENCES)
    for aligner in aligners:
        aligner.align(["A first call loads what is loaded once."], ["The first call, to load."])
    for aligner in REFERENCES:
        print(f"{aligner.name}: {aligner.about}")
    if not PROSEDIFF:
        print("prosediff: not installed, left out")
    print(f"\n{'':20}{'peak':>8}" + "".join(f"{one.name:>30}" for one in aligners))
    print(f"{'':20}{'MB':>8}" + f"{'F1':>8}{'sentences/s':>13}{'reader ×':>9}" * len(aligners))
    scores: dict[str, list[float]] = {one.name: [] for one in aligners}
    for path in given.files:
        pairs = list(read(path))
        results = [measured(pairs, aligner, given.cells) for aligner in aligners]
        row = "".join(cell(result, results[0]) for result in results)
        print(f"{path.stem:20}{measured_apart(path).peak:8.0f}{row}", flush=True)
        if not any(result.scaled for result in results):
            for aligner, result in zip(aligners, results, strict=True):
                scores[aligner.name].append(result.counts.f1)
    if len(given.files) > 1:
        row = "".join(f"{mean(f1s):8.3f}{'':22}" if f1s else f"{'':30}" for f1s in scores.values())
        print(f"{'mean F1':20}{'':8}{row}".rstrip())
    print(
        f"~ texts of more than {given.cells:,} pairs of sentences: measured on a part from the "
        "beginning and scaled by the square"
    )


if __name__ == "__main__":
    main()
