"""The two tellings that the tests of the terminal open, and hostile ones."""

from __future__ import annotations

from pathlib import Path

LEFT = """\
Harbour bridge opens after nine years

The new bridge over the harbour opened to traffic on Saturday morning. Some 40,000 people walked
across it before the first car did.

The mayor cut the ribbon at ten o'clock. The work cost 310 million pounds and took nine years.

Ferries will go on running until the end of the month.
"""

RIGHT = """\
Crowds walk the harbour bridge on its first day

About 40,000 people crossed the new harbour bridge on foot on Saturday, before it was opened to
cars. It took nine years to build, and the cost came to 310 million pounds.

Swimmers and rowers greeted the crowd from below. At ten the mayor cut a ribbon.
"""

PAYLOAD = "OWNED"
"""What the hostile sequences try to bring into the terminal's title or clipboard."""

HOSTILE = (
    f"\x1b]0;{PAYLOAD}\x07",  # the title of the window
    f"\x1b]52;c;{PAYLOAD}\x1b\\",  # the clipboard
    f"\x1bP+q{PAYLOAD}\x1b\\",  # a device control string
    f"\x1b_{PAYLOAD}\x1b\\",  # an application program command
    "\x1b[2J\x1b[H\x1b[5n\x1b[21t",  # clear, home, report, report the title
    "\x1b[?1049l\x1bc",  # leave the alternate screen, reset
    f"\x9d0;{PAYLOAD}\x9c\x9b31m",  # the same in single C1 characters
    "\u202eesrever\u202c\u2066\u2069\u200f",  # bidi overrides, isolates, marks
    "\x00\x07\x08\x0c\x0e\x7f",  # NUL, bell, backspace, form feed, shift out, delete
)

FORBIDDEN = frozenset(
    "".join(map(chr, range(0x80, 0xA0)))
    + "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    + "\x00\x05\x08\x0b\x0c\x0e\x7f"
)
"""Characters that no program should write to a terminal in the course of drawing text."""


def write_pair(folder: Path) -> tuple[Path, Path]:
    """Write the two tellings into the folder; answer their paths."""
    left, right = folder / "left.txt", folder / "right.txt"
    left.write_text(LEFT, encoding="utf-8")
    right.write_text(RIGHT, encoding="utf-8")
    return left, right


def write_hostile(folder: Path, form: str = "txt") -> tuple[Path, Path]:
    """Write the tellings with hostile sequences in title, text and file name; answer the paths."""
    names = f"left\x1b]0;{PAYLOAD}\x07\u202e.{form}", f"right\x9b31m\x1b[2J.{form}"
    paths = folder / names[0], folder / names[1]
    for path, text in zip(paths, (LEFT, RIGHT), strict=True):
        title, *lines = text.splitlines()
        salted = [
            f"{line} {HOSTILE[number % len(HOSTILE)]}" if line else ""
            for number, line in enumerate(lines * 3)
        ]
        path.write_bytes(_AS[form](title, salted).encode())
    return paths


def _as_text(title: str, lines: list[str]) -> str:
    return "\n".join([f"{title} {HOSTILE[0]}", "", *lines])


def _as_markdown(title: str, lines: list[str]) -> str:
    """YAML refuses control characters, but makes them of its own escapes."""
    told = "".join(rf"\u{ord(sign):04x}" for sequence in HOSTILE for sign in sequence)
    return "\n".join(["---", f'title: "{title} {told}"', f'source: "{told}"', "---", "", *lines])


def _as_html(title: str, lines: list[str]) -> str:
    """HTML makes control characters of its entities."""
    told = "".join(f"&#{ord(sign)};" for sequence in HOSTILE for sign in sequence)
    paragraphs = "".join(f"<p>{line} {told}</p>\n" for line in lines if line)
    return f"""<!DOCTYPE html><html lang="en">
<head><meta charset="utf-8"><title>{title} {told}</title>
<meta property="og:site_name" content="{told}"><meta name="author" content="{told}"></head>
<body><article><h1>{title} {told}</h1>{paragraphs}</article></body></html>"""


_AS = {"txt": _as_text, "md": _as_markdown, "html": _as_html}
