"""From the versions of an article to their timeline."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from reader.alignment import Cancelled
from reader.comparison.comparing import Comparison, compare
from reader.comparison.ledger import ledger
from reader.comparison.versions.changes import changes, told_by
from reader.comparison.versions.lives import lives
from reader.comparison.versions.model import (
    Change,
    Dropped,
    Note,
    Step,
    Timeline,
    Version,
    distinct,
)
from reader.comparison.versions.notes import fresh, notes
from reader.comparison.versions.speaking import Speaker


def timeline(
    versions: Sequence[Version],
    *,
    threshold: float | None = None,
    language: str | None = None,
    compared: Callable[[Timeline], object] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Timeline:
    """Answer the timeline of the versions of one article, given the oldest first.

    Neighbours with the same text are one version. ``compared`` is called with the timeline as it
    is before facts are looked for, which takes most of the time; the other options are those of
    ``compare``. Raises ``reader.alignment.Cancelled`` where ``cancelled`` says so.
    """
    kept = distinct(versions)
    articles = [version.article for version in kept]
    found = tuple(notes(article) for article in articles)
    steps: list[Step] = []
    for right, (one, other) in enumerate(pairwise(articles), 1):
        made = compare(one, other, threshold=threshold, language=language, cancelled=cancelled)
        new = fresh(one, found[right - 1], other, found[right])
        steps.append(Step(made, (), (), new, right))
    told = lives(articles, [step.comparison for step in steps])
    answer = Timeline(kept, tuple(steps), found, told, checked=False)
    if compared is not None:
        compared(answer)
    checked = []
    for step in steps:
        if cancelled is not None and cancelled():
            raise Cancelled
        changed, dropped = _facts(step.comparison, found[step.right - 1], found[step.right])
        checked.append(replace(step, changes=changed, dropped=dropped))
    return replace(answer, steps=tuple(_noted(checked)), checked=True)


def step(comparison: Comparison, right: int = 1) -> Step:
    """Answer what changed from any version to any later one, whose number is ``right``."""
    before, after = notes(comparison.left), notes(comparison.right)
    new = fresh(comparison.left, before, comparison.right, after)
    facts = _facts(comparison, before, after)
    return next(iter(_noted([Step(comparison, *facts, new, right)])))


def _facts(
    comparison: Comparison, before: Sequence[Note], after: Sequence[Note]
) -> tuple[tuple[Change, ...], tuple[Dropped, ...]]:
    story = told_by(comparison, before, after)
    return changes(story, ledger(story))


def _noted(steps: Sequence[Step]) -> list[Step]:
    """Answer the steps, each change with the first version whose new notes speak of it."""
    speakers = [Speaker(s.comparison.right, s.notes) for s in steps]
    answer = []
    for number, here in enumerate(steps):
        found: list[int | None] = [None] * len(here.changes)
        for later in range(number, len(steps)):
            if not steps[later].notes:
                continue
            says = speakers[later].speaks_of if later == number else speakers[later].names
            told = says(here.comparison.left, here.comparison.right, here.changes)
            for change, speaks in enumerate(told):
                if speaks and found[change] is None:
                    found[change] = steps[later].right
        answer.append(replace(here, changes=_with(here.changes, found)))
    return answer


def _with(changes: Sequence[Change], found: Sequence[int | None]) -> tuple[Change, ...]:
    return tuple(
        replace(change, noted=version) for change, version in zip(changes, found, strict=True)
    )
