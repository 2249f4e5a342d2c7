"""A process begun anew answers questions about what it was given."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable

from reader.partner import partner


def multiplying(by: int) -> Callable[[int], tuple[int, int]]:
    return lambda number: (by * number, os.getpid())


def nothing(_: int) -> None:
    return None


def test_it_answers_from_a_process_of_its_own() -> None:
    there = partner(multiplying, 3)
    assert there is not None
    try:
        for number in (2, 7):
            there.ask(number)
            told = there.answer()
            assert isinstance(told, tuple)
            assert told[0] == 3 * number
            assert told[1] != os.getpid()
    finally:
        there.close()


def test_it_may_have_nothing_to_answer() -> None:
    there = partner(nothing, 3)
    assert there is not None
    there.ask(1)
    assert there.answer() is None
    there.close()


def test_it_is_ended_while_somebody_waits() -> None:
    there = partner(multiplying, 3)
    assert there is not None
    heard: list[object] = []
    waiting = threading.Thread(target=lambda: heard.append(there.answer()), daemon=True)
    waiting.start()
    there.close()
    waiting.join(20)
    assert heard == [None]
    there.ask(1)
    assert there.answer() is None
