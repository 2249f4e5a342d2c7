"""The terminal before and after the screen: keys from the device, signals, threads, crashes."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, ParamSpec, TypeVar

if TYPE_CHECKING:
    import asyncio

P = ParamSpec("P")
T = TypeVar("T")

TERMINAL = "/dev/tty"
_HUNG_UP = 2.0
"""Seconds that leaving takes at most when the terminal may be gone."""


def keys_from_terminal() -> bool:
    """Put the terminal device in place of a standard input that is none; answer whether one is.

    To be called before Textual starts and after standard input has been read: an article may come
    through a pipe while the keys come from the person.
    """
    if sys.stdin is not None and sys.stdin.isatty():
        return True
    try:
        device = os.open(TERMINAL, os.O_RDWR)
    except OSError:
        return False
    os.dup2(device, 0)
    if device != 0:
        os.close(device)
    sys.stdin = sys.__stdin__ = open(0, encoding="utf-8", closefd=False)  # type: ignore[misc]  # noqa: SIM115
    return True


def screen_to_terminal() -> None:
    """Let the screen be drawn on standard output where standard error is no terminal.

    To be called before Textual starts, which draws on the standard error that Python began with;
    messages still go to ``sys.stderr``, wherever the person sent it.
    """
    begun = sys.__stderr__
    if begun is None or not begun.isatty():
        sys.__stderr__ = sys.__stdout__  # type: ignore[misc]


class DaemonExecutor(ThreadPoolExecutor):
    """Runs each call on a thread that never keeps the program from ending.

    Textual's thread workers run on the loop's executor, and the standard one makes leaving wait
    for them: a person who quits while a large file is read should have the prompt at once.
    """

    def submit(self, call: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Start ``call`` on a thread of its own and answer its future."""
        future: Future[T] = Future()

        def run() -> None:
            if not future.set_running_or_notify_cancel():
                return
            try:
                result = call(*args, **kwargs)
            except BaseException as error:  # handed to whoever waits for the result
                future.set_exception(error)
            else:
                future.set_result(result)

        threading.Thread(target=run, daemon=True, name="reader-work").start()
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Wait for nothing."""


def leave_on_signals(loop: asyncio.AbstractEventLoop, leave: Callable[[int], None]) -> None:
    """Call ``leave`` with the exit status when the program is told to end or loses its terminal."""
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, leave, 128 + number)
    if hasattr(signal, "SIGHUP"):
        loop.add_signal_handler(signal.SIGHUP, _leave_hung_up, leave)


def _leave_hung_up(leave: Callable[[int], None]) -> None:
    """Leave; soon end all the same, where leaving waits for a terminal that is gone.

    A terminal that goes also has the program go on, which has Textual begin to draw once more: then
    it waits for ever for a thread that cannot write.
    """
    signal.signal(signal.SIGCONT, signal.SIG_IGN)
    status = 128 + signal.SIGHUP
    at_last = threading.Timer(_HUNG_UP, os._exit, [status])
    at_last.daemon = True
    at_last.start()
    leave(status)


def save_traceback(error: BaseException) -> str:
    """Write the traceback of ``error`` to a new file and answer its path; empty if that fails."""
    import tempfile
    import traceback

    try:
        with tempfile.NamedTemporaryFile(
            "w", prefix="reader-", suffix=".txt", delete=False, encoding="utf-8"
        ) as file:
            traceback.print_exception(error, file=file)
            return file.name
    except OSError:
        return ""
