"""Processes begun anew, with the modules that this one finds: that can be done under threads."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence


def begin(serve: str, prepare: Sequence[str] = ()) -> subprocess.Popen[bytes] | None:
    """Begin a process, in a group of its own, that calls ``serve`` of a module: ``module:serve``.

    It is given the modules to ``prepare`` as its arguments. ``None`` where none can be begun.
    """
    if not sys.executable:
        return None
    module, function = serve.split(":")
    code = f"from {module} import {function}; {function}()"
    path = os.pathsep.join(dict.fromkeys(folder or os.getcwd() for folder in sys.path))
    try:
        return subprocess.Popen(
            [sys.executable, "-P", "-c", code, *prepare],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": path},
            process_group=0 if hasattr(os, "killpg") else None,
        )
    except OSError:
        return None


def end(process: subprocess.Popen[bytes]) -> None:
    """End a process that was begun, with all that it parted into."""
    try:
        if hasattr(os, "killpg"):
            import signal

            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    except OSError:
        pass  # they have ended by themselves
    process.wait()
