"""What is said of how a thing is told: where it stands, who says it, how sure it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from reader.article import Span

What = Literal["attribution", "certainty"]
Verdict = Literal["lost", "gained", "raised", "lowered"]
Part = Literal["headline", "first sentence"]

HEADLINE = 0
"""The number that the headline has among paragraphs; the first below it is 1."""


@dataclass(frozen=True, slots=True)
class Prominence:
    """In which paragraph each side begins to tell something; the headline is 0."""

    left: int
    right: int


@dataclass(frozen=True, slots=True)
class Shift:
    """How the right tells a thing otherwise than the left.

    An attribution is ``lost`` or ``gained``, the certainty ``raised`` or ``lowered``. The spans are
    the words of each text that make the difference; at most one of them is ``None``, where a side
    states it plainly.
    """

    what: What
    verdict: Verdict
    left: Span | None
    right: Span | None


@dataclass(frozen=True, slots=True)
class Manner:
    """How both sides tell what a link holds."""

    prominence: Prominence
    shifts: tuple[Shift, ...]


@dataclass(frozen=True, slots=True)
class Opening:
    """The headlines of both sides, or their first sentences, compared on their own.

    ``left`` and ``right`` are sentences. ``left_told`` is the paragraph in which the right tells
    what the left opens with, ``None`` where it does not; ``right_told`` the other way round.
    """

    part: Part
    left: tuple[int, ...]
    right: tuple[int, ...]
    left_told: int | None
    right_told: int | None


@dataclass(frozen=True, slots=True)
class Manners:
    """How both sides tell what they tell: the openings, and each link by its id."""

    openings: tuple[Opening, ...]
    links: Mapping[int, Manner]
