"""How both sides of a comparison tell what its links hold."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reader.article import Article, Sentence, Span
from reader.comparison.manner import attribution, certainty
from reader.comparison.manner.claims import Statement, statement
from reader.comparison.manner.model import Manner, Manners, Prominence, Shift
from reader.comparison.manner.prominence import Places, openings
from reader.text.languages import UNKNOWN
from reader.text.quotations import quotations

if TYPE_CHECKING:
    from reader.comparison.comparing import Comparison
    from reader.comparison.links import ComparedLink


def manners(comparison: Comparison) -> Manners:
    """Answer how both sides tell what they tell.

    Attribution and certainty are looked for in links that are told differently, by the word lists
    of the language. Linear in the links.
    """
    asked = manners_asked(comparison)
    return Manners(asked.openings, dict(asked.links))


def manners_asked(comparison: Comparison) -> Manners:
    """Answer the same, each link looked at when it is first asked about."""
    left, right = comparison.left, comparison.right
    here, there = Places.in_article(left), Places.in_article(right)
    language = left.language if left.language != UNKNOWN else right.language
    sides = _Side(left, language), _Side(right, language)

    def look(link: ComparedLink) -> Manner:
        prominence = Prominence(here.first(link.left), there.first(link.right))
        return Manner(prominence, _shifts(*sides, link, language))

    links = {link.id: link for link in comparison.links}
    return Manners(tuple(openings(here, there, comparison.links)), _Asked(links, look))


class _Asked(Mapping[int, Manner]):
    """How links are told, by their numbers; each is looked at once."""

    def __init__(
        self, links: Mapping[int, ComparedLink], look: Callable[[ComparedLink], Manner]
    ) -> None:
        self._links = links
        self._look = look
        self._known: dict[int, Manner] = {}

    def __getitem__(self, link: int) -> Manner:
        if link not in self._known:
            self._known[link] = self._look(self._links[link])
        return self._known[link]

    def __iter__(self) -> Iterator[int]:
        return iter(self._links)

    def __len__(self) -> int:
        return len(self._links)


@dataclass(frozen=True, slots=True)
class _Side:
    """An article, and the language that it is read in."""

    article: Article
    language: str
    _quotations: dict[int, list[Span]] = field(default_factory=dict)
    """Those of the paragraphs that were asked for."""

    def told(self, sentences: tuple[int, ...]) -> list[Statement]:
        """Answer some sentences, without a headline that is told again among them."""
        article = self.article
        own = [article.sentences[i] for i in sentences]
        below = [s for s in own if article.paragraphs[s.paragraph].kind != "headline"]
        return [self._statement(sentence) for sentence in below or own]

    def _statement(self, sentence: Sentence) -> Statement:
        span = sentence.start, sentence.end
        quoted = tuple(
            q for q in self._quoted(sentence.paragraph) if q[0] < span[1] and span[0] < q[1]
        )
        headline = self.article.paragraphs[sentence.paragraph].kind == "headline"
        return statement(self.article.text, span, self.language, quoted, headline=headline)

    def _quoted(self, paragraph: int) -> list[Span]:
        """Answer the quotations of a paragraph."""
        known = self._quotations.get(paragraph)
        if known is None:
            at = self.article.paragraphs[paragraph]
            own = quotations(self.article.text[at.start : at.end], self.language)
            known = [(at.start + start, at.start + end) for start, end in own]
            self._quotations[paragraph] = known
        return known


def _shifts(left: _Side, right: _Side, link: ComparedLink, language: str) -> tuple[Shift, ...]:
    if link.state == "same":
        return ()
    texts = left.article.text, right.article.text
    sentences = left.told(link.left), right.told(link.right)
    return (
        *attribution.shifts(*texts, *sentences, language),
        *certainty.shifts(*texts, *sentences, language),
    )
