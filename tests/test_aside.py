"""Work done aside comes back as if it had been done here."""

import os
import pickle
import signal
import sys
import threading
import time

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


def test_the_process_goes_on_with_what_is_to_be_done_then() -> None:
    here = os.getpid()
    begun = aside(lambda: [1, 2], then=lambda numbers: (sum(numbers), os.getpid()))
    assert begun() == [1, 2]
    told = begun.more()
    assert isinstance(told, tuple)
    assert told[0] == 3
    assert told[1] != here
    assert begun.more() is None, "it is said once"


def test_what_fails_or_dies_then_comes_to_nothing() -> None:
    def die(_: object) -> None:
        os.kill(os.getpid(), signal.SIGKILL)

    def fail(_: object) -> None:
        raise ValueError

    for then in (die, fail, None):
        begun = aside(lambda: "done", then=then)
        assert begun() == "done"
        assert begun.more() is None


def test_a_process_that_nobody_waits_for_is_ended() -> None:
    begun = aside(lambda: os.getpid(), then=lambda _: time.sleep(60))
    child = begun()
    begun.close()
    with pytest.raises(ProcessLookupError):
        os.kill(child, 0)
    assert begun.more() is None


def test_who_waits_on_another_thread_is_let_go() -> None:
    begun = aside(lambda: "done", then=lambda _: time.sleep(60))
    assert begun() == "done"
    heard: list[object] = []
    waiting = threading.Thread(target=lambda: heard.append(begun.more()))
    waiting.start()
    time.sleep(0.2)  # it reads by then
    start = time.perf_counter()
    begun.close()
    waiting.join(20)
    assert heard == [None]
    assert time.perf_counter() - start < 10
