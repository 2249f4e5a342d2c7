"""How a timeline is put into words, the same on screen and in every report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

from reader.article import Article, Span
from reader.comparison.links import Summary
from reader.comparison.versions.model import Change, Dropped, Life, Step, Timeline, Version

FLAG = "⚑"
"""Stands where a fact changed and no note in that version says so."""
EXPLAINED = "✓"
"""Stands where a fact changed, and a note in that version says so."""
BARS = " ▁▂▃▄▅▆▇█"
"""How much changed: nothing, then by eighths."""
_FULL = 0.1
"""Where less than this share changed everywhere, no bar is full."""
BY: Mapping[str, str] = {
    "date": "ordered by date",
    "number": "ordered by the numbers in their names",
    "given": "in the order given",
    "commit": "as committed",
}


def label(version: int) -> str:
    """Answer what a version is called: ``v1`` for the first."""
    return f"v{version + 1}"


def when(version: Version) -> str:
    """Answer when a version is from, as people read it: ``2021-03-29 16:05``; or nothing."""
    return (version.when or "")[:16].replace("T", " ")


def share_changed(summary: Summary) -> float:
    """Answer how much changed at a step, 0 to 1, by words."""
    return 1 - summary.similarity


def bars(timeline: Timeline) -> list[str]:
    """Answer a bar for each version, as high as the share that changed, beside the largest.

    The least change shows. The first version has none.
    """
    shares = [share_changed(step.comparison.summary) for step in timeline.steps]
    most = max([_FULL, *shares])
    # small changes are the rule between versions: the root tells them apart
    heights = (max(1, round((share / most) ** 0.5 * 8)) if share > 0 else 0 for share in shares)
    return [BARS[0], *(BARS[height] for height in heights)]


def counts(summary: Summary) -> str:
    """Answer what happened to sentences at a step: ``3 changed · 2 added``."""
    parts = (
        (summary.changed, "changed"),
        (summary.removed, "removed"),
        (summary.added, "added"),
        (summary.moved, "moved"),
    )
    return " · ".join(f"{n} {what}" for n, what in parts if n) or "typography and spacing only"


def life(told: Life) -> str:
    """Answer what becomes of a sentence: ``first in v1 · changed in v2, v3 · vanished in v4``."""
    parts = [f"first in {label(told.first)}"]
    for _, group in groupby(sorted(_events(told)), key=lambda event: event[1:]):
        events = list(group)
        parts.append(f"{events[0][2]} in {', '.join(label(version) for version, *_ in events)}")
    return " · ".join(parts)


def _events(told: Life) -> Iterator[tuple[int, int, str]]:
    """Answer what happened to a sentence: the version, a rank within it, and what."""
    for rank, (versions, what) in enumerate(
        ((told.returned, "came back"), (told.moved, "moved"), (told.changed, "changed"))
    ):
        yield from ((version, rank, what) for version in versions)
    if told.vanished is not None:
        yield told.vanished, 3, "vanished"


def change(step: Step, told: Change) -> str:
    """Answer a change of fact: ``figure in conflict: 27,000 → 30,000``."""
    left, right = step.comparison.left, step.comparison.right
    before, after = _quoted(left, told.left), _quoted(right, told.right)
    what = f"{told.kind} {told.verdict}: "
    one, other = told.by
    if told.verdict == "differently attributed" and one is not None and other is not None:
        return f"{what}{_quoted(left, (one,))} → {_quoted(right, (other,))}: {after}"
    return f"{what}{before or '…'} → {after or '…'}"


def dropped(step: Step, told: Dropped) -> str:
    """Answer what was dropped: ``date no longer told: on Friday``."""
    return f"{told.kind} no longer told: {_quoted(step.comparison.left, told.left)}"


def _quoted(article: Article, spans: tuple[Span, ...]) -> str:
    """Answer the telling place, on one line."""
    return " ".join(article.text[spans[0][0] : spans[0][1]].split()) if spans else ""


def explained(step: Step, told: Change) -> str:
    """Answer whether a note speaks of a change: ``unexplained; noted only in v4``."""
    if told.noted == step.right:
        return "explained by a note"
    if told.noted is None:
        return "unexplained"
    return f"unexplained; noted only in {label(told.noted)}"
