"""Which statements of a story are shown, and in which order."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.comparison.story.model import MARKS, Kind, Mark, Order, Story


@dataclass(frozen=True, slots=True)
class Showing:
    """What is shown: all kinds but the hidden ones, or only what one article tells in one way."""

    hidden: frozenset[Kind] = field(default_factory=frozenset)
    only: tuple[int, Mark] | None = None
    """An article, and the mark that it must have."""
    order: Order = "flow"

    def statements(self, story: Story) -> tuple[int, ...]:
        """Answer the numbers of the statements that are shown, in order."""
        return tuple(n for n in story.ordered(self.order) if self._shows(story, n))

    def _shows(self, story: Story, number: int) -> bool:
        statement = story.statements[number]
        if statement.kind in self.hidden:
            return False
        return self.only is None or statement.tellings[self.only[0]].mark == self.only[1]

    def next_mark(self, column: int) -> tuple[int, Mark] | None:
        """Answer the mark of an article to show after the one that is shown; at last, all."""
        if self.only is None or self.only[0] != column:
            return column, MARKS[0]
        at = MARKS.index(self.only[1]) + 1
        return (column, MARKS[at]) if at < len(MARKS) else None
