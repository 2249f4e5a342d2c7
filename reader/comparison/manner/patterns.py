"""What stands around a word that may attribute something, as patterns of a language."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache

from reader.text.cues import cues
from reader.text.lists import either

SIGNS = (
    "according",
    "attributing",
    "saying",
    "believing",
    "calling",
    "hearsay",
    "evidence",
    "words",
)
"""The lists of cues that may be signs of an attribution."""

WORD = re.compile(r"[^\W_](?:[\w'’ʼ.-]*\w)?")
MARK = re.compile(r'["“”„«»「」]')
PAUSE = re.compile(r"[,!?…]")
"""What ends a quotation, within it or behind it, before a verb that tells who says it."""
CUT = re.compile(r"[,;:()—–―]")
STOP = re.compile(r"[;:]")
SHORT = re.compile(r"[,;:()—–―“\"«]")
"""What ends the words behind a verb that themselves end a sentence: told a newspaper."""
SUBJECT = re.compile(r",\s+(?P<who>(?!wh)(?:[^\s,;:“”\"()—–]+\s+){1,7})$", re.IGNORECASE)
"""Who speaks, between a comma and the verb: …, officials in Kyiv said."""
NAMED = re.compile(r"\s+[^\W\d_a-z]\w*")
TO = re.compile(r"\s+to\b", re.IGNORECASE)


class Patterns:
    """The patterns of a language. What is before a verb ends in ``$``, what is behind begins."""

    def __init__(self, language: str) -> None:
        self._known = cues(language)

    def _list(self, name: str) -> str:
        return self._known.pattern(name).pattern

    @cached_property
    def cue(self) -> re.Pattern[str]:
        """Answer what finds any sign of an attribution."""
        return self._known.pattern(*SIGNS)

    @cached_property
    def that(self) -> re.Pattern[str]:
        """Answer what stands between a verb and the clause of what is said.

        That is a day or a listener, and where or when it was said.
        """
        when, that = self._list("when"), self._list("that")
        return _compiled(rf"(?:\s+\w+)?(?:\s+{when}(?:\s+[^\s,;:“”\"]+){{1,4}}?)?,?\s+{that}")

    @cached_property
    def closes(self) -> re.Pattern[str]:
        """Answer what stands behind a verb that ends its sentence: a mark, or when, where."""
        when, that = self._list("when"), self._list("that")
        return _compiled(
            rf"(?P<day>\s+(?-i:[^\W\d_a-z])\w*)?\s*(?P<mark>[^\w\s“\"«„$€£]|$)"
            rf"|\s*{when}(?!.{{1,40}}{that})"
        )

    @cached_property
    def opening(self) -> re.Pattern[str]:
        """Answer what stands behind a verb before a clause, though it is not told by “that”."""
        return _compiled(rf"\s+{self._list('opening')}")

    @cached_property
    def shows(self) -> re.Pattern[str]:
        """Answer what finds a verb by which evidence says something, a few words behind it."""
        return _compiled(rf"\s+(?P<far>(?:[^\s,;:]+\s+){{1,4}}?)?{self._list('showing')}")

    @cached_property
    def bounds(self) -> re.Pattern[str]:
        """Answer what parts the clauses of a sentence that are told on their own."""
        joins = self._known["conjunctions"] - self._known["aside"] - self._known["that"]
        return _compiled(rf"[;:()—–―]|\b{either(joins)}\b")

    @cached_property
    def asides(self) -> re.Pattern[str]:
        """Answer what finds relative clauses behind a comma."""
        return _compiled(rf",\s+(?:\w+\s+)?{self._list('aside')}[^,;:()]*(?:,|$)")

    @cached_property
    def aside(self) -> re.Pattern[str]:
        """Answer what finds a relative word right before a verb, or up to three words before it."""
        return _compiled(rf"{self._list('aside')}\s*,?\s+(?:[\w’']+\s+){{0,3}}$")

    @cached_property
    def passive(self) -> re.Pattern[str]:
        """Answer what finds that it *was* said."""
        adverbs = self._list("adverbs")
        return _compiled(rf"{self._list('passive')}\s+(?:(?:\w+ly|{adverbs})\s+)?$")

    @cached_property
    def unsaid(self) -> re.Pattern[str]:
        """Answer what finds that nobody said it yet: they *will* say."""
        return _compiled(rf"{self._list('unsaid')}\s+(?:\w+\s+)?$")

    @cached_property
    def like(self) -> re.Pattern[str]:
        """Answer what finds that it was said so: *as* the minister said."""
        return _compiled(rf"{self._list('like')}\s+(?:[^\s,;:]+\s+){{0,7}}$")

    @cached_property
    def source(self) -> re.Pattern[str]:
        """Answer what finds that a thing was found there: *in* a report."""
        return _compiled(rf"{self._list('sources')}\s+(?:\w+\s+){{0,2}}$")


@lru_cache(maxsize=8)
def patterns(language: str) -> Patterns:
    """Answer the patterns of a language, ISO 639-1."""
    return Patterns(language)


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
