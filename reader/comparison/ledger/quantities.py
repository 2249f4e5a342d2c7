"""Quantities: the figures of one side with what they count, in units that can be compared."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from reader.comparison.ledger.contexts import Context, Contexts
from reader.comparison.ledger.model import Mention
from reader.text.amounts import Told as Figure
from reader.text.amounts import told
from reader.text.counted import Hedge, hedge, is_age, noun, rate
from reader.text.fates import fate, is_fate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.article import Span
    from reader.comparison.ledger.sides import Told
    from reader.text.units import Unit

_BARE = re.compile(r"\d+|[^\W\d_]+(?:-[^\W\d_]+)?")
_OF = re.compile(r"\s(?:out\s)?of\s(?:(?:the|its|her|his|their|our|those|all)\s)?")
_TIED = re.compile(r"\w[-‐‑][^\W\d_]")
_ONE, _NONE = Fraction(1), Fraction(0)
_FINEST = 6
"""To how many decimals a number is looked at."""


Number = int | Fraction
"""An exact number: a whole one as an ``int``, for fractions are slow to reckon with."""


class Quantity(NamedTuple):
    """A figure where it stands."""

    mention: Mention
    link: int | None
    figure: Figure
    told: Number
    """Its lower end in the unit in which it is told."""
    low: Number
    """In the base of the dimension."""
    high: Number
    step: Number
    """What the last digit told is worth, in the base of the dimension."""
    dimension: str
    """Empty for what is counted, ``age`` for an age."""
    noun: str
    """What is counted, as ``counted.noun`` answers it."""
    fate: str
    """What befell those counted, as ``fates.fate`` answers it."""
    tied: bool
    """Whether a hyphen ties it to its noun or unit: *a 72-car train*, *three-hour talks*."""
    share: Number | None
    """Which share it is of a number told behind it: *15 of the 60 sensors*."""
    rate: Unit | None
    """Per which time it is told: *£84 a year*."""
    hedge: Hedge
    wording: tuple[str, str, Number | None, str, str]
    """All that tells with which others it agrees: two of one wording agree with the same."""
    context: Context

    @property
    def value(self) -> tuple[Number, Number]:
        """Its ends, whatever it is a number of."""
        return self.low, self.high

    @property
    def is_one(self) -> bool:
        """Whether it is one number: no range, score or vague number."""
        return self.low == self.high


def quantities(side: Told) -> list[Quantity]:
    """Answer the figures of a side that can be read, in order."""
    told = ((q, side.link_of(q.mention.sentence)) for q in side.once(_read))
    return [q if link is None else q._replace(link=link) for q, link in told]


def _read(side: Told) -> list[Quantity]:
    """Answer the figures of an article, whatever it is linked with."""
    contexts = Contexts.of(side)
    text, language = side.text, side.language
    figures = [(span, told(text[slice(*span)], language)) for span in side.of_kind("figure")]
    degrees = _degrees(said for _, said in figures if said)
    return [
        _quantity(side, span, said, after, contexts, degrees)
        for (span, said), after in zip_longest(figures, figures[1:])
        if said is not None
    ]


def _degrees(figures: Iterable[Figure]) -> Unit | None:
    """Answer in which scale an article tells temperatures; where it first does, it mostly says."""
    units = (figure.unit for figure in figures)
    return next((unit for unit in units if unit and unit.dimension == "temperature"), None)


def _quantity(
    side: Told,
    span: Span,
    said: Figure,
    after: tuple[Span, Figure | None] | None,
    contexts: Contexts,
    degrees: Unit | None,
) -> Quantity:
    """Answer the figure in ``span`` as ``said``, of which ``after`` is the next one.

    ``degrees`` without a scale are of this one.
    """
    text, language = side.text, side.language
    words = text[slice(*span)]
    scale = degrees if said.unit and said.unit.dimension == "degrees" else None
    if scale:
        said = replace(said, unit=scale)
    sentence = side.sentence_at(span[0])
    bare = said.unit is None and _BARE.fullmatch(words) is not None
    size = _size(words, language, said.old or (bare and is_age(text, *span)), scale)
    dimension, counted = size.dimension, ""
    if not dimension:
        counting = (f" {said.counted}", 0) if said.counted else (text, span[1])
        counted = noun(*counting, language)
    befell = "" if dimension else fate(text, *span, language)
    if befell and (not counted or is_fate(text, span[1], language)):
        counted = "people"
    share = None if dimension or after is None else _share(side, said, span, *after)
    per, hedged = rate(text, span[1], language), hedge(text, *span, language)
    return Quantity(
        Mention(span, sentence, _reading(said, size, counted)),
        None,
        said,
        size.told,
        size.low,
        size.high,
        size.step,
        dimension,
        counted,
        befell,
        _TIED.search(text, *span) is not None or text.startswith(("-", "‐", "‑"), span[1]),
        share,
        per,
        hedged,
        (words, dimension, share, per.name if per else "", hedged),
        contexts.around(span, sentence),
    )


def _share(
    side: Told, part: Figure, span: Span, after: Span, whole: Figure | None
) -> Number | None:
    """Answer which share a number is of the one behind it; ``None`` if it is not told out of it."""
    if not _OF.fullmatch(side.text, span[1], after[0]):
        return None
    if whole is None or whole.unit or whole.low != whole.high or not 0 < part.low <= whole.low:
        return None
    return _whole(part.low / whole.low)


def absolute(number: Number) -> Number:
    """Answer how large a number is, whether it stands above nought or below."""
    return number if number >= 0 else -number


class _Size(NamedTuple):
    """How large a figure is that is worded so."""

    dimension: str
    numbers: str
    """It in digits."""
    told: Number
    low: Number
    high: Number
    step: Number


@lru_cache(maxsize=1 << 12)
def _size(figure: str, language: str, aged: bool, scale: Unit | None) -> _Size:
    """Answer how large a figure is; ``aged`` says whether it is the age of somebody.

    ``scale`` is that of its degrees, if it tells none itself.
    """
    said = told(figure, language)
    assert said is not None
    if scale:
        said = replace(said, unit=scale)
    factor, shift, dimension = _ONE, _NONE, ""
    if aged:
        dimension = "age"
        if said.unit and said.unit.dimension == "months":
            factor = said.unit.factor / 12
    elif said.unit:
        dimension, factor, shift = said.unit.dimension, said.unit.factor, said.unit.shift
    elif said.scale == 0:
        dimension = "share"
    told_low = low = _whole(said.low)
    told_high = high = _whole(said.high)
    if factor != 1:
        low, high = (_whole(end * _whole(factor)) for end in (low, high))
    if shift:
        low, high = (_whole(end + shift) for end in (low, high))
    numbers = _told(told_low)
    if told_high != told_low:
        numbers += f"–{_told(told_high)}"
    return _Size(dimension, numbers, told_low, low, high, _step(said, told_low))


def _whole(value: Number) -> Number:
    return value.numerator if value.denominator == 1 else value


def _step(said: Figure, low: Number) -> Number:
    value = Fraction(low, said.scale) if said.scale > 1 else low
    if value.denominator == 1:
        digits = str(value.numerator)
        step: Number = 10 ** (len(digits) - len(digits.rstrip("0"))) if value else 1
    else:
        places = range(1, _FINEST)
        told = (n for n in places if 10**n % value.denominator == 0)
        step = Fraction(1, 10 ** next(told, _FINEST))
    step = step * said.scale if said.scale > 1 else step
    return _whole(step * _whole(said.unit.factor)) if said.unit else step


def _reading(said: Figure, size: _Size, counted: str) -> str:
    """Answer what a figure says however it is written: ``48 hours``, ``10–15 percent``."""
    if size.dimension == "age":
        return f"{size.numbers} {said.unit.name if said.unit else 'years'} old"
    return " ".join(filter(None, (size.numbers, said.unit.name if said.unit else counted)))


def _told(value: Number) -> str:
    """Answer a number in digits; one that has no end as a fraction."""
    if value.denominator == 1:
        return f"{value.numerator:,}"
    decimal = f"{float(value):,.6f}".rstrip("0")
    return decimal if Fraction(decimal.replace(",", "")) == value else str(value)
