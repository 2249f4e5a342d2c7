"""Keys that come all at once, as pasted or typed on a slow machine, are each taken in its turn."""

from __future__ import annotations

from textual import events
from textual.pilot import Pilot

from reader.tui.screens.help import HelpScreen
from reader.tui.widgets.prompt import Prompt
from tests.tui.claims import LEFT, RIGHT
from tests.tui.seen import opened

_NAMES = {"/": "slash", "?": "question_mark"}


async def at_once(pilot: Pilot[int], *keys: str) -> None:
    for key in keys:
        character = key if len(key) == 1 else None
        pilot.app.post_message(events.Key(_NAMES.get(key, key), character))
    await pilot.pause()


async def test_what_is_typed_behind_a_slash_is_searched_for() -> None:
    async with opened(LEFT, RIGHT) as desk:
        await at_once(desk.pilot, *"/storm")
        assert [prompt._line.value for prompt in desk.screen.query(Prompt)] == ["storm"]
        assert desk.comparison.left is LEFT, "s has swapped the sides"
        await desk.press("escape")
        await at_once(desk.pilot, *"sss")
        await desk.settle()
        assert desk.comparison.left is RIGHT


async def test_a_screen_that_is_opened_has_the_next_key() -> None:
    async with opened(LEFT, RIGHT) as desk:
        cursor = desk.view.cursor
        await at_once(desk.pilot, "?", "j", "j")
        assert isinstance(desk.app.screen, HelpScreen)
        assert desk.view.cursor == cursor
        await at_once(desk.pilot, "escape", "j")
        assert len(desk.app.screen_stack) == 1
        assert desk.view.cursor == cursor + 1


async def test_what_is_typed_is_taken_before_enter() -> None:
    async with opened(LEFT, RIGHT) as desk:
        await desk.press("slash")
        await at_once(desk.pilot, "c", "h", "e", "enter")
        assert not desk.screen.query(Prompt)
        assert desk.screen._search.query == "che"
