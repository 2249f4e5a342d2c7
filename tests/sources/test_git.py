"""The states of a file in git: which ones, in which order, and what a hostile repository may do."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from reader.sources import Unreadable
from reader.sources.git import history


class Repository:
    """A repository to commit to."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir()
        self.git("init", "-q", "-b", "main")
        self.clock = 1_700_000_000

    def git(self, *arguments: str) -> str:
        self.clock = getattr(self, "clock", 1_700_000_000) + 60
        moment = f"{self.clock} +0200"
        done = subprocess.run(
            ["git", "-c", "user.name=n", "-c", "user.email=e@x", *arguments],
            cwd=self.folder,
            env=os.environ
            | {"GIT_AUTHOR_DATE": moment, "GIT_COMMITTER_DATE": moment}
            | {"GIT_CONFIG_GLOBAL": os.devnull},
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout

    def commit(self, name: str, text: str, about: str) -> None:
        (self.folder / name).write_text(text, encoding="utf-8")
        self.git("add", "--all")
        self.git("commit", "-q", "-m", about)

    def path(self, name: str) -> str:
        return str(self.folder / name)


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path / "r")


TEXT = "The bridge is closed.\nIt was built in 1921.\nNobody was hurt.\n{}\n"


def told(path: str, last: int | None = None) -> list[tuple[str, str]]:
    """Answer what each state is about, and its last line."""
    states = history(path, last=last).states
    return [(s.about, s.data.decode().splitlines()[-1]) for s in states]


def test_states_come_oldest_first_with_their_time_and_what_was_said_of_them(
    repository: Repository,
) -> None:
    repository.commit("a.txt", TEXT.format("one"), "first – “quoted”")
    repository.commit("a.txt", TEXT.format("two"), "second")
    found = history(repository.path("a.txt"))
    assert [state.about for state in found.states] == ["first – “quoted”", "second"]
    first, second = found.states
    assert first.when is not None
    assert second.when is not None
    assert first.when < second.when
    assert first.when.endswith("+02:00")
    assert first.commit == repository.git("rev-parse", "HEAD~1").strip()
    assert found.complete


def test_what_is_not_committed_is_the_last_state_only_where_it_differs(
    repository: Repository,
) -> None:
    repository.commit("a.txt", TEXT.format("one"), "first")
    assert told(repository.path("a.txt")) == [("first", "one")]
    Path(repository.path("a.txt")).write_text(TEXT.format("now"), encoding="utf-8")
    assert told(repository.path("a.txt")) == [("first", "one"), ("", "now")]
    assert history(repository.path("a.txt")).states[-1].commit is None


def test_renames_are_followed_under_any_name(repository: Repository) -> None:
    repository.commit("-a*.txt", TEXT.format("one"), "first")
    repository.git("mv", "./-a*.txt", "ü\nb.txt")
    repository.git("commit", "-q", "-m", "renamed")
    repository.commit("ü\nb.txt", TEXT.format("two"), "second")
    assert told(repository.path("ü\nb.txt")) == [
        ("first", "one"),
        ("renamed", "one"),
        ("second", "two"),
    ]


def test_a_file_deleted_and_back_has_nothing_in_between(repository: Repository) -> None:
    repository.commit("a.txt", TEXT.format("one"), "first")
    repository.git("rm", "-q", "a.txt")
    repository.git("commit", "-q", "-m", "gone")
    assert told(repository.path("a.txt")) == [("first", "one")]
    repository.commit("a.txt", TEXT.format("two"), "back")
    assert told(repository.path("a.txt")) == [("first", "one"), ("back", "two")]


def test_what_a_merge_brings_is_one_state_of_the_branch(repository: Repository) -> None:
    repository.commit("a.txt", TEXT.format("one"), "first")
    repository.git("checkout", "-q", "-b", "side")
    repository.commit("a.txt", TEXT.format("side 1"), "side 1")
    repository.commit("a.txt", TEXT.format("side 2"), "side 2")
    repository.git("checkout", "-q", "main")
    repository.commit("b.txt", "Another file.\n", "elsewhere")
    repository.git("merge", "-q", "--no-ff", "-m", "merged", "side")
    assert told(repository.path("a.txt")) == [("first", "one"), ("merged", "side 2")]


