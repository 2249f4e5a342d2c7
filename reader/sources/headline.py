"""What an article is called: its headline, or else its first words."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.article import Paragraph
from reader.text.typography import alike
from reader.text.words import key, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.sources.draft import Draft

_LONGEST_HEADLINE = 160  # code points
_SHARED_WORDS = 0.6  # of the shorter of title and headline, that they count as one
_LONGEST_TITLE = 80  # code points of a title made from a first sentence

# A full stop at the end, but not that of an initialism ("… leaves the U.S.").
_STOPPED = re.compile(r"(?<![A-Z]\.[A-Z])[.;:。；：,，、][\"'”’»)]*$")
_TWO_SENTENCES = re.compile(r"[^\W\d_]{3,}[.!?][\"'”’»)]*\s+[^\Wa-z]|[。！？]\S")


def with_headline(draft: Draft) -> tuple[Draft, str | None]:
    """Answer the draft with its headline as first paragraph, and the title that is known.

    A title of the metadata that the text does not begin with is put before it, so that headlines
    are compared with the rest. Where there is none, the first paragraph is the headline if it
    looks like one.
    """
    first = draft.paragraphs[0]
    begins = one_line(draft.text[first.start : first.end])
    title = draft.metadata.title
    if first.kind == "headline" and (title is None or _tell_the_same(title, begins)):
        return draft, begins
    if title is None:
        looks = looks_like_headline(draft.text, draft.paragraphs)
        return (_marked(draft), begins) if looks else (draft, None)
    if first.kind in ("text", "heading") and alike(begins.casefold(), title.casefold()):
        return _marked(draft), title
    shift = len(title) + 2
    paragraphs = (
        Paragraph(0, len(title), "headline"),
        *(
            Paragraph(p.start + shift, p.end + shift, "heading" if p.kind == "headline" else p.kind)
            for p in draft.paragraphs
        ),
    )
    return replace(draft, text=f"{title}\n\n{draft.text}", paragraphs=paragraphs), title


def _tell_the_same(title: str, headline: str) -> bool:
    """Whether a title says what a headline does; pages give search engines another wording."""
    told, shown = ({key(t[s:e]) for s, e in words(t)} for t in (title, headline))
    return len(told & shown) >= _SHARED_WORDS * max(min(len(told), len(shown)), 1)


def _marked(draft: Draft) -> Draft:
    first = replace(draft.paragraphs[0], kind="headline")
    return replace(draft, paragraphs=(first, *draft.paragraphs[1:]))


def looks_like_headline(text: str, paragraphs: Sequence[Paragraph]) -> bool:
    """Whether the first paragraph is short, has no full stop, and leads to something longer."""
    if len(paragraphs) < 2:
        return False
    first, second = paragraphs[:2]
    begins = text[first.start : first.end]
    longest = _LONGEST_HEADLINE // (1 + _is_wide(begins))
    if (
        first.kind not in ("text", "heading")
        or len(begins) > longest
        or begins.count("\n") > 1
        or not any(c.isalpha() for c in begins)
        or _STOPPED.search(begins)
        or _TWO_SENTENCES.search(begins)
    ):
        return False
    parted = text.count("\n", first.end, second.start) > 1
    body = max(p.end - p.start for p in paragraphs[1:4])
    return body > len(begins) if parted else second.end - second.start > len(begins)


def shortened(sentence: str) -> str:
    """Answer a sentence as a title: one line, cut at a border of words where it is long."""
    line = one_line(sentence)
    longest = _LONGEST_TITLE // (1 + _is_wide(line))
    if len(line) <= longest:
        return line
    cut = line[:longest]
    border = cut.rfind(" ")
    if border > longest // 2:
        cut = cut[:border]
    return cut.rstrip(" ,;:–—-.、，") + "…"


def _is_wide(text: str) -> bool:
    """Whether there are ideographs, kana or hangul in a text, which tell more in less."""
    return any("\u3040" <= c <= "\ud7af" for c in text)


def one_line(text: str) -> str:
    """Answer text with every run of white space as one space."""
    return " ".join(text.split())
