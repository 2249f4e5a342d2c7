"""What is raised where a path cannot be read as an article."""

from __future__ import annotations

import errno

from reader.text.safe import drawable

_CHECK = "check the path"
_CLAUSES = {
    errno.ENOENT: ("does not exist", _CHECK),
    errno.ENOTDIR: ("does not exist", _CHECK),
    errno.ELOOP: ("is a symbolic link that leads round in a circle", "name the file itself"),
    errno.EACCES: ("may not be read by you", "change its permissions or copy it"),
    errno.EPERM: ("may not be read by you", "change its permissions or copy it"),
    errno.ENAMETOOLONG: ("is too long a name", _CHECK),
}


class Unreadable(Exception):  # noqa: N818 - it is named for what the user is told
    """A path that cannot be read as an article, why, and what to do about it.

    ``reason`` continues the path to a clause (``"is empty"``) and ``advice`` says what to do
    (``"give a file with text in it"``); neither ends with a full stop. ``str()`` is the whole
    sentence on one line, safe to print whatever the path holds.
    """

    def __init__(self, path: str, reason: str, advice: str) -> None:
        super().__init__(path, reason, advice)
        self.path = path
        self.reason = reason
        self.advice = advice

    def __str__(self) -> str:
        return f"{self.name} {self.reason}: {self.advice}."

    @property
    def name(self) -> str:
        """The path as it can be printed: on one line, quoted where it would read as words."""
        if self.path == "-":
            return "standard input"
        name = drawable(self.path)
        return f"“{name}”" if not name or name.split() != [name] else name

    @classmethod
    def because(cls, path: str, error: OSError | ValueError) -> Unreadable:
        """Answer what to tell the user about an error of the operating system."""
        if not isinstance(error, OSError):  # open() refuses NUL in a path with a ValueError
            return cls(path, "is no path", _CHECK)
        known = _CLAUSES.get(error.errno or 0)
        if known:
            return cls(path, *known)
        said = (error.strerror or type(error).__name__).lower()
        return cls(path, f"cannot be read ({said})", _CHECK)
