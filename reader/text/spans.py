"""Spans: how those of one text lie to each other."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.article import Span


def is_free(span: Span, taken: Sequence[Span]) -> bool:
    """Whether ``span`` overlaps none of ``taken``, which ascend and do not overlap each other."""
    index = bisect_left(taken, span)
    before_ends = index == 0 or taken[index - 1][1] <= span[0]
    return before_ends and (index == len(taken) or span[1] <= taken[index][0])
