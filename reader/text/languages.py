"""Languages: which one a text is written in, and the small words each is held together by.

Scripts are told by their letters; languages that share a script by their function words and by
the letters that only some of them have. (Grefenstette, "Comparing two language identification
schemes", 1995, found small words as good as trigrams from a sentence of about fifteen words on;
articles are longer.) A trained model would read three words as well, but the kept ones
take 100 to 800 ms and 1 to 50 MB to load; this takes about 10 ms.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from math import log
from unicodedata import name, normalize

from reader.text.function_words import WORDS

UNKNOWN = "und"
"""What ``detect`` answers when nothing can be said."""

_SPACELESS = frozenset({"zh", "ja", "th", "lo", "my", "km"})

_SAMPLE = 8_000
"""Code points of a text that are looked at."""

_RUN = re.compile(r"[^\W\d_]+")

# By the first word of a letter's Unicode name: its script, and what one letter of it weighs. The
# ideographs of a word are about a third as many as the letters of one.
_SCRIPTS = {
    "LATIN": ("latin", 1),
    "CYRILLIC": ("cyrillic", 1),
    "CJK": ("han", 3),
    "HIRAGANA": ("ja", 3),
    "KATAKANA": ("ja", 3),
    "HANGUL": ("ko", 2),
    "ARABIC": ("arabic", 1),
    "GREEK": ("el", 1),
    "HEBREW": ("he", 1),
    "DEVANAGARI": ("hi", 1),
    "BENGALI": ("bn", 1),
    "TAMIL": ("ta", 1),
    "TELUGU": ("te", 1),
    "THAI": ("th", 1),
    "ARMENIAN": ("hy", 1),
    "GEORGIAN": ("ka", 1),
}
_PERSIAN = frozenset("\u067e\u0686\u0698\u06af\u06cc\u06a9")

_Evidence = dict[str, list[tuple[str, float]]]
"""By what may be seen in a text, the languages that it speaks for, and how strongly."""

_BY_WORDS = {
    "latin": tuple(
        language for language in WORDS if WORDS[language].strip() < "\u0250"
    ),  # Latin letters
    "cyrillic": ("ru", "uk", "bg"),
}

# Letters and runs of letters that few languages of the script have, each with those that do. They
# decide where a short text has few function words, or where two languages share most of them.
_SPELLINGS = {
    "latin": {
        "th": "en", "wh": "en", "ough": "en", "ing": "en", "ß": "de", "sch": "de", "ung": "de",
        "ei": "de", "ü": "de hu tr", "ä": "de sv fi sk", "ö": "de sv fi hu tr", "cht": "de nl",
        "ij": "nl", "aa": "nl fi", "oo": "nl en fi", "œ": "fr", "eux": "fr", "aux": "fr",
        "tion": "fr en de da sv", "ê": "fr pt", "â": "fr pt ro", "î": "fr ro", "è": "fr it ca",
        "ç": "fr pt ca tr", "ñ": "es", "ción": "es", "dad": "es", "zion": "it", "gli": "it",
        "tà": "it", "ò": "it ca", "ù": "fr it", "ì": "it", "à": "fr it pt ca", "ã": "pt",
        "õ": "pt", "lh": "pt", "nh": "pt", "dade": "pt", "ció": "ca", "ny": "ca", "l·l": "ca",
        "ł": "pl", "ą": "pl", "ę": "pl", "ż": "pl", "ś": "pl", "ć": "pl", "ń": "pl", "cz": "pl",
        "rz": "pl", "ř": "cs", "ě": "cs", "ů": "cs", "ľ": "sk", "ĺ": "sk", "ŕ": "sk",
        "ô": "sk fr pt", "č": "cs sk", "š": "cs sk", "ž": "cs sk", "ý": "cs sk", "å": "sv da no",
        "æ": "da no", "ø": "da no", "sjon": "no", "øy": "no", "het": "no sv", "hed": "da",
        "ää": "fi", "kk": "fi no", "ii": "fi", "uu": "fi", "ő": "hu", "ű": "hu", "sz": "hu pl",
        "gy": "hu", "ă": "ro", "ș": "ro", "ş": "tr ro", "ț": "ro", "ţ": "ro", "ğ": "tr",
        "ı": "tr", "nya": "id", "kan": "id sv da no",
    },
    "cyrillic": {
        "ы": "ru", "э": "ru", "ё": "ru", "тся": "ru", "ени": "ru", "ость": "ru", "ого": "ru uk",
        "і": "uk", "ї": "uk", "є": "uk", "ґ": "uk", "ння": "uk", "ъ": "bg", "ата": "bg",
        "ите": "bg", "ния": "ru bg", "ето": "bg",
    },
}  # fmt: skip


_ENOUGH = 20.0
_CLEARLY = 2.0
"""By how much, and how many times over, function words alone decide for a language."""


def detect(text: str) -> str:
    """Answer the ISO 639-1 code of the language of ``text``, ``und`` when nothing can be said.

    Only the beginning of a long text is looked at. The answer depends on nothing but the text.
    """
    sample = text[:_SAMPLE].lower()
    letters = Counter(sample)
    shares: Counter[str] = Counter()
    for letter, count in letters.items():
        script, weight = _script(letter)
        shares[script] += weight * count
    script = max(shares, key=lambda script: (shares[script], script), default="")
    if not script or not shares[script]:
        return UNKNOWN
    if script in ("han", "ja"):
        # Japanese is half kana; a Chinese text has hardly any.
        return "ja" if shares["ja"] * 20 > shares["han"] else "zh"
    if script == "arabic":
        persian = sum(letters[letter] for letter in _PERSIAN)
        return "fa" if persian * 30 > shares[script] else "ar"
    return _by_words(sample, script) if script in _BY_WORDS else script


@lru_cache(maxsize=1 << 12)
def _script(letter: str) -> tuple[str, int]:
    """Answer the script of a letter, and what the letter weighs; none of other characters."""
    return _SCRIPTS.get(name(letter, "").partition(" ")[0], ("", 0))


def _by_words(sample: str, script: str) -> str:
    """Answer which of the languages of ``script`` has most of its own in ``sample``."""
    scores: dict[str, float] = dict.fromkeys(_BY_WORDS[script], 0.0)
    words, spellings, spelling = _evidence(script)
    for evidence, found in ((words, _RUN), (spellings, spelling)):
        for seen, count in Counter(found.findall(sample)).items():
            for language, weight in evidence.get(seen, ()):
                scores[language] += weight * count
        second, first = sorted(scores.values())[-2:]
        if first > max(_ENOUGH, _CLEARLY * second):
            break  # spellings hardly ever change that
    best = max(scores, key=lambda language: scores[language])
    return best if scores[best] else UNKNOWN


@lru_cache
def _evidence(script: str) -> tuple[_Evidence, _Evidence, re.Pattern[str]]:
    """Answer what function words and spellings tell, and the pattern that finds the spellings.

    A word tells more the fewer languages have it; a spelling tells less than a word.
    """
    owners: dict[str, list[str]] = {}
    languages = _BY_WORDS[script]
    for language in languages:
        for word in WORDS[language].split():
            owners.setdefault(word, []).append(language)
    every = len(languages) + 1
    words = {word: [(own, log(every / len(owns))) for own in owns] for word, owns in owners.items()}
    spellings = {
        spelling: [(own, 0.5) for own in owns.split()]
        for spelling, owns in _SPELLINGS[script].items()
    }
    # The longest first, but by their first letters, of which there are fewer to try.
    rests: dict[str, list[str]] = {}
    for spelling in sorted(spellings, key=lambda spelling: (-len(spelling), spelling)):
        rests.setdefault(spelling[0], []).append(spelling[1:])
    found = [f"{first}(?:{'|'.join(rest)})" for first, rest in rests.items()]
    return words, spellings, re.compile("|".join(found))


@lru_cache
def stop_words(language: str) -> frozenset[str]:
    """Answer the stop-words of ``language``, folded as ``words.key`` folds; none if unknown."""
    return frozenset(normalize("NFKC", word).casefold() for word in WORDS.get(language, "").split())


def spaceless(language: str) -> bool:
    """Whether ``language`` is written without spaces between words."""
    return language in _SPACELESS
