"""Work done aside, in a process of its own, while this one is busy with something else.

Python runs one thread at a time, so that loading the screen and reading the articles on two threads
takes as long as one after the other. On two processes it takes as long as the slower.
"""

from __future__ import annotations

import gc
import os
import signal
from collections.abc import Callable
from contextlib import suppress
from typing import IO, Any, Generic, NoReturn, TypeVar, cast

from reader.wire import Answering, answer_all, say

T = TypeVar("T")
Result_co = TypeVar("Result_co", covariant=True)


class Aside(Generic[Result_co]):
    """Work that is done in a process of its own; to be called for its result."""

    def __init__(
        self, work: Callable[[], Result_co], there: Answering | None = None, *, asked: bool = False
    ) -> None:
        self._work = work
        self._there = there
        self._asked = asked

    def __call__(self) -> Result_co:
        """Wait for the result, or raise what the work raised."""
        told = self._there.answer() if self._there is not None else None
        if told is None:  # cut off, or of another making: nothing is lost but time
            self.close()
            return self._work()
        done, value = cast("tuple[bool, Any]", told)
        if not (done and self._asked):
            self.close()
        if done:
            return cast("Result_co", value)
        raise value

    def going_on(self) -> Answering | None:
        """Answer the process that went on with the result and answers questions, if it does."""
        return self._there

    def close(self) -> None:
        """End the process, whatever it is at; who waits for it on another thread waits no more."""
        there, self._there = self._there, None
        if there is not None:
            there.close()


def aside(
    work: Callable[[], T], then: Callable[[T], Callable[[Any], object] | None] | None = None
) -> Aside[T]:
    """Begin ``work`` in a process of its own and answer what waits for its result.

    The result, or the exception that ``work`` raises, must be something that ``pickle`` knows. To
    be called before there are threads. Where processes cannot be forked, where there is one
    processor only, and where the process ends without a result, the work is done on the spot when
    the result is waited for. With ``then`` the process goes on: what that makes of the result
    answers questions over there (``going_on``).
    """
    if not hasattr(os, "fork") or (os.cpu_count() or 1) < 2:
        return Aside(work)
    pipes: list[int] = []
    try:
        pipes += os.pipe()
        pipes += os.pipe()
        child = os.fork()
    except OSError:
        for pipe in pipes:
            os.close(pipe)
        return Aside(work)
    hearing, telling, asked, asking = pipes
    if child == 0:
        os.close(hearing)
        os.close(asking)
        with open(telling, "wb") as answers, open(asked, "rb") as questions:
            _do(work, then, answers, questions)
    os.close(telling)
    os.close(asked)

    def end() -> None:
        os.kill(child, signal.SIGKILL)
        with suppress(OSError):  # unless it has begun nothing itself
            os.killpg(child, signal.SIGKILL)
        os.waitpid(child, 0)

    there = Answering(os.fdopen(asking, "wb"), os.fdopen(hearing, "rb"), end)
    return Aside(work, there, asked=then is not None)


def _do(
    work: Callable[[], T],
    then: Callable[[T], Callable[[Any], object] | None] | None,
    answers: IO[bytes],
    questions: IO[bytes],
) -> NoReturn:
    """Do the work, send what came of it, and end at once: nothing else is this process's to do."""
    try:
        try:
            value = work()
        except Exception as error:
            say(answers, (False, error))
        else:
            say(answers, (True, value))
            if then is not None:
                os.setpgid(0, 0)  # what it begins itself is ended with it, and holds no pipe open
                gc.disable()  # what it goes on with is kept until it ends
                answer = then(value)
                if answer is not None:
                    answer_all(answer, questions, answers)
    finally:
        os._exit(0)
