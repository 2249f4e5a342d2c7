"""Word lists kept in files: sections of entries, in lower case, with remarks.

A section begins with its name in brackets. Entries are parted by commas and line ends; what stands
after ``#`` is a remark.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.text.words import key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path


def read_lists(path: Path) -> Mapping[str, frozenset[str]]:
    """Answer the lists of a file by the names of their sections, folded as words are compared."""
    lists: dict[str, set[str]] = {}
    entries: set[str] = set()
    for line in path.read_text(encoding="utf-8").splitlines():
        told = line.partition("#")[0].strip()
        if told.startswith("["):
            entries = lists.setdefault(told.strip("[]"), set())
        else:
            entries.update(key(entry.strip()) for entry in told.split(",") if entry.strip())
    return {name: frozenset(found) for name, found in lists.items()}


def either(entries: Iterable[str]) -> str:
    """Answer a pattern of any of some entries, the longest first; of none where there are none.

    It makes no difference how much white space stands between words, nor which apostrophe in them.
    """
    longest = sorted(entries, key=lambda entry: (-len(entry), entry))
    loose = (re.escape(e).replace(r"\ ", r"\s+").replace("'", "['’ʼ]") for e in longest)
    return f"(?:{'|'.join(loose)})" if longest else "(?!)"
