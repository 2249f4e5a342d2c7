"""The themes: dark, light, and the terminal's own sixteen colours."""

from __future__ import annotations

from textual.theme import BUILTIN_THEMES, Theme

DARK, LIGHT, PLAIN = "reader-dark", "reader-light", "reader-plain"
NAMES = {DARK: "dark", LIGHT: "light", PLAIN: "plain colours"}

_plain = BUILTIN_THEMES["ansi-dark"]

THEMES = (
    Theme(
        name=DARK,
        primary="#7aa2c8",
        secondary="#8f9fb3",
        accent="#d3a86a",
        warning="#d9b36c",
        error="#e08b84",
        success="#8fbf8a",
        foreground="#d8d8d2",
        background="#1b1d21",
        surface="#22252a",
        panel="#2b2f36",
        dark=True,
    ),
    Theme(
        name=LIGHT,
        primary="#2f5f8f",
        secondary="#5a6675",
        accent="#8a5a12",
        warning="#80560c",
        error="#a8352d",
        success="#2f6d34",
        foreground="#26282b",
        background="#fbfaf6",
        surface="#f1efe9",
        panel="#e6e3db",
        dark=False,
    ),
    Theme(
        name=PLAIN,
        primary=_plain.primary,
        secondary=_plain.secondary,
        warning=_plain.warning,
        error=_plain.error,
        success=_plain.success,
        accent=_plain.accent,
        foreground=_plain.foreground,
        background=_plain.background,
        surface=_plain.surface,
        panel=_plain.panel,
        boost=_plain.boost,
        dark=True,
        ansi=True,
        variables=_plain.variables,
    ),
)
