"""Subjects: of whom a verb of saying is said, and whom a pronoun means."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from reader.text.cues import Cues
from reader.text.gazetteer import known
from reader.text.languages import stop_words
from reader.text.name_forms import may_be_person
from reader.text.people import read_name
from reader.text.statements import SPEAKERS, VERBS, Token

if TYPE_CHECKING:
    from reader.article import Span

_ENDS = {"mark", "quotation", "clause", "according"} | VERBS
"""What ends the words for who speaks after a verb."""
_LONG = 4
"""How many words of description stand before a name that a sentence begins with."""
_PARTICIPLES = {"en": "ing", "es": "ndo", "it": "ndo", "pt": "ndo", "fr": "ant"}
"""How a verb ends that takes its subject from the verb before it: he spoke, *adding* …"""


_BY = frozenset({"by"})
_AFTER_PARTICIPLES = {"named": frozenset({"by", "in"})}
"""What stands after a verb of judging that was done to somebody: those *named in* the report."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who is quoted: ``text[start:end]``, a person by name, people (officials), or a body."""

    start: int
    end: int
    kind: Literal["name", "people", "body"]

    @property
    def span(self) -> Span:
        """Where the text names them."""
        return self.start, self.end


@dataclass(frozen=True, slots=True)
class Heard:
    """Of a statement: who speaks in it, whom else a pronoun in the next can mean."""

    speaker: Speaker | None
    actor: Speaker | None
    person: Speaker | None
    """The only person it names in full."""
    paragraph: int


Before = Callable[[], Heard | None]
"""What the statement before tells, read when it is asked for."""


def nobody() -> None:
    """Answer what is heard before a text begins."""


