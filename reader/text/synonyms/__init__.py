"""Words that two reporters, or two storytellers, use for the same thing.

A file a language, a group a line, in lower case: lemmas, bare stems and irregular forms. A group is
tight: what is told with one of its words could have been told with another. A word may stand in
several groups, which does not bring these together. Languages without a file have no groups.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from reader.text.words import key

if TYPE_CHECKING:
    from collections.abc import Mapping

ENDINGS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "en": ("s", "es", "d", "ed", "ing", "ly"),
        "de": ("e", "n", "s", "t", "en", "er", "es", "em", "te", "ten"),
        "fr": ("s", "x", "e", "es", "nt", "ent"),
        "es": ("s", "es", "n", "o", "a", "as", "os"),
        "it": (
            *("o", "a", "i", "e", "ò", "ì", "hi", "he", "io", "ia", "ie", "iò", "ero"),
            *("are", "ere", "ire", "iare", "arsi", "ersi", "irsi", "ando", "endo"),
            *("ano", "ono", "iano", "isce", "iscono", "ava", "avano", "eva", "evano"),
            *("ato", "ata", "ati", "ate", "iato", "iata", "iati", "iate"),
            *("uto", "uta", "uti", "ute", "ito", "ita", "iti", "ite"),
            *("iva", "ivano", "arono", "erono", "irono"),
            *("erà", "eranno", "irà", "iranno"),
        ),
        "pt": (
            *("s", "es", "o", "a", "e", "os", "as", "ão", "ões", "ãos", "ães", "ar", "er", "ir"),
            *("am", "em", "ou", "eu", "iu", "aram", "eram", "iram", "ando", "endo", "indo"),
            *("ava", "avam", "ia", "iam"),
            *("ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas"),
            *("ará", "arão", "erá", "erão", "irá", "irão"),
        ),
        "nl": (
            *("s", "e", "n", "t", "d", "en", "er", "te", "de", "ten", "den", "ers", "ing", "ingen"),
        ),
        "ru": (
            *("а", "я", "у", "ю", "ы", "и", "е", "о", "й", "ь", "ом", "ем", "ой", "ей", "ою"),
            *("ам", "ям", "ах", "ях", "ов", "ев", "ами", "ями"),
        ),
    }
)
"""What may be cut off a word to find what it is a form of."""
_ONLY_ADDED = ("s", "d")
"""Endings that change nothing before them: “find” is no form of “fine”."""
_FEW_ENDINGS = frozenset({"en"})
"""Where endings are so few that a listed word that has one is mostly a form of another, too."""
_SHORTEST = 3
"""How many letters stay when an ending is cut off."""
_KEPT = 1 << 16
"""Of how many words it is kept what they are forms of."""

Groups = tuple[int, ...]


class Synonyms:
    """The groups of the words of a language."""

    def __init__(self, language: str) -> None:
        self._endings = ENDINGS.get(language, ())
        self._own_alone = language not in _FEW_ENDINGS
        self._groups: dict[str, Groups] = {}
        text = ""
        if language in ENDINGS:
            text = Path(__file__).with_name(f"{language}.txt").read_text(encoding="utf-8")
        for number, line in enumerate(text.splitlines()):
            for word in map(key, line.split()):
                self._groups[word] = (*self._groups.get(word, ()), number)
        self._known: dict[str, Groups] = {}

    def groups(self, word: str) -> Groups:
        """Answer the groups of a folded word: its own, and those of what it is a form of.

        Where a language has many endings, a listed word has its own alone.
        """
        known = self._known.get(word)
        if known is None:
            known = self._groups.get(word, ())
            if not (known and self._own_alone):
                forms = (self._groups[stem] for stem in self._stems(word) if stem in self._groups)
                known = tuple(sorted({*known, *next(forms, ())}))
            if len(self._known) < _KEPT:
                self._known[word] = known
        return known

    def _stems(self, word: str) -> list[str]:
        stems = []
        for ending in self._endings:
            stem = word.removesuffix(ending)
            if stem != word and len(stem) >= _SHORTEST:
                stems.append(stem)
                if ending in _ONLY_ADDED:
                    continue
                stems.append(f"{stem}e")
                if stem[-1] == stem[-2]:
                    stems.append(stem[:-1])  # stopped
                if stem[-1] == "i":
                    stems.append(f"{stem[:-1]}y")  # cities
        return stems


@lru_cache(maxsize=8)
def synonyms(language: str) -> Synonyms:
    """Answer the synonyms of a language, ISO 639-1."""
    return Synonyms(language)
