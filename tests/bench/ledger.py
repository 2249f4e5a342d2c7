"""How often the ledger is right, on pairs of articles that people marked.

    python -m tests.bench.ledger [FOLDER ...] [--errors] [--speed]

Without folders on those of ``tests/data/ledger/kept``, which nobody looked at who wrote the rules
(these were written with ``tests/data/ledger/worked``). Printed are precision and recall of each
kind of entry, of each verdict, and of what is flagged of how it is told. ``--errors`` lists what is
false and what is missed. ``--speed`` sets the time of a ledger beside that of the alignment and of
the whole comparison (`tests.bench.ledger_speed`).
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from pathlib import Path

from reader.comparison import Comparison, compare
from reader.comparison.ledger import ledger
from reader.comparison.manner import manners
from tests.bench import ledger_speed
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
        ledger_speed.report(options.folders)
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


if __name__ == "__main__":
    main()
