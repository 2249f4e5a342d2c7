"""Set this aligner beside simpler ones, on marked pairs of texts, in one run.

    python -m tests.bench.alignment FILE.jsonl ...

A line of a file is a JSON object with ``dataset``, ``left`` and ``right`` (sentences) and ``gold``
(``[left index, right index, label]``). F1 is over sentence pairs, a link of m to n sentences being
m times n of them. Printed are F1, sentences a second, and how many times as fast the reader is.
A reference is left out of a file that holds a document of more than ``--cells`` left by right
sentences: it would take hours.
"""

from __future__ import annotations

import argparse
import json
import time
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rapidfuzz import fuzz, utils

from reader.alignment import align
from tests.bench.marked import Counts, counted

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.alignment.result import Pair

SURE_ENOUGH = 60
"""From which ratio on ``mutual_best`` links: the best F1 over the sets it was tried on."""


def this(left: Sequence[str], right: Sequence[str]) -> set[Pair]:
    """Align with the reader."""
    return {(i, j) for link in align(left, right).links for i in link.left for j in link.right}


def mutual_best(left: Sequence[str], right: Sequence[str]) -> set[Pair]:
    """Link sentences that are each other's best by ``token_set_ratio``."""
    here, there = ([utils.default_process(s) for s in side] for side in (left, right))
    ratios = [[fuzz.token_set_ratio(a, b) for b in there] for a in here]
    if not here or not there:
        return set()
    best_left = [max(range(len(here)), key=lambda i: ratios[i][j]) for j in range(len(there))]
    best_right = [max(range(len(there)), key=row.__getitem__) for row in ratios]
    return {
        (i, j)
        for i, j in enumerate(best_right)
        if best_left[j] == i and ratios[i][j] >= SURE_ENOUGH
    }


def same_lines(left: Sequence[str], right: Sequence[str]) -> set[Pair]:
    """Link equal sentences in order, as a line diff does."""
    blocks = SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks()
    return {(m.a + k, m.b + k) for m in blocks for k in range(m.size)}


ALIGNERS = {"reader": this, "token_set_ratio": mutual_best, "equal lines": same_lines}


@dataclass
class Result:
    """What one aligner did on one file."""

    counts: Counts
    seconds: float = 0.0
    sentences: int = 0

    @property
    def speed(self) -> float:
        """Answer sentences a second."""
        return self.sentences / (self.seconds or 1e-9)


def measured(path: Path, aligner: Callable[..., set[Pair]], cells: int) -> Result | None:
    """Run an aligner over a file; ``None`` where a document is too large for it."""
    result = Result(Counts())
    for line in path.read_text(encoding="utf-8").splitlines():
        record: dict[str, Any] = json.loads(line)
        left, right = record["left"], record["right"]
        if aligner is not this and len(left) * len(right) > cells:
            return None
        began = time.perf_counter()
        linked = aligner(left, right)
        result.seconds += time.perf_counter() - began
        result.sentences += len(left) + len(right)
        gold = {(i, j): label for i, j, label in record["gold"]}
        result.counts += counted(record["dataset"], left, right, gold, linked)
    return result


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options.add_argument("files", nargs="+", type=Path)
    options.add_argument("--cells", type=int, default=4_000_000)
    given = options.parse_args()
    align(["A first call loads what is loaded once."], ["The first call, to load."])
    print(f"{'':18}" + "".join(f"{name:>30}" for name in ALIGNERS))
    print(f"{'':18}" + f"{'F1':>8}{'sentences/s':>13}{'ratio':>9}" * len(ALIGNERS))
    for path in given.files:
        results = [measured(path, aligner, given.cells) for aligner in ALIGNERS.values()]
        mine = results[0]
        row = f"{path.stem:18}"
        for result in results:
            if result is None or mine is None:
                row += f"{'too large':>30}"
            else:
                ratio = mine.speed / result.speed
                row += f"{result.counts.f1:8.3f}{result.speed:13.0f}{ratio:9.3f}"
        print(row, flush=True)


if __name__ == "__main__":
    main()
