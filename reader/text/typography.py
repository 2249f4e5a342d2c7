"""Typography folded away: the same words set by two houses compare as the same.

Quotation marks, apostrophes, dashes, ellipses, ligatures, full-width forms and the kind and
number of spaces are matters of setting. Capitals are not: they are kept.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_FOLDS: dict[str, str] = {
    **dict.fromkeys("“”„‟«»″〝〞＂", '"'),
    **dict.fromkeys("‘’‚‛‹›′´`ʼ＇", "'"),
    **dict.fromkeys("‐‑‒–—―−﹘﹣－", "-"),
    "…": "...",
    "⁄": "/",
    # no width, no meaning in print: soft hyphen, zero-width space and (non-)joiners, marks
    **dict.fromkeys("\xad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u061c\u202a\u202b\u202c", ""),
    **dict.fromkeys("\u202d\u202e\u2066\u2067\u2068\u2069", ""),
    **{chr(code): unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)},
    **{
        chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F) if chr(code) not in "＂＇－"
    },
}
FOLDED = frozenset(_FOLDS)
"""The characters that folding changes, white space and letters with marks aside."""
_SETTING = re.compile(r"\s+|[^\x00-\x7f]")
_LOOSE = re.compile(r" (?=[^\w ])|(?<=[^\w ]) ")


@dataclass(frozen=True, slots=True)
class Folded:
    """A text with its typography folded away.

    ``offsets`` has one entry more than ``text`` has code points: where each of them comes from in
    the original, and at the end the length of the original. It never descends.
    """

    text: str
    offsets: tuple[int, ...]


def fold(text: str) -> Folded:
    """Fold typography: plain marks, one space for white space, composed letters."""
    pieces: list[str] = []
    offsets: list[int] = []
    at = 0
    for begin, end in _clusters(text):
        pieces.append(text[at:begin])
        offsets.extend(range(at, begin))
        piece = _fold_piece(text[begin:end])
        pieces.append(piece)
        offsets.extend([begin] * len(piece))
        at = end
    pieces.append(text[at:])
    offsets.extend(range(at, len(text) + 1))
    return Folded("".join(pieces), tuple(offsets))


def folded(text: str) -> str:
    """Answer ``fold(text).text``, without the offsets."""
    pieces: list[str] = []
    at = 0
    for begin, end in _clusters(text):
        pieces.append(text[at:begin])
        pieces.append(_fold_piece(text[begin:end]))
        at = end
    pieces.append(text[at:])
    return "".join(pieces)


def alike(left: str, right: str) -> bool:
    """Answer whether two texts differ in typography and spacing at most."""
    return left == right or setting_free(left) == setting_free(right)


def setting_free(text: str) -> str:
    """Answer a key that two texts share when they differ in typography and spacing at most.

    Beyond folding, it holds no space beside punctuation (``« Oui »``, ``word — word``) and one
    kind of quotation mark.
    """
    return _LOOSE.sub("", folded(text).strip()).replace("''", '"').replace("'", '"')


def _clusters(text: str) -> list[tuple[int, int]]:
    """Answer the places to fold: white space, and non-ASCII with the marks that combine with it."""
    found: list[tuple[int, int]] = []
    for match in _SETTING.finditer(text):
        begin, end = match.span()
        if match[0] == " ":
            continue
        if unicodedata.combining(match[0][0]) and begin > 0:
            begin -= 1  # the letter before is part of what composes
        if found and begin < found[-1][1]:
            found[-1] = (found[-1][0], end)
        else:
            found.append((begin, end))
    return found


def _fold_piece(piece: str) -> str:
    if piece.isspace():
        return " "
    if len(piece) == 1:
        return _FOLDS.get(piece, piece)
    return "".join(_FOLDS.get(c, c) for c in unicodedata.normalize("NFC", piece))
