"""Work done aside, in a process of its own, while this one is busy with something else.

Python runs one thread at a time, so that loading the screen and reading the articles on two threads
takes as long as one after the other. On two processes it takes as long as the slower.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def aside(work: Callable[[], T]) -> Callable[[], T]:
    """Begin ``work`` in a process of its own and answer what waits for its result.

    The result, or the exception that ``work`` raises, must be something that ``pickle`` knows. To
    be called before there are threads. Where processes cannot be forked, where there is one
    processor only, and where the process ends without a result, the work is done on the spot when
    the result is waited for.
    """
    if not hasattr(os, "fork") or (os.cpu_count() or 1) < 2:
        return work
    try:
        reading, writing = os.pipe()
        child = os.fork()
    except OSError:
        return work
    if child == 0:
        _do(work, reading, writing)
    os.close(writing)

    def result() -> T:
        import pickle

        with open(reading, "rb") as pipe:
            told = pipe.read()
        os.waitpid(child, 0)
        try:
            done, value = pickle.loads(told)
        except Exception:  # cut off, or of another making: nothing is lost but time
            return work()
        if done:
            return value  # type: ignore[no-any-return]
        raise value

    return result


def _do(work: Callable[[], object], reading: int, writing: int) -> None:
    """Do the work, send what came of it, and end at once: nothing else is this process's to do."""
    import pickle

    told: tuple[bool, object]
    try:
        os.close(reading)
        try:
            told = True, work()
        except Exception as error:
            told = False, error
        with open(writing, "wb") as pipe:
            pipe.write(pickle.dumps(told, pickle.HIGHEST_PROTOCOL))
    finally:
        os._exit(0)
