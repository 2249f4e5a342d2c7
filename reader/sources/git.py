"""The states of a file in a git repository, the oldest first.

The git command is asked, since every library for it is slower to load and knows less of what a
repository may hold. It only reads: whatever the repository's own settings say, no hook, filter,
pager or other program of theirs is run, nothing is fetched, and no lock is taken.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from shutil import which
from typing import IO

from reader.sources.errors import Unreadable
from reader.sources.files import LARGEST_FILE, read_bytes

_SETTINGS = {
    "core.fsmonitor": "false",
    "core.hooksPath": os.devnull,
    "core.pager": "cat",
    "diff.external": "",
    "diff.renames": "true",
    "diff.renameLimit": "1000",
    "log.showSignature": "false",
    "log.follow": "false",
    "log.diffMerges": "first-parent",
    "protocol.allow": "never",
    "safe.bareRepository": "explicit",
}
"""What overrules the repository's settings: all that would run a program or change the answer."""
_FILE_MODES = (b"100644", b"100755", b"100664")
_ZEROS = b"0"
_START = b"\x01"
_FIELDS = b"%x01%H%x02%cI%x02%s"


@dataclass(frozen=True, slots=True)
class State:
    """What a file held at one time."""

    data: bytes
    commit: str | None
    """The hash of the commit that made it so; ``None`` for what is not committed yet."""
    when: str | None
    """When that was, in ISO 8601 with the zone; ``None`` for what is not committed yet."""
    about: str
    """The first line of the commit's message."""


@dataclass(frozen=True, slots=True)
class History:
    """The states of a file, the oldest first, each other than the one before."""

    states: tuple[State, ...]
    complete: bool
    """Whether nothing older is missing: a shallow clone begins somewhere on the way."""


@dataclass(frozen=True, slots=True)
class _Commit:
    hash: str
    when: str
    about: str
    blob: str


def history(path: str, *, last: int | None = None) -> History:
    """Answer the states of a file along the branch that is checked out, renames followed.

    What a merge brought in is one state: the one that stood on the branch from then on. What the
    work tree holds is the last one where it is not committed. Where a file was deleted and came
    back, there is nothing in between. ``last`` keeps the newest so many.

    Raises Unreadable for everything that keeps it from being told.
    """
    git = which("git")
    if git is None:
        raise Unreadable(path, "cannot be looked up in git, which is not installed", "install git")
    real = os.path.realpath(path)
    if os.path.isdir(real):
        raise Unreadable(path, "is a folder", "name one file in it")
    repository = _Repository(path, git, _folder_of(path, real), os.path.basename(real))
    shallow = repository.is_shallow()
    present = read_bytes(real) if os.path.lexists(real) else None
    commits = repository.commits()
    if present is None and not commits:
        raise Unreadable(path, "does not exist, nor did it ever in git", "check the path")
    if not commits:
        raise Unreadable(path, "is not in git yet", "commit it, or name its versions as files")
    if last is not None:
        commits = commits[-last:]
    held = repository.blobs(dict.fromkeys(commit.blob for commit in commits))
    states = [State(held[c.blob], c.hash, c.when, c.about) for c in commits if c.blob in held]
    if present is not None and (not states or present != states[-1].data):
        states.append(State(present, None, None, ""))
    if not states:
        raise Unreadable(path, "has no state in git that can be read", "fetch the whole history")
    return History(
        tuple(states[-last:] if last is not None else states),
        complete=not shallow and len(held) == len({commit.blob for commit in commits}),
    )


def _folder_of(path: str, real: str) -> str:
    """Answer the nearest folder above that exists: a deleted file's may be gone as well."""
    folder = os.path.dirname(real)
    if not os.path.isdir(folder):
        raise Unreadable(path, "lies in a folder that does not exist", "check the path")
    return folder


