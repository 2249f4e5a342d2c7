"""The command line, as a person and a pipe meet it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.version import __version__

ONE = "The ship ran aground in the canal on Tuesday.\n\nTen tugs pulled it free.\n"
TWO = "The ship ran aground in the canal on Tuesday.\n\nEleven tugs pulled it free.\n"


def reader(
    *arguments: str | Path, given: bytes = b"", **environment: str
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "reader", *map(str, arguments)],
        input=given,
        capture_output=True,
        timeout=60,
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", **environment},
    )


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    one, two = tmp_path / "one.txt", tmp_path / "two.txt"
    one.write_text(ONE, encoding="utf-8")
    two.write_text(TWO, encoding="utf-8")
    return one, two


def assert_one_sentence(done: subprocess.CompletedProcess[bytes], *words: str) -> None:
    message = done.stderr.decode()
    assert done.returncode == 2, message
    assert message.count("\n") == 1
    assert message.startswith("reader: ")
    assert done.stdout == b""
    for word in words:
        assert word in message


def test_links_are_explained_where_asked_for(pair: tuple[Path, Path]) -> None:
    assert "because: tugs pulled it free" in reader("diff", "--explain", *pair).stdout.decode()
    told = json.loads(reader("diff", "--format", "json", "--explain", *pair).stdout)
    assert [link["explanation"]["shared"][0]["kind"] for link in told["links"]] == ["phrase"] * 2


def test_version() -> None:
    done = reader("--version")
    assert (done.returncode, done.stdout.decode()) == (0, f"reader {__version__}\n")


@pytest.mark.parametrize("arguments", [["--help"], ["diff", "--help"]])
def test_help(arguments: list[str]) -> None:
    done = reader(*arguments)
    assert done.returncode == 0
    assert b"--threshold" in done.stdout


def test_status_says_whether_there_are_differences(pair: tuple[Path, Path]) -> None:
    one, two = pair
    assert reader("diff", one, one).returncode == 0
    assert reader("diff", one, two).returncode == 1
    assert reader("diff", one, one.parent / "none.txt").returncode == 2


def test_the_same_sentences_in_another_order_are_different(pair: tuple[Path, Path]) -> None:
    one, _ = pair
    other = one.parent / "other.txt"
    first, second = ONE.split("\n\n")
    other.write_text(f"{second}\n\n{first}\n", encoding="utf-8")
    assert reader("diff", one, other).returncode == 1


def test_json(pair: tuple[Path, Path]) -> None:
    done = reader("diff", "--format", "json", *pair)
    data = json.loads(done.stdout)
    assert data["format"] == "reader-comparison"
    assert data["left"]["path"] == str(pair[0])
    assert done.stderr == b""


def test_two_files_into_a_pipe_are_what_diff_writes(pair: tuple[Path, Path]) -> None:
    assert reader(*pair).stdout == reader("diff", *pair).stdout
    assert reader(*pair).returncode == 1


def test_standard_input_may_be_a_side(pair: tuple[Path, Path]) -> None:
    done = reader("diff", "-", pair[1], given=ONE.encode())
    assert b"[Ten]" in done.stdout
    assert_one_sentence(reader("diff", "-", "-", given=b"x"), "standard input", "only once")


def test_color_is_for_terminals_unless_asked_for(pair: tuple[Path, Path]) -> None:
    assert b"\x1b[" not in reader("diff", *pair).stdout
    assert b"\x1b[4mTen" in reader("diff", "--color", "always", *pair).stdout


def test_a_threshold_nobody_reaches_leaves_no_changed_row(pair: tuple[Path, Path]) -> None:
    done = reader("diff", "--format", "json", "--threshold", "1", *pair)
    assert "changed" not in {row["state"] for row in json.loads(done.stdout)["rows"]}


def test_encoding_overrules(tmp_path: Path) -> None:
    file = tmp_path / "latin.txt"
    file.write_bytes("Das Café war größer als gedacht.".encode("latin-1"))
    done = reader("diff", "--format", "json", "--encoding", "latin-1", file, file)
    assert json.loads(done.stdout)["left"]["text"] == "Das Café war größer als gedacht."


def test_a_closed_pipe_is_silent(tmp_path: Path) -> None:
    file = tmp_path / "long.txt"
    file.write_text("\n\n".join(f"Sentence number {n} stands here." for n in range(3000)))
    command = f"'{sys.executable}' -m reader diff '{file}' '{file}' | head -n 1"
    done = subprocess.run(["bash", "-c", command], capture_output=True, timeout=60, check=True)
    assert done.stderr == b""
    assert done.stdout.count(b"\n") == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--nonsense"], ["--nonsense"]),
        (["--threshold", "2", "x"], ["threshold", "0 to 1"]),
        (["diff", "a"], ["RIGHT"]),
        (["diff", "--only", "altered", "a", "b"], ["altered", "changed"]),
        (["diff", "--width", "3", "a", "b"], ["width", "40"]),
        (["--encoding", "nonsense", "a"], ["encoding", "nonsense"]),
        (["--language", "1", "a"], ["language"]),
        (["--demo", "a"], ["--demo"]),
    ],
)
def test_wrong_arguments_get_one_sentence(arguments: list[str], words: list[str]) -> None:
    assert_one_sentence(reader(*arguments), *words)


def test_files_that_cannot_be_read_get_one_sentence(
    tmp_path: Path, pair: tuple[Path, Path]
) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    assert_one_sentence(reader("diff", empty, pair[1]), "empty.txt")
    assert_one_sentence(reader("diff", pair[0], tmp_path / "gone.txt"), "gone.txt")
    assert_one_sentence(reader("diff", tmp_path, pair[1]), tmp_path.name)
    hostile = tmp_path / "\x1b]0;owned\x07\nname.txt"
    done = reader("diff", hostile, pair[1])
    assert_one_sentence(done, "name.txt")
    assert b"\x1b" not in done.stderr


def test_a_library_needs_a_terminal(tmp_path: Path) -> None:
    assert_one_sentence(reader(tmp_path), "terminal")


def under_shell(line: str, *paths: Path) -> subprocess.CompletedProcess[bytes]:
    """Run the reader in a shell line, where it stands as READ."""
    return subprocess.run(
        ["sh", "-c", line.replace("READ", '"$0" -m reader'), sys.executable, *map(str, paths)],
        capture_output=True,
        timeout=60,
        check=False,
    )


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such shell")
@pytest.mark.parametrize(
    "line",
    ["READ --version >&-", 'READ diff "$1" "$2" >&-', 'READ diff --format json "$1" "$2" >&-'],
)
def test_a_closed_output_gets_one_sentence(pair: tuple[Path, Path], line: str) -> None:
    assert_one_sentence(under_shell(line, *pair), "standard output is closed")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no device that is full")
@pytest.mark.parametrize(
    "command", ['diff --format text "$1" "$2"', 'diff --format json "$1" "$2"', "--version"]
)
def test_a_full_disk_gets_one_sentence(pair: tuple[Path, Path], command: str) -> None:
    done = under_shell(f"READ {command} >/dev/full", *pair)
    assert_one_sentence(done, "cannot be written", "space")


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such shell")
def test_trouble_is_trouble_where_nobody_can_be_told(pair: tuple[Path, Path]) -> None:
    assert under_shell('READ diff "$1" "$2.gone" 2>&-', *pair).returncode == 2


@pytest.mark.skipif(not os.path.exists("/dev/zero"), reason="there is no endless device")
def test_endless_input_is_too_large(pair: tuple[Path, Path]) -> None:
    assert_one_sentence(under_shell('READ diff - "$1" </dev/zero', *pair), "larger than")
