"""Cues: the words by which a text tells who says a thing.

A file a language, in lower case, with a section for each list; entries are parted by commas and
line ends, what stands after ``#`` is a remark. Verbs are listed in every form that news uses,
since endings alone cannot tell “told” from “tolled”; phrases stand as they are written. Languages
without a file, and sections that a file has not, hold nothing.

- ``saying``: verbs of saying (said, warned, adding)
- ``calling``: verbs that give a thing a name or a judgement (called, described … as, dismissed)
- ``according``: phrases before the source (according to, laut, selon)
- ``words``: what holds somebody's words (statement, remark)
- ``by``, ``through``: what stands between somebody's words and them, and whom they have speak
- ``people``, ``bodies``: who speaks where no name stands (a spokesman; the ministry)
- ``pronouns``, ``several``: pronouns of one, and of several, who were named before
- ``thus``: what stands between a quotation and its speaker where no verb does
- ``passive``, ``nouns``: what keeps a verb of these lists from naming its subject as the speaker
- ``determiners``, ``prepositions``, ``clauses``, ``relatives``: what phrases for people, what says
  more about them, and what other clauses begin with
- ``compounds``: whether nouns are written together

How surely a thing is told, and whether somebody is told to say it:

- ``attributing``: verbs that always tell who says a thing; others do so before “that”
- ``believing``: verbs that tell so beside whoever holds the view (geologists believe …)
- ``evidence``, ``showing``: things that say it where nobody does (court records … show)
- ``sources``: prepositions between such a thing and what is found there (in a report)
- ``hearsay``: what somebody must have said, though it is not told who (reportedly)
- ``unsaid``: what stands before a verb of saying where nobody has said it yet (will say)
- ``that``, ``opening``: what begins the clause that says what was said; where there is no “that”
- ``when``: what begins where or when it was said, behind the verb that ends its sentence
- ``aside``: relative words; a verb of saying in their clause is an aside (which, he said, …)
- ``like``: what makes a verb of saying tell of the rest of its sentence (as the minister said)
- ``adverbs``: what may stand between who speaks and the verb (critics also note)
- ``possible``, ``likely``: that a thing may be so; that it is likely, planned or believed
- ``attributive``: those of them that are of a thing where it is not said to be so (an alleged …)
- ``wishes``: those of them that tell a wish or a duty (hopes to, should)
- ``able``, ``supposed``, ``unable``, ``ways``: what makes one of them none (she could swim; could
  not; wherever it may lead), and what makes it one again (she could be there)
- ``future``: that a thing will be so
- ``open``, ``conditions``: what leaves it open whether what follows is so (accused of; if,
  whether)
- ``conjunctions``, ``whole``: where a claim of its own begins; phrases in which none does
- ``telling``: what makes a date behind it the day on which a thing was said
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from reader.text.beginnings import beginnings
from reader.text.lists import either, read_lists

LANGUAGES = frozenset({"en", "de", "fr", "es", "it", "pt", "nl", "ru"})
"""The languages that have a file."""
_NOTHING = re.compile(r"(?!)")


class Cues:
    """The lists of a language, by the names of their sections."""

    def __init__(self, language: str) -> None:
        self._lists = read_lists(_file(language)) if language in LANGUAGES else {}
        self._patterns: dict[tuple[tuple[str, ...], bool], re.Pattern[str]] = {}

    def __getitem__(self, name: str) -> frozenset[str]:
        """Answer a list, as ``reader.text.words.key`` folds its words."""
        return self._lists.get(name, frozenset())

    def pattern(self, *names: str, phrases: bool = False) -> re.Pattern[str]:
        """Answer what finds any entry of some lists in a text as whole words, the longest first.

        Case, the kind of apostrophe and the white space between words make no difference. With
        ``phrases``, entries of one word are left out: these are faster looked up.
        """
        known = self._patterns.get((names, phrases))
        if known is None:
            entries = {entry for name in names for entry in self[name]}
            known = _pattern({e for e in entries if " " in e} if phrases else entries)
            self._patterns[names, phrases] = known
        return known


@lru_cache(maxsize=8)
def cues(language: str) -> Cues:
    """Answer the cues of a language, ISO 639-1."""
    return Cues(language)


def _file(language: str) -> Path:
    return Path(__file__).with_name(f"{language}.txt")


def _pattern(entries: set[str]) -> re.Pattern[str]:
    if not entries:
        return _NOTHING
    begins = ""
    if all(" " in entry for entry in entries):  # rare: soon said of most places that none is there
        first = (re.split(r"[ ']", entry)[0] for entry in entries)
        begins = f"(?={beginnings(first)})"
    return re.compile(rf"(?<!\w){begins}{either(entries)}(?!\w)", re.IGNORECASE)
