"""What works on every screen: going back, leaving, themes; and where there is nothing to read."""

from __future__ import annotations

import asyncio
import threading
import time
from pathlib import Path

import pytest
from textual.color import Color
from textual.theme import Theme

from reader.tui import terminal, themes
from reader.tui.screens.library import LibraryScreen
from reader.tui.screens.problems import ProblemsScreen
from reader.tui.screens.welcome import WelcomeScreen
from reader.tui.widgets.slim_scroll_bar import SlimScrollBar
from reader.tui.wording import amount, day, language
from tests.articles import article
from tests.library.shelf import UNREADABLE, write_shelf
from tests.tui.reading import library, reading

ONE = article("The lamp was lit.", title="Lamp")


@pytest.mark.parametrize("key", ["q", "escape", "ctrl+q", "ctrl+c"])
async def test_leaves_from_the_first_screen(key: str) -> None:
    async with reading(ONE) as seat:
        await seat.press(key)
        assert not seat.app.is_running or seat.app._exit
        assert seat.app.return_code == 0


async def test_goes_back_one_screen_at_a_time(tmp_path: Path) -> None:
    async with library(write_shelf(tmp_path)) as seat:
        await seat.press("enter", "escape")
        assert isinstance(seat.app.screen, LibraryScreen)
        assert not seat.app._exit


async def test_leaves_at_once_from_any_depth(tmp_path: Path) -> None:
    async with library(write_shelf(tmp_path)) as seat:
        await seat.press("enter", "question_mark", "ctrl+q")
        assert seat.app._exit


