"""Languages: which one a text is written in, and the small words each is held together by."""

from __future__ import annotations

UNKNOWN = "und"
"""What ``detect`` answers when nothing can be said."""


def detect(text: str) -> str:
    """Answer the ISO 639-1 code of the language of ``text``, ``und`` when nothing can be said."""
    return "en" if text.strip() else UNKNOWN


def stop_words(language: str) -> frozenset[str]:
    """Answer the stop-words of ``language`` in folded lower case; none for an unknown one."""
    return _STOP_WORDS if language == "en" else frozenset()


def spaceless(language: str) -> bool:
    """Whether ``language`` is written without spaces between words."""
    return language in {"zh", "ja"}


_STOP_WORDS = frozenset(
    "a an the and or but of to in on at by for with from as is are was were be been it its this that "
    "he she they we you i his her their our your not has have had will would could should may".split()
)
