"""Noise: what differs between two sides and is no part of what they tell.

Typography and spacing, the dateline of a report, and page furniture. A row of noise is counted
and shown, but no difference.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from copy import copy
from dataclasses import replace

from reader.article import Article
from reader.comparison.links import ComparedLink
from reader.comparison.model import Row
from reader.text.datelines import dateline
from reader.text.furniture import furniture
from reader.text.languages import UNKNOWN
from reader.text.typography import alike

Pair = tuple[tuple[int, ...], tuple[int, ...]]
"""The sentences of a link on both sides."""
_LINE_END = re.compile(r"\s*\n\s*")
_USUAL = "en"
"""What furniture is looked for in texts that are too short for their language to be known."""


class Setting:
    """What of one article is not its story: which sentences, and where the others begin."""

    def __init__(self, article: Article, other: Article) -> None:
        known = [text.language for text in (article, other) if text.language != UNKNOWN]
        self._article = article
        self._furniture = furniture(known[0] if known else _USUAL)
        self._known: dict[int, bool] = {}

    def is_furniture(self, sentence: int) -> bool:
        """Answer whether a sentence is page furniture, or a dateline and nothing else."""
        found = self._known.get(sentence)
        if found is None:
            found = self._known[sentence] = self._look_at(sentence)
        return found

    def told(self, sentences: Sequence[int]) -> str:
        """Answer the text of sentences, without furniture and without the dateline before them."""
        return " ".join(
            self._article.sentence_text(sentence)[self._dateline_end(sentence) :]
            for sentence in sentences
            if not self.is_furniture(sentence)
        )

    def _look_at(self, sentence: int) -> bool:
        here = self._article.sentences[sentence]
        paragraph = self._article.paragraphs[here.paragraph]
        if paragraph.kind == "headline":
            return False
        alone = (here.start, here.end) == (paragraph.start, paragraph.end)
        if self._furniture.holds(self._article.sentence_text(sentence), alone=alone):
            return True
        return self._dateline_end(sentence) == here.end - here.start

    def _dateline_end(self, sentence: int) -> int:
        here = self._article.sentences[sentence]
        paragraph = self._article.paragraphs[here.paragraph]
        if here.start != paragraph.start or paragraph.kind != "text":
            return 0
        found = dateline(self._article.sentence_text(sentence))
        return found.end if found is not None else 0


class Noise:
    """Finds the noise in a comparison of two articles, and remembers it for the next one."""

    def __init__(self, left: Article, right: Article) -> None:
        self._texts = left.sentence_texts(), right.sentence_texts()
        self._left, self._right = Setting(left, right), Setting(right, left)
        self._known: dict[Pair, bool] = {}

    def swapped(self) -> Noise:
        """Answer the same with the sides swapped."""
        noise = copy(self)
        noise._texts = self._texts[1], self._texts[0]
        noise._left, noise._right = self._right, self._left
        noise._known = {(right, left): found for (left, right), found in self._known.items()}
        return noise

    def links(self, links: Sequence[ComparedLink]) -> tuple[ComparedLink, ...]:
        """Answer the links, those that are noise marked as such."""
        return tuple(replace(link, noise=True) if self._is_noise(link) else link for link in links)

    def rows(self, rows: Sequence[Row], links: Sequence[ComparedLink]) -> tuple[Row, ...]:
        """Answer the rows, those that are noise marked as such."""
        return tuple(
            replace(row, noise=True)
            if (links[row.link].noise if row.link is not None else self._holds_furniture(row))
            else row
            for row in rows
        )

    def _is_noise(self, link: ComparedLink) -> bool:
        if link.moved:  # that it is told elsewhere is a difference, unless nothing is told
            return self._holds_furniture(link)
        pair = link.left, link.right
        found = self._known.get(pair)
        if found is None:
            found = self._known[pair] = self._differs_in_setting(link)
        return found

    def _differs_in_setting(self, link: ComparedLink) -> bool:
        left, right = (
            " ".join(texts[index] for index in own)
            for texts, own in zip(self._texts, (link.left, link.right), strict=True)
        )
        if link.state == "same":
            return left != right and _LINE_END.sub(" ", left) != _LINE_END.sub(" ", right)
        one, other = self._left.told(link.left), self._right.told(link.right)
        return (one, other) != (left, right) and alike(one, other)

    def _holds_furniture(self, told: ComparedLink | Row) -> bool:
        return all(map(self._left.is_furniture, told.left)) and all(
            map(self._right.is_furniture, told.right)
        )
