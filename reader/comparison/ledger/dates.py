"""Dates in the ledger: which of both sides are of the same thing, and whether they agree."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import lru_cache, partial
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from reader.comparison.ledger.contexts import Context, Contexts, kinship, likeness
from reader.comparison.ledger.model import Mention
from reader.comparison.ledger.pairing import Agreements, Pair, abreast, by_link, entries, settled
from reader.text.clocks import Nearly, nearly
from reader.text.cues import cues
from reader.text.moments import Moment, moment

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping, Sequence

    from reader.article import Span
    from reader.comparison.ledger.model import Entry
    from reader.comparison.ledger.sides import Both, Told
    from reader.comparison.ledger.values import Agreeing

_SOME, _ALIKE = 0.15, 0.3
"""How alike two contexts are, as ``contexts.likeness`` measures it."""
_ENDS = {"end of the decade": 10, "end of the century": 100, "turn of the century": 100}
"""Words for a year that ends so many, and so is divided by it."""
_CLOSE = 0.25
"""What it counts that two dates are close, beside how alike their contexts are."""
_DAYS = 7
"""How many days, or hours, two dates may be apart that nothing but their places tells to be one."""
_KIN = 0.25
"""How kin, as ``contexts.kinship`` measures it, two are that contradict without a link."""
_BEHIND = 10
"""By what a conflict in a link goes before one that no link tells."""
_YEARS, _MONTH = 3, 30
"""How many years, or days, such two may be apart."""
_DAY, _ABOUT = 24 * 60, 30
"""Minutes of a day, and by how many a time of day may be missed that is told nearly."""
_BEFORE = 40


class Date(NamedTuple):
    """A date where it stands."""

    mention: Mention
    link: int | None
    moment: Moment
    nearly: Nearly
    """On which side of a time of day the one meant is: *shortly before 8 a.m.*"""
    told: bool
    """Whether it is when something was said, not when it happened."""
    context: Context

    @property
    def value(self) -> Moment | int:
        """What it says, or on which weekday."""
        return self.moment if self.moment.weekday is None else self.moment.weekday


def dates(both: Both) -> list[Entry]:
    """Answer the dates of both sides, paired where they agree as far as both tell.

    Days and times that are told alike are one wherever they stand; that one is more exact than the
    other counts in linked sentences, and so does a conflict; elsewhere that of days and months that
    are told much alike.
    """
    left, right = dates_of(both.left), dates_of(both.right)
    several = _told_of_several(left) | _told_of_several(right)
    return entries("date", left, right, _pairs(left, right), partial(_is_same, several), _least)


def dates_of(side: Told) -> list[Date]:
    """Answer the dates of a side, in order."""
    told = ((date, side.link_of(date.mention.sentence)) for date in side.once(_read))
    return [date if link is None else date._replace(link=link) for date, link in told]


def _read(side: Told) -> list[Date]:
    """Answer the dates of an article, whatever it is linked with."""
    contexts = Contexts.of(side)
    return [_date(side, span, contexts) for span in side.of_kind("date")]


def _date(side: Told, span: Span, contexts: Contexts) -> Date:
    said = moment(side.text[slice(*span)], side.language)
    sentence = side.sentence_at(span[0])
    before = side.text[max(span[0] - _BEFORE, 0) : span[0]]
    return Date(
        Mention(span, sentence, str(said)),
        None,
        said,
        nearly(side.text, span[0], side.language) if said.is_clock else "",
        _telling(side.language).search(before) is not None,
        contexts.around(span, sentence),
    )


@lru_cache(maxsize=8)
def _telling(language: str) -> re.Pattern[str]:
    """Answer what finds the words right before a date on which something was said."""
    verbs = cues(language).pattern("telling").pattern
    return re.compile(rf"{verbs}[^.!?;,]{{0,20}}\Z", re.IGNORECASE)


def _pairs(left: Sequence[Date], right: Sequence[Date]) -> Iterator[Pair]:
    """Yield the dates that may be of the same thing."""
    linked = {
        (i, j): verdict
        for ours, theirs in by_link(left, right)
        for i in ours
        for j in theirs
        if (verdict := _agree_by_kind(left[i], right[j]))
    }
    for (i, j), verdict in linked.items():
        one, other = left[i], right[j]
        score = 100 + _score(one, other, verdict)
        yield Pair(score, i, j, verdict, sure=one.value == other.value)
    yield from _unlinked(left, right, linked)
    yield from _conflicts(left, right)
    yield from _told_alike(left, right)


def _unlinked(
    left: Sequence[Date], right: Sequence[Date], linked: Mapping[tuple[int, int], Agreeing]
) -> Iterator[Pair]:
    """Yield the dates that agree wherever they stand, if they say enough.

    Who has a date in its own link that says the same needs none elsewhere: it has its partner
    before. But a time of day agrees with less than another day does, if it does so with no other.
    """
    by_kind: defaultdict[tuple[str, int | str | None], list[int]] = defaultdict(list)
    for j, date in enumerate(right):
        for kind in _kinds(date):
            by_kind[kind].append(j)
    same = [(i, j) for i, j in linked if left[i].value == right[j].value]
    met_left, met_right = {i for i, _ in same}, {j for _, j in same}
    agreements = Agreements(left, right, attrgetter("moment", "nearly"), _agree)
    agreeing = dict(linked)
    for i, one in enumerate(left):
        is_clock = one.moment.is_clock
        if i in met_left and not is_clock:
            continue
        for kind in _kinds(one):
            for j in abreast(by_kind.get(kind, ()), i, len(left), len(right)):
                if (i, j) in agreeing or (j in met_right and not is_clock):
                    continue
                if verdict := agreements.of(i, j):
                    agreeing[i, j] = verdict
    clocks = [(i, j) for i, j in agreeing if left[i].moment.is_clock]
    ours, theirs = Counter([i for i, _ in clocks]), Counter([j for _, j in clocks])
    for (i, j), verdict in agreeing.items():
        if (i, j) in linked or i in met_left or j in met_right:
            continue
        one, other = left[i], right[j]
        rare = ours[i] == theirs[j] == 1
        if verdict == "equal" or rare or _is_exact(one.moment, other.moment):
            yield Pair(_score(one, other, verdict), i, j, verdict)


def _score(one: Date, other: Date, verdict: Agreeing) -> float:
    """Answer how sure it is that two dates that agree are of one thing."""
    return (50 if verdict == "equal" else 0) + 10 * likeness(one.context, other.context)


def _agree_by_kind(one: Date, other: Date) -> Agreeing | None:
    """Answer how two dates agree that are met by the same."""
    return _agree(one, other) if not {*_kinds(one)}.isdisjoint(_kinds(other)) else None


def _told_alike(left: Sequence[Date], right: Sequence[Date]) -> Iterator[Pair]:
    """Yield the days and months that contradict and are told much alike where no link says so."""
    by_kind: defaultdict[tuple[str, int], list[int]] = defaultdict(list)
    for j, date in enumerate(right):
        for kind in _near_kinds(date.moment):
            by_kind[kind].append(j)
    for i, one in enumerate(left):
        seen: set[int] = set()
        for kind in _near_kinds(one.moment):
            for j in abreast(by_kind.get(kind, ()), i, len(left), len(right)):
                other = right[j]
                if j in seen or (one.link is not None and one.link == other.link):
                    continue
                seen.add(j)
                kin = kinship(one.context, other.context)
                if kin >= _KIN and _is_near(one.moment, other.moment):
                    yield Pair(kin - _BEHIND, i, j, "in conflict")


def _near_kinds(said: Moment) -> list[tuple[str, int]]:
    """Answer by what a day or a month is met that is near to it: each has one of these as well."""
    if said.month is None:
        return []  # real articles tell years of too many things
    if said.day is None:
        return [("years", said.year // _YEARS + n) for n in (-1, 0, 1)] if said.year else []
    return [("months", said.month + n) for n in (-1, 0, 1)]


def _is_near(one: Moment, other: Moment) -> bool:
    """Whether two moments that contradict tell as much, and are a few days or years apart."""
    if not _contradict(one, other) or one.fields.keys() != other.fields.keys():
        return False
    years = abs(one.year - other.year) if one.year and other.year else 0
    if one.day is None or other.day is None:
        return years <= _YEARS
    months = (one.month or 0) - (other.month or 0)
    return not years and abs(_MONTH * months + one.day - other.day) <= _MONTH


def _conflicts(left: Sequence[Date], right: Sequence[Date]) -> Iterator[Pair]:
    """Yield the dates of linked sentences that differ and are told of the same thing."""
    for ours, theirs in by_link(left, right):
        agreed = {(i, j) for i in ours for j in theirs if _agree(left[i], right[j])}
        met_left, met_right = {i for i, _ in agreed}, {j for _, j in agreed}
        closeness = {
            (i, j): _kinship(left[i], right[j])
            for i in ours
            for j in theirs
            if i not in met_left and j not in met_right
            if _contradict(left[i].moment, right[j].moment)
        }

        def is_told_of_one(i: int, j: int, alone: bool, only: bool) -> bool:
            return _is_told_of_one(left[i], right[j], alone=alone, only=only)

        for i, j in settled(closeness, is_told_of_one):
            yield Pair(closeness[i, j] + left[i].told, i, j, "in conflict")


def _is_told_of_one(one: Date, other: Date, *, alone: bool, only: bool) -> bool:
    """Whether two dates of linked sentences that contradict are told of the same thing.

    ``alone`` are two of which neither is sooner told of another one, ``only`` those without rival.
    """
    if one.told is not other.told:
        return False
    alike = likeness(one.context, other.context)
    told_as_much = one.moment.fields.keys() == other.moment.fields.keys()
    if only and told_as_much and _apart(one.moment, other.moment) <= _DAYS:
        return True
    return alike >= (_SOME if alone else _ALIKE) or (alone and one.told)


def _agree(one: Date, other: Date) -> Agreeing | None:
    """Answer how two dates agree, be it that one is said to be nearly the other time of day."""
    agreeing = agree(one.moment, other.moment)
    if agreeing or not (one.moment.is_clock and other.moment.is_clock):
        return agreeing
    told = ((one, other), (other, one))
    return "equivalent" if any(_is_nearly(*pair) for pair in told) else None


def _is_nearly(rough: Date, exact: Date) -> bool:
    """Whether a time of day is within half an hour of a rough one, on the side that this tells."""
    halves = 2 if "either" in (rough.moment.clock, exact.moment.clock) else 1
    day = _DAY // halves
    later = (_minutes(exact.moment) - _minutes(rough.moment) + day // 2) % day - day // 2
    ways = {"before": (-_ABOUT, 0), "after": (0, _ABOUT), "about": (-_ABOUT, _ABOUT)}
    first, last = ways.get(rough.nearly, (1, 0))
    return first <= later <= last


def _minutes(time: Moment) -> int:
    return (time.hour or 0) * 60 + (time.minute or 0)


@lru_cache(maxsize=1 << 14)
def agree(one: Moment, other: Moment) -> Agreeing | None:
    """Answer how two dates agree as far as both tell; ``None`` where they do not."""
    if one.is_clock or other.is_clock:
        if one.hour is None or other.hour is None or one.minute != other.minute:
            return None
        hours = 12 if "either" in (one.clock, other.clock) else 24
        if (one.hour - other.hour) % hours:
            return None
        return "equal" if one.clock == other.clock else "equivalent"
    if one.words or other.words:
        return "equal" if one.words == other.words else _ends(one, other)
    ours, theirs = one.fields, other.fields
    shared = ours.keys() & theirs.keys()
    if not shared or any(ours[name] != theirs[name] for name in shared):
        return _in_decade(one, other)
    return "equal" if ours == theirs else "equivalent"


def _ends(one: Moment, other: Moment) -> Agreeing | None:
    """Whether one date is the year that the other calls the end of its decade or century."""
    for said, year in ((one.words, other.year), (other.words, one.year)):
        years = next((n for words, n in _ENDS.items() if said.endswith(words)), None)
        if years is not None and year is not None and not year % years:
            return "equivalent"
    return None


def _in_decade(one: Moment, other: Moment) -> Agreeing | None:
    """Whether one date is in the decade of the other."""
    for year, decade in ((one.year, other.decade), (other.year, one.decade)):
        if year is not None and decade is not None and 0 <= year - decade < 10:
            return "equivalent"
    return None


def _kinship(one: Date, other: Date) -> float:
    """Answer how likely two dates that differ are of one thing.

    Next to what is told around them that is how little they differ: a report errs by a day or by
    an hour sooner than by half a year.
    """
    return kinship(one.context, other.context) + _CLOSE / (1 + _apart(one.moment, other.moment))


def _apart(one: Moment, other: Moment) -> float:
    """Answer how far two dates are apart: in hours, in days, or in years, as far as both tell."""
    if one.hour is not None and other.hour is not None:
        return abs(one.hour - other.hour + ((one.minute or 0) - (other.minute or 0)) / 60)
    ours, theirs = one.fields, other.fields
    steps = (("year", 365), ("month", 30), ("day", 1), ("weekday", 1))
    apart = [
        n * abs(ours[name] - theirs[name]) for name, n in steps if {name} <= ours.keys() & theirs
    ]
    return max(apart, default=365) / (365 if apart and "day" not in ours else 1)


def _contradict(one: Moment, other: Moment) -> bool:
    """Whether two dates tell the same of a day or of an hour, and another one."""
    if one.is_clock or other.is_clock:
        return one.is_clock and other.is_clock and agree(one, other) is None
    if one.words or other.words:
        return False
    ours, theirs = one.fields, other.fields
    shared = ours.keys() & theirs.keys()
    return any(ours[name] != theirs[name] for name in shared)


def _kinds(date: Date) -> list[tuple[str, int | str | None]]:
    """Answer by what a date is met that agrees with it: each has one of these as well."""
    said = date.moment
    if said.is_clock:
        here = _minutes(said) % (_DAY // 2) // _ABOUT
        near = (-1, 0, 1) if date.nearly else (0,)
        around = [("near", (here + n) % (_DAY // 2 // _ABOUT)) for n in near]
        return [("clock", said.minute), *around]
    if said.words:
        years = [n for words, n in _ENDS.items() if said.words.endswith(words)]
        return [("words", said.words), *(("ends", n) for n in years)]
    tens = said.year - said.year % 10 if said.year is not None else said.decade
    ends = [("ends", n) for n in (10, 100) if said.year is not None and not said.year % n]
    return [*said.fields.items(), *ends, *([("tens", tens)] if tens is not None else [])]


def _is_exact(one: Moment, other: Moment) -> bool:
    """Whether two dates that agree in part are one day or minute."""
    if one.is_clock and other.is_clock:
        return bool(one.minute) and "either" not in (one.clock, other.clock)
    shared = one.fields.keys() & other.fields.keys()
    return "weekday" in shared or {"month", "day"} <= shared


def _least(pairs: Sequence[Pair]) -> Pair:
    """Answer the pair that agrees the least, for one more exact mention makes a date more exact."""
    return min(pairs, key=lambda pair: (pair.verdict == "equal", -pair.score))


def _told_of_several(dates: Sequence[Date]) -> set[int | None]:
    """Answer the weekdays that a side tells of more than one day."""
    days = {(d.moment.weekday, d.moment.month, d.moment.day) for d in dates if d.moment.day}
    known = Counter(weekday for weekday, _, _ in days)
    return {weekday for weekday, count in known.items() if count > 1}


def _is_same(several: Container[int | None], one: Date, other: Date) -> bool:
    """Whether two dates of one side are the same, be it Friday, 3 May, and then just Friday."""
    if one.moment == other.moment:
        return True
    if one.moment.weekday in several or agree(one.moment, other.moment) is None:
        return False
    return any(date.moment.fields.keys() == {"weekday"} for date in (one, other))
