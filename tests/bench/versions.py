"""How often changes of fact between versions are right: precision, recall, and their notes.

Usage: ``python -m tests.bench.versions [FILE.json ...]``; without files, all of
``tests/data/versions``. A file names the versions of an article (beside it in a folder of its
name, or among the sample stories) and, for each step, the changes of fact that a person marked:
``left`` and ``right`` letter for letter, and whether a note in the new version speaks of them.
"""

from __future__ import annotations

import json
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from reader.article import Article, Span
from reader.comparison.versions import Change, Step, Version, timeline
from reader.sources import open_article

MARKED = Path(__file__).parents[1] / "data" / "versions"
SEEDS = Path(__file__).parents[2] / "seeds"


@dataclass(slots=True)
class Score:
    """What was found, missed and invented, and how often it was known whether a note speaks."""

    right: int = 0
    missed: list[str] = field(default_factory=list)
    invented: list[str] = field(default_factory=list)
    misjudged: list[str] = field(default_factory=list)

    def add(self, other: Score) -> None:
        """Take in another score."""
        self.right += other.right
        self.missed += other.missed
        self.invented += other.invented
        self.misjudged += other.misjudged

    @property
    def precision(self) -> float:
        """The share of what was found that is right."""
        return self.right / max(self.right + len(self.invented), 1)

    @property
    def recall(self) -> float:
        """The share of what was marked that was found."""
        return self.right / max(self.right + len(self.missed), 1)


def score(path: Path) -> Score:
    """Answer how well the changes of fact of one series are found."""
    marked = json.loads(path.read_text(encoding="utf-8"))
    folder = MARKED / path.stem if (MARKED / path.stem).is_dir() else SEEDS / path.stem
    articles = [open_article(str(folder / Path(name).name)) for name in marked["versions"]]
    found = timeline([Version(article, article.path) for article in articles])
    total = Score()
    for step, told in zip(found.steps, marked["steps"], strict=True):
        total.add(_score_step(path.stem, step, told["changes"]))
    return total


def _score_step(name: str, step: Step, marked: list[dict[str, Any]]) -> Score:
    total = Score()
    left, right = step.comparison.left, step.comparison.right
    open_ = list(step.changes)
    for mark in marked:
        spans = _place(left.text, mark["left"]), _place(right.text, mark["right"])
        known = f"{name} v{step.right + 1}: {mark['left']!r} → {mark['right']!r}"
        hits = [change for change in open_ if _is(change, *spans)]
        open_ = [change for change in open_ if not any(change is hit for hit in hits)]
        if not hits:
            if not mark.get("optional"):
                total.missed.append(known)
            continue
        total.right += 1
        if (hits[0].noted == step.right) is not mark["noted"]:
            total.misjudged.append(f"{known} ({'noted' if mark['noted'] else 'not noted'})")
    total.invented += [
        f"{name} v{step.right + 1}: {change.kind} {change.verdict}: "
        f"{_text(left, change.left)!r} → {_text(right, change.right)!r}"
        for change in open_
    ]
    return total


def _text(article: Article, spans: tuple[Span, ...]) -> str:
    return article.text[spans[0][0] : spans[0][1]] if spans else ""


def _place(text: str, stretch: str) -> Span:
    """Answer where a stretch stands: ``Friday#2`` is its second occurrence."""
    match = re.fullmatch(r"(.*)#(\d+)", stretch, re.DOTALL)
    words, times = (match[1], int(match[2])) if match else (stretch, 1)
    start = -1
    for _ in range(times):
        start = text.index(words, start + 1)
    return start, start + len(words)


def _is(change: Change, left: Span, right: Span) -> bool:
    """Whether a change is the one marked: its places overlap the marked ones on both sides."""
    return all(
        any(a < place[1] and place[0] < max(b, a + 1) for a, b in spans)
        for spans, place in ((change.left, left), (change.right, right))
    )


def main(paths: list[str]) -> None:
    """Print the scores of marked series, and what went wrong."""
    total = Score()
    for path in [Path(path) for path in paths] or sorted(MARKED.glob("*.json")):
        one = score(path)
        total.add(one)
        print(f"{path.stem:16} precision {one.precision:.2f}  recall {one.recall:.2f}")
    print(f"{'all':16} precision {total.precision:.2f}  recall {total.recall:.2f}")
    for what in ("missed", "invented", "misjudged"):
        for line in getattr(total, what):
            print(f"  {what:9} {line}")


if __name__ == "__main__":
    main(sys.argv[1:])
