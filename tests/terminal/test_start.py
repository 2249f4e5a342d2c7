"""The reader begins: two files, a folder, the samples, standard input; at any size."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.terminal.articles import LEFT, write_pair
from tests.terminal.pseudo import READER, Terminal, assert_restored, reader
from tests.terminal.stream import tokens

SIZES = [(80, 24), (20, 5), (200, 50)]


def leave(terminal: Terminal) -> None:
    """Leave the reader, and assert that the terminal is as it was."""
    terminal.send("q")
    ending = terminal.finish()
    assert ending.status == 0
    assert_restored(terminal, ending)


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_two_files_open_side_by_side(tmp_path: Path, size: tuple[int, int]) -> None:
    with reader(*map(str, write_pair(tmp_path)), size=size) as terminal:
        screen = terminal.wait("arbour")
        assert len(screen.splitlines()) <= size[1]
        if size[0] >= 80:
            terminal.wait("40,000 people walked")
            terminal.wait("crossed the new harbour")
        leave(terminal)


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_a_folder_opens_as_a_library(tmp_path: Path, size: tuple[int, int]) -> None:
    write_pair(tmp_path)
    with reader(str(tmp_path), size=size) as terminal:
        terminal.wait("arbour" if size[0] < 80 else "Harbour bridge opens")
        leave(terminal)


def test_the_demo_opens_the_samples() -> None:
    with reader("--demo", size=(120, 40)) as terminal:
        terminal.wait("MEN WALK ON THE MOON")
        leave(terminal)


def test_standard_input_is_read_and_the_keys_come_from_the_terminal(tmp_path: Path) -> None:
    _, right = write_pair(tmp_path)
    with reader("-", str(right), size=(120, 30), stdin=LEFT.encode()) as terminal:
        terminal.wait("40,000 people walked")
        terminal.send("?")
        terminal.wait("next difference")
        terminal.send("q")
        terminal.wait("40,000 people walked")
        leave(terminal)


def test_one_article_from_standard_input_can_be_read() -> None:
    with reader("-", size=(120, 30), stdin=LEFT.encode()) as terminal:
        terminal.wait("Harbour bridge opens")
        leave(terminal)


@pytest.mark.parametrize("to", ["2>errors.txt", "2>&-"])
def test_the_screen_is_shown_where_errors_go_elsewhere(tmp_path: Path, to: str) -> None:
    pair = [str(path) for path in write_pair(tmp_path)]
    command = ("sh", "-c", f'cd "$0" && "$@" {to}', str(tmp_path), *READER, *pair)
    with Terminal(command, size=(120, 30)) as terminal:
        terminal.wait("40,000 people walked")
        leave(terminal)
    assert not any(path.stat().st_size for path in tmp_path.glob("errors.txt"))


def test_a_folder_without_articles_is_left_as_easily(tmp_path: Path) -> None:
    with reader(size=(120, 30), cwd=tmp_path) as terminal:
        terminal.wait("--demo")
        leave(terminal)


@pytest.mark.parametrize("whole_folder", [False, True], ids=["compare", "library"])
def test_without_colour_no_colour_is_written(tmp_path: Path, whole_folder: bool) -> None:
    paths = write_pair(tmp_path)
    opened = [tmp_path] if whole_folder else paths
    with reader(*map(str, opened), size=(120, 30), changes={"NO_COLOR": "1"}) as terminal:
        terminal.wait("bridge opens")
        terminal.settle()
        leave(terminal)
        coloured = [
            token.written
            for token in tokens(terminal.stream)
            if token.shape == "CSI m" and _sets_colour(token.parameters)
        ]
        assert coloured == []


def _sets_colour(parameters: str) -> bool:
    numbers = [int(number or 0) for number in parameters.replace(":", ";").split(";")]
    return any(30 <= n <= 38 or 40 <= n <= 48 or 90 <= n <= 107 for n in numbers)


def test_a_resized_terminal_is_filled_again(tmp_path: Path) -> None:
    with reader(*map(str, write_pair(tmp_path)), size=(160, 30)) as terminal:
        terminal.wait("40,000 people walked")
        terminal.resize(100, 20)
        terminal.settle()
        narrow = terminal.wait("40,000")
        assert max(map(len, narrow.splitlines())) <= 100
        assert len(narrow.splitlines()) <= 20
        terminal.resize(20, 5)
        terminal.settle()
        terminal.resize(160, 30)
        wide = terminal.wait("40,000 people walked")
        assert any(len(line) > 120 for line in wide.splitlines())
        leave(terminal)
