"""Who and what a text names: all forms of a person, a place or an organisation together.

A short form goes with the one long form that it is a part of: a surname with a person, an acronym
with the words it is made of, “Acme” with “Acme Corp.” Where two would do, as with a surname that
two people share, it goes with neither, unless it is told before there is a second. Linear in the
number of names but for those that share a word.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from reader.text.gazetteer import folded, is_given_name, known
from reader.text.name_forms import (
    Form,
    initials,
    may_be_person,
    offered_keys,
    own_keys,
    part_of,
    same_person,
)
from reader.text.name_words import BODIES, EATERIES, HONORIFICS, LANDMARKS
from reader.text.titles import AGED, WORD, Title, read_title, title_length, told_after, told_before

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reader.article import Span

_ByForm = Mapping[Form, Sequence["Name"]]
_WITHIN = "in", "near", "outside", "inside", "across", "around", "throughout"
_OF_PLACES = "the", "downtown", "central", "northern", "southern", "eastern", "western", "nearby"
_PLACING = _WITHIN + _OF_PLACES
_IN = re.compile(
    r"\b(?<!trust )(?<!faith )(?<!confidence )(?<!interest )(?<!belief )(?<!believe )(?<!stake )"
    rf"(?<!shares )(?<!invest )(?:{'|'.join(_WITHIN)})(?:\s(?:{'|'.join(_OF_PLACES)}))?\s$",
    re.IGNORECASE,
)
_NICKNAME = re.compile(r"\s[\"“‘'][\w .-]{1,20}[\"”’']\s")
_MANY = 50
"""Longer forms that share a key: among no more of them is looked whose a short one is."""
_BEFORE = 25
"""Code points before a name in which it stands that something is in it."""
_HERE = re.compile(r"the\s$")
_NOUN = re.compile(r"\s([a-z]+)\b")
_BRACKETED = re.compile(r"\s[(]([^\W\d_]{2,8})[)]")
"""What a name is told to be called for short."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name where a text tells it."""

    span: Span
    """Of the name, without a title."""
    form: Form
    title: Span | None
    """Of the title or office told with it."""
    personal: bool
    """Whether its title makes it a person's."""
    possible: bool
    """Whether it could be a person's by its words."""
    within: bool
    """Whether a place is told by it: “in Washington”."""


@dataclass(frozen=True)
class Named:
    """A person, a place or an organisation, wherever a text names it."""

    names: tuple[Name, ...]
    """In order."""
    forms: tuple[Form, ...]
    """The forms of its name, the fullest first."""
    fullest: Name
    """The first of its fullest names."""
    text: str

    @cached_property
    def known(self) -> frozenset[str]:
        """What it is known as beforehand, if it is."""
        told = {self.text[slice(*name.span)] for name in self.names}
        return frozenset([place.name for place in map(known, told) if place])

    @cached_property
    def personal(self) -> bool:
        """Whether it may be a person."""
        if self.titled:
            return True
        return not self.known and self.fullest.possible

    @cached_property
    def titled(self) -> bool:
        """Whether a title makes it a person."""
        return any(name.personal for name in self.names)

    @cached_property
    def within(self) -> bool:
        """Whether things are told to be in it at least half the time."""
        return _is_within(self.names)

    @cached_property
    def titles(self) -> tuple[tuple[Name, Title], ...]:
        """The names that are told with an office, and what it says."""
        told = ((n, read_title(self.text[slice(*n.title)])) for n in self.names if n.title)
        return tuple((name, title) for name, title in told if title.offices)


def named(text: str, names: Iterable[Name]) -> list[Named]:
    """Answer who and what a text names, in the order of their first names.

    A name that two others could own is left out.
    """
    by_form: defaultdict[Form, list[Name]] = defaultdict(list)
    for name in _completed(text, sorted(names, key=_span)):
        if name.form:
            by_form[name.form].append(name)
    owners = _owners(text, by_form, _called(text, by_form))
    groups: defaultdict[Form, list[Form]] = defaultdict(list)
    for form in by_form:
        owner = owners[form]
        if owner is not None:
            groups[owner].append(form)
    return [_together(forms, text, by_form) for forms in groups.values()]


