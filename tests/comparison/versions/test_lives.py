"""What becomes of sentences across versions: appeared, changed, vanished, came back."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.article import Article
from reader.comparison.versions import Life
from reader.comparison.versions.wording import BARS, bars, life
from tests.comparison.versions.written import told, version

BRIDGE = "The old bridge over the river Varn was closed to traffic on Monday morning."
CRACKS = "Engineers found cracks in two of its four stone pillars last week."
MAYOR = "Mayor Ruth Hale said the town could not afford to build a new one."
FERRY = "A ferry will carry passengers across until the repairs are finished in autumn."
SCHOOL = "Children from the northern bank will be taught in the village hall meanwhile."


def test_a_sentence_says_where_it_appeared_changed_and_vanished() -> None:
    changed = CRACKS.replace("two of its four", "three of its four")
    found = told(
        version(BRIDGE, CRACKS, MAYOR),
        version(BRIDGE, CRACKS, MAYOR, FERRY),
        version(BRIDGE, changed, MAYOR, FERRY),
        version(BRIDGE, changed, FERRY),
    )
    assert found.lives[0] == (
        Life(0, (), (), (), None),
        Life(0, (2,), (), (), None),
        Life(0, (), (), (), 3),
    )
    assert found.lives[3][1] == Life(0, (2,), (), (), None)
    assert found.lives[3][2] == Life(1, (), (), (), None)
    assert life(found.lives[0][1]) == "first in v1 · changed in v3"
    assert life(found.lives[1][2]) == "first in v1 · vanished in v4"


def test_a_sentence_that_skips_versions_came_back() -> None:
    found = told(
        version(BRIDGE, CRACKS, MAYOR, SCHOOL),
        version(BRIDGE, MAYOR, SCHOOL),
        version(BRIDGE, MAYOR, SCHOOL, FERRY),
        version(BRIDGE, CRACKS, MAYOR, SCHOOL, FERRY),
    )
    assert found.lives[0][1] == Life(0, (), (), (3,), None)
    assert found.lives[3][1] == found.lives[0][1]
    assert life(found.lives[3][1]) == "first in v1 · came back in v4"
    assert found.lives[3][4].first == 2


def test_a_sentence_split_in_two_is_older_than_the_split() -> None:
    whole = "The ferry will run every hour until October, and tickets will cost four crowns."
    halves = "The ferry will run every hour until October.", "Tickets will cost four crowns."
    found = told(version(BRIDGE, whole, MAYOR), version(BRIDGE, *halves, MAYOR))
    assert [each.first for each in found.lives[1]] == [0, 0, 0, 0]
    assert found.lives[0][1].changed == (1,)
    assert found.lives[1][2].vanished is None


def test_states_with_the_same_text_are_one_version() -> None:
    found = told(version(BRIDGE), version(BRIDGE), version(BRIDGE, MAYOR))
    assert [each.name for each in found.versions] == ["file1", "file3"]
    assert found.versions[0].also == ("file2",)
    assert len(found.steps) == 1


def test_bars_stand_beside_the_highest_and_the_least_change_shows() -> None:
    whole = version(BRIDGE, CRACKS, MAYOR, FERRY, SCHOOL)
    comma = version(BRIDGE, CRACKS, MAYOR.replace("new", "big"), FERRY, SCHOOL)
    first, none, small, large = bars(told(whole, whole_again(whole), comma, version(BRIDGE)))
    assert (first, none, large) == (BARS[0], BARS[0], BARS[8])
    assert BARS.index(small) in (1, 2, 3)


def whole_again(article: Article) -> Article:
    """Answer the article with other spaces: another text, and no change."""
    return version(*(text.replace(" ", "\u00a0", 1) for text in article.sentence_texts()))


SENTENCES = (BRIDGE, CRACKS, MAYOR, FERRY, SCHOOL)


@settings(deadline=None, max_examples=40)
@given(st.lists(st.lists(st.sampled_from(SENTENCES), unique=True), min_size=1, max_size=6))
def test_lives_agree_with_what_stands_in_the_versions(chosen: list[list[str]]) -> None:
    ordered = [[s for s in SENTENCES if s in sentences] for sentences in chosen]
    found = told(*(version(*sentences) for sentences in ordered))
    kept = [v.article.sentence_texts() for v in found.versions]
    for number, texts in enumerate(kept):
        for sentence, text in enumerate(texts):
            holds = [n for n, other in enumerate(kept) if text in other]
            known = found.lives[number][sentence]
            assert known.first == holds[0]
            assert known.vanished == (holds[-1] + 1 if holds[-1] + 1 < len(kept) else None)
            gaps = [b for a, b in pairwise(holds) if b > a + 1]
            assert list(known.returned) == gaps
            assert known.changed == ()
