"""Changes of fact: what of the ledger is one, what was dropped or swapped, what a word did."""

from __future__ import annotations

import pytest

from reader.article import Article, Span
from reader.comparison import compare
from reader.comparison.ledger import Entry, Ledger, Mention
from reader.comparison.versions.changes import changes
from reader.comparison.versions.contrasts import LANGUAGES, contrasts
from tests.comparison.versions.written import facts, told, version

CREW = "All {} members of the crew were brought ashore by the lifeboat before {}."
OWNER = "The trawler is {} by a family from the harbour town of Skarne."
STORM = "The storm had blown for two days along the whole of the coast."


def mention(article: Article, words: str) -> Mention:
    start = article.text.index(words)
    index = next(n for n, s in enumerate(article.sentences) if s.start <= start < s.end)
    return Mention((start, start + len(words)), index)


def entry(kind: str, verdict: str, left: Mention | None, right: Mention | None) -> Entry:
    sides = ((left,) if left else ()), ((right,) if right else ())
    return Entry(kind, verdict, *sides)  # type: ignore[arg-type]


def found(
    left: Article, right: Article, *entries: Entry
) -> list[tuple[str, str, tuple[Span, ...], tuple[Span, ...]]]:
    all_, _ = changes(compare(left, right), Ledger(entries))
    return [(c.kind, c.verdict, c.left, c.right) for c in all_]


def test_what_the_ledger_finds_in_conflict_is_a_change_of_fact_and_what_agrees_is_not() -> None:
    left = version(CREW.format("nine", "noon"), STORM)
    right = version(CREW.format("eleven", "noon"), STORM)
    one, other = mention(left, "nine"), mention(right, "eleven")
    days = mention(left, "two days"), mention(right, "two days")
    assert found(
        left, right, entry("figure", "in conflict", one, other), entry("figure", "equal", *days)
    ) == [("figure", "in conflict", (one.span,), (other.span,))]


def test_what_stands_in_place_of_another_is_swapped() -> None:
    left = version(CREW.format("nine", "noon"), STORM)
    right = version(CREW.format("eleven", "noon"), STORM)
    one, other = mention(left, "nine"), mention(right, "eleven")
    assert found(
        left,
        right,
        entry("figure", "only left", one, None),
        entry("figure", "only right", None, other),
    ) == [("figure", "swapped", (one.span,), (other.span,))]


def test_what_a_sentence_no_longer_tells_is_dropped_but_not_a_sentence_taken_out() -> None:
    left = version(CREW.format("nine", "noon"), STORM)
    right = version(CREW.replace(" before {}", "").format("nine"))
    noon, days = mention(left, "noon"), mention(left, "two days")
    entries = entry("date", "only left", noon, None), entry("figure", "only left", days, None)
    changed, dropped = changes(compare(left, right), Ledger(entries))
    assert changed == ()
    assert [(each.kind, each.left) for each in dropped] == [("date", (noon.span,))]


def test_another_name_in_the_place_of_one_is_swapped_though_both_are_told_elsewhere() -> None:
    said = "The court heard {} on the first day of the trial about the fire."
    rest = "{} had owned the mill together with {} since they were young."
    left = version(said.format("Anna Weller"), rest.format("Anna Weller", "Tom Brandt"))
    right = version(said.format("Tom Brandt"), rest.format("Anna Weller", "Tom Brandt"))
    names = [
        Entry(
            "name",
            "same",
            tuple(sorted(all_mentions(left, name), key=lambda m: m.span)),
            tuple(sorted(all_mentions(right, name), key=lambda m: m.span)),
        )
        for name in ("Anna Weller", "Tom Brandt")
    ]
    ((kind, verdict, before, after),) = found(left, right, *names)
    assert (kind, verdict) == ("name", "swapped")
    assert left.text[slice(*before[0])] == "Anna Weller"
    assert right.text[slice(*after[0])] == "Tom Brandt"


def all_mentions(article: Article, words: str) -> list[Mention]:
    return [
        Mention((start, start + len(words)), n)
        for n, s in enumerate(article.sentences)
        if (start := article.text.find(words, s.start, s.end)) >= 0
    ]