def _together(forms: Sequence[Form], text: str, by_form: _ByForm) -> Named:
    """Answer what is told in some forms, which are in the order of their first names."""
    if len(forms) == 1:
        names = by_form[forms[0]]
        return Named(tuple(names), (forms[0],), names[0], text)
    names = sorted((name for form in forms for name in by_form[form]), key=_span)
    fullest = sorted(forms, key=lambda form: (-len(form), -sum(map(len, form))))
    return Named(tuple(names), tuple(fullest), by_form[fullest[0]][0], text)


def _completed(text: str, names: Sequence[Name]) -> Iterator[Name]:
    """Yield the names, given names with the surname that follows.

    That is Bill's in “Bill and Hillary Clinton”, and what a nickname in quotation marks parts.
    """
    for name, after in zip_longest(names, names[1:]):
        if after is None or len(name.form) > 1 or not after.possible:
            yield name
            continue
        gap = text[name.span[1] : after.span[0]]
        if gap == " and " and len(after.form) > 1 and is_given_name(name.form[0]):
            yield replace(name, form=(*name.form, *after.form[1:]), possible=True)
        elif _NICKNAME.fullmatch(gap):
            form = (*name.form, *folded(gap), *after.form)
            yield replace(name, form=form, possible=True)
        else:
            yield name


def read_name(text: str, span: Span, language: str) -> Name:
    """Answer a name with the title told before it, in it, or after it."""
    start, end = span
    if language != "en":
        form = folded(text[start:end])
        return Name(span, form, None, False, may_be_person(form), False)
    own = _read_alone(text[start:end])
    title = (start, start + own.title) if own.title else None
    personal = own.title > 0
    if own.untold:
        before = told_before(text, span, titled=personal)
        if before is not None:
            title = (before[0], title[1] if title else before[1])
            personal = True
        elif title is None or own.polite:
            after = told_after(text, end)
            title = after or title
            personal = personal or after is not None or AGED.match(text, end) is not None
    within = not personal and _is_told_in(text, start, end)
    return Name((start + own.bare, end), own.form, title, personal, own.possible, within)


class _Alone(NamedTuple):
    """What a name says wherever it stands, in code points from its start."""

    bare: int
    """Where it begins without its title."""
    title: int
    """Where its title ends, if it has one."""
    polite: bool
    """Whether that tells no office: Mr."""
    form: Form
    possible: bool
    untold: bool
    """Whether more may be told of it beside it, for it is nothing known."""


@lru_cache(maxsize=1 << 12)
def _read_alone(name: str) -> _Alone:
    words = [match.span() for match in WORD.finditer(name) if match[0][0].isupper()]
    length = title_length(name, words) if words else 0
    bare = words[length][0] if 0 < length < len(words) else 0
    title = words[length - 1][1] if bare else 0
    form = folded(name[bare:])
    polite = bare > 0 and all(
        word in HONORIFICS for m in WORD.finditer(name, 0, title) for word in folded(m[0])
    )
    possible = bare > 0 or (may_be_person(form) and not _ends_in_acronym(name))
    return _Alone(bare, title, polite, form, possible, possible and not known(name[bare:]))


def _is_told_in(text: str, start: int, end: int) -> bool:
    """Whether a place is told by a name: “in Oslo”, but not “in the Blue Heron bar”."""
    base = max(0, start - _BEFORE)
    if not text[base:start].rstrip().lower().endswith(_PLACING):
        return False  # as before most names
    if _IN.search(text, base, start) is None:
        return False
    noun = _NOUN.match(text, end) if _HERE.search(text, base, start) else None
    return noun is None or noun[1] not in BODIES | LANDMARKS | EATERIES


def _ends_in_acronym(name: str) -> bool:
    last = name.split()[-1]
    return last.isupper() and len(last) > 1 and not name.isupper() and "." not in last


def _called(text: str, by_form: _ByForm) -> dict[Form, Form]:
    """Answer the short forms that are told in brackets after the long ones, most letters theirs."""
    found: dict[Form, Form] = {}
    for form, told in by_form.items():
        for name in told if len(form) > 1 else ():
            bracket = _BRACKETED.match(text, name.span[1])
            if bracket is None or name.personal or known(bracket[1]):
                continue
            short = folded(bracket[1])
            if short in by_form:
                letters = Counter(word[0] for word in form)
                shared = (Counter(short[0]) & letters).total()
                if shared * 2 > len(short[0]):
                    found.setdefault(short, form)
    return found


def _span(name: Name) -> Span:
    return name.span


