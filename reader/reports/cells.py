"""Cells of a spreadsheet that are text and nothing else, whatever an article holds."""

from __future__ import annotations

from reader.text.safe import drawable

_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r")
"""What spreadsheets take for the beginning of a formula, also in full width."""


def cell(text: str) -> str:
    """Answer a cell that says ``text``.

    What a spreadsheet would take for a formula begins with an apostrophe instead, which tells it
    that text follows (see OWASP, CSV Injection); what could harm a terminal is replaced.
    """
    safe = drawable(text)
    return f"'{safe}" if safe.lstrip().startswith(_FORMULA) else safe
