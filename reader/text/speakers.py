"""Speakers: who is quoted, where the text says so; precise before complete.

The rules know no grammar but the order of a few things: who speaks stands right before a verb of
saying, or right after one that follows the quotation (“…”, said X), what is set between commas
after a name tells more about it, and a pronoun means whoever spoke or acted last. (To begin with
the verb is how Pareti and others go about it: "Automatically Detecting and Attributing Indirect
Quotations", 2013.)
"""

from __future__ import annotations

from functools import cached_property
from itertools import takewhile
from typing import TYPE_CHECKING

from reader.text.cues import Cues, cues
from reader.text.languages import stop_words
from reader.text.statements import SPEAKERS, VERBS, Statement, Token, statements
from reader.text.subjects import Before, Heard, Speaker, Subjects, nobody

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from reader.article import Sentence, Span

__all__ = ["Speaker", "speakers"]

_FAR = 14
"""How many words and marks after a quotation may stand before the verb of its speaker."""
_VERB_SECOND = frozenset({"de", "nl"})
"""Languages in which the speaker often stands after the verb: Gestern sagte X, …"""
_AS = frozenset({"as", "wie", "comme", "como", "come", "zoals", "как"})
"""What may stand between a quotation and its speaker: “…”, as X put it."""
_SIGNING = frozenset({"—", "–", "-", ":"})
"""What stands between a quotation and its speaker alone: “…” — X."""


def speakers(
    text: str,
    sentences: Sequence[Sentence],
    quoted: Sequence[Span],
    names: Sequence[Span],
    language: str,
) -> dict[Span, Speaker]:
    """Answer who is quoted in the quotations of a text, those left out of which it is unclear.

    ``quoted`` and ``names`` ascend and do not overlap among themselves. A pronoun is followed to
    whom it means, in the same sentence or the one before; a quotation that stands alone goes on
    with the speaker before it in its paragraph. Linear in the length of the text.
    """
    found: dict[Span, Speaker] = {}
    before: Before = nobody
    for statement in statements(text, sentences, quoted, names, language):
        before = before if statement.follows else nobody
        before = reading = _Reading(statement, before, found, cues(language), language, text)
        if statement.quotes:
            found.update(reading.speakers())
            reading()  # now, so that nobody asks further back than to what was last quoted
    return found


