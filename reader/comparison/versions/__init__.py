"""The versions of one article as a timeline: what changed when, and whether a note says so.

``timeline`` and ``step`` bring the alignment along and are loaded when first asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.comparison.versions.model import (
    CHANGE_KINDS,
    CHANGE_VERDICTS,
    Change,
    ChangeKind,
    ChangeVerdict,
    Dropped,
    Life,
    Note,
    NoteKind,
    Step,
    Timeline,
    Version,
    distinct,
)

if TYPE_CHECKING:
    from reader.comparison.versions.making import step, timeline

__all__ = [
    "CHANGE_KINDS",
    "CHANGE_VERDICTS",
    "Change",
    "ChangeKind",
    "ChangeVerdict",
    "Dropped",
    "Life",
    "Note",
    "NoteKind",
    "Step",
    "Timeline",
    "Version",
    "distinct",
    "step",
    "timeline",
]


def __getattr__(name: str) -> object:
    if name in ("step", "timeline"):
        from reader.comparison.versions import making

        return getattr(making, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
