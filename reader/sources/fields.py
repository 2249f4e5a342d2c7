"""The fields of front matter and header blocks, under the many names that people give them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.sources.dates import iso_date, iso_time
from reader.sources.draft import Metadata

if TYPE_CHECKING:
    from collections.abc import Mapping

_TITLE = ("title", "headline")
_SOURCE = (
    "source", "outlet", "publication", "publisher", "site", "sitename", "site_name", "site-name",
    "agency", "newspaper", "website",
)  # fmt: skip
_DATE = (
    "date", "published", "publication_date", "publication-date", "publication date", "pubdate",
    "publishdate", "publish_date", "date_published", "datepublished", "created", "updated",
    "modified", "lastmod", "last_modified", "last-modified",
)  # fmt: skip
_AUTHOR = ("author", "authors", "byline", "by", "creator")
_LANGUAGE = ("language", "lang")
_SITE = re.compile(r"(?:https?:)?//(?:www\.)?([^/\s?#:]+)", re.IGNORECASE)
_CODE = re.compile(r"([a-z]{2})(?:[-_].*)?", re.IGNORECASE)


def metadata_of(fields: Mapping[str, object]) -> Metadata:
    """Answer what the fields say; their names are in small letters."""
    source = _first(fields, _SOURCE) or site_of(_first(fields, ("url", "link", "canonical")))
    language = _CODE.fullmatch(_first(fields, _LANGUAGE) or "")
    dated = next((value for name in _DATE if iso_date(value := fields.get(name))), None)
    return Metadata(
        title=_first(fields, _TITLE),
        source=site_of(source) or source,
        date=iso_date(dated),
        time=iso_time(dated),
        author=_first(fields, _AUTHOR),
        language=language[1].lower() if language else None,
    )


def site_of(address: str | None) -> str | None:
    """Answer the host of a web address, ``None`` where there is none."""
    match = _SITE.match(address or "")
    return match[1].lower() if match else None


def _first(fields: Mapping[str, object], names: tuple[str, ...]) -> str | None:
    for name in names:
        if words := _words(fields.get(name)):
            return words
    return None


def _words(value: object) -> str | None:
    """Answer a value as one line; lists are joined, of a mapping its name is taken."""
    if isinstance(value, dict):
        value = value.get("name")
    if isinstance(value, list | tuple):
        return ", ".join(words for item in value[:20] if (words := _words(item))) or None
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    return " ".join(str(value).split()) or None
