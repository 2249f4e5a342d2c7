"""Derive the two logistic regressions of the aligner from marked pairs of texts.

    python -m tests.bench.fit_alignment FILE.jsonl ...            fits; F1 on the same documents
    python -m tests.bench.fit_alignment FILE.jsonl ... --write    writes alignment/regressions.py
    python -m tests.bench.fit_alignment FILE.jsonl ... --folds 5  F1, cross-validated

Every marked pair of a data set weighs the same, and so does every set but those of ``SHARES``;
pairs with a weak mark count as parts of a pair (``WORTH``). Sentences told in the same words on
both sides are no part of it: they are linked before the regressions see them. ``--limit`` takes
that many documents of each file, evenly spread. Documents are dealt to the folds in turn; every
figure of a document comes from models that have seen none of the documents of its fold, in any
step.
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
from reader.alignment.scoring import KINDS, PLACED, Candidates, Model, gather, in_context, settled
from reader.alignment.tables import Pairs
from tests.bench import marked
from tests.bench.marked import Counts, counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from reader.alignment.result import Pair
    from reader.alignment.tables import Floats

RIDGE = {"alone": 30.0, "placed": 15.0, "stated": 1.0}
"""How strongly each step is held towards 0, in the units of scaled evidence."""
EACH = 1000.0
"""What the marked pairs of a data set weigh together."""
SHARES = {"argrewrite": 9.0, "crossnews": 6.0, "aesop": 1.5}
"""How many times over the data sets weigh whose pairs are hardest to tell: the versions of a long
book and the abridged novels are nearly all alike, and are aligned as well without their say."""
WORTH = {"partial": 0.7, "either": 0.85, "disputed": 0.55}
"""What pairs count that share one specific thing alone, or that people do not agree on: a link to
one is right, but nobody misses it."""
NESTED = 4
"""Into how many folds documents are dealt to see what chances are worth."""
DOUBTFUL = 0.1
"""From which chance on pairs tell that."""


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

    def labels(self, worth: Mapping[str, float]) -> Floats:
        """Answer how far each candidate counts as right: less than 1 where ``worth`` says so."""
        gold = self.text.gold
        places = zip(self.pairs.left.tolist(), self.pairs.right.tolist(), strict=True)
        labels = [gold.get(place) for place in places]
        return np.array([worth.get(label, 1.0) if label else 0.0 for label in labels])

    def alone(self) -> None:
        """See each candidate by itself."""
        self.pairs, self.rows = self.candidates.pairs, self.candidates.alike

    def place(self, alone: Model) -> None:
        """See each candidate among the others, whose chances the first model gives."""
        first = alone.chances(self.candidates.alike)
        self.pairs, self.rows = in_context(self.candidates, first, lambda _: None)

    def settle(self, placed: Model) -> None:
        """Keep the final chances."""
        chances = placed.chances(self.rows)
        self.chances = settled(self.candidates, self.pairs, self.rows, chances)

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


def weighted(documents: Sequence[Document]) -> list[Floats]:
    """Answer what each row of each document weighs."""
    total: defaultdict[str, float] = defaultdict(float)
    for document in documents:
        total[document.text.dataset] += float(document.labels(WORTH).sum())
    each = {name: EACH * SHARES.get(name, 1.0) / total[name] for name in total}
    return [np.full(len(document.rows), each[document.text.dataset]) for document in documents]


def fit(documents: Sequence[Document], ridge: float) -> Model:
    """Fit one step to the rows that the documents now hold."""
    return logistic(
        np.concatenate([document.rows for document in documents]),
        np.concatenate([document.labels(WORTH) for document in documents]),
        np.concatenate(weighted(documents)),
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


def fit_all(documents: Sequence[Document]) -> tuple[Model, Model]:
    """Fit both steps, and let the chances say how often pairs of theirs are marked at all.

    A weak mark counts as part of a pair while pairs are told from each other, but a link to it is
    right. So the odds of the second step are stretched, and shifted by the kind of texts, by what
    they are worth on documents that the models have not seen.
    """
    rows, labels, weights = [], [], []
    kinds = [PLACED.index(kind) for kind in KINDS]
    for seen, unseen in dealt(documents, NESTED):
        alone, placed = fit_both(seen)
        for document in unseen:
            document.place(alone)
        for document, weight in zip(unseen, weighted(unseen), strict=True):
            odds = placed.odds(document.rows)
            likely = odds > np.log(DOUBTFUL / (1 - DOUBTFUL))
            rows.append(np.column_stack((odds, document.rows[:, kinds]))[likely])
            labels.append(document.labels({})[likely])
            weights.append(weight[likely])
    stated = logistic(
        np.concatenate(rows), np.concatenate(labels), np.concatenate(weights), RIDGE["stated"]
    )
    alone, placed = fit_both(documents)
    all_weights = stated.weights[0] * placed.weights
    all_weights[kinds] += stated.weights[1:]
    return alone, Model(stated.constant + stated.weights[0] * placed.constant, all_weights)


def dealt(
    documents: Sequence[Document], folds: int
) -> Iterator[tuple[list[Document], list[Document]]]:
    """Yield the documents outside each fold, and those inside."""
    place: defaultdict[str, int] = defaultdict(int)
    fold = []
    for document in documents:
        fold.append(place[document.file] % folds)
        place[document.file] += 1
    for k in range(folds):
        yield (
            [document for document, at in zip(documents, fold, strict=True) if at != k],
            [document for document, at in zip(documents, fold, strict=True) if at == k],
        )


def cross_validate(documents: Sequence[Document], folds: int) -> None:
    """Settle every document by models that have not seen its fold."""
    for seen, unseen in dealt(documents, folds):
        alone, placed = fit_all(seen)
        for document in unseen:
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
        alone, placed = fit_all(documents)
        if given.write:
            text = shown({"LIKENESS": (alone, ALONE), "CONTEXT": (placed, PLACED)})
            Path(regressions.__file__).write_text(text, encoding="utf-8")
        for document in documents:
            document.place(alone)
            document.settle(placed)
    print(report(documents))


if __name__ == "__main__":
    main()