def _owners(text: str, by_form: _ByForm, called: Mapping[Form, Form]) -> dict[Form, Form | None]:
    """Answer under which form each form is told; none for one that two others could own."""
    asked = set[Form]().union(*map(own_keys, by_form))
    asked.update((form[0][:-1],) for form in by_form if len(form) == 1)
    longer: defaultdict[Form, list[Form]] = defaultdict(list)
    for form in by_form:
        for key in own_keys(form) | (asked & offered_keys(form)) if len(form) > 1 else ():
            longer[key].append(form)
    places = {form: _place(text, told) for form, told in by_form.items()}
    roots: dict[Form, Form | None] = {}
    by_known: dict[str, Form] = {}
    for form in sorted(by_form, key=lambda form: (-len(form), -sum(map(len, form)), form)):
        place = places[form]
        own = by_known.setdefault(place, form) if place else form
        if own is not form:
            roots[form] = roots[own]
            continue
        if form in called:
            roots[form] = roots[called[form]]
            continue
        surname = len(form) == 1 and any(_is_surname(form[0], long) for long in longer[form])
        told = by_form[form]
        within = all(name.within for name in told) if surname else _is_within(told)
        free = not place and not within
        candidates: set[Form | None] = set()
        for long in (long for key in own_keys(form) for long in longer[key][:_MANY]):
            if (
                long in roots
                and roots[long] not in candidates
                and _may_mean(form, long, place, places[long])
                and not _is_called_by_rest(form, long, by_form)
                and _is_form_of(form, long, free and not _is_within(by_form[long]))
            ):
                candidates.add(roots[long])
            if len(candidates - {None}) > 1 and not surname:
                break
        owners = candidates - {None}
        first = _told_first(form, [owner for owner in owners if owner], by_form)
        if len(owners) == 1:
            roots[form] = owners.pop()
        elif first:
            roots[form] = first
        elif len(form) > 1 or not (
            any(long and long[-1] == form[0] for long in owners)
            or _is_family(form, longer, by_form)
        ):
            roots[form] = form
        else:
            roots[form] = None
    return roots


def _is_surname(word: str, form: Form) -> bool:
    """Whether a word is the surname in a person's full name."""
    return len(form) > 1 and form[-1] == word and may_be_person(form)


def _told_first(form: Form, owners: Sequence[Form], by_form: _ByForm) -> Form | None:
    """Answer whose surname a form is where it is told before there is a second one to bear it."""
    if len(owners) < 2 or len(form) > 1 or not all(_is_surname(form[0], own) for own in owners):
        return None
    if any(name.title for name in by_form[form]):
        return None  # the former president of the name may be a third
    first, second = sorted(owners, key=lambda own: by_form[own][0].span)[:2]
    begin, end = by_form[first][0].span, by_form[second][0].span
    return first if any(begin < name.span < end for name in by_form[form]) else None


def _is_called_by_rest(form: Form, long: Form, by_form: _ByForm) -> bool:
    """Whether a longer form is called by what it has after a shorter: the Rovers of a town's."""
    rest = long[len(form) :]
    if not rest or long[: len(form)] != form or not rest[-1].endswith("s") or rest not in by_form:
        return False
    return not (is_given_name(form[0]) or by_form[long][0].personal)


def _may_mean(form: Form, long: Form, place: str, other: str) -> bool:
    """Whether what is known of two forms beforehand lets them be one."""
    if place and other:
        return place == other
    return not place or form[0] in initials(long)


def _is_form_of(form: Form, long: Form, free: bool) -> bool:
    if len(form) == len(long):
        return free and len(form) > 1 and same_person(form, long)
    return part_of(form, long, free=free)


def _is_family(form: Form, longer: Mapping[Form, Sequence[Form]], by_form: _ByForm) -> bool:
    """Whether a form is the plural of a surname: the Clintons."""
    if len(form) > 1 or not form[0].endswith("s"):
        return False
    surname = form[0][:-1]
    return any(
        len(long) > 1 and long[-1] == surname and by_form[long][0].possible
        for long in longer.get((surname,), ())
    )


def _place(text: str, told: Sequence[Name]) -> str:
    """Answer what a form is known as beforehand, or nothing."""
    if any(name.personal for name in told):
        return ""
    place = known(text[slice(*told[0].span)])
    return place.name if place else ""


def _is_within(told: Sequence[Name]) -> bool:
    """Whether things are told to be in it at least half the time."""
    return sum(name.within for name in told) * 2 >= len(told)
