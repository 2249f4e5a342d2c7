"""What may be drawn: hostile characters replaced one for one, so that every offset still fits."""

from __future__ import annotations

import re

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

HARMFUL = re.compile(
    "[\x00-\x1f\x7f-\x9f"  # C0, DEL and C1: escape sequences begin here
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # bidi marks, embeddings, overrides, isolates
    "\u2028\u2029"  # line and paragraph separators
    "\u206a-\u206f\ufff9-\ufffb"  # deprecated format controls, interlinear annotation
    "\ufeff\xad\u200b\u2060-\u2064\u180e"  # no width, no meaning once drawn: soft hyphen and kin
    "\ud800-\udfff"  # lone surrogates cannot be encoded
    "\U000e0000-\U000e0fff"  # tags: invisible text
    "\U0001d173-\U0001d17a]"
)
_BLANKS = frozenset("\t\n\v\f\r\x85\u2028\u2029")


def _replace(match: re.Match[str]) -> str:
    character = match[0]
    if character in _BLANKS:
        return " "
    if character < " ":
        return chr(0x2400 + ord(character))
    if character == "\x7f":
        return "\u2421"
    return REPLACEMENT


def drawable(text: str) -> str:
    """Answer ``text`` with everything that could harm or confuse a terminal replaced.

    As many code points come out as went in. White space that moves the cursor becomes a space,
    other C0 controls their Unicode pictures, the rest U+FFFD.
    """
    return text if text.isascii() and text.isprintable() else HARMFUL.sub(_replace, text)
