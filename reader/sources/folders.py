"""The files of files and folders that can be articles."""

from __future__ import annotations

import codecs
import os
import re
import stat
from typing import TYPE_CHECKING

from reader.sources.errors import Unreadable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

EXTENSIONS = frozenset({".txt", ".text", ".md", ".markdown", ".htm", ".html", ".xhtml"})
"""Extensions that articles have, lower case."""

_BEGINNING = 2048  # bytes of a file without an extension that must look like text
_FEWEST_WORDS = 20  # in them: names, keys and version numbers are shorter

_DIGITS = re.compile(r"(\d+)")


def natural_key(name: str) -> tuple[list[str | int], str]:
    """Answer what to sort names by so that 2 stands before 10 and capitals beside small letters."""
    pieces = _DIGITS.split(name.casefold())
    return [int(p) if i % 2 else p for i, p in enumerate(pieces)], name


def walk(
    paths: Sequence[str], *, on_error: Callable[[Unreadable], None] | None = None
) -> Iterator[str]:
    """Answer the files that ``paths`` name and those in folders that can be articles, each once.

    A file that is named is answered whatever it is called and holds: whether it can be read is
    for ``open_article`` to say; ``-`` is answered as it is. Folders are walked with all their
    folders in natural order, files before folders; hidden files and folders are left out there,
    symbolic links are followed, and no folder is entered twice. What does not exist and what
    cannot be looked into is told to ``on_error`` and passed over (silently without it).
    """
    walker = _Walker(on_error or (lambda _: None))
    for path in paths:
        yield from walker.walk(path)


class _Walker:
    """What has been seen so far, and whom to tell of trouble."""

    def __init__(self, report: Callable[[Unreadable], None]) -> None:
        self._report = report
        self._seen: set[tuple[int, int]] = set()
        self._standard_input = False

    def walk(self, path: str) -> Iterator[str]:
        if path == "-":
            if not self._standard_input:
                yield path
            self._standard_input = True
            return
        try:
            status = os.stat(path)
        except (OSError, ValueError) as error:
            self._report(Unreadable.because(path, error))
            return
        if stat.S_ISDIR(status.st_mode):
            yield from self._walk_folder(path)
        elif self._is_new(status):
            yield path

    def _walk_folder(self, top: str) -> Iterator[str]:
        pending = [top]  # a stack instead of recursion, so that no depth does harm
        while pending:
            folder = pending.pop()
            try:
                if not self._is_new(os.stat(folder)):
                    continue
                with os.scandir(folder) as entries:
                    visible = [entry for entry in entries if not entry.name.startswith(".")]
            except OSError as error:
                self._report(Unreadable.because(folder, error))
                continue
            visible.sort(key=lambda entry: natural_key(entry.name))
            inner: list[str] = []
            for entry in visible:
                if self._is_folder(entry):
                    inner.append(entry.path)
                elif self._is_article(entry):
                    yield entry.path
            pending.extend(reversed(inner))

    def _is_folder(self, entry: os.DirEntry[str]) -> bool:
        try:
            return entry.is_dir()
        except OSError:  # a link that leads round in a circle
            return False

    def _is_article(self, entry: os.DirEntry[str]) -> bool:
        extension = os.path.splitext(entry.name)[1].lower()
        if extension and extension not in EXTENSIONS:
            return False
        try:
            status = entry.stat()
        except OSError as error:
            if extension:  # a broken link that would have been an article
                self._report(Unreadable.because(entry.path, error))
            return False
        if not stat.S_ISREG(status.st_mode) or not (extension or _holds_text(entry.path)):
            return False
        return self._is_new(status)

    def _is_new(self, status: os.stat_result) -> bool:
        """Whether a file or folder has not been met yet, whatever its name was."""
        identity = (status.st_dev, status.st_ino)
        new = identity not in self._seen
        self._seen.add(identity)
        return new


def _holds_text(path: str) -> bool:
    """Whether a file without an extension begins with running text in UTF-8."""
    try:
        with open(path, "rb") as file:
            beginning = file.read(_BEGINNING)
        text = codecs.getincrementaldecoder("utf-8")().decode(beginning)
    except (OSError, UnicodeDecodeError):
        return False
    return (
        not text.startswith("#!")
        and len(text.split()) >= _FEWEST_WORDS
        and all(c.isprintable() or c.isspace() for c in text)
    )