def test_only_the_newest_can_be_asked_for(repository: Repository) -> None:
    for name in ("one", "two", "three"):
        repository.commit("a.txt", TEXT.format(name), name)
    assert told(repository.path("a.txt"), last=2) == [("two", "two"), ("three", "three")]


def test_a_shallow_clone_says_that_older_ones_may_be_missing(
    repository: Repository, tmp_path: Path
) -> None:
    repository.commit("a.txt", TEXT.format("one"), "first")
    repository.commit("a.txt", TEXT.format("two"), "second")
    there = tmp_path / "shallow"
    source = f"file://{repository.folder}"
    repository.git("clone", "-q", "--depth", "1", source, str(there))
    found = history(str(there / "a.txt"))
    assert [state.about for state in found.states] == ["second"]
    assert not found.complete


def test_a_link_to_a_file_is_the_file(repository: Repository, tmp_path: Path) -> None:
    repository.commit("a.txt", TEXT.format("one"), "first")
    link = tmp_path / "link.txt"
    link.symlink_to(repository.path("a.txt"))
    assert told(str(link)) == [("first", "one")]


def test_each_trouble_is_one_sentence(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_text("Some text.", encoding="utf-8")
    new = Path(repository.path("new.txt"))
    new.write_text("Some text.", encoding="utf-8")

    def said(path: Path | str) -> str:
        with pytest.raises(Unreadable) as trouble:
            history(str(path))
        return str(trouble.value)

    assert "is in no git repository" in said(outside)
    assert "does not exist: check the path" in said(tmp_path / "mistyped.txt")
    assert "without commits" in said(new)
    repository.commit("a.txt", TEXT.format("one"), "first")
    repository.git("rm", "-q", "--cached", "new.txt")
    repository.git("commit", "-q", "-m", "out")
    assert "is a folder" in said(repository.folder)
    (repository.folder / "other.txt").write_text("Some text.", encoding="utf-8")
    assert "is not in git yet" in said(repository.path("other.txt"))
    assert "nor did it ever" in said(repository.path("never.txt"))
    assert "in a folder that does not exist" in said(repository.folder / "no" / "a.txt")
    assert "git's own folder" in said(repository.folder / ".git" / "config")
    monkeypatch.setenv("PATH", "")
    assert "not installed" in said(repository.path("a.txt"))


def test_nothing_that_the_repository_names_is_run(repository: Repository, tmp_path: Path) -> None:
    ran = tmp_path / "ran"
    program = tmp_path / "program"
    program.write_text(f'#!/bin/sh\necho "$0 $*" >> {ran}\ncat\n', encoding="utf-8")
    program.chmod(0o755)
    (repository.folder / ".gitattributes").write_text("*.txt diff=evil filter=evil\n")
    repository.commit("a.txt", TEXT.format("one"), "first")
    repository.commit("a.txt", TEXT.format("two"), "second")
    hooks = repository.folder / ".git" / "hooks"
    hooks.mkdir(exist_ok=True)
    for name in ("post-index-change", "pre-commit", "post-checkout"):
        (hooks / name).symlink_to(program)
    for setting in (
        "core.fsmonitor", "core.pager", "core.editor", "core.sshCommand", "core.askPass",
        "diff.external", "diff.evil.textconv", "diff.evil.command", "filter.evil.smudge",
        "filter.evil.clean", "filter.evil.process", "gpg.program", "pager.log", "pager.cat-file",
        "credential.helper", "log.showSignature",
    ):  # fmt: skip
        repository.git("config", setting, "true" if "show" in setting else str(program))
    ran.unlink(missing_ok=True)
    assert told(repository.path("a.txt")) == [("first", "one"), ("second", "two")]
    assert not ran.exists(), ran.read_text(encoding="utf-8")


def test_variables_of_git_lead_nowhere_else(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.commit("a.txt", TEXT.format("one"), "first")
    other = Repository(tmp_path / "other")
    other.commit("a.txt", TEXT.format("other"), "other")
    monkeypatch.setenv("GIT_DIR", str(other.folder / ".git"))
    monkeypatch.setenv("GIT_EXTERNAL_DIFF", "false")
    assert told(repository.path("a.txt")) == [("first", "one")]
