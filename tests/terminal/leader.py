"""Leads the session of a pseudo-terminal, as a shell does, and reports on the one program it runs.

When the leader of a session ends, the kernel hangs its terminal up and resets it. What a program
left behind can therefore only be seen while another process leads the session. This one takes the
terminal, starts the program, and writes two lines of JSON to a pipe: one when the program has been
started, one when it has ended.

Arguments: the descriptor of the terminal, the descriptor of the pipe, and the command to run.
"""

from __future__ import annotations

import fcntl
import json
import os
import signal
import subprocess
import sys
import termios
import time


def main() -> None:
    """Run the command given in the arguments, and report."""
    terminal, pipe = int(sys.argv[1]), int(sys.argv[2])
    fcntl.ioctl(terminal, termios.TIOCSCTTY, 0)
    for number in (signal.SIGINT, signal.SIGQUIT, signal.SIGTSTP):
        signal.signal(number, lambda *_: None)  # a handler, unlike SIG_IGN, is not inherited

    def report(**facts: object) -> None:
        os.write(pipe, json.dumps(facts).encode() + b"\n")

    before = repr(termios.tcgetattr(terminal))
    started = time.monotonic()
    program = subprocess.Popen(sys.argv[3:])
    report(pid=program.pid, started=started)
    status = program.wait()
    report(status=status, before=before, after=repr(termios.tcgetattr(terminal)))


if __name__ == "__main__":
    main()
