"""A story as CSV (RFC 4180): a line for each statement, for spreadsheets and other programs."""

from __future__ import annotations

import csv
import io

from reader.comparison.story import Order, Story
from reader.comparison.story.wording import disagreement, letter, names, telling_words
from reader.reports.cells import cell


def to_csv(story: Story, *, order: Order = "flow") -> str:
    """Answer the story as CSV, with a heading and a line for each statement.

    The columns are the number of the statement, how many articles tell it, its words, what is in
    dispute, then for each article its mark, and for each article its words. Lines end
    in CR LF.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    columns = range(len(story.articles))
    called = [f"{letter(n)}: {name}" for n, name in enumerate(names(story.articles))]
    writer.writerow(
        cell(heading)
        for heading in (
            "number",
            "told by",
            "statement",
            "in dispute",
            *(f"mark {name}" for name in called),
            *(f"words {name}" for name in called),
        )
    )
    for number in story.ordered(order):
        statement = story.statements[number]
        writer.writerow(
            (
                number + 1,
                statement.spread,
                cell(telling_words(story, number, statement.speaker)),
                cell("; ".join(disagreement(story, d) for d in statement.disagreements)),
                *(telling.mark for telling in statement.tellings),
                *(cell(telling_words(story, number, column)) for column in columns),
            )
        )
    return text.getvalue()
