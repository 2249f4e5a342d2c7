"""The themes: dark, light, and the terminal's own sixteen colours."""

from __future__ import annotations

from collections.abc import Mapping

from textual.theme import BUILTIN_THEMES, Theme

DARK, LIGHT, PLAIN = "reader-dark", "reader-light", "reader-plain"
NAMES = {DARK: "dark", LIGHT: "light", PLAIN: "plain colours"}
"""The themes in the order in which they follow one another, and what they are called."""

THEMES = (
    Theme(
        name=DARK,
        primary="#82aad0",
        secondary="#93a1b3",
        accent="#d6ad70",
        warning="#d9b36c",
        error="#e28f88",
        success="#93c18e",
        foreground="#d9d9d4",
        background="#1b1d21",
        surface="#23262b",
        panel="#33383f",
        dark=True,
        variables={
            "scrollbar": "#3b424b",
            "scrollbar-hover": "#4c5560",
            "scrollbar-active": "#5b6673",
            "scrollbar-background": "#1b1d21",
            "scrollbar-background-hover": "#1b1d21",
            "scrollbar-background-active": "#1b1d21",
            "scrollbar-corner-color": "#1b1d21",
            "prose-name": "#b3c8de",
            "prose-figure": "#dcc8a4",
            "prose-quotation": "#b6cdb2",
        },
    ),
    Theme(
        name=LIGHT,
        primary="#2b5c8c",
        secondary="#5a6473",
        accent="#85560f",
        warning="#7d540a",
        error="#a3332b",
        success="#2c6831",
        foreground="#26282b",
        background="#fbfaf6",
        surface="#f1efe9",
        panel="#dedad0",
        dark=False,
        variables={
            "scrollbar": "#cfcabe",
            "scrollbar-hover": "#b9b3a5",
            "scrollbar-active": "#a49d8d",
            "scrollbar-background": "#fbfaf6",
            "scrollbar-background-hover": "#fbfaf6",
            "scrollbar-background-active": "#fbfaf6",
            "scrollbar-corner-color": "#fbfaf6",
            "prose-name": "#2b4c6e",
            "prose-figure": "#644719",
            "prose-quotation": "#33563a",
        },
    ),
    # Sixteen colours that the terminal's owner chose. Text and what it stands on are left to the
    # terminal; of the colours, magenta is the one that most palettes keep readable on both black
    # and white.
    Theme(
        name=PLAIN,
        primary="ansi_magenta",
        secondary="ansi_default",
        warning="ansi_yellow",
        error="ansi_red",
        success="ansi_green",
        accent="ansi_cyan",
        foreground="ansi_default",
        background="ansi_default",
        surface="ansi_default",
        panel="ansi_default",
        boost="ansi_default",
        dark=True,
        ansi=True,
        variables={
            **BUILTIN_THEMES["ansi-dark"].variables,
            "scrollbar": "ansi_bright_black",
            "scrollbar-hover": "ansi_white",
            "scrollbar-active": "ansi_white",
            "scrollbar-background": "ansi_default",
            "scrollbar-background-hover": "ansi_default",
            "scrollbar-background-active": "ansi_default",
            "scrollbar-corner-color": "ansi_default",
            "prose-name": "ansi_default",
            "prose-figure": "ansi_cyan",
            "prose-quotation": "ansi_green",
        },
    ),
)
BY_NAME: Mapping[str, Theme] = {theme.name: theme for theme in THEMES}
