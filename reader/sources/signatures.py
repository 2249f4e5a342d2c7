"""Files that are known not to be text, by how they begin."""

from __future__ import annotations

from reader.sources.errors import Unreadable

_EXPORT = "save it as plain text, Markdown or HTML"
_OTHER = "give a file of text"

# (how the file begins, what it is, what to do)
_SIGNATURES = (
    (b"%PDF-", "PDF", _EXPORT),
    (b"{\\rtf", "RTF", _EXPORT),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document", _EXPORT),
    (b"\x89PNG\r\n", "a PNG picture", _OTHER),
    (b"\xff\xd8\xff", "a JPEG picture", _OTHER),
    (b"GIF8", "a GIF picture", _OTHER),
    (b"\x7fELF", "a program", _OTHER),
    (b"\x1f\x8b", "compressed with gzip", "unpack it first"),
    (b"BZh91AY", "compressed with bzip2", "unpack it first"),
    (b"\xfd7zXZ\0", "compressed with xz", "unpack it first"),
    (b"\x28\xb5\x2f\xfd", "compressed with zstd", "unpack it first"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive", "unpack it first"),
    (b"SQLite format 3\0", "an SQLite database", _OTHER),
    (b"bplist00", "a property list", "save the page as HTML"),
)
_IN_ZIP = (
    (b"word/", "a Word document", _EXPORT),
    (b"mimetypeapplication/epub", "an EPUB book", _EXPORT),
    (b"mimetypeapplication/vnd.oasis", "an OpenDocument file", _EXPORT),
)
_NOISE = frozenset(map(chr, [*range(7), *range(14, 27), *range(28, 32), 0x7F, 0xFFFD]))
"""What text does not hold but by accident; escape sequences and backspaces may be in it."""
_NOISE_ALLOWED = 0.04  # of the text
_NOISE_IN_LITTLE = 4  # characters besides
_SAMPLE = 65536


def refuse_by_beginning(path: str, data: bytes) -> None:
    """Raise Unreadable where the bytes begin like a known format that is not text."""
    for beginning, kind, advice in _SIGNATURES:
        if data.startswith(beginning):
            raise Unreadable(path, f"is not text ({kind})", advice)
    if data.startswith(b"PK\x03\x04"):
        for name, kind, advice in _IN_ZIP:
            if name in data[:8192]:
                raise Unreadable(path, f"is not text ({kind})", advice)
        raise Unreadable(path, "is not text (a zip archive)", "unpack it first")


def refuse_noise(path: str, text: str) -> None:
    """Raise Unreadable where what was decoded cannot be text after all."""
    sample = text[:_SAMPLE]
    noise = sum(map(sample.count, _NOISE))
    if noise > _NOISE_ALLOWED * len(sample) + _NOISE_IN_LITTLE or 3 * noise > len(sample):
        raise Unreadable(path, "is not text", f"{_OTHER}, or name its --encoding")
