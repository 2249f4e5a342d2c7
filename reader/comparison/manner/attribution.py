"""Attribution gained or lost: what one side says that somebody said, and the other states."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.article import Span
from reader.comparison.manner.claims import Statement, Word
from reader.comparison.manner.model import Shift
from reader.comparison.manner.sayings import Saying, sayings
from reader.text.words import key

_FEWEST = 2
"""How many telling words that one side attributes the other states, at least."""
_SMALL = 2
"""How many of them are no names: who acts is not yet what is told."""
_MOST = 0.5
"""Their share of what is attributed, or of what is stated, whichever is less."""
_MANY, _PART = 4, 0.45
"""So many are enough where they are this share."""
_QUOTED = 0.75
"""The same where a quotation stands without a verb."""
_OWN = 0.4
"""The share of the words of a sentence that nobody is told to say, if it states something."""
_COVER = 0.7
"""The share of what is stated that another sentence tells too, if it tells the same."""

_WORD = re.compile(r"\w[\w'’-]*")


@dataclass(frozen=True, slots=True)
class _Sign:
    """A word that may attribute something, and the telling words before and behind it."""

    word: str
    before: Word | None
    behind: Word | None

    def same(self, other: _Sign) -> bool:
        """Whether both say the same: who “claimed responsibility” on both sides."""
        near = (self.before, other.before), (self.behind, other.behind)
        return self.word == other.word and any(a and b and a.means(b) for a, b in near)


@dataclass(frozen=True, slots=True)
class _Told:
    """A sentence, and what in it is said by somebody."""

    text: str
    statement: Statement
    sayings: tuple[Saying, ...]

    def attributed(self, saying: Saying) -> list[Word]:
        """Answer the words that a saying is about."""
        return [word for word in self.statement.words if saying.says(word.span)]

    def speaking(self, saying: Saying) -> list[Word]:
        """Answer the words that tell who says it."""
        return [
            word
            for word in self.statement.words
            if saying.touches(word.span) and not saying.says(word.span)
        ]

    def signs(self, but: Saying) -> list[_Sign]:
        """Answer what else may attribute something.

        Nothing where it is a quotation: they tell who is quoted.
        """
        if but.quotes:
            return []
        return [self._sign(saying) for saying in self.sayings if saying is not but]

    def plain(self, known: Sequence[_Sign]) -> list[Word]:
        """Answer the words that nobody is told to say.

        ``known`` may attribute something, but is told by both sides: who “claimed responsibility”
        on both does not attribute it on one of them.
        """
        said = self._said(known)
        return [w for w in self.statement.words if not any(s.touches(w.span) for s in said)]

    def said(self, known: Sequence[_Sign]) -> list[Word]:
        """Answer the words that somebody may be told to say, as far as it is not ``known``."""
        said = self._said(known)
        return [w for w in self.statement.words if any(s.may_say(w.span) for s in said)]

    def _said(self, known: Sequence[_Sign]) -> list[Saying]:
        return [
            saying
            for saying in self.sayings
            if saying.clear or not any(self._sign(saying).same(sign) for sign in known)
        ]

    def _sign(self, saying: Saying) -> _Sign:
        start, end = saying.cue
        before = (word for word in reversed(self.statement.words) if word.span[1] <= start)
        behind = (word for word in self.statement.words if word.span[0] >= end)
        return _Sign(key(self.text[start:end]), next(before, None), next(behind, None))


def shifts(
    left: str,
    right: str,
    lefts: Sequence[Statement],
    rights: Sequence[Statement],
    language: str,
) -> Iterator[Shift]:
    """Answer whether the right lost or gained the attribution of what both sides tell.

    ``lefts`` and ``rights`` are the sentences of a link. Only where one side clearly attributes
    what the other states.
    """
    here = [_Told(left, told, sayings(left, told, language)) for told in lefts]
    there = [_Told(right, told, sayings(right, told, language)) for told in rights]
    lost = _dropped(here, there)
    if lost is not None:
        yield Shift("attribution", "lost", lost, None)
    gained = _dropped(there, here)
    if gained is not None:
        yield Shift("attribution", "gained", None, gained)


def _compare(one: Statement, other: Statement) -> bool:
    """Whether the other may state what one attributes: no headline does, and no question."""
    return not other.asks and (one.headline or not other.headline)


def _dropped(ones: Sequence[_Told], others: Sequence[_Told]) -> Span | None:
    """Answer the words that attribute what one of the others states, if any do."""
    best: tuple[int, Span] | None = None
    for one in ones:
        for saying in one.sayings:
            if not saying.clear:
                continue
            own = _once(one.attributed(saying))
            known = one.signs(saying)
            said = _keys([word for other in others for word in other.said(known)])
            both = sum(not word.keys.isdisjoint(said) for word in own)
            for other in others:
                stated = _stated(one, saying, own, other)
                if len(stated) <= max(both, best[0] if best else 0):
                    continue
                if not any(_covers(o.plain([]), stated) for o in ones if o is not one):
                    best = len(stated), saying.cue
    return best[1] if best else None


def _covers(words: Sequence[Word], stated: Sequence[Word]) -> bool:
    """Whether some words stand for what one side states."""
    keys = _keys(words)
    return sum(not word.keys.isdisjoint(keys) for word in stated) > _COVER * len(stated)


def _stated(one: _Told, saying: Saying, own: Sequence[Word], other: _Told) -> list[Word]:
    """Answer what a saying is about and the other sentence states, if it is enough."""
    if other.statement.asks or (other.statement.headline and not one.statement.headline):
        return []
    plain = _once(other.plain(one.signs(saying)))
    if len(plain) < _OWN * len(other.statement.words):
        return []
    speaking = {k for k in _keys(one.speaking(saying)) if not k.startswith("#")}
    plain = [word for word in plain if word.keys.isdisjoint(speaking)]
    keys = _keys(plain)
    stated = [word for word in own if not word.keys.isdisjoint(keys)]
    if len(stated) == len(_once(other.statement.words)):
        return stated
    most = _QUOTED if saying.quotes else _MOST
    size = min(len(own), len(plain))
    enough = len(stated) >= max(_FEWEST, most * size) or (
        not saying.quotes and len(stated) >= max(_MANY, _PART * size)
    )
    return stated if enough and _tells(one.text, stated) else []


def _tells(text: str, stated: Sequence[Word]) -> bool:
    """Whether some words of a statement tell more than somebody's name and title."""
    small = sum(not text[word.span[0]].isupper() for word in stated)
    told = _WORD.findall(text, stated[0].span[0], stated[-1].span[1])
    return small >= _SMALL or (small > 0 and len(told) > len(stated))


def _keys(words: Sequence[Word]) -> set[str]:
    return {k for word in words for k in word.keys}


def _once(words: Sequence[Word]) -> list[Word]:
    """Answer some words, those that are told again left out."""
    return list({word.keys: word for word in words}.values())
