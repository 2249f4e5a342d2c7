"""What a figure counts, and how surely: the noun, and the words that say *about* or *more than*."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal

from reader.text.languages import spaceless, stop_words
from reader.text.numbers import is_collective
from reader.text.units import Unit, units
from reader.text.words import bare, key

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Hedge = Literal["", "about", "over", "under"]

_HEDGES: dict[str, tuple[tuple[Hedge, str], ...]] = {
    "en": (
        ("over", "more than|over|at least|upwards of|in excess of|above|exceeding|no fewer than|"
         "no less than|a minimum of|greater than"),
        ("under", "nearly|almost|up to|less than|fewer than|under|just short of|close to|"
         "as many as|as much as|at most|not quite|no more than|below|a maximum of"),
        ("about", "about|around|nearer|closer to|roughly|approximately|some|an estimated|estimated|"
         "approx\\.?|circa|or so|in the region of"),
    ),
    "de": (("over", "mehr als|über|mindestens|wenigstens"),
           ("under", "fast|beinahe|bis zu|weniger als|unter|knapp|höchstens|nahezu"),
           ("about", "etwa|rund|ungefähr|circa|ca\\.|gut|an die|geschätzt")),
    "fr": (("over", "plus de|au moins|plus d’|plus d'|au-delà de"),
           ("under", "près de|presque|jusqu’à|moins de|jusqu'à"),
           ("about", "environ|quelque|autour de|à peu près")),
    "es": (("over", "más de|al menos|por lo menos|como mínimo"),
           ("under", "casi|hasta|menos de|cerca de"),
           ("about", "unos|unas|alrededor de|aproximadamente|cerca de")),
    "it": (("over", "più di|oltre|almeno"), ("under", "quasi|fino a|meno di"),
           ("about", "circa|intorno a|all’incirca")),
    "pt": (("over", "mais de|pelo menos|ao menos|acima de"), ("under", "quase|até|menos de"),
           ("about", "cerca de|aproximadamente|por volta de|uns|umas")),
    "nl": (("over", "meer dan|ruim|minstens|zeker"), ("under", "bijna|tot|minder dan|hooguit"),
           ("about", "ongeveer|circa|zo’n|rond|zowat")),
    "ru": (("over", "более|больше|свыше|не менее"), ("under", "почти|до|менее|меньше"),
           ("about", "около|примерно|порядка")),
}  # fmt: skip
_EVERY = {
    "en": "an?|per|each|every", "de": "im|pro|je|am|in der", "fr": "par", "es": "al|por|a la|cada",
    "it": "al|all’|alla|per|ogni", "pt": "por|ao|à|a cada", "nl": "per|elke", "ru": "в",
}  # fmt: skip
_ADVERBS = "just", "only", "well", "already", "now"
_LETTERS = re.compile(r"[^\W_]+")
_WORD = re.compile(r"[^\W\d_][\w.'’]*(?:[-‐‑][^\W\d_]\w*)*|[^\w\s]")
_PLURAL = re.compile(
    r"\w{2,}[^su']s|(?-i:[A-Z]{2,}s)|people|men|women|children|police|staff|fish|sheep|cattle|aircraft|personnel"
    r"|teeth|feet|mice|geese|criteria|data|youth|\w+(?:men|women|children|people|ss?es)",
    re.IGNORECASE,
)
_SUFFIXED = re.compile(r"[-‐‑]([^\W\d_]+)")
_OLDER = re.compile(r"\s(?:or|and)\s(?:older|over|above|up|younger|under)\b")
_ASIDE = re.compile(
    r"\b(?:the|an?|his|her|their|its|whose|\w+['’]s)\s(?:[\w’'-]+\s){0,2}[a-z-]{3,},\s\Z",
    re.IGNORECASE,
)
"""Who is told of by what he is, and then how old: *the club’s owner, 52, was arrested*."""
_TWO_DIGITS = 2
_OLD = re.compile(r"[\s‐‑-](?:years?|months?|weeks?)?[\s‐‑-]?olds?\b", re.IGNORECASE)
_NAMED_AGE = re.compile(r"[A-ZÀ-ÞА-Я][\w.'’-]+(?:,\s|\s\()\Z")
_AFTER_AGE = re.compile(r"\s?(?:[,.;:)]|$)")
_AGED = re.compile(
    r"\b(?:aged|age|age of|(?:girl|boy|man|woman|child|toddler|son|daughter) of"
    r"|im Alter von|âgée? de|de edad|aged between)\s\Z"
)
_LAST_OF_AGED = "aged", "age", " of", " von", " de", " edad", " between"
"""How what it finds may end."""
_OF_THAT_AGE = re.compile(
    r"\b(?:who|he|she|[A-Z][\w'’-]+)\s(?:is|was|turned|turns)\s\Z"
    r"|\b(?:younger|older)\sthan\s\Z"
    r"|\b(?i:children|kids|girls|boys|people|men|women|adults|patients|voters|dead|victims|players"
    r"|those|anyone|everyone|were|are)\s(?:aged\s)?(?:under|over|past|above|below)\s\Z"
)
"""What a bare number behind is an age, where nothing is counted behind it."""
_NOTHING_COUNTED = re.compile(
    r"\s?(?:[,.;:)!?]|$)|\s(?:and|or|but|when|at|in|on|are|is|were|was)\b"
)
_REACH = 5
"""How many words behind a number its noun may stand at most."""
_BEHIND = 60
_AHEAD = 30


def hedge(text: str, start: int, end: int, language: str) -> Hedge:
    """Answer what the words before a figure, or the figure itself, say of how exact it is."""
    said: Hedge = "about" if is_collective(text[start:end], language) else ""
    before = text[max(start - _AHEAD, 0) : start]
    if not before.endswith((" ", "\u00a0", "’", "'")):
        return said
    last = _LETTERS.findall(before.rsplit(None, 1)[-1])[-1:] if not before.isspace() else []
    likely = _hedges(language).get(last[0].lower()) if last else None
    if likely is None:
        return said  # as before most figures
    return next((kind for kind, words in likely if words.search(before)), said)


@cache
def _hedges(language: str) -> Mapping[str, Sequence[tuple[Hedge, re.Pattern[str]]]]:
    """Answer the words before a figure that say how exact it is, by the last of them."""
    behind = rf"(?:\s(?:{'|'.join(_ADVERBS)}))?\s\Z"
    by_last: defaultdict[str, list[tuple[Hedge, re.Pattern[str]]]] = defaultdict(list)
    for kind, words in _HEDGES.get(language, ()):
        hedges = rf"(?<!\w)(?:{words})(?:{behind}|(?<=[’'])\Z)"
        found = kind, re.compile(hedges, re.IGNORECASE)
        for last in {*_ADVERBS, *(_LETTERS.findall(each)[-1].lower() for each in words.split("|"))}:
            by_last[last].append(found)
    return by_last


def rate(text: str, end: int, language: str) -> Unit | None:
    """Answer per which time a figure ending at ``end`` is told: *a year*, *pro Monat*."""
    every = _every(language)
    found = every.match(text, end) if every else None
    unit = units(language).at(found[1], 0) if found else None
    return unit if unit and unit.dimension in ("time", "months") else None


@cache
def _every(language: str) -> re.Pattern[str] | None:
    every = _EVERY.get(language)
    return re.compile(rf"\W{{0,2}}(?:[\w%]+\s){{0,2}}(?:{every})[\s-](\w+)") if every else None


def is_age(text: str, start: int, end: int) -> bool:
    """Whether the bare number ``text[start:end]`` tells how old somebody is: “Rossi, 42,”."""
    if _OLD.match(text, end) or _OLDER.match(text, end):
        return True
    before = text[max(start - _AHEAD, 0) : start]
    if before[:-1].endswith(_LAST_OF_AGED) and _AGED.search(before):
        return True
    if end - start == _TWO_DIGITS and text.startswith(",", end) and _ASIDE.search(before):
        return True
    if _NOTHING_COUNTED.match(text, end) and _OF_THAT_AGE.search(before):
        return True
    return bool(_AFTER_AGE.match(text, end) and _NAMED_AGE.search(before))


def noun(text: str, end: int, language: str) -> str:
    """Answer the noun that a number ending at ``end`` counts, folded; empty where none is seen.

    In English it is the first plural behind the number, or what a hyphen ties to it; in German the
    first word with a capital; elsewhere the first word that is no function word.
    """
    if spaceless(language):
        return ""
    if tied := _SUFFIXED.match(text, end):
        return _singular(key(tied[1]), language)
    stops = stop_words(language)
    seen = 0
    for match in _WORD.finditer(text, end, min(end + _BEHIND, len(text))):
        word = match[0] if match[0].count(".") > 1 else match[0].rstrip(".'’") or "."
        if not word[0].isalpha():
            if word in "“”‘’\"'«»„":
                continue
            break
        folded, counts = _folded(word, language)
        seen += 1
        if folded in stops:
            if (seen == 1 and folded in _OF) or (seen > 1 and folded in _ARTICLES):
                continue
            break
        if seen > _REACH:
            break
        if counts:
            return _singular(folded, language)
    return ""


@lru_cache(maxsize=1 << 12)
def _folded(word: str, language: str) -> tuple[str, bool]:
    """Answer a word folded, and whether it may be what a number counts."""
    counts = word[0].isupper() if language == "de" else True
    if language == "en":
        counts = _PLURAL.fullmatch(word) is not None
    return key(bare(word)), counts


_PERSONS = """
people person man woman child resident worker passenger spectator volunteer participant employee
student pupil patient victim protester demonstrator soldier troop officer player member visitor
guest fan supporter guard miner sailor migrant refugee civilian survivor tourist teacher doctor
nurse inhabitant citizen customer viewer voter inmate prisoner hostage boy girl adult teenager
villager policeman policewoman athlete runner attendee investigator rescuer firefighter paramedic
journalist delegate
candidate user staff crew personnel human individual lawmaker legislator senator councillor
deputy mp rebel rider cyclist driver fighter militant gunman suspect relative farmer scientist
researcher expert observer backer owner tenant commuter traveller traveler trucker
"""
_PERSONS_ELSEWHERE = """
menschen personen leute männer frauen kinder reisende reisenden fahrgäste fahrgästen passagiere
mitarbeiter mitarbeiterinnen beschäftigte beschäftigten einwohner bewohner demonstranten polizisten
soldaten schüler patienten zuschauer teilnehmer helfer arbeiter bürger zivilisten
personnes gens hommes femmes enfants passagers voyageurs salariés employés habitants manifestants
policiers soldats élèves patients spectateurs participants ouvriers civils agents
personas hombres mujeres niños pasajeros viajeros empleados trabajadores habitantes vecinos
manifestantes policías soldados alumnos pacientes espectadores asistentes civiles agentes
persone uomini donne bambini passeggeri dipendenti lavoratori abitanti manifestanti poliziotti
soldati studenti pazienti spettatori partecipanti civili
pessoas homens mulheres crianças passageiros funcionários trabalhadores moradores manifestantes
policiais soldados alunos pacientes espectadores participantes civis
mensen personen mannen vrouwen kinderen passagiers reizigers medewerkers werknemers inwoners
bewoners betogers agenten soldaten leerlingen patiënten toeschouwers deelnemers burgers
"""
PERSONS = frozenset(_PERSONS.split()) | {key(word)[:5] for word in _PERSONS_ELSEWHERE.split()}
"""Nouns for people, of whom one may tell with one word and another with another."""
_OF = frozenset({"of", "de", "di", "der", "des", "von", "van", "more", "other"})
_DETERMINERS = """
the his her its their our my own these those other more der die das den dem des het le la les
los las i gli os as
"""
_ARTICLES = frozenset(_DETERMINERS.split())
_IRREGULAR = {"men": "man", "women": "woman", "children": "child", "persons": "people",
              "person": "people", "teeth": "tooth", "feet": "foot"}  # fmt: skip


def _singular(word: str, language: str) -> str:
    """Answer a form of a noun that its singular and its plural share."""
    if language != "en":
        return word[:5]
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("men"):
        return f"{word[:-3]}man"
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word
