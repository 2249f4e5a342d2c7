"""Why a link was made: what both of its sides tell in the same words."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from reader.alignment.analysis import terms_of
from reader.text.languages import stop_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.alignment.result import Alignment, Link
    from reader.article import Span

Kind = Literal["quotation", "figure", "date", "name", "phrase", "word"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: a span, in code points, of the sentence of that index."""

    sentence: int
    span: Span


@dataclass(frozen=True, slots=True)
class Shared:
    """One thing that both sides of a link tell."""

    kind: Kind
    weight: float
    """Its share of all that the link is explained by: those of an explanation add up to 1."""
    left: tuple[Place, ...]
    """Where each side tells it, one place or more, in order; no two things overlap."""
    right: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """What the two sides of a link share, the most telling first; nothing if they share nothing.

    ``phrase`` is the longest run of words in ``shared``, of whatever kind, if any has several.
    """

    shared: tuple[Shared, ...]
    phrase: Shared | None


def explain(alignment: Alignment, link: Link) -> Explanation:
    """Answer why a link of an alignment was made.

    Any link of these texts can be explained, also one of another threshold. Raises ``ValueError``
    where the link names a sentence that the texts do not have.
    """
    texts = alignment.texts
    stops = stop_words(texts.language)
    left = _terms(texts.left, link.left, stops)
    right = _terms(texts.right, link.right, stops)
    both = [term for term in left if term in right]
    total = sum(texts.weight(term) for term in both)
    shared = [
        Shared("word", texts.weight(term) / total, tuple(left[term]), tuple(right[term]))
        for term in both
    ]
    shared.sort(key=lambda one: -one.weight)
    return Explanation(tuple(shared), None)


def _terms(
    sentences: Sequence[str], indices: Sequence[int], stops: frozenset[str]
) -> dict[str, list[Place]]:
    found: dict[str, list[Place]] = defaultdict(list)
    for index in indices:
        if not 0 <= index < len(sentences):
            raise ValueError(f"there is no sentence {index} among {len(sentences)}")
        for term, span in terms_of(sentences[index]):
            if term not in stops:
                found[term].append(Place(index, span))
    return found
