"""From two articles to what a person is shown of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from reader.alignment import Alignment, Cancelled, Explanation, Link, Partial, align, explain
from reader.article import Article
from reader.comparison.edits import edits
from reader.comparison.links import ComparedLink, Edit, LinkState, Marks, PartlyTold, Summary
from reader.comparison.marks import marks
from reader.comparison.model import Order, Row
from reader.comparison.noise import Noise, Pair
from reader.comparison.partly import by_row, partly_told, shifted
from reader.comparison.rows import RowMaker, differences
from reader.comparison.tokens import Told
from reader.text.languages import UNKNOWN, stop_words
from reader.text.typography import alike
from reader.text.words import key, words

_ALIGNING = 0.85
"""The share of the work that alignment is."""


@dataclass(frozen=True, slots=True)
class _Spoken:
    """The words of every sentence of a side: which they are, and how many."""

    words: tuple[frozenset[str], ...]
    lengths: tuple[int, ...]

    @classmethod
    def of(cls, article: Article) -> _Spoken:
        """Answer the words of an article."""
        keys = [[key(s[a:b]) for a, b in words(s)] for s in article.sentence_texts()]
        return cls(tuple(map(frozenset, keys)), tuple(map(len, keys)))


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two articles and what is alike and different between them, at one threshold.

    ``differences`` are indices of ``rows`` in reading order: every row that is not ``same`` or is
    moved, and is no noise, a moved link counting once, at the first of its rows. The methods
    answer new values; none computes the alignment again.
    """

    left: Article
    right: Article
    alignment: Alignment
    order: Order
    links: tuple[ComparedLink, ...]
    rows: tuple[Row, ...]
    differences: tuple[int, ...]
    summary: Summary
    partly: tuple[PartlyTold, ...]
    """What is partly told, in the order of the rows."""

    _partly_by_row: Mapping[int, tuple[int, ...]] = field(repr=False, compare=False)
    _spoken: tuple[_Spoken, _Spoken] = field(repr=False, compare=False)
    _noise: Noise = field(repr=False, compare=False)

    @classmethod
    def of(
        cls,
        left: Article,
        right: Article,
        alignment: Alignment,
        order: Order,
        spoken: tuple[_Spoken, _Spoken] | None = None,
        states: Mapping[Pair, LinkState] | None = None,
        noise: Noise | None = None,
    ) -> Comparison:
        """Answer the comparison of two articles that are aligned already.

        ``spoken`` are the words of both sides, ``states`` the states of links, and ``noise`` what
        finds noise, where another comparison of them knows them.
        """
        spoken = spoken or (_Spoken.of(left), _Spoken.of(right))
        noise = noise or Noise(left, right)
        compared = compared_links(left, right, alignment, states or {})
        maker = RowMaker(compared, spoken[0].words, spoken[1].words)
        links = noise.links(maker.links)
        rows = noise.rows(maker.own() if order == "own" else maker.gathered(), links)
        telling = [link for link in links if not link.noise]
        stops = differences(rows)
        partly = partly_told(alignment.partial, left, right, rows)
        return cls(
            left=left,
            right=right,
            alignment=alignment,
            order=order,
            links=links,
            rows=rows,
            differences=stops,
            summary=Summary(
                same=sum(link.state == "same" for link in telling),
                changed=sum(link.state == "changed" for link in telling),
                moved=sum(link.moved for link in telling),
                removed=sum(row.state == "removed" and not row.noise for row in rows),
                added=sum(row.state == "added" and not row.noise for row in rows),
                noise=sum(link.noise for link in links)
                + sum(row.noise and row.link is None for row in rows),
                differences=len(stops),
                similarity=_overall(links, spoken[0].lengths, spoken[1].lengths),
            ),
            partly=partly,
            _partly_by_row=by_row(partly),
            _spoken=spoken,
            _noise=noise,
        )

    @property
    def partial(self) -> tuple[Partial, ...]:
        """The partials of the alignment at its threshold."""
        return self.alignment.partial

    def partly_at(self, row: int) -> tuple[PartlyTold, ...]:
        """Answer what of a row the other side tells in part at another place."""
        return tuple(self.partly[number] for number in self._partly_by_row.get(row, ()))

    def at(self, threshold: float) -> Comparison:
        """Answer the comparison at another threshold of confidence."""
        return self._again(self.alignment.at(threshold), self.order)

    def ordered(self, order: Order) -> Comparison:
        """Answer the comparison with its rows in another order."""
        return self._again(self.alignment, order)

    def _again(self, alignment: Alignment, order: Order) -> Comparison:
        states = {(link.left, link.right): link.state for link in self.links}
        return Comparison.of(
            self.left, self.right, alignment, order, self._spoken, states, self._noise
        )

    def swapped(self) -> Comparison:
        """Answer the comparison with the sides swapped."""
        spoken = self._spoken[1], self._spoken[0]
        states = {(link.right, link.left): link.state for link in self.links}
        alignment = mirrored(self.alignment)
        noise = self._noise.swapped()
        return Comparison.of(self.right, self.left, alignment, self.order, spoken, states, noise)

    def edits(self, link: int) -> tuple[Edit, ...]:
        """Answer the edits that turn the left of a link into its right; none where it is same."""
        return edits(*self._sides(link), stops=self._stop_words()) if self._differs(link) else ()

    def marks(self, link: int) -> Marks:
        """Answer what to mark in both texts of a link."""
        if not self._differs(link):
            return Marks("differences", (), ())
        return marks(*self._sides(link), stops=self._stop_words())

    def shared(self, link: int) -> Marks:
        """Answer where both texts of a link tell what explains why it was made."""
        found = self.explain(link).shared
        return Marks(
            "shared",
            tuple(sorted(shifted(self.left, p.sentence, p.span) for s in found for p in s.left)),
            tuple(sorted(shifted(self.right, p.sentence, p.span) for s in found for p in s.right)),
        )

    def explain(self, link: int) -> Explanation:
        """Answer why a link was made: what both of its sides share."""
        return explain(self.alignment, self.alignment.links[link])

    def _differs(self, link: int) -> bool:
        return self.links[link].state == "changed"

    def _stop_words(self) -> frozenset[str]:
        return stop_words(self.left.language) | stop_words(self.right.language)

    def _sides(self, link: int) -> tuple[Told, Told]:
        here = self.links[link]
        return _told(self.left, here.left), _told(self.right, here.right)


