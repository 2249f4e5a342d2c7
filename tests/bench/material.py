"""Long articles for the benchmarks, made from the sample stories by a seeded rewriting.

A sentence of the left article is two or three clauses drawn from the English samples, a fifth of
their words replaced by others of the samples, which gives each its own run of words. The right
article tells them again, block by block of eight sentences:

- of a hundred sentences 40 stay as they are, 35 are told in other words (a fifth of the words
  replaced once more, or a clause dropped), 12 are left out, 13 are followed by one that is new;
  of those that stay or change, one in ten is told together with the next;
- one block in twelve moves to another place.

The same seed makes the same articles everywhere.
"""

from __future__ import annotations

import random
import re
from pathlib import Path

SEEDS = Path(__file__).parents[2] / "seeds"
STORIES = ("apollo-11", "chile-miners", "suez-canal", "gravitational-waves", "summit-talks")
BLOCK = 8

_CLAUSE = re.compile(r"(?<=[,;:.] )[a-z][a-z’' -]{25,90}(?=[,;:.])", re.IGNORECASE)


def clauses() -> list[str]:
    """Answer the plain clauses of the English samples, without figures and abbreviations."""
    found: dict[str, None] = {}
    for story in STORIES:
        for path in sorted((SEEDS / story).glob("*.*")):
            if path.suffix != ".html":
                text = " ".join(path.read_text(encoding="utf-8").split())
                found |= dict.fromkeys(match[0] for match in _CLAUSE.finditer(text))
    return list(found)


def pair(sentences: int, seed: int = 1) -> tuple[str, str]:
    """Answer two texts: one of that many sentences, and its rewriting; a paragraph a line."""
    dice = random.Random(seed)
    pool = clauses()
    vocabulary = sorted({word for clause in pool for word in clause.split()})
    left = [
        [_salted(clause, vocabulary, dice) for clause in dice.sample(pool, dice.choice((2, 2, 3)))]
        for _ in range(sentences)
    ]
    blocks = [
        _retold(left[start : start + BLOCK], pool, vocabulary, dice)
        for start in range(0, sentences, BLOCK)
    ]
    for _ in range(len(blocks) // 12):
        moved = blocks.pop(dice.randrange(len(blocks)))
        blocks.insert(dice.randrange(len(blocks) + 1), moved)
    told = [_sentence(parts) for parts in left]
    return _paragraphs(told), _paragraphs([text for block in blocks for text in block])


def _retold(
    block: list[list[str]], pool: list[str], vocabulary: list[str], dice: random.Random
) -> list[str]:
    told: list[str] = []
    joining = False
    for parts in block:
        fate = dice.random()
        if fate < 0.12:
            continue
        if fate < 0.47:
            parts = _reworded(parts, vocabulary, dice)
        text = _sentence(parts)
        if joining:
            told[-1] = f"{told[-1][:-1]}, and {text[0].lower()}{text[1:]}"
        else:
            told.append(text)
        joining = dice.random() < 0.1
        if fate > 0.87:
            told.append(_sentence(dice.sample(pool, 2)))
            joining = False
    return told


def _reworded(parts: list[str], vocabulary: list[str], dice: random.Random) -> list[str]:
    if len(parts) > 2:
        dropped = dice.randrange(len(parts))
        return [part for index, part in enumerate(parts) if index != dropped]
    return [_salted(part, vocabulary, dice) for part in parts]


def _salted(clause: str, vocabulary: list[str], dice: random.Random) -> str:
    return " ".join(
        dice.choice(vocabulary) if dice.random() < 0.2 else word for word in clause.split()
    )


def _sentence(parts: list[str]) -> str:
    text = ", ".join(parts)
    return f"{text[0].upper()}{text[1:]}."


def _paragraphs(sentences: list[str], length: int = 5) -> str:
    return "".join(
        " ".join(sentences[start : start + length]) + "\n"
        for start in range(0, len(sentences), length)
    )
