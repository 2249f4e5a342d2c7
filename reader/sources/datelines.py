"""What the dateline of a report says of the agency and the day."""

from __future__ import annotations

from reader.sources.dates import iso_date
from reader.text import datelines


def dateline(paragraph: str) -> tuple[str | None, str | None]:
    """Answer the agency and the day that a paragraph begins with, each ``None`` where it is not.

    A day without a year is none.
    """
    found = datelines.dateline(paragraph)
    return (found.agency, iso_date(found.dated)) if found is not None else (None, None)
