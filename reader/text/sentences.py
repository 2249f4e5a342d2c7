"""Sentences: exact spans inside the paragraphs of a text.

Every mark that may end a sentence is looked at once, with the word before it and the words after.
Rules decide what news prose is full of: attributions after a quotation, titles, initials, dates,
list numbers, ellipses, the quotation marks of ten languages; then the language's abbreviations.
The time is linear in the length of the text, whatever it holds.

On sentences of two-outlet news set end to end, rules reach an F1 of .976 at finding the ends;
nupunkt, whose model takes "York", "month" and "cliff" for abbreviations, .966. For Chinese and
Japanese, sentencex cuts 「…」と and takes quadratic time.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.article import Sentence
from reader.text.abbreviations import BEFORE_FIGURES, OFTEN_FINAL, PLAIN_WORDS, others, titles
from reader.text.languages import spaceless, stop_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.article import Paragraph

_CLOSING_CHARACTERS = tuple("\"'“”’»)]}")
_OPENING_CHARACTERS = "\"'“”„‚«»‹›‘’「『《（([{¿¡*_"
# A run of marks, what closes with it, and the white space after it. Every part but the first may
# be empty and none gives back what it took, so that a million dots are one match.
_SHORT = 5
"""Letters of a word that may still be an abbreviation nobody listed."""
_PLAIN = frozenset({"no", "i"})
"""What looks like an abbreviation or an initial in English and mostly is a word."""
_HOURS = frozenset({"a.m", "p.m"})
_OPENING = "\"'“”„‚«»‹›‘’「『《（(\\[{¿¡*_"
_MARKS = ".!?…‽؟।॥։。！？｡．။។"
_CLOSING = "\"'“”«»‹›‘’」』》）)\\]}*_"
_MARK = re.compile(
    rf"""
    (?P<mark> [{_MARKS}] (?: [{_MARKS}] | [ \u00a0\u202f\u2009] (?: [!?] | \.(?![.\w]) ) )*+ )
    (?P<closing>
        (?: [{_CLOSING}] | \[\d{{1,3}}\] )*+
        (?: [ \u00a0\u202f\u2009] [»›”] (?=[\s,.;:!?)]|$) )?+
    )
    (?P<space> \s*+ )
    """,
    re.VERBOSE,
)
_AFTER = re.compile(rf"[\s{_OPENING}—–―‒-]*+(?P<word>[^\W_]+(?:[.'’-][^\W_]+)*+)?")
_REACH = 80
"""Code points before and after a mark that a rule may look at."""


_QUOTES = frozenset("\"'“”„«»‹›‘’」』")
_DASH = re.compile("--|[–—―]")
_WORD = re.compile(r"\w")
_ENUMERATOR = re.compile(r"\(?(?:\d{1,3}|[^\W\d_]|[ivxlIVXL]{1,5})\)?")
_ACRONYM = re.compile(r"[^\W\d_](?:\.[^\W\d_])+")
_ROMAN = re.compile(r"[IVXLC]{2,}")
_MEDIAL_CAPITAL = re.compile(r"[a-z]{1,2}[A-Z]|al-[A-Z]")  # iPhone, eBay, al-Shabab

_ATTRIBUTION = re.compile(
    r"(?:[A-Z][\w.'’-]*\s+){1,4}(?:said|says|asked|asks|added|told|wrote|writes|tweeted|posted"
    r"|replied|answered|explained|insisted|argued|warned|declared|announced|exclaimed|shouted"
    r"|yelled|cried|called|joked|noted|continued|concluded|recalled|remarked|responded|quipped"
    r"|wondered|whispered)\b(?![^.!?“\"]{0,60}(?:\bthat\b|[“\"]))"
)
_OF_THE_HOUR = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:January|February|March|April|May|June|July"
    r"|August|September|October|November|December)\b|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\."
    r"|(?:Eastern|Central|Mountain|Pacific|Greenwich|local)\b|[A-Z]{2,4}\b"
)
_GLUED = re.compile(r"(?:[“«„]\s?)?[^\W\d_][^\W\d_]*+(?=[\s,])")

_ORDINALS = frozenset(
    {"de", "da", "no", "fi", "cs", "sk", "pl", "hu", "et", "lv", "sl", "hr", "is"}
)
"""Languages that write ``5.`` for ``5th``."""
_CASED_NOUNS = frozenset({"de", "lb"})
"""Languages that begin every noun with a capital, which tells nothing of sentences there."""

_IDEOGRAPHIC = frozenset("。！？｡．…")
# Kana that carry a sentence on after a quotation, unless they begin one of the words listed.
_CARRIES_ON = re.compile(
    r"(?!でも|だが|だから|だけど|なお|なぜ|やが|やはり|とはいえ|ところ|とにかく|のち|はい|もし|もち|もう)"
    r"[とってはがをにもでのへやかなだ]"
)
_STANDS_APART = re.compile(r"[，、；：,;:）)・」』”’]")
_SPACELESS_ATTRIBUTION = re.compile(
    r"[^，。！？：；、「」『』“”\s]{0,14}?"
    r"(?:说|說|道|问|問|称|稱|表示|指出|强调|強調|补充|補充)(?=[，。：；、,:]|$)"
)


@dataclass(frozen=True, slots=True)
class _Gap:
    """A place where a sentence may end, and what the rules look at around it."""

    before: str
    """The word before the mark, with its inner full stops, without what opens before it."""
    earlier: str
    """The word before that; empty at the start of the sentence."""
    mark: str
    closing: str
    after: str
    """What follows, from the first character that is not white space; cut short."""
    word: str
    """The word that follows, without quotation marks and dashes before it."""
    abbreviated: bool
    """Whether a full stop follows that word."""

    @property
    def quoted(self) -> bool:
        """Whether a quotation mark closes with the mark."""
        return not _QUOTES.isdisjoint(self.closing)

    @property
    def lower(self) -> bool:
        """Whether the next word begins with a small letter."""
        return self.word[:1].islower() and not _MEDIAL_CAPITAL.match(self.word)

    @property
    def capital(self) -> bool:
        """Whether the next word begins with a capital letter."""
        return self.word[:1].isupper()


def split(text: str, paragraphs: Sequence[Paragraph], language: str) -> tuple[Sentence, ...]:
    """Answer the sentences of ``text``, in order, each inside one of its ``paragraphs``.

    No sentence has white space at its ends, and nothing but white space of the paragraphs is left
    out. ``language`` is an ISO 639-1 code; one without abbreviations here is judged by the rules.
    """
    sentences = []
    for index, paragraph in enumerate(paragraphs):
        block = text[paragraph.start : paragraph.end]
        start = 0
        for end in (*_ends(block, language), len(block)):
            piece = block[start:end]
            left = paragraph.start + start + len(piece) - len(piece.lstrip())
            right = paragraph.start + start + len(piece.rstrip())
            if left < right:
                sentences.append(Sentence(left, right, index))
            start = end
    return tuple(sentences)


def _ends(block: str, language: str) -> Iterator[int]:
    """Yield where the sentences of a block end, the last one aside."""
    start = seen = 0
    worded = False
    for match in _MARK.finditer(block):
        if match.end() == len(block):
            return
        # A sentence holds a word: dots, quotation marks or an emoji alone go with what follows.
        worded = worded or _WORD.search(block, seen, match.start()) is not None
        seen = match.start()
        if worded and _ends_at(match, block, start, language):
            start = seen = match.end()
            worded = False
            yield match.end("closing")


def _ends_at(match: re.Match[str], block: str, start: int, language: str) -> bool:
    """Whether the sentence that begins at ``start`` ends with the mark of ``match``."""
    if match["mark"][-1] in _IDEOGRAPHIC - {"…"} or spaceless(language):
        return _ends_without_spaces(match, block)
    if not match["space"]:
        return _ends_glued(match, block, start, language)
    gap = _gap(match, block, start)
    if gap.after[0] in ",;:" or (not gap.before and gap.closing.startswith(")")):
        return False  # “Why?” : he asked; five (!) of them
    if gap.mark == ".":
        return _full_stop_ends(gap, language)
    if gap.lower or (gap.quoted and _ATTRIBUTION.match(gap.after)):
        return False
    return not ("…" in gap.mark or ".." in gap.mark) or not _goes_on(gap)


def _gap(match: re.Match[str], block: str, start: int) -> _Gap:
    """Answer what stands around a mark."""
    position = match.start()
    words = block[max(start, position - _REACH) : position].rsplit(None, 2)[-2:]
    after = block[match.end() : match.end() + _REACH]
    following = _AFTER.match(after)
    end = following.end() if following else 0
    return _Gap(
        before=_DASH.split(words[-1])[-1].lstrip(_OPENING_CHARACTERS) if words else "",
        earlier=words[0] if len(words) == 2 else "",
        mark=match["mark"],
        closing=match["closing"],
        after=after,
        word=(following["word"] or "") if following else "",
        abbreviated=after[end : end + 1] == ".",
    )


def _goes_on(gap: _Gap) -> bool:
    """Whether the sentence goes on after an ellipsis though a capital follows: ``Well… I see``."""
    return not (gap.earlier or gap.closing) and re.split("['’]", gap.word)[0] == "I"


def _full_stop_ends(gap: _Gap, language: str) -> bool:
    """Whether a full stop ends the sentence; the first rule that knows answers."""
    for rule in (_numbered, _closed, _named, _hour):
        answer = rule(gap, language)
        if answer is not None:
            return answer
    return _listed(gap, language)


def _numbered(gap: _Gap, language: str) -> bool | None:
    """Judge list numbers, ordinals, and what stands before a figure: ``1. Milk``, ``No. 10``."""
    before = gap.before.lower().rpartition("-")[2]  # the post-Sept. 11 law
    if not gap.earlier and _ENUMERATOR.fullmatch(gap.before):
        return False
    if gap.closing:
        return None
    if before.isdecimal() and len(before) <= 2 and language in _ORDINALS:
        return _begins_with_function_word(gap, language) or not (gap.word or gap.lower)
    if _ROMAN.fullmatch(gap.before) and language in _ORDINALS:
        return _begins_with_function_word(gap, language)
    if not gap.word[:1].isdecimal() or before not in BEFORE_FIGURES:
        return True if language == "en" and before in _PLAIN else None
    if language == "en" and before in PLAIN_WORDS and gap.before[0].islower():
        return True
    return None if before in stop_words(language) and gap.before[0].islower() else False


def _closed(gap: _Gap, language: str) -> bool | None:  # noqa: ARG001 (a rule)
    """Judge a full stop inside quotation marks or brackets: with them it ends, or goes on."""
    if gap.closing and gap.lower:
        return False  # Rep. Max Rose (D-N.Y.) said
    if gap.before.endswith(_CLOSING_CHARACTERS):
        return not gap.lower  # as Mr. Rose (D-N.Y.). The
    if not gap.quoted or (gap.closing in "'’" and _ACRONYM.fullmatch(gap.before)):
        return None  # the U.S.’ allies
    return True


def _named(gap: _Gap, language: str) -> bool | None:
    """Judge titles, initials and acronyms before a name: ``Sen. Ted Cruz``, ``J. K. Rowling``."""
    before = gap.before.lower().replace("’", "'").rpartition("'")[2]  # l’on. Rossi
    if gap.lower and _ACRONYM.fullmatch(gap.before):
        return False
    if gap.quoted or not gap.capital or before in _HOURS:
        return None
    if before in titles(language):
        return False
    if len(before) == 1 and gap.before.isupper() and (gap.earlier[:1].isupper() or not gap.earlier):
        return _begins_with_function_word(gap, language)
    if _ACRONYM.fullmatch(gap.before) and gap.before.isupper():
        return _begins_with_function_word(gap, language)
    return None


def _hour(gap: _Gap, language: str) -> bool | None:
    """Judge ``a.m.`` and ``p.m.``, which go on with a day or a time zone: ``9 a.m. Tuesday``."""
    if gap.before.lower() not in _HOURS or not gap.capital or language != "en":
        return None
    return gap.after[0] not in "-–—" and not _OF_THE_HOUR.match(gap.after)


def _listed(gap: _Gap, language: str) -> bool:
    """Judge a full stop by the abbreviations of the language."""
    before = gap.before.lower()
    spaced = gap.earlier.lower() + before  # «и т. д.»
    known = others(language)
    listed = not known.isdisjoint((gap.before, before, spaced)) or before in titles(language)
    if gap.lower:
        return not (listed or len(before) <= _SHORT or "." in before)
    if not listed and not (len(before) == 1 and before.isalpha()) and "." not in before:
        return True
    if not gap.capital:
        return not gap.word
    if language not in _CASED_NOUNS:
        if before in OFTEN_FINAL or spaced in OFTEN_FINAL:
            return True
        if gap.earlier[-1:].isdecimal() and not gap.abbreviated:
            return True  # a unit or a year: «в 2022 г. Президент …»
    return _begins_with_function_word(gap, language)


def _begins_with_function_word(gap: _Gap, language: str) -> bool:
    return gap.capital and not gap.abbreviated and gap.word.lower() in stop_words(language)


def _ends_glued(match: re.Match[str], block: str, start: int, language: str) -> bool:
    """Whether two sentences lost the space between them, as web pages do: ``war.The talks``."""
    position = match.start()
    if match["mark"] not in ".!?" or match["closing"] not in ("", "”", "»", ")"):
        return False
    chunk = block[max(start, position - _REACH) : position].rpartition(" ")[2]
    following = _GLUED.match(block, match.end(), match.end() + _REACH)
    return (
        len(chunk) >= _SHORT
        and chunk[-2:].isalpha()
        and chunk[-2:].islower()
        and chunk.isprintable()
        and not set("./@:_\\") & set(chunk)
        and following is not None
        and following[0].lstrip("“«„ ")[:1].isupper()
        and not following[0].lstrip("“«„ ")[1:].isupper()
        and chunk.lower() not in titles(language)
    )


def _ends_without_spaces(match: re.Match[str], block: str) -> bool:
    """Judge a mark in Chinese or Japanese, where a sentence needs no space after it."""
    mark, closing, space = match["mark"], match["closing"], match["space"]
    after = block[match.end() : match.end() + _REACH]
    previous = block[match.start() - 1 : match.start()]
    if mark == "." or not after:
        return bool(space) and not previous.isascii()
    if _STANDS_APART.match(after):
        return False
    if closing:
        return not (_CARRIES_ON.match(after) or _SPACELESS_ATTRIBUTION.match(after))
    if set(mark) <= set("….．"):
        return bool(space)
    return not (previous.isascii() and _CARRIES_ON.match(after))  # Yahoo!は
