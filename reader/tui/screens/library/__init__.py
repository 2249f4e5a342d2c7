"""The library: the articles that paths name, story by story, and what every key does there.

``Listing`` reads, lists and previews; ``Comparing`` opens what is marked side by side or as one
story.
"""

from reader.tui.screens.library.screen import LibraryScreen

__all__ = ["LibraryScreen"]
