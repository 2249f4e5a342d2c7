"""Forms of names, their words folded: which may stand for which, whatever the text says of them."""

from __future__ import annotations

from functools import lru_cache

from reader.text.gazetteer import given_names, is_given_name, is_people, known, office
from reader.text.name_words import BODIES, DROPPED, EVENTS, LANDMARKS, PAPERS, SURNAMES_TOO

Form = tuple[str, ...]
"""The words of a name, folded, without its title."""

_SAINTS = frozenset({"st", "saint"})
SMALL = frozenset({"and", "of", "the", "for", "on"})
"""Words inside a name that its initials and its other orders leave out."""
_PARTICLES = frozenset(
    {"van", "von", "de", "der", "den", "del", "di", "da", "dos", "bin", "al", "el"}
)
_YOUNGER = frozenset({"jr", "sr", "ii", "iii", "iv"})
_CALLED = BODIES | LANDMARKS
_NOT_ACROSS = LANDMARKS | PAPERS
"""What the names of other things end in that are called after a place: Marlow is no Marlow Echo."""
_LONG = 5
"""Initials from which one may be left out: the w of “gravitational-wave”."""
_TURNED = 3
"""Letters of an acronym from which it may be that of another language."""
_LETTERS = 2
"""Letters of an acronym that stays whole in a longer one."""
_HOUSE = 3
"""Words of “House of Commons”."""
_REACH = 8
"""Words of a shorter form that a longer one is looked up by."""
_FIRM = 2
"""Words after the first of “Marks & Spencer”, and of “Red Cross” after a country."""
_PERSONS_WORDS = 4
"""No person's name has more words, particles aside."""


@lru_cache(maxsize=1 << 14)
def may_be_person(form: Form) -> bool:
    """Whether a form could be a person's name by its words."""
    words = [word for word in form if word not in _PARTICLES and word not in _YOUNGER]
    if not 0 < len(words) <= _PERSONS_WORDS or SMALL & {*form}:
        return False
    last = words[-1]
    if last in SURNAMES_TOO and len(words) > 1:
        return is_given_name(words[0])
    return last not in LANDMARKS and last not in BODIES and not any(map(_has_digit, form))


def initials(form: Form) -> set[str]:
    """Answer the acronyms that a form may be told by, with its small words and without."""
    if len(form) < 2:
        return set()
    if without_country(form) != form:
        fewer = initials(form[1:])  # the U.S. Acme Board, or AB
        if len(form[0]) <= _LETTERS:
            fewer |= {form[0] + letters for letters in fewer}  # or USAB
        return fewer | _initials(form)
    return _initials(form)


def _initials(form: Form) -> set[str]:
    letters = _letters(form)
    fewer = {letters[:i] + letters[i + 1 :] for i in range(1, len(letters) - 1)}
    return (fewer if len(letters) >= _LONG else set()) | {
        letters,
        "".join(word[0] for word in form if word not in {"and", "the"}),
    }


def same_person(one: Form, other: Form) -> bool:
    """Whether two forms may be one person: the same surname, and given names that agree.

    Where both have second names, they begin with the same letter.
    """
    first, second = bare_form(one), bare_form(other)
    if not first or not second or first[-1] != second[-1]:
        return False
    if len(first) == 1 or len(second) == 1:
        return True
    if min(len(first), len(second)) > 2 and first[1][0] != second[1][0]:
        return False
    return _given_alike(first[0], second[0])


def _given_alike(one: str, other: str) -> bool:
    if one == other:
        return True
    if 1 in (len(one), len(other)):
        return one[0] == other[0]
    return bool(given_names(one) & given_names(other))


def part_of(short: Form, long: Form, *, free: bool, across: bool = False) -> bool:
    """Whether a shorter form can stand for a longer one.

    With ``free``, nothing says that the shorter is a place, whose name many a longer one begins
    with: then a surname can, a given name, and the first words of a company. ``across`` the sides
    of a comparison the first words of any body can, as the town is not told beside it.
    """
    if len(short) >= len(long):
        return False
    if free and may_be_person(long):
        bare = bare_form(long)
        if short == bare[-len(short) :] or (len(short) > 1 and same_person(short, bare)):
            return True
    if len(short) == 1 and short[0] in initials(long) and len(short[0]) > 1:
        return True
    if short in (long[-1:], _without_house(long)) and (len(short) > 1 or short[0] in PAPERS):
        return True
    rest = long[len(short) :]
    if long[: len(short)] != short or len(short[0]) < 2 or rest[-1] in EVENTS:
        return False
    telling = rest
    while telling and telling[-1] in DROPPED:
        telling = telling[:-1]
    if telling and _are_many(telling[-1]):
        return False
    if not telling or (across and free and rest[-1] not in _NOT_ACROSS and SMALL.isdisjoint(rest)):
        return True
    if free and not any(word in _CALLED or word in SMALL for word in telling):
        return True
    if free and rest[0] == "and" and not any(word in _CALLED for word in rest[:_FIRM]):
        return len(rest) == _FIRM or all(word in DROPPED for word in rest[_FIRM:])
    return all(word in DROPPED or word in SMALL for word in rest)


