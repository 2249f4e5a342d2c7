"""Whatever stands in two texts, aligning them ends, soon, and answers something sound."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import numpy as np
import pytest

from reader.alignment import Alignment, Cancelled, align, constants
from reader.alignment.analysis import analyse
from reader.alignment.candidates import candidates
from reader.alignment.exact import exact
from reader.alignment.terms import terms_of
from tests.alignment.test_align import DRAFT, REWRITE
from tests.alignment.test_properties import mirrored

if TYPE_CHECKING:
    from pathlib import Path

LONG = 200_000
"""Characters of a monstrous sentence: all pairs of them would take minutes."""

HOSTILE: dict[str, tuple[list[str], list[str]]] = {
    "lone surrogates": (
        ["\ud800 told", "then \udfff\udfff came", "\udc80"],
        ["\ud800 was told", "\udfff came", "\udc80\udc81"],
    ),
    "NUL": (["\0", "one\0two told", "\0\0\0"], ["one\0two", "\0", "told one\0"]),
    "two monstrous sentences": (
        ["bridges and rivers " * (LONG // 19), "A short one."],
        ["A short one here.", "rivers and bridges " * (LONG // 19)],
    ),
    "monsters of one word": (
        [f"{'word ' * (LONG // 5)}{n}" for n in range(3)],
        ["word " * (LONG // (5 + n)) for n in range(3)],
    ),
    "a word without end": (["a" * LONG], ["a" * (LONG - 1) + "b"]),
    "a monster without spaces": (["漢字仮名" * (LONG // 4), "漢字"], ["仮名漢字" * (LONG // 4)]),
    "a number without end": (["1" * LONG], ["1," * (LONG // 2)]),
    "empty strings": ([""] * 5000, [""] * 4000),
    "empty strings and a text": ([""] * 5000, [*DRAFT, ""]),
    "blanks": ([" "] * 5000, ["\t\u2003"] * 4000),
    "punctuation": (["!!!", "...", "—", "«»"], ["...", "?!", "—", "«»!"]),
    "emoji": (["😀😀", "👩‍👩‍👧 went", "🇩🇪"], ["😀", "👩‍👩‍👧 came", "🇩🇪 🇩🇪"]),
    "right to left": (
        ["שלום עולם היום", "مرحبا بالعالم", "\u202eabc def\u202c"],
        ["עולם שלום", "مرحبا بكم بالعالم", "abc \u202edef"],
    ),
    "mixed scripts": (["東京 Tokyo Москва", "ßẞ İi ﬁ"], ["Tokyo 東京都", "Москва ss ı fi"]),
    "one word": (["word " * n for n in range(200)], ["word " * (n + 70) for n in range(200)]),
    "copies that differ in a word": (
        ["He shook his head and said nothing."] * 1000,
        ["He shook his head and told nothing."] * 700,
    ),
    "no width": (
        ["\u200d", "\u3099", "\ufe0f", "\u00ad", "\u0301\u0301"],
        ["\u200d\u200d", "\u3099\u3099", "x\u00ad", "\u0301"],
    ),
    "nothing but endings": (["'s", "'s 's", "-", "--'s-", "a-'s"], ["s's", "’s", "-a", "'s"]),
    "other digits": (["²³", "٣٤٥", "½", "Ⅷ", "①"], ["23", "345", "1/2", "viii", "1"]),
}


def assert_sound(alignment: Alignment, left: list[str], right: list[str], at: float) -> None:
    for side, sentences in (("left", left), ("right", right)):
        told = [index for link in alignment.links for index in getattr(link, side)]
        assert len(told) == len(set(told))
        assert all(0 <= index < len(sentences) for index in told)
    for link in alignment.links:
        assert 0 <= link.similarity <= 1
        assert min(at, constants.SURE) - 1e-9 <= link.confidence <= 1
    for partial in alignment.partial:
        assert left[partial.left][slice(*partial.left_span)]
        assert right[partial.right][slice(*partial.right_span)]


@pytest.mark.parametrize("name", HOSTILE)
def test_it_answers_something_sound_and_mirrors(name: str) -> None:
    left, right = HOSTILE[name]
    there, back = align(left, right), align(right, left)
    assert (list(back.links), list(back.partial)) == mirrored(there)
    for at in (0.0, constants.DEFAULT_THRESHOLD, 1.0):
        assert_sound(there.at(at), left, right, at)


@pytest.mark.parametrize("name", HOSTILE)
def test_what_has_a_span_is_what_was_weighed(name: str) -> None:
    left, right = HOSTILE[name]
    seen = analyse(left, right, frozenset(), lambda _: None)
    for side, sentences in ((seen.left, left), (seen.right, right)):
        for at in range(min(len(sentences), 50)):
            numbers = [seen.ids[term] for term, _ in terms_of(sentences[at])]
            assert list(side.terms.row(at)) == numbers


def test_monsters_that_part_at_their_end_are_not_the_same() -> None:
    monster = "bridges and rivers " * (LONG // 19)
    (link,) = align([f"{monster} rise"], [f"{monster} fall"], threshold=0.05).links
    assert 0.5 < link.similarity < 1
    (link,) = align([f"{monster} rise", "Yes."], [f"{monster} rise", "No."]).links
    assert link.similarity == 1


def test_copies_are_paired_as_the_same_and_never_compared() -> None:
    copies = ["He shook his head and said nothing."] * 1000
    seen = analyse(copies, copies[:700], frozenset(), lambda _: None)
    same = exact(seen.left.folded, seen.right.folded)
    assert len(same) == 700
    free = np.setdiff1d(np.arange(1000), [*same])
    assert len(candidates(seen, free, np.arange(0), lambda _: None)) == 0
    for count in (1000, 700):
        links = align(copies, copies[:count]).links
        assert len(links) == count
        assert all(len(link.left) == len(link.right) == 1 for link in links)
        assert not any(link.moved for link in links)


def test_where_every_word_is_everywhere_the_nearest_are_candidates() -> None:
    count = 2 * constants.VISITS
    left = ["He shook his head and said nothing."] * count
    right = ["He shook his head and told nothing."] * count
    seen = analyse(left, right, frozenset(), lambda _: None)
    pairs = candidates(seen, np.arange(count), np.arange(count), lambda _: None)
    assert set(range(count)) == set(pairs.left[pairs.left == pairs.right].tolist())
    assert len(pairs) <= 2 * constants.PARTNERS * count
    assert np.abs(pairs.left - pairs.right).max() <= constants.VISITS


PAIRS = {
    "short": (DRAFT, REWRITE),
    "long": (DRAFT * 100, REWRITE[::-1] * 90),
    "the same": (DRAFT, DRAFT),
    "one side empty": (DRAFT, []),
    "both empty": ([], []),
}


@pytest.mark.parametrize("name", PAIRS)
def test_progress_rises_from_nothing_to_the_end_without_falling(name: str) -> None:
    seen: list[float] = []
    align(*PAIRS[name], progress=seen.append)
    assert (seen[0], seen[-1]) == (0.0, 1.0)
    assert seen == sorted(seen)


@pytest.mark.parametrize("name", PAIRS)
def test_whenever_it_is_asked_it_can_be_cancelled(name: str) -> None:
    left, right = PAIRS[name]
    asked = 0

    def cancelled() -> bool:
        nonlocal asked
        asked += 1
        return asked == wanted

    wanted = -1
    align(left, right, cancelled=cancelled)
    polls, seen = asked, set[float]()
    assert polls >= 4
    for wanted in range(1, polls + 1):
        asked, done = 0, list[float]()
        with pytest.raises(Cancelled):
            align(left, right, progress=done.append, cancelled=cancelled)
        assert asked == wanted
        assert len(done) == wanted - 1
        seen.update(done)
    assert 1.0 not in seen


def test_two_calls_answer_the_same() -> None:
    left, right = DRAFT * 30, REWRITE[::-1] * 25
    one, other = align(left, right, threshold=0.1), align(left, right, threshold=0.1)
    assert repr((one.links, one.partial)) == repr((other.links, other.partial))


def test_the_same_bytes_on_every_run_whatever_the_hash_seed(tmp_path: Path) -> None:
    files = tmp_path / "left.txt", tmp_path / "right.txt"
    for file, sentences in zip(files, (DRAFT * 8, REWRITE[::-1] * 8), strict=True):
        told = [f"{sentence} It was day {n // 3}." for n, sentence in enumerate(sentences)]
        file.write_text("\n\n".join(["A Storm In The North", *told]), encoding="utf-8")
    command = [sys.executable, "-m", "reader", "diff", "--format", "json", "--explain"]
    outputs = set()
    for seed in ("0", "1", "12345"):
        done = subprocess.run(
            [*command, "--threshold", "0.1", *map(str, files)],
            capture_output=True,
            env=os.environ | {"PYTHONHASHSEED": seed},
            check=False,
        )
        assert done.returncode == 1, done.stderr.decode()
        outputs.add(done.stdout)
    (output,) = outputs
    comparison = json.loads(output)
    assert len(comparison["links"]) > 20
    assert any(link["state"] == "changed" for link in comparison["links"])
