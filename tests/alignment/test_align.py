"""What a person sees of an alignment."""

from __future__ import annotations

import os
import subprocess
import sys
import time

import pytest

from reader.alignment import DEFAULT_THRESHOLD, Cancelled, align

DRAFT = [
    "The harbour of Vestfold was closed on Tuesday after a tanker ran aground.",
    "Captain Ingrid Solheim blamed a broken rudder.",
    "Nobody was hurt.",
    "About 300 tonnes of diesel leaked into the bay, the coast guard said.",
    "Fishermen feared for the herring season.",
    "The mayor promised help within two weeks, and the insurers sent three experts.",
]
REWRITE = [
    "Nobody was hurt.",
    "A tanker ran aground off Vestfold on Tuesday and the harbour was shut.",
    "Its captain, Ingrid Solheim, said that the rudder had broken.",
    "Some 300 tonnes of diesel have leaked into the bay, according to the coast guard.",
    "Within two weeks there will be help, the mayor promised.",
    "Three experts were sent by the insurers.",
    "Schools in the town stay open.",
]


def linked(left: list[str], right: list[str]) -> dict[tuple[int, ...], tuple[int, ...]]:
    return {link.left: link.right for link in align(left, right).links}


def test_a_rewrite_in_other_words_and_another_order() -> None:
    links = linked(DRAFT, REWRITE)
    assert links == {(0,): (1,), (1,): (2,), (2,): (0,), (3,): (3,), (5,): (4, 5)}


def test_what_moved_is_the_shorter_run() -> None:
    moved = [link.left for link in align(DRAFT, REWRITE).links if link.moved]
    assert moved == [(2,)]


def test_a_split_is_a_merge_from_the_other_side() -> None:
    links = linked(REWRITE, DRAFT)
    assert links[4, 5] == (5,)


def test_a_merge_of_sentences_that_are_not_adjacent() -> None:
    left = [
        "The committee rejected the budget of mayor Lena Brandt on Thursday.",
        "Outside, hundreds of nurses were chanting.",
        "The vote of the committee on the Brandt budget was 31 to 28.",
    ]
    right = [
        "By 31 votes to 28 the committee on Thursday rejected the budget of mayor Lena Brandt.",
        "Snow is expected tomorrow.",
    ]
    assert linked(left, right) == {(0, 2): (0,)}


def test_unrelated_texts_have_no_links() -> None:
    left = ["The harbour was closed on Tuesday.", "Fishermen feared for the herring season."]
    right = ["A comet will pass in autumn.", "Telescopes around the world are ready."]
    assert linked(left, right) == {}


def test_alike_to_the_letter_but_for_case_and_quotation_marks_is_wholly_alike() -> None:
    (link,) = align(["He said “it’s over” at noon."], ['He said "it\'s over" at noon.']).links
    assert link.similarity == 1.0
    assert link.confidence > 0.9 or len(link.left) == 1


def test_similarity_falls_with_every_word_changed() -> None:
    base = "The minister of transport opened the new bridge over the river on Friday morning."
    versions = [
        base,
        base.replace("Friday", "Monday"),
        base.replace("Friday morning", "Monday evening"),
        base.replace("Friday morning", "Monday evening").replace("minister", "secretary"),
    ]
    figures = [align([base], [version], threshold=0.0).links[0].similarity for version in versions]
    assert figures[0] == 1.0
    assert figures == sorted(set(figures), reverse=True)


def test_a_few_common_words_far_from_home_are_alike_and_doubtful() -> None:
    left = ["The mine opened in 1902.", "He said no.", "Coal was cheap."]
    right = ["Wind is strong at sea.", "Turbines turn slowly.", "Ships avoid them.", "He said no."]
    (link,) = align(left, right).links
    assert link.similarity == 1.0
    assert link.confidence < 0.9


def test_a_higher_threshold_keeps_only_surer_links() -> None:
    alignment = align(DRAFT, REWRITE)
    assert alignment.threshold == DEFAULT_THRESHOLD
    strict = alignment.at(0.97)
    assert 0 < len(strict.links) < len(alignment.links)
    assert all(link.confidence >= 0.97 for link in strict.links)
    assert strict.at(DEFAULT_THRESHOLD) == alignment


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (
            ["日本銀行は金利を据え置いた。", "総理大臣は京都を訪れた。"],
            ["総理大臣が京都を訪れ、寺を見た。", "日本銀行は金利を据え置くと決めた。"],
            {(0,): (1,), (1,): (0,)},
        ),
        (
            ["Президент подписал закон о бюджете.", "В Москве выпал первый снег."],
            ["Первый снег выпал в Москве ночью.", "Закон о бюджете подписан президентом."],
            {(0,): (1,), (1,): (0,)},
        ),
        (
            ["Die Brücke über den Rhein bleibt gesperrt.", "Der Zug aus Köln hatte Verspätung."],
            ["Verspätet war der Zug aus Köln.", "Gesperrt bleibt die Brücke über den Rhein."],
            {(0,): (1,), (1,): (0,)},
        ),
    ],
)
def test_other_languages(
    left: list[str], right: list[str], expected: dict[tuple[int, ...], tuple[int, ...]]
) -> None:
    assert linked(left, right) == expected