def _are_many(word: str) -> bool:
    """Whether this is what several are by occupation, who are called after a place: Cyclists."""
    return word.endswith("s") and office((word[:-1],)) is not None


def _without_house(form: Form) -> Form:
    """Answer the “St Olaf” of “St Olaf’s Hospital”; nothing of what is called otherwise."""
    if len(form) < _HOUSE or form[0] not in _SAINTS or form[-1] not in _CALLED:
        return ()
    return (form[0], form[1][:-1]) if form[1].endswith("s") else ()


@lru_cache(maxsize=1 << 13)
def own_keys(form: Form) -> frozenset[Form]:
    """Answer what tells a form from others: itself, and what its given name may stand for."""
    bare = bare_form(form)
    if len(form) == 1:
        return frozenset({form, _sorted_letters(form[0])})
    named = {(given, bare[-1]) for given in given_names(bare[0])} if len(bare) > 1 else set()
    return frozenset(named | {form, reordered(form)})


@lru_cache(maxsize=1 << 13)
def offered_keys(form: Form) -> frozenset[Form]:
    """Answer what shorter forms of a form would be: its ends, its initials, its other orders.

    Any two forms of which one may stand for the other share one of these, or what tells them.
    """
    bare = bare_form(form)
    ends = {end for n in range(1, min(len(form), _REACH)) for end in (form[:n], form[-n:])}
    letters = {(acronym,) for acronym in initials(form)}
    ends |= {_without_house(form)} - {()}
    if len(bare) < 2:
        return frozenset(ends | letters)
    found = ends | letters | {bare[-1:], (bare[0][0], bare[-1]), reordered(form)}
    head = headed(form)
    if head[-1] in BODIES:
        found |= {(word, head[-1]) for word in head[:-1]}
        found |= {(head[0], word, head[-1]) for word in head[1:-1]}
    found.add(reordered(without_country(form)))
    return frozenset(found | {_sorted_letters(_letters(form))})


def reordered(form: Form) -> Form:
    """Answer the words of a form in an order of their own, the small ones left out.

    So are “University of Leeds” and “Leeds University” alike, and “Li Wei” and “Wei Li”.
    """
    return tuple(sorted(word for word in form if word not in SMALL))


def without_country(form: Form) -> Form:
    """Answer a form of three words or more without the country it begins with."""
    if len(form) > _FIRM and (is_people(form[0]) or known(form[0].upper())):
        return form[1:]
    return form


def headed(form: Form) -> Form:
    """Answer a form with what it is called last: “Trade Department” for “Department of Trade”."""
    for i, word in enumerate(form):
        if word in {"of", "for"}:
            rest = tuple(word for word in form[i + 1 :] if word not in SMALL)
            return (*form[:i][:-1], *rest, *form[:i][-1:]) or form
    return form


def shortened(short: Form, long: Form) -> bool:
    """Whether a shorter form has what a longer one is called and some of what that is for.

    That is the Trade Department for the Department for Business and Trade, the Commons for the
    House of Commons.
    """
    whole = headed(long)
    words = [word for word in headed(short) if word not in SMALL]
    if len(words) < 2:
        return len(long) == _HOUSE and long[0] == "house" and short == long[-1:]
    return words[-1] == whole[-1] and words[-1] in BODIES and set(words) < set(whole)


def turned(short: Form, long: Form) -> bool:
    """Whether an acronym could be that of a body's name in a language that puts the head first.

    That is UCI for the International Cycling Union: the same letters, that of its last word first.
    """
    if len(short) != 1 or len(short[0]) < _TURNED or long[-1] not in BODIES:
        return False
    letters = _letters(long)
    return short[0][0] == letters[-1:] and sorted(short[0]) == sorted(letters)


def _letters(form: Form) -> str:
    return "".join(word[0] for word in form if word not in SMALL)


def _sorted_letters(letters: str) -> Form:
    return ("".join(sorted(letters)),)


def bare_form(form: Form) -> Form:
    """Answer a person's form without what tells the younger of two."""
    if _YOUNGER.isdisjoint(form):
        return form
    return tuple(word for word in form if word not in _YOUNGER)


def _has_digit(word: str) -> bool:
    return not word.isalpha() and any(map(str.isdigit, word))
