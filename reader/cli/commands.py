"""``reader`` and ``reader diff``, and what all commands share: parse, then call one function.

What costs time to import is imported where it is used; Textual only to open the screen.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import closing, nullcontext
from importlib import import_module
from typing import TYPE_CHECKING, Literal, NoReturn

from reader.aside import aside
from reader.keeping import begin_keeping, keep
from reader.version import __version__

if TYPE_CHECKING:
    from reader.article import Article
    from reader.comparison import Comparison
    from reader.comparison.ledger import Ledger
    from reader.comparison.wording import Kind

SAME, DIFFERENT, TROUBLE = 0, 1, 2
"""The exit statuses of a comparison, as those of diff."""
_BOTH_TAKE = "reader.article", "reader.text.safe", "pathlib", "pickle", "urllib.parse"
"""Of what Textual loads, and of what reading an article does, the modules that take longest."""
_PIPE_WIDTH = 120
"""Columns where there is no terminal to ask."""
_KINDS: tuple[Kind, ...] = ("same", "changed", "removed", "added", "moved", "noise")


class Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence."""

    def error(self, message: str) -> NoReturn:
        """End with what is wrong, and where help is."""
        fail(f"{message}; see {self.prog} --help")


class Trouble(Exception):  # noqa: N818 - it is what diff calls it
    """Something the user can mend; the text is the sentence to show."""


def fail(message: str) -> NoReturn:
    """End with one sentence on standard error and status 2."""
    raise Trouble(message)


def run(arguments: Sequence[str]) -> int:
    """Run the command line and answer the exit status."""
    try:
        if sys.stdout is None:
            fail("standard output is closed: send it to a terminal, a file or a pipe")
        if arguments and arguments[0] == "diff":
            return _diff(diff_parser().parse_args(arguments[1:]))
        if arguments and arguments[0] == "history":
            from reader.cli import history

            return history.run(arguments[1:])
        if arguments and arguments[0] == "compare":
            from reader.cli import story

            return story.run(arguments[1:])
        return _open(parser().parse_args(arguments))
    except Trouble as trouble:
        _complain(str(trouble))
        return TROUBLE
    except BrokenPipeError:
        drop_output()
        return TROUBLE
    except KeyboardInterrupt:
        return 130


def _complain(sentence: str) -> None:
    from reader.text.safe import drawable

    if sys.stderr is None:
        return
    sys.stderr.write(f"reader: {drawable(sentence).removesuffix('.')}.\n")


def no_room(error: OSError) -> int:
    """Say that standard output cannot be written to, and answer the exit status."""
    drop_output()
    if not isinstance(error, BrokenPipeError):
        _complain(f"standard output cannot be written to: {error.strerror or error}")
    return TROUBLE


