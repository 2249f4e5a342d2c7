"""Derive the two logistic regressions of the aligner from marked pairs of texts.

    python -m tests.bench.fit_alignment FILE.jsonl ...            fits; F1 on the same documents
    python -m tests.bench.fit_alignment FILE.jsonl ... --write    writes alignment/regressions.py
    python -m tests.bench.fit_alignment FILE.jsonl ... --folds 5  F1, cross-validated

Every marked pair of a data set weighs the same, and so does every set but those of ``SHARES``; a
pair marked ``disputed`` counts as half a pair. Sentences told in the same words on both sides are
no part of it: they are linked before the regressions see them. ``--limit`` takes that many
documents of each file, evenly spread. Documents are dealt to the folds in turn; every figure of a
document comes from models that have seen none of the documents of its fold, in both steps.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from reader.alignment import regressions
from reader.alignment.aligner import language_of
from reader.alignment.choosing import groups
from reader.alignment.ends import common_end
from reader.alignment.likeness import EVIDENCE as ALONE
from reader.alignment.scoring import PLACED, Candidates, Model, gather, in_context, settled
from reader.alignment.tables import Pairs
from tests.bench import marked
from tests.bench.marked import Counts, counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from reader.alignment.result import Pair
    from reader.alignment.tables import Floats

RIDGE = {"alone": 30.0, "placed": 15.0}
"""How strongly each step is held towards 0, in the units of scaled evidence."""
EACH = 1000.0
"""What the marked pairs of a data set weigh together."""
SHARES = {"argrewrite": 9.0, "crossnews": 6.0, "aesop": 1.5}
"""How many times over the data sets weigh whose pairs are hardest to tell: the versions of a long
book and the abridged novels are nearly all alike, and are aligned as well without their say."""


@dataclass
class Document:
    """A marked pair of texts, with the evidence of its candidates in the step being fitted."""

    file: str
    text: marked.Marked
    end: frozenset[Pair]
    candidates: Candidates
    pairs: Pairs
    rows: Floats
    chances: dict[Pair, float] = field(default_factory=dict)

    @classmethod
    def read(cls, file: str, text: marked.Marked) -> Document:
        """Find the candidates."""
        turned = list(text.right) < list(text.left)
        if turned:
            gold = {(j, i): label for (i, j), label in text.gold.items()}
            text = marked.Marked(text.dataset, text.right, text.left, gold)
        end = common_end(text.left, text.right)
        left, right = end.before(text.left, text.right)
        language = language_of(text.left, text.right)
        found = gather(left, right, language, lambda _: None)
        same = frozenset((link.left[0], link.right[0]) for link in end.links())
        return cls(file, text, same, found, found.pairs, found.alike)

    def labels(self) -> Floats:
        """Answer how far each candidate counts as right."""
        shares = {"disputed": 0.5}
        gold = self.text.gold
        places = zip(self.pairs.left.tolist(), self.pairs.right.tolist(), strict=True)
        labels = [gold.get(place) for place in places]
        return np.array([shares.get(label, 1.0) if label else 0.0 for label in labels])

    def alone(self) -> None:
        """See each candidate by itself."""
        self.pairs, self.rows = self.candidates.pairs, self.candidates.alike

    def place(self, alone: Model) -> None:
        """See each candidate among the others, whose chances the first model gives."""
        first = alone.chances(self.candidates.alike)
        self.pairs, self.rows = in_context(self.candidates, first, lambda _: None)

    def settle(self, placed: Model) -> None:
        """Keep the final chances."""
        self.chances = settled(self.candidates, self.pairs, placed.chances(self.rows))

    def counted(self, threshold: float) -> Counts:
        """Compare what is linked at a threshold with the marks."""
        chosen = groups(self.chances, threshold)
        linked = {(i, j) for lefts, rights in chosen for i in lefts for j in rights} | self.end
        text = self.text
        return counted(text.dataset, text.left, text.right, text.gold, linked)


def logistic(rows: Floats, labels: Floats, weights: Floats, ridge: float) -> Model:
    """Fit a logistic regression by Newton's method; labels between 0 and 1 count as shares."""
    means = np.average(rows, axis=0, weights=weights)
    spreads = np.sqrt(np.average((rows - means) ** 2, axis=0, weights=weights))
    spreads[spreads == 0] = 1.0
    scaled = np.column_stack((np.ones(len(rows)), (rows - means) / spreads))
    held = np.full(scaled.shape[1], ridge)
    held[0] = 0.0
    model = np.zeros(scaled.shape[1])
    for _ in range(50):
        chances = 1 / (1 + np.exp(-np.clip(scaled @ model, -30, 30)))
        slope = scaled.T @ (weights * (labels - chances)) - held * model
        bend = (scaled.T * (weights * chances * (1 - chances))) @ scaled + np.diag(held + 1e-6)
        step = np.linalg.solve(bend, slope)
        model += step
        if np.abs(step).max() < 1e-6:
            break
    inner = model[1:] / spreads
    return Model(float(model[0] - inner @ means), inner)


