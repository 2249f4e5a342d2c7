"""Which sentence tells the same as which, in two tellings in one language.

What finds that is loaded when it is first asked for: who reads words as it does needs no more.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.alignment.aligner import align
    from reader.alignment.constants import DEFAULT_THRESHOLD
    from reader.alignment.explaining import Explanation, Place, Shared, explain
    from reader.alignment.result import Alignment, Cancelled, Link, Partial, Texts

__all__ = [
    "DEFAULT_THRESHOLD",
    "Alignment",
    "Cancelled",
    "Explanation",
    "Link",
    "Partial",
    "Place",
    "Shared",
    "Texts",
    "align",
    "explain",
]
_MODULES = {
    "DEFAULT_THRESHOLD": "constants",
    "Explanation": "explaining",
    "Place": "explaining",
    "Shared": "explaining",
    "align": "aligner",
    "explain": "explaining",
}
"""Where each stands that is no result."""


def __getattr__(name: str) -> object:
    if name in __all__:
        return getattr(import_module(f"{__name__}.{_MODULES.get(name, 'result')}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
