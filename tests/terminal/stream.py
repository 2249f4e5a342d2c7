"""What a program writes to a terminal, taken apart: text, control sequences, and modes set."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_SEQUENCE = re.compile(
    r"""
    \x1b\[ (?P<private>[<=>?]*) (?P<parameters>[0-9:;]*) (?P<between>[ -/]*) (?P<final>[@-~])
    | \x1b(?P<string>[\]PX^_]) .*? (?:\x07|\x1b\\)
    | \x1b(?P<short>[ -/]*[0-OQ-WYZ\\`-~])
    """,
    re.VERBOSE | re.DOTALL,
)

DEFAULT_ON = frozenset({7, 25})
"""Private modes that are on in a terminal nobody has touched: line wrap and the cursor."""


@dataclass(frozen=True, slots=True)
class Token:
    """A run of text, or one control sequence; ``shape`` is empty for text.

    The shape is the sequence without what it is told: ``CSI ?h``, ``CSI m``, ``OSC``, ``ESC 7``.
    """

    written: str
    shape: str = ""
    private: str = ""
    parameters: str = ""


def tokens(stream: str) -> Iterator[Token]:
    """Answer the tokens of what was written, in order; a sequence cut short at the end is left."""
    at = 0
    for match in _SEQUENCE.finditer(stream):
        if match.start() > at:
            yield Token(stream[at : match.start()])
        at = match.end()
        if match["final"]:
            shape = f"CSI {match['private']}{match['between']}{match['final']}"
            yield Token(match[0], shape, match["private"], match["parameters"])
        elif match["string"]:
            yield Token(match[0], {"]": "OSC", "P": "DCS"}.get(match["string"], "string"))
        else:
            yield Token(match[0], f"ESC {match['short']}")
    if at < len(stream):
        yield Token(stream[at:])


def complete(stream: str) -> int:
    """Answer how much of the stream can be read now: all but a sequence that goes on."""
    escape = stream.rfind("\x1b")
    if escape < 0 or _SEQUENCE.match(stream, escape):
        return len(stream)
    opening = stream.rfind("\x1b", 0, escape)
    if opening >= 0 and not _SEQUENCE.match(stream, opening):
        return opening
    return escape


def shapes(stream: str) -> frozenset[str]:
    """Answer the shapes of all control sequences in the stream."""
    return frozenset(token.shape for token in tokens(stream) if token.shape)


def left_behind(stream: str) -> list[str]:
    """Answer what a program that wrote this has changed and not put back, in words."""
    modes: dict[int, bool] = {}
    keyboard = 0
    for token in tokens(stream):
        if token.shape in ("CSI ?h", "CSI ?l"):
            for mode in token.parameters.split(";"):
                modes[int(mode)] = token.shape.endswith("h")
        elif token.shape == "CSI >u":
            keyboard += 1
        elif token.shape == "CSI <u":
            keyboard -= 1
    found = [
        f"mode {mode} is {'on' if on else 'off'}"
        for mode, on in sorted(modes.items())
        if on != (mode in DEFAULT_ON)
    ]
    if keyboard > 0:
        found.append("the keyboard protocol is on")
    return found
