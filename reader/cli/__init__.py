"""The command line: what each command takes, and what it does, one module a command.

Only the command that is called is loaded.
"""

from reader.cli.commands import DIFFERENT, SAME, TROUBLE, diff_parser, no_room, parser, run

__all__ = [
    "DIFFERENT",
    "SAME",
    "TROUBLE",
    "diff_parser",
    "no_room",
    "parser",
    "run",
]
