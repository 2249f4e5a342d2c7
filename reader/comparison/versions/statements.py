"""Words that make another statement of a sentence: owned / operated, killed / injured, not.

Which words tell different facts where one stands in place of another, and which negate, is listed
by language (see ``reader.comparison.versions.contrasts``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from reader.article import Span
from reader.comparison.comparing import Comparison
from reader.comparison.links import ComparedLink, Edit
from reader.comparison.model import Side
from reader.comparison.versions.contrasts import Contrasts, contrasts
from reader.comparison.versions.model import Change
from reader.comparison.versions.superlatives import scopes
from reader.text.words import bare, key, words

_ALIKE = 0.5
"""The least similarity of a link whose words are compared one by one: a sentence told anew in
other words may well say the same."""
_LONGEST = 12
"""Words; in a longer edit, too, the sentence is told anew."""
_NEGATING_WITHIN = 5
"""Words of an edit that a “not” turns round; a longer one says another thing altogether."""


def statements(comparison: Comparison) -> Iterator[Change]:
    """Answer the linked sentences of which a word made another statement."""
    known = contrasts(comparison.left.language)
    if not known.members:
        return
    for link in comparison.links:
        if link.state == "changed" and link.similarity >= _ALIKE:
            yield from _Sentences(comparison, link, known).changes()


@dataclass(frozen=True, slots=True)
class _Word:
    key: str
    span: Span


class _Sentences:
    """The two sides of one link."""

    def __init__(self, comparison: Comparison, link: ComparedLink, known: Contrasts) -> None:
        self._comparison = comparison
        self._link = link
        self._known = known
        self._spoken = Counter(self._all("left")), Counter(self._all("right"))

    def _all(self, side: Side) -> Iterator[str]:
        article = self._comparison.left if side == "left" else self._comparison.right
        for index in self._link.left if side == "left" else self._link.right:
            text = article.sentence_text(index)
            yield from (key(bare(text[a:b])) for a, b in words(text))

    def changes(self) -> Iterator[Change]:
        """Answer the changes of statement, in order."""
        for scope in scopes(
            (self._comparison.left, self._link.left),
            (self._comparison.right, self._link.right),
            self._known,
        ):
            yield Change("statement", "swapped", scope[:1], scope[1:], self._link.id)
        negated = self._negated()
        edits = self._comparison.edits(self._link.id)
        words = [(self._words("left", edit), self._words("right", edit)) for edit in edits]
        swapped = [self._swapped(left, right) for left, right in words if self._brief(left, right)]
        if not any(swapped) and len(edits) == 2:
            # in some languages a verb stands in two places: gehört → wird … betrieben
            left, right = (
                [word for side in sides for word in side] for sides in zip(*words, strict=True)
            )
            swapped = [self._swapped(left, right)] if self._brief(left, right) else []
        for found in swapped:
            if found is not None:
                one, other = found
                yield Change("statement", "swapped", (one,), (other,), self._link.id)
        if negated and not any(swapped):
            for edit, (left, right) in zip(edits, words, strict=True):
                short = max(len(left), len(right)) <= _NEGATING_WITHIN
                if short and self._holds_not(left) != self._holds_not(right):
                    spans = (edit.left,), (edit.right,)
                    yield Change("statement", "negated", *spans, self._link.id)

    @staticmethod
    def _brief(left: list[_Word], right: list[_Word]) -> bool:
        return max(len(left), len(right)) <= _LONGEST

    def _words(self, side: Side, edit: Edit) -> list[_Word]:
        article = self._comparison.left if side == "left" else self._comparison.right
        start, end = edit.left if side == "left" else edit.right
        text = article.text[start:end]
        return [_Word(key(bare(text[a:b])), (start + a, start + b)) for a, b in words(text)]

    def _swapped(self, left: list[_Word], right: list[_Word]) -> tuple[Span, Span] | None:
        """Answer the words of an edit of which one is another fact than the other."""
        groups = self._known.members
        for one in left:
            for other in right:
                if self._spoken[1][one.key] or self._spoken[0][other.key]:
                    continue
                here, there = groups.get(one.key, ()), groups.get(other.key, ())
                if set(here) & set(there):
                    continue
                if {group for group, _ in here} & {group for group, _ in there}:
                    return one.span, other.span
        return None

    def _negated(self) -> bool:
        """Whether one side says “not” and the other does not."""
        one, other = (sum(c for w, c in said.items() if self._is_not(w)) for said in self._spoken)
        return bool(one) != bool(other)

    def _is_not(self, word: str) -> bool:
        return word in self._known.negating or word.endswith("n't")

    def _holds_not(self, words: list[_Word]) -> bool:
        return any(self._is_not(word.key) for word in words)
