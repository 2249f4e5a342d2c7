"""The versions of one article as a timeline: what changed when, and whether a note says so."""

from reader.comparison.versions.making import distinct, step, timeline
from reader.comparison.versions.model import (
    CHANGE_KINDS,
    CHANGE_VERDICTS,
    Change,
    ChangeKind,
    ChangeVerdict,
    Life,
    Note,
    NoteKind,
    Step,
    Timeline,
    Version,
)

__all__ = [
    "CHANGE_KINDS",
    "CHANGE_VERDICTS",
    "Change",
    "ChangeKind",
    "ChangeVerdict",
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
