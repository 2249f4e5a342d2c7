"""Quotations: which of the other side’s each is, and whether the words and the speaker agree.

Every way in which a quotation may be told on the other side is weighed, and the surest are taken
first, so that no match of words is taken away by a weaker one. Long runs of words are the same
quotation wherever they stand; a word or two must be told in sentences that tell the same.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence, Set
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz.distance import LCSseq

from reader.comparison.ledger.agreement import Agreement, agreement
from reader.comparison.ledger.beside import Beside
from reader.comparison.ledger.going_on import GoingOn
from reader.comparison.ledger.model import Entry, Mention, Verdict
from reader.comparison.ledger.parts import Paired, Parts
from reader.comparison.ledger.quoted import Quoted, around, quoted
from reader.comparison.ledger.quoting import Speakers
from reader.comparison.ledger.unquoted import Found, Plain
from reader.text.cues import cues
from reader.text.languages import stop_words

if TYPE_CHECKING:
    from reader.comparison.ledger.sides import Both, Told
    from reader.comparison.model import Side
    from reader.text.name_forms import Form

_SHORT = 3
"""A quotation of so many words or fewer may stand in any text by chance."""
_COMMON = 25
"""A word in more quotations than this tells nothing of which it is, nor do the words of one that is
told more often."""
_SURE = 0.8
"""How alike what two people said is, at least, where only one of them can have said it."""
_FRAME = 4
"""How many telling words the sentences share around two quotations in the same place …"""
_FRAMED = 0.7
"""… and the share of the longer's words that both have, in order."""
_SURE_TELLING = 3
"""How many telling words quotations share that are nearly the same wherever they stand."""

# What speaks for a pair, the surest first. Likeness, 0 to 1, is added to all but the first.
_IDENTICAL = 3.0
_TRIMMED = 1.8
_ALTERED = 1.5
_TRIMMED_SHORT = 1.0
_REWORDED = 0.4
# The same words without marks: more than a part of a short quotation, less than nearly all of one.
_UNQUOTED = 2.0
_UNQUOTED_SHORT = 1.7
_UNQUOTED_LOOSELY = 1.6
# What decides between equals.
_LINKED = 0.06
_NEAR = 0.03
_SAME_SPEAKER = 0.02


class _Match(NamedTuple):
    """What a quotation may be on the other side: one there, or words without marks."""

    left: int | None
    right: int | None
    verdict: Verdict
    weight: float
    found: Found | None = None
    by_place: bool = False
    """Whether only the place and the speaker tell that they are one, and no word."""


def quotations(both: Both) -> list[Entry]:
    """Answer the entries of the quotations of both sides."""
    return _Pairing(both).entries()


