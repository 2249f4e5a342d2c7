"""Which legacy encoding bytes are in, guessed from the letters that each reading of them gives.

The idea: beyond ASCII, a text uses the letters of one language. Each codec is tried with the
languages that were written in it, and the reading counts in which the share of letters usual to
the language is largest. Ten codecs only: the more are tried, the more often a wrong one wins.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

_SAMPLE = 32 * 1024  # bytes of lines that are not ASCII; more would not change the answer
_PLAUSIBLE = 0.75  # below this share no language fits, and the caller may ask elsewhere

_MARKS = "«»‹›“”„‘’‚–—…€£°§·№\u00a0"
_WIDE_MARKS = "、。，．・：；？！（）「」『』【】《》〈〉〔〕［］“”‘’—…―～％　"
_OUTSIDE_WORDS = frozenset("«»‹›“”„‚…€£°§№¿¡")
_CAPITALS_WORTH = 0.8  # of a word all in capitals, which a wrong reading often looks like
_IDEOGRAPHS_WORTH = 0.95  # they are so many that any bytes find some: kana and hangul say more

# Codecs in the order in which they win where two fit equally well, with their languages' letters.
_LATIN = {
    "cp1252": (
        "àâæçéèêëîïôœùûüÿ",  # French
        "äöüßé",  # German
        "áéíóúüñ¿¡ºª",  # Spanish
        "àèéìíîòóùú",  # Italian
        "ãõáâàçéêíóôúüºª",  # Portuguese
        "àçéèíïóòúüñ¡¿",  # Catalan, Galician
        "ëïéèêóöüá",  # Dutch
        "åäöéüæøòô",  # Swedish, Danish, Norwegian, Finnish
        "áéíóúýþæöð",  # Icelandic
    ),
    "cp1250": (
        "ąćęłńóśźż",  # Polish
        "áčďéěíňóřšťúůýž",  # Czech
        "áäčďéíĺľňóôŕšťúýž",  # Slovak
        "áéíóöőúüű",  # Hungarian
        "čćđšž",  # Croatian, Slovene
        "ăâîşţșț",  # Romanian
    ),
    "cp1254": ("çğıöşüâîû",),  # Turkish
}
_LATIN["iso8859_2"] = _LATIN["cp1250"]
_CYRILLIC = (
    "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",  # Russian, Bulgarian
    "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",  # Ukrainian
    "абвгдђежзијклљмнњопрстћуфхцчџш",  # Serbian
)
_OTHER = {
    "cp1251": _CYRILLIC,
    "koi8_r": _CYRILLIC[:1],
    "cp1253": ("αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ",),
}
_CJK = ("cp949", "gb18030", "big5", "cp932", "euc_jp")
_ORDER = ("cp1252", *_OTHER, *_CJK, "cp1250", "iso8859_2", "cp1254")


def guess(data: bytes) -> str | None:
    """Answer the codec whose reading of ``data`` looks most like a language, or ``None``."""
    sample = _sample(data)
    best, best_share = None, _PLAUSIBLE
    for codec in _ORDER:
        share = _share(sample.decode(codec, "replace"), codec)
        if share > best_share + 1e-9:
            best, best_share = codec, share
    return best


def _sample(data: bytes) -> bytes:
    """Answer lines that are not all ASCII; a line never ends inside a character."""
    picked: list[bytes] = []
    size = 0
    for line in data.splitlines():
        if not line.isascii():
            picked.append(line[:_SAMPLE])
            size += len(line)
            if size > _SAMPLE:
                break
    return b"\n".join(picked)


def _share(text: str, codec: str) -> float:
    """Answer the share of the characters beyond ASCII that are usual to one language."""
    if codec in _CJK:
        beyond = [c for c in text if c > "\x7f"]
        return sum(_cjk_worth(codec).get(c, 0.0) for c in beyond) / max(len(beyond), 1)
    usual, total = _tally(text, mixes_with_ascii=codec in _LATIN)
    languages = _LATIN.get(codec) or _OTHER[codec]
    return max(
        sum(n * worth for (c, worth), n in usual.items() if c in letters or c in _MARKS)
        for letters in languages
    ) / max(total, 1)


_WORD = re.compile(r"[^\W\d_]+|[^\x00-\x7f]")


def _tally(text: str, *, mixes_with_ascii: bool) -> tuple[Counter[tuple[str, float]], int]:
    """Answer how often each letter or mark beyond ASCII stands where it may, and the total.

    Letters are made small; beside each stands what it is worth.
    """
    usual: Counter[tuple[str, float]] = Counter()
    total = 0
    for match in _WORD.finditer(text):
        word = match[0]
        if word.isascii():
            continue
        total += sum(c > "\x7f" for c in word)
        if not word[0].isalpha():
            inside = (
                text[match.start() - 1 : match.start()].isalpha()
                and text[match.end() : match.end() + 1].isalpha()
            )
            if not (inside and word in _OUTSIDE_WORDS):
                usual[word, 1.0] += 1
            continue
        if not mixes_with_ascii and any(c <= "\x7f" for c in word):
            continue
        worth = 1.0
        if not (word[1:].islower() or len(word) == 1):
            if not word.isupper():
                continue
            worth = _CAPITALS_WORTH
        for c in word:
            if c > "\x7f":
                usual[c.lower(), worth] += 1
    return usual, total


@cache
def _cjk_worth(codec: str) -> dict[str, float]:
    """Answer the characters usual in a codec of East Asia and what each says for it.

    The national sets put the common ideographs in a first level of their own, so a range of bytes
    tells them: GB 2312 rows B0 to D7, Big5 A440 to C67E, JIS X 0208 and KS X 1001 rows B0 to CF
    and C8 (in their EUC form).
    """
    table, last = {
        "gb18030": ("gb2312", 0xD7),
        "cp932": ("euc_jp", 0xCF),
        "euc_jp": ("euc_jp", 0xCF),
        "cp949": ("euc_kr", 0xC8),
        "big5": ("big5", 0xC6),
    }[codec]
    first = 0xA4 if codec == "big5" else 0xB0
    trails = [*range(0x40, 0x7F)] * (codec == "big5") + [*range(0xA1, 0xFF)]
    rows = bytes(b for lead in range(first, last + 1) for trail in trails for b in (lead, trail))
    worth = dict.fromkeys(rows.decode(table, "ignore"), _IDEOGRAPHS_WORTH)
    if codec == "cp949":
        worth = dict.fromkeys(worth, 1.0)
    if codec == "gb18030":  # it holds the traditional ideographs as well
        worth = {**dict.fromkeys(_cjk_worth("big5"), 0.9), **worth}
    if codec in {"cp932", "euc_jp"}:
        worth.update(dict.fromkeys(map(chr, range(0x3041, 0x30FF)), 1.0))
    worth.update(dict.fromkeys(_WIDE_MARKS, 1.0))
    return worth
