"""Derive the two logistic regressions of ``reader.alignment.constants`` from marked pairs.

    python -m tests.bench.fit_alignment FILE.jsonl ...          prints LIKENESS and CONTEXT
    python -m tests.bench.fit_alignment --folds 5 FILE.jsonl ... F1 of each set, cross-validated

A line of a file is a JSON object with ``dataset``, ``left`` and ``right`` (sentences) and ``gold``
(``[left index, right index, label]``). Every file weighs the same, and so does every marked pair
of a file; a pair marked ``disputed`` counts as half a pair. ``--limit`` takes that many documents
of each file, evenly spread. Documents are dealt to the folds in turn; every figure of a document
comes from models that have seen none of the documents of its fold, in both steps.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from dataclasses import dataclass, field
from itertools import groupby
from math import sqrt
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.alignment.aligner import common_words
from reader.alignment.choosing import groups
from reader.alignment.context import EVIDENCE as IN_CONTEXT
from reader.alignment.likeness import EVIDENCE as ALONE
from reader.alignment.scoring import Candidates, chance, gather, in_context
from tests.bench.marked import Counts, counted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from reader.alignment.result import Pair
    from reader.alignment.scoring import Evidence, Model

RIDGE = 1.0
"""The penalty on a weight, in units of its evidence's standard deviation."""


@dataclass
class Document:
    """A marked pair of texts, with the evidence of its candidates in the step being fitted."""

    file: str
    dataset: str
    left: list[str]
    right: list[str]
    gold: dict[Pair, str]
    candidates: Candidates
    pairs: Sequence[Pair] = ()
    rows: Sequence[Evidence] = ()
    chances: dict[Pair, float] = field(default_factory=dict)

    @classmethod
    def read(cls, file: str, line: str) -> Document:
        """Read a line of a file and find the candidates."""
        record: dict[str, Any] = json.loads(line)
        left, right = record["left"], record["right"]
        gold = {(i, j): label for i, j, label in record["gold"]}
        candidates = gather(left, right, common_words(left, right, None), lambda _: None)
        return cls(file, record["dataset"], left, right, gold, candidates)

    def labels(self) -> list[float]:
        """Answer how far each candidate counts as right."""
        marks = {pair: 0.5 if label == "disputed" else 1.0 for pair, label in self.gold.items()}
        return [marks.get(pair, 0.0) for pair in self.pairs]

    def begin(self) -> None:
        """See each candidate by itself."""
        self.pairs, self.rows = self.candidates.pairs, self.candidates.alike

    def place(self, alone: Model) -> None:
        """See each candidate among the others, whose chances the first model gives."""
        first = [chance(alone, evidence) for evidence in self.candidates.alike]
        self.pairs, self.rows = in_context(self.candidates, first, lambda _: None)

    def settle(self, placed: Model) -> None:
        """Keep the final chances."""
        self.chances = dict(self.candidates.exact) | {
            pair: chance(placed, row) for pair, row in zip(self.pairs, self.rows, strict=True)
        }

    def linked(self, threshold: float) -> frozenset[Pair]:
        """Answer the pairs linked at a threshold."""
        chosen = groups(self.chances, threshold)
        return frozenset((i, j) for lefts, rights in chosen for i in lefts for j in rights)


def logistic(rows: Sequence[Evidence], labels: Sequence[float], weights: Sequence[float]) -> Model:
    """Fit a logistic regression by Newton's method; labels between 0 and 1 count as shares."""
    size = len(rows[0]) + 1
    total = sum(weights)
    columns = list(zip(*rows, strict=True))
    means = [sum(map(float.__mul__, weights, c)) / total for c in columns]
    spreads = [
        sqrt(sum(w * (x - m) ** 2 for w, x in zip(weights, c, strict=True)) / total) or 1.0
        for c, m in zip(columns, means, strict=True)
    ]
    scaled = [
        (1.0, *((x - m) / s for x, m, s in zip(row, means, spreads, strict=True))) for row in rows
    ]
    model = [0.0] * size
    for _ in range(30):
        slope = [0.0] + [-RIDGE * b for b in model[1:]]
        bend = [[0.0] * size for _ in range(size)]
        for a in range(1, size):
            bend[a][a] = RIDGE
        for row, label, weight in zip(scaled, labels, weights, strict=True):
            p = chance((0.0, tuple(model)), row)
            error, steep = weight * (label - p), weight * p * (1 - p)
            for a, x in enumerate(row):
                slope[a] += error * x
                factor = steep * x
                line = bend[a]
                for b in range(a + 1):
                    line[b] += factor * row[b]
        step = _solve(bend, slope)
        model = [b + s for b, s in zip(model, step, strict=True)]
        if max(map(abs, step)) < 1e-4:
            break
    inner = [b / s for b, s in zip(model[1:], spreads, strict=True)]
    outer = model[0] - sum(b * m for b, m in zip(inner, means, strict=True))
    return outer, tuple(inner)


