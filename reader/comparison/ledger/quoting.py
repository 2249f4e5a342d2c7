"""Whether two quotations have one speaker, by what both sides call people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from reader.comparison.ledger.quoted import Quoted
from reader.comparison.ledger.sides import Told
from reader.text.gazetteer import known
from reader.text.people import Form, may_be_person, part_of, read_name, same_person
from reader.text.words import key


class Speakers:
    """The names of both sides, to tell whether two of them are one person."""

    def __init__(self, sides: Iterable[Told]) -> None:
        self._language = "und"
        self._by_surname: defaultdict[str, set[Form]] = defaultdict(set)
        self._forms: dict[str, Form] = {}
        self._known: dict[tuple[str, str], bool | None] = {}
        for told in sides:
            self._language = told.language
            for span in told.of_kind("name"):
                form = self._form(told.text[slice(*span)])
                if form and may_be_person(form):
                    self._by_surname[form[-1]].add(form)

    def agree(self, one: Quoted, other: Quoted) -> bool | None:
        """Whether two quotations have one speaker; None where nobody can say.

        It takes a given name and a surname on both sides to say that they have not: a minister and
        his ministry, “officials” and one of them, may mean the same.
        """
        if one.speaker is None or other.speaker is None:
            return None
        if key(one.called) == key(other.called):
            return True
        if not one.speaker.kind == other.speaker.kind == "name":
            return None
        pair = one.called, other.called
        if pair not in self._known:
            self._known[pair] = self._agree(*pair)
        return self._known[pair]

    def _agree(self, one: str, other: str) -> bool | None:
        left, right = self._form(one), self._form(other)
        mine, theirs = self._fuller(left), self._fuller(right)
        if left == right or any(_one_person(a, b) for a in mine for b in theirs):
            return True
        unlike = all(len({*a, *b}) == len(a) + len(b) > 3 for a in mine for b in theirs)
        places = known(one) or known(other)
        return False if unlike and not places else None

    def _form(self, name: str) -> Form:
        form = self._forms.get(name)
        if form is None:
            form = self._forms[name] = read_name(name, (0, len(name)), self._language).form
        return form

    def _fuller(self, form: Form) -> set[Form]:
        """Answer the fullest names of whoever may be called so."""
        if len(form) > 1 or not form:
            return {form}
        return {
            long for long in self._by_surname.get(form[0], ()) if part_of(form, long, free=True)
        } or {form}


def _one_person(one: Form, other: Form) -> bool:
    """Whether two forms are one person's, an occupation before one of them aside."""
    fewest = min(len(one), len(other))
    return same_person(one, other) or (fewest > 1 and one[-fewest:] == other[-fewest:])
