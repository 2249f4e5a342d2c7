"""``reader compare`` in a terminal: it opens, is read, and leaves nothing behind."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from tests.terminal.articles import LEFT, write_hostile, write_pair
from tests.terminal.pseudo import assert_restored, reader


def processes_of(pid: int) -> set[int]:
    """Answer the processes that a process began, and those that these began, as Linux knows."""
    found: set[int] = set()
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            number, _, rest = path.read_text().partition(" ")
            parent = int(rest.rpartition(")")[2].split()[1])
        except (OSError, ValueError):
            continue
        if parent == pid:
            found |= {int(number)} | processes_of(int(number))
    return found


@pytest.mark.parametrize("size", [(80, 24), (20, 5), (200, 50)], ids=str)
def test_several_articles_open_as_a_story(tmp_path: Path, size: tuple[int, int]) -> None:
    paths = [*write_pair(tmp_path), tmp_path / "again.txt"]
    paths[-1].write_text(LEFT, encoding="utf-8")
    with reader("compare", *map(str, paths), size=size) as terminal:
        terminal.wait("●")
        if size[0] >= 80:
            terminal.wait("statement 1 of")
        terminal.send("q")
        ending = terminal.finish()
        assert ending.status == 0
        assert_restored(terminal, ending)


def test_hostile_articles_are_drawn_harmlessly(tmp_path: Path) -> None:
    with reader("compare", *map(str, write_hostile(tmp_path)), size=(100, 30)) as terminal:
        terminal.wait("statement 1 of")
        terminal.send("q")
        ending = terminal.finish()
        assert ending.status == 0
        assert_restored(terminal, ending)


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="Linux tells the processes")
def test_leaving_early_leaves_no_process_behind(tmp_path: Path) -> None:
    for number in range(12):
        (tmp_path / f"{number}.txt").write_text(LEFT * 3, encoding="utf-8")
    with reader("compare", str(tmp_path), size=(100, 30)) as terminal:
        terminal.wait("pairs of articles")
        begun = processes_of(terminal.pid)
        assert begun
        terminal.send("\x11")
        assert terminal.finish().status == 0
        deadline = time.monotonic() + 10
        while begun and time.monotonic() < deadline:
            begun = {pid for pid in begun if _lives(pid)}
            time.sleep(0.05)
        assert not begun


def _lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
