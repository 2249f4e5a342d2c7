"""Who and what a text names: all forms of a person, a place or an organisation together.

A short form goes with the one long form that it is a part of: a surname with a person, an acronym
with the words it is made of, “Acme” with “Acme Corp.” Where two would do, as with a surname that
two people share, it goes with neither. Linear in the number of names but for those that share a
word.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import zip_longest
from typing import TYPE_CHECKING

from reader.text.gazetteer import folded, given_names, is_given_name, is_people, known
from reader.text.name_words import BODIES, DROPPED, HONORIFICS, LANDMARKS, SURNAMES_TOO
from reader.text.titles import AGED, WORD, Title, read_title, title_length, told_after, told_before

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reader.article import Span

Form = tuple[str, ...]
"""The words of a name, folded, without its title."""

_ByForm = Mapping[Form, Sequence["Name"]]
_IN = re.compile(
    r"\b(?<!trust )(?<!faith )(?<!confidence )(?<!interest )(?<!belief )(?<!believe )(?<!stake )"
    r"(?<!shares )(?<!invest )(?:[Ii]n|[Nn]ear|[Oo]utside|inside|across|around|throughout)"
    r"(?:\s(?:the|downtown|central|northern|southern|eastern|western|nearby))?\s$"
)
_NICKNAME = re.compile(r"\s[\"“‘'][\w .-]{1,20}[\"”’']\s")
_SMALL = frozenset({"and", "of", "the", "for", "on", "&"})
_PARTICLES = frozenset(
    {"van", "von", "de", "der", "den", "del", "di", "da", "dos", "bin", "al", "el"}
)
_YOUNGER = frozenset({"jr", "sr", "ii", "iii", "iv"})
_CALLED = BODIES | LANDMARKS
_LONG = 5
"""Initials from which one may be left out: the w of “gravitational-wave”."""
_PERSONS_WORDS = 4
"""No person's name has more words, particles aside."""


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
    text: str

    @cached_property
    def forms(self) -> tuple[Form, ...]:
        """The forms of its name, the fullest first."""
        forms = dict.fromkeys(name.form for name in self.names)
        return tuple(sorted(forms, key=lambda form: (-len(form), -sum(map(len, form)))))

    @cached_property
    def fullest(self) -> Name:
        """The first of its fullest names."""
        return next(name for name in self.names if name.form == self.forms[0])

    @cached_property
    def known(self) -> frozenset[str]:
        """What it is known as beforehand, if it is."""
        places = (known(self.text[slice(*name.span)]) for name in self.names)
        return frozenset(place.name for place in places if place)

    @cached_property
    def personal(self) -> bool:
        """Whether it may be a person."""
        if any(name.personal for name in self.names):
            return True
        return not self.known and self.fullest.possible

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
    for name in _completed(text, sorted(names, key=lambda name: name.span)):
        if name.form:
            by_form[name.form].append(name)
    owners = _owners(text, by_form)
    groups: defaultdict[Form, list[Name]] = defaultdict(list)
    for form, told in by_form.items():
        owner = owners[form]
        if owner is not None:
            groups[owner].extend(told)
    found = [
        Named(tuple(sorted(group, key=lambda name: name.span)), text) for group in groups.values()
    ]
    return sorted(found, key=lambda who: who.names[0].span)


def _completed(text: str, names: Sequence[Name]) -> Iterator[Name]:
    """Yield the names, given names with the surname that follows.

    That is Bill's in “Bill and Hillary Clinton”, and what a nickname in quotation marks parts.
    """
    for name, after in zip_longest(names, names[1:]):
        gap = text[name.span[1] : after.span[0]] if after else ""
        if after is None or len(name.form) > 1 or not after.possible:
            yield name
        elif gap == " and " and len(after.form) > 1 and is_given_name(name.form[0]):
            yield replace(name, form=(*name.form, *after.form[1:]), possible=True)
        elif _NICKNAME.fullmatch(gap):
            yield replace(name, form=(*name.form, *after.form), possible=True)
        else:
            yield name


def read_name(text: str, span: Span, language: str) -> Name:
    """Answer a name with the title told before it, in it, or after it."""
    start, end = span
    if language != "en":
        form = folded(text[start:end])
        return Name(span, form, None, False, may_be_person(form), False)
    words = [m.span() for m in WORD.finditer(text, start, end) if m[0][0].isupper()]
    length = title_length(text, words) if words else 0
    bare = words[length][0] if 0 < length < len(words) else start
    titled = bare > start
    form = folded(text[bare:end])
    title: Span | None = (start, words[length - 1][1]) if titled else None
    polite = title is not None and all(
        word in HONORIFICS for m in WORD.finditer(text, *title) for word in folded(m[0])
    )
    personal = titled
    possible = titled or (may_be_person(form) and not _ends_in_acronym(text[bare:end]))
    if possible and not known(text[bare:end]):
        before = told_before(text, span, titled=title is not None)
        if before is not None:
            title = (before[0], title[1] if title else before[1])
            personal = True
        elif title is None or polite:
            after = told_after(text, end)
            title = after or title
            personal = personal or after is not None or AGED.match(text, end) is not None
    within = not personal and _IN.search(text, max(0, start - 25), start) is not None
    return Name((bare, end), form, title, personal, possible, within)


