"""Articles kept together: a collection from paths, stories, relatives, search and the samples.

``reader.library.search`` is imported where it is used: fuzzy matching takes a while to load.
"""

from reader.library.collection import Collection, collect, nothing_to_read, read
from reader.library.demo import demo_folder
from reader.library.grouping import Relative, Story, relatives, stories
from reader.library.index import Index

__all__ = [
    "Collection",
    "Index",
    "Relative",
    "Story",
    "collect",
    "demo_folder",
    "nothing_to_read",
    "read",
    "relatives",
    "stories",
]
