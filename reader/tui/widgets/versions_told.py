"""What the screen says of versions: in the strip above them, and in the details of a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.comparison.model import Row
from reader.comparison.versions.wording import (
    BY,
    EXPLAINED,
    FLAG,
    bars,
    change,
    counts,
    dropped,
    explained,
    label,
    life,
)
from reader.tui.widgets.runs import Entry, Run, running
from reader.tui.widgets.version_strip import Shown
from reader.tui.wording import moment

if TYPE_CHECKING:
    from reader.article import Article
    from reader.comparison.versions import Change, Step, Timeline, Version
    from reader.library.versions import Series


def shown(series: Series, timeline: Timeline | None) -> list[Shown]:
    """Answer what the strip says of each version."""
    years = {(version.when or "")[:4] for version in series.versions}
    days = {(version.when or "")[:10] for version in series.versions}
    heights = bars(timeline) if timeline is not None else [""] * len(series.versions)
    return [
        _shown(
            n,
            version,
            timeline.step_to(n) if timeline is not None else None,
            heights[n],
            year=len(years) > 1,
            one_day=len(days) == 1,
        )
        for n, version in enumerate(series.versions)
    ]


def _shown(
    number: int, version: Version, step: Step | None, height: str, *, year: bool, one_day: bool
) -> Shown:
    day, _, time = (version.when or "").partition("T")
    when = moment(version.when, year=year) or version.name
    brief = time[:5] if one_day and time else moment(day) or version.name
    if step is None:
        return Shown(label(number), when, brief)
    unexplained = sum(1 for _ in step.unexplained())
    return Shown(
        label(number),
        when,
        brief,
        height,
        unexplained,
        len(step.changes) - unexplained,
    )


def note(series: Series, timeline: Timeline | None, left: int, right: int) -> str:
    """Answer what the strip says of the two compared, where versions have little room."""
    one, other = series.versions[left], series.versions[right]
    parts = [
        f"{label(left)} → {label(right)} of {len(series.versions)}",
        " → ".join(filter(None, (moment(one.when), moment(other.when)))),
    ]
    if timeline is not None and right - left == 1:
        parts.append(counts(timeline.steps[left].comparison.summary))
    elif timeline is None:
        parts.append(BY[series.by])
    return " · ".join(filter(None, parts))


def facts(step: Step | None, row: Row, *, swapped: bool) -> list[Entry]:
    """Answer the changes of fact that a row tells; ``swapped`` where the later version is left."""
    if step is None:
        return []
    before, after = (row.right, row.left) if swapped else (row.left, row.right)
    left, right = step.comparison.left, step.comparison.right
    changed = [
        _fact(step, told)
        for told in step.changes
        if _stands(left, told.left[:1], before) or _stands(right, told.right[:1], after)
    ]
    gone = [
        Entry("fact", (Run(running(dropped(step, each)), "quiet"),))
        for each in step.dropped
        if _stands(left, each.left[:1], before)
    ]
    return [*changed, *gone]


def _stands(
    article: Article, spans: tuple[tuple[int, int], ...], sentences: tuple[int, ...]
) -> bool:
    """Whether one of the spans begins in one of the sentences."""
    told = [article.sentences[n] for n in sentences]
    return any(s.start <= start < s.end for start, _ in spans for s in told)


def _fact(step: Step, told: Change) -> Entry:
    good = told.noted == step.right
    sign, look = (EXPLAINED, "added") if good else (FLAG, "removed strong")
    return Entry(
        "fact",
        (
            Run(f"{sign} ", look),
            Run(running(change(step, told))),
            Run(f" · {explained(step, told)}", "quiet" if good else look),
        ),
    )


def histories(timeline: Timeline, left: int, right: int, row: Row) -> list[Entry]:
    """Answer what becomes of the sentences of a row; said once where it is the same for all."""
    told: dict[str, list[str]] = {}
    for side, version, sentences in (("left", left, row.left), ("right", right, row.right)):
        for sentence in sentences:
            words = life(timeline.lives[version][sentence])
            told.setdefault(words, []).append(f"{side} {sentence + 1}")
    if len(told) == 1:
        return [Entry("history", (Run(words),)) for words in told]
    return [
        Entry("history", (Run(f"{', '.join(places)}: ", "quiet"), Run(words)))
        for words, places in told.items()
    ]
