"""How the screen says things: amounts, days, languages."""

from __future__ import annotations

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

_LANGUAGES = {
    "ar": "Arabic", "bg": "Bulgarian", "bn": "Bengali", "ca": "Catalan", "cs": "Czech",
    "da": "Danish", "de": "German", "el": "Greek", "en": "English", "es": "Spanish",
    "fa": "Persian", "fi": "Finnish", "fr": "French", "he": "Hebrew", "hi": "Hindi",
    "hu": "Hungarian", "hy": "Armenian", "id": "Indonesian", "it": "Italian", "ja": "Japanese",
    "ka": "Georgian", "ko": "Korean", "nl": "Dutch", "no": "Norwegian", "pl": "Polish",
    "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sk": "Slovak", "sv": "Swedish",
    "ta": "Tamil", "th": "Thai", "tr": "Turkish", "uk": "Ukrainian", "zh": "Chinese",
}  # fmt: skip


def amount(number: int, what: str) -> str:
    """Answer ``1 word``, ``1,250 words``."""
    return f"{number:,} {what if number == 1 else what + 's'}"


def day(date: str | None) -> str:
    """Answer ``13 August 2025`` for ``2025-08-13``, and whatever is no such date as it is."""
    parts = (date or "").split("-")
    if len(parts) != 3 or not all(part.isdecimal() for part in parts):
        return date or ""
    year, month, number = map(int, parts)
    if not 1 <= month <= 12:
        return date or ""
    return f"{number} {_MONTHS[month - 1]} {year}"


def moment(when: str | None, *, year: bool = False) -> str:
    """Answer ``29 Mar 16:05`` for ``2021-03-29T16:05``, with the ``year`` where it matters."""
    date, _, time = (when or "").partition("T")
    parts = day(date).split()
    if len(parts) != 3:
        return when or ""
    number, month, full = parts
    return " ".join(filter(None, (number, month[:3], full if year else "", time[:5])))


def language(code: str) -> str:
    """Answer the English name of a language, its code where no name is known, nothing for und."""
    return "" if code == "und" else _LANGUAGES.get(code, code)
