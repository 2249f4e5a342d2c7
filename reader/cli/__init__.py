"""The command line: what each command takes, and what it does, one module a command."""

from reader.cli.commands import DIFFERENT, SAME, TROUBLE, diff_parser, no_room, parser, run
from reader.cli.history import history_parser
from reader.cli.story import compare_parser

__all__ = [
    "DIFFERENT",
    "SAME",
    "TROUBLE",
    "compare_parser",
    "diff_parser",
    "history_parser",
    "no_room",
    "parser",
    "run",
]
