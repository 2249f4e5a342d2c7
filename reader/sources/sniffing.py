"""Which format a file is in, told by how it begins and, where that says nothing, by its name."""

from __future__ import annotations

import os
import re

HTML_EXTENSIONS = frozenset({".htm", ".html", ".xhtml"})
MARKDOWN_EXTENSIONS = frozenset({".md", ".markdown"})

_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*(?:<!doctype\s+html|<html\b|<head\b|<body\b)",
    re.IGNORECASE | re.DOTALL,
)
_FRONT_MATTER = re.compile(r"(?:---|\+\+\+)[ \t]*\n\s*[\w\"'-]+[ \t]*[:=]")
_CHARSET = re.compile(
    rb"<meta\s[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})"
    rb"|<\?xml\s[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{2,40})",
    re.IGNORECASE,
)
_HEAD = 8192  # bytes or code points in which a page shows itself and its encoding


def looks_like_html(data: bytes, path: str) -> bool:
    """Whether bytes are worth asking for the encoding that a page declares."""
    beginning = data[:_HEAD].decode("latin-1").removeprefix("\xef\xbb\xbf")
    return is_html(beginning, os.path.splitext(path)[1].lower())


def is_html(text: str, extension: str) -> bool:
    """Whether a text is an HTML page; one named so needs no more than a tag."""
    beginning = text[:_HEAD]
    if _HTML.match(beginning):
        return True
    return extension in HTML_EXTENSIONS and bool(re.search(r"<[a-zA-Z!/]", beginning))


def is_markdown(text: str, extension: str) -> bool:
    """Whether a text is Markdown: by name, or because it begins with front matter."""
    return extension in MARKDOWN_EXTENSIONS or bool(_FRONT_MATTER.match(text))


def declared_encoding(data: bytes) -> str | None:
    """Answer the encoding that an HTML page says it is in, ``None`` where it does not."""
    match = _CHARSET.search(data[:_HEAD])
    return (match[1] or match[2]).decode("ascii") if match else None
