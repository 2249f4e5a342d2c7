"""How long the reader takes to align a file of marked pairs, and how much memory at most.

    python -m tests.bench.peak FILE.jsonl

Runs in a process of its own, which has loaded nothing else: ``measured`` starts it.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from reader.alignment import align
from tests.bench.marked import Counts, counted, pairs_of, read

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Run:
    """What one run over a file took."""

    seconds: float
    """In ``align`` alone."""
    start: float
    """Megabytes of memory when everything is loaded and read, before the first alignment."""
    peak: float
    """Megabytes of memory, at most."""
    f1: float


def peak() -> float:
    """Answer the most memory that this process ever had, in megabytes.

    Linux counts in ``ru_maxrss`` what the parent had when it started the process; the high-water
    mark of the process's own memory is in its status.
    """
    status = Path("/proc/self/status")
    if status.exists():
        for line in status.read_text(encoding="ascii").splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) / 1024
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


def run(path: Path) -> Run:
    """Align every pair of the file, in this process."""
    marked = list(read(path))
    align(["A first call loads what is loaded once."], ["The first call, to load."])
    start, counts, seconds = peak(), Counts(), 0.0
    for pair in marked:
        began = time.perf_counter()
        alignment = align(pair.left, pair.right)
        seconds += time.perf_counter() - began
        counts += counted(pair.dataset, pair.left, pair.right, pair.gold, pairs_of(alignment))
    return Run(seconds, start, peak(), counts.f1)


def measured(path: Path) -> Run:
    """Align every pair of the file, in a new process."""
    told = subprocess.run(
        [sys.executable, "-m", "tests.bench.peak", str(path.resolve())],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    return Run(**json.loads(told.stdout))


if __name__ == "__main__":
    print(json.dumps(asdict(run(Path(sys.argv[1])))))
