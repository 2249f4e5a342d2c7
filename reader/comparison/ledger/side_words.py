"""The words of one side of a ledger, read once for all rules that look at them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from reader.text.words import Placed, key, placed_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.comparison.ledger.sides import Told


@dataclass(frozen=True, slots=True)
class SideWords:
    """The words of a text in order, each as ``reader.text.words.words`` finds it."""

    text: str
    texts: list[str]
    """The words as they stand."""
    starts: list[int]
    ends: list[int]

    @classmethod
    def of(cls, side: Told) -> SideWords:
        """Answer the words of a side, the same for whoever asks."""
        return side.once(_read)

    @classmethod
    def read(cls, text: str) -> SideWords:
        """Answer the words of a text."""
        return cls(text, *placed_words(text))

    def between(self, start: int, end: int) -> tuple[list[str], list[int]]:
        """Answer the words of ``text[start:end]`` as they stand, and where each starts in the text.

        They are those that this stretch has by itself, even where it cuts through a word.
        """
        found = Placed(self.texts, self.starts, self.ends).between(self.text, start, end)
        return found.texts, found.starts


def _read(side: Told) -> SideWords:
    return SideWords.read(side.text)


def folded(texts: Iterable[str]) -> list[str]:
    """Answer words as they are compared: folded, parted at hyphens."""
    return [*chain.from_iterable(map(parts, texts))]


@lru_cache(maxsize=1 << 15)
def parts(word: str) -> tuple[str, ...]:
    """Answer the parts of a word as they are compared; nearly always it is but one."""
    folded = key(word)
    return (folded,) if folded.isalnum() else tuple([p for p in folded.split("-") if p])
