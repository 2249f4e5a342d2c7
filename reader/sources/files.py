"""The bytes of a file, read without ever waiting for, or drowning in, what is no file."""

from __future__ import annotations

import os
import stat

from reader.sources.errors import Unreadable

LARGEST_FILE = 32 * 1024 * 1024
"""In bytes. A novel has under one million; a saved page with its pictures inside may have ten."""


def read_bytes(path: str) -> bytes:
    """Answer what a file holds.

    A pipe is read where the shell made it (``reader diff <(…) <(…)``), not where it has a name in
    the file system, since nobody may ever write to that. Raises Unreadable for everything that is
    no file, cannot be read, or is larger than ``LARGEST_FILE``.
    """
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
        try:
            _check_kind(path, os.fstat(descriptor))
            os.set_blocking(descriptor, True)
            return _read(path, descriptor)
        finally:
            os.close(descriptor)
    except (OSError, ValueError) as error:
        raise Unreadable.because(path, error) from error


def check_size(path: str, size: int) -> None:
    """Raise Unreadable where so many bytes are more than an article has."""
    if size > LARGEST_FILE:
        raise Unreadable(
            path,
            f"is larger than the {LARGEST_FILE // 1024**2} MB an article may have",
            "split it",
        )


def _check_kind(path: str, status: os.stat_result) -> None:
    mode = status.st_mode
    if stat.S_ISREG(mode):
        check_size(path, status.st_size)
    elif stat.S_ISDIR(mode):
        raise Unreadable(path, "is a folder", "name one of the files in it")
    elif not (stat.S_ISFIFO(mode) and _made_by_the_shell(path)):
        kind = "named pipe" if stat.S_ISFIFO(mode) else "device"
        raise Unreadable(path, f"is a {kind}, not a file", "copy what it gives to a file")


def _made_by_the_shell(path: str) -> bool:
    return path == "/dev/stdin" or path.startswith(("/dev/fd/", "/proc/self/fd/"))


def _read(path: str, descriptor: int) -> bytes:
    pieces: list[bytes] = []
    size = 0
    while piece := os.read(descriptor, 1 << 20):
        pieces.append(piece)
        size += len(piece)
        check_size(path, size)
    return b"".join(pieces)
