"""Web pages: their main text and what they say of themselves, without what stands around it.

The main text and the metadata come from trafilatura; its tree is read, not its text, so that
headings, list items and quotations are known. Nothing is ever fetched.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from lxml import etree
from lxml import html as lxml_html

from reader.sources.dates import iso_date
from reader.sources.draft import Block, Draft, Metadata, from_blocks

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reader.article import Kind

MOST_ELEMENTS = 20_000
"""A page of more is read without looking for its main text, which would take too long."""
DEEPEST = 150
"""A page whose elements lie deeper in one another likewise: extraction is recursive."""

# A picture or a font inside the page can be megabytes that no reader sees.
_EMBEDDED = re.compile(r"data:[\w.+/-]{0,60};base64,[\w+/=%\s-]{64,}", re.ASCII)
# Attributes without end, which parsers compare each with each.
_OVERLONG_TAG = re.compile(r"<([a-zA-Z][\w:-]{0,40})[^<>]{4000,}")
_CELL_GAP = " · "

_EXTRACTED: Mapping[str, Kind] = {
    "p": "text",
    "div": "text",
    "code": "text",
    "row": "text",
    "list": "text",
    "table": "text",
    "head": "heading",
    "item": "item",
    "quote": "quote",
}
_RAW_BLOCKS = (
    "p div section article main body header address dl dd dt figure figcaption table tr pre ul ol"
    " center caption details summary hr"
)
_RAW: Mapping[str, Kind] = {
    **dict.fromkeys(_RAW_BLOCKS.split(), "text"),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    "li": "item",
    "blockquote": "quote",
}
_CELLS = frozenset({"cell", "td", "th"})
_BREAKS = frozenset({"lb", "br"})
_FURNITURE_NAMES = (
    "head script style noscript template svg math nav footer aside form button select textarea"
    " iframe object video audio canvas"
)
_FURNITURE = frozenset(_FURNITURE_NAMES.split())


def read(text: str) -> Draft:
    """Answer the draft of a page; it has no paragraphs where the page has no text."""
    root = _parse(text)
    if root is None:
        return Draft("", ())
    document = _extract(root)
    blocks: list[Block] = []
    if document is not None and document.body is not None:
        blocks = list(_blocks(document.body, _EXTRACTED, frozenset()))
    headline = blocks[0].text if blocks and blocks[0].kind == "headline" else None
    if not blocks:
        blocks = list(_blocks(root, _RAW, _FURNITURE))
    return from_blocks(blocks, _metadata(root, document, headline))


def _parse(text: str) -> Any | None:
    page = _EMBEDDED.sub("data:,", text).replace("\0", "\ufffd")
    page = _OVERLONG_TAG.sub(r"<\1 ", page)
    parser = lxml_html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True, no_network=True
    )
    try:
        root = lxml_html.document_fromstring(page.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError):
        return None
    return root


def _extract(root: Any) -> Any | None:
    """Answer trafilatura's document, ``None`` where it finds none or the page is beyond it."""
    if _is_monstrous(root):
        return None
    import logging

    from trafilatura import bare_extraction

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    try:
        return bare_extraction(
            root,
            favor_precision=True,
            include_comments=False,
            with_metadata=True,
            date_extraction_params={"original_date": True, "extensive_search": False},
        )
    except Exception:  # a page can break an extractor in any way, and there is another one
        return None


def _is_monstrous(root: Any) -> bool:
    depth = count = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        if event == "start":
            depth += 1
            count += 1
            if depth > DEEPEST or count > MOST_ELEMENTS:
                return True
        else:
            depth -= 1
    return False


def _metadata(root: Any, document: Any | None, headline: str | None) -> Metadata:
    """Answer what the page says of itself; the headline that readers see is its title.

    What ``<title>`` and kin say is often worded for search engines.
    """
    language = re.match("[A-Za-z]{2}(?![A-Za-z])", root.get("lang") or "")
    title = headline or (document.title if document is not None else None) or _title_of(root)
    return Metadata(
        title=_line(title),
        source=_line(document.sitename or document.hostname) if document is not None else None,
        date=iso_date(document.date) if document is not None else None,
        author=_line(document.author) if document is not None else None,
        language=language[0].lower() if language else None,
    )


def _title_of(root: Any) -> str | None:
    for name in ("h1", "title"):
        element = next(root.iter(name), None)
        if element is not None and (words := _line("".join(element.itertext()))):
            return words
    return None


def _line(text: str | None) -> str | None:
    return " ".join(text.split()) or None if text else None


def _blocks(
    root: Any,
    kinds: Mapping[str, Kind],
    skipped: frozenset[str],
) -> Iterator[Block]:
    """Answer the paragraphs of a tree; without recursion, so that no depth does harm."""
    pieces: list[str] = []
    inside: list[Kind] = ["text"]
    skipping = 0

    def flush() -> Iterator[Block]:
        words = " ".join("".join(pieces).split()).removesuffix(_CELL_GAP.rstrip())
        pieces.clear()
        if words:
            yield Block(words, inside[-1])

    for event, element in etree.iterwalk(root, events=("start", "end")):
        name = element.tag if isinstance(element.tag, str) else ""
        opens = event == "start"
        if name in skipped:
            skipping += 1 if opens else -1
        if (not skipping and name in kinds) or _is_second_break(element, opens):
            yield from flush()
        if name in kinds:
            if opens:
                inside.append(_kind(element, kinds[name], inside[-1]))
            else:
                inside.pop()
        if skipping:
            continue
        if opens:
            if name in _BREAKS:
                pieces.append(" ")
            elif name in _CELLS and "".join(pieces).strip():
                pieces.append(_CELL_GAP)
            pieces.append(element.text or "")
        else:
            pieces.append(element.tail or "")
    yield from flush()


def _kind(element: Any, own: Kind, outer: Kind) -> Kind:
    """Answer what a block inside another is: a paragraph of a list item is an item, and so on."""
    if own == "text":
        return outer
    if own == "heading" and "h1" in (element.tag, element.get("rend")):
        return "headline"
    return own


def _is_second_break(element: Any, opens: bool) -> bool:
    """Whether two line breaks stand here with nothing between: a paragraph of the old style."""
    if not opens or element.tag not in _BREAKS:
        return False
    before = element.getprevious()
    return before is not None and before.tag in _BREAKS and not (before.tail or "").strip()
