"""``reader history``: the versions of one article, on the screen or as data."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.aside import aside
from reader.cli import commands

if TYPE_CHECKING:
    from reader.article import Article
    from reader.library.versions import Series
    from reader.sources import Unreadable


def history_parser() -> argparse.ArgumentParser:
    """Answer the parser of ``reader history``."""
    made = commands.Parser(
        prog="reader history",
        description="Show the versions of one article, how much changed at each, and which facts.",
        epilog="One file is looked up in the git repository that it lies in; several, or those of "
        "a folder, are the versions themselves. As data, the exit status is 0 where every change "
        "of fact is explained by a note of correction, 1 where one is not, 2 in trouble.",
    )
    made.add_argument("paths", nargs="+", metavar="FILE", help="a file in git, files, or a folder")
    made.add_argument(
        "--format", choices=("text", "json", "csv"), help="write the timeline instead of opening it"
    )
    made.add_argument("--last", type=_versions, metavar="N", help="only the newest N versions")
    made.add_argument("--width", type=commands.width, metavar="COLUMNS", help="of the text")
    made.add_argument("--color", choices=("always", "never", "auto"), default="auto")
    commands.add_reading(made)
    return made


def _versions(text: str) -> int:
    if not (text.isdecimal() and len(text) < 10 and int(text) > 1):
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of versions, 2 or more")
    return int(text)


def run(arguments: Sequence[str]) -> int:
    """Run ``reader history`` and answer the exit status."""
    options = history_parser().parse_args(arguments)
    if "-" in options.paths:
        commands.fail("a history takes files, not standard input: name them")
    if options.format or not sys.stdout.isatty():
        return _write(_series(options), options)
    commands.start_quickly()
    found = aside(lambda: _series(options))
    from reader.tui.app import open_history
    from reader.tui.screens import compare  # noqa: F401 (loaded while the articles are read)

    series = found()
    if len(series.versions) < 2:
        named = options.paths[0] if len(options.paths) == 1 else "what was named"
        commands.fail(f"{named} has one version only: there is nothing to compare it with")
    return open_history(series, threshold=options.threshold)


def _series(options: argparse.Namespace) -> Series:
    """Answer the versions that the paths name."""
    from reader.library.versions import committed, series
    from reader.sources import Unreadable

    paths: list[str] = options.paths
    try:
        if len(paths) == 1 and not os.path.isdir(paths[0]):
            return committed(
                paths[0],
                encoding=options.encoding,
                language=options.language,
                last=options.last,
            )
        articles, unreadable = _articles(paths, options)
    except Unreadable as trouble:
        commands.fail(str(trouble))
    found = series(articles, unreadable)
    return found.newest(options.last) if options.last else found


def _articles(
    paths: Sequence[str], options: argparse.Namespace
) -> tuple[list[Article], list[Unreadable]]:
    """Answer the articles of files and folders; only in a folder one may fail to be read."""
    from reader.sources import Unreadable, open_article, walk

    articles: list[Article] = []
    unreadable: list[Unreadable] = []
    for path in paths:
        inside = os.path.isdir(path)
        for name in walk([path], on_error=unreadable.append) if inside else (path,):
            try:
                articles.append(
                    open_article(name, encoding=options.encoding, language=options.language)
                )
            except Unreadable as trouble:
                if not inside:
                    raise
                unreadable.append(trouble)
    if not articles:
        raise (
            unreadable[0]
            if unreadable
            else Unreadable(paths[0], "holds no article", "name the versions as files")
        )
    return articles, unreadable


def _write(series: Series, options: argparse.Namespace) -> int:
    """Write the timeline to standard output and answer whether a change is unexplained."""
    from reader.comparison.versions import timeline

    found = timeline(series.versions, threshold=options.threshold, language=options.language)
    try:
        if options.format in ("json", "csv"):
            commands.write_data(options.format)
        if options.format == "json":
            from reader.reports.history.as_json import to_json

            sys.stdout.write(to_json(series, found))
        elif options.format == "csv":
            from reader.reports.history.as_csv import to_csv

            sys.stdout.write(to_csv(found))
        else:
            from reader.reports.history.as_text import to_text

            sys.stdout.reconfigure(errors="replace")  # type: ignore[union-attr]
            width = options.width or commands.terminal_width()
            colour = commands.in_colour(options.color)
            for line in to_text(series, found, width=width, colour=colour):
                sys.stdout.write(line + "\n")
        sys.stdout.flush()
    except BrokenPipeError:
        commands.drop_output()
    except OSError as error:
        return commands.no_room(error)
    return commands.DIFFERENT if found.unexplained else commands.SAME
