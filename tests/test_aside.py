"""Work done aside comes back as if it had been done here."""

import os
import pickle
import signal
import sys
import threading
import time
from collections.abc import Callable
from typing import Any, cast

import pytest

from reader.aside import aside


def test_the_result_comes_back_from_another_process() -> None:
    number, text = aside(lambda: (os.getpid(), "é" * 1_000_000))()
    assert text == "é" * 1_000_000
    assert number != os.getpid() or (os.cpu_count() or 1) < 2


def test_an_exception_is_raised_where_the_result_is_waited_for() -> None:
    def fail() -> None:
        raise ValueError("what was wrong")

    result = aside(fail)
    with pytest.raises(ValueError, match="what was wrong"):
        result()


def test_a_process_that_dies_costs_only_time() -> None:
    here = os.getpid()

    def die_elsewhere() -> str:
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return "done here"

    assert aside(die_elsewhere)() == "done here"


def test_what_cannot_be_sent_is_done_here() -> None:
    with pytest.raises(TypeError):
        pickle.dumps(threading.Lock())
    assert not aside(threading.Lock)().locked()


def test_nothing_that_was_buffered_is_written_twice(capfd: pytest.CaptureFixture[str]) -> None:
    sys.stdout.write("once")
    aside(lambda: None)()
    sys.stdout.flush()
    assert capfd.readouterr().out == "once"


def test_the_process_goes_on_and_answers_questions() -> None:
    begun = aside(lambda: [1, 2], then=lambda numbers: lambda by: (by * sum(numbers), os.getpid()))
    assert begun() == [1, 2]
    there = begun.going_on()
    assert there is not None
    found = []
    for by in (1, 5):
        there.ask(by)
        found.append(there.answer())
    assert [product for product, _ in cast("list[tuple[int, int]]", found)] == [3, 15]
    (process,) = {number for _, number in cast("list[tuple[int, int]]", found)}
    assert process != os.getpid()
    begun.close()


def test_what_it_began_itself_is_ended_with_it() -> None:
    def answer(_: object) -> object:
        return aside(lambda: time.sleep(60))()

    begun = aside(lambda: None, then=lambda _: answer)
    begun()
    there = begun.going_on()
    assert there is not None
    there.ask(None)
    heard: list[object] = []
    waiting = threading.Thread(target=lambda: heard.append(there.answer()), daemon=True)
    waiting.start()
    time.sleep(0.5)  # until it has begun that
    begun.close()
    waiting.join(20)
    assert heard == [None], "who waits is held up by a process that nobody knows"


def test_what_is_long_is_asked_while_the_process_is_at_work() -> None:
    def busy(_: object) -> Callable[[str], int]:
        time.sleep(0.3)
        return len

    begun = aside(lambda: None, then=busy)
    begun()
    there = begun.going_on()
    assert there is not None
    start = time.perf_counter()
    for size in (1_000_000, 2_000_000):  # more than a pipe holds
        there.ask("x" * size)
    assert time.perf_counter() - start < 0.25, "it was not waited for"
    assert [there.answer(), there.answer()] == [1_000_000, 2_000_000]
    begun.close()


def test_no_answer_comes_of_one_that_fails_dies_or_ends() -> None:
    def die(_: object) -> int:
        os.kill(os.getpid(), signal.SIGKILL)
        return 0

    def fail(_: object) -> int:
        raise ValueError

    thens: list[Callable[[object], Any]] = [
        die,
        fail,
        lambda _: die,
        lambda _: fail,
        lambda _: None,
    ]
    for then in thens:
        begun = aside(lambda: "done", then=then)
        assert begun() == "done"
        there = begun.going_on()
        assert there is not None
        there.ask(1)
        assert there.answer() is None
        begun.close()


def test_a_process_that_nobody_waits_for_is_ended() -> None:
    begun = aside(lambda: os.getpid(), then=lambda _: time.sleep(60))
    child = begun()
    there = begun.going_on()
    assert there is not None
    begun.close()
    with pytest.raises(ProcessLookupError):
        os.kill(child, 0)
    there.ask(1)
    assert there.answer() is None


def test_it_ends_where_nobody_is_left_to_ask() -> None:
    def left_alone() -> int:
        begun = aside(lambda: os.getpid(), then=lambda _: lambda asked: asked)
        return begun()

    child = aside(left_alone)()  # its parent has ended by then
    for _ in range(100):
        try:
            os.kill(child, 0)
        except ProcessLookupError:
            return
        time.sleep(0.05)
    pytest.fail("it waits for questions that nobody asks")


def test_who_waits_on_another_thread_is_let_go() -> None:
    begun = aside(lambda: "done", then=lambda _: time.sleep(60))
    assert begun() == "done"
    there = begun.going_on()
    assert there is not None
    there.ask("x" * 1_000_000)  # which takes one more thread
    heard: list[object] = []
    waiting = threading.Thread(target=lambda: heard.append(there.answer()))
    waiting.start()
    time.sleep(0.2)  # it reads by then
    start = time.perf_counter()
    begun.close()
    waiting.join(20)
    assert heard == [None]
    assert time.perf_counter() - start < 10
