"""The keys that lead out of the table: two articles side by side, one alone, the clipboard."""

from __future__ import annotations

from reader.comparison.model import Side
from reader.comparison.story.model import Story
from reader.comparison.story.wording import letter, letters, telling_words, where
from reader.text.safe import drawable
from reader.tui.screens.story.making import Making
from reader.tui.widgets.story.table import StoryTable

_TWO = 2


class Opening(Making):
    """Chooses articles and opens them at the statement under the cursor."""

    def action_choose(self) -> None:
        """Choose the article under the cursor, or no longer; of three the last two stay."""
        column, chosen = self._table.column, list(self._table.chosen)
        if column in chosen:
            chosen.remove(column)
        else:
            chosen = [*chosen[-1:], column]
        self._news = ""
        self._table.choose(chosen)
        self._table.refresh()

    def action_open(self) -> None:
        """Open two articles side by side at the statement under the cursor."""
        story, number = self.story, self._table.statement
        if story is None or number is None:
            self._say("still comparing …" if story is None else "no statement is shown")
            return
        from reader.tui.screens.compare import CompareScreen

        left, right = self._pair(story, number)
        self._news = ""
        self.app.push_screen(
            CompareScreen(
                self.articles[left],
                self.articles[right],
                threshold=self._threshold,
                at=_place(story, number, left, right, self._table.rows[: self._table.cursor]),
            )
        )

    def on_story_table_activated(self, event: StoryTable.Activated) -> None:
        """Do what enter does."""
        event.stop()
        self.action_open()

    def _pair(self, story: Story, number: int) -> tuple[int, int]:
        """Answer the articles to open, in the order of their columns.

        Those chosen; where fewer than two are, the article under the cursor with the one that
        tells most of the statement besides.
        """
        pair = list(self._table.chosen[:_TWO])
        statement = story.statements[number]
        telling = [c for c, told in enumerate(statement.tellings) if told.mark != "absent"]
        others = [statement.speaker, *telling, *range(len(self.articles))]
        for column in (self._table.column, *others):
            if len(pair) < _TWO and column not in pair:
                pair.append(column)
        first, second = sorted(pair)
        return first, second

    def action_read(self) -> None:
        """Read the article under the cursor alone."""
        from reader.tui.screens.article import ArticleScreen

        self.app.push_screen(ArticleScreen(self.articles[self._table.column]))

    def action_copy(self) -> None:
        """Copy the statement, as each article tells it."""
        story, number = self.story, self._table.statement
        if story is None or number is None:
            self._say("there is nothing to copy")
            return
        told = [
            column
            for column, telling in enumerate(story.statements[number].tellings)
            if telling.mark != "absent"
        ]
        lines = [
            f"{letter(column)} {self._names[column]}, "
            f"{where(story.statements[number].tellings[column])}: "
            f"{telling_words(story, number, column)}"
            for column in told
        ]
        self.app.copy_to_clipboard("\n\n".join(map(drawable, lines)))
        self._say(f"copied what {letters(told)} {'say' if len(told) > 1 else 'says'}")


def _place(
    story: Story, number: int, left: int, right: int, before: tuple[int, ...]
) -> tuple[Side, int] | None:
    """Answer where two articles tell a statement: the side and the sentence to begin at.

    Where neither does, it is the statement before, of those shown, that one of them tells.
    """
    for nearest in (number, *reversed(before)):
        sides: tuple[tuple[Side, int], ...] = ("left", left), ("right", right)
        for side, column in sides:
            sentences = story.told(nearest, column)
            if sentences:
                return side, sentences[0]
    return None
