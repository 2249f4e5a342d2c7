"""Whether two quotations have one speaker, by what both sides call and tell of people."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from rapidfuzz import fuzz

from reader.comparison.ledger.quoted import Quoted
from reader.comparison.ledger.sides import Told
from reader.text.gazetteer import folded, is_given_name, known, office
from reader.text.languages import UNKNOWN
from reader.text.name_forms import Form, may_be_person, part_of, same_person
from reader.text.people import Name, read_name
from reader.text.titles import WORD, Title, read_title
from reader.text.words import key

_SPELLING = 75.0
"""From which likeness of their letters, in per cent, two surnames may be spellings of one."""
_ANYONE = frozenset({"a", "an", "another", "one", "two", "three", "some", "several", "many"})
"""How those begin who are not named: *a* manager, *one* of the managers."""
_APPOSED = re.compile(r"(?:,\s\d{1,3})?,\s(?=[a-zß-ÿ]|[A-Z]\w*['’]s\s)([^,.;:!?\n“”\"]{3,100})")
"""What is told of somebody after the name: *, a manager at Acme*; *, who runs the port*."""


class Speakers:
    """Who is named on both sides, to tell whether two who speak are one."""

    def __init__(self, sides: Iterable[Told]) -> None:
        self._language = UNKNOWN
        self._by_word: defaultdict[str, set[Form]] = defaultdict(set)
        self._told: defaultdict[Form, list[tuple[str, Name]]] = defaultdict(list)
        self._forms: dict[str, Form] = {}
        self._known: dict[tuple[str, str], bool | None] = {}
        for told in sides:
            self._language = told.language
            for name in told.names:
                form = name.form
                if form and may_be_person(form):
                    self._by_word[form[0]].add(form)
                    self._by_word[form[-1]].add(form)
                    self._told[form].append((told.text, name))

    def agree(self, one: Quoted, other: Quoted) -> bool | None:
        """Whether two quotations have one speaker; None where nobody can say.

        It takes two persons' names to say that they have not, or one and somebody who is not named
        but holds an office that is not among what is told of that person: a minister and his
        ministry, “officials” and one of them, may mean the same.
        """
        if one.speaker is None or other.speaker is None:
            return None
        if key(one.called) == key(other.called):
            return True
        kinds = one.speaker.kind, other.speaker.kind
        pair = one.called, other.called
        if "body" in kinds:
            return None
        if pair not in self._known:
            if kinds == ("name", "name"):
                self._known[pair] = self._are_one(*pair)
            elif kinds == ("people", "people"):
                self._known[pair] = False if _unlike(*map(_office, pair)) else None
            else:
                name, somebody = pair if kinds[0] == "name" else pair[::-1]
                self._known[pair] = False if self._is_another(name, somebody) else None
        return self._known[pair]

    def who(self, quotation: Quoted) -> frozenset[Form]:
        """Answer the fullest names that the speaker of a quotation may have."""
        if quotation.speaker is None or quotation.speaker.kind != "name":
            return frozenset()
        return self._fuller(self._form(quotation.called))

    def _are_one(self, one: str, other: str) -> bool | None:
        """Whether two names are one person's."""
        left, right = self._form(one), self._form(other)
        mine, theirs = self._fuller(left), self._fuller(right)
        if left == right or any(_one_person(a, b) for a in mine for b in theirs):
            return True
        if known(one) or known(other) or not all(_two_persons(a, b) for a in mine for b in theirs):
            return None
        return None if self._is_with(mine, right) or self._is_with(theirs, left) else False

    def _is_with(self, persons: Iterable[Form], other: Form) -> bool:
        """Whether it is told of a person that they are *at* another, which is no person then."""
        name = " ".join(other)
        told = (each.casefold() for form in persons for each in self._of(form))
        likely = [each for each in told if name in each]
        if not likely:
            return False  # as of most, for whom no pattern is made
        where = re.compile(rf"\b(?:at|for|of|from|with)\s(?:the\s)?{re.escape(name)}\b")
        return any(map(where.search, likely))

    def _is_another(self, name: str, somebody: str) -> bool:
        """Whether somebody not named holds an office that is not told of whoever is named."""
        begun = somebody.split()[0].casefold() in _ANYONE
        theirs = _office(somebody)
        if theirs.vague or not (begun or theirs.offices & _office("spokesman").offices):
            return False
        told = [text for form in self._fuller(self._form(name)) for text in self._of(form)]
        leads = (
            _office("leader").offices if theirs.offices & _office("spokesman").offices else set()
        )
        titles = map(read_title, told)
        return bool(told) and all(
            title.offices & leads or _unlike_or_none(theirs, title) for title in titles
        )

    def _of(self, form: Form) -> Iterable[str]:
        """Yield what both sides tell of a person right beside the name: titles, appositions."""
        for text, name in self._told.get(form, ()):
            if name.title:
                yield text[slice(*name.title)]
            apposed = _APPOSED.match(text, name.span[1])
            if apposed:
                yield apposed[1]

    def _form(self, name: str) -> Form:
        form = self._forms.get(name)
        if form is None:
            form = self._forms[name] = read_name(name, (0, len(name)), self._language).form
        return form

    def _fuller(self, form: Form) -> frozenset[Form]:
        """Answer the fullest names of whoever may be called so."""
        if len(form) != 1:
            return frozenset((form,))
        long = {each for each in self._by_word.get(form[0], ()) if part_of(form, each, free=True)}
        surnamed = {each for each in long if each[-1] == form[0]}
        return frozenset(surnamed or long or (form,))


def _one_person(one: Form, other: Form) -> bool:
    """Whether two forms are one person's, an occupation before one of them aside."""
    fewest = min(len(one), len(other))
    return same_person(one, other) or (fewest > 1 and one[-fewest:] == other[-fewest:])


def _two_persons(one: Form, other: Form) -> bool:
    """Whether two forms are surely the names of two: given name and surname, and none alike.

    A given name alone is enough beside a full name.
    """
    if {*one} & {*other} or fuzz.ratio(one[-1], other[-1]) >= _SPELLING:
        return False
    short, long = sorted((one, other), key=len)
    return len(long) > 1 and (len(short) > 1 or is_given_name(short[0]))


def _office(called: str) -> Title:
    """Answer the office that words for people tell: *one of the managers*."""
    words = [word for match in WORD.finditer(called) for word in folded(match[0])]
    if words and office((words[-1],)) is None:
        words[-1] = words[-1].removesuffix("s")
    return read_title(" ".join(words))


def _unlike(one: Title, other: Title) -> bool:
    """Whether two offices that both say something are none the other."""
    if one.vague or other.vague or not one.offices or not other.offices:
        return False
    return not one.offices & other.offices


def _unlike_or_none(one: Title, other: Title) -> bool:
    return not other.offices or _unlike(one, other)
