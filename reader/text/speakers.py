"""Speakers: who is quoted, where the text says so; precise before complete.

The rules know no grammar but the order of a few things: who speaks stands right before a verb of
saying, or right after one that follows the quotation (“…”, said X), what is set between commas
after a name tells more about it, and a pronoun means whoever spoke or acted last. (Pareti and
others, "Automatically Detecting and Attributing Indirect Quotations", 2013, found that a verb of
saying beside the quotation gives nearly all of the attributions in news.)
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from reader.text.cues import Cues, cues
from reader.text.gazetteer import known
from reader.text.languages import stop_words
from reader.text.people import may_be_person, read_name
from reader.text.statements import SPEAKERS, VERBS, Statement, Token, statements

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.article import Sentence, Span

_FAR = 14
"""How many words and marks after a quotation may stand before the verb of its speaker."""
_ENDS = {"mark", "quotation", "clause", "according"} | VERBS
"""What ends the words for who speaks after a verb."""
_LONG = 4
"""How many words of description stand before a name that a sentence begins with."""
_PARTICIPLES = {"en": "ing", "es": "ndo", "it": "ndo", "pt": "ndo", "fr": "ant"}
"""How a verb ends that takes its subject from the verb before it: he spoke, *adding* …"""


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
    before: _Heard | None = None
    for statement in statements(text, sentences, quoted, names, language):
        before = before if statement.follows else None
        reading = _Reading(statement, before, cues(language), language, text)
        found.update(reading.speakers())
        before = reading.heard(found)
    return found


@dataclass(frozen=True, slots=True)
class _Heard:
    """Of a statement: who speaks in it, whom else a pronoun in the next can mean."""

    speaker: Speaker | None
    actor: Speaker | None
    paragraph: int


class _Reading:
    """One statement, read for its speakers."""

    def __init__(
        self, statement: Statement, before: _Heard | None, known: Cues, language: str, text: str
    ) -> None:
        self._tokens = statement.tokens
        self._paragraph = statement.paragraph
        self._before = before
        self._known = known
        self._language = language
        self._text = text

    def speakers(self) -> Iterator[tuple[Span, Speaker]]:
        """Yield the quotations of the statement whose speaker is told."""
        for at, token in enumerate(self._tokens):
            if token.tag == "quotation":
                speaker = self._introduced(at) or self._followed(at) or self._otherwise(at)
                if speaker:
                    yield (token.start, token.end), speaker

    def heard(self, found: dict[Span, Speaker]) -> _Heard:
        """Answer what the next statement has to know of this one."""
        quoted = [(t.start, t.end) for t in self._tokens if t.tag == "quotation"]
        speaker = next((found[span] for span in reversed(quoted) if span in found), None)
        if speaker is None:
            told = (self._subject(i) for i, t in enumerate(self._tokens) if self._is_verb(i, t))
            speaker = next(filter(None, told), None)
        heard = _Heard(speaker, self._actor(len(self._tokens)), self._paragraph)
        nobody = all(token.tag not in SPEAKERS for token in self._tokens)
        if nobody and self._before and self._before.paragraph == self._paragraph:
            return self._before  # a sentence about things: he still is who he was
        return heard

    # Where the speaker of a quotation may be told

    def _introduced(self, at: int) -> Speaker | None:
        """Answer who speaks by what stands before a quotation: X said that “…”."""
        for i in range(at - 1, -1, -1):
            token = self._tokens[i]
            if token.tag == "according":
                return self._named_after(i)
            if self._is_verb(i, token):
                return self._subject(i) or self._named_after(i, before=at)
        return None

    def _followed(self, at: int) -> Speaker | None:
        """Answer who speaks by what stands after a quotation: “…,” X said; “…,” said X."""
        first = at + 1
        while first < len(self._tokens) and self._tokens[first].tag == "mark":
            first += 1
        rest = self._tokens[first : first + _FAR]
        if not rest:
            return None
        if rest[0].tag == "according" or rest[0].word in self._known["thus"]:
            return self._named_after(first)
        if rest[0].tag in {"clause", "preposition"} and rest[0].word not in {"as", "comme", "como"}:
            return None
        return self._verb_after(first, rest) or self._unknown_verb(at, rest)

    def _verb_after(self, first: int, rest: Sequence[Token]) -> Speaker | None:
        for i, token in enumerate(rest, first):
            if token.tag == "quotation" or (token.tag == "clause" and i > first):
                return None
            if token.tag in VERBS:
                if all(t.tag not in SPEAKERS for t in rest[: i - first]):
                    inverted = i - first <= 1 and not self._is_participle(token)
                    return self._named_after(i) if inverted else None
                if self._is_verb(i, token):
                    return self._subject(i, first)
        return None

    def _unknown_verb(self, at: int, rest: Sequence[Token]) -> Speaker | None:
        """Answer the speaker where the verb is none of those listed: “…,” muses X."""
        end = self._tokens[at].end
        if "," not in self._text[end - 2 : end + 1] or len(rest) < 2 or at > 0:
            return None
        one, other = rest[:2]
        stops = stop_words(self._language)
        if one.tag == "word" and one.word not in stops and self._text[one.start].islower():
            named = other.tag in {"name", "pronoun"} and not other.owning
            return self._meant(other, at) if named else None
        return None

    def _otherwise(self, at: int) -> Speaker | None:
        """Answer who speaks where no verb tells: X’s “…”; X was clear: “…”; goes on speaking."""
        tokens = self._tokens
        for i in range(at - 1, max(at - 4, -1), -1):
            if tokens[i].owning and tokens[i].tag in SPEAKERS:
                return self._meant(tokens[i], i)
            if tokens[i].tag != "word":
                break
        if at and tokens[at - 1].word == ":":
            return self._actor(at)
        alone = all(token.tag in {"quotation", "mark"} for token in tokens)
        if alone and self._before and self._before.paragraph == self._paragraph:
            return self._before.speaker
        return None

    # Who a verb is said of

    def _is_verb(self, at: int, token: Token) -> bool:
        """Whether a token is a verb of saying here, and no noun, and says who says it."""
        if token.tag not in VERBS:
            return False
        before = self._tokens[at - 1] if at else None
        if before and before.word in self._known["passive"]:
            return False
        if token.word not in self._known["nouns"]:
            return True
        if self._is_participle(token):
            return before is not None and before.tag == "mark"
        return before is not None and before.tag in SPEAKERS and not before.owning

    def _is_participle(self, token: Token) -> bool:
        ending = _PARTICIPLES.get(self._language)
        return ending is not None and token.word.endswith(ending)

    def _subject(self, verb: int, first: int = 0) -> Speaker | None:
        """Answer of whom the verb at an index says that they said something."""
        tokens = self._tokens
        begin = self._begin(verb, first)
        own = self._head(begin, verb)
        if own is not None:
            return self._meant(own, verb)
        border = tokens[begin - 1] if begin > first else None
        if border is None:
            return None
        earlier = self._verb_before(begin - 1, first)
        if border.tag == "quotation" and not self._is_participle(tokens[verb]):
            return None
        if border.tag == "clause":
            if border.word in self._known["relatives"]:
                return self._antecedent(begin - 1, first)
            return self._subject(earlier, first) if earlier is not None else self._actor(verb)
        if earlier is not None and self._is_participle(tokens[verb]):
            return self._subject(earlier, first)
        aside = self._aside(begin - 1, first)
        if aside is not None:
            return self._meant(aside, verb)
        if earlier is not None:
            return self._subject(earlier, first)
        return self._actor(verb)

    def _begin(self, end: int, first: int) -> int:
        """Answer where the clause before an index begins: after a mark, a verb, “that”."""
        at = end
        while at > first and self._tokens[at - 1].tag not in {"mark", "quotation", "clause"}:
            if self._is_verb(at - 1, self._tokens[at - 1]):
                break
            at -= 1
        return at

    def _head(self, begin: int, end: int) -> Token | None:
        """Answer who a stretch of tokens is about: the last it names before “in”, “of”, “for”."""
        head = None
        for at, token in enumerate(self._tokens[begin:end]):
            if token.tag == "preposition" and at:
                break
            if token.tag in SPEAKERS and not token.owning:
                head = token
        return head or self._capital(begin, end)

    def _capital(self, begin: int, end: int) -> Token | None:
        """Answer a word alone that has a capital: a name that nothing else tells."""
        if end - begin != 1 or self._language == "de":
            return None
        token = self._tokens[begin]
        named = token.tag == "word" and self._text[token.start].isupper() and not token.owning
        if not named or token.word in stop_words(self._language):
            return None
        return Token(token.start, token.end, "name", token.word)

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
        last = self._tokens[begin - 2] if begin - 2 >= first else None
        if inner[0].word in self._known["relatives"] and last and last.tag == "name":
            return last
        outer = self._head(self._begin(begin - 1, first), begin - 1)
        if inner[0].tag == "name" and (outer is None or outer.tag != "name"):
            return inner[0]
        return outer

    def _antecedent(self, relative: int, first: int) -> Speaker | None:
        token = self._antecedent_token(relative, first)
        return self._meant(token, relative) if token else None

    def _antecedent_token(self, relative: int, first: int) -> Token | None:
        """Answer whom “who” at an index goes on about."""
        end = relative
        while end > first and self._tokens[end - 1].tag == "mark":
            end -= 1
        return self._head(self._begin(end, first), end)

    def _verb_before(self, at: int, first: int) -> int | None:
        for i in range(at - 1, first - 1, -1):
            if self._is_verb(i, self._tokens[i]):
                return i
        return None

    def _named_after(self, verb: int, before: int | None = None) -> Speaker | None:
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
        return self._meant(head, verb)

    def _actor(self, end: int) -> Speaker | None:
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
                if token.tag in {"people", "body"} and named and named.tag == "name":
                    token = token if named.owning else named
                return self._meant(token, at)
            begin = stop + 1
        return None

    def _first_named(self, begin: int, end: int) -> int | None:
        """Answer where a stretch names someone right at its beginning, if it is no aside."""
        for at in range(begin, min(end, begin + _LONG + 1)):
            token = self._tokens[at]
            if token.tag in {"preposition", "clause", "according"} | VERBS:
                return None
            if token.tag in SPEAKERS and not token.owning:
                return at
            if at == begin and self._is_participle(token):
                return None
        return None

    # Whom a word means

    def _meant(self, token: Token, at: int) -> Speaker | None:
        """Answer the speaker that a token names, or that a pronoun goes back to."""
        if token.tag == "name":
            person = self._is_person(token.start, token.end)
            return Speaker(token.start, token.end, "name" if person else "body")
        if token.tag in {"people", "body"}:
            kind: Literal["people", "body"] = "people" if token.tag == "people" else "body"
            return Speaker(self._described(token), token.end, kind)
        earlier = self._earlier(self._tokens.index(token) if token in self._tokens else at)
        if earlier or self._before is None:
            return earlier
        for meant in (self._before.speaker, self._before.actor):
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
        actor = self._actor(pronoun)
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
        if known(name) is not None or (name.isupper() and " " not in name):
            return False
        return may_be_person(read_name(name, (0, len(name)), self._language).form)

    def _described(self, token: Token) -> int:
        """Answer where the words for people begin: *a senior U.S.* official."""
        at = self._tokens.index(token)
        begin = self._begin(at, 0)
        articles = self._known["determiners"]
        for i in range(at - 1, max(begin - 1, at - 1 - _LONG), -1):
            if self._tokens[i].word in articles:
                return self._tokens[i].start
        stops = stop_words(self._language)
        for before in reversed(self._tokens[max(begin, at - 2) : at]):
            if before.tag not in SPEAKERS and (before.tag != "word" or before.word in stops):
                break
            at -= 1
        return self._tokens[at].start
