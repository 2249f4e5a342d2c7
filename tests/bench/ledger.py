"""How often the ledger is right, on pairs of articles that people marked.

    python -m tests.bench.ledger [FOLDER ...] [--errors] [--speed]

Without folders on those of ``tests/data/ledger/kept``, which nobody looked at who wrote the rules
(these were written with ``tests/data/ledger/worked``). Printed are precision and recall of each
kind of entry, of each verdict, and of what is flagged of how it is told. ``--errors`` lists what is
false and what is missed. ``--speed`` sets the time of a ledger beside that of the alignment and of
the whole comparison, on two articles of a thousand sentences each.
"""

from __future__ import annotations

import argparse
import gc
import random
import re
import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median

from reader.article import Article
from reader.comparison import Comparison, compare
from reader.comparison.comparing import aligned
from reader.comparison.ledger import ledger
from reader.comparison.manner import manners
from reader.keeping import begin_keeping
from reader.sources import open_article
from tests.bench.marked_ledgers import (
    Agreement,
    Claim,
    MarkedPair,
    Spans,
    Tally,
    agreement,
    read_pairs,
)

OWN = Path(__file__).parents[1] / "data" / "ledger" / "kept"
_ENTRIES = ("quotation", "figure", "date", "name")
_TOLD = ("attribution", "certainty")
_SMALL = re.compile(r"\b[a-z]{3,}\b")


def found(comparison: Comparison) -> list[Claim]:
    """Answer what the reader finds, as claims."""
    entries = [
        Claim(
            entry.kind,
            entry.verdict,
            (
                tuple(mention.span for mention in entry.left),
                tuple(mention.span for mention in entry.right),
            ),
        )
        for entry in ledger(comparison).entries
    ]
    told = manners(comparison).links
    return entries + [
        Claim(shift.what, shift.verdict, _linked(comparison, link))
        for link, manner in told.items()
        for shift in manner.shifts
    ]


def _linked(comparison: Comparison, link: int) -> Spans:
    """Answer the spans of the sentences of a link: what is flagged is flagged of these."""
    left, right = comparison.links[link].left, comparison.links[link].right
    here = (comparison.left.sentences[i] for i in left)
    there = (comparison.right.sentences[j] for j in right)
    return tuple((s.start, s.end) for s in here), tuple((s.start, s.end) for s in there)


def measured(pair: MarkedPair) -> Agreement:
    """Answer how the reader agrees with the marks, of the kinds that are marked there."""
    kinds = {claim.kind for claim in pair.claims}
    claims = [claim for claim in found(compare(pair.left, pair.right)) if claim.kind in kinds]
    return agreement(pair.claims, claims)


def _line(name: str, tally: Tally) -> str:
    return (
        f"{name:36} {tally.precision:9.3f} {tally.recall:7.3f} {tally.marked:7}"
        f" {tally.false:6} {tally.missed:7}"
    )


def _told(claim: Claim, pair: MarkedPair) -> str:
    left, right = (
        " | ".join(" ".join(article.text[a:b].split()) for a, b in spans)
        for article, spans in zip((pair.left, pair.right), claim.spans, strict=True)
    )
    return f"{claim.kind} {claim.verdict}: {left or '·'}  <>  {right or '·'}"


def main() -> None:
    """Print how often the ledger is right."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folders", nargs="*", type=Path, default=[OWN])
    parser.add_argument("--errors", action="store_true", help="list what is false and missed")
    parser.add_argument("--only", help="a kind to list the errors of")
    parser.add_argument("--speed", action="store_true", help="time it beside the alignment")
    options = parser.parse_args()
    if options.speed:
        speed(options.folders)
        return
    kinds: defaultdict[str, Tally] = defaultdict(Tally)
    verdicts: defaultdict[tuple[str, str], Tally] = defaultdict(Tally)
    pairs = 0
    for pair in read_pairs(options.folders):
        pairs += 1
        agreed = measured(pair)
        for claims, tally in (
            ([mark for mark, _ in agreed.right], Tally(right=1)),
            (agreed.false, Tally(false=1)),
            (agreed.missed, Tally(missed=1)),
        ):
            for claim in claims:
                kinds[claim.kind] += tally
                verdicts[claim.kind, claim.verdict] += tally
        if options.errors:
            for word, claims in (("false ", agreed.false), ("missed", agreed.missed)):
                for claim in claims:
                    if options.only in (None, claim.kind):
                        print(f"{pair.name}  {word}  {_told(claim, pair)}")
    print(f"{pairs} pairs{'':29} precision  recall  marked  false  missed")
    for kind in (*_ENTRIES, *_TOLD):
        if kind in kinds:
            print(_line(kind, kinds[kind]))
    print()
    for (kind, verdict), tally in sorted(verdicts.items()):
        print(_line(f"{kind}: {verdict}", tally))


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


def speed(folders: Sequence[Path], rounds: int = 5) -> None:
    """Print what the ledger of two long articles takes, beside what comparing them takes.

    Once as the program does, which has another process read both articles while they are compared
    and then keep their ledger: what one waits for it behind that. And once made from the beginning,
    by one process.
    """
    for way, ahead in (("kept", True), ("by itself", False)):
        aligning, comparing, claiming = [], [], []
        for seed in range(rounds + 1):
            # New ones each time: what is known of others is kept.
            left, right = long_pair(1000, folders, seed + ahead * (rounds + 1))
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
            sentences = f"{len(left.sentences)} and {len(right.sentences)} sentences"
            print(f"{sentences}, {len(comparison.links)} links, {entries} entries")
        each, all_, wait = median(aligning), median(comparing), median(claiming)
        print(
            f"ledger {way:9} {wait:.2f} s: {wait / each:.2f} x aligning ({each:.2f} s),"
            f" {wait / all_:.2f} x comparing ({all_:.2f} s)"
        )


if __name__ == "__main__":
    main()
