"""How well statements and marks of a story are found. Run: python -m tests.bench.story [FILE ...]

Each file is one story, marked by a person: its articles, and of each sentence the statement that
it stands in and how it tells that. Without files, those of ``tests/data/stories``. Printed are
precision, recall and F1 of statements, over pairs of sentences of two articles that stand in one;
and of marks: over sentences and articles, whether the article is said to tell what the sentence
does, and how. A story of ``seeds`` was marked before the reader had told it.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

from reader.article import Article
from reader.comparison.story import Mark, Story, story
from reader.sources import open_article
from tests.articles import article
from tests.bench.material import SEEDS

FOLDER = Path(__file__).parent.parent / "data" / "stories"
Place = tuple[int, int]
"""The column of an article, and the index of a sentence in it."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A story as a person marked it, or as the reader told it."""

    homes: Mapping[Place, str]
    """The statement that each sentence stands in."""
    marks: Mapping[tuple[str, int], Mark]
    """How each article tells each statement; what is not there is absent."""

    def pairs(self) -> set[tuple[Place, Place]]:
        """Answer the pairs of sentences of two articles that stand in one statement."""
        return {
            (one, other)
            for one, other in combinations(sorted(self.homes), 2)
            if one[0] != other[0] and self.homes[one] == self.homes[other]
        }

    def tellings(self) -> set[tuple[Place, int, Mark]]:
        """Answer of each sentence which articles tell what it does, and how."""
        return {
            (place, column, mark)
            for place, home in self.homes.items()
            for (statement, column), mark in self.marks.items()
            if statement == home and mark != "absent"
        }


@dataclass(frozen=True, slots=True)
class Score:
    """Precision, recall and their harmonic mean, 0 to 1."""

    precision: float
    recall: float
    f1: float

    @classmethod
    def of(cls, found: set[object], wanted: set[object]) -> Score:
        """Answer how well what was found fits what was wanted."""
        right = len(found & wanted)
        precision = right / len(found) if found else 1.0
        recall = right / len(wanted) if wanted else 1.0
        both = precision + recall
        return cls(precision, recall, 2 * precision * recall / both if both else 0.0)


def read(path: Path) -> tuple[tuple[Article, ...], Marked]:
    """Answer the articles of a marked story, and the marking.

    The articles stand in the file, or are those of the sample story of its name.
    """
    data = json.loads(path.read_text("utf-8"))
    if "statements" in data:
        return _of_samples(path.stem, data)
    homes: dict[Place, str] = {}
    marks: dict[tuple[str, int], Mark] = {}
    articles = []
    for column, told in enumerate(data["articles"]):
        articles.append(article(*(text for *_, text in told["sentences"]), title=told["title"]))
        for index, (statement, mark, _) in enumerate(told["sentences"]):
            homes[column, index] = statement
            marks[statement, column] = mark
    return tuple(articles), Marked(homes, marks)


def _of_samples(name: str, data: Any) -> tuple[tuple[Article, ...], Marked]:
    """Answer the articles of a sample story, and how its statements are marked.

    Raises ``ValueError`` where the sentences are not those that were marked.
    """
    articles = tuple(open_article(str(SEEDS / name / file)) for file in data["articles"])
    for told, sentences in zip(articles, data["sentences"], strict=True):
        own = [" ".join(sentence.split()) for sentence in told.sentence_texts()]
        # the marking leaves datelines out
        if len(own) != len(sentences) or not all(map(str.endswith, own, sentences)):
            raise ValueError(f"{told.path}: other sentences than those of the marking")
    homes: dict[Place, str] = {}
    marks: dict[tuple[str, int], Mark] = {}
    for number, statement in enumerate(data["statements"]):
        for column, (cell, mark) in enumerate(
            zip(statement["cells"], statement["marks"], strict=True)
        ):
            marks[str(number), column] = mark
            homes.update({(column, sentence): str(number) for sentence in cell})
    return articles, Marked(homes, marks)


def told(found: Story) -> Marked:
    """Answer a story that the reader told, in the manner of a marked one."""
    homes: dict[Place, str] = {}
    marks: dict[tuple[str, int], Mark] = {}
    for number, statement in enumerate(found.statements):
        for column, telling in enumerate(statement.tellings):
            marks[str(number), column] = telling.mark
            homes.update({(column, sentence): str(number) for sentence in telling.sentences})
    return Marked(homes, marks)


def scores(found: Marked, wanted: Marked) -> tuple[Score, Score]:
    """Answer how well statements and marks fit."""
    return (
        Score.of({*found.pairs()}, {*wanted.pairs()}),
        Score.of({*found.tellings()}, {*wanted.tellings()}),
    )


def main(paths: Sequence[str]) -> None:
    """Print a line a story."""
    print(f"{'':24}{'statements':^24}{'marks':^24}")
    print(f"{'':24}{'precision recall   F1':>24}{'precision recall   F1':>24}")
    for path in [Path(path) for path in paths] or sorted(FOLDER.glob("*.json")):
        articles, wanted = read(path)
        line = f"{path.stem:24}"
        for score in scores(told(story(articles)), wanted):
            line += f"{score.precision:12.2f}{score.recall:7.2f}{score.f1:5.2f}"
        print(line)


if __name__ == "__main__":
    main(sys.argv[1:])
