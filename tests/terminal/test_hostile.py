"""Articles that try to take the terminal over: nothing they hold is obeyed."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.terminal.articles import FORBIDDEN, PAYLOAD, write_hostile, write_pair
from tests.terminal.pseudo import READER, ROOT, Terminal, assert_restored, environment, reader
from tests.terminal.stream import shapes, tokens

KEYS = ("]", "j", "\r", "?", "q", "/bridge\r", "n")


def assert_harmless(terminal: Terminal, allowed: frozenset[str]) -> None:
    """Assert that what was written obeys nothing that the articles hold."""
    assert shapes(terminal.stream) <= allowed
    assert not set(terminal.stream) & FORBIDDEN
    for token in tokens(terminal.stream):
        if token.shape:
            assert PAYLOAD not in token.written
        else:
            assert "\x1b" not in token.written
            assert "\x07" not in token.written


def run_through(*paths: str) -> Terminal:
    """Open the paths, press some keys, leave; answer the terminal."""
    with reader(*paths, size=(110, 36)) as terminal:
        terminal.wait("arbour")
        for key in KEYS:
            terminal.send(key)
            terminal.settle(0.1)
        terminal.send("\x11")
        assert_restored(terminal, terminal.finish())
    return terminal


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> frozenset[str]:
    """The control sequences that the reader writes when the articles are harmless."""
    folder = tmp_path_factory.mktemp("harmless")
    paths = map(str, write_pair(folder))
    return shapes(run_through(*paths).stream) | shapes(run_through(str(folder)).stream)


@pytest.mark.parametrize("form", ["txt", "md", "html"])
@pytest.mark.parametrize("whole_folder", [False, True], ids=["compare", "library"])
def test_nothing_an_article_holds_is_obeyed(
    tmp_path: Path, usual: frozenset[str], form: str, whole_folder: bool
) -> None:
    paths = write_hostile(tmp_path, form)
    opened = [tmp_path] if whole_folder else paths
    assert_harmless(run_through(*map(str, opened)), usual)


@pytest.mark.parametrize("form", ["txt", "md", "html"])
@pytest.mark.parametrize("colour", ["always", "never"])
def test_nothing_reaches_a_terminal_through_diff(tmp_path: Path, colour: str, form: str) -> None:
    paths = map(str, write_hostile(tmp_path, form))
    with reader("diff", "--color", colour, *paths, size=(100, 40)) as terminal:
        assert terminal.finish().status == 1
        assert_harmless(terminal, frozenset({"CSI m"} if colour == "always" else ()))


def test_a_hostile_path_that_is_missing_is_named_without_harm() -> None:
    path = f"no\x1b]0;{PAYLOAD}\x07such\x9b31m\u202efile\n.txt"
    done = subprocess.run(
        [*READER, "diff", path, path], capture_output=True, cwd=ROOT, env=environment(), check=False
    )
    told = done.stderr.decode()
    assert done.returncode == 2
    assert told.count("\n") == 1
    assert "\x1b" not in told
    assert not set(told) & FORBIDDEN
