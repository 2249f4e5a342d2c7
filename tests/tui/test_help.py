"""Help, palette and footer say what can be done, and do it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from textual.command import CommandPalette

from reader.tui import themes
from reader.tui.actions import actions
from reader.tui.keys import key_name
from reader.tui.screens.article import ArticleScreen
from reader.tui.screens.compare import CompareScreen
from reader.tui.screens.help import GLYPHS, HelpScreen
from reader.tui.screens.library import LibraryScreen
from tests.articles import article
from tests.library.shelf import write_shelf
from tests.tui.reading import Seat, library, reading, seated

ONE, OTHER = article("The lamp was lit.", title="Lamp"), article("A lamp is lit.", title="Light")


@pytest.mark.parametrize("key", ["question_mark", "f1"])
async def test_help_shows_every_key_of_the_screen(tmp_path: Path, key: str) -> None:
    async with library(write_shelf(tmp_path), size=(110, 50)) as seat:
        await seat.press(key)
        assert isinstance(seat.app.screen, HelpScreen)
        text = seat.text
        for action in (*actions("library"), *actions("everywhere")):
            assert action.help in text
            assert "  ".join(map(key_name, action.keys)) in text
        assert not any(action.help in text for action in actions("compare")[:5])


async def test_help_of_the_comparison_explains_the_signs() -> None:
    async with seated(lambda: CompareScreen(ONE, OTHER), (100, 100)) as seat:
        await seat.press("question_mark")
        for sign, meaning in GLYPHS:
            assert any(sign in line and meaning in line for line in seat.lines)


@pytest.mark.parametrize("key", ["escape", "q", "question_mark", "enter"])
async def test_help_goes_away(key: str) -> None:
    async with reading(ONE) as seat:
        await seat.press("question_mark", key)
        assert isinstance(seat.app.screen, ArticleScreen)


async def test_help_goes_away_when_clicked_beside() -> None:
    async with reading(ONE) as seat:
        await seat.press("question_mark")
        await seat.pilot.click(offset=(1, 1))
        await seat.until(lambda: isinstance(seat.app.screen, ArticleScreen))


async def test_help_scrolls_where_it_is_higher_than_the_screen() -> None:
    async with reading(ONE, size=(80, 14)) as seat:
        await seat.press("question_mark")
        assert "Scroll a line down." in seat.text
        for onwards, back in (("G", "g"), ("end", "home"), ("space", "b"), ("d", "u")):
            await seat.press(onwards)
            assert "Scroll a line down." not in seat.text
            await seat.press(*[back] * 3)
            assert "Scroll a line down." in seat.text
        await seat.press("j", "j", "down", "j", "k", "up")
        await seat.press("G")
        assert "Change the theme" in seat.text


async def test_help_fits_a_narrow_terminal() -> None:
    async with reading(ONE, size=(40, 20)) as seat:
        await seat.press("question_mark")
        lines = [line.strip(" │▐") for line in seat.lines]
        assert lines[lines.index("j  ↓") + 1] == "Scroll a line down."
        await seat.resize(100, 20)
        assert any(re.search(r"j  ↓ +Scroll a line down\.", line) for line in seat.lines)


async def command(seat: Seat, typed: str) -> None:
    """Run the best hit of the palette for what is typed."""
    await seat.press("ctrl+p")
    palette = seat.app.screen
    assert isinstance(palette, CommandPalette)
    await seat.type(typed)
    await seat.until(lambda: typed.split()[0].lower() in seat.text.lower())
    await seat.pilot.pause(0.4)
    await seat.press("down", "enter")
    await seat.until(lambda: not isinstance(seat.app.screen, CommandPalette))


async def test_the_palette_offers_the_screens_own_actions(tmp_path: Path) -> None:
    async with library(write_shelf(tmp_path), size=(100, 60)) as seat:
        await seat.press("ctrl+p")
        await seat.until(lambda: "Read the article under the cursor" in seat.text)
        assert "Leave the reader at once" in seat.text or "Mark or unmark" in seat.text
        assert "Screenshot" not in seat.text
        await seat.press("escape")
        assert isinstance(seat.app.screen, LibraryScreen)


async def test_the_palette_runs_an_action_of_the_screen(tmp_path: Path) -> None:
    async with library(write_shelf(tmp_path)) as seat:
        await command(seat, "read the article")
        await seat.until(lambda: isinstance(seat.app.screen, ArticleScreen))


async def test_the_palette_knows_the_labels_of_the_footer(tmp_path: Path) -> None:
    async with library(write_shelf(tmp_path)) as seat:
        await seat.press("ctrl+p")
        await seat.type("filter")
        await seat.until(lambda: "Narrow the list as you type" in seat.text)


async def test_the_palette_changes_the_theme() -> None:
    async with reading(ONE) as seat:
        await command(seat, "theme: light")
        await seat.until(lambda: seat.app.theme == themes.LIGHT)


async def test_the_palette_leaves_out_what_is_not_possible_now() -> None:
    async with reading(ONE, size=(100, 80)) as seat:
        await seat.press("ctrl+p")
        await seat.until(lambda: "Search in the article" in seat.text)
        assert "Take the highlights away" not in seat.text


async def test_the_footer_shows_keys_that_can_be_clicked() -> None:
    async with reading(ONE, size=(100, 20)) as seat:
        footer = seat.lines[-1]
        assert "/ search" in footer
        await seat.pilot.click(offset=(footer.index("? help"), 19))
        await seat.until(lambda: isinstance(seat.app.screen, HelpScreen))


@pytest.mark.parametrize("width", [20, 30, 40, 60, 80, 120, 200])
async def test_the_footer_keeps_help_and_cuts_no_word(width: int, tmp_path: Path) -> None:
    async with library(write_shelf(tmp_path), size=(width, 20)) as seat:
        seat.app.screen.status.status = "5 a"  # type: ignore[attr-defined]
        await seat.pilot.pause()
        footer = seat.lines[-1]
        assert footer.startswith(" 5 a")
        assert "? help" in footer
        labels = {a.label for a in (*actions("library"), *actions("everywhere"))}
        keys = {key_name(a.keys[0]) for a in (*actions("library"), *actions("everywhere"))}
        for part in footer.split("   5 a")[-1].split("  ")[1:]:
            if part.strip():
                key, _, label = part.strip().partition(" ")
                assert key in keys
                assert label in labels
