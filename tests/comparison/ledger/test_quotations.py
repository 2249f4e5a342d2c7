"""Quotations of both sides: what a fact-checker would say of each."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.comparison import compare
from reader.comparison.ledger import Entry, ledger
from reader.text.entities import entities
from reader.text.words import words
from tests.articles import article


def entries(left: list[str], right: list[str], language: str = "en") -> tuple[Entry, ...]:
    """Answer the quotations of two articles of these sentences, in the order of the text."""
    one, other = article(*left, language=language), article(*right, language=language)
    return tuple(e for e in ledger(compare(one, other)).entries if e.kind == "quotation")


def verdicts(left: list[str], right: list[str], language: str = "en") -> list[str]:
    return [entry.verdict for entry in entries(left, right, language)]


LONG = "“The harbour wall will hold through the winter storms,” said Anna Berg."


@pytest.mark.parametrize(
    ("right", "verdict"),
    [
        (LONG, "identical"),
        ('"The harbour wall will hold through the winter storms", Anna Berg said.', "identical"),
        ("“The harbour wall will hold,” said Berg.", "trimmed"),
        ("“The harbour wall will … hold through the winter storms,” said Anna Berg.", "identical"),
        ("“The harbour wall will … the winter storms,” said Anna Berg.", "trimmed"),
        ("“[The] wall will hold through the winter storms,” said Anna Berg.", "trimmed"),
        ("“[T]he harbour wall will hold through the winter storms,” Berg said.", "identical"),
        ("“The harbour wall should hold through the winter storms,” said Anna Berg.", "altered"),
        ("“The wall will hold through the winter storms,” said Anna Berg.", "altered"),
        ("“The harbour wall will hold the winter storms,” said Anna Berg.", "altered"),
        (
            "Anna Berg said the harbour wall will hold through the winter storms.",
            "unquoted",
        ),
        (
            "“The harbour wall will hold through the winter storms,” said Tom Hall.",
            "differently attributed",
        ),
        ("“The harbour wall,” said Anna Berg, “will hold through the winter storms.”", "identical"),
        ("“The harbour wall,” said Anna Berg, “will hold.”", "trimmed"),
    ],
)
def test_what_became_of_a_quotation(right: str, verdict: str) -> None:
    assert verdicts([LONG], [right]) == [verdict]


def test_pieces_of_a_quotation_are_told_together() -> None:
    right = "“The harbour wall,” said Anna Berg, “will hold through the winter storms.”"
    (entry,) = entries([LONG], [right])
    assert [right[slice(*piece.span)] for piece in entry.right] == [
        "“The harbour wall,”",
        "“will hold through the winter storms.”",
    ]


def test_the_two_summit_articles_differ_as_a_reader_sees_it() -> None:
    left = [
        "Trump spoke of “highly productive” negotiations in Moscow between his envoys.",
        "Secretary of State Marco Rubio said a summit of the two could still be “weeks away.”",
        "Trump hailed the Moscow talks as a step forward, writing, “Great progress was made!”",
    ]
    right = [
        "Trump spoke of what he described as highly productive negotiations in Moscow.",
        "“It could be weeks, maybe,” Secretary of State Marco Rubio said of a summit of the two.",
        "Trump wrote of the Moscow talks: “Great progress was made! Everyone agrees on this.”",
    ]
    assert verdicts(left, right) == ["unquoted", "reworded", "trimmed"]


def test_a_short_quotation_is_another_where_the_sentences_tell_something_else() -> None:
    left = ["Ministers hailed the “progress” of the talks.", "Rain fell on Bergen.", "It is May."]
    right = [
        "Rain fell hard on Bergen.",
        "It is May.",
        "A miner’s son from Peru, who never learned to read, sings of “slow progress” in a tunnel.",
    ]
    assert verdicts(left, right) == ["only left", "only right"]


def test_a_short_quotation_is_the_same_where_the_sentences_tell_the_same() -> None:
    left = ["Ministers hailed the “real progress” of the harbour talks in Oslo on Monday."]
    right = ["Ministers in Oslo on Monday hailed the “progress” of the harbour talks."]
    assert verdicts(left, right) == ["trimmed"]


def test_a_weaker_match_never_takes_away_an_identical_one() -> None:
    left = [
        "“The wall will hold through the winter,” said Anna Berg.",
        "“The wall will hold through the long winter,” said Anna Berg.",
    ]
    right = ["“The wall will hold through the long winter,” Anna Berg said."]
    both = entries(left, right)
    assert [entry.verdict for entry in both if entry.left and entry.right] == ["identical"]
    assert [entry.left[0].sentence for entry in both if entry.verdict == "identical"] == [1]


def test_several_quotations_of_what_the_other_quotes_at_once_are_one_entry() -> None:
    left = [
        "“We will keep the ferry running all year,” said Anna Berg.",
        "Berg went on: “And no one on the island will pay a cent more.”",
    ]
    right = [
        "“We will keep the ferry running all year, and no one on the island will pay a cent more,”"
        " said Anna Berg."
    ]
    (entry,) = entries(left, right)
    assert entry.verdict == "identical"
    assert len(entry.left) == 2


def test_what_is_quoted_twice_is_one_entry_with_both_mentions() -> None:
    left = [
        "The plan is “daylight robbery”, say the shopkeepers of the old harbour.",
        "“Daylight robbery,” the shopkeepers of the old harbour call the plan.",
    ]
    right = ["The shopkeepers of the old harbour call the plan “daylight robbery”."]
    (entry,) = entries(left, right)
    assert (entry.verdict, len(entry.left), len(entry.right)) == ("identical", 2, 1)


@pytest.mark.parametrize(
    ("speaker", "verdict"),
    [
        ("Tom Hall", "differently attributed"),
        ("Ms Berg", "identical"),
        ("A. Berg", "identical"),
        ("the harbour master", "identical"),
        ("a spokeswoman", "identical"),
        ("she", "identical"),
        ("the White House", "identical"),
        ("South Korea", "identical"),
    ],
)
def test_only_two_persons_with_two_names_are_two_speakers(speaker: str, verdict: str) -> None:
    right = f"“The harbour wall will hold through the winter storms,” {speaker} said."
    assert verdicts([LONG], [right]) == [verdict]


@pytest.mark.parametrize(
    ("named", "somebody", "verdict"),
    [
        ("Anna Berg, who runs the ferry,", "a spokesman for the port", "differently attributed"),
        ("Anna Berg, a spokeswoman for the port,", "a spokesman for the port", "identical"),
        ("Port spokeswoman Anna Berg", "a spokeswoman", "identical"),
        ("Anna Berg, the port’s chief engineer,", "one of the pilots", "differently attributed"),
        ("Anna Berg, the port’s chief engineer,", "an official", "identical"),
        ("Anna Berg, the port’s chief engineer,", "the pilot", "identical"),
        ("Anna Berg, an analyst at Harbour Capital,", "Harbour Capital", "identical"),
        ("One of the pilots", "a former engineer", "differently attributed"),
        ("One of the pilots", "a witness", "identical"),
    ],
)
def test_somebody_who_is_not_named_is_not_whoever_holds_another_office(
    named: str, somebody: str, verdict: str
) -> None:
    said = "“The harbour wall will hold through the winter storms,”"
    assert verdicts([f"{said} {named} said."], [f"{said} {somebody} said."]) == [verdict]


def test_a_given_name_is_whoever_is_told_in_full() -> None:
    left = ["Anna Berg opened the quay.", "“The wall will hold through the winter,” Anna said."]
    right = ["“The wall will hold through the winter,” Anna Berg said."]
    assert verdicts(left, right) == ["identical"]
    tom = ["“The wall will hold through the winter,” Tom said."]
    assert verdicts(tom, right) == ["differently attributed"]


def test_the_same_place_is_the_same_quotation_in_other_words() -> None:
    left = ["Anna Berg, a spokeswoman for the port, refused to comment on “quayside rumours”."]
    right = ["Anna Berg, a spokeswoman for the port, refused to comment on “idle talk”."]
    assert verdicts(left, right) == ["reworded"]


def test_a_few_words_of_the_same_person_in_linked_sentences_are_told_in_other_words() -> None:
    left = ["Prime Minister Anna Berg said the country was “in mourning” after the storm at sea."]
    right = ["After the storm at sea Prime Minister Anna Berg said “the whole nation grieves”."]
    assert verdicts(left, right) == ["reworded"]
    other = [right[0].replace("Anna Berg", "Tom Hall")]
    assert sorted(verdicts(left, other)) == ["only left", "only right"]


def test_what_else_somebody_says_whose_words_both_quote_is_something_else() -> None:
    left = [
        "“The wall will hold through the winter,” Anna Berg told reporters in the harbour.",
        "“Nobody needs to leave,” she added.",
    ]
    right = [left[0], "“Concrete is cheaper than regret,” she added."]
    assert sorted(verdicts(left, right)) == ["identical", "only left", "only right"]


def test_a_name_told_in_full_elsewhere_is_that_person() -> None:
    left = ["Tom Hall opened the quay.", "“The wall will hold through the winter,” Hall said."]
    right = ["Anna Berg opened the quay.", "“The wall will hold through the winter,” Berg said."]
    assert verdicts(left, right) == ["differently attributed"]


def test_who_is_quoted_stands_with_the_mention() -> None:
    (entry,) = entries(
        [LONG], ["Anna Berg opened the quay. “The harbour wall will hold,” she said."]
    )
    by = entry.left[0].by
    assert by is not None
    assert LONG[slice(*by)] == "Anna Berg"


@pytest.mark.parametrize(
    ("language", "left", "right", "verdict"),
    [
        (
            "de",
            "„Die Mauer wird den Winter über halten“, sagte Anna Berg am Montag.",
            "Anna Berg sagte am Montag: »Die Mauer wird halten.«",
            "altered",
        ),
        (
            "fr",
            "« Le mur tiendra tout l’hiver », a déclaré Anna Berg lundi.",
            "Anna Berg a déclaré lundi : “Le mur tiendra tout l'hiver.”",
            "identical",
        ),
        (
            "es",
            "«El muro aguantará todo el invierno», dijo Anna Berg el lunes.",
            "El lunes Anna Berg dijo que el muro aguantará todo el invierno.",
            "unquoted",
        ),
        (
            "ja",
            "ベルグ氏は「壁は冬の間ずっと持つ」と述べた。",
            "「壁は冬の間ずっと持つ」と同氏は述べた。",
            "identical",
        ),
    ],
)
def test_the_marks_of_other_languages(language: str, left: str, right: str, verdict: str) -> None:
    assert verdicts([left], [right], language) == [verdict]


def test_marks_within_marks_and_titles_are_compared_like_the_rest() -> None:
    left = ["“He told me ‘never again’ when the harbour flooded,” said Anna Berg."]
    right = ["\"He told me 'never again' when the harbour flooded,\" said Anna Berg."]
    assert verdicts(left, right) == ["identical"]
    left = ["Visitors saw the film “White Night over the Harbour” in Oslo on Monday."]
    right = ["Visitors saw White Night over the Harbour, a film, in Oslo on Monday."]
    assert verdicts(left, right) == ["unquoted"]


def test_no_quotations_make_no_entries() -> None:
    assert entries(["The wall will hold."], ["The wall will not hold."]) == ()


HOSTILE = st.lists(
    st.text(alphabet="“”„\"«»‘’' .,…[]abcABC\x1b\u202e\u200b", max_size=60), min_size=1, max_size=4
)


@settings(max_examples=60, deadline=None)
@given(HOSTILE, HOSTILE)
def test_every_quotation_with_a_word_stands_in_one_entry(left: list[str], right: list[str]) -> None:
    sides = [[text.strip() or "a" for text in side] for side in (left, right)]
    found = entries(sides[0], sides[1])
    for side, texts in (("left", sides[0]), ("right", sides[1])):
        whole = article(*texts)
        marked = {
            (e.start, e.end)
            for e in entities(whole.text, "en")
            if e.kind == "quotation" and words(whole.text[e.start : e.end])
        }
        told = [m.span for entry in found for m in getattr(entry, side)]
        assert marked <= set(told)
        assert len([span for span in told if span in marked]) == len(marked)


@settings(max_examples=40, deadline=None)
@given(HOSTILE)
def test_what_both_sides_quote_alike_is_told_by_both(texts: list[str]) -> None:
    side = [text.strip() or "a" for text in texts]
    assert all(entry.left and entry.right for entry in entries(side, side))


def test_words_that_anyone_says_are_not_the_same_quotation_anywhere() -> None:
    left = ["Rain fell on Bergen.", "It is May.", "“It’s over,” a king in Peru told his horse."]
    right = ["“It’s over,” sang the miners.", "Rain fell on Bergen.", "It is May."]
    assert verdicts(left, right) == ["only right", "only left"]


def test_a_part_that_another_says_is_no_part_of_it() -> None:
    right = [LONG, "“The harbour wall will hold,” said Tom Hall."]
    assert verdicts([LONG], right) == ["identical", "only right"]


def test_words_around_another_quotation_are_not_told_as_one() -> None:
    right = "The harbour wall “surely and truly” will hold through the winter storms, they said."
    assert "unquoted" not in verdicts([LONG, "It rained."], ["It rained.", right])


def test_what_is_quoted_again_and_again_takes_no_longer_than_as_many_other_quotations() -> None:
    def told(said: str) -> float:
        one, other = (
            [f"“{said.format(n)},” said Anna Berg of item {n} {word}." for n in range(400)]
            for word in ("of the list", "on that list")
        )
        compared = compare(article(*one), article(*other))
        begun = time.perf_counter()
        found = ledger(compared).entries
        assert {e.verdict for e in found if e.kind == "quotation"} == {"identical"}
        return time.perf_counter() - begun

    told("Warm up {}")
    assert told("No comment") < 3 * told("No comment on that {}")


def test_what_goes_on_after_the_speaker_is_told_with_what_it_goes_on_with() -> None:
    left = [
        "He was asked about the storm at sea. He said: “I wish it were. I'd have slept better.”"
    ]
    right = ["He was asked about the storm at sea. “I wish,” he said. “I would have dreamt.”"]
    (entry,) = entries(left, right)
    assert entry.verdict == "reworded"
    assert [right[0][slice(*piece.span)] for piece in entry.right] == [
        "“I wish,”",
        "“I would have dreamt.”",
    ]


def test_another_thing_said_after_the_speaker_is_another_entry() -> None:
    left = ["“We will hold the harbour wall,” said Anna Berg of the storm in Oslo."]
    right = ["“We will hold the harbour wall,” said Anna Berg of the storm in Oslo. “It was wet.”"]
    assert verdicts(left, right) == ["identical", "only right"]


def test_pieces_of_two_who_are_given_the_words_of_one_are_one_entry() -> None:
    left = ["“That note changed it all,” said Anna Berg.", "“It was a rescue and not a recovery.”"]
    right = ["“That note changed it all. It was a rescue and not a recovery,” said Tom Hall."]
    assert verdicts(left, right) == ["differently attributed"]


def test_a_headline_quotes_again_without_the_article() -> None:
    left = [
        "Port calls wall “fairy tale”",
        "It was dull in Oslo.",
        "Berg called it “a fairy tale”.",
    ]
    right = ["The harbour board met in Oslo.", "Berg called it “a fairy tale for children”."]
    assert verdicts(left, right) == ["trimmed"]


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        (
            "Berg would “follow it wherever it leads”.",
            "Berg went “wherever it may lead”.",
            "altered",
        ),
        (
            "“We take the rules of this port with the utmost seriousness,” said Berg.",
            "Berg said the port took the rules of this port with the utmost seriousness.",
            "unquoted",
        ),
    ],
)
def test_words_in_another_tense_are_nearly_the_same(left: str, right: str, verdict: str) -> None:
    assert verdict in verdicts([left], [right])


def test_a_part_of_a_sentence_is_no_other_wording_of_a_whole_one() -> None:
    left = ["Anna Berg of Oslo said she had “goosebumps like pebbles”."]
    right = ["“Every port needs money for its walls,” said Anna Berg of Oslo."]
    assert sorted(verdicts(left, right)) == ["only left", "only right"]


def test_an_attribution_may_itself_be_attributed() -> None:
    left = ["“We owe you answers and you will get them,” said Anna Berg."]
    right = [
        "“We owe you answers,” Anna Berg told them, according to Tom Hall, “and you will get them.”"
    ]
    (entry,) = entries(left, right)
    assert entry.verdict == "identical"
    assert len(entry.right) == 2


def test_a_spokesman_is_not_whoever_leads() -> None:
    left = ["“There is no place for it in our team,” a team spokesman said."]
    right = ["“There is no place for it in our team,” said Acme boss Anna Berg."]
    assert verdicts(left, right) == ["differently attributed"]


def test_a_headline_that_quotes_the_end_of_a_quotation_is_told_with_it() -> None:
    left = ["“I never took anything from him, and I will go to my grave saying so,” he said."]
    right = [
        "“I will go to my grave saying so”: rider vows to fight",
        "It was dull in Oslo.",
        "“I never took anything from him,” he said.",
        "“I will go to my grave saying so.”",
    ]
    (entry,) = entries(left, right)
    assert len(entry.right) == 3
