"""How it is told: prominence, attribution and certainty."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Article, Kind, Paragraph
from reader.comparison import compare
from reader.comparison.manner import HEADLINE, Opening, Prominence, Shift, manners, manners_asked
from tests.articles import article


def shifts(left: str, right: str, language: str = "en") -> list[tuple[str, str, str, str]]:
    """Answer what is flagged of two sentences told in one link, with the words that make it so."""
    sides = article(left, language=language), article(right, language=language)
    comparison = compare(*sides, threshold=0.0)
    assert len(comparison.links) == 1
    return [
        (shift.what, shift.verdict, _words(sides[0], shift.left), _words(sides[1], shift.right))
        for shift in manners(comparison).links[0].shifts
    ]


def _words(told: Article, span: tuple[int, int] | None) -> str:
    return told.text[slice(*span)] if span else ""


@pytest.mark.parametrize(
    ("left", "right", "verdict", "here", "there"),
    [
        ("The bridge could close in May.", "The bridge will close in May.", "raised", "could", ""),
        ("The bridge will close in May.", "The bridge may close in May.", "lowered", "", "may"),
        (
            "A faulty valve caused the fire in the plant.",
            "A faulty valve reportedly caused the fire in the plant.",
            "lowered",
            "",
            "reportedly",
        ),
        (
            "The board is expected to approve the merger.",
            "The board will approve the merger.",
            "raised",
            "expected to",
            "",
        ),
        (
            "The senator hinted at a merger of both banks.",
            "The senator confirmed a merger of both banks.",
            "raised",
            "hinted",
            "",
        ),
    ],
)
def test_certainty(left: str, right: str, verdict: str, here: str, there: str) -> None:
    assert shifts(left, right) == [("certainty", verdict, here, there)]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The bridge may close in May.", "In May the bridge might be closed."),  # as sure
        ("The bridge will close in May.", "In May the bridge is to close."),  # the month
        ("She could not close the heavy gate.", "She failed to close the heavy gate."),
        ("He could lift 90 kilos at sixteen.", "At sixteen he lifted 90 kilos."),  # was able to
        (
            "The storm, which may reach Oslo on Friday, killed three people in Bergen.",
            "Three people in Bergen were killed by the storm.",  # what may be is told by one only
        ),
    ],
)
def test_as_sure_as_before(left: str, right: str) -> None:
    assert [shift for shift in shifts(left, right) if shift[0] == "certainty"] == []


@pytest.mark.parametrize(
    ("left", "right", "cue"),
    [
        (
            "The leak began on Monday, the company said.",
            "The leak began on Monday.",
            "the company said",
        ),
        (
            "According to two officials, the port will close for a week.",
            "The port will close for a week.",
            "According to",
        ),
        (
            "The minister insisted that the port will close for a week.",
            "The port will close for a week.",
            "insisted",
        ),
        (
            "Police have opened an inquiry, the prosecutor’s office confirmed.",
            "Police have opened an inquiry.",
            "the prosecutor’s office confirmed",
        ),
        ("Both are well, according to a doctor who saw them.", "Both are well.", "according to"),
        (
            "The union said on Thursday that it had lost 1,400 members.",
            "The union lost 1,400 members.",
            "said",
        ),
        (
            "No group has claimed the attack, officials said.",
            "No group has claimed the attack.",
            "officials said",
        ),
        ("Bank records show that he was paid twice.", "He was paid twice.", "records show"),
        (
            "“Nobody knocked on my door until sunrise.”",
            "Nobody knocked on her door until sunrise.",
            "“Nobody knocked on my door until sunrise.”",
        ),
        (
            "The old pier of Bergen will close in spring, the council said on Monday.",
            "The old pier of Bergen will close in spring.",
            "said",
        ),
    ],
)
def test_attribution(left: str, right: str, cue: str) -> None:
    assert shifts(left, right) == [("attribution", "lost", cue, "")]
    assert shifts(right, left) == [("attribution", "gained", "", cue)]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # both attribute it, to whomever
        ("The leak began on Monday, the company said.", "Officials say the leak began on Monday."),
        # who is told does not tell
        ("Residents were told to boil their water.", "Residents have to boil their water."),
        # only an aside is attributed
        (
            "The leak, which he said was small, began on Monday in the northern tank.",
            "The leak began on Monday in the northern tank.",
        ),
        # the verb tells who was quoted, and what follows is about her alone
        (
            "“We missed it,” said Ada Lind, who watched the data on a train to York.",
            "Ada Lind, who first saw the data, was on a train to York.",
        ),
        # a word of his is no statement
        ("He called the northern leak “small”.", "The northern leak was small, in his words."),
    ],
)
def test_attributed_as_before(left: str, right: str) -> None:
    assert [shift for shift in shifts(left, right) if shift[0] == "attribution"] == []


def test_languages_have_their_own_words() -> None:
    assert shifts("Die Brücke wird im Mai gesperrt.", "Die Brücke wird womöglich im Mai gesperrt.",
                  "de") == [("certainty", "lowered", "", "womöglich")]  # fmt: skip
    assert shifts("Le pont fermera en mai, selon la mairie.", "Le pont fermera en mai.", "fr") == [
        ("attribution", "lost", "selon", "")
    ]


def _with_headline(headline: str, *paragraphs: str) -> Article:
    told = article(headline, *paragraphs)
    kinds = [
        Paragraph(s.start, s.end, "text" if n else "headline") for n, s in enumerate(told.sentences)
    ]
    sentences = tuple(type(s)(s.start, s.end, n) for n, s in enumerate(told.sentences))
    return type(told)(told.text, tuple(kinds), sentences, headline, None, None, "en", "", "")


def test_prominence_counts_no_headings() -> None:
    dam = "The old dam above Ferrin broke after four days of rain."
    rescue = "Helicopters brought ninety villagers to a school in Tolm."
    plain = _with_headline("A dam breaks above Ferrin", dam, rescue)
    headed = _with_headline("A dam breaks above Ferrin", "The rain", dam, "The rescue", rescue)
    kinds: list[Kind] = ["headline", "heading", "text", "heading", "text"]
    paragraphs = tuple(
        Paragraph(p.start, p.end, kind) for p, kind in zip(headed.paragraphs, kinds, strict=True)
    )
    comparison = compare(plain, replace(headed, paragraphs=paragraphs))
    told = {link.left: link.id for link in comparison.links}
    found = manners(comparison).links
    assert found[told[(1,)]].prominence == Prominence(1, 1)
    assert found[told[(2,)]].prominence == Prominence(2, 2)


def test_prominence_counts_paragraphs_below_the_headline() -> None:
    dam = "The old dam above Ferrin broke after four days of rain."
    rescue = "Helicopters brought ninety villagers to a school in Tolm."
    left = _with_headline("A dam breaks above Ferrin", dam, rescue)
    right = _with_headline("Ninety villagers are saved", rescue, "Nobody was hurt.", dam)
    found = manners(compare(left, right))
    by_left = {link.left: found.links[link.id].prominence for link in compare(left, right).links}
    assert by_left[(2,)] == Prominence(2, 1)
    assert HEADLINE == 0
    lead = next(opening for opening in found.openings if opening.part == "first sentence")
    assert lead == Opening("first sentence", (1,), (1,), left_told=3, right_told=2)


@given(st.lists(st.sampled_from(
    ["The port may close, he said.", "The port will close.", "“It will close”", "May 3, said", "",
     "could", "\x1b[31m said that", "according to"]), min_size=1, max_size=4),
    st.lists(st.sampled_from(["The port will close.", "The port could close."]), min_size=1,
             max_size=3))  # fmt: skip
def test_mirrored(lefts: list[str], rights: list[str]) -> None:
    """What the right lost, the left gains when the sides are swapped."""
    comparison = compare(article(*filter(None, lefts)), article(*rights))
    other = comparison.swapped()
    opposite = {"lost": "gained", "gained": "lost", "raised": "lowered", "lowered": "raised"}

    def flipped(shift: Shift) -> tuple[object, ...]:
        return shift.what, opposite[shift.verdict], shift.right, shift.left

    here = {
        (comparison.links[link].left, flipped(shift))
        for link, manner in manners(comparison).links.items()
        for shift in manner.shifts
    }
    there = {
        (other.links[link].right, (shift.what, shift.verdict, shift.left, shift.right))
        for link, manner in manners(other).links.items()
        for shift in manner.shifts
    }
    assert here == there


def test_what_one_side_hedges_is_not_made_surer_by_what_it_states_beside_it() -> None:
    assert not shifts(
        "The bridge could close in May.",
        "The bridge will close to lorries in May, but the bridge could close to cars.",
    )


def test_headlines_that_only_each_other_tell_are_compared_too() -> None:
    left = _with_headline("Old bridge at Tolm may close in May", "Rain fell on the capital.")
    right = _with_headline("Old bridge at Tolm will close in May", "Nobody came to the fair.")
    comparison = compare(left, right)
    (link,) = comparison.links
    (shift,) = manners(comparison).links[link.id].shifts
    assert (shift.what, shift.verdict) == ("certainty", "raised")


def test_what_somebody_is_said_to_be_nobody_says() -> None:
    found = shifts("Two men said to be armed robbed the old bank in Tolm on Monday.",
                   "Two armed men robbed the old bank in Tolm on Monday.")  # fmt: skip
    assert "attribution" not in [what for what, *_ in found]


def test_links_may_be_looked_at_when_they_are_asked_about() -> None:
    left = article("Police said the bridge was closed.", "It could open on Friday, they said.")
    right = article("The bridge was closed on Monday.", "It will open on Friday, they said.")
    comparison = compare(left, right)
    asked = manners_asked(comparison)
    assert comparison.links
    assert dict(asked.links) == manners(comparison).links
    assert asked.openings == manners(comparison).openings
    assert asked.links[0] is asked.links[0], "each is looked at once"
    assert asked.links.get(99) is None


@pytest.mark.parametrize(
    ("left", "right", "cue"),
    [
        # the verb ends the sentence, with whom or when it was told
        (
            "The envoy tried to remove the clause, three delegates told a newspaper.",
            "The envoy tried to remove the clause.",
            "told",
        ),
        (
            "The envoy removed the clause last night, delegates confirmed Monday.",
            "The envoy removed the clause last night.",
            "delegates confirmed",
        ),
        # who speaks stands behind the verb
        ("The leak began on Monday, said the company.", "The leak began on Monday.", "said"),
        # a day stands before “that”
        (
            "The club announced Wednesday that the stand would be rebuilt.",
            "The stand will be rebuilt.",
            "announced",
        ),
        # who speaks has an aside
        (
            "Its owner, who lives abroad, said the old mill would be sold by auction.",
            "The old mill will be sold by auction.",
            "said",
        ),
        # only a part is attributed, and that is what the other tells
        (
            "They quarrel over the valley, where geologists believe large lithium deposits lie.",
            "The valley holds large lithium deposits.",
            "believe",
        ),
        # a sentence beside it, about something else, is attributed on the other side
        (
            "Engineers rated the old bridge poor, state records show.",
            "The old bridge was rated poor. Most ferries are late, according to the union.",
            "records show",
        ),
        # a name of an office, a giver of names and a word yet to be said attribute nothing
        (
            "The ministry said the guards shot first and wounded three surveyors.",
            "The guards shot first and wounded three men of the survey team named Ost.",
            "said",
        ),
        (
            "The union said it would file a complaint with the labour court.",
            "The union has filed a complaint with the labour court and will say more in May.",
            "said",
        ),
        # the one who acts and the one who speaks are the same
        ("The bank said it had lost 40 million euros.", "The bank lost 40 million euros.", "said"),
    ],
)
def test_only_what_is_attributed_counts(left: str, right: str, cue: str) -> None:
    sides = article(left), article(*_sentences(right))
    comparison = compare(*sides, threshold=0.0)
    found = [
        (shift.verdict, _words(sides[0], shift.left))
        for manner in manners(comparison).links.values()
        for shift in manner.shifts
        if shift.what == "attribution"
    ]
    assert found == [("lost", cue)]


def _sentences(told: str) -> list[str]:
    return [f"{sentence.strip('.')}." for sentence in told.split(". ")]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # a question states nothing
        ("The company said the leak began on Monday.", "Did the leak begin on Monday?"),
        # the verb may be about what precedes it
        (
            "The leak began on Monday, said Ada Lind of the water board.",
            "Ada Lind, of the water board, said the leak began on Monday.",
        ),
        # as others say too
        (
            "The leak began on Monday, the water board said.",
            "The leak began on Monday, as Ada Lind of the water board reminded everyone.",
        ),
        # a name and a title are no statement
        (
            "Bellamy said the registrar, Thomas Keene, told her to drop the matter.",
            "The registrar, Thomas Keene, is on leave.",
        ),
        # one side quotes what the other tells in its own words
        (
            "“The water was brown for a week,” said Ada Lind of the water board.",
            "Ada Lind said that the water was brown for a week.",
        ),
        # who speaks is no statement
        (
            "The regulator urged the company to replace the old valve.",
            "Regulators had urged caution, and the company waited.",
        ),
    ],
)
def test_what_both_attribute_or_neither_states(left: str, right: str) -> None:
    assert [shift for shift in shifts(left, right) if shift[0] == "attribution"] == []
    assert [shift for shift in shifts(right, left) if shift[0] == "attribution"] == []


def test_a_quotation_of_several_sentences_is_one() -> None:
    quoted = article("“The water was brown.", "It stayed brown for a whole week,” she said.")
    told = article("“The water was brown.", "It stayed brown for a whole week.”")
    found = manners(compare(quoted, told, threshold=0.0)).links
    assert [shift for manner in found.values() for shift in manner.shifts] == []


def test_a_headline_drops_no_attribution() -> None:
    lead = "The old bridge at Tolm will close in May, the council said on Monday."
    left = _with_headline("Rain in the capital", lead)
    right = _with_headline("Old bridge at Tolm will close in May", "Nobody came to the fair.")
    found = manners(compare(left, right, threshold=0.0)).links
    assert [s for m in found.values() for s in m.shifts if s.what == "attribution"] == []


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        # what somebody could be is no ability of hers
        ("She could be back in Oslo by May.", "She will be back in Oslo by May.", "raised"),
        # somebody fears that it may be so, another says that it will
        ("Officials fear the toll could rise.", "The toll will rise, officials said.", "raised"),
        # what is planned and what will be are told in other words
        (
            "He plans to race again in Valencia in December.",
            "He will be back in action in Valencia in December.",
            "raised",
        ),
        # a wish beside what will be
        ("The bank hopes to open in May.", "The bank will open in May.", "raised"),
        # a hedge that is told of a whole clause
        (
            "The letters suggest that the mayor sold the land.",
            "The letters show that the mayor sold the land.",
            "raised",
        ),
        ("The bridge, perhaps, closes in May.", "The bridge closes in May.", "raised"),
        # phrases with “as” are no clauses
        (
            "The broker may have lost as much as 40 million euros.",
            "The broker has lost 40 million euros.",
            "raised",
        ),
    ],
)
def test_hedges(left: str, right: str, verdict: str) -> None:
    told = [shift[:2] for shift in shifts(left, right) if shift[0] == "certainty"]
    assert told == [("certainty", verdict)]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # what should be is not what is
        ("The school should teach chess to all.", "The school teaches three hundred children."),
        # to be accused of a thing is not to have done it
        ("He allegedly sold the old mill.", "The mayor accused him of selling the old mill."),
        # nor is to be asked whether
        ("The bridge may close in May.", "Nobody asked whether the bridge closes in May."),
        # it is sure either way
        ("She follows the evidence wherever it may lead.", "She follows where evidence leads."),
        # a plan of something is a thing
        (
            "The vote was about a plan to fell 130 lime trees for the tram.",
            "The tram line had cost the town 130 lime trees and the party its vote.",
        ),
        # a possible thing is told beside another thing
        (
            "He warned of potential delays at the northern port of the island.",
            "The northern port of the island has a new crane.",
        ),
        # an estimate is a figure
        ("An estimated 40 ships wait in the bay.", "Forty ships wait in the bay."),
        ("Five libraries are threatened with closure.", "Five libraries face possible closure."),
        # a forecast is no surer than what is expected
        ("The firm expects a profit of 4 million.", "The firm predicts a profit of 4 million."),
        # what hangs on something else is no claim
        ("The pier may close in May.", "Ferries are late if the pier closes in May."),
        # she appeared on a stage
        ("The mayor appeared on the evening news.", "The mayor was on the evening news."),
    ],
)
def test_no_hedges(left: str, right: str) -> None:
    assert [shift for shift in shifts(left, right) if shift[0] == "certainty"] == []


def test_each_hedge_of_a_sentence_is_told() -> None:
    found = shifts(
        "The council is expected to vote in March on a budget that could close six libraries.",
        "The council will vote in March on a budget that will close six libraries.",
    )
    assert [(verdict, here) for _, verdict, here, _ in found] == [
        ("raised", "expected to"),
        ("raised", "could"),
    ]


@pytest.mark.parametrize(
    ("language", "plain", "attributed", "hedged"),
    [
        ("de", "Das Werk schließt im Mai.", "Das Werk schließt im Mai, sagte ein Sprecher.",
         "Das Werk schließt womöglich im Mai."),
        ("fr", "Le pont ferme en mai.", "Le maire a indiqué que le pont ferme en mai.",
         "Le pont ferme peut-être en mai."),
        ("es", "El puente cierra en mayo.", "El puente cierra en mayo, dijo el alcalde.",
         "El puente quizás cierra en mayo."),
        ("it", "Il ponte chiude a maggio.", "Il ponte chiude a maggio, ha detto il sindaco.",
         "Il ponte forse chiude a maggio."),
        ("pt", "A ponte fecha em maio.", "A ponte fecha em maio, disse o prefeito.",
         "A ponte talvez fecha em maio."),
        ("nl", "De brug gaat in mei dicht.", "De brug gaat in mei dicht, zei de burgemeester.",
         "De brug gaat misschien in mei dicht."),
        ("ru", "Мост закроют в мае.", "Мост закроют в мае, сообщил мэр города.",
         "Мост, возможно, закроют в мае."),
    ],
)  # fmt: skip
def test_every_language_tells_it(language: str, plain: str, attributed: str, hedged: str) -> None:
    assert [shift[:2] for shift in shifts(attributed, plain, language)] == [("attribution", "lost")]
    assert [shift[:2] for shift in shifts(hedged, plain, language)] == [("certainty", "raised")]


def test_huge_sentences_take_no_longer_than_their_words() -> None:
    words = "officials said the port may close, which they said is sad, " * 3000
    found = shifts(words, "Officials said the port will close.")
    assert [shift for shift in found if shift[0] == "attribution"] == []
