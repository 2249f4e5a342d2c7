"""Work done aside comes back as if it had been done here."""

import os
import pickle
import signal
import sys
import threading

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
