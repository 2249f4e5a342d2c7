"""What is claimed in a comparison, made at once for all that the screen tells of it.

To be loaded only when that is made.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.comparison import ledger
from reader.comparison.ledger.telling import differing, differing_by_row
from reader.comparison.manner import manners_asked

if TYPE_CHECKING:
    from reader.comparison import Comparison
    from reader.comparison.ledger import Ledger
    from reader.comparison.manner import Manners


@dataclass(frozen=True, slots=True)
class Claims:
    """The ledger of a comparison, the facts that differ, and how both sides tell things.

    ``by_row`` holds for each row in which facts differ the numbers of their entries.
    """

    comparison: Comparison
    ledger: Ledger
    differing: int
    by_row: Mapping[int, tuple[int, ...]]
    manners: Manners


def claims(comparison: Comparison, kept: Ledger | None = None) -> Claims:
    """Answer what is claimed in a comparison; ``kept`` is its ledger, where that is made already.

    The rules for one are loaded only to make it here.
    """
    made = kept if kept is not None else ledger.ledger(comparison)
    return Claims(
        comparison,
        made,
        differing(made),
        differing_by_row(comparison, made),
        manners_asked(comparison),
    )
