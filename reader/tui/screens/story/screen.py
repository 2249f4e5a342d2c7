"""Several articles as a table of statements, and the keys that lead through it."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType

from reader.tui.keys import bindings
from reader.tui.screens.story.moving import Moving
from reader.tui.screens.story.opening import Opening
from reader.tui.screens.story.searching import Searching
from reader.tui.screens.story.showing import Choosing


class StoryScreen(Moving, Opening, Choosing, Searching):
    """Compares each article with each other one and shows what they state."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("story")
