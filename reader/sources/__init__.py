"""Where articles come from: files, folders and standard input, one module a format.

``open_article`` picks the format by content and raises ``Unreadable``, whose ``str()`` is the
sentence for the user; ``walk`` answers the files of files and folders that can be articles.
"""

from reader.sources.errors import Unreadable
from reader.sources.folders import walk
from reader.sources.opening import open_article

__all__ = ["Unreadable", "open_article", "walk"]