def test_a_thousand_copies_are_quick() -> None:
    copies = ["He shook his head and said nothing."] * 1000
    began = time.perf_counter()
    links = align(copies, copies).links
    assert time.perf_counter() - began < 5
    assert [link.right[0] for link in links] == list(range(1000))
    assert len(align(copies, copies[:-1]).links) == 999


def test_progress_rises_to_the_end() -> None:
    seen: list[float] = []
    align(DRAFT * 40, REWRITE * 40, progress=seen.append)
    assert seen == sorted(seen)
    assert (seen[0], seen[-1]) == (0.0, 1.0)
    assert len(seen) >= 5


def test_it_can_be_cancelled_on_the_way() -> None:
    asked: list[None] = []

    def cancelled() -> bool:
        asked.append(None)
        return len(asked) > 3

    with pytest.raises(Cancelled):
        align(DRAFT, REWRITE, cancelled=cancelled)
    assert len(asked) == 4


def python(code: str, seed: str = "0") -> str:
    environment = os.environ | {"PYTHONHASHSEED": seed}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=True
    )
    return done.stdout


def test_the_hash_seed_changes_nothing() -> None:
    code = (
        "from reader.alignment import align\n"
        f"left, right = {DRAFT!r}, {REWRITE!r}\n"
        "alignment = align(left, right, threshold=0.2)\n"
        "print(alignment.links, alignment.partial)"
    )
    outputs = {python(code, seed) for seed in ("0", "1", "4711")}
    assert len(outputs) == 1
    assert "Link(" in outputs.pop()


def test_importing_it_loads_nothing_of_the_screen() -> None:
    code = "import sys; from reader.alignment import align; print(*sorted(sys.modules))"
    loaded = {name.partition(".")[0] for name in python(code).split()}
    assert "rapidfuzz" in loaded
    assert not loaded & {"textual", "rich", "pygments", "asyncio"}


def test_a_list_of_like_sentences_is_linked_by_what_differs() -> None:
    found = align(
        [f"The ticket of line {n} costs {n + 7} euros today." for n in range(300)],
        [f"Today, the ticket of line {n} has cost {n + 7} euros." for n in range(300)],
    )
    alike = sum(link.left == link.right for link in found.links)
    assert alike > 290
    assert not any(link.moved for link in found.links)


@pytest.mark.parametrize("text", [["Yes."], ["Yes.", "No.", "Yes."], DRAFT])
def test_a_text_is_itself_at_the_highest_threshold(text: list[str]) -> None:
    links = align(text, text, threshold=1.0).links
    assert [(link.left, link.right) for link in links] == [((n,), (n,)) for n in range(len(text))]


def test_a_long_sentence_that_moved_and_changed_a_little_is_found_again() -> None:
    """In texts that otherwise keep their order word for word."""
    waiting = (
        "{} vessels {} waiting at both ends of the canal and in the lakes between, carrying "
        "everything from crude oil and grain to cattle and cars."
    )
    others = [
        f"{name} told the {place} that the {thing} had come {when}."
        for name, place, thing, when in (
            ("The pilot", "harbour", "storm", "before dawn"),
            ("A spokesman", "press", "tug", "from Rotterdam"),
            ("The owner", "court", "bill", "without a word"),
            ("An engineer", "crew", "sand", "through the hull"),
            ("The governor", "town", "relief", "too late"),
            ("Her brother", "police", "letter", "by night"),
            ("The captain", "inquiry", "order", "from above"),
            ("One sailor", "doctor", "fever", "with the rain"),
        )
    ]
    left = [*others[:2], waiting.format("More than 300", "are"), *others[2:]]
    right = [*others[:7], waiting.format("At least 369", "were"), others[7]]
    assert ((2,), (7,), True) in {(k.left, k.right, k.moved) for k in align(left, right).links}
