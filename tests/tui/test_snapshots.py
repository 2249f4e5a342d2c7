"""A few whole screens, as text, against what a person once looked at and found right.

Where a screen is changed on purpose: delete its file in ``tests/data/screens`` and run this test,
which writes it anew and fails once. Look at it, and keep it.
"""

from pathlib import Path

import pytest

from tests.tui.flood import LEFT
from tests.tui.reading import reading
from tests.tui.seen import opened

KEPT = Path(__file__).parent.parent / "data" / "screens"


def check(name: str, lines: list[str]) -> None:
    """Compare a screen with the one that is kept under that name."""
    seen = "\n".join(line.rstrip() for line in lines) + "\n"
    path = KEPT / f"{name}.txt"
    if not path.exists():
        path.write_text(seen, encoding="utf-8")
        pytest.fail(f"{path} was missing and has been written: look at it")
    assert seen == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("size", [(80, 24), (120, 36), (200, 50)])
async def test_compare(size: tuple[int, int]) -> None:
    async with opened(size=size) as desk:
        check(f"compare-{size[0]}x{size[1]}", desk.lines())


async def test_compare_gathered_and_folded() -> None:
    async with opened(size=(120, 36)) as desk:
        await desk.press("o", "z")
        check("compare-gathered-folded", desk.lines())


async def test_article() -> None:
    async with reading(LEFT, size=(100, 24)) as seat:
        check("article", seat.lines)
