"""The aligner: from two lists of sentences to links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.alignment.constants import DEFAULT_THRESHOLD
from reader.alignment.result import Alignment, Cancelled
from reader.alignment.scored import Scored
from reader.alignment.scoring import gather, score
from reader.text.languages import detect, stop_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

SAMPLE = 40
"""How many sentences of a side are looked at to tell the language."""


def align(
    left: Sequence[str],
    right: Sequence[str],
    *,
    threshold: float | None = None,
    language: str | None = None,
    progress: Callable[[float], object] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Alignment:
    """Answer which left sentences tell the same as which right ones.

    The confidence of every link is at least ``threshold``, 0 to 1; left out, it is
    ``DEFAULT_THRESHOLD``. Sure exact matches stay linked at any threshold. ``language`` is an
    ISO 639-1 code, detected where it is left out.
    ``progress`` is called with the share of the work done, rising from 0 to 1. ``cancelled`` is
    polled; when it answers true, ``Cancelled`` is raised.

    The same input always gives the same result, and swapped sides give the mirrored one.
    """

    def pulse(done: float) -> None:
        if cancelled is not None and cancelled():
            raise Cancelled
        if progress is not None:
            progress(done)

    # Which side is called left must not matter, not even where two choices are equally good. So
    # the two are always scored in the same order, and the result is turned round if need be.
    turned = list(right) < list(left)
    first, second = (tuple(right), tuple(left)) if turned else (tuple(left), tuple(right))
    found = gather(
        first, second, common_words(first, second, language), lambda done: pulse(0.7 * done)
    )
    chances = score(found, lambda done: pulse(0.7 + 0.25 * done))
    scored = Scored(first, second, found.analysis, chances, turned)
    pulse(0.95)
    at = DEFAULT_THRESHOLD if threshold is None else threshold
    alignment = Alignment(*scored.choose(at), at, scored.choose)
    pulse(1.0)
    return alignment


def common_words(left: Sequence[str], right: Sequence[str], language: str | None) -> frozenset[str]:
    """Answer the words that say little in the language of both texts, folded."""
    if language is None:
        language = detect(" ".join((*left[:SAMPLE], *right[:SAMPLE])))
    return stop_words(language)