class Subjects:
    """Of whom the verbs of one statement are said."""

    def __init__(
        self, tokens: tuple[Token, ...], before: Before, known: Cues, language: str, text: str
    ) -> None:
        self._tokens = tokens
        self._before = before
        self._known = known
        self._language = language
        self._text = text

    # Who a verb is said of

    def is_verb(self, at: int, token: Token) -> bool:
        """Whether a token is a verb of saying here, and no noun, and says who says it."""
        if token.tag not in VERBS:
            return False
        before = self._tokens[at - 1] if at else None
        if any(t.word in self._known["passive"] for t in self._tokens[max(at - 2, 0) : at]):
            return False  # it was called, it was widely called
        following = self._tokens[at + 1].word if at + 1 < len(self._tokens) else ""
        if token.tag == "calling" and following in _AFTER_PARTICIPLES.get(token.word, _BY):
            return False
        if token.word not in self._known["nouns"]:
            return True
        if self.is_participle(token):
            return before is not None and before.tag == "mark"
        return before is not None and before.tag in SPEAKERS and not before.owning

    def is_participle(self, token: Token) -> bool:
        """Whether a verb takes its subject from the one before it."""
        ending = _PARTICIPLES.get(self._language)
        return ending is not None and token.word.endswith(ending)

    def subject(self, verb: int, first: int = 0) -> Speaker | None:
        """Answer of whom the verb at an index says that they said something."""
        tokens = self._tokens
        begin = self._begin(verb, first)
        own = self._head(begin, verb)
        if own is not None:
            return self.meant(own, verb)
        border = tokens[begin - 1] if begin > first else None
        if border is None:
            return None
        earlier = self._verb_before(begin - 1, first)
        if border.tag == "quotation" and not self.is_participle(tokens[verb]):
            return None
        if border.tag == "clause":
            if border.word in self._known["relatives"]:
                return self._antecedent(begin - 1, first)
            return self.subject(earlier, first) if earlier is not None else self.actor(verb)
        if earlier is not None and self.is_participle(tokens[verb]):
            return self.subject(earlier, first)
        aside = self._aside(begin - 1, first)
        if aside is not None:
            return self.meant(aside, verb)
        if earlier is not None:
            return self.subject(earlier, first)
        return self.actor(verb)

    def _begin(self, end: int, first: int) -> int:
        """Answer where the clause before an index begins: after a mark, a verb, “that”."""
        at = end
        while at > first and self._tokens[at - 1].tag not in {"mark", "quotation", "clause"}:
            if self.is_verb(at - 1, self._tokens[at - 1]):
                break
            at -= 1
        return at

    def _head(self, begin: int, end: int) -> Token | None:
        """Answer who a stretch of tokens is about: the last it names before “in”, “of”, “for”."""
        head = None
        for at, token in enumerate(self._tokens[begin:end], begin):
            if token.tag == "preposition" and at > begin and not self._is_share(begin, at):
                break
            if token.tag in SPEAKERS and not token.owning:
                head = token
        return (
            head
            or self._capital(begin, end)
            or self._author(begin, end)
            or self._anyone(begin, end)
            or self._last(begin, end)
        )

    def _last(self, begin: int, end: int) -> Token | None:
        """Answer the name that a stretch ends with: after the storm at sea *Berg* said."""
        if end - begin < 2:
            return None
        before, last = self._tokens[end - 2 : end]
        named = last.tag == "name" and not last.owning
        return last if named and before.tag == "word" else None

    def _is_share(self, begin: int, at: int) -> bool:
        """Whether the “of” at an index takes some out of many: *one of* the managers."""
        articles = self._known["determiners"]
        return all(token.word in articles for token in self._tokens[begin:at])

    def _author(self, begin: int, end: int) -> Token | None:
        """Answer whose words speak in a stretch of tokens: a statement from *Berg*."""
        spoken = self._known["words"]
        told = iter(self._tokens[begin:end])
        if not any(token.word in spoken for token in told):
            return None
        return next((t for t in told if t.tag in SPEAKERS and not t.owning), None)

    def _capital(self, begin: int, end: int) -> Token | None:
        """Answer a word alone that has a capital: a name that nothing else tells."""
        if end - begin != 1 or self._language == "de":
            return None
        token = self._tokens[begin]
        named = token.tag == "word" and self._text[token.start].isupper() and not token.owning
        if not named or token.word in stop_words(self._language):
            return None
        return Token(token.start, token.end, "name", token.word)

    def _anyone(self, begin: int, end: int) -> Token | None:
        """Answer a few words for somebody of whom no list knows: *her agent*, *one entry*."""
        stops = stop_words(self._language)
        while end > begin and self._tokens[end - 1].word in stops:
            end -= 1
        told = self._tokens[begin:end]
        if not 1 < len(told) <= _LONG or any(t.tag != "word" and not t.owning for t in told):
            return None
        if told[-1].owning or not (told[0].owning or told[0].word in self._known["determiners"]):
            return None
        return Token(told[0].start, told[-1].end, "people", told[-1].word)

    def _aside(self, comma: int, first: int) -> Token | None:
        """Answer who is told more about between two commas, the second at an index."""
        begin = comma
        while begin > first and self._tokens[begin - 1].tag not in {"mark", "quotation"}:
            begin -= 1
        inner = self._tokens[begin:comma]
        if not inner:
            return None
        if begin <= first or self._tokens[begin - 1].tag != "mark":
            return self._head(begin, comma) if inner[0].tag != "preposition" else None
        while self._is_more(begin, first):  # X, from Lund, whose son …, said
            begin = self._begin(begin - 1, first)
        last = self._tokens[begin - 2] if begin - 2 >= first else None
        if inner[0].word in self._known["relatives"] and last and last.tag == "name":
            return last
        outer = self._head(self._begin(begin - 1, first), begin - 1)
        if inner[0].tag == "name" and (outer is None or outer.tag != "name"):
            return inner[0]
        return outer

    def _is_more(self, begin: int, first: int) -> bool:
        """Whether what stands before the comma before an index is one more aside: , from X,."""
        start = self._begin(begin - 1, first) if begin - 1 > first else first
        between = start > first and self._tokens[start - 1].tag == "mark"
        return between and self._tokens[start].tag == "preposition"

    def _antecedent(self, relative: int, first: int) -> Speaker | None:
        token = self._antecedent_token(relative, first)
        return self.meant(token, relative) if token else None

    def _antecedent_token(self, relative: int, first: int) -> Token | None:
        """Answer whom “who” at an index goes on about."""
        end = relative
        while end > first and self._tokens[end - 1].tag == "mark":
            end -= 1
        head = self._head(self._begin(end, first), end)
        last = self._tokens[end - 1] if end > first else None
        return head or (last if last and last.tag == "name" and not last.owning else None)

    def _verb_before(self, at: int, first: int) -> int | None:
        for i in range(at - 1, first - 1, -1):
            if self.is_verb(i, self._tokens[i]):
                return i
        return None

    def named_after(self, verb: int, before: int | None = None) -> Speaker | None:
        """Answer who is named right after a verb or “according to”."""
        tokens = self._tokens
        begin = end = verb + 1
        while (
            end < (before or len(tokens))
            and tokens[end].tag not in {"mark", "quotation", "clause", "according"} | VERBS
        ):
            end += 1
        head = self._head(begin, end)
        if head is None:
            return None
        following = tokens[end + 1] if end + 1 < len(tokens) else None
        if head.tag != "name" and following and following.tag == "name":
            closed = end + 2 == len(tokens) or tokens[end + 2].tag in {"mark", "quotation"}
            if tokens[end].word == "," and closed:
                head = following
        return self.meant(head, verb)

    def actor(self, end: int) -> Speaker | None:
        """Answer whom a statement begins with, before an index."""
        begin = 0
        while begin < end:
            stop = begin
            while stop < end and self._tokens[stop].tag not in {"mark", "quotation"}:
                stop += 1
            at = self._first_named(begin, stop)
            if at is not None:
                token = self._tokens[at]
                named = self._tokens[stop + 1] if stop + 1 < end else None
                if begin and self._is_apposed(begin, stop):
                    begin = stop + 1
                    continue
                own = self._tokens[at + 1] if at + 1 < stop else None
                apposed = self._apposed(stop + 1, end) if token.tag == "people" else None
                if token.tag == "people" and own and own.tag == "name" and not own.owning:
                    token = own  # the diplomat X
                elif apposed:
                    token = apposed
                elif token.tag in {"people", "body"} and named and named.tag == "name":
                    owned = self._tokens[stop + 2] if named.owning and stop + 2 < end else named
                    token = owned if owned.tag == "name" and not owned.owning else token
                meant = self.meant(token, at)
                return meant if begin == 0 or (meant and meant.kind == "name") else None
            begin = stop + 1
        return None

    def _is_apposed(self, begin: int, stop: int) -> bool:
        """Whether a stretch only names whom the one before it ends with: to the minister, *X*,."""
        before = self._tokens[begin - 2] if begin > 1 else None
        alone = stop == begin + 1 and stop < len(self._tokens)
        return alone and before is not None and before.tag == "people"

    def _apposed(self, begin: int, end: int) -> Token | None:
        """Answer who is named by all that stands between two commas: one of them, the baker *X*,.

        ``begin`` is where it begins.
        """
        stop = begin
        while stop < end and self._tokens[stop].tag in {"word", "people", "name"}:
            stop += 1
        told = self._tokens[begin:stop]
        closed = stop < len(self._tokens) and self._tokens[stop].tag in {"mark", "quotation"}
        if not closed or len(told) < 2 or told[-1].tag != "name" or told[-1].owning:
            return None
        return told[-1] if all(token.tag != "name" for token in told[:-1]) else None

    def _first_named(self, begin: int, end: int) -> int | None:
        """Answer where a stretch names someone right at its beginning, if it is no aside."""
        for at in range(begin, min(end, begin + _LONG + 1)):
            token = self._tokens[at]
            if token.tag == "preposition" and self._is_share(begin, at) and at > begin:
                continue  # one of the managers
            if token.tag in {"preposition", "clause", "according"} | VERBS:
                return None
            if token.tag in SPEAKERS and not token.owning:
                return at
            if at == begin and self.is_participle(token):
                return None
        return None

    def person(self) -> Speaker | None:
        """Answer the only person that a statement names in full, whose nothing is told."""
        full = [token for token in self._tokens if token.tag == "name" and " " in token.word]
        if len(full) != 1 or full[0].owning or not self._is_person(full[0].start, full[0].end):
            return None
        return Speaker(full[0].start, full[0].end, "name")

    # Whom a word means

    def meant(self, token: Token, at: int) -> Speaker | None:
        """Answer the speaker that a token names, or that a pronoun goes back to."""
        if token.tag == "name":
            person = self._is_person(token.start, token.end)
            return Speaker(token.start, token.end, "name" if person else "body")
        if token.tag in {"people", "body"}:
            kind: Literal["people", "body"] = "people" if token.tag == "people" else "body"
            return Speaker(self._described(token), token.end, kind)
        earlier = self._earlier(self._tokens.index(token) if token in self._tokens else at)
        before = self._before() if earlier is None else None
        if before is None:
            return earlier
        for meant in (before.speaker, before.actor, before.person):
            if meant and self._can_be(token, meant):
                return meant
        return None

    def _earlier(self, pronoun: int) -> Speaker | None:
        """Answer whom a pronoun at an index means by its own statement."""
        verb = self._verb_before(pronoun, 0)
        while verb is not None:
            begin = self._begin(verb, 0)
            head = self._head(begin, verb)
            if head and head.tag == "name" and self._is_person(head.start, head.end):
                return Speaker(head.start, head.end, "name")
            verb = self._verb_before(verb, 0)
        actor = self.actor(pronoun)
        return actor if actor and actor.kind == "name" else None

    def _can_be(self, pronoun: Token, meant: Speaker) -> bool:
        if pronoun.tag == "several":
            return meant.kind != "name"
        return meant.kind != "body"

    def _is_person(self, start: int, end: int) -> bool:
        """Whether a name can be a person’s: no *the* before it, no place, no NATO."""
        name = self._text[start:end]
        if self._text[max(start - 4, 0) : start].lower() == "the ":
            return False
        return _may_be_person(name, self._language)

    def _described(self, token: Token) -> int:
        """Answer where the words for people begin: *a senior U.S.* official."""
        if token not in self._tokens:
            return token.start
        at = self._tokens.index(token)
        begin = self._begin(at, 0)
        articles = self._known["determiners"]
        for i in range(at - 1, max(begin - 1, at - 1 - _LONG), -1):
            if self._tokens[i].word in articles:
                share = i > 1 and self._tokens[i - 1].tag == "preposition"
                whole = share and self._tokens[i - 2].word in articles
                return self._tokens[i - 2 if whole else i].start
        stops = stop_words(self._language)
        for before in reversed(self._tokens[max(begin, at - 2) : at]):
            if before.tag not in SPEAKERS and (before.tag != "word" or before.word in stops):
                break
            at -= 1
        return self._tokens[at].start


@lru_cache(maxsize=1 << 12)
def _may_be_person(name: str, language: str) -> bool:
    if known(name) is not None or (name.isupper() and " " not in name):
        return False
    return may_be_person(read_name(name, (0, len(name)), language).form)
