"""What a timeline is made of: versions, the steps between them, and changes of fact."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

from reader.article import Article, Span

if TYPE_CHECKING:
    from reader.comparison.comparing import Comparison

ChangeKind = Literal["figure", "date", "quotation", "name", "statement"]
CHANGE_KINDS: tuple[ChangeKind, ...] = ("figure", "date", "quotation", "name", "statement")
"""What a change of fact is about; a statement is one turned into another by a word, or by a
“not”."""
ChangeVerdict = Literal[
    "in conflict",
    "altered",
    "reworded",
    "differently attributed",
    "another title",
    "swapped",
    "negated",
]
CHANGE_VERDICTS: tuple[ChangeVerdict, ...] = (
    "in conflict",
    "altered",
    "reworded",
    "differently attributed",
    "another title",
    "swapped",
    "negated",
)
"""How a fact has changed, the first ones as the ledger says it. ``swapped``: another one stands
in its place."""
NoteKind = Literal["correction", "update"]


@dataclass(frozen=True, slots=True)
class Version:
    """One state of an article, and what is known of how it came about."""

    article: Article
    name: str
    """What it is called by: its file, or the short hash of its commit."""
    when: str | None = None
    """The day, or the day and time, in ISO 8601."""
    about: str = ""
    """What was said of it then: the first line of the commit's message."""
    also: tuple[str, ...] = ()
    """What other states with the same text are called by."""


def distinct(versions: Sequence[Version]) -> tuple[Version, ...]:
    """Answer the versions, neighbours with the same text as one: the first of them."""
    kept: list[Version] = []
    for version in versions:
        if kept and kept[-1].article.text == version.article.text:
            kept[-1] = replace(kept[-1], also=(*kept[-1].also, version.name))
        else:
            kept.append(version)
    return tuple(kept)


@dataclass(frozen=True, slots=True)
class Note:
    """A visible note in an article that says what was corrected or updated in it."""

    kind: NoteKind
    span: Span
    sentences: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """A fact that an earlier version tells in another way than a later one.

    ``left`` and ``right`` are where the two articles tell it, the telling place first. The
    sentences of those places stand in the same ``link``, if any.
    """

    kind: ChangeKind
    verdict: ChangeVerdict
    left: tuple[Span, ...]
    right: tuple[Span, ...]
    link: int | None
    by: tuple[Span | None, Span | None] = (None, None)
    """Of a quotation: where each article names who is quoted, if it does."""
    noted: int | None = None
    """The version whose notes first speak of it, from its own on; ``None`` where none does."""


@dataclass(frozen=True, slots=True)
class Dropped:
    """A fact that a later version tells no longer, though it tells the sentence it stood in."""

    kind: ChangeKind
    left: tuple[Span, ...]
    link: int


@dataclass(frozen=True, slots=True)
class Step:
    """From a version to the next: how much changed, and which facts did."""

    comparison: Comparison
    changes: tuple[Change, ...]
    """In the order of the text."""
    dropped: tuple[Dropped, ...]
    notes: tuple[Note, ...]
    """The notes of the later version that the earlier one does not have."""
    right: int
    """The number of the later version."""

    def unexplained(self) -> Iterator[Change]:
        """Answer the changes that no note in the later version speaks of."""
        return (change for change in self.changes if change.noted != self.right)


@dataclass(frozen=True, slots=True)
class Life:
    """What becomes of one sentence across all versions; all numbers are those of versions."""

    first: int
    """Where it first appeared."""
    changed: tuple[int, ...]
    """Where it was told differently from the version before."""
    moved: tuple[int, ...]
    """Where it stood in another place."""
    returned: tuple[int, ...]
    """Where it came back, after versions without it."""
    vanished: int | None
    """Where it was no longer told, and never again; ``None`` where the last version tells it."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """The versions of one article, the oldest first, and what happened between them.

    ``steps[n]`` leads from ``versions[n]`` to ``versions[n + 1]``.
    """

    versions: tuple[Version, ...]
    steps: tuple[Step, ...]
    notes: tuple[tuple[Note, ...], ...]
    """The notes in each version."""
    lives: tuple[tuple[Life, ...], ...] = field(repr=False)
    """For each version what becomes of each of its sentences."""
    checked: bool = True
    """Whether changes of fact have been looked for."""

    def step_to(self, version: int) -> Step | None:
        """Answer the step that led to a version; ``None`` for the first."""
        return self.steps[version - 1] if version else None

    def follow(self, version: int, sentence: int, to: int) -> int | None:
        """Answer where another version tells what a sentence of one tells.

        Where it is not told any more, what stands before it is followed instead; ``None`` where
        that version has no sentences.
        """
        while version != to:
            later = to > version
            links = self.steps[version if later else version - 1].comparison.links
            told: dict[int, int] = {}
            for link in links:
                here, there = (link.left, link.right) if later else (link.right, link.left)
                told |= dict.fromkeys(here, there[0])
            sentence = next((told[n] for n in range(sentence, -1, -1) if n in told), 0)
            version += 1 if later else -1
        return sentence if sentence < len(self.versions[to].article.sentences) else None

    @property
    def unexplained(self) -> int:
        """How many changes of fact no note speaks of where they were made."""
        return sum(1 for step in self.steps for _ in step.unexplained())