def fit(documents: Sequence[Document], ridge: float) -> Model:
    """Fit one step to the rows that the documents now hold."""
    labels = [document.labels() for document in documents]
    total: defaultdict[str, float] = defaultdict(float)
    for document, each in zip(documents, labels, strict=True):
        total[document.text.dataset] += float(each.sum())
    weights = []
    for document in documents:
        name = document.text.dataset
        weights.append(np.full(len(document.rows), EACH * SHARES.get(name, 1.0) / total[name]))
    return logistic(
        np.concatenate([document.rows for document in documents]),
        np.concatenate(labels),
        np.concatenate(weights),
        ridge,
    )


def fit_both(documents: Sequence[Document]) -> tuple[Model, Model]:
    """Fit the step that sees pairs alone, then the one that sees them in context."""
    for document in documents:
        document.alone()
    alone = fit(documents, RIDGE["alone"])
    for document in documents:
        document.place(alone)
    return alone, fit(documents, RIDGE["placed"])


def cross_validate(documents: Sequence[Document], folds: int) -> None:
    """Settle every document by models that have not seen its fold."""
    place: defaultdict[str, int] = defaultdict(int)
    fold = []
    for document in documents:
        fold.append(place[document.file] % folds)
        place[document.file] += 1
    for k in range(folds):
        seen = [d for d, at in zip(documents, fold, strict=True) if at != k]
        alone, placed = fit_both(seen)
        for document, at in zip(documents, fold, strict=True):
            if at == k:
                document.place(alone)
                document.settle(placed)


def report(documents: Iterable[Document]) -> str:
    """Answer F1 of each file at several thresholds, as a table."""
    ordered = sorted(documents, key=lambda document: document.file)
    files = {name: list(group) for name, group in groupby(ordered, key=lambda d: d.file)}
    lines = ["threshold" + "".join(f"{name:>17}" for name in files) + "    mean"]
    for percent in range(25, 55, 5):
        figures = [
            sum((d.counted(percent / 100) for d in group), Counts()).f1 for group in files.values()
        ]
        mean = sum(figures) / len(figures)
        cells = "".join(f"{figure:17.3f}" for figure in figures)
        lines.append(f"{percent / 100:9.2f}{cells}{mean:8.4f}")
    return "\n".join(lines)


def shown(models: Mapping[str, tuple[Model, Sequence[str]]]) -> str:
    """Answer the module that holds the models."""
    head = (regressions.__doc__ or "").strip()
    lines = [f'"""{head}\n"""', "", "from __future__ import annotations"]
    for name, (model, evidence) in models.items():
        lines += ["", f"{name} = {{", f'    "": {model.constant:.5g},']
        pairs = zip(evidence, model.weights.tolist(), strict=True)
        lines += [f'    "{what}": {weight:.4g},' for what, weight in pairs]
        lines.append("}")
    return "\n".join(lines) + "\n"


def read(paths: Iterable[Path], limit: int | None) -> list[Document]:
    """Read the documents of all files, at most ``limit`` of each, evenly spread."""
    documents = []
    for path in paths:
        texts = list(marked.read(path))
        step = max(1, len(texts) // limit) if limit else 1
        documents += [Document.read(path.stem, text) for text in texts[::step]]
    return documents


def main() -> None:
    """Fit or cross-validate, and print."""
    options = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options.add_argument("files", nargs="+", type=Path)
    options.add_argument("--folds", type=int, default=0)
    options.add_argument("--limit", type=int)
    options.add_argument("--write", action="store_true")
    given = options.parse_args()
    documents = read(given.files, given.limit)
    if given.folds:
        cross_validate(documents, given.folds)
    else:
        alone, placed = fit_both(documents)
        if given.write:
            text = shown({"LIKENESS": (alone, ALONE), "CONTEXT": (placed, PLACED)})
            Path(regressions.__file__).write_text(text, encoding="utf-8")
        for document in documents:
            document.place(alone)
            document.settle(placed)
    print(report(documents))


if __name__ == "__main__":
    main()