def _solve(lower: list[list[float]], right: list[float]) -> list[float]:
    """Solve a symmetric positive definite system, given its lower triangle (Cholesky)."""
    size = len(right)
    root = [[0.0] * size for _ in range(size)]
    for a in range(size):
        for b in range(a + 1):
            rest = lower[a][b] - sum(root[a][c] * root[b][c] for c in range(b))
            root[a][b] = sqrt(rest) if a == b else rest / root[b][b]
    middle: list[float] = []
    for a in range(size):
        middle.append((right[a] - sum(root[a][c] * middle[c] for c in range(a))) / root[a][a])
    answer = [0.0] * size
    for a in reversed(range(size)):
        below = sum(root[c][a] * answer[c] for c in range(a + 1, size))
        answer[a] = (middle[a] - below) / root[a][a]
    return answer


def fit(documents: Sequence[Document]) -> Model:
    """Fit one step to the rows that the documents now hold."""
    marked: defaultdict[str, float] = defaultdict(float)
    for document in documents:
        marked[document.file] += sum(document.labels())
    rows: list[Evidence] = []
    labels: list[float] = []
    weights: list[float] = []
    for document in documents:
        rows += document.rows
        labels += document.labels()
        weights += [1000 / marked[document.file]] * len(document.rows)
    return logistic(rows, labels, weights)


def fit_both(
    documents: Sequence[Document], fitted: Callable[..., Model] = fit
) -> tuple[Model, Model]:
    """Fit the step that sees pairs alone, then the one that sees them in context."""
    for document in documents:
        document.begin()
    alone = fitted(documents)
    for document in documents:
        document.place(alone)
    return alone, fitted(documents)


def f1(documents: Iterable[Document], threshold: float) -> float:
    """Answer F1 over sentence pairs, summed over documents of one file."""
    counts = Counts()
    for d in documents:
        counts += counted(d.dataset, d.left, d.right, d.gold, d.linked(threshold))
    return counts.f1


def report(documents: Sequence[Document]) -> str:
    """Answer F1 of each set at several thresholds, as a table."""
    ordered = sorted(documents, key=lambda document: document.file)
    sets = {name: list(group) for name, group in groupby(ordered, key=lambda d: d.file)}
    lines = ["threshold  " + "  ".join(f"{name:>12}" for name in sets) + "          mean"]
    for percent in range(25, 55, 5):
        figures = [f1(group, percent / 100) for group in sets.values()]
        mean = sum(figures) / len(figures)
        lines.append(
            f"{percent / 100:9.2f}  " + "  ".join(f"{figure:12.3f}" for figure in (*figures, mean))
        )
    return "\n".join(lines)


def cross_validate(
    documents: Sequence[Document], folds: int, fitted: Callable[..., Model] = fit
) -> None:
    """Settle every document by models that have not seen its fold."""
    place: defaultdict[str, int] = defaultdict(int)
    fold = {}
    for document in documents:
        fold[id(document)] = place[document.file] % folds
        place[document.file] += 1
    for k in range(folds):
        alone, placed = fit_both([d for d in documents if fold[id(d)] != k], fitted)
        for document in documents:
            if fold[id(document)] == k:
                document.place(alone)
                document.settle(placed)


def shown(name: str, model: Model, evidence: Sequence[str]) -> str:
    """Answer a model as lines of Python."""
    constant, weights = model
    lines = [f"    {weight:.4g},  # {what}" for weight, what in zip(weights, evidence, strict=True)]
    return "\n".join([f"{name} = ({constant:.4g}, (", *lines, "))"])


def read(paths: Iterable[Path], limit: int | None) -> list[Document]:
    """Read the documents of all files, at most ``limit`` of each, evenly spread."""
    documents = []
    for path in paths:
        lines = path.read_text(encoding="utf-8").splitlines()
        step = max(1, len(lines) // limit) if limit else 1
        documents += [Document.read(path.stem, line) for line in lines[::step]]
    return documents


def main() -> None:
    """Fit or cross-validate, and print."""
    options = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    options.add_argument("files", nargs="+", type=Path)
    options.add_argument("--folds", type=int, default=0)
    options.add_argument("--limit", type=int)
    given = options.parse_args()
    documents = read(given.files, given.limit)
    if given.folds:
        cross_validate(documents, given.folds)
    else:
        alone, placed = fit_both(documents)
        print(shown("LIKENESS", alone, ALONE))
        print(shown("CONTEXT", placed, (*ALONE, *IN_CONTEXT)))
        for document in documents:
            document.place(alone)
            document.settle(placed)
    print(report(documents))


if __name__ == "__main__":
    main()
