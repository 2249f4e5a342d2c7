"""Where a kept library would end the sentences of a block, before news prose is looked at.

nupunkt decides for languages that part words by spaces. Its engine takes everything it knows as
data, and gets ours in place of the model it brings, which learnt from laws that "york", "month"
and "cliff" are abbreviations: the abbreviations of the language, the titles that never end a
sentence, what mostly does, and the function words that begin one. sentencex decides for Chinese,
Japanese and the others without spaces.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from reader.text.abbreviations import AFTER_HOURS, HOURS, before_figures, final, others, titles
from reader.text.languages import spaceless, stop_words

if TYPE_CHECKING:
    from nupunkt import PunktSentenceTokenizer

_WINDOW = 500
_MARGIN = 100
"""Code points given at once, and more on both sides to look at: some lines take the libraries the
square of their length."""

_LIKENESSES = {
    **dict.fromkeys("“”„‚‘«»‹›「」『』《》（）([{}])¿¡*_", '"'),
    **dict.fromkeys("-—–―‒\n\u00a0\u202f\u2009", " "),
    **dict.fromkeys("！？؟‽", "!"),
    **dict.fromkeys("।॥።។", "."),
    "’": "'",
}
_UNLIKE = re.compile(f"[{re.escape(''.join(_LIKENESSES))}]")
_MARK = re.compile("[.!?…‽؟।॥።。！？｡．។]")
_ACRONYM = re.compile(r"[^\W\d_](?:\.[^\W\d_])+")
_OFTEN = 20
"""How often an abbreviation must have been seen for its rate to count with nupunkt."""


def proposals(block: str, language: str) -> set[int]:
    """Answer after which characters of ``block`` a library would end a sentence.

    Offsets in code points, each just behind a mark or behind what closes after one. Linear in the
    length of the block.
    """
    propose = _sentencex if spaceless(language) else _nupunkt
    found = set()
    for start in range(0, len(block), _WINDOW):
        first = max(0, start - _MARGIN)
        piece = block[first : start + _WINDOW + _MARGIN]
        if _MARK.search(piece):
            found |= {
                first + end
                for end in propose(piece, language)
                if start < first + end <= start + _WINDOW
            }
    return found


def _nupunkt(piece: str, language: str) -> list[int]:
    """Ask nupunkt, in the quotation marks, dashes and spaces that it understands."""
    plain = _UNLIKE.sub(lambda match: _LIKENESSES[match[0]], piece)
    return [end for _, end in _engine(language).span_tokenize(plain, realign_boundaries=False)]


def _sentencex(piece: str, language: str) -> list[int]:
    """Ask sentencex, which takes nothing but what UTF-8 can say."""
    from sentencex import get_sentence_boundaries

    sound = piece.encode("utf-8", "replace").decode("utf-8")
    return [boundary["end_index"] for boundary in get_sentence_boundaries(language, sound)]


class _Abbreviations(set[str]):
    """Abbreviations in small letters, and every acronym: ``u.s``, ``j.r.r``."""

    def __contains__(self, word: object) -> bool:
        last = str(word).rpartition("'")[2]  # l’on. Rossi
        return super().__contains__(last) or _ACRONYM.fullmatch(last) is not None


@cache
def _engine(language: str) -> PunktSentenceTokenizer:
    """Answer nupunkt's engine for a language; its lists are small, so it is there at once."""
    from nupunkt import PunktParameters, PunktSentenceTokenizer
    from nupunkt.core.constants import ORTHO_MID_LC

    never, always = (_OFTEN, 0), (_OFTEN, _OFTEN)
    engine = PunktSentenceTokenizer(
        PunktParameters(
            abbrev_types=_Abbreviations(
                word.lower() for word in titles(language) | others(language)
            ),
            collocations={(hour, word) for hour in HOURS for word in AFTER_HOURS}
            | {(word, "##number##") for word in before_figures(language)},
            # A word also seen small begins a sentence where it has a capital.
            ortho_context=dict.fromkeys(stop_words(language), ORTHO_MID_LC),
            abbrev_break_rates={
                **dict.fromkeys(final(language), always),
                **dict.fromkeys(titles(language), never),
            },
        ),
        include_common_abbrevs=False,
    )
    engine.BREAK_RATE_LOW = 0.0
    engine.EXCL_QUEST_LOWERCASE_CONTINUES = True
    return engine