def test_a_word_makes_another_statement() -> None:
    assert facts(
        told(
            version(OWNER.format("owned"), STORM),
            version(OWNER.format("operated"), STORM),
            version(OWNER.format("operated"), STORM.replace("had blown", "had not blown")),
        )
    ) == [
        (1, "statement", "swapped", "owned", "operated"),
        (2, "statement", "negated", "", "not"),
    ]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("owned", "held"),
        ("owned", "still owned"),
        ("owned and operated", "operated and owned"),
    ],
)
def test_other_words_for_the_same_make_no_other_statement(before: str, after: str) -> None:
    assert (
        facts(told(version(OWNER.format(before), STORM), version(OWNER.format(after), STORM))) == []
    )


LIFT = "The lift in the tower, the {}, was built by two brothers in 1911."


def test_a_superlative_that_holds_among_other_things_makes_another_statement() -> None:
    before, after = "oldest lift in the county", "oldest wooden lift still at work"
    assert facts(told(version(LIFT.format(before), STORM), version(LIFT.format(after), STORM))) == [
        (1, "statement", "swapped", before, after)
    ]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("oldest lift in the county", "oldest lift of the county"),
        ("oldest lift in the county", "oldest lift"),
        ("oldest lift in the county", "oldest lifts in the counties"),
        ("work of the oldest firm in town", "work of the oldest company in town"),
        ("oldest lift, which is red", "oldest lift, which is blue"),
    ],
)
def test_a_superlative_told_with_less_or_in_other_words_makes_none(before: str, after: str) -> None:
    changed = told(version(LIFT.format(before), STORM), version(LIFT.format(after), STORM))
    assert facts(changed) == []


def test_a_note_is_no_part_of_the_story() -> None:
    note = "Correction: The trawler is {}, not owned, by a family from Skarne."
    first = note.format("leased")
    second = note.format("chartered")
    before = version(OWNER.format("leased"), STORM, first)
    after = version(OWNER.format("leased"), STORM, second)
    assert facts(told(before, after)) == []


def test_a_change_is_explained_where_the_later_version_says_so() -> None:
    note = "An earlier version of this article misstated who owns the trawler."
    before, after = version(OWNER.format("owned"), STORM), OWNER.format("leased")
    with_note = version(after, STORM, "The crew is well.", "", note)
    explained = told(before, with_note)
    assert [c.noted for s in explained.steps for c in s.changes] == [1]
    assert explained.unexplained == 0
    later = told(before, version(after, STORM), with_note)
    assert [c.noted for s in later.steps for c in s.changes] == [2]
    assert later.unexplained == 1
    never = told(before, version(after, STORM))
    assert [c.noted for s in never.steps for c in s.changes] == [None]


def test_a_note_that_stood_before_explains_nothing_new() -> None:
    note = "An earlier version of this article misstated who owns the trawler."
    tale = STORM, "The crew is well.", "", note
    found = told(
        version(OWNER.format("owned"), *tale),
        version(OWNER.format("leased"), *tale),
    )
    assert found.unexplained == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_lists_of_contrasts_hold_words_that_differ(language: str) -> None:
    known = contrasts(language)
    assert known.negating
    assert len(known.members) > 80
    for word, places in known.members.items():
        assert word == word.strip("\"'/,;")
        groups = [group for group, _ in places]
        assert len(groups) == len(set(groups)), word


def test_who_is_quoted_instead_is_one_change_and_no_swapped_name() -> None:
    one, other = (
        version(f"“The harbour wall will hold through the winter,” said {who}.")
        for who in ("Anna Berg", "Tom Hall")
    )
    assert [change[1:3] for change in facts(told(one, other))] == [
        ("quotation", "differently attributed")
    ]


def test_what_is_told_in_another_order_is_no_other_statement() -> None:
    one = version("In the crash two people were killed and five were injured.")
    other = version("In the crash five people were injured and two were killed.")
    assert not [change for change in facts(told(one, other)) if change[1] == "statement"]