def _ends_in_acronym(name: str) -> bool:
    last = name.split()[-1]
    return last.isupper() and len(last) > 1 and not name.isupper() and "." not in last


@lru_cache(maxsize=1 << 14)
def may_be_person(form: Form) -> bool:
    """Whether a form could be a person's name by its words."""
    words = [word for word in form if word not in _PARTICLES and word not in _YOUNGER]
    if not 0 < len(words) <= _PERSONS_WORDS or _SMALL & {*form}:
        return False
    last = words[-1]
    if last in SURNAMES_TOO and len(words) > 1:
        return is_given_name(words[0])
    return last not in LANDMARKS and last not in BODIES and not any(map(_has_digit, form))


def initials(form: Form) -> set[str]:
    """Answer the acronyms that a form may be told by, with its small words and without."""
    if len(form) < 2:
        return set()
    if len(form) > 2 and (is_people(form[0]) or known(form[0].upper())):
        return initials(form[1:]) | _initials(form)  # the U.S. Acme Board, or AB
    return _initials(form)


def _initials(form: Form) -> set[str]:
    letters = "".join(word[0] for word in form if word not in _SMALL)
    fewer = {letters[:i] + letters[i + 1 :] for i in range(1, len(letters) - 1)}
    return (fewer if len(letters) >= _LONG else set()) | {
        letters,
        "".join(word[0] for word in form if word not in {"&", "the"}),
    }


def same_person(one: Form, other: Form) -> bool:
    """Whether two forms may be one person: the same surname, and given names that agree."""
    first, second = _bare(one), _bare(other)
    if not first or not second or first[-1] != second[-1]:
        return False
    if len(first) == 1 or len(second) == 1:
        return True
    return _given_alike(first[0], second[0])


def _given_alike(one: str, other: str) -> bool:
    if one == other:
        return True
    if 1 in (len(one), len(other)):
        return one[0] == other[0]
    return bool(given_names(one) & given_names(other))


def part_of(short: Form, long: Form, *, free: bool) -> bool:
    """Whether a shorter form can stand for a longer one.

    With ``free``, nothing says that the shorter is a place, whose name many a longer one begins
    with: then a surname can, a given name, and the first words of a company.
    """
    if len(short) >= len(long):
        return False
    if free and may_be_person(long):
        bare = _bare(long)
        if short == bare[-len(short) :] or (len(short) > 1 and same_person(short, bare)):
            return True
    if len(short) == 1 and short[0] in initials(long) and len(short[0]) > 1:
        return True
    rest = long[len(short) :]
    if long[: len(short)] != short or len(short[0]) < 2:
        return False
    if free and not any(word in _CALLED or word in _SMALL for word in rest):
        return True
    return all(word in DROPPED or word in _SMALL for word in rest)


def _bare(form: Form) -> Form:
    return tuple(word for word in form if word not in _YOUNGER)


def _has_digit(word: str) -> bool:
    return not word.isalpha() and any(map(str.isdigit, word))


def _owners(text: str, by_form: _ByForm) -> dict[Form, Form | None]:
    """Answer under which form each form is told; none for one that two others could own."""
    keys: defaultdict[str, list[Form]] = defaultdict(list)
    for form in by_form:
        for key in {form[0], form[-1], _bare(form)[-1] if _bare(form) else "", *initials(form)}:
            keys[key].append(form)
    places = {form: _place(text, told) for form, told in by_form.items()}
    roots: dict[Form, Form | None] = {}
    by_known: dict[str, Form] = {}
    for form in sorted(by_form, key=lambda form: (-len(form), -sum(map(len, form)), form)):
        place = places[form]
        own = by_known.setdefault(place, form) if place else form
        if own is not form:
            roots[form] = roots[own]
            continue
        free = not place and not _is_within(by_form[form])
        candidates = {
            roots[long]
            for key in {form[0], form[-1]}
            for long in keys[key]
            if long in roots
            and _may_mean(form, long, place, places[long])
            and _is_form_of(form, long, free and not _is_within(by_form[long]))
        } - {None}
        if len(candidates) == 1:
            roots[form] = candidates.pop()
        elif len(form) > 1 or not (
            any(long and long[-1] == form[0] for long in candidates)
            or _is_family(form, keys, by_form)
        ):
            roots[form] = form
        else:
            roots[form] = None
    return roots


def _may_mean(form: Form, long: Form, place: str, other: str) -> bool:
    """Whether what is known of two forms beforehand lets them be one."""
    if place and other:
        return place == other
    return not place or form[0] in initials(long)


def _is_form_of(form: Form, long: Form, free: bool) -> bool:
    if len(form) == len(long):
        return free and len(form) > 1 and same_person(form, long)
    return part_of(form, long, free=free)


def _is_family(form: Form, keys: Mapping[str, Sequence[Form]], by_form: _ByForm) -> bool:
    """Whether a form is the plural of a surname: the Clintons."""
    if len(form) > 1 or not form[0].endswith("s"):
        return False
    surname = form[0][:-1]
    return any(
        len(long) > 1 and long[-1] == surname and by_form[long][0].possible
        for long in keys.get(surname, ())
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
