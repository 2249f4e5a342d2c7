"""Jobs shared out among processes come back as if they had been done here."""

from __future__ import annotations

import os
import time

import pytest

from reader.crew import Crew


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


def large(size: int, number: int) -> str:
    return str(number) * size


def test_every_job_is_done_once_and_elsewhere() -> None:
    crew = Crew("tests.test_crew")
    found = dict(crew.do(multiplied, 3, range(50)))
    crew.close()
    assert {job: product for job, (product, _) in found.items()} == {n: 3 * n for n in range(50)}
    processes = {process for _, process in found.values()}
    assert os.getpid() not in processes
    if hasattr(os, "fork") and (os.cpu_count() or 1) > 1:
        assert len(processes) > 1


def test_long_answers_do_not_run_into_each_other() -> None:
    crew = Crew()
    found = dict(crew.do(large, 200_000, range(8)))
    crew.close()
    assert found == {number: str(number) * 200_000 for number in range(8)}


def test_no_jobs_are_done_at_once() -> None:
    crew = Crew()
    assert list(crew.do(multiplied, 3, [])) == []
    crew.close()


def test_an_exception_is_raised_here() -> None:
    crew = Crew()
    with pytest.raises(ValueError, match="5 is wrong"):
        list(crew.do(failing, 5, range(9)))
    crew.close()


def test_what_a_process_leaves_is_done_here() -> None:
    crew = Crew()
    assert dict(crew.do(dying, os.getpid(), range(9))) == {number: number for number in range(9)}
    crew.close()


def test_a_crew_that_was_closed_leaves_all_to_do_here() -> None:
    crew = Crew()
    crew.close()
    crew.close()
    assert dict(crew.do(multiplied, 2, [4])) == {4: (8, os.getpid())}


def test_closing_ends_the_processes_at_once() -> None:
    crew = Crew()
    answers = crew.do(slow, 20.0, range(4))
    begun = time.monotonic()
    crew.close()
    del answers
    assert time.monotonic() - begun < 10
