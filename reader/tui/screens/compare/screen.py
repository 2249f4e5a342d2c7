"""Two articles side by side, and the keys that lead through what differs."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType

from reader.tui.keys import bindings
from reader.tui.screens.compare.checking import Checking
from reader.tui.screens.compare.moving import Moving
from reader.tui.screens.compare.stepping import Stepping
from reader.tui.screens.compare.taking import Taking
from reader.tui.screens.compare.versions import Versions


class CompareScreen(Versions, Checking, Moving, Stepping, Taking):
    """Compares two articles and shows the comparison.

    The texts stand on the screen before anything is compared, and can be read and moved in.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings("compare")
