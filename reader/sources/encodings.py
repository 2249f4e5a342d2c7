"""Which encoding bytes are in, and the text they hold."""

from __future__ import annotations

import re

from reader.sources.errors import Unreadable

_LINE_ENDS = re.compile("\r\n?|\u2028|\u2029")


def decode(path: str, data: bytes, encoding: str | None = None) -> str:
    """Answer the text of ``data``, with line endings as ``\\n`` and without a byte-order mark."""
    try:
        text = data.decode(encoding or "utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
    except LookupError as error:
        raise Unreadable(path, f"cannot be read as {encoding}", "name a known encoding") from error
    return _LINE_ENDS.sub("\n", text)
