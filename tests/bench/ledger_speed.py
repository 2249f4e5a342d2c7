"""How long the ledger of two long articles takes: `python -m tests.bench.ledger --speed`.

In the program, through a pseudo-terminal: from the first text to the rows, which is what one waits
for the alignment, and from there to the facts that differ. And in functions: beside the alignment
alone, and beside the whole comparison.
"""

from __future__ import annotations

import gc
import random
import re
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median

from reader.article import Article
from reader.comparison import compare
from reader.comparison.comparing import aligned
from reader.comparison.ledger import ledger
from reader.keeping import begin_keeping
from reader.sources import open_article
from tests.bench.marked_ledgers import read_pairs
from tests.terminal.pseudo import PATIENCE, READER, Terminal

SENTENCES = 1000
ROUNDS = 5
SIZE = (120, 36)
_SMALL = re.compile(r"\b[a-z]{3,}\b")
_CONTROLS = re.compile(rb"\x1b\[[0-9;?]*[a-zA-Z]")
_SEEN = b"sentences", b"in common", b"facts differ"
"""What the screen says first with the texts, with the rows, and with the ledger."""


def report(folders: Sequence[Path]) -> None:
    """Print both."""
    on_screen(folders)
    in_functions(folders)


def on_screen(folders: Sequence[Path]) -> None:
    """Print when the rows and the ledger of two long articles stand on the screen."""
    with tempfile.TemporaryDirectory() as name:
        taken = []
        for seed in range(ROUNDS + 1):
            paths = [Path(name, side) for side in ("left.txt", "right.txt")]
            articles = long_pair(SENTENCES, folders, -1 - seed)
            for path, article in zip(paths, articles, strict=True):
                path.write_text(article.text, encoding="utf-8")
            compiled = {"PYTHONDONTWRITEBYTECODE": None, "PYTHONPYCACHEPREFIX": f"{name}/compiled"}
            taken.append(_shown([*READER, *map(str, paths)], compiled))
    # The first leaves compiled modules for the others.
    waits = [(rows - text, facts - rows) for text, rows, facts in taken[1:]]
    rows, facts = (median(column) for column in zip(*waits, strict=True))
    print(f"{len(articles[0].sentences)} and {len(articles[1].sentences)} sentences")
    ratio = median(after / before for before, after in waits)
    print(
        f"on the screen: the rows {rows:.2f} s after the texts, the ledger {facts:.2f} s after the"
        f" rows: {ratio:.2f} x ({min(b / a for a, b in waits):.2f} to"
        f" {max(b / a for a, b in waits):.2f})"
    )


def _shown(command: Sequence[str], changes: Mapping[str, str | None]) -> list[float]:
    """Answer the seconds from exec until the screen says each thing."""
    seen: list[float] = []
    with Terminal(command, size=SIZE, changes=changes, drawn=False) as terminal:
        deadline = time.monotonic() + PATIENCE
        while len(seen) < len(_SEEN):
            if time.monotonic() > deadline or not terminal.read(PATIENCE):
                raise SystemExit(f"the screen never said {_SEEN[len(seen)].decode()}")
            written = _CONTROLS.sub(b"", bytes(terminal.written))
            while len(seen) < len(_SEEN) and _SEEN[len(seen)] in written:
                seen.append(time.monotonic() - terminal.started)
    return seen


def long_pair(sentences: int, folders: Sequence[Path], seed: int = 0) -> tuple[Article, Article]:
    """Answer two articles of that many sentences, told out of the marked pairs in English.

    The pairs are told one after the other, again and again. Each time other words stand for a
    fifth of the words written small and other digits for the digits, the same on both sides. Each
    seed makes other articles.
    """
    pairs = [pair for pair in read_pairs(folders) if pair.left.language == "en"]
    small = sorted({word for pair in pairs for word in _SMALL.findall(pair.left.text)})
    told: tuple[list[str], list[str]] = ([], [])
    counts = [0, 0]
    for turn in range(sentences):
        dice = random.Random(f"{seed} {turn}")
        other = {word: dice.choice(small) for word in small if dice.random() < 0.2}
        digits = str.maketrans("123456789", "".join(dice.sample("123456789", 9)))
        for pair in pairs:
            for side, article in enumerate((pair.left, pair.right)):
                text = _replaced(article.text, other)
                told[side].append(text.translate(digits))
                counts[side] += len(article.sentences)
            if min(counts) >= sentences:
                left, right = (
                    open_article(f"{name}.txt", data="\n\n".join(texts).encode(), language="en")
                    for name, texts in zip(("left", "right"), told, strict=True)
                )
                return left, right
    raise ValueError("no marked pair in English")


def _replaced(text: str, other: Mapping[str, str]) -> str:
    return _SMALL.sub(lambda match: other.get(match[0], match[0]), text)


def in_functions(folders: Sequence[Path]) -> None:
    """Print what the ledger of two long articles takes, beside what comparing them takes.

    Once as the program does, which has another process read both articles while they are compared
    and then keep their ledger: what one waits for it behind that. And once made from the beginning,
    by one process.
    """
    for way, ahead in (("kept", True), ("by itself", False)):
        aligning, comparing, claiming = [], [], []
        for seed in range(ROUNDS + 1):
            # New ones each time: what is known of others is kept.
            left, right = long_pair(SENTENCES, folders, seed + ahead * (ROUNDS + 1))
            gc.collect()
            gc.disable()  # as the program does while it makes either
            keeping = begin_keeping(left, right, threads=False) if ahead else None
            start = time.perf_counter()
            comparison = compare(left, right, linked=keeping.ask if keeping is not None else None)
            middle = time.perf_counter()
            claims = (
                keeping.ledger(comparison.alignment) if keeping is not None else ledger(comparison)
            )
            end = time.perf_counter()
            if keeping is not None:
                keeping.close()
            if claims is None:
                raise RuntimeError("the process that kept the ledger has ended")
            entries = len(claims.entries)
            again = time.perf_counter()
            aligned(left, right)
            if seed:  # the first loads what the others find loaded
                aligning.append(time.perf_counter() - again)
                comparing.append(middle - start)
                claiming.append(end - middle)
            gc.enable()
        if ahead:
            print(f"{len(comparison.links)} links, {entries} entries")
        each, all_, wait = median(aligning), median(comparing), median(claiming)
        print(
            f"ledger {way:9} {wait:.2f} s: {wait / each:.2f} x aligning ({each:.2f} s),"
            f" {wait / all_:.2f} x comparing ({all_:.2f} s)"
        )
