"""Fates: what befell the people that a figure counts, the most told figure of any bad news."""

from __future__ import annotations

import re
from functools import cache

_FATES = {
    "en": {
        "dead": "dead|die|died|dies|dying|kill|kills|killed|killing|perish|perished|drowned|deaths?"
        "|fatalities|death toll|lives|bodies",
        "injured": "injured|injures|injuring|injury|injuries|hurt|hurts|wounded|wounds|wounding",
        "missing": "missing|unaccounted for",
        "held": "arrested|arrests?|detained|detains|detaining|in custody",
        "displaced": "displaced|homeless|evacuated|evacuates|fled",
        "rescued": "rescued|rescues|rescuing|survived|survivors",
    },
    "de": {
        "dead": "Tote[nr]?|tot|gestorben|starben|getötet|ums Leben|Todesopfern?|Leichen",
        "injured": "Verletzte[nr]?|verletzt|verletzten",
        "missing": "Vermisste[nr]?|vermisst",
        "held": "Festnahmen|Festgenommene[nr]?|festgenommen",
    },
    "fr": {
        "dead": "morts?|tuée?s?|décédée?s?|décès|la vie",
        "injured": "blessée?s?",
        "missing": "disparue?s?",
        "held": "arrestations?|arrêtée?s?|interpellée?s?|interpellations?",
    },
    "es": {
        "dead": "muert[oa]s?|murieron|fallecid[oa]s?|fallecieron|la vida",
        "injured": "herid[oa]s?|lesionad[oa]s?",
        "missing": "desaparecid[oa]s?",
        "held": "detenid[oa]s?|detenciones|arrestad[oa]s?",
    },
    "it": {
        "dead": "mort[ie]|vittime|la vita",
        "injured": "ferit[ie]",
        "missing": "dispers[ie]",
        "held": "arrestat[ie]|arresti",
    },
    "pt": {
        "dead": "mort[oa]s?|mortes|morreram|a vida",
        "injured": "ferid[oa]s?",
        "missing": "desaparecid[oa]s?",
        "held": "detid[oa]s?|pres[oa]s",
    },
    "nl": {
        "dead": "doden|dood|omgekomen|gedood|het leven",
        "injured": "gewonden|gewond",
        "missing": "vermisten|vermist",
        "held": "arrestaties|aangehouden|gearresteerd",
    },
}
"""For each fate, the words that tell it, behind a number or before it."""
_BEFORE, _BEHIND = 45, 60
_CLOSER = re.compile(
    r"[.;:!?,\n“”\"]|\d|\s(?:and|while|und|et|y|e|en|mientras|während|tandis)\b", re.IGNORECASE
)
"""What ends the part of a sentence that a figure stands in."""


@cache
def _words(language: str) -> re.Pattern[str] | None:
    told = _FATES.get(language)
    if told is None:
        return None
    either = "|".join(f"(?P<{fate}>{words})" for fate, words in told.items())
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE)


def fate(text: str, start: int, end: int, language: str) -> str:
    """Answer what befell those whom ``text[start:end]`` counts, ``dead``; empty if not told.

    What stands behind the number in the same part of the sentence goes before what stands ahead
    of it, unless a verb has the number right behind it: *killed 34 and hurt 12 others*.
    """
    words = _words(language)
    if words is None:
        return ""
    before = text[max(start - _BEFORE, 0) : start]
    closed = [match.end() for match in _CLOSER.finditer(before)]
    ahead = list(words.finditer(before, closed[-1] if closed else 0))
    last = ahead[-1] if ahead else None
    if last is not None and _REACHES.fullmatch(before, last.end()):
        return last.lastgroup or ""
    closes = _CLOSER.search(text, end, end + _BEHIND)
    behind = words.search(text, end, closes.start() if closes else min(end + _BEHIND, len(text)))
    found = behind or last
    return found.lastgroup or "" if found else ""


def is_fate(text: str, end: int, language: str) -> bool:
    """Whether what befell them is all that is told of those counted: *3 Tote*, *4 dead*."""
    words = _words(language)
    return words is not None and words.match(text, end + 1) is not None


_REACHES = re.compile(r"(?:\s[\w'’-]+){0,3}\s", re.IGNORECASE)
"""What may stand between a verb and its number: *kills at least*, *death toll rises to*."""
