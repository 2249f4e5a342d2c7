"""A process begun anew that is given something once, and answers questions about it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any, TypeVar, cast

from reader.anew import begin, end
from reader.wire import Answering, answer_all, heard

Given = TypeVar("Given")


def partner(
    then: Callable[[Given], Callable[[Any], object] | None], given: Given
) -> Answering | None:
    """Begin a process that has ``then`` make of what is given what answers questions.

    ``then`` is a function of a module; it, what is given, what is asked and what is answered must
    be something that ``pickle`` knows. It can be done where there are threads, unlike work done
    aside. ``None`` where no process can be begun.
    """
    process = begin("reader.partner:serve")
    if process is None or process.stdin is None or process.stdout is None:
        return None
    there = Answering(process.stdin, process.stdout, lambda: end(process))
    there.ask((then, given))
    return there


def serve() -> None:
    """Answer what is asked; end when there is nobody to answer."""
    import gc

    answers, questions = sys.stdout.buffer, sys.stdin.buffer
    sys.stdout = sys.stderr  # nothing but answers is said there
    gc.disable()  # what it makes is kept until it ends
    try:
        then, given = cast("tuple[Any, Any]", heard(questions))
        answer = then(given)
        if answer is not None:
            answer_all(answer, questions, answers)
    except (EOFError, OSError):
        return
