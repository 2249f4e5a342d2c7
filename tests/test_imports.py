"""What never loads Textual: the answers that should come at once, and the core itself."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.terminal.articles import write_pair
from tests.terminal.pseudo import ROOT, environment

RUN = """
import sys
from reader.cli import run

try:
    status = run(sys.argv[1:])
except SystemExit as end:
    status = end.code
print("\\nloaded", *sorted({name.partition(".")[0] for name in sys.modules}), file=sys.stderr)
sys.exit(status)
"""


def loaded_by(script: str, *arguments: str) -> tuple[str, set[str]]:
    """Run a script of Python; answer its output, and the top-level modules that it loaded."""
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        capture_output=True,
        cwd=ROOT,
        env=environment(),
        check=False,
    )
    last = done.stderr.decode().rstrip().splitlines()[-1]
    assert last.startswith("loaded "), done.stderr.decode()
    return done.stdout.decode(), set(last.split())


@pytest.mark.parametrize("option", ["--version", "--help"])
def test_questions_are_answered_without_the_screen_or_the_core(option: str) -> None:
    output, loaded = loaded_by(RUN, option)
    assert "reader" in output
    core = {"numpy", "rapidfuzz", "trafilatura", "nupunkt"}
    assert not loaded & {"textual", "rich", "pygments", *core}


@pytest.mark.parametrize("form", ["text", "json"])
def test_diff_works_without_the_screen(tmp_path: Path, form: str) -> None:
    output, loaded = loaded_by(RUN, "diff", "--format", form, *map(str, write_pair(tmp_path)))
    assert "40,000 people" in output
    if form == "json":
        assert json.loads(output)["format"] == "reader-comparison"
    assert "textual" not in loaded
    assert "trafilatura" not in loaded


@pytest.mark.parametrize(
    "room", ["alignment", "comparison", "text", "sources", "library", "reports"]
)
def test_the_rooms_below_the_screen_never_load_it(room: str) -> None:
    script = f"""
import sys
import reader.{room}
print("loaded", *sorted({{name.partition(".")[0] for name in sys.modules}}), file=sys.stderr)
"""
    _, loaded = loaded_by(script)
    assert "textual" not in loaded
    if room in ("alignment", "comparison", "text"):
        assert not loaded & {"rich", "pygments"}


def test_the_first_paint_of_a_comparison_waits_for_no_arrays() -> None:
    script = """
import sys
import reader.comparison, reader.library, reader.tui.app
import reader.tui.screens.compare, reader.tui.screens.library
print("loaded", *sorted({name.partition(".")[0] for name in sys.modules}), file=sys.stderr)
"""
    _, loaded = loaded_by(script)
    assert "textual" in loaded
    assert not loaded & {"numpy", "rapidfuzz"}
