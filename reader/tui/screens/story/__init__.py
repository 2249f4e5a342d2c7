"""The story screen: several articles as a table of statements.

It is made from parts: ``parts`` lays out the screen and says what is shown, ``making`` compares
the articles in the background; ``moving``, ``showing``, ``opening`` and ``searching`` hold keys.
"""

from reader.tui.screens.story.screen import StoryScreen

__all__ = ["StoryScreen"]
