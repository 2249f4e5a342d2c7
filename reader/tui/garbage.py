"""When garbage is collected: not while something large is made, and never again what was made.

A collection looks at every object there is, and nothing else runs meanwhile. While long texts are
compared there are millions, and the pauses are felt as slow keys.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

_lock = Lock()
_makers = 0


@contextmanager
def held() -> Iterator[None]:
    """Collect no garbage while something is made, on whatever thread."""
    global _makers
    with _lock:
        _makers += 1
        gc.disable()
    try:
        yield
    finally:
        with _lock:
            _makers -= 1
        settle()


def settle() -> None:
    """Collect garbage from now on, but not what is there already: it stays for long.

    While something is being made nothing happens; that settles when it is done.
    """
    with _lock:
        if not _makers:
            gc.freeze()
            gc.enable()
