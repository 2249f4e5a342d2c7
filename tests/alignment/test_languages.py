"""Two tellings of one event are aligned in every language that we have marked pairs of."""

from itertools import groupby, pairwise
from pathlib import Path

import pytest

from reader.alignment import align
from tests.bench.marked import WEAK, Counts, Marked, counted, pairs_of, read

PAIRS = Path(__file__).parents[1] / "data" / "pairs"
FILES = sorted(PAIRS.glob("*.jsonl"))
LANGUAGES = {"ar", "de", "es", "fr", "it", "ja", "mixed", "nl", "pt", "ru", "zh"}


def linked_in(gold: Marked) -> int:
    """Answer how many links the marks make: groups of sentences that hang together."""
    group = {(side, k): (side, k) for pair in gold.gold for side, k in enumerate(pair)}
    for (i, j), label in gold.gold.items():
        if label not in WEAK:
            one, other = group[0, i], group[1, j]
            group = {sentence: other if g == one else g for sentence, g in group.items()}
    return sum(len(list(some)) > 1 for _, some in groupby(sorted(group.values())))


def test_there_is_a_file_for_every_language() -> None:
    assert {path.stem for path in FILES} == LANGUAGES


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_most_of_what_people_marked_is_linked_and_little_else(path: Path) -> None:
    counts = Counts()
    for pair in read(path):
        linked = pairs_of(align(pair.left, pair.right))
        counts += counted(pair.dataset, pair.left, pair.right, pair.gold, linked)
    assert counts.f1 >= 0.8, counts


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_pairs_are_rewritten_and_reordered_and_say_things_of_their_own(path: Path) -> None:
    for pair in read(path):
        assert min(len(pair.left), len(pair.right)) >= 22
        assert linked_in(pair) >= 15
        assert not {*pair.left} & {*pair.right}
        told = sorted(p for p, label in pair.gold.items() if label not in WEAK)
        assert sum(j > k for (_, j), (_, k) in pairwise(told)) >= 2
        assert {i for i, _ in pair.gold} < set(range(len(pair.left)))
        assert {j for _, j in pair.gold} < set(range(len(pair.right)))
