"""What processes say to each other: each saying with its length, and a sum to check it by."""

from __future__ import annotations

import struct
from collections.abc import Callable
from contextlib import suppress
from threading import Thread
from typing import IO, Any
from zlib import crc32

_HEAD = struct.Struct(">QI")
"""What goes before a saying: its length, and a sum."""


def saying(told: object) -> bytes:
    """Answer something that ``pickle`` knows, as it is said."""
    import pickle

    data = pickle.dumps(told, pickle.HIGHEST_PROTOCOL)
    return _HEAD.pack(len(data), crc32(data)) + data


def say(pipe: IO[bytes], told: object) -> None:
    """Say something that ``pickle`` knows; ``OSError`` where nobody hears it any more."""
    pipe.write(saying(told))
    pipe.flush()


def heard(pipe: IO[bytes]) -> object:
    """Wait for what is said next.

    Raises ``EOFError`` where nothing is, where who said it has ended while speaking, and where the
    pipe was closed meanwhile.
    """
    import pickle

    try:
        length, check = _HEAD.unpack(pipe.read(_HEAD.size))
        data = pipe.read(length)
    except (OSError, ValueError, struct.error) as error:
        raise EOFError from error
    if len(data) != length or crc32(data) != check:
        raise EOFError
    return pickle.loads(data)


class Answering:
    """A process that answers questions, one after the other, until ``close`` ends it."""

    def __init__(self, questions: IO[bytes], answers: IO[bytes], end: Callable[[], object]) -> None:
        self._pipes: tuple[IO[bytes], IO[bytes]] | None = (questions, answers)
        self._end = end
        self._asking: Thread | None = None

    def ask(self, question: object) -> None:
        """Ask something, without waiting until it is heard."""
        before, pipes = self._asking, self._pipes
        if pipes is None:
            return

        def asking() -> None:
            if before is not None:
                before.join()
            with suppress(OSError, ValueError):  # if it has ended, no answer comes
                say(pipes[0], question)

        # What is long takes until the other end has done what it is at.
        self._asking = Thread(target=asking, daemon=True)
        self._asking.start()

    def answer(self) -> object:
        """Wait for what it says next; ``None`` where it has ended, or been ended."""
        pipes = self._pipes
        if pipes is None:
            return None
        try:
            return heard(pipes[1])
        except Exception:  # cut off, or of another making
            return None

    def close(self) -> None:
        """End it, whatever it is at; who waits for it on another thread waits no more."""
        pipes, self._pipes = self._pipes, None
        if pipes is None:
            return
        with suppress(OSError):  # somebody may have waited for it already
            self._end()
        # Not before it has ended: a thread that reads from it would hold this one up.
        for pipe in pipes:
            with suppress(OSError):  # what was not said yet is said to nobody
                pipe.close()


def answer_all(answer: Callable[[Any], object], questions: IO[bytes], answers: IO[bytes]) -> None:
    """Answer questions, in the process that is asked, until nobody is there to ask."""
    while True:
        try:
            question = heard(questions)
        except EOFError:
            return
        say(answers, answer(question))
