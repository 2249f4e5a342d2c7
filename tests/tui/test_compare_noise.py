"""Noise on the screen: a sign of its own, dimmed, passed over by the keys, hidden by 6."""

from __future__ import annotations

import pytest

from tests.comparison.test_noise import FERRY, RESCUE, alone
from tests.tui.seen import opened

LEFT = alone(f"LISBON — {FERRY}", RESCUE, "Comments")
RIGHT = alone(FERRY, RESCUE.replace("thirty-eight", "thirty-nine"), "Advertisement", "Share")


async def test_the_keys_pass_over_noise_and_the_head_counts_it() -> None:
    async with opened(LEFT, RIGHT) as desk:
        assert "∘ 4 noise" in desk.lines()[2]
        assert "difference 1 of 1" in desk.status
        await desk.press("g", "right_square_bracket")
        assert desk.view.cursor == 1
        await desk.press("right_square_bracket")
        assert desk.status == "no difference after this"
        await desk.press("end", "G")
        assert "noise · added" in desk.status


async def test_6_hides_noise_and_z_folds_it() -> None:
    async with opened(LEFT, RIGHT) as desk:
        await desk.press("6")
        assert "noise hidden" in desk.status
        assert "Comments" not in desk.text()
        await desk.press("6", "z")
        assert "1 noise" in desk.text()
        assert "3 noise" in desk.text()
        assert "Comments" not in desk.text()


@pytest.mark.parametrize("theme", ["reader-dark", "reader-light", "reader-plain"])
async def test_noise_is_dimmed_and_has_a_sign_without_colour(theme: str) -> None:
    async with opened(LEFT, RIGHT, theme=theme) as desk:
        await desk.press("G")
        assert "∘" in desk.line_of("LISBON")
        segments = [s for strip in desk.screen._compositor.render_strips() for s in strip]
        noise, told = (
            next(s.style for s in segments if s.text.startswith(word) and s.style is not None)
            for word in ("LISBON", "Fishermen")
        )
        assert noise.dim or noise.color != told.color


async def test_the_details_say_what_noise_it_is() -> None:
    async with opened(LEFT, RIGHT) as desk:
        await desk.press("g")
        assert "differs in dateline or page furniture alone" in desk.text()
        await desk.press("G")
        assert "page furniture" in desk.text()
