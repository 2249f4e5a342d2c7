"""The files of files and folders that can be articles."""

from __future__ import annotations

import os
import re
from pathlib import PurePath
from typing import TYPE_CHECKING

from reader.sources.errors import Unreadable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

EXTENSIONS = frozenset({".txt", ".text", ".md", ".markdown", ".htm", ".html", ".xhtml"})
"""Extensions that articles have, lower case."""

_DIGITS = re.compile(r"(\d+)")


def natural_key(name: str) -> tuple[list[str | int], str]:
    """Answer what to sort names by so that 2 stands before 10 and capitals beside small letters."""
    pieces = _DIGITS.split(name.casefold())
    return [int(p) if i % 2 else p for i, p in enumerate(pieces)], name


def walk(
    paths: Sequence[str], *, on_error: Callable[[Unreadable], None] | None = None
) -> Iterator[str]:
    """Answer the files that ``paths`` name, and those in the folders among them that can be
    articles, each once.

    A file that is named is answered whatever it is called and holds: whether it can be read is
    for ``open_article`` to say. Folders are walked with all their folders in natural order, files
    before folders; hidden files and folders are left out there, symbolic links are followed, and
    no folder is entered twice. A path that does not exist and a folder that cannot be listed are
    told to ``on_error`` and passed over (silently without it).
    """
    seen_files: set[tuple[int, int] | str] = set()
    seen_folders: set[tuple[int, int]] = set()
    report = on_error or (lambda _: None)
    for path in paths:
        if path == "-":
            if path not in seen_files:
                seen_files.add(path)
                yield path
            continue
        try:
            status = os.stat(path)
        except (OSError, ValueError) as error:
            report(Unreadable.because(path, error))
            continue
        if os.path.isdir(path):
            yield from _walk_folder(path, seen_files, seen_folders, report)
        elif (key := (status.st_dev, status.st_ino)) not in seen_files:
            seen_files.add(key)
            yield path


def _walk_folder(
    folder: str,
    seen_files: set[tuple[int, int] | str],
    seen_folders: set[tuple[int, int]],
    report: Callable[[Unreadable], None],
) -> Iterator[str]:
    """Answer the articles of a folder, with a stack of its own so that depth does no harm."""
    pending = [folder]
    while pending:
        current = pending.pop()
        try:
            status = os.stat(current)
            if (status.st_dev, status.st_ino) in seen_folders:
                continue
            seen_folders.add((status.st_dev, status.st_ino))
            with os.scandir(current) as entries:
                visible = [entry for entry in entries if not entry.name.startswith(".")]
        except OSError as error:
            report(Unreadable.because(current, error))
            continue
        visible.sort(key=lambda entry: natural_key(entry.name))
        folders: list[str] = []
        for entry in visible:
            try:
                if entry.is_dir():
                    folders.append(entry.path)
                    continue
                if not entry.is_file() or PurePath(entry.name).suffix.lower() not in EXTENSIONS:
                    continue
                status = entry.stat()
            except OSError as error:
                report(Unreadable.because(entry.path, error))
                continue
            if (status.st_dev, status.st_ino) not in seen_files:
                seen_files.add((status.st_dev, status.st_ino))
                yield entry.path
        pending.extend(reversed(folders))
