"""How a comparison is put into glyphs and words, the same on screen and in every report."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from reader.alignment import Explanation, Place
    from reader.article import Article
    from reader.comparison.links import ComparedLink, Summary
    from reader.comparison.model import Row

Kind = Literal["same", "changed", "removed", "added", "moved", "noise"]
"""What a row is drawn, hidden and chosen as: ``noise`` or ``moved``, whatever its state, else its
state."""
KINDS: tuple[Kind, ...] = ("same", "changed", "removed", "added", "moved", "noise")
NO_DIFFERENCE: frozenset[Kind] = frozenset({"same", "noise"})
"""The kinds of rows that are no difference."""
GLYPHS: Mapping[Kind, str] = {
    "same": "=",
    "changed": "~",
    "removed": "−",
    "added": "+",
    "moved": "⇄",
    "noise": "∘",
}
PARTLY = "◇"
"""Stands beside a sentence that shares something with one in no link with it."""
FACTS = "≠"
"""Stands between the sides of a row whose facts differ."""
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def kind_of(row: Row) -> Kind:
    """Answer what a row is drawn as."""
    if row.noise:
        return "noise"
    return "moved" if row.moved else row.state


def numbers(sentences: Iterable[int]) -> str:
    """Answer sentence numbers as people read them, from one on: ``3``, ``3–4``, ``3, 7``."""
    runs: list[list[int]] = []
    for index in sentences:
        if runs and runs[-1][1] + 1 == index:
            runs[-1][1] = index
        else:
            runs.append([index, index])
    return ", ".join(str(a + 1) if a == b else f"{a + 1}–{b + 1}" for a, b in runs)


def percent(share: float) -> str:
    """Answer a share as a percentage that says 100 or 0 only where it is all or nothing."""
    rounded = round(share * 100)
    if rounded == 100 and share < 1:
        rounded = 99
    elif rounded == 0 and share > 0:
        rounded = 1
    return f"{rounded} %"


def shape(link: ComparedLink) -> str:
    """Answer how many sentences tell how many: ``one sentence told in two``, or nothing for 1:1."""
    left, right = len(link.left), len(link.right)
    if left == right == 1:
        return ""
    return f"{_count(left)} {'sentence' if left == 1 else 'sentences'} told in {_count(right)}"


def reasons(explanation: Explanation, left: Article, right: Article) -> list[str]:
    """Answer what the two sides of a link share, as people read it, the most telling first.

    Quotations stand in their marks. Where the sides write a word in two ways both are told, the
    left one first: ``officials / official``.
    """
    found = []
    for shared in explanation.shared:
        here = _text(left, shared.left[0])
        others = [_text(right, place) for place in shared.right]
        same = any(_letters(here) == _letters(other) for other in others)
        text = here if same else f"{here} / {others[0]}"
        found.append(f"“{text}”" if shared.kind == "quotation" else text)
    return found


def _letters(text: str) -> str:
    """Answer what of a text counts where neither typography nor punctuation does."""
    from reader.text.words import key

    return "".join(filter(str.isalnum, key(text)))


def _text(article: Article, place: Place) -> str:
    start = article.sentences[place.sentence].start
    return " ".join(article.text[start + place.span[0] : start + place.span[1]].split())


def counts(summary: Summary) -> str:
    """Answer a line that counts what differs: ``12 differences: 7 changed · …``."""
    parts: Sequence[tuple[int, str]] = (
        (summary.changed, "changed"),
        (summary.removed, "removed"),
        (summary.added, "added"),
        (summary.moved, "moved"),
    )
    total = summary.differences
    noise = f" · {summary.noise} noise" if summary.noise else ""
    if not total:
        return f"no differences{noise}"
    noun = "difference" if total == 1 else "differences"
    told = " · ".join(f"{n} {what}" for n, what in parts if n)
    return f"{total} {noun}: {told}{noise}"


def _count(number: int) -> str:
    return _NUMBERS[number] if number < len(_NUMBERS) else str(number)