@dataclass(frozen=True, slots=True)
class _Repository:
    """Asks git about one file, from the folder that it lies in."""

    path: str
    git: str
    folder: str
    name: str

    def is_shallow(self) -> bool:
        """Whether the repository lacks what is older than some commits."""
        return self._ask("rev-parse", "--is-shallow-repository").strip() == b"true"

    def commits(self) -> list[_Commit]:
        """Answer the commits that changed the file along the branch, the oldest first."""
        told = self._ask(
            "log", "-z", "--raw", "--no-abbrev", "--first-parent", "-m", "--follow", "-M",
            "--no-ext-diff", "--no-textconv", "--no-show-signature", "--no-notes", "--no-color",
            "--no-decorate", "--encoding=UTF-8", f"--format={_FIELDS.decode()}", "HEAD",
            "--", self.name,
        )  # fmt: skip
        commits = list(self._parsed(told))
        commits.reverse()
        return commits

    def _parsed(self, told: bytes) -> Iterator[_Commit]:
        """Answer the commits that ``git log`` told, but those that deleted the file.

        Fields end in NUL: for each commit what ``_FIELDS`` says, then ``:mode mode blob blob
        status``, then the path, two where it was renamed.
        """
        commit: tuple[str, str, str] | None = None
        for field in told.split(b"\0"):
            field = field.lstrip(b"\n")
            if field.startswith(_START):
                parts = field[1:].split(b"\x02", 2)
                hash_, when, about = (part.decode("utf-8", "replace") for part in parts)
                commit = hash_, when, about
            elif field.startswith(b":") and commit is not None:
                parts = field[1:].split(b" ")
                if len(parts) == 5 and parts[1] in _FILE_MODES and parts[3].strip(_ZEROS):
                    yield _Commit(*commit, parts[3].decode("ascii"))
                    commit = None

    def blobs(self, names: dict[str, None]) -> dict[str, bytes]:
        """Answer what the blobs of those names hold; one that is missing here is left out."""
        if not names:
            return {}
        with subprocess.Popen(
            self._command("cat-file", "--batch"),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
        ) as process:
            assert process.stdin is not None
            assert process.stdout is not None
            try:
                return dict(self._read(names, process.stdin, process.stdout))
            except OSError as error:
                raise Unreadable.because(self.path, error) from error
            finally:
                process.kill()

    def _read(
        self, names: dict[str, None], asking: IO[bytes], told: IO[bytes]
    ) -> Iterator[tuple[str, bytes]]:
        for name in names:
            asking.write(name.encode("ascii") + b"\n")
            asking.flush()
            head = told.readline().split()
            if len(head) != 3 or head[1] != b"blob":
                continue
            size = int(head[2])
            if size > LARGEST_FILE:
                raise Unreadable(
                    self.path,
                    f"was once larger than the {LARGEST_FILE // 1024**2} MB an article may have",
                    "name its versions as files",
                )
            data = told.read(size + 1)
            if len(data) > size:
                yield name, data[:size]

    def _command(self, *arguments: str) -> list[str]:
        settings = [part for item in _SETTINGS.items() for part in ("-c", "=".join(item))]
        return [self.git, "-C", self.folder, "--no-pager", *settings, *arguments]

    def _ask(self, *arguments: str) -> bytes:
        """Answer what git says. Raises Unreadable where it fails."""
        try:
            done = subprocess.run(
                self._command(*arguments),
                stdin=subprocess.DEVNULL,
                capture_output=True,
                env=_environment(),
                check=False,
            )
        except (OSError, ValueError) as error:
            raise Unreadable.because(self.path, error) from error
        if done.returncode:
            raise self._refusal(done.stderr.decode("utf-8", "replace"))
        return done.stdout

    def _refusal(self, said: str) -> Unreadable:
        """Answer what to tell the user of what git complained about."""
        for sign, reason, advice in _REFUSALS:
            if sign in said:
                if sign == _OUTSIDE and not os.path.lexists(self.path):
                    return Unreadable(self.path, "does not exist", "check the path")
                return Unreadable(self.path, reason, advice)
        lines = [line for line in said.splitlines() if line.strip()]
        why = lines[0].removeprefix("fatal: ") if lines else "it does not say why"
        return Unreadable(self.path, f"cannot be looked up in git ({why})", "try git log on it")


_OUTSIDE = "not a git repository"
_REFUSALS = (
    (
        _OUTSIDE,
        "is in no git repository",
        "name two or more versions as files, or a folder of them",
    ),
    (
        "dubious ownership",
        "is in a git repository of another user, which git refuses to read",
        "if you trust it, add it to safe.directory as git config describes",
    ),
    (
        "does not have any commits yet",
        "is in a git repository without commits",
        "commit it, or name its versions as files",
    ),
    ("bad revision 'HEAD'", "is in a git repository without commits", "commit it first"),
    (
        "must be run in a work tree",
        "is in git's own folder",
        "name the file in the work tree",
    ),
    (
        "cannot use bare repository",
        "is in git's own folder",
        "name the file in the work tree",
    ),
)
"""What git says, and what to tell the user instead."""


def _environment() -> dict[str, str]:
    """Answer the variables that git is given: none that would lead it elsewhere, in English."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return kept | {
        "LC_ALL": "C",
        "GIT_ALLOW_PROTOCOL": "",
        "GIT_LITERAL_PATHSPECS": "1",
        "GIT_NO_LAZY_FETCH": "1",
        "GIT_OPTIONAL_LOCKS": "0",
        "GIT_PAGER": "cat",
        "GIT_TERMINAL_PROMPT": "0",
    }
