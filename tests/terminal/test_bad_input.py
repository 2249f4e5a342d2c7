"""What cannot be read: one sentence, status 2, and no terminal taken."""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.terminal.articles import write_pair
from tests.terminal.pseudo import READER, ROOT, assert_restored, environment, reader


def empty(path: Path) -> None:
    path.write_bytes(b"")


def blank(path: Path) -> None:
    path.write_bytes(b" \n\n\t\n")


def binary(path: Path) -> None:
    path.write_bytes(bytes(range(256)) * 64)


def picture(path: Path) -> None:
    path.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 16)


def missing(path: Path) -> None:
    assert not path.exists()


def folder(path: Path) -> None:
    path.mkdir()


def pipe(path: Path) -> None:
    os.mkfifo(path)


def circle(path: Path) -> None:
    path.symlink_to(path)


UNREADABLE = [empty, blank, binary, picture, missing, folder, pipe, circle]


def run(*arguments: str, before: Callable[[], None] | None = None) -> tuple[int, str, str]:
    """Run the reader without a terminal; answer its status, output and errors."""
    done = subprocess.run(
        [*READER, *arguments],
        capture_output=True,
        stdin=subprocess.DEVNULL,
        cwd=ROOT,
        env=environment(),
        preexec_fn=before,
        timeout=100,
        check=False,
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def assert_one_sentence(told: str, name: str) -> None:
    """Assert that the error is one line that names the file."""
    assert told.count("\n") == 1
    assert told.startswith("reader: ")
    assert told.endswith(".\n")
    assert name in told


@pytest.mark.parametrize("make", UNREADABLE, ids=lambda make: make.__name__)
@pytest.mark.parametrize("command", ["", "diff"])
def test_one_sentence_and_status_2(
    tmp_path: Path, make: Callable[[Path], None], command: str
) -> None:
    good, _ = write_pair(tmp_path)
    bad = tmp_path / "bad.txt"
    make(bad)
    status, output, told = run(*command.split(), str(bad), str(good))
    assert (status, output) == (2, "")
    if command or make is not folder:  # without diff a folder is a library, which wants a screen
        assert_one_sentence(told, bad.name)


@pytest.mark.parametrize(
    "make", [make for make in UNREADABLE if make is not folder], ids=lambda make: make.__name__
)
def test_in_a_terminal_the_sentence_stands_on_it_and_no_screen_opens(
    tmp_path: Path, make: Callable[[Path], None]
) -> None:
    good, _ = write_pair(tmp_path)
    bad = tmp_path / "bad.txt"
    make(bad)
    with reader(str(bad), str(good), size=(300, 5)) as terminal:
        ending = terminal.finish()
        assert ending.status == 2
        assert_one_sentence(terminal.stream.replace("\r\n", "\n"), bad.name)
        assert "\x1b" not in terminal.stream
        assert_restored(terminal, ending)


def test_a_folder_beside_a_file_opens_as_a_library(tmp_path: Path) -> None:
    inside = tmp_path / "inside"
    inside.mkdir()
    left, right = write_pair(tmp_path)
    right.rename(inside / "right.txt")
    with reader(str(inside), str(left), size=(120, 30)) as terminal:
        terminal.wait("Harbour bridge opens")
        terminal.wait("Crowds walk")
        terminal.send("q")
        ending = terminal.finish()
        assert ending.status == 0
        assert_restored(terminal, ending)


def test_a_file_without_permission(tmp_path: Path) -> None:
    good, bad = write_pair(tmp_path)
    bad.chmod(0)
    status, output, told = run("diff", str(bad), str(good), before=_only_with_permission)
    assert (status, output) == (2, "")
    assert_one_sentence(told, bad.name)
    assert "may not be read" in told


def _only_with_permission() -> None:
    """Take from the child what lets the superuser read every file (on Linux, as root)."""
    if os.geteuid() == 0 and sys.platform == "linux":
        drop, override, read_search = 24, 1, 2  # of linux/prctl.h and linux/capability.h
        for capability in (override, read_search):
            ctypes.CDLL(None).prctl(drop, capability, 0, 0, 0)


def test_a_folder_that_holds_nothing_to_read(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    with reader(str(tmp_path), size=(300, 5)) as terminal:
        ending = terminal.finish()
        assert ending.status == 2
        assert_one_sentence(terminal.stream.replace("\r\n", "\n"), tmp_path.name)
        assert_restored(terminal, ending)


def test_fifty_megabytes_in_one_line(tmp_path: Path) -> None:
    good, bad = write_pair(tmp_path)
    bad.write_bytes(b"word " * 10_000_000)
    status, output, told = run("diff", str(bad), str(good))
    assert (status, output) == (2, "")
    assert_one_sentence(told, bad.name)


@pytest.mark.parametrize(
    "data",
    [
        b"The b\xc3( bridge is open.\nIt cost \xe2\x28\xa1 much, and \xff\xfe nobody knows why.\n",
        b"The bridge is open\x1b[2J.\nIt cost \x1b]0;much\x07 more than planned.\n",
        b"The bridge is open. " * 2000,
        b"\xef\xbb\xbfThe bridge is open.",
        "The bridge is open.".encode("utf-16"),
    ],
    ids=["broken UTF-8", "escape sequences", "one long line", "a mark", "UTF-16"],
)
def test_what_can_be_read_opens_safely(tmp_path: Path, data: bytes) -> None:
    good, odd = write_pair(tmp_path)
    odd.write_bytes(data)
    with reader(str(good), str(odd), size=(120, 30)) as terminal:
        terminal.wait("bridge is open")
        terminal.send("q")
        ending = terminal.finish()
        assert ending.status == 0
        assert_restored(terminal, ending)
    status, output, told = run("diff", str(good), str(odd))
    assert (status, told) == (1, "")
    assert "\x1b" not in output


@pytest.mark.parametrize(
    "arguments",
    [("--nonsense",), ("diff",), ("diff", "a"), ("--threshold", "2"), ("--demo", "a"), ("-", "-")],
    ids=" ".join,
)
def test_a_wrong_command_line(arguments: tuple[str, ...]) -> None:
    status, output, told = run(*arguments)
    assert (status, output) == (2, "")
    assert told.count("\n") == 1
    assert told.startswith("reader: ")


def test_without_any_terminal_the_sentence_says_what_to_do(tmp_path: Path) -> None:
    write_pair(tmp_path)
    status, output, told = run(str(tmp_path))
    assert (status, output) == (2, "")
    assert told.count("\n") == 1
    assert "terminal" in told
