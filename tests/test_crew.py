"""Jobs shared out among processes come back as if they had been done here."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Sequence
from typing import TypeVar

import pytest

from reader.crew import Crew

Common = TypeVar("Common")
Job = TypeVar("Job")
Result = TypeVar("Result")


def multiplied(by: int, number: int) -> tuple[int, int]:
    return by * number, os.getpid()


def failing(wrong: int, number: int) -> int:
    if number == wrong:
        raise ValueError(f"{number} is wrong")
    return number


def slow(seconds: float, number: int) -> int:
    time.sleep(seconds)
    return number


def dying(home: int, number: int) -> int:
    if os.getpid() != home and number == 3:
        os._exit(1)
    return number


def ended_while_speaking(home: int, number: int) -> str:
    if os.getpid() == home or number != 3:
        time.sleep(0.2 * (number == 4))  # it comes to speak when the other does
        return str(number)
    threading.Timer(0.3, os.kill, (os.getpid(), signal.SIGKILL)).start()
    return str(number) * 1_000_000  # more than a pipe holds: it speaks until it is heard


def large(size: int, number: int) -> str:
    return str(number) * size


def done(crew: Crew[Common, Job, Result], common: Common, jobs: Sequence[Job]) -> dict[Job, Result]:
    """Have jobs done, and answer what came of each."""
    try:
        crew.give(common, jobs)
        return dict(crew.answers())
    finally:
        crew.close()


def test_every_job_is_done_once_and_elsewhere() -> None:
    found = done(Crew(multiplied, "tests.test_crew"), 3, range(50))
    assert {job: product for job, (product, _) in found.items()} == {n: 3 * n for n in range(50)}
    processes = {process for _, process in found.values()}
    assert os.getpid() not in processes
    if hasattr(os, "fork") and (os.cpu_count() or 1) > 1:
        assert len(processes) > 1


def test_long_answers_do_not_run_into_each_other() -> None:
    found = done(Crew(large), 200_000, range(8))
    assert found == {number: str(number) * 200_000 for number in range(8)}


def test_no_jobs_are_done_at_once() -> None:
    assert done(Crew(multiplied), 3, []) == {}


def test_an_exception_is_raised_here() -> None:
    with pytest.raises(ValueError, match="5 is wrong"):
        done(Crew(failing), 5, range(9))


def test_what_a_process_leaves_is_done_here() -> None:
    assert done(Crew(dying), os.getpid(), range(9)) == {number: number for number in range(9)}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is one process only")
def test_a_process_that_ends_while_it_speaks_keeps_nobody_waiting() -> None:
    crew = Crew(ended_while_speaking)
    found: dict[int, str] = {}

    def hear() -> None:
        crew.give(os.getpid(), range(9))
        time.sleep(1.5)
        found.update(crew.answers())

    listener = threading.Thread(target=hear, daemon=True)
    listener.start()
    listener.join(20)
    waiting = listener.is_alive()
    crew.close()
    assert not waiting
    assert found == {number: str(number) for number in range(9)}


def test_a_crew_that_was_closed_leaves_all_to_do_here() -> None:
    crew = Crew(multiplied)
    crew.close()
    crew.close()
    assert done(crew, 2, [4]) == {4: (8, os.getpid())}


def test_closing_ends_the_processes_at_once() -> None:
    crew = Crew(slow)
    crew.give(20.0, range(4))
    begun = time.monotonic()
    crew.close()
    assert time.monotonic() - begun < 10


def test_it_says_whether_it_has_work() -> None:
    crew = Crew(slow)
    assert not crew.given
    crew.give(0.0, [1])
    assert crew.given
    assert list(crew.answers()) == [(1, 1)]
    crew.close()
