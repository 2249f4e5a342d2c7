"""Articles kept together: a collection from paths, stories, relatives, search and the samples."""

from reader.library.collection import Collection, collect, read
from reader.library.demo import demo_folder
from reader.library.stories import Relative, Story, relatives, stories

__all__ = [
    "Collection",
    "Relative",
    "Story",
    "collect",
    "demo_folder",
    "read",
    "relatives",
    "stories",
]
