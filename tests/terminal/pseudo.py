"""A program in a pseudo-terminal: its screen, its keys, its end.

Nothing here waits for a fixed time: `Terminal.wait` reads until the screen shows what was asked
for, and fails with a picture of the screen when it never does.
"""

from __future__ import annotations

import codecs
import contextlib
import fcntl
import json
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

import pyte

from tests.terminal.stream import complete, left_behind, tokens

LEADER = str(Path(__file__).with_name("leader.py"))
ROOT = Path(__file__).parents[2]
READER = (sys.executable, "-m", "reader")
PATIENCE = 30.0
"""Seconds after which something that was waited for is taken never to come."""


def environment(changes: Mapping[str, str | None] | None = None) -> dict[str, str]:
    """Answer the environment of a plain modern terminal; a change to ``None`` takes a name out."""
    names = {
        name: value
        for name, value in os.environ.items()
        if name not in ("NO_COLOR", "COLUMNS", "LINES") and not name.startswith("TEXTUAL")
    }
    names |= {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8"}
    names["PYTHONPATH"] = str(ROOT)
    for name, value in (changes or {}).items():
        names.pop(name, None)
        if value is not None:
            names[name] = value
    return names


@dataclass(frozen=True, slots=True)
class Ending:
    """How a program ended: its exit status, and the terminal's attributes before and after."""

    status: int
    before: str
    after: str


class Terminal:
    """A command that runs in a pseudo-terminal of ``size`` columns and lines.

    With ``stdin`` the command reads that from a pipe, and has the terminal for its output only.
    ``drawn`` False leaves the screen out, where only bytes and times are wanted.
    """

    def __init__(
        self,
        command: Sequence[str],
        *,
        size: tuple[int, int] = (80, 24),
        cwd: Path | None = None,
        changes: Mapping[str, str | None] | None = None,
        stdin: bytes | None = None,
        drawn: bool = True,
    ) -> None:
        self.written = bytearray()
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._pending = ""
        self._screen = pyte.Screen(*size) if drawn else None
        self._stream = pyte.Stream(self._screen) if drawn else None
        self._facts: dict[str, object] = {}
        self._master, slave = pty.openpty()
        self._set_size(*size)
        self._report, report = os.pipe()
        self._leader = subprocess.Popen(
            [sys.executable, "-IS", LEADER, str(slave), str(report), *command],
            stdin=slave if stdin is None else subprocess.PIPE,
            stdout=slave,
            stderr=slave,
            pass_fds=(slave, report),
            start_new_session=True,
            cwd=cwd or ROOT,
            env=environment(changes),
        )
        os.close(slave)
        os.close(report)
        if stdin is not None:
            assert self._leader.stdin is not None
            with contextlib.suppress(BrokenPipeError):
                self._leader.stdin.write(stdin)
            with contextlib.suppress(BrokenPipeError):
                self._leader.stdin.close()
        self._hear()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if "status" not in self._facts:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, signal.SIGKILL)
        os.close(self._master)
        self._leader.kill()
        self._leader.wait()
        os.close(self._report)

    @property
    def pid(self) -> int:
        """The process of the program itself."""
        return int(str(self._facts["pid"]))

    @property
    def started(self) -> float:
        """When the program was started, on the clock of ``time.monotonic``."""
        return float(str(self._facts["started"]))

    @property
    def text(self) -> str:
        """What the screen shows, a line each."""
        assert self._screen is not None
        return "\n".join(line.rstrip() for line in self._screen.display)

    @property
    def stream(self) -> str:
        """All that was written so far."""
        return self.written.decode("utf-8", "replace")

    def send(self, keys: str) -> None:
        """Type these keys."""
        os.write(self._master, keys.encode())

    def signal(self, number: int) -> None:
        """Send the program a signal."""
        os.kill(self.pid, number)

    def resize(self, columns: int, lines: int) -> None:
        """Give the terminal another size; the kernel tells the program."""
        if self._screen is not None:
            self._screen.resize(lines, columns)
        self._set_size(columns, lines)

    def wait(self, wanted: str | Callable[[str], bool], seconds: float = PATIENCE) -> str:
        """Read until the screen shows the words, or meets the condition; answer the screen."""
        met = (lambda text: wanted in text) if isinstance(wanted, str) else wanted
        deadline = time.monotonic() + seconds
        while not met(self.text):
            left = deadline - time.monotonic()
            if left <= 0 or not self.read(left):
                raise AssertionError(f"never came: {wanted!r}; the screen shows\n{self.text}")
        return self.text

    def settle(self, quiet: float = 0.15, first: float = 2.0) -> float | None:
        """Read until nothing is written for ``quiet`` seconds; answer when the last byte came.

        The first byte may take ``first`` seconds; where none comes by then, the answer is None.
        """
        last = None
        while self.read(first if last is None else quiet):
            last = time.monotonic()
        return last

    def finish(self, seconds: float = PATIENCE) -> Ending:
        """Read until the program has ended."""
        deadline = time.monotonic() + seconds
        while "status" not in self._facts:
            if time.monotonic() > deadline:
                raise AssertionError(f"never ended; the screen shows\n{self.text}")
            ready, _, _ = select.select([self._master, self._report], [], [], 1.0)
            if self._report in ready:
                self._hear()
            elif ready:
                self.read(0)
        while self.read(0):
            pass
        return Ending(
            int(str(self._facts["status"])),
            str(self._facts["before"]),
            str(self._facts["after"]),
        )

    def read(self, seconds: float) -> bool:
        """Take what the program writes within that time; answer whether there was anything."""
        ready, _, _ = select.select([self._master], [], [], seconds)
        if not ready:
            return False
        try:
            data = os.read(self._master, 65536)
        except OSError:  # Linux says so when the last process has closed the terminal
            return False
        self.written += data
        if self._stream is not None and data:
            self._draw(self._decoder.decode(data))
        return bool(data)

    def _draw(self, text: str) -> None:
        """Feed the screen what it understands; pyte draws the queries that it does not know."""
        assert self._stream is not None
        text = self._pending + text
        end = complete(text)
        self._pending = text[end:]
        for token in tokens(text[:end]):
            private_mode = token.shape in ("CSI ?h", "CSI ?l")
            foreign = token.shape in ("OSC", "DCS", "string") or token.shape.endswith("$p")
            if private_mode or not (token.private or foreign):
                self._stream.feed(token.written)

    def _hear(self) -> None:
        """Take a line of the leader's report."""
        line = b""
        while not line.endswith(b"\n"):
            byte = os.read(self._report, 1)
            if not byte:
                raise AssertionError("the leader of the session ended without a report")
            line += byte
        self._facts |= json.loads(line)

    def _set_size(self, columns: int, lines: int) -> None:
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))


def reader(*arguments: str, **settings: object) -> Terminal:
    """Start the reader with these arguments in a pseudo-terminal."""
    return Terminal((*READER, *arguments), **settings)  # type: ignore[arg-type]


def assert_restored(terminal: Terminal, ending: Ending) -> None:
    """Assert that the terminal is as it was before the program began."""
    assert ending.after == ending.before
    assert left_behind(terminal.stream) == []
