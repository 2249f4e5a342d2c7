"""The reader ends, however it ends, and the terminal is as it was."""

from __future__ import annotations

import os
import pty
import shlex
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.terminal.articles import write_pair
from tests.terminal.pseudo import (
    PATIENCE,
    READER,
    ROOT,
    Terminal,
    assert_restored,
    environment,
    reader,
)
from tests.terminal.stream import left_behind

BROKEN = """
import sys
import {module}
from reader.cli import run

def broken(*_, **__):
    raise RuntimeError("broken on purpose")

{module}.{name} = broken
sys.exit(run(sys.argv[1:]))
"""
"""Runs the reader with one of its methods made to raise."""


@pytest.mark.parametrize("key", ["q", "\x11", "\x1b"], ids=["q", "ctrl+q", "escape"])
def test_leaving_restores_the_terminal(tmp_path: Path, key: str) -> None:
    with reader(*map(str, write_pair(tmp_path))) as terminal:
        terminal.wait("arbour")
        terminal.send(key)
        ending = terminal.finish()
        assert ending.status == 0
        assert_restored(terminal, ending)


@pytest.mark.parametrize(
    "number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT], ids=lambda number: number.name
)
def test_being_told_to_end_restores_the_terminal(tmp_path: Path, number: signal.Signals) -> None:
    with reader(*map(str, write_pair(tmp_path))) as terminal:
        terminal.wait("arbour")
        terminal.signal(number)
        ending = terminal.finish()
        assert ending.status in (128 + number, -number)
        assert_restored(terminal, ending)
        assert "Traceback" not in terminal.stream


def test_being_told_to_end_at_the_very_start_restores_the_terminal(tmp_path: Path) -> None:
    with reader(*map(str, write_pair(tmp_path))) as terminal:
        while "\x1b[?1049h" not in terminal.stream:
            assert terminal.read(PATIENCE)
        terminal.signal(signal.SIGTERM)
        ending = terminal.finish()
        assert ending.status in (128 + signal.SIGTERM, -signal.SIGTERM)
        assert_restored(terminal, ending)


@pytest.mark.parametrize("turn", range(3))
def test_it_ends_with_its_terminal(tmp_path: Path, turn: int) -> None:
    """Closing the window; not every time is the same, so that it is done several times."""
    child, master = pty.fork()
    if child == 0:
        os.chdir(ROOT)
        os.execve(sys.executable, [*READER, *map(str, write_pair(tmp_path))], environment())
    written = b""
    while b"arbour" not in written:
        written += os.read(master, 1 << 16)
    time.sleep(0.3 * turn)
    os.close(master)
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        ended, _ = os.waitpid(child, os.WNOHANG)
        if ended:
            return
        time.sleep(0.05)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    pytest.fail("it outlives its terminal")


def test_what_is_not_put_back_is_noticed(tmp_path: Path) -> None:
    """A program that is killed cannot restore the terminal; the checks here must see that."""
    with reader(*map(str, write_pair(tmp_path))) as terminal:
        terminal.wait("arbour")
        terminal.signal(signal.SIGKILL)
        ending = terminal.finish()
        assert ending.after != ending.before
        assert "mode 1049 is on" in left_behind(terminal.stream)


@pytest.mark.parametrize(
    ("module", "name", "key"),
    [
        ("reader.tui.app", "ReaderApp.action_help", "?"),
        ("reader.tui.screens.compare", "CompareScreen.action_next_difference", "]"),
        ("reader.tui.widgets.pair_view", "PairView.render_line", ""),
        ("reader.comparison", "compare", ""),
    ],
)
def test_a_crash_restores_the_terminal(tmp_path: Path, module: str, name: str, key: str) -> None:
    script = BROKEN.format(module=module, name=name)
    paths = map(str, write_pair(tmp_path))
    command = (sys.executable, "-c", script, *paths)
    with Terminal(command, changes={"TMPDIR": str(tmp_path)}) as terminal:
        if key:
            terminal.wait("arbour")
            terminal.send(key)
        ending = terminal.finish()
        assert ending.status not in (0, 1)
        assert_restored(terminal, ending)
        assert "Traceback" not in terminal.stream
        assert "error of its own" in terminal.stream
        (report,) = tmp_path.glob("reader-*.txt")
        assert "broken on purpose" in report.read_text(encoding="utf-8")


def test_leaving_while_articles_are_read_is_at_once(tmp_path: Path) -> None:
    write_pair(tmp_path)
    sentence = "Line {} of a long report that somebody has to read.\n"
    (tmp_path / "long.txt").write_text("".join(sentence.format(n) for n in range(100_000)))
    with reader(str(tmp_path)) as terminal:
        terminal.read(30)
        terminal.send("\x11")
        assert_restored(terminal, terminal.finish())


@pytest.mark.parametrize("arguments", ["diff", "diff --format json", ""])
def test_a_closed_pipe_is_silent(tmp_path: Path, arguments: str) -> None:
    left, right = write_pair(tmp_path)
    for path in (left, right):
        path.write_text(path.read_text(encoding="utf-8") * 60, encoding="utf-8")
    command = shlex.join([*READER, *arguments.split(), str(left), str(right)])
    done = subprocess.run(
        f"{command} | head -n 1",
        shell=True,
        capture_output=True,
        cwd=ROOT,
        env=environment(),
        check=False,
    )
    assert done.stderr == b""
    assert done.stdout.count(b"\n") <= 1
    assert done.stdout