async def test_a_terminal_of_sixteen_colours_gets_the_plain_theme(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("COLORTERM")
    async with reading(ONE) as seat:
        assert seat.app.theme == themes.PLAIN


async def test_t_goes_round_the_themes() -> None:
    async with reading(ONE) as seat:
        seen = [seat.app.theme]
        for _ in range(3):
            await seat.press("t")
            seen.append(seat.app.theme)
        assert seen == [themes.DARK, themes.LIGHT, themes.PLAIN, themes.DARK]


async def test_themes_draw_the_same_text_in_other_colours() -> None:
    async with reading(ONE) as seat:
        looks, texts = [], []
        for _ in themes.NAMES:
            await seat.press("t")
            strips = seat.app.screen._compositor.render_strips()
            looks.append(str([segment.style for strip in strips for segment in strip]))
            texts.append(seat.text)
        assert len(set(looks)) == 3
        assert len(set(texts)) == 1


async def test_no_colour_where_none_is_wanted(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with library(write_shelf(tmp_path)) as seat:
        assert seat.app.theme == themes.PLAIN
        await seat.press("t")
        assert seat.news == ["NO_COLOR is set: every theme is without colour."]
        strips = seat.app.screen._compositor.render_strips()
        lines = ["".join(s.text for s in strip) for strip in strips]
        (cursor,) = [
            strip for strip, line in zip(strips, lines, strict=True) if "   Ferry Aurora" in line
        ]
        title = next(segment for segment in cursor if "Ferry" in segment.text)
        assert title.style is not None
        assert title.style.reverse, "the cursor is seen without colour"


@pytest.mark.parametrize("theme", [t for t in themes.THEMES if not t.ansi], ids=lambda t: t.name)
def test_text_is_readable(theme: Theme) -> None:
    """At least 4.5 : 1 for all text, as the accessibility guidelines ask (WCAG 2.1, 1.4.3)."""
    grounds = [theme.background, theme.surface]
    texts = [theme.foreground, theme.primary, theme.secondary, theme.accent, theme.warning,
             theme.error, theme.success, *(v for k, v in theme.variables.items()
                                           if k.startswith("prose-"))]  # fmt: skip
    for ground in grounds:
        for text in texts:
            assert ground is not None
            assert text is not None
            assert contrast(Color.parse(text), Color.parse(ground)) >= 4.5, (text, ground)
    cursor = Color.parse(theme.background or "").blend(Color.parse(theme.primary), 0.24)
    assert contrast(Color.parse(theme.foreground or ""), cursor) >= 4.5


def contrast(one: Color, other: Color) -> float:
    """Answer the contrast of two colours, 1 to 21."""

    def luminance(color: Color) -> float:
        parts = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4
                 for c in color.normalized]  # fmt: skip
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_the_plain_theme_leaves_text_to_the_terminal() -> None:
    plain = next(theme for theme in themes.THEMES if theme.ansi)
    assert plain.foreground == plain.background == "ansi_default"
    assert not any((value or "").startswith("#") for value in plain.variables.values())


async def test_a_folder_with_nothing_to_read_says_how_to_begin(tmp_path: Path) -> None:
    async with library(tmp_path) as seat:
        assert isinstance(seat.app.screen, WelcomeScreen)
        for hint in ("reader --demo", "reader FOLDER", "reader LEFT RIGHT", "every key"):
            assert hint in seat.text


async def test_the_welcome_opens_the_samples(tmp_path: Path) -> None:
    async with library(tmp_path) as seat:
        await seat.press("enter")
        await seat.until(lambda: isinstance(seat.app.screen, LibraryScreen))
        await seat.until(lambda: "telling" in seat.text)
        await seat.press("q")
        assert seat.app._exit


async def test_the_welcome_opens_a_path(tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    shelf = write_shelf(tmp_path / "shelf")
    async with library(empty) as seat:
        await seat.press("o")
        await seat.type(str(tmp_path / "no"))
        await seat.press("enter")
        assert len(seat.news) == 1
        assert isinstance(seat.app.screen, WelcomeScreen)
        await seat.press("o", "escape", "o")
        await seat.type(str(shelf))
        await seat.press("enter")
        await seat.until(lambda: "5 articles" in seat.lines[-1])


async def test_the_welcome_lists_what_could_not_be_read(tmp_path: Path) -> None:
    (tmp_path / "program.txt").write_bytes(UNREADABLE)
    async with library(tmp_path) as seat:
        assert "1 file could not be read" in seat.text
        await seat.press("e")
        assert isinstance(seat.app.screen, ProblemsScreen)
        assert "program.txt" in seat.text


def test_work_on_a_thread_never_keeps_the_program() -> None:
    executor = terminal.DaemonExecutor()
    begun, never = threading.Event(), threading.Event()

    def hang() -> None:
        begun.set()
        never.wait()

    loop = asyncio.new_event_loop()
    loop.set_default_executor(executor)

    async def start() -> str:
        loop.run_in_executor(None, hang)
        return await loop.run_in_executor(None, lambda: "done")

    assert loop.run_until_complete(start()) == "done"
    assert begun.wait(5)
    started = time.monotonic()
    loop.run_until_complete(loop.shutdown_default_executor())
    loop.close()
    assert time.monotonic() - started < 5
    assert all(t.daemon for t in threading.enumerate() if t.name == "reader-work")
    never.set()


async def test_an_error_on_a_thread_reaches_who_waits() -> None:
    with pytest.raises(ZeroDivisionError):
        await asyncio.wrap_future(terminal.DaemonExecutor().submit(lambda: 1 // 0))


def test_a_traceback_is_saved_where_it_can_be_read() -> None:
    try:
        raise ValueError("on purpose")
    except ValueError as error:
        path = Path(terminal.save_traceback(error))
    assert "ValueError: on purpose" in path.read_text(encoding="utf-8")
    path.unlink()


@pytest.mark.parametrize(
    ("position", "drawn"),
    [
        (0, "▐▐        "),
        (1, " ▐▐       "),
        (40, "    ▐▐    "),
        (79, "       ▐▐ "),
        (80, "        ▐▐"),
    ],
)
def test_the_scroll_bar_tells_where_one_is(position: float, drawn: str) -> None:
    bar = SlimScrollBar.render_bar(size=10, virtual_size=100, window_size=20, position=position)
    assert "".join(segment.text for segment in bar.segments) == drawn


def test_no_thumb_where_all_is_in_view() -> None:
    bar = SlimScrollBar.render_bar(size=10, virtual_size=8, window_size=10, position=0)
    assert "".join(segment.text for segment in bar.segments) == " " * 10


def test_amounts_days_and_languages_are_worded() -> None:
    assert (amount(1, "word"), amount(1250, "word")) == ("1 word", "1,250 words")
    assert day("2025-08-03") == "3 August 2025"
    assert (day("2025-13-01"), day("last week"), day(None)) == ("2025-13-01", "last week", "")
    assert (language("ja"), language("tlh"), language("und")) == ("Japanese", "tlh", "")