def _told(article: Article, indices: tuple[int, ...]) -> Told:
    sentences = [article.sentences[index] for index in indices]
    return Told(article.text, [(s.start, s.end) for s in sentences])


def compare(
    left: Article,
    right: Article,
    *,
    threshold: float | None = None,
    language: str | None = None,
    order: Order = "own",
    progress: Callable[[float], object] | None = None,
    cancelled: Callable[[], bool] | None = None,
    linked: Callable[[Alignment], object] | None = None,
) -> Comparison:
    """Compare two articles.

    ``threshold`` is the least confidence of a link, 0 to 1; ``progress`` is called with the share
    done, ``linked`` with the alignment as soon as that is made; raises
    ``reader.alignment.Cancelled`` where ``cancelled`` says so.
    """
    alignment = aligned(
        left,
        right,
        threshold=threshold,
        language=language,
        progress=None if progress is None else lambda share: progress(_ALIGNING * share),
        cancelled=cancelled,
    )
    if cancelled is not None and cancelled():
        raise Cancelled
    if linked is not None:
        linked(alignment)
    comparison = Comparison.of(left, right, alignment, order)
    if progress is not None:
        progress(1.0)
    return comparison


def aligned(
    left: Article,
    right: Article,
    *,
    threshold: float | None = None,
    language: str | None = None,
    progress: Callable[[float], object] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Alignment:
    """Align two articles, in the language that they are in; the parameters are those of align."""
    if language is None:
        known = {left.language, right.language} - {UNKNOWN}
        language = known.pop() if len(known) == 1 else None
    return align(
        left.sentence_texts(),
        right.sentence_texts(),
        threshold=threshold,
        language=language,
        progress=progress,
        cancelled=cancelled,
    )


def compared_links(
    left: Article, right: Article, alignment: Alignment, states: Mapping[Pair, LinkState]
) -> tuple[ComparedLink, ...]:
    """Answer the links of an alignment with their states, those that are known among them."""
    texts = left.sentence_texts(), right.sentence_texts()
    return tuple(
        _compared(index, link, states.get((link.left, link.right)) or _state(link, *texts))
        for index, link in enumerate(alignment.links)
    )


def mirrored(alignment: Alignment) -> Alignment:
    """Answer the same alignment with the sides swapped."""

    def choose(threshold: float) -> tuple[tuple[Link, ...], tuple[Partial, ...]]:
        there = mirrored(alignment.at(threshold))
        return there.links, there.partial

    links = [
        Link(link.right, link.left, link.similarity, link.confidence, link.moved)
        for link in alignment.links
    ]
    partial = [
        Partial(p.right, p.left, p.confidence, p.right_span, p.left_span) for p in alignment.partial
    ]
    return Alignment(
        tuple(sorted(links, key=lambda link: link.left)),
        tuple(sorted(partial, key=lambda p: (p.left, p.right))),
        alignment.threshold,
        alignment.texts.mirrored(),
        choose,
        {(j, i): chance for (i, j), chance in alignment.chances.items()},
    )


def _state(link: Link, left: tuple[str, ...], right: tuple[str, ...]) -> LinkState:
    one = " ".join(left[i] for i in link.left)
    other = " ".join(right[j] for j in link.right)
    return "same" if alike(one, other) else "changed"


def _compared(index: int, link: Link, state: LinkState) -> ComparedLink:
    return ComparedLink(
        id=index,
        state=state,
        moved=link.moved,
        left=link.left,
        right=link.right,
        similarity=link.similarity,
        confidence=link.confidence,
    )


def _overall(links: tuple[ComparedLink, ...], left: Sequence[int], right: Sequence[int]) -> float:
    """Answer the share of both texts, by words, that stands in links, weighted by similarity."""
    total = sum(left) + sum(right)
    if not total:
        return 1.0 if len(left) == len(right) else 0.0
    linked = sum(
        link.similarity * (sum(left[i] for i in link.left) + sum(right[j] for j in link.right))
        for link in links
    )
    return min(1.0, linked / total)
