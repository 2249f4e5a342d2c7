"""Articles kept together: a collection from paths, stories, relatives, search and the samples.

Everything is loaded when it is first asked for: a screen can stand before any of it is needed.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.library.collection import Collection, collect, first_article, read
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
    "first_article",
    "read",
    "relatives",
    "stories",
]

_HOMES = {
    "Collection": "collection",
    "Index": "index",
    "Relative": "grouping",
    "Story": "grouping",
    "collect": "collection",
    "demo_folder": "demo",
    "first_article": "collection",
    "read": "collection",
    "relatives": "grouping",
    "stories": "grouping",
}


def __getattr__(name: str) -> object:
    if name in _HOMES:
        return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
