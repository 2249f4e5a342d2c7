"""The one registry of actions: keys, footer, help and command palette are all made from it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

Where = Literal["everywhere", "welcome", "library", "article", "compare", "ledger", "story"]


class Action(NamedTuple):
    """Something the reader can be told to do.

    ``id`` is what settings rebind by; ``action`` is the Textual action string, run on the screen
    (or on the app where it begins with ``app.``); ``label`` stands in the footer and the palette;
    ``help`` is a sentence; ``footer`` says whether the footer shows it.
    """

    id: str
    keys: tuple[str, ...]
    action: str
    label: str
    help: str
    group: str
    where: Where
    footer: bool = False
    shown_key: str | None = None


_PREFIXES: Mapping[Where, str] = {"everywhere": "app.", "ledger": "screen.ledger_"}
"""What the names of actions that are not of the screen with the keys begin with."""
PARTS: Mapping[Where, tuple[Where, ...]] = {"compare": ("ledger",)}
"""The parts of a screen that have keys of their own while they are open."""


def _on(where: Where, group: str, *rows: tuple[str, str, str, str, bool]) -> tuple[Action, ...]:
    """Make actions from ``(name, keys with spaces between, label, help, footer)``."""
    return tuple(
        Action(
            id=f"{where}.{name}",
            keys=tuple(keys.split()),
            action=_PREFIXES.get(where, "") + name.replace("-", "_"),
            label=label,
            help=text,
            group=group,
            where=where,
            footer=footer,
        )
        for name, keys, label, text, footer in rows
    )


ACTIONS: tuple[Action, ...] = (
    *_on(
        "everywhere",
        "Everywhere",
        ("help", "question_mark f1", "help", "Show every key of this screen.", True),
        ("command-palette", "ctrl+p", "palette", "Find an action by name and run it.", True),
        ("back", "q escape", "back", "Go back; from the first screen, leave the reader.", True),
        ("quit", "ctrl+q ctrl+c", "quit", "Leave the reader at once.", False),
        ("next-theme", "t", "theme", "Change the theme: dark, light, plain colours.", False),
    ),
    *_on(
        "welcome",
        "Begin",
        ("demo", "enter d", "samples", "Open the sample stories.", True),
        ("open-path", "o", "open", "Open a file or a folder.", True),
        ("problems", "e", "unread", "List what could not be read, and why.", False),
    ),
    *_on(
        "library",
        "Move",
        ("down", "j down", "down", "Go to the next article.", False),
        ("up", "k up", "up", "Go to the article before.", False),
        ("page-down", "d ctrl+d pagedown", "page down", "Go a page down.", False),
        ("page-up", "u ctrl+u pageup b", "page up", "Go a page up.", False),
        ("first", "g home", "first", "Go to the first article.", False),
        ("last", "G end", "last", "Go to the last article.", False),
    ),
    *_on(
        "library",
        "Articles",
        ("read", "enter", "read", "Read the article under the cursor.", True),
        ("mark", "space", "mark", "Mark or unmark the article for comparison.", True),
        (
            "compare",
            "c",
            "compare",
            "Compare the two marked articles; more than two open as one story.",
            True,
        ),
        (
            "compare-relative",
            "r",
            "relative",
            "Compare the article under the cursor with the one most like it.",
            True,
        ),
        (
            "versions",
            "v less_than_sign greater_than_sign",
            "versions",
            "Compare the versions of the article under the cursor, step by step.",
            False,
        ),
        ("unmark-all", "x", "unmark", "Take all marks away.", False),
        ("filter", "slash", "filter", "Narrow the list as you type.", True),
        ("clear-filter", "escape", "show all", "Show every article again.", False),
        ("open-path", "o", "open", "Open a file or a folder.", True),
        ("preview", "p", "preview", "Show or hide the preview.", False),
        ("problems", "e", "unread", "List what could not be read, and why.", False),
    ),
    *_on(
        "article",
        "Move",
        ("down", "j down", "down", "Scroll a line down.", False),
        ("up", "k up", "up", "Scroll a line up.", False),
        ("page-down", "space pagedown", "page down", "Scroll a page down.", True),
        ("page-up", "b pageup", "page up", "Scroll a page up.", False),
        ("half-down", "d ctrl+d", "half page down", "Scroll half a page down.", False),
        ("half-up", "u ctrl+u", "half page up", "Scroll half a page up.", False),
        ("first", "g home", "start", "Go to the start.", False),
        ("last", "G end", "end", "Go to the end.", False),
    ),
    *_on(
        "article",
        "Read",
        ("search", "slash", "search", "Search in the article.", True),
        ("next-match", "n", "next match", "Go to the next match.", False),
        ("previous-match", "N", "match before", "Go to the match before.", False),
        ("clear-search", "escape", "end search", "Take the highlights away.", False),
        ("narrower", "minus", "narrower", "Make the column narrower.", False),
        ("wider", "plus equals_sign", "wider", "Make the column wider.", False),
        (
            "compare-relative",
            "r",
            "relative",
            "Compare this article with the one most like it.",
            True,
        ),
    ),
    *_on(
        "compare",
        "Differences",
        (
            "next-difference",
            "right_square_bracket J right_curly_bracket",
            "next",
            "Go to the next difference.",
            True,
        ),
        (
            "previous-difference",
            "left_square_bracket K left_curly_bracket",
            "back",
            "Go to the difference before.",
            True,
        ),
        ("first-difference", "home", "first", "Go to the first difference.", False),
        ("last-difference", "end", "last", "Go to the last difference.", False),
        (
            "partner",
            "enter",
            "partner",
            "Jump to where the other side tells what the row under the cursor tells.",
            True,
        ),
        ("next-partly", "p", "partly", "Go to the next sentence that is partly told.", False),
        (
            "previous-partly",
            "P",
            "partly, back",
            "Go to the sentence before that is partly told.",
            False,
        ),
    ),
    *_on(
        "compare",
        "Move",
        ("down", "j down", "down", "Go a row down.", False),
        ("up", "k up", "up", "Go a row up.", False),
        ("page-down", "space pagedown", "page down", "Go a page down.", False),
        ("page-up", "b pageup", "page up", "Go a page up.", False),
        ("half-down", "d ctrl+d", "half page down", "Go half a page down.", False),
        ("half-up", "u ctrl+u", "half page up", "Go half a page up.", False),
        ("first", "g", "start", "Go to the first row.", False),
        ("last", "G", "end", "Go to the last row.", False),
    ),
    *_on(
        "compare",
        "Show",
        ("toggle-same", "1", "same", "Show or hide rows told alike.", False),
        ("toggle-changed", "2", "changed", "Show or hide rows told differently.", False),
        ("toggle-removed", "3", "removed", "Show or hide what only the left says.", False),
        ("toggle-added", "4", "added", "Show or hide what only the right says.", False),
        ("toggle-moved", "5", "moved", "Show or hide what has moved.", False),
        ("toggle-noise", "6", "noise", "Show or hide noise: page furniture and the like.", False),
        ("fold", "z", "fold", "Fold or unfold runs of rows told alike.", True),
        ("view", "v", "view", "Side by side or in one column.", True),
        (
            "order",
            "o",
            "order",
            "The right side in its own order, or gathered opposite the left.",
            False,
        ),
        ("swap", "s", "swap", "Swap the two sides.", False),
        ("ledger", "f", "ledger", "Show or hide the ledger: who claims what.", True),
        ("details", "i", "details", "Show or hide the details of the row.", False),
        ("why", "w", "why", "Show or hide why the link was made: what both sides share.", True),
        ("details-down", "ctrl+e", "details down", "Scroll the details a line down.", False),
        ("details-up", "ctrl+y", "details up", "Scroll the details a line up.", False),
        ("less", "minus", "fewer links", "Raise the threshold: only surer links.", False),
        ("more", "plus equals_sign", "more links", "Lower the threshold: more links.", False),
        ("reset-threshold", "0", "usual links", "Put the threshold back.", False),
        ("compare-again", "a", "compare", "Compare after all, where that was stopped.", False),
    ),
    *_on(
        "compare",
        "Versions of one article",
        (
            "earlier-versions",
            "less_than_sign",
            "earlier",
            "Compare the two versions before; the place is kept.",
            False,
        ),
        (
            "later-versions",
            "greater_than_sign",
            "later",
            "Compare the two versions after; the place is kept.",
            False,
        ),
        ("choose-versions", "V", "versions", "Choose which two versions to compare.", False),
        (
            "next-unexplained",
            "exclamation_mark",
            "unexplained",
            "Go to the next change of fact that no note explains.",
            False,
        ),
    ),
    *_on(
        "compare",
        "Find and copy",
        ("search", "slash", "search", "Search in both sides.", True),
        ("next-match", "n", "next match", "Go to the next match.", False),
        ("previous-match", "N", "match before", "Go to the match before.", False),
        (
            "clear-search",
            "escape",
            "end search",
            "Take highlights and the selection away; else close the ledger; else stop comparing.",
            False,
        ),
        ("copy", "y", "copy", "Copy the row under the cursor, or the selection.", False),
        ("read-left", "l", "read left", "Read the left article alone.", False),
        ("read-right", "r", "read right", "Read the right article alone.", False),
    ),
    *_on(
        "ledger",
        "In the ledger",
        ("down", "j down", "down", "Go to the next entry, and where both sides tell it.", False),
        ("up", "k up", "up", "Go to the entry before.", False),
        ("next-tab", "tab right", "next tab", "Show the next tab.", True),
        ("previous-tab", "shift+tab left", "tab before", "Show the tab before.", False),
        ("page-down", "space pagedown d ctrl+d", "page down", "Go a page of entries down.", False),
        ("page-up", "b pageup u ctrl+u", "page up", "Go a page of entries up.", False),
        ("first", "g home", "first", "Go to the most telling entry.", False),
        ("last", "G end", "last", "Go to the last entry.", False),
        ("close", "f", "close", "Close the ledger, as escape does, and give the keys back.", True),
    ),
    *_on(
        "story",
        "Statements",
        (
            "next-difference",
            "right_square_bracket J right_curly_bracket",
            "next",
            "Go to the next statement that is in dispute or not told by all.",
            True,
        ),
        (
            "previous-difference",
            "left_square_bracket K left_curly_bracket",
            "back",
            "Go to the statement before that is in dispute or not told by all.",
            True,
        ),
        ("first-difference", "home", "first", "Go to the first of these.", False),
        ("last-difference", "end", "last", "Go to the last of these.", False),
        ("down", "j down", "down", "Go a statement down.", False),
        ("up", "k up", "up", "Go a statement up.", False),
        ("page-down", "pagedown", "page down", "Go a page down.", False),
        ("page-up", "b pageup", "page up", "Go a page up.", False),
        ("half-down", "d ctrl+d", "half page down", "Go half a page down.", False),
        ("half-up", "u ctrl+u", "half page up", "Go half a page up.", False),
        ("first", "g", "start", "Go to the first statement.", False),
        ("last", "G", "end", "Go to the last statement.", False),
    ),
    *_on(
        "story",
        "Articles",
        ("column-left", "h left", "column left", "Go to the article at the left.", False),
        ("column-right", "l right", "column right", "Go to the article at the right.", False),
        (
            "choose",
            "space",
            "choose",
            "Choose the article under the cursor, or no longer; two can be chosen.",
            True,
        ),
        (
            "open",
            "enter",
            "side by side",
            "Open the two chosen articles side by side at this statement; of one, or none, the "
            "article under the cursor and one that tells it as well.",
            True,
        ),
        ("read", "r", "read", "Read the article under the cursor alone.", False),
    ),
    *_on(
        "story",
        "Show",
        ("toggle-disputed", "1", "in dispute", "Show or hide what is in dispute.", False),
        ("toggle-all", "2", "told by all", "Show or hide what all tell alike.", False),
        ("toggle-some", "3", "told by some", "Show or hide what some tell.", False),
        ("toggle-one", "4", "told by one", "Show or hide what one alone tells.", False),
        (
            "only-mark",
            "m",
            "by mark",
            "Show only what the article under the cursor tells; then in part, with other facts, "
            "not at all.",
            True,
        ),
        ("order", "o", "order", "As they are told, or the most widely told first.", True),
        ("details", "i", "details", "Show or hide the details of the statement.", False),
        ("details-down", "ctrl+e", "details down", "Scroll the details a line down.", False),
        ("details-up", "ctrl+y", "details up", "Scroll the details a line up.", False),
        ("compare-again", "a", "compare", "Compare the rest, where that was stopped.", False),
    ),
    *_on(
        "story",
        "Find and copy",
        ("search", "slash", "search", "Search in all articles.", True),
        ("next-match", "n", "next match", "Go to the next match.", False),
        ("previous-match", "N", "match before", "Go to the match before.", False),
        (
            "clear-search",
            "escape",
            "end search",
            "Take the highlights away and show everything; else stop comparing.",
            False,
        ),
        ("copy", "y", "copy", "Copy the statement, as each article tells it.", False),
    ),
)


def actions(where: Where) -> tuple[Action, ...]:
    """Answer the actions of one screen, those of everywhere not among them."""
    return tuple(action for action in ACTIONS if action.where == where)
