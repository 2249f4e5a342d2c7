"""The compare screen: what every key of it does, one file a job.

``Sides`` makes the screen and says what it shows; ``Making`` compares, in the background; the
others are keys: ``Moving``, ``Stepping``, ``Choosing``, ``Searching``, ``Checking``, ``Taking`` and
``Versions``.
"""

from reader.tui.screens.compare.screen import CompareScreen

__all__ = ["CompareScreen"]