class _Pairing:
    """The quotations of both sides, and what each may be on the other."""

    def __init__(self, both: Both) -> None:
        self._both = both
        self._left = both.left.once(quoted)
        self._right = both.right.once(quoted)
        self._speakers = Speakers((both.left, both.right))
        self._there, self._back = Beside.of(both.linked)
        self._beside = [_around(self._there, quotation) for quotation in self._left]
        """Of each quotation of the left, the sentences that are linked with it, and those near."""
        self._said = [Counter(q.words for q in side) for side in (self._left, self._right)]
        self._known_around: dict[int, list[str]] = {}

    def entries(self) -> list[Entry]:
        """Answer what every quotation is on the other side, or that it is only on its own."""
        kept = self._surest()
        parts = Parts(
            (
                Paired(self._left[match.left], self._right[match.right], match.verdict)
                for match in kept
                if match.left is not None and match.right is not None
            ),
            self._speakers,
            self._there,
        )
        marked = {match.left for match in kept}, {match.right for match in kept}
        alone = [match for match in kept if match.found]
        alone += [_Match(i, None, "only left", 0) for i in _but(self._left, marked[0])]
        alone += [_Match(None, j, "only right", 0) for j in _but(self._right, marked[1])]
        found: dict[tuple[Side, tuple[str, ...]], Entry] = {}
        alone = [match for match in alone if not parts.take(*self._own(match))]
        for match in alone:
            side, quotation = self._own(match)
            # again: a pair may have become one that tells it
            if not parts.take(side, quotation) and not self._goes_on(parts, match):
                said = side, quotation.words
                found[said] = self._again(found.get(said), match)
        return [
            *found.values(),
            *(
                self._entry(pair.verdict, pair.left.pieces, pair.right.pieces)
                for pair in parts.pairs
            ),
        ]

    def _goes_on(self, parts: Parts, match: _Match) -> bool:
        """Whether a quotation that the other side has not goes on with one that it has."""
        if match.found:
            return False
        told, quoted, at = (
            (self._both.left, self._left, match.left)
            if match.left is not None
            else (self._both.right, self._right, match.right)
        )
        assert at is not None
        beside = [quoted[i] for i in GoingOn(told, quoted).beside(at)]
        return parts.join("left" if match.left is not None else "right", quoted[at], beside)

    def _surest(self) -> list[_Match]:
        """Answer the matches that are kept: the surest first, a quotation in one only."""
        matches = [*self._pairs(), *self._without_marks()]
        matches.sort(key=_surest_first)
        taken: tuple[set[int | None], set[int | None]] = set(), set()
        heard: set[Form] = set()
        kept: list[_Match] = []
        for match in matches:
            if match.left not in taken[0] and match.right not in taken[1]:
                if match.by_place and self._is_told(match, heard):
                    continue
                heard |= self._heard(match)
                kept.append(match)
                taken[0].update({match.left} - {None})
                taken[1].update({match.right} - {None})
        return kept

    def _heard(self, match: _Match) -> frozenset[Form]:
        """Answer whose words both sides quote in a match."""
        if match.left is None or match.right is None or match.by_place:
            return frozenset()
        left, right = self._left[match.left], self._right[match.right]
        return self._speakers.who(left) & self._speakers.who(right)

    def _is_told(self, match: _Match, heard: Set[Form]) -> bool:
        """Whether other words of a speaker were found on both sides.

        Then each side chose what else it quotes, and other words are something else said.
        """
        assert match.left is not None
        return not heard.isdisjoint(self._speakers.who(self._left[match.left]))

    # What may be one quotation

    def _pairs(self) -> Iterator[_Match]:
        for i, j in sorted(self._candidates()):
            match = self._judged(i, j)
            if match:
                yield match

    def _candidates(self) -> set[tuple[int, int]]:
        """Answer the pairs that may be one quotation.

        They say the same, share so many telling words that one may be a part of the other or the
        same altered, or stand in sentences beside each other.
        """
        by_word: defaultdict[str, list[int]] = defaultdict(list)
        by_words: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
        by_sentence: defaultdict[int, list[int]] = defaultdict(list)
        tellings: list[int] = []
        for j, quotation in enumerate(self._right):
            by_words[quotation.words].append(j)
            tellings.append(len(telling := set(quotation.telling)))
            for word in telling:
                by_word[word].append(j)
            for sentence in quotation.sentences:
                by_sentence[sentence].append(j)
        found: set[tuple[int, int]] = set()
        for i, quotation in enumerate(self._left):
            # of those that are told again and again, the ones beside it are what counts
            others = by_words[quotation.words][:_COMMON]
            telling = set(quotation.telling)
            known = [by_word[word] for word in telling if len(by_word[word]) <= _COMMON]
            common = len(telling) - len(known)
            for j, shared in Counter(chain.from_iterable(known)).items():
                if shared + common >= min(len(telling), tellings[j], _SURE_TELLING):
                    others.append(j)
            for sentence in self._beside[i][1]:
                others += by_sentence.get(sentence, ())
            found.update((i, j) for j in others)
        return found

    def _judged(self, i: int, j: int) -> _Match | None:
        """Answer what two quotations are to each other, if they are one."""
        left, right = self._left[i], self._right[j]
        linked, near = (not some.isdisjoint(right.sentences) for some in self._beside[i])
        same = agreement(left, right)
        if same.relation == "other" and not near:
            return None
        same_speaker = self._speakers.agree(left, right)
        judged = self._verdict(left, right, same, linked, near, same_speaker)
        if judged is None:
            return None
        verdict, weight = judged
        weight += (_LINKED if linked else _NEAR * near) + _SAME_SPEAKER * (same_speaker is True)
        by_place = verdict == "reworded" and not same.telling
        return _Match(i, j, verdict, weight, by_place=by_place)

    def _verdict(
        self,
        left: Quoted,
        right: Quoted,
        same: Agreement,
        linked: bool,
        near: bool,
        same_speaker: bool | None,
    ) -> tuple[Verdict, float] | None:
        fewest = min(len(left.words), len(right.words))
        short = fewest <= _SHORT
        if same.relation == "identical":
            once = self._said[0][left.words] == self._said[1][right.words] == 1
            rare = once and bool(left.telling)
            if short and not (near or same_speaker or (rare and same_speaker is None)):
                return None
            return ("identical" if same_speaker is not False else "differently attributed"), (
                _IDENTICAL
            )
        if same.relation == "trimmed":
            if short and (same_speaker is False or not (linked if fewest == 1 else near)):
                return None
            weight = (_TRIMMED_SHORT if short else _TRIMMED) + same.likeness
            return ("trimmed" if same_speaker is not False else "differently attributed"), weight
        if same.relation == "altered":
            if not near and same.telling < _SURE_TELLING - (same_speaker is True):
                return None
            if same_speaker is False and same.likeness < _SURE:
                return None
            weight = _ALTERED + same.likeness
            return ("altered" if same_speaker is not False else "differently attributed"), weight
        if same_speaker is False or not (linked or (near and same_speaker)):
            return None
        said = same_speaker and (not short or (linked and fewest > 1))
        if same.telling or (linked and self._frames(left, right)):
            return "reworded", _REWORDED + same.likeness
        if said and self._are_alike(left, right):
            return "reworded", _REWORDED + same.likeness
        return None

    def _are_alike(self, left: Quoted, right: Quoted) -> bool:
        """Whether two quotations without a word in common may yet say the same.

        Both are sentences, or both are a few words of sentences that tell something alike around
        them besides who speaks.
        """
        whole = self._is_sentence(self._both.left, left), self._is_sentence(self._both.right, right)
        if whole[0] != whole[1]:
            return False
        if whole[0]:
            return True
        mine = {*self._words_around(self._both.left, left)}
        shared = mine & {*self._words_around(self._both.right, right)}
        shared -= stop_words(self._both.left.language) | cues(self._both.left.language)["saying"]
        return bool(shared - self._both.left.once(_named) - self._both.right.once(_named))

    def _is_sentence(self, told: Told, quotation: Quoted) -> bool:
        """Whether a quotation begins like a sentence."""
        text = told.text[slice(*quotation.pieces[0].span)]
        first = next((letter for letter in text if letter.isalnum()), "")
        return not first.islower()

    def _frames(self, left: Quoted, right: Quoted) -> bool:
        """Whether two sentences say the same around what they quote."""
        mine = self._words_around(self._both.left, left)
        theirs = self._words_around(self._both.right, right)
        stops = stop_words(self._both.left.language)
        if len({*mine} & {*theirs} - stops) < _FRAME:
            return False
        return LCSseq.normalized_similarity(mine, theirs) >= _FRAMED

    def _words_around(self, told: Told, quotation: Quoted) -> list[str]:
        """Answer the words around a quotation, found once however often it is weighed."""
        found = self._known_around.get(id(quotation))
        if found is None:
            found = self._known_around[id(quotation)] = around(told, quotation)
        return found

    def _without_marks(self) -> Iterator[_Match]:
        """Yield where quotations are told on the other side without marks."""
        for i, quotation in enumerate(self._left):
            plain = self._both.right.once(Plain)
            found = plain.find(quotation, *self._beside[i])
            if found:
                yield _Match(i, None, "unquoted", _plain_weight(quotation, found), found)
        for j, quotation in enumerate(self._right):
            plain = self._both.left.once(Plain)
            found = plain.find(quotation, *_around(self._back, quotation))
            if found:
                yield _Match(None, j, "unquoted", _plain_weight(quotation, found), found)

    # Entries

    def _own(self, match: _Match) -> tuple[Side, Quoted]:
        """Answer the one quotation of a match, and its side."""
        if match.left is not None:
            return "left", self._left[match.left]
        assert match.right is not None
        return "right", self._right[match.right]

    def _again(self, before: Entry | None, match: _Match) -> Entry:
        """Answer the entry of a quotation that the other side tells without marks, or not.

        Where one that says the same has an entry, it is told there once more.
        """
        side, quotation = self._own(match)
        own = quotation.pieces
        other: tuple[Mention, ...] = ()
        if before:
            mine, other = (
                (before.left, before.right) if side == "left" else (before.right, before.left)
            )
            own = mine + own
        elif match.found:
            other = (Mention(match.found.span, match.found.sentence),)
        verdict = before.verdict if before else match.verdict
        return self._entry(verdict, *((own, other) if side == "left" else (other, own)))

    def _entry(
        self, verdict: Verdict, left: tuple[Mention, ...], right: tuple[Mention, ...]
    ) -> Entry:
        return Entry("quotation", verdict, left, right, self._link(left, right))

    def _link(self, left: Sequence[Mention], right: Sequence[Mention]) -> int | None:
        """Answer the link whose sentences tell something on both sides."""
        mine = {self._both.left.links[mention.sentence] for mention in left}
        theirs = {self._both.right.links[mention.sentence] for mention in right}
        return min((link for link in mine & theirs if link is not None), default=None)


def _surest_first(match: _Match) -> tuple[float, int, int]:
    left, right = (-1 if index is None else index for index in (match.left, match.right))
    return -match.weight, left, right


def _named(told: Told) -> frozenset[str]:
    """Answer the words of the names of a side, folded."""
    return frozenset(word for name in told.names for word in name.form)


def _but(quotations: Sequence[Quoted], taken: Set[int | None]) -> Iterator[int]:
    return (index for index in range(len(quotations)) if index not in taken)


def _around(beside: Beside, quotation: Quoted) -> tuple[frozenset[int], frozenset[int]]:
    return beside.linked(quotation.sentences), beside.near(quotation.sentences)


def _plain_weight(quotation: Quoted, found: Found) -> float:
    if not found.exact:
        return _UNQUOTED_LOOSELY
    return _UNQUOTED if len(quotation.words) > _SHORT else _UNQUOTED_SHORT