def drop_output() -> None:
    """Let nothing more be written to a pipe that nobody reads any longer."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


# arguments


def parser() -> argparse.ArgumentParser:
    """Answer the parser of ``reader``."""
    made = Parser(
        prog="reader",
        description="Read two tellings of one story side by side, sentence by sentence.",
        epilog="“reader diff LEFT RIGHT” writes the comparison as text or JSON, and “reader "
        "history FILE…” shows the versions of one article, and “reader compare PATH…” sets "
        "several articles beside each other: each has its own --help. Inside the reader, ? shows "
        "every key.",
    )
    made.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help="files and folders of articles; two files are compared at once; - is standard input",
    )
    made.add_argument("--demo", action="store_true", help="open the sample stories")
    made.add_argument("--version", action="version", version=f"reader {__version__}")
    add_reading(made)
    return made


def diff_parser() -> argparse.ArgumentParser:
    """Answer the parser of ``reader diff``."""
    made = Parser(
        prog="reader diff",
        description="Write what two articles tell alike and differently.",
        epilog="The exit status is 0 where both tell the same in the same order, 1 where they "
        "differ, 2 in trouble.",
    )
    made.add_argument("left", metavar="LEFT", help="a file; - is standard input")
    made.add_argument("right", metavar="RIGHT", help="a file; - is standard input")
    made.add_argument("--format", choices=("text", "json"), default="text")
    made.add_argument("--width", type=width, metavar="COLUMNS", help="of the text")
    made.add_argument("--color", choices=("always", "never", "auto"), default="auto")
    made.add_argument(
        "--only",
        type=_kinds,
        default=_KINDS,
        metavar="KINDS",
        help=f"rows to show, with commas between: {', '.join(_KINDS)}",
    )
    made.add_argument(
        "--context",
        type=_count,
        metavar="N",
        help="show only the rows that differ and N rows around each",
    )
    made.add_argument(
        "--explain",
        action="store_true",
        help="say why each link was made: what both sides share, the most telling first",
    )
    made.add_argument(
        "--ledger",
        action="store_true",
        help="add the quotations, figures, dates and names of both sides, and whether they agree",
    )
    add_reading(made)
    return made


def add_reading(parser: argparse.ArgumentParser) -> None:
    """Add the options that say how articles are read and compared."""
    parser.add_argument(
        "--threshold",
        type=_share,
        metavar="SHARE",
        help="the least confidence of a link, 0 to 1: higher leaves only surer links",
    )
    parser.add_argument("--language", type=_language, metavar="CODE", help="such as en, de, zh")
    parser.add_argument("--encoding", type=_encoding, metavar="NAME", help="such as cp1252")


def _checked(text: str, holds: Callable[[str], bool], wanted: str) -> str:
    if not holds(text):
        raise argparse.ArgumentTypeError(f"{text!r} is not {wanted}")
    return text


def width(text: str) -> int:
    """Answer the width that an option gives."""
    return int(_checked(text, lambda t: t.isdecimal() and 40 <= int(t) <= 10_000, "40 or more"))


def _count(text: str) -> int:
    return int(_checked(text, lambda t: t.isdecimal() and len(t) < 10, "a number of rows"))


def _share(text: str) -> float:
    def holds(given: str) -> bool:
        try:
            return 0 <= float(given) <= 1
        except ValueError:
            return False

    return float(_checked(text, holds, "a number from 0 to 1"))


def _kinds(text: str) -> tuple[str, ...]:
    kinds = tuple(kind.strip() for kind in text.split(","))
    _checked(text, lambda _: set(kinds) <= set(_KINDS), f"a list of {', '.join(_KINDS)}")
    return kinds


def _language(text: str) -> str:
    code = text.lower().replace("_", "-").split("-")[0]
    _checked(code, lambda c: c.isascii() and c.isalpha() and len(c) in (2, 3), "a language code")
    return code


def _encoding(text: str) -> str:
    def holds(name: str) -> bool:
        try:
            "".encode(name)
        except (LookupError, ValueError):
            return False
        return True

    return _checked(text, holds, "an encoding that is known here")


# reading


def read_input(paths: Sequence[str]) -> bytes | None:
    """Read standard input where the paths name it; keys come from the terminal afterwards."""
    if paths.count("-") > 1:
        fail("standard input can be given only once: name a file for the other side")
    if "-" not in paths:
        return None
    if sys.stdin is None:
        fail("standard input is closed: name a file instead of -")
    from reader.sources.files import LARGEST_FILE

    # one byte more than an article may have is told as too large, and endless input ends
    return sys.stdin.buffer.read(LARGEST_FILE + 1)


def _articles(
    paths: Sequence[str], options: argparse.Namespace, data: bytes | None
) -> list[Article]:
    from reader.sources import Unreadable, open_article

    try:
        return [
            open_article(
                path,
                encoding=options.encoding,
                language=options.language,
                data=data if path == "-" else None,
            )
            for path in paths
        ]
    except Unreadable as trouble:
        fail(str(trouble))


# commands


def _open(options: argparse.Namespace) -> int:
    """Open the library or, given two files, their comparison."""
    paths: list[str] = options.paths
    if options.demo:
        if paths:
            fail("--demo opens the sample stories and takes no path: leave one of them out")
        from reader.library import demo_folder

        paths = [str(demo_folder())]
    if len(paths) == 2 and not any(os.path.isdir(path) for path in paths):
        data = read_input(paths)
        if not sys.stdout.isatty():
            left, right = _articles(paths, options, data)
            return _write(left, right, options)
        start_quickly()
        articles = aside(lambda: _articles(paths, options, data), then=keep)
        from reader.tui.app import open_comparison
        from reader.tui.screens import compare  # noqa: F401 (loaded while the articles are read)

        left, right = articles()
        return open_comparison(left, right, threshold=options.threshold, opening=articles)
    data = read_input(paths)
    if not sys.stdout.isatty():
        fail("standard output is no terminal: run it in one, or name two files to compare")
    start_quickly()
    first = aside(lambda: _first(paths, options, data))
    from reader.tui.app import open_library
    from reader.tui.screens import library  # noqa: F401 (loaded while the first one is read)

    return open_library(
        paths,
        first=first(),
        encoding=options.encoding,
        language=options.language,
        threshold=options.threshold,
        data=data,
    )


def start_quickly() -> None:
    """Load what both the screen and the reading take, before each goes on in its own process.

    No garbage is collected while modules are loaded, which make none; the app begins it again.
    """
    import gc

    gc.disable()
    for module in _BOTH_TAKE:
        import_module(module)


def _first(
    paths: Sequence[str], options: argparse.Namespace, data: bytes | None
) -> tuple[Article, int] | None:
    """Answer the first article of the library, and how many words it has.

    None in the current folder is no trouble.
    """
    from reader.library import first_article
    from reader.text.words import length

    found = first_article(
        paths or ["."], encoding=options.encoding, language=options.language, data=data
    )
    if not isinstance(found, tuple):
        return found, length(found.text)
    if not paths:
        return None
    if len(found) == 1:
        fail(str(found[0]))
    fail(f"none of {len(found)} files and folders can be read; the first: {found[0]}")


def _diff(options: argparse.Namespace) -> int:
    paths = [options.left, options.right]
    left, right = _articles(paths, options, read_input(paths))
    return _write(left, right, options)


def _write(left: Article, right: Article, options: argparse.Namespace) -> int:
    """Write the comparison to standard output and answer whether there are differences."""
    form = getattr(options, "format", "text")
    comparison, claims = _compared(
        left, right, options, claimed=form == "json" or getattr(options, "ledger", False)
    )
    explain = getattr(options, "explain", False)
    status = DIFFERENT if comparison.differences else SAME
    try:
        if form == "json":
            from reader.reports.as_json import to_json

            write_data("json")
            sys.stdout.write(to_json(comparison, explain=explain, claims=claims))
        else:
            from reader.reports.as_text import to_text

            sys.stdout.reconfigure(errors="replace")  # type: ignore[union-attr]
            only: Sequence[Kind] = getattr(options, "only", _KINDS)
            for line in to_text(
                comparison,
                width=getattr(options, "width", None) or terminal_width(),
                colour=in_colour(getattr(options, "color", "auto")),
                only=only,
                context=getattr(options, "context", None),
                explain=explain,
                ledger=claims,
            ):
                sys.stdout.write(line + "\n")
        sys.stdout.flush()
    except BrokenPipeError:
        drop_output()
    except OSError as error:
        return no_room(error)
    return status


def _compared(
    left: Article, right: Article, options: argparse.Namespace, *, claimed: bool
) -> tuple[Comparison, Ledger | None]:
    """Compare two articles and, if what they claim is asked for, answer their ledger as well."""
    from reader.comparison import compare
    from reader.comparison.ledger import ledger

    keeping = begin_keeping(left, right, threads=False) if claimed else None
    with closing(keeping) if keeping is not None else nullcontext():
        comparison = compare(
            left,
            right,
            threshold=options.threshold,
            language=options.language,
            linked=keeping.ask if keeping is not None else None,
        )
        kept = keeping.ledger(comparison.alignment) if keeping is not None else None
    return comparison, (kept or ledger(comparison)) if claimed else None


def write_data(form: Literal["json", "csv"]) -> None:
    """Let standard output be UTF-8, for CSV with the mark by which spreadsheets know that."""
    if form == "csv":
        sys.stdout.reconfigure(encoding="utf-8-sig", newline="")  # type: ignore[union-attr]
    else:
        sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]


def terminal_width() -> int:
    """Answer how many columns there are to write in."""
    import shutil

    return max(40, shutil.get_terminal_size((_PIPE_WIDTH, 24)).columns)


def in_colour(choice: str) -> bool:
    """Answer whether to write in colour, by what was chosen and where it goes."""
    if choice != "auto":
        return choice == "always"
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return sys.stdout.isatty() and not plain
