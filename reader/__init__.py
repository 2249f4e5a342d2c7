"""Read two tellings of one story side by side, sentence by sentence."""

from reader.version import __version__

__all__ = ["__version__"]
