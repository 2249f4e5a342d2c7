"""How the time of alignment grows, side by side with references in one run.

    python -m tests.bench.growth [--small LEFT RIGHT] [--long FILE.jsonl] [--scale FILE.jsonl]

- small: two articles, beside ``token_set_ratio`` of every sentence of one with every one of the
  other, nothing else being done with the ratios;
- long: a file of marked pairs, beside linking each other's best by ``token_set_ratio``;
- scale: one pair of texts, beside four copies of it in one; each run in a process of its own, which
  tells its seconds and its peak of memory.

The runs of what is compared take turns; printed are medians and their ratio. Without arguments the
small and the long are the project's own, and the scale is a long pair made by
``tests.bench.material``. What a file holds is told in ``tests.bench.marked``.

Copies are made distinct like this. The words that stand in at least one of a hundred sentences
stay: function words and the common words of the text, in a long book three of four that are said,
are the same in all copies, so that the sentences that share one are four times as many. In every
other word the letters move on, consonants among consonants and vowels among vowels, by another
distance in every copy, the same on both sides: names and rarer words stay as long, as capital and
about as pronounceable as they were, and belong to one copy. Figures stay. So a text four times as
long is imitated, which repeats its common words and brings new names, and not four texts of which
each is in a language of its own.
"""

from __future__ import annotations

import argparse
import json
import re
import tempfile
import time
from collections import Counter
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from reader.alignment import align
from reader.sources import open_article
from tests.bench.alignment import OWN
from tests.bench.marked import Marked, read
from tests.bench.material import SEEDS, pair
from tests.bench.peak import measured
from tests.bench.references import REFERENCES, all_ratios, token_set_ratio

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tests.bench.peak import Run

SMALL = tuple(sorted((SEEDS / "summit-talks").iterdir()))[:2]
SHORT_RUNS = 30
COPIES = 4
COMMON = 0.01
"""In how great a share of the sentences a word stands that stays the same in every copy."""
SENTENCES = 2000
"""How long the material is where no file is given."""
VOWELS = "aeiou"
CONSONANTS = "bcdfghjklmnpqrstvwxyz"

_WORD = re.compile(r"[^\W\d_]+")


def moved_letters(word: str, copy: int) -> str:
    """Answer the word as that copy writes it; the first, 0, writes it as it is."""
    told = word
    for letters, distance in ((VOWELS, copy), (CONSONANTS, 5 * copy)):
        there = letters[distance % len(letters) :] + letters[: distance % len(letters)]
        told = told.translate(str.maketrans(letters + letters.upper(), there + there.upper()))
    return told


def copies(one: Marked, many: int, common: float = COMMON) -> Marked:
    """Answer that many copies of a pair of texts in one, as the module describes."""
    sentences = (*one.left, *one.right)
    told = Counter(
        word for sentence in sentences for word in set(_WORD.findall(sentence.casefold()))
    )
    kept = {word for word, count in told.items() if count >= common * len(sentences)}

    def rewritten(sentence: str, copy: int) -> str:
        return _WORD.sub(
            lambda m: m[0] if m[0].casefold() in kept else moved_letters(m[0], copy), sentence
        )

    left, right = (
        tuple(rewritten(sentence, copy) for copy in range(many) for sentence in side)
        for side in (one.left, one.right)
    )
    gold = {
        (i + copy * len(one.left), j + copy * len(one.right)): label
        for copy in range(many)
        for (i, j), label in one.gold.items()
    }
    return Marked(one.dataset, left, right, gold)


def in_turns(runs: int, *work: Callable[[], object]) -> list[float]:
    """Answer the median seconds of each, a run of each in turn."""
    taken: list[list[float]] = [[] for _ in work]
    for _ in range(runs):
        for do, seconds in zip(work, taken, strict=True):
            began = time.perf_counter()
            do()
            seconds.append(time.perf_counter() - began)
    return [median(seconds) for seconds in taken]


def compared(about: str, reference: str, mine: float, other: float) -> None:
    """Print the two medians and their ratio."""
    print(
        f"{about}: reader {mine * 1000:.1f} ms, {reference} {other * 1000:.1f} ms, "
        f"reader takes {mine / other:.2f} × as long ({(mine - other) * 1000:+.1f} ms)",
        flush=True,
    )


def sentences_of(path: Path) -> tuple[str, ...]:
    """Answer the sentences of an article."""
    article = open_article(str(path))
    return tuple(article.text[sentence.start : sentence.end] for sentence in article.sentences)


def material(sentences: int) -> Marked:
    """Answer a long pair of the project's own, without marks."""
    with tempfile.TemporaryDirectory() as folder:
        sides = [Path(folder, name) for name in ("left.txt", "right.txt")]
        for side, text in zip(sides, pair(sentences), strict=True):
            side.write_text(text, encoding="utf-8")
        left, right = map(sentences_of, sides)
    return Marked("material", left, right, {})


def write(path: Path, one: Marked) -> None:
    """Write a pair as a file of one line."""
    gold = [[i, j, label] for (i, j), label in one.gold.items()]
    record = {"dataset": one.dataset, "left": one.left, "right": one.right, "gold": gold}
    path.write_text(json.dumps(record) + "\n", encoding="utf-8")


def scaled(one: Marked, many: int, runs: int) -> Mapping[int, list[Run]]:
    """Align one copy and many in processes of their own, in turns."""
    done: dict[int, list[Run]] = {1: [], many: []}
    with tempfile.TemporaryDirectory() as folder:
        for number in done:
            write(Path(folder, f"{number}.jsonl"), copies(one, number))
        for _ in range(runs):
            for number, results in done.items():
                results.append(measured(Path(folder, f"{number}.jsonl")))
    return done


def main() -> None:
    """Print the figures."""
    options = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options.add_argument("--small", nargs=2, type=Path, default=SMALL, metavar=("LEFT", "RIGHT"))
    options.add_argument("--long", type=Path, default=OWN / "de.jsonl", metavar="FILE")
    options.add_argument("--scale", type=Path, metavar="FILE", help="its first pair is copied")
    options.add_argument("--runs", type=int, default=3, help="of the long and the scale")
    given = options.parse_args()

    print(REFERENCES[0].about)
    left, right = (sentences_of(path) for path in given.small)
    token_set_ratio(left, right)
    mine, other = in_turns(SHORT_RUNS, lambda: align(left, right), lambda: all_ratios(left, right))
    about = f"small, {len(left)} × {len(right)} sentences, {SHORT_RUNS} runs"
    compared(about, "token_set_ratio of all pairs", mine, other)

    every = list(read(given.long))
    mine, other = in_turns(
        given.runs,
        lambda: [align(one.left, one.right) for one in every],
        lambda: [token_set_ratio(one.left, one.right) for one in every],
    )
    about = f"long, {sum(one.sentences for one in every):,} sentences, {given.runs} runs"
    compared(about, "mutual-best token_set_ratio", mine, other)

    one = next(read(given.scale)) if given.scale else material(SENTENCES)
    done = scaled(one, COPIES, given.runs)
    for number, results in done.items():
        print(
            f"scale, {number} × {len(one.left):,} × {len(one.right):,} sentences: "
            f"{median(run.seconds for run in results):.2f} s, "
            f"peak {median(run.peak for run in results):.0f} MB, "
            f"{median(run.start for run in results):.0f} MB of it before aligning"
            + (f", F1 {results[0].f1:.3f}" if one.gold else "")
        )
    single, many = (median(run.seconds for run in results) for results in done.values())
    print(f"scale: {COPIES} distinct copies take {many / single:.2f} × as long as one")


if __name__ == "__main__":
    main()
