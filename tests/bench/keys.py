"""How fast the compare screen answers, through a pseudo-terminal. Run: python -m tests.bench.keys

On a pair of 2,000 sentences a side (`tests.bench.material`): the median time from a key to the last
byte written for it, beside the same of a bare ``ScrollView`` of as many lines as the pair is high;
and how long a resize takes to settle. The two programs run at once and take turns at every key.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

from tests.bench.material import pair
from tests.terminal.pseudo import READER, Terminal

SENTENCES = 2000
SIZE = (160, 45)
TIMES = 40
RESIZES = 10
QUIET = 0.25
"""Seconds of silence after which the answer to a key is taken to be complete."""

BARE = str(Path(__file__).with_name("bare_scroll.py"))
KEYS: Mapping[str, str] = {"]": "]", "j": "j", "page down": "\x1b[6~"}


def answer(terminal: Terminal, key: str) -> float | None:
    """Press the key; answer the seconds to the last byte written, None where nothing was."""
    pressed = time.monotonic()
    terminal.send(key)
    last = terminal.settle(QUIET)
    return None if last is None else last - pressed


def resized(terminal: Terminal, size: tuple[int, int]) -> float | None:
    """Give the terminal that size; answer the seconds to the last byte written."""
    begun = time.monotonic()
    terminal.resize(*size)
    last = terminal.settle(QUIET)
    return None if last is None else last - begun


def until_quiet(terminal: Terminal, word: bytes) -> None:
    """Wait until that word is shown and nothing more is written."""
    deadline = time.monotonic() + 120
    while word not in terminal.written:
        if time.monotonic() > deadline or not terminal.read(120):
            raise SystemExit(f"{word.decode()} was never shown")
    terminal.settle(1.0)


def line(name: str, taken: list[float | None], bare: list[float | None]) -> str:
    """Answer a line of the report: medians in milliseconds, the slowest, and the ratio."""

    def figures(seconds: list[float | None]) -> tuple[float, float]:
        heard = [second * 1000 for second in seconds if second is not None]
        return (statistics.median(heard), max(heard)) if heard else (float("nan"), float("nan"))

    median, slowest = figures(taken)
    other, _ = figures(bare)
    silent = sum(second is None for second in taken)
    note = f"   ({silent} of {len(taken)} wrote nothing)" if silent else ""
    return (
        f"{name:12} {median:7.1f} ms   slowest {slowest:7.1f}   "
        f"bare ScrollView {other:6.1f}   {median / other:5.2f} ×{note}"
    )


def main() -> None:
    """Take all the measures and print them."""
    left, right = pair(SENTENCES)
    with tempfile.TemporaryDirectory() as folder:
        paths = Path(folder, "left.txt"), Path(folder, "right.txt")
        for path, text in zip(paths, (left, right), strict=True):
            path.write_text(text, encoding="utf-8")
        lines = (len(left) + len(right)) // (SIZE[0] - 20) + SENTENCES
        with (
            Terminal((*READER, *map(str, paths)), size=SIZE, drawn=False) as screen,
            Terminal((sys.executable, BARE, str(lines)), size=SIZE, drawn=False) as bare,
        ):
            until_quiet(bare, b"words of line")
            begun = time.monotonic()
            until_quiet(screen, b"difference ")
            print(f"compared and still after {time.monotonic() - begun - 1:.1f} s")
            print(f"{SENTENCES} sentences a side, {SIZE[0]}×{SIZE[1]}, medians of {TIMES}")
            for name, key in KEYS.items():
                answer(screen, key), answer(bare, key)
                taken = [(answer(screen, key), answer(bare, key)) for _ in range(TIMES)]
                print(line(name, [t[0] for t in taken], [t[1] for t in taken]))
            taken = []
            for turn in range(RESIZES):
                size = (SIZE[0] - 30 * (turn % 2 == 0), SIZE[1])
                taken.append((resized(screen, size), resized(bare, size)))
            print(line("resize", [t[0] for t in taken], [t[1] for t in taken]))


if __name__ == "__main__":
    main()
