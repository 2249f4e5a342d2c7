"""The aligner: from two lists of sentences to links."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from reader.alignment.constants import COMMON, DEFAULT_THRESHOLD
from reader.alignment.ends import common_end
from reader.alignment.result import Alignment, Cancelled, Texts
from reader.alignment.scored import Scored
from reader.alignment.scoring import gather, score
from reader.text.languages import detect, stop_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.alignment.analysis import Analysis

SAMPLE = 500
"""How many characters of a side are looked at to tell the language."""
UNSEEN = 1.0
"""What a term weighs that stands only in the end that both texts share."""


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

    pulse(0.0)
    # What both texts end with decides nothing about what stands before it: neither the order
    # below, nor the language.
    end = common_end(left, right)
    first, second = end.before(left, right)
    # Which side is called left must not matter, not even where two choices are equally good. So
    # the two are always scored in the same order, and the result is turned round if need be.
    turned = second < first
    if turned:
        first, second, end = second, first, end.turned()
    if language is None:
        language = language_of(*((first, second) if first or second else (left, right)))
    found = gather(first, second, language, lambda done: pulse(0.7 * done))
    chances = score(found, lambda done: pulse(0.7 + 0.2 * done))
    scored = Scored(first, second, end, found.analysis, chances, turned)
    pulse(0.9)
    at = DEFAULT_THRESHOLD if threshold is None else threshold
    texts = Texts(
        tuple(left), tuple(right), language, partial(weight, found.analysis, stop_words(language))
    )
    alignment = Alignment(*scored.choose(at), at, texts, scored.choose, scored.every())
    pulse(1.0)
    return alignment


def language_of(left: Sequence[str], right: Sequence[str]) -> str:
    """Answer the language that both texts are most likely in."""
    return detect(" ".join([" ".join(side[:SAMPLE])[:SAMPLE] for side in (left, right)]))


def weight(analysis: Analysis, common: frozenset[str], term: str) -> float:
    """Answer how much a term says in a pair of texts; one not looked at says little."""
    known = analysis.ids.get(term)
    if known is None:
        return UNSEEN * (COMMON if term in common else 1.0)
    return float(analysis.weights[known])