class _Reading:
    """One statement, read for its speakers, and once for what it tells to the next if that asks."""

    def __init__(
        self,
        statement: Statement,
        before: Before,
        found: Mapping[Span, Speaker],
        known: Cues,
        language: str,
        text: str,
    ) -> None:
        self._statement = statement
        self._paragraph = statement.paragraph
        self._before = before
        self._found = found
        self._known = known
        self._language = language
        self._text = text
        self._heard: Heard | None = None

    @cached_property
    def _subjects(self) -> Subjects:
        return Subjects(self._tokens, self._before, self._known, self._language, self._text)

    @cached_property
    def _tokens(self) -> tuple[Token, ...]:
        return self._statement.tokens

    def __call__(self) -> Heard:
        """Answer what the next statement has to know of this one."""
        if self._heard is None:
            self._heard = self._read()
        return self._heard

    def speakers(self) -> Iterator[tuple[Span, Speaker]]:
        """Yield the quotations of the statement whose speaker is told."""
        for at, token in enumerate(self._tokens):
            if token.tag == "quotation":
                speaker = self._introduced(at) or self._followed(at) or self._otherwise(at)
                if speaker:
                    yield (token.start, token.end), speaker

    def _read(self) -> Heard:
        found = self._found
        quoted = [(t.start, t.end) for t in self._tokens if t.tag == "quotation"]
        speaker = next((found[span] for span in reversed(quoted) if span in found), None)
        if speaker is None:
            verbs = (i for i, t in enumerate(self._tokens) if self._subjects.is_verb(i, t))
            speaker = next(filter(None, map(self._subjects.subject, verbs)), None)
        actor = self._subjects.actor(len(self._tokens))
        heard = Heard(speaker, actor, self._subjects.person(), self._paragraph)
        things = all(token.tag not in SPEAKERS for token in self._tokens)
        before = self._before() if things else None
        if before and before.paragraph == self._paragraph:
            return before  # a sentence about things: he still is who he was
        return heard

    # Where the speaker of a quotation may be told

    def _introduced(self, at: int) -> Speaker | None:
        """Answer who speaks by what stands before a quotation: X said that “…”."""
        for i in range(at - 1, -1, -1):
            token = self._tokens[i]
            if token.tag == "according":
                return self._subjects.named_after(i)
            if token.word in self._known["words"]:
                author = self._author(i, at)
                if author:
                    return author
            if self._subjects.is_verb(i, token):
                through = self._tokens[i + 1].word in self._known["through"]
                if through:
                    return self._subjects.named_after(i + 1, before=at)
                speaker = self._subjects.subject(i)
                if speaker is None and (i == 0 or self._language in _VERB_SECOND):
                    speaker = self._subjects.named_after(i, before=at)
                return speaker
        return None

    def _author(self, words: int, at: int) -> Speaker | None:
        """Answer whose words are told of before a quotation: a statement by X that he “…”."""
        tokens = self._tokens[words + 1 : at]
        if not tokens or tokens[0].word not in self._known["by"]:
            return None
        told = takewhile(lambda token: token.tag not in {"mark", "clause"} | VERBS, tokens)
        named = any(token.tag in SPEAKERS for token in told)
        return self._subjects.named_after(words + 1, before=at) if named else None

    def _followed(self, at: int) -> Speaker | None:
        """Answer who speaks by what stands after a quotation: “…,” X said; “…,” said X."""
        first = at + 1
        while first < len(self._tokens) and self._tokens[first].tag == "mark":
            first += 1
        rest = self._tokens[first : first + _FAR]
        if not rest:
            return None
        if rest[0].tag == "according" or rest[0].word in self._known["thus"]:
            return self._subjects.named_after(first)
        if " ".join(token.word for token in rest[:2]) in self._known["thus"]:
            return self._subjects.named_after(first + 1)
        if len(rest) == 1 and self._tokens[first - 1].word in _SIGNING:
            signed = rest[0].tag in SPEAKERS and not rest[0].owning
            return self._subjects.meant(rest[0], first) if signed else None
        if rest[0].tag in {"clause", "preposition"} and rest[0].word not in _AS:
            return None
        return self._verb_after(first, rest) or self._unknown_verb(at, rest)

    def _verb_after(self, first: int, rest: Sequence[Token]) -> Speaker | None:
        aside = False
        for i, token in enumerate(rest, first):
            if aside:  # X, who runs the ferry, said
                aside = token.tag != "mark"
                continue
            if token.tag == "clause" and self._tokens[i - 1].tag == "mark" and i > first + 1:
                aside = token.word in self._known["relatives"]
            if token.tag == "quotation" or (token.tag == "clause" and i > first and not aside):
                return None
            if token.tag in VERBS:
                told_before = any(t.tag in SPEAKERS for t in rest[: i - first])
                if i - first <= 1 and not told_before:
                    inverted = not self._subjects.is_participle(token)
                    return self._subjects.named_after(i) if inverted else None
                if self._subjects.is_verb(i, token):
                    return self._subjects.subject(i, first)
        return None

    def _unknown_verb(self, at: int, rest: Sequence[Token]) -> Speaker | None:
        """Answer the speaker where the verb is none of those listed: “…,” muses X."""
        end = self._tokens[at].end
        if "," not in self._text[end - 2 : end + 1] or len(rest) < 2 or at > 0:
            return None
        one, other = rest[:2]
        if self._is_new(one):
            if other.tag in {"word", "people"} and rest[2:] and rest[2].tag == "name":
                other = rest[2]  # shrugs grandmother X
            named = other.tag in {"name", "pronoun"} and not other.owning
            return self._subjects.meant(other, at) if named else None
        named = one.tag in {"name", "pronoun"} and not one.owning
        return self._subjects.meant(one, at) if named and self._is_new(other) else None

    def _is_new(self, token: Token) -> bool:
        """Whether a token may be a verb that no list has."""
        small = token.tag == "word" and self._text[token.start].islower()
        return small and token.word not in stop_words(self._language)

    def _otherwise(self, at: int) -> Speaker | None:
        """Answer who speaks where no verb tells: X’s “…”; X was clear: “…”; goes on speaking."""
        tokens = self._tokens
        for i in range(at - 1, max(at - 4, -1), -1):
            if tokens[i].owning and tokens[i].tag in SPEAKERS:
                return self._subjects.meant(tokens[i], i)
            if tokens[i].tag != "word":
                break
        if at and tokens[at - 1].word == ":":
            return self._subjects.actor(at) or self._owner(at)
        alone = all(token.tag in {"quotation", "mark"} for token in tokens)
        before = self._before() if alone else None
        if before and before.paragraph == self._paragraph:
            named = before.actor if before.actor and before.actor.kind == "name" else None
            return before.speaker or named
        return None

    def _owner(self, end: int) -> Speaker | None:
        """Answer whose words are told before an index: X’s message was simple: “…”."""
        spoken = self._known["words"]
        for i, token in enumerate(self._tokens[: end - 1]):
            if token.tag in SPEAKERS and token.owning:
                told = self._tokens[i + 1 : i + 3]
                if any(t.word in spoken for t in told):
                    return self._subjects.meant(token, i)
        return None
