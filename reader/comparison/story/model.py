"""What a story is made of: statements, and for each article how it tells each of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from reader.article import Article, Span

if TYPE_CHECKING:
    from reader.comparison.ledger import Kind as FactKind
    from reader.comparison.ledger import Verdict

Mark = Literal["told", "told in part", "told with other facts", "absent"]
"""How an article tells a statement: as much as any; only a part of it; with figures, dates,
quotations or titles that disagree with those of other articles; or not at all."""
MARKS: tuple[Mark, ...] = ("told", "told in part", "told with other facts", "absent")
Kind = Literal["in dispute", "told by all", "told by some", "told by one"]
"""What a statement is listed, hidden and counted as: in dispute, whoever tells it, or else by how
many articles tell it."""
KINDS: tuple[Kind, ...] = ("in dispute", "told by all", "told by some", "told by one")
Order = Literal["flow", "spread"]
"""The order of statements: as the articles tell them, or the most widely told first."""
ORDERS: tuple[Order, ...] = ("flow", "spread")


@dataclass(frozen=True, slots=True)
class Place:
    """Where an article tells something: ``text[span[0]:span[1]]``, in the sentence of that index.

    ``article`` is the column.
    """

    article: int
    sentence: int
    span: Span


@dataclass(frozen=True, slots=True)
class Value:
    """What some articles say of a thing, where others say something else."""

    places: tuple[Place, ...]
    """Where it is told, by column; each in the words of its own."""
    standard: bool
    """Whether more articles tell this than any other value; the others are the odd ones out.
    Where no value is told by most, each is one."""

    @property
    def columns(self) -> tuple[int, ...]:
        """The articles that say so, ascending."""
        return tuple(sorted({place.article for place in self.places}))


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A thing of a statement that articles give different facts of; the values most told first."""

    kind: FactKind
    verdicts: tuple[Verdict, ...]
    """What the ledgers of the pairs say of it, each once."""
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Telling:
    """How one article tells a statement.

    ``sentences`` are those of its sentences that stand in the statement, ``elsewhere`` those that
    tell a part of it and stand in another statement. An article that has neither is ``absent``.
    """

    mark: Mark
    sentences: tuple[int, ...] = ()
    elsewhere: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """A group of sentences that tell the same thing, across articles."""

    tellings: tuple[Telling, ...]
    """One for each article of the story, in the order of its columns."""
    speaker: int
    """The article whose telling stands for the statement: a short one that tells all of it."""
    disagreements: tuple[Disagreement, ...] = ()

    @property
    def spread(self) -> int:
        """How many articles tell it, in part or whole."""
        return sum(telling.mark != "absent" for telling in self.tellings)

    @property
    def told_by_all(self) -> bool:
        """Whether every article tells it, in part or whole."""
        return self.spread == len(self.tellings)

    @property
    def kind(self) -> Kind:
        """What it is listed as."""
        if self.disagreements:
            return "in dispute"
        if self.told_by_all:
            return "told by all"
        return "told by one" if self.spread == 1 else "told by some"

    @property
    def differs(self) -> bool:
        """Whether articles disagree about it, or not all of them tell it."""
        return bool(self.disagreements) or not self.told_by_all


@dataclass(frozen=True)
class Story:
    """Articles and the statements that they make, in the order in which these are mostly told.

    Every sentence of every article stands in exactly one statement's ``sentences``.
    """

    articles: tuple[Article, ...]
    statements: tuple[Statement, ...]
    compared: int
    """How many pairs of articles were compared; fewer than all where that was stopped."""
    threshold: float | None
    """The least confidence of the links that sentences were grouped by, if any were."""

    @property
    def pairs(self) -> int:
        """How many pairs of articles there are."""
        return len(self.articles) * (len(self.articles) - 1) // 2

    @cached_property
    def _homes(self) -> Mapping[tuple[int, int], int]:
        return {
            (column, sentence): number
            for number, statement in enumerate(self.statements)
            for column, telling in enumerate(statement.tellings)
            for sentence in telling.sentences
        }

    def statement_of(self, column: int, sentence: int) -> int:
        """Answer the number of the statement that a sentence of an article stands in."""
        return self._homes[column, sentence]

    def told(self, statement: int, column: int) -> tuple[int, ...]:
        """Answer the sentences by which an article tells a statement, wherever they stand."""
        telling = self.statements[statement].tellings[column]
        return telling.sentences or telling.elsewhere

    def words(self, statement: int) -> str:
        """Answer a statement in the words of the article that speaks for it."""
        speaker = self.statements[statement].speaker
        article = self.articles[speaker]
        return " ".join(map(article.sentence_text, self.told(statement, speaker)))

    def ordered(self, order: Order) -> tuple[int, ...]:
        """Answer the numbers of the statements in an order."""
        numbers = range(len(self.statements))
        if order == "flow":
            return tuple(numbers)
        return tuple(sorted(numbers, key=lambda number: -self.statements[number].spread))
