"""Many small jobs, shared out among processes of their own; what comes of them comes as it is done.

Unlike work done aside (``reader.aside``), which a fork begins, a crew begins anew with one process:
that can be done where there are threads, as under a screen. The one loads what the work takes,
does the first job, and then parts into several, so that what all of them need is there already:
loading takes longer than the work of a small crew.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import Any, BinaryIO, Generic, TypeVar, cast

from reader.anew import begin, end
from reader.wire import heard, say, saying

Common = TypeVar("Common")
Job = TypeVar("Job")
Result = TypeVar("Result")

_MOST = 8
"""So many processes at most: a crew does not take a large machine for itself."""


class Crew(Generic[Common, Job, Result]):
    """Processes that wait for work, until it is done or ``close`` ends them.

    ``work`` is a function of a module that takes what all jobs have in common, and a job;
    ``prepare`` names modules for them to load while there is no job yet. What is given and what
    comes of it must be something that ``pickle`` knows. Where processes cannot be begun, or end
    before their time, the work is done here.
    """

    def __init__(self, work: Callable[[Common, Job], Result], *prepare: str) -> None:
        self._work = work
        self._process = begin("reader.crew:serve", prepare)
        self._given: tuple[Common, Sequence[Job]] | None = None
        self._dropped = False

    @property
    def given(self) -> bool:
        """Whether it has its work already."""
        return self._given is not None

    def give(self, common: Common, jobs: Sequence[Job]) -> None:
        """Have jobs done; a crew does that once, and then its processes end."""
        self._given = common, jobs
        process = self._process
        if process is None or process.stdin is None:
            return
        try:
            say(process.stdin, (self._work, common, jobs))
            process.stdin.close()
        except OSError:  # they have ended, or been ended
            self.close()

    def answers(self) -> Iterator[tuple[Job, Result]]:
        """Answer each job given with what came of it, in whatever order they are done.

        An exception that one raises is raised here.
        """
        assert self._given is not None
        common, jobs = self._given
        missing = set(range(len(jobs)))
        for number, done, result in self._heard():
            if not done:
                raise result
            missing.discard(number)
            yield jobs[number], result
        for number in sorted(missing):
            if not self._dropped:
                yield jobs[number], self._work(common, jobs[number])

    def close(self) -> None:
        """End the processes, whatever they are at; what is left is then done here."""
        process, self._process = self._process, None
        if process is not None:
            end(process)

    def drop(self) -> None:
        """End the processes: nobody waits for what is left any more."""
        self._dropped = True
        self.close()

    def _heard(self) -> Iterator[tuple[int, bool, Any]]:
        """Answer the number of each job that was done, whether it went well, and the result."""
        process = self._process
        if process is None or process.stdout is None:
            return
        while True:
            try:
                told = heard(process.stdout)
            except EOFError:
                break
            yield cast("tuple[int, bool, Any]", told)
        # All is done; or they have ended, or been ended, and what is left is done here.
        self.close()


# The other end


def serve() -> None:
    """Do the work that comes in; end when it is done, or there is nobody to do it for."""
    import gc
    from importlib import import_module

    answers = sys.stdout.buffer
    sys.stdout = sys.stderr  # nothing but answers is said there
    try:
        gc.disable()  # what is loaded stays
        for module in sys.argv[1:]:
            import_module(module)
        work, common, jobs = cast("tuple[Any, Any, Any]", heard(sys.stdin.buffer))

        def answer(number: int) -> bytes:
            told: tuple[int, bool, object]
            try:
                told = number, True, work(common, jobs[number])
            except Exception as error:
                told = number, False, error
            return saying(told)

        if jobs:
            _say(answer(0), answers)
        gc.freeze()
        gc.enable()
        share, turns = _part(range(1, len(jobs)))
        for number in share:
            _say(answer(number), answers, turns)
    except (EOFError, OSError):
        return


def _part(jobs: Sequence[int]) -> tuple[Sequence[int], _Turns | None]:
    """Part into as many processes as are of use; answer the share of each, and who may speak."""
    count = min(os.cpu_count() or 1, _MOST, len(jobs)) if hasattr(os, "fork") else 1
    if count < 2:
        return jobs, None
    turns = _Turns()
    for other in range(1, count):
        if os.fork() == 0:
            return jobs[other::count], turns
    return jobs[::count], turns


class _Turns:
    """Who may speak: whoever has locked a file that has no name.

    A lock ends with the process that holds it, so that none waits for one that has been ended.
    """

    def __init__(self) -> None:
        import tempfile

        self._file = tempfile.TemporaryFile()  # noqa: SIM115 (it stays open as long as they work)

    def take(self) -> None:
        import fcntl

        fcntl.lockf(self._file, fcntl.LOCK_EX)

    def give(self) -> None:
        import fcntl

        fcntl.lockf(self._file, fcntl.LOCK_UN)


def _say(answer: bytes, answers: BinaryIO, turns: _Turns | None = None) -> None:
    """Send an answer, no other's in between."""
    if turns is not None:
        turns.take()
    answers.write(answer)
    answers.flush()
    if turns is not None:
        turns.give()
