"""Prominence: how far up each side tells a thing, and what both open with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reader.article import Article
from reader.comparison.links import ComparedLink
from reader.comparison.manner.model import HEADLINE, Opening, Part


@dataclass(frozen=True, slots=True)
class Places:
    """The paragraph that each sentence of an article stands in; the headline is 0.

    A heading inside the article belongs to the paragraph that it stands above.
    """

    of: tuple[int, ...]

    @classmethod
    def in_article(cls, article: Article) -> Places:
        """Answer the places of an article's sentences. Without a headline they begin at 1."""
        number = HEADLINE
        numbers = []
        for paragraph in article.paragraphs:
            if paragraph.kind == "headline":
                numbers.append(HEADLINE)
            elif paragraph.kind == "heading":
                numbers.append(number + 1)
            else:
                number += 1
                numbers.append(number)
        return cls(tuple(numbers[sentence.paragraph] for sentence in article.sentences))

    def first(self, sentences: Sequence[int]) -> int:
        """Answer the paragraph in which some sentences begin."""
        return min(self.of[sentence] for sentence in sentences)

    def part(self, part: Part) -> tuple[int, ...]:
        """Answer the sentences of the headline, or the first below it."""
        if part == "headline":
            return tuple(i for i, place in enumerate(self.of) if place == HEADLINE)
        return tuple(i for i, place in enumerate(self.of) if place != HEADLINE)[:1]


def openings(left: Places, right: Places, links: Sequence[ComparedLink]) -> Iterator[Opening]:
    """Answer the headlines and the first sentences compared, where both sides have one."""
    by_left = {i: link.right for link in links for i in link.left}
    by_right = {j: link.left for link in links for j in link.right}
    parts: tuple[Part, ...] = ("headline", "first sentence")
    for part in parts:
        one, other = left.part(part), right.part(part)
        if one and other:
            yield Opening(
                part, one, other, _told(one, by_left, right), _told(other, by_right, left)
            )


def _told(
    sentences: Sequence[int], partners: Mapping[int, tuple[int, ...]], there: Places
) -> int | None:
    """Answer the first paragraph in which the other side tells any of the sentences."""
    return min(
        (there.first(partners[sentence]) for sentence in sentences if sentence in partners),
        default=None,
    )
