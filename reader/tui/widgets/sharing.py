"""What the details say of what is shared: why a link was made, and what is partly told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.article import Article, Span
from reader.comparison.links import PartlyTold
from reader.comparison.wording import PARTLY, numbers, reasons
from reader.text.safe import drawable
from reader.tui.widgets.phrases import row_explained
from reader.tui.widgets.runs import Entry, Run, running

if TYPE_CHECKING:
    from reader.comparison import Comparison

_LABELS = {
    "quotation": "quoted",
    "figure": "figures",
    "date": "dates",
    "name": "names",
    "phrase": "phrases",
    "word": "words",
}
_JOIN = " · "


def why(comparison: Comparison, row_index: int) -> list[Entry]:
    """Answer why the link of a row was made: what both sides share, the most telling kind first."""
    row = comparison.rows[row_index]
    head = Entry("", (Run(_JOIN.join(row_explained(comparison, row_index)), "strong"),))
    if row.link is None:
        nothing = Entry("why", (Run("no link: nothing on the other side is alike enough"),))
        return [head, nothing, *echoes(comparison, row_index)]
    explanation = comparison.explain(row.link)
    told = map(drawable, reasons(explanation, comparison.left, comparison.right))
    kinds: dict[str, list[str]] = {}
    for shared, text in zip(explanation.shared, told, strict=True):
        kinds.setdefault(_LABELS[shared.kind], []).append(text)
    entries = [Entry(label, (Run(_JOIN.join(texts)),)) for label, texts in kinds.items()]
    if not entries:
        entries = [
            Entry("why", (Run("they share no telling word; what is around them is linked"),))
        ]
    return [head, *entries, *echoes(comparison, row_index)]


def partly_told(comparison: Comparison, partly: PartlyTold) -> list[Entry]:
    """Answer what two sentences share that are in no link with each other, and both in full."""
    left, right = numbers([partly.left]), numbers([partly.right])
    pieces = (
        f"left {left} {PARTLY} right {right}",
        "partly told: the two share one thing, and no link joins them",
    )
    return [
        Entry("", (Run(_JOIN.join(pieces), "strong"),)),
        Entry("left", _around(comparison.left, partly.left, partly.left_span)),
        Entry("right", _around(comparison.right, partly.right, partly.right_span)),
    ]


def echoes(comparison: Comparison, row_index: int) -> list[Entry]:
    """Answer what of a row is partly told at another place, and where."""
    row = comparison.rows[row_index]
    entries: list[Entry] = []
    for partly in comparison.partly_at(row_index):
        here, there = (comparison.left.text, partly.left_span), f"right {numbers([partly.right])}"
        if partly.left not in row.left:
            here, there = (
                (comparison.right.text, partly.right_span),
                f"left {numbers([partly.left])}",
            )
        text, (start, end) = here
        entries.append(Entry("partly", (Run(f"{running(text[start:end])}{_JOIN}also in {there}"),)))
    return entries


def _around(article: Article, sentence: int, span: Span) -> tuple[Run, ...]:
    """Answer a sentence with a span of it lit."""
    whole = article.sentences[sentence]
    start, end = span
    runs = (
        Run(running(article.text[whole.start : start])),
        Run(running(article.text[start:end]), "lit"),
        Run(running(article.text[end : whole.end])),
    )
    return tuple(run for run in runs if run.text)
