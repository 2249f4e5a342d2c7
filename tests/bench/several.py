"""How long a story of ten articles takes to open. Run: python -m tests.bench.several

Ten articles of 40 sentences, each a telling of most of one story in words of its own: from exec,
through a pseudo-terminal, to the last line of the table; beside a Textual app that draws one line.
Then how long the parts of the work take by themselves, on one processor.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

from reader.article import Article
from reader.comparison.story import Pair, Pairing, pairing, pairs_of, story_of
from reader.sources import open_article
from tests.bench.material import clauses
from tests.bench.start import ONE_LINE, SIZE, Changes, report, turns, until_shown
from tests.terminal.pseudo import READER

ARTICLES, SENTENCES = 10, 40
_TOLD = 0.7
"""The share of the story that an article tells."""
_OWN_WORDS = 0.15
"""The share of words that it says otherwise."""


def write(folder: Path, seed: int = 1) -> None:
    """Write the articles into a folder; the same seed makes the same ones everywhere."""
    dice = random.Random(seed)
    pool = clauses()
    vocabulary = sorted({word for clause in pool for word in clause.split()})
    whole = [dice.sample(pool, 2) for _ in range(round(SENTENCES / _TOLD))]
    for number in range(ARTICLES):
        told = sorted(dice.sample(range(len(whole)), SENTENCES))
        cut = dice.randrange(SENTENCES)
        if number % 3 == 2:
            told = told[cut:] + told[:cut]  # some tell the end first
        sentences = [_said(", ".join(whole[at]), vocabulary, dice) for at in told]
        paragraphs = (" ".join(sentences[at : at + 2]) for at in range(0, SENTENCES, 2))
        (folder / f"telling-{number}.txt").write_text("\n\n".join(paragraphs), encoding="utf-8")


def _said(text: str, vocabulary: list[str], dice: random.Random) -> str:
    words = [dice.choice(vocabulary) if dice.random() < _OWN_WORDS else w for w in text.split()]
    sentence = " ".join(words).rstrip(".,;:")
    return f"{sentence[:1].upper()}{sentence[1:]}."


def parts(articles: list[Article]) -> None:
    """Print what comparing the pairs and putting them together takes, on one processor."""
    begun = time.process_time()
    pairs: dict[Pair, Pairing] = {}
    for left, right in pairs_of(articles):
        pairs[left, right] = pairing(articles[left], articles[right])
    compared = time.process_time()
    told = story_of(articles, pairs)
    done = time.process_time()
    print(f"{len(pairs)} pairs of articles {compared - begun:.2f} s", end=", ")
    print(f"the story of {len(told.statements)} statements {done - compared:.2f} s")


def main() -> None:
    """Take the measures and print them."""
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as compiled:
        write(Path(folder))
        changes: Changes = {"PYTHONDONTWRITEBYTECODE": None, "PYTHONPYCACHEPREFIX": compiled}
        one_line = (sys.executable, ONE_LINE)
        opened = (*READER, "compare", folder)
        print(f"{ARTICLES} articles of {SENTENCES} sentences, from exec to the table, {SIZE}")
        report(
            turns(
                {
                    "a Textual app of one line": partial(
                        until_shown, one_line, b"one line", changes
                    ),
                    "reader compare": partial(until_shown, opened, b"statement 1 of", changes),
                }
            )
        )
        parts([open_article(str(path)) for path in sorted(Path(folder).iterdir())])


if __name__ == "__main__":
    main()
