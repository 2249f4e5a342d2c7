"""From bytes to text: by mark, by pattern, by declaration, and at last by a guess.

The steps stand in the order of how seldom they are wrong: a byte-order mark, the NULs that UTF-16
leaves between Latin letters, the escape sequences of ISO-2022, valid UTF-8, UTF-8 with some
broken bytes, what an HTML page declares, and only then a guess.
"""

from __future__ import annotations

import codecs
import re

from reader.sources.errors import Unreadable

_MARKS = (  # the longer first: the mark of UTF-32 begins with that of UTF-16
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_ESCAPES = (
    (b"\x1b$B", "iso2022_jp_ext"),
    (b"\x1b$@", "iso2022_jp_ext"),
    (b"\x1b$(D", "iso2022_jp_ext"),
    (b"\x1b$)C", "iso2022_kr"),
)
# What pages call an encoding and what browsers then use (https://encoding.spec.whatwg.org).
_ALIASES = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "iso8859-9": "cp1254",
    "tis-620": "cp874",
}
_CONTROL = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_SEQUENCE = re.compile(  # one character of valid UTF-8 beyond ASCII
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
_BEYOND = re.compile(rb"[\x80-\xff]+")


def decode(path: str, data: bytes, encoding: str | None, declared: str | None = None) -> str:
    r"""Answer the text of ``data``, with line endings as ``\n`` and without a byte-order mark.

    ``encoding`` is the user's word and must fit; ``declared`` is the file's own, and is believed
    where nothing speaks against it. Bytes that make no character become U+FFFD. Raises
    Unreadable, naming ``path``, where ``encoding`` is unknown or does not fit.
    """
    if encoding:
        text = _decode_as(path, data, encoding)
    else:
        text = _decode_marked(data) or _decode_unmarked(data, declared)
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    text = text.replace("\u2028", "\n").replace("\u2029", "\n")
    return text if text.isascii() else _SURROGATE.sub("\ufffd", text)


def _decode_as(path: str, data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except (LookupError, ValueError) as error:
        if isinstance(error, UnicodeError):
            raise Unreadable(
                path, f"is not in the encoding {encoding}", "leave --encoding out or name another"
            ) from error
        raise Unreadable(
            path,
            f"cannot be read as {encoding}, which is no encoding known here",
            "name another, such as cp1252 or gb18030",
        ) from error


def _decode_marked(data: bytes) -> str | None:
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(codec, "replace")
    return None


def _decode_unmarked(data: bytes, declared: str | None) -> str:
    if codec := _utf16_by_nulls(data):
        return data.decode(codec, "replace")
    if data.isascii():
        for escape, codec in _ESCAPES:
            if escape in data:
                try:
                    return data.decode(codec)
                except UnicodeDecodeError:
                    break
        return data.decode("ascii")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        codec = "utf-8" if _mostly_utf8(data) else _known(declared) or _guess(data)
        return data.decode(codec, "replace")


def _utf16_by_nulls(data: bytes) -> str | None:
    """Answer the UTF-16 that has no mark, known by NULs in every other byte only."""
    sample = data[:65536]
    if b"\0" not in sample:
        return None
    first, second = sample[0::2].count(0), sample[1::2].count(0)
    codec = "utf-16-be" if first > second else "utf-16-le"
    if min(first, second) * 10 > max(first, second):
        return None
    if first + second < len(sample) // 4:
        # Few NULs: a script that is not Latin, or a text of another encoding with a stray NUL.
        if _is_text_without_nulls(sample):
            return None
        try:
            text = sample[: len(sample) // 2 * 2].decode(codec)
        except UnicodeDecodeError:
            return None
        if sum(c.isprintable() or c.isspace() for c in text) < 0.98 * len(text):
            return None
    return codec


def _is_text_without_nulls(sample: bytes) -> bool:
    """Whether what stands between the NULs is UTF-8 without controls."""
    rest = sample.replace(b"\0", b"")
    try:
        codecs.getincrementaldecoder("utf-8")().decode(rest)  # may end inside a character
    except UnicodeDecodeError:
        return False
    return not _CONTROL.search(rest)


def _mostly_utf8(data: bytes) -> bool:
    """Whether bytes are UTF-8 with some broken: in other encodings, few letters are valid UTF-8."""
    sound = stray = 0
    for run in _BEYOND.finditer(data):
        characters = _SEQUENCE.findall(run[0])
        sound += len(characters)
        stray += len(run[0]) - sum(map(len, characters))
    return sound >= stray


def _known(declared: str | None) -> str | None:
    """Answer the codec that a declaration means, ``None`` where it says nothing of use."""
    if not declared:
        return None
    try:
        name = codecs.lookup(declared).name
        b"".decode(name)
    except (LookupError, ValueError):
        return None
    if name.startswith(("utf", "iso2022")):  # had it been true, it would have been found before
        return None
    return _ALIASES.get(name, name)


def _guess(data: bytes) -> str:
    """Answer a codec for bytes that are not UTF-8."""
    from reader.sources import guessing

    if found := guessing.guess(data):
        return found
    from charset_normalizer import from_bytes  # for the rare ones; loaded only when needed

    best = from_bytes(data[:65536]).best()
    return best.encoding if best else "cp1252"
