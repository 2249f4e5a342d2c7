"""How both sides of a comparison tell what its links hold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.article import Article
from reader.comparison.manner import attribution, certainty
from reader.comparison.manner.claims import Statement, statement
from reader.comparison.manner.model import Manner, Manners, Prominence, Shift
from reader.comparison.manner.prominence import Places, openings
from reader.text.languages import UNKNOWN

if TYPE_CHECKING:
    from reader.comparison.comparing import Comparison
    from reader.comparison.links import ComparedLink


def manners(comparison: Comparison) -> Manners:
    """Answer how both sides tell what they tell.

    Attribution and certainty are looked for in links that are told differently, by the word lists
    of the language. Linear in the links.
    """
    left, right = comparison.left, comparison.right
    here, there = Places.in_article(left), Places.in_article(right)
    language = left.language if left.language != UNKNOWN else right.language
    sides = _Side(left, language), _Side(right, language)
    return Manners(
        tuple(openings(here, there, comparison.links)),
        {
            link.id: Manner(
                Prominence(here.first(link.left), there.first(link.right)),
                _shifts(*sides, link, language),
            )
            for link in comparison.links
        },
    )


@dataclass(frozen=True, slots=True)
class _Side:
    """An article, and the language that it is read in."""

    article: Article
    language: str

    def told(self, sentences: tuple[int, ...]) -> list[Statement]:
        """Answer some sentences, without a headline that is told again among them."""
        article = self.article
        own = [article.sentences[i] for i in sentences]
        below = [s for s in own if article.paragraphs[s.paragraph].kind != "headline"]
        return [statement(article.text, (s.start, s.end), self.language) for s in below or own]


def _shifts(left: _Side, right: _Side, link: ComparedLink, language: str) -> tuple[Shift, ...]:
    if link.state == "same":
        return ()
    texts = left.article.text, right.article.text
    sentences = left.told(link.left), right.told(link.right)
    return (
        *attribution.shifts(*texts, *sentences, language),
        *certainty.shifts(*texts, *sentences, language),
    )
