"""Markdown: the prose that it renders to, and the fields of its front matter."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from reader.sources import frontmatter, plain
from reader.sources.draft import Block, Draft, from_blocks
from reader.sources.fields import metadata_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

    from reader.article import Kind

_KINDS: dict[str, Kind] = {
    "heading_open": "heading",
    "list_item_open": "item",
    "blockquote_open": "quote",
}
_CLOSING = {name.replace("_open", "_close") for name in _KINDS}
_MOST_EFFORT = 5e7
"""Of marks squared, summed over the blocks: a parser compares the marks of a block with each other.
A long article has a hundredth of this; a file that has more is read as plain text."""
_MARK = re.compile(r"[\[*_<`~&\\]")
_BLANK = re.compile(r"\n[ \t]*\n")
_HIDDEN = re.compile(
    r"<!--.*?(?:-->|\Z)|<(script|style)\b.*?(?:</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE
)
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_CELL_GAP = " · "
_SPACELESS = r"[\u3040-\u30ff\u3400-\u9fff\uff00-\uffef\u3000-\u303f]"
_INSIDE_SPACELESS = re.compile(rf"(?<={_SPACELESS})\n(?={_SPACELESS})")


def read(text: str) -> Draft:
    """Answer the draft of a Markdown document."""
    fields, body = frontmatter.split(text)
    if _effort(body) > _MOST_EFFORT:
        return replace(plain.read(body), metadata=metadata_of(fields))
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"]).use(footnote_plugin)
    return from_blocks(_blocks(parser.parse(body)), metadata_of(fields))


def _effort(text: str) -> int:
    return sum(len(_MARK.findall(block)) ** 2 for block in _BLANK.split(text))


def _blocks(tokens: Sequence[Token]) -> Iterator[Block]:
    """Answer the paragraphs, each of the innermost kind that it stands in."""
    inside: list[Kind] = ["text"]
    row: list[str] | None = None
    for token in tokens:
        if token.type in _KINDS:
            top = token.type == "heading_open" and token.tag == "h1"
            inside.append("headline" if top else _KINDS[token.type])
        elif token.type in _CLOSING:
            inside.pop()
        elif token.type == "tr_open":
            row = []
        elif token.type == "tr_close":
            yield Block(_CELL_GAP.join(cell for cell in row or () if cell), inside[-1])
            row = None
        elif token.type == "inline":
            words = _rendered(token.children or ())
            if row is None:
                yield Block(words, inside[-1])
            else:
                row.append(words)
        elif token.type in {"fence", "code_block"}:
            yield Block(token.content, inside[-1])
        elif token.type == "html_block":
            yield Block(_without_tags(token.content), inside[-1])


def _rendered(tokens: Sequence[Token]) -> str:
    """Answer the words of a line of prose: links as their text, pictures and notes not at all."""
    pieces = []
    for token in tokens:
        if token.type in {"text", "code_inline", "text_special"}:
            pieces.append(token.content)
        elif token.type in {"softbreak", "hardbreak"} or (
            token.type == "html_inline" and token.content.lower().startswith("<br")
        ):
            pieces.append("\n")
    return _one_line("".join(pieces))


def _without_tags(source: str) -> str:
    return _one_line(unescape(_TAG.sub(" ", _HIDDEN.sub(" ", source))))


def _one_line(text: str) -> str:
    """Answer text with its line ends as spaces; between ideographs there is none."""
    return " ".join(_INSIDE_SPACELESS.sub("", text).split())
