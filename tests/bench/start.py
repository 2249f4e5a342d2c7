"""How long the reader takes to begin, through a pseudo-terminal. Run: python -m tests.bench.start

From exec to the first line of article text, of ``reader LEFT RIGHT`` with two text files and of the
library on ``seeds/``, beside a Textual app that draws one line; of ``--version`` and ``--help``,
beside ``python -c pass``; and which of the commands load Textual. The commands take turns within
one run, so that whatever else the machine does falls on all of them alike. Compiled modules are
kept in a folder of the run's own, as Python keeps them for a person, whatever the environment says.
Processor time is printed beside the time that passed, as it suffers less from a busy machine.
"""

from __future__ import annotations

import math
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import NamedTuple

from tests.terminal.pseudo import PATIENCE, READER, ROOT, Terminal, environment

SEEDS = ROOT / "seeds"
LEFT = str(SEEDS / "apollo-11" / "1969-07-21-the-courier.txt")
RIGHT = str(SEEDS / "apollo-11" / "harbour-post_moon-landing_evening.txt")
ONE_LINE = str(Path(__file__).with_name("one_line.py"))
SIZE = (120, 36)
TIMES = 10
Changes = Mapping[str, str | None]


class Taken(NamedTuple):
    """Seconds that have passed, and seconds of processor time among all threads."""

    passed: float
    worked: float


SHOWN: Mapping[str, tuple[tuple[str, ...], bytes]] = {
    "a Textual app of one line": ((sys.executable, ONE_LINE), b"one line"),
    "reader LEFT RIGHT": ((*READER, LEFT, RIGHT), b"spindly"),
    "reader seeds": ((*READER, str(SEEDS)), b"Armstrong"),
}
"""What is started, and a word by which the first line of its text is known."""

ANSWERED: Mapping[str, tuple[str, ...]] = {
    "python -c pass": (sys.executable, "-c", "pass"),
    "reader --version": (*READER, "--version"),
    "reader --help": (*READER, "--help"),
}

QUIET: Mapping[str, tuple[str, ...]] = {
    "reader --version": ("--version",),
    "reader --help": ("--help",),
    "reader diff --format text": ("diff", LEFT, RIGHT),
    "reader diff --format json": ("diff", "--format", "json", LEFT, RIGHT),
}
"""What should never load Textual."""


def until_shown(command: tuple[str, ...], word: bytes, changes: Changes) -> Taken:
    """Answer the time from exec to that word on the terminal."""
    with Terminal(command, size=SIZE, changes=changes, drawn=False) as terminal:
        deadline = time.monotonic() + PATIENCE
        while word not in terminal.written:
            if time.monotonic() > deadline or not terminal.read(PATIENCE):
                raise SystemExit(f"{' '.join(command)} never showed {word.decode()}")
        return Taken(time.monotonic() - terminal.started, _worked(terminal.pid))


def _worked(pid: int) -> float:
    """Answer the seconds that a process has had a processor, as Linux counts them; else nan."""
    threads = Path(f"/proc/{pid}/task").glob("*/schedstat")
    return sum(int(thread.read_text().split()[0]) for thread in threads) / 1e9 or math.nan


def until_answered(command: tuple[str, ...], changes: Changes) -> Taken:
    """Answer the time that the command takes from its start to its end."""
    names = environment(changes)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begun = time.monotonic()
    subprocess.run(command, check=True, capture_output=True, cwd=ROOT, env=names)
    passed = time.monotonic() - begun
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return Taken(passed, after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)


def turns(measures: Mapping[str, Callable[[], Taken]]) -> dict[str, list[Taken]]:
    """Answer what each measure gave, taken in turns, the first turn only to warm the caches."""
    taken: dict[str, list[Taken]] = {name: [] for name in measures}
    for turn in range(TIMES + 1):
        for name, measure in measures.items():
            found = measure()
            if turn:
                taken[name].append(found)
    return taken


def report(taken: Mapping[str, list[Taken]]) -> None:
    """Print the medians of each, its spread, and its ratios to the first."""
    medians = {
        name: [statistics.median(column) for column in zip(*t, strict=True)]
        for name, t in taken.items()
    }
    base_passed, base_worked = next(iter(medians.values()))
    for name, (passed, worked) in medians.items():
        fastest, slowest = min(taken[name])[0], max(taken[name])[0]
        print(
            f"{name:26} {passed * 1000:6.0f} ms {passed / base_passed:6.2f} ×"
            f"   {fastest * 1000:5.0f}–{slowest * 1000:<5.0f}"
            f" processor {worked * 1000:5.0f} ms {worked / base_worked:6.2f} ×"
        )


def loads_textual(arguments: tuple[str, ...]) -> bool:
    """Answer whether the reader, called so, imports Textual."""
    command = (sys.executable, "-X", "importtime", "-m", "reader", *arguments)
    done = subprocess.run(command, check=False, capture_output=True, cwd=ROOT, env=environment())
    return b" textual" in done.stderr


def main() -> None:
    """Take all the measures and print them."""
    with tempfile.TemporaryDirectory() as compiled:
        changes: Changes = {"PYTHONDONTWRITEBYTECODE": None, "PYTHONPYCACHEPREFIX": compiled}
        print(f"from exec to the first line, {SIZE[0]}×{SIZE[1]}, medians of {TIMES}")
        report(turns({n: partial(until_shown, *shown, changes) for n, shown in SHOWN.items()}))
        print("\nfrom start to end")
        report(turns({n: partial(until_answered, c, changes) for n, c in ANSWERED.items()}))
    print("\nloads Textual")
    for name, arguments in QUIET.items():
        print(f"{name:28} {'yes' if loads_textual(arguments) else 'no'}")


if __name__ == "__main__":
    main()
