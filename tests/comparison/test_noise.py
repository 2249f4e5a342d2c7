"""Noise is counted and is no difference; what is told otherwise is never taken for noise."""

from hypothesis import given
from hypothesis import strategies as st

from reader.article import Article, Paragraph, Sentence
from reader.comparison import Comparison, compare
from reader.comparison.wording import kind_of
from tests.articles import article

FERRY = "The ferry sank off the coast on Tuesday with forty people aboard."
RESCUE = "Fishermen pulled thirty-eight of them from the water before dark."
INQUIRY = "“An inquiry will begin at once,” the minister of transport said."
TOLD = [FERRY, RESCUE, INQUIRY]
FURNITURE = ["Comments", "Advertisement", "Read more: Ten years of ferries", "Photo: Ana Silva"]


def alone(*paragraphs: str) -> Article:
    """Answer an article of a sentence a paragraph, as saved pages have their furniture."""
    made = article(*paragraphs)
    spans = [(s.start, s.end) for s in made.sentences]
    return Article(
        text=made.text,
        paragraphs=tuple(Paragraph(*span) for span in spans),
        sentences=tuple(Sentence(*span, index) for index, span in enumerate(spans)),
        title="A title",
        source=None,
        date=None,
        language="en",
        path="page.txt",
        sha256=made.sha256,
    )


def kinds(found: Comparison) -> list[str]:
    return [kind_of(row) for row in found.rows]


def test_page_furniture_on_one_side_is_noise() -> None:
    found = compare(alone(*TOLD), alone(*TOLD, "Comments"))
    assert kinds(found) == ["same", "same", "same", "noise"]
    assert found.differences == ()
    assert (found.summary.noise, found.summary.added, found.summary.differences) == (1, 0, 0)


def test_a_dateline_is_noise_and_a_changed_word_beside_it_is_not() -> None:
    found = compare(
        alone(f"LISBON (Reuters) — {FERRY}", f"PORTO — {RESCUE}"),
        alone(FERRY, f"LISBON — {RESCUE.replace('thirty-eight', 'thirty-nine')}"),
    )
    assert kinds(found) == ["noise", "changed"]
    assert found.differences == (1,)
    assert (found.summary.noise, found.summary.changed) == (1, 1)


def test_typography_and_spacing_are_noise_and_still_the_same() -> None:
    found = compare(
        alone(FERRY, RESCUE, INQUIRY),
        alone(FERRY, RESCUE.replace(" of ", "  of "), INQUIRY.replace("“", '"').replace("”", '"')),
    )
    assert [row.state for row in found.rows] == ["same"] * 3
    assert kinds(found) == ["same", "noise", "noise"]
    assert (found.summary.same, found.summary.noise) == (1, 2)


def test_lines_wrapped_otherwise_are_not_even_noise() -> None:
    found = compare(alone(FERRY), alone(FERRY.replace(" on ", "\n on ")))
    assert kinds(found) == ["same"]


def test_what_has_moved_is_a_difference_in_whatever_typography() -> None:
    curly, straight = INQUIRY, INQUIRY.replace("“", '"').replace("”", '"')
    found = compare(alone(*TOLD[:2], curly), alone(straight, *TOLD[:2]))
    assert "moved" in kinds(found)
    assert found.differences


def test_a_sentence_that_tells_of_an_advertisement_is_a_difference() -> None:
    found = compare(alone(*TOLD), alone(*TOLD, "Advertisements for the ferry were stopped."))
    assert kinds(found)[-1] == "added"
    assert found.summary.noise == 0


def test_the_headline_is_never_noise() -> None:
    left = alone("Comments", FERRY)
    headed = (Paragraph(0, 8, "headline"), *left.paragraphs[1:])
    left = Article(left.text, headed, left.sentences, "Comments", None, None, "en", "a", "b")
    assert compare(left, alone(FERRY)).summary.noise == 0


def test_noise_stays_noise_at_another_threshold_in_another_order_and_swapped() -> None:
    found = compare(
        alone(f"LISBON — {FERRY}", RESCUE, "Comments"), alone(FERRY, RESCUE, "Advertisement")
    )
    assert found.summary.noise == 3
    for other in (found.swapped(), found.ordered("gathered"), found.swapped().swapped()):
        assert other.summary.noise == 3
    assert found.at(found.alignment.threshold + 0.01).summary.noise == 3


TEXTS = st.lists(
    st.sampled_from([*TOLD, *FURNITURE, f"LISBON — {FERRY}", INQUIRY.replace("“", '"')]), max_size=8
).map(lambda told: alone(*told))


@given(TEXTS, TEXTS)
def test_every_link_and_sentence_is_counted_once(left: Article, right: Article) -> None:
    found = compare(left, right)
    summary = found.summary
    counted = summary.same + summary.changed + summary.removed + summary.added + summary.noise
    alone_told = sum(row.link is None for row in found.rows)
    assert counted == len(found.links) + alone_told
    assert not any(found.rows[stop].noise for stop in found.differences)


@given(TEXTS, TEXTS)
def test_only_rows_of_noise_come_beyond_what_differs(left: Article, right: Article) -> None:
    found = compare(left, right)
    assert found.swapped().summary.noise == found.summary.noise
    for index, row in enumerate(found.rows):
        if row.noise:
            assert index not in found.differences


def test_furniture_is_noise_wherever_it_stands() -> None:
    told = "The ship ran aground in the canal on Tuesday.", "Ten tugs pulled it free on Monday."
    found = compare(
        alone("A title", "Advertisement", *told), alone("A title", *told, "Advertisement")
    )
    assert not found.differences
    assert found.summary.noise == 1
