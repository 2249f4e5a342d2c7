"""Facts across articles: the odd ones out are told from those that most agree on."""

from __future__ import annotations

from reader.article import Article
from reader.comparison.ledger import Verdict
from reader.comparison.story import Pair, Pairing, Story, pairs_of, story_of
from reader.comparison.story.wording import disagreement
from tests.articles import article
from tests.comparison.story.tellings import fact, paired

PLACES = "Eastbrook", "Tarrow", "Westhaven", "Wexcombe"


def told(*figures: str, verdicts: dict[Pair, Verdict]) -> tuple[tuple[Article, ...], Story]:
    """Answer the story of articles that tell one thing with those figures."""
    articles = tuple(
        article(f"{figure} people were hurt near {place}.")
        for figure, place in zip(figures, PLACES, strict=False)
    )
    pairings: dict[Pair, Pairing] = {}
    for left, right in pairs_of(articles):
        verdict = verdicts.get((min(left, right), max(left, right)))
        ends = (articles[left], 0, figures[left]), (articles[right], 0, figures[right])
        facts = [fact(*ends, verdict)] if verdict else []
        pairings[left, right] = paired({(0, 0): 0.9}, facts=facts)
    return articles, story_of(articles, pairings)


def test_the_odd_one_out_is_told_with_other_facts() -> None:
    _, found = told(
        "Eleven", "Fourteen", "11",
        verdicts={(0, 1): "in conflict", (1, 2): "in conflict", (0, 2): "equal"},
    )  # fmt: skip
    (statement,) = found.statements
    assert [telling.mark for telling in statement.tellings] == [
        "told",
        "told with other facts",
        "told",
    ]
    (about,) = statement.disagreements
    assert disagreement(found, about) == "in conflict: Eleven (a, c) / Fourteen (b)"
    assert [value.standard for value in about.values] == [True, False]


def test_one_against_one_both_are_told_with_other_facts() -> None:
    _, found = told("Eleven", "Fourteen", verdicts={(0, 1): "in conflict"})
    (statement,) = found.statements
    assert [telling.mark for telling in statement.tellings] == ["told with other facts"] * 2


def test_what_is_equivalent_or_reworded_is_told_alike() -> None:
    for verdict in ("equal", "equivalent", "reworded", "trimmed"):
        _, found = told("Eleven", "11", verdicts={(0, 1): verdict})
        (statement,) = found.statements
        assert not statement.disagreements
        assert not statement.differs


def test_two_that_agree_with_a_third_do_not_disagree() -> None:
    _, found = told(
        "Eleven", "Some 11", "11",
        verdicts={(0, 1): "equivalent", (1, 2): "equivalent", (0, 2): "in conflict"},
    )  # fmt: skip
    assert not found.statements[0].disagreements


def test_who_does_not_tell_the_thing_takes_no_side() -> None:
    _, found = told("Eleven", "Fourteen", "Many", verdicts={(0, 1): "in conflict"})
    marks = [telling.mark for telling in found.statements[0].tellings]
    assert marks == ["told with other facts", "told with other facts", "told"]


def test_a_much_shorter_telling_tells_a_part() -> None:
    articles = (
        article("Two tugs are towing the burnt ferry to Tarrow, where it will be inspected on "
                "Sunday by engineers of the coastguard and of its owner, Norline."),
        article("The ferry is under tow."),
    )  # fmt: skip
    pairings = {pair: paired({(0, 0): 0.9}) for pair in pairs_of(articles)}
    (statement,) = story_of(articles, pairings).statements
    assert [telling.mark for telling in statement.tellings] == ["told", "told in part"]
    assert statement.speaker == 0
