"""What the details say of a statement: what is in dispute, and how each article tells it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from reader.article import Article, Span
from reader.comparison.marks import marks
from reader.comparison.story.model import Disagreement, Statement, Story
from reader.comparison.story.wording import GLYPHS, letter, letters, quoted, where
from reader.comparison.tokens import Told
from reader.text.find import find
from reader.text.languages import stop_words
from reader.tui.widgets.runs import Entry, Run, running

_GAP = " … "
"""Stands between sentences that are not adjacent in their article."""
Layer = tuple[int, int, str]
"""From where to where in an article's text, and the style that is laid over it there."""


def explained(
    story: Story, number: int, reference: int, names: Sequence[str], query: str
) -> list[Entry]:
    """Answer what there is to say of a statement.

    In the other tellings it is marked what they tell otherwise than the ``reference``, as in a
    comparison of two; in all of them what is in dispute, and what was searched for.
    """
    statement = story.statements[number]
    if not story.told(number, reference):
        reference = statement.speaker
    entries = [_dispute(story, about) for about in statement.disagreements]
    entries += [
        _telling(story, number, column, reference, names[column], query)
        for column in _told_by(statement, reference)
    ]
    absent = [c for c, telling in enumerate(statement.tellings) if telling.mark == "absent"]
    if absent:
        entries.append(Entry(f"  {GLYPHS['absent']}", (Run(f"not in {letters(absent)}", "quiet"),)))
    return entries


def _told_by(statement: Statement, reference: int) -> list[int]:
    """Answer the articles that tell a statement, the one that others are held against first."""
    told = [c for c, telling in enumerate(statement.tellings) if telling.mark != "absent"]
    return sorted(told, key=lambda column: (column != reference, column))


def _dispute(story: Story, about: Disagreement) -> Entry:
    runs = [Run(f"{about.kind} {', '.join(about.verdicts)}: ", "quiet")]
    for at, value in enumerate(about.values):
        runs.append(Run(" / " if at else "", "quiet"))
        runs.append(Run(running(quoted(story, value.places[0])), "removed strong"))
        runs.append(Run(f" ({letters(value.columns)})", "quiet"))
    return Entry(f"  {GLYPHS['told with other facts']}", tuple(runs))


def _telling(
    story: Story, number: int, column: int, reference: int, name: str, query: str
) -> Entry:
    telling = story.statements[number].tellings[column]
    article = story.articles[column]
    own = story.told(number, column)
    layers: list[Layer] = []
    if column != reference:
        layers += _differing(story, number, column, reference)
    for about in story.statements[number].disagreements:
        for value in about.values:
            spans = [place.span for place in value.places if place.article == column]
            layers += [(*span, "removed strong") for span in spans]
    if query:
        layers += [(*span, "match") for span in find(article.text, query)]
    note = "" if telling.mark == "told" else f" {telling.mark},"
    place = f"{running(name)},{note} {where(telling)}: "
    runs = [Run(place, "quiet"), *_words(article, own, layers)]
    return Entry(f"{letter(column):>2} {GLYPHS[telling.mark]}", tuple(runs))


def _differing(story: Story, number: int, column: int, reference: int) -> list[Layer]:
    """Answer what an article tells otherwise than the reference (or alike, where little is)."""
    here, there = story.articles[reference], story.articles[column]
    stops = stop_words(here.language) | stop_words(there.language)
    found = marks(
        _told(here, story.told(number, reference)),
        _told(there, story.told(number, column)),
        stops=stops,
    )
    look = "differs" if found.marking == "differences" else "shared"
    return [(*span, look) for span in found.right]


def _told(article: Article, sentences: Sequence[int]) -> Told:
    spans = [article.sentences[index] for index in sentences]
    return Told(article.text, [(span.start, span.end) for span in spans])


def _words(article: Article, sentences: Sequence[int], layers: Sequence[Layer]) -> list[Run]:
    """Answer sentences of an article, with the layers over them."""
    runs: list[Run] = []
    for at, index in enumerate(sentences):
        if at:
            runs.append(Run(" " if sentences[at - 1] + 1 == index else _GAP))
        sentence = article.sentences[index]
        runs += _laid_over(article.text, (sentence.start, sentence.end), layers)
    return runs


def _laid_over(text: str, span: Span, layers: Sequence[Layer]) -> list[Run]:
    start, end = span
    inside = [(max(a, start), min(b, end), look) for a, b, look in layers if a < end and b > start]
    cuts = sorted({start, end, *(a for a, _, _ in inside), *(b for _, b, _ in inside)})
    return [
        Run(
            running(text[a:b]),
            " ".join(dict.fromkeys(look for x, y, look in inside if x <= a and b <= y)) or "plain",
        )
        for a, b in pairwise(cuts)
    ]
