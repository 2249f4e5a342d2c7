"""``reader compare``: several articles as one story, on the screen or as data."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.aside import aside
from reader.cli import commands
from reader.comparison.story.pairing import PREPARE, pairing_of, pairs_of
from reader.crew import Crew

if TYPE_CHECKING:
    from reader.article import Article
    from reader.comparison.story import Story

FORMATS = ("text", "json", "csv")
_FEW = 3
"""Up to so many pairs of articles are compared before a crew has begun."""


def compare_parser() -> argparse.ArgumentParser:
    """Answer the parser of ``reader compare``."""
    made = commands.Parser(
        prog="reader compare",
        description="Set two or more articles beside each other as one story: what they state, "
        "and which of them says what.",
        epilog="As data, the exit status is 0 where all articles tell every statement and none "
        "disagree, 1 where they do not, 2 in trouble.",
    )
    made.add_argument(
        "paths",
        nargs="+",
        metavar="PATH",
        help="files, and folders of which all articles are taken; - is standard input",
    )
    made.add_argument("--format", choices=FORMATS, help="write the table instead of opening it")
    made.add_argument(
        "--order",
        choices=("flow", "spread"),
        default="flow",
        help="of the statements: as they are told, or the most widely told first",
    )
    made.add_argument("--width", type=commands.width, metavar="COLUMNS", help="of the text")
    made.add_argument("--color", choices=("always", "never", "auto"), default="auto")
    commands.add_reading(made)
    return made


def run(arguments: Sequence[str]) -> int:
    """Run ``reader compare`` and answer the exit status."""
    options = compare_parser().parse_args(arguments)
    data = commands.read_input(options.paths)
    if options.format is not None or not sys.stdout.isatty():
        return _written(options, data)
    crew = Crew(pairing_of, *PREPARE)
    try:
        commands.start_quickly()
        reading = aside(lambda: _articles(options, data))
        from reader.tui.app import open_story  # (loaded while the articles are read)

        articles = reading()
        crew.give((articles, options.threshold, options.language), pairs_of(articles))
        return open_story(articles, crew, threshold=options.threshold, language=options.language)
    finally:
        crew.close()


def _articles(options: argparse.Namespace, data: bytes | None) -> list[Article]:
    """Answer the articles that are named, two at least."""
    from reader.library import read
    from reader.sources import Unreadable

    found = []
    for article in read(
        options.paths, encoding=options.encoding, language=options.language, data=data
    ):
        if isinstance(article, Unreadable):
            commands.fail(str(article))
        found.append(article)
    if len(found) < 2:
        what = "only one article is" if found else "no article is"
        commands.fail(f"{what} named: a story takes two or more, in files or folders")
    return found


def _written(options: argparse.Namespace, data: bytes | None) -> int:
    """Write the story to standard output and answer whether all tell it alike."""
    story = _story(options, _articles(options, data))
    try:
        if options.format in ("json", "csv"):
            commands.write_data(options.format)
        if options.format == "json":
            from reader.reports.story.as_json import to_json

            sys.stdout.write(to_json(story, order=options.order))
        elif options.format == "csv":
            from reader.reports.story.as_csv import to_csv

            sys.stdout.write(to_csv(story, order=options.order))
        else:
            from reader.reports.story.as_text import to_text

            sys.stdout.reconfigure(errors="replace")  # type: ignore[union-attr]
            width = options.width or commands.terminal_width()
            colour = commands.in_colour(options.color)
            for line in to_text(story, width=width, colour=colour, order=options.order):
                sys.stdout.write(line + "\n")
        sys.stdout.flush()
    except BrokenPipeError:
        commands.drop_output()
    except OSError as error:
        return commands.no_room(error)
    differs = any(statement.differs for statement in story.statements)
    return commands.DIFFERENT if differs else commands.SAME


def _story(options: argparse.Namespace, articles: Sequence[Article]) -> Story:
    from reader.comparison.story import story, story_of

    pairs = pairs_of(articles)
    if len(pairs) <= _FEW:
        return story(articles, threshold=options.threshold, language=options.language)
    crew = Crew(pairing_of, *PREPARE)
    try:
        crew.give((articles, options.threshold, options.language), pairs)
        return story_of(articles, dict(crew.answers()))
    finally:
        crew.close()
