"""Work done aside, in a process of its own, while this one is busy with something else.

Python runs one thread at a time, so that loading the screen and reading the articles on two threads
takes as long as one after the other. On two processes it takes as long as the slower.
"""

from __future__ import annotations

import os
import signal
import struct
from collections.abc import Callable
from typing import IO, Any, Generic, NoReturn, TypeVar, cast

T = TypeVar("T")
Result_co = TypeVar("Result_co", covariant=True)
_HEAD = struct.Struct(">Q")
"""What goes before a result: its length."""


class Aside(Generic[Result_co]):
    """Work that is done in a process of its own; to be called for its result."""

    def __init__(
        self, work: Callable[[], Result_co], child: int = 0, pipe: IO[bytes] | None = None
    ) -> None:
        self._work = work
        self._child = child
        self._pipe = pipe
        self._goes_on = False

    def __call__(self) -> Result_co:
        """Wait for the result, or raise what the work raised."""
        told = self._heard()
        if told is None:  # cut off, or of another making: nothing is lost but time
            self.close()
            return self._work()
        done, self._goes_on, value = told
        if not self._goes_on:
            self.close()
        if done:
            return cast("Result_co", value)
        raise value

    def more(self) -> object:
        """Wait for what was to be done then; ``None`` where nothing came of it."""
        told = self._heard() if self._goes_on else None
        self._goes_on = False
        self.close()
        return told[2] if told is not None else None

    def close(self) -> None:
        """End the process, whatever it is at; who waits for it on another thread waits no more."""
        pipe, self._pipe = self._pipe, None
        if pipe is None:
            return
        try:
            os.kill(self._child, signal.SIGKILL)
            os.waitpid(self._child, 0)
        except OSError:
            pass  # somebody waited for it already
        pipe.close()  # not before it has ended: a thread that reads from it would hold this one up

    def _heard(self) -> tuple[bool, bool, Any] | None:
        """Answer whether it went well, whether more is to come, and the value."""
        import pickle

        if self._pipe is None:
            return None
        try:
            (length,) = _HEAD.unpack(self._pipe.read(_HEAD.size))
            return pickle.loads(self._pipe.read(length))  # type: ignore[no-any-return]
        except Exception:  # closed meanwhile, too
            return None


def aside(work: Callable[[], T], then: Callable[[T], object] | None = None) -> Aside[T]:
    """Begin ``work`` in a process of its own and answer what waits for its result.

    The result, or the exception that ``work`` raises, must be something that ``pickle`` knows. To
    be called before there are threads. Where processes cannot be forked, where there is one
    processor only, and where the process ends without a result, the work is done on the spot when
    the result is waited for. What is to be done ``then`` with the result is done only over there.
    """
    if not hasattr(os, "fork") or (os.cpu_count() or 1) < 2:
        return Aside(work)
    try:
        reading, writing = os.pipe()
        child = os.fork()
    except OSError:
        return Aside(work)
    if child == 0:
        _do(work, then, reading, writing)
    os.close(writing)
    return Aside(work, child, open(reading, "rb"))


def _do(
    work: Callable[[], T], then: Callable[[T], object] | None, reading: int, writing: int
) -> NoReturn:
    """Do the work, send what came of it, and end at once: nothing else is this process's to do."""
    import pickle

    def say(done: bool, goes_on: bool, value: object) -> None:
        told = pickle.dumps((done, goes_on, value), pickle.HIGHEST_PROTOCOL)
        pipe.write(_HEAD.pack(len(told)) + told)
        pipe.flush()

    try:
        os.close(reading)
        with open(writing, "wb") as pipe:
            try:
                value = work()
            except Exception as error:
                say(False, False, error)
            else:
                say(True, then is not None, value)
                if then is not None:
                    say(True, False, then(value))
    finally:
        os._exit(0)
