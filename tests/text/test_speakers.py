"""Who is quoted, as a reader of the text would say."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.article import Paragraph
from reader.text.entities import entities
from reader.text.sentences import split
from reader.text.speakers import speakers


def quoted(text: str, language: str = "en") -> list[str | None]:
    """Answer what the text calls the speaker of each of its quotations."""
    paragraphs = []
    at = 0
    for block in text.split("\n\n"):
        paragraphs.append(Paragraph(at, at + len(block)))
        at += len(block) + 2
    found = entities(text, language)
    spans = [(e.start, e.end) for e in found if e.kind == "quotation"]
    names = [(e.start, e.end) for e in found if e.kind == "name"]
    said = speakers(text, split(text, paragraphs, language), spans, names, language)
    return [text[slice(*said[span].span)] if span in said else None for span in spans]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We are ready,” Anna Berg said.", "Anna Berg"),
        ("“We are ready,” said Anna Berg, who runs the port.", "Anna Berg"),
        ("“We are ready,” said Berg.", "Berg"),
        ("Anna Berg said: “We are ready.”", "Anna Berg"),
        ("Anna Berg, the harbour master, told reporters that “we are ready.”", "Anna Berg"),
        ("A spokeswoman, Anna Berg, called the plan “a mistake”.", "Anna Berg"),
        ("The port’s lawyer, Anna Berg, said it was “a mistake”.", "Anna Berg"),
        ("According to Anna Berg, the plan is “a mistake”.", "Anna Berg"),
        ("The plan is “a mistake”, according to Anna Berg.", "Anna Berg"),
        ("In the words of Anna Berg, it is “a mistake”.", "Anna Berg"),
        ("Anna Berg described the talks as “useful”.", "Anna Berg"),
        ("Tom Hall’s aide Anna Berg described the talks as “useful”.", "Anna Berg"),
        ("The talks ended, with Anna Berg calling them “useful”.", "Anna Berg"),
        ("The Harbour Board, without naming Tom Hall, called it “useful”.", "Harbour Board"),
        ("“It is useful,” a spokesman for the port told Tom Hall.", "a spokesman"),
        ("“It is useful,” officials in Oslo said.", "officials"),
        (
            "A senior Harbour Board official said that it was “useful”.",
            "A senior Harbour Board official",
        ),
        ("Anna Berg’s “useful idiots” laughed.", "Anna Berg"),
        ("Anna Berg’s agent told reporters that it was “useful”.", "Anna Berg’s agent"),
        ("“It is useful,” one entry reads.", "one entry"),
        ("“It is useful,” her agent also said.", "her agent"),
        ("Business leaders called it “useful”.", "Business leaders"),
        ("Anna Berg accused the board of “playing politics”.", "Anna Berg"),
        ("Anna Berg was clear: “We are ready.”", "Anna Berg"),
        ("“We are ready,” muses Anna Berg.", "Anna Berg"),
        ("“We are ready,” Anna Berg beamed.", "Anna Berg"),
        ("“We are ready,” Anna Berg, who runs the port, told Tom Hall.", "Anna Berg"),
        ("“We are ready,” shrugged grandmother Anna Berg, 71.", "Anna Berg"),
        ("“We are ready,” one of the managers said.", "one of the managers"),
        ("“We are ready,” is what harbour master Anna Berg had to say.", "Anna Berg"),
        ("“We are ready,” a statement from Anna Berg said.", "Anna Berg"),
        ("Anna Berg’s message was simple: “We are ready.”", "Anna Berg"),
        ("The plan drew fire from Anna Berg, who said it was “a mistake”.", "Anna Berg"),
        ("Anna Berg, who once warned of war, told Tom Hall it was “over”.", "Anna Berg"),
        # words of another, or through another
        ("Tom Hall repeated a statement by Anna Berg that it was “over”.", "Anna Berg"),
        ("Tom Hall rejected claims from Anna Berg that it was “over”.", "Anna Berg"),
        ("The port said through its director, Anna Berg, that it was “over”.", "Anna Berg"),
        ("Tom Hall said through a spokesman that it was “over”.", "a spokesman"),
        ("The envoy Anna Berg was quoted by a paper, Oslo Echo, as saying: “No.”", "Anna Berg"),
        # who is told more about
        ("Anna Berg, from Lund, whose son was ill, said it was “over”.", "Anna Berg"),
        ("In a letter to the king, Olaf Hall, she wrote that it was “over”.", None),
        (
            "One of the owners named in it, the baker Anna Berg, “never asked,” she said.",
            "Anna Berg",
        ),
    ],
)
def test_the_speaker_that_the_sentence_names(text: str, speaker: str | None) -> None:
    assert quoted(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "language", "speaker"),
    [
        ("„Wir sind bereit“, sagte Anna Berg.", "de", "Anna Berg"),
        ("„Wir sind bereit“, kündigte der Minister an.", "de", "der Minister"),
        ("Laut Anna Berg ist das „ein Fehler“.", "de", "Anna Berg"),
        ("Der Mieterverein nannte den Plan „einen Fehler“.", "de", "Der Mieterverein"),
        ("« Nous sommes prêts », a déclaré Anna Berg.", "fr", "Anna Berg"),
        ("Selon Anna Berg, c’est « une erreur ».", "fr", "Anna Berg"),
        ("«Estamos listos», afirmó Anna Berg.", "es", "Anna Berg"),
        ("Según Anna Berg, es «un error».", "es", "Anna Berg"),
        ("«Siamo pronti», ha detto Anna Berg.", "it", "Anna Berg"),
        ("“Estamos prontos”, disse Anna Berg.", "pt", "Anna Berg"),
        ("“We zijn klaar”, zei Anna Berg.", "nl", "Anna Berg"),
        ("«Мы готовы», — сказала Анна Берг.", "ru", "Анна Берг"),
    ],
)
def test_the_order_of_words_of_other_languages(text: str, language: str, speaker: str) -> None:
    assert quoted(text, language) == [speaker]


def test_a_pronoun_is_whoever_spoke_or_acted_last() -> None:
    assert quoted("Anna Berg toured the site. “We are ready,” she said.") == ["Anna Berg"]
    assert quoted("Anna Berg said Tom Hall was wrong. “We are ready,” she said.") == ["Anna Berg"]
    assert quoted("Tom Hall spoke of a plan, and what he called “a mistake”.") == ["Tom Hall"]
    text = "Secretary of State Anna Berg said the Kremlin had a plan. She called it “useful”."
    assert quoted(text) == ["Secretary of State Anna Berg"]
    assert quoted("Among the critics was Anna Berg. “It is a shame,” she said.") == ["Anna Berg"]
    text = "After long talks, the president of the board, Oslo’s Anna Berg, rose. “No,” she said."
    assert quoted(text) == ["Anna Berg"]
    assert quoted("« Oui », a dit Anna Berg. « Non », a-t-elle ajouté.", "fr") == ["Anna Berg"] * 2


def test_a_pronoun_is_no_office_nor_the_one_whose_thing_it_is() -> None:
    assert quoted("The Harbour Board met. “We are ready,” she said.") == [None]
    assert quoted("Talks began in Oslo’s harbour. “We are ready,” she said.") == [None]


def test_a_quotation_that_stands_alone_goes_on_with_the_speaker_of_its_paragraph() -> None:
    text = "“We are ready,” said Anna Berg. “We have been for days.”"
    assert quoted(text) == ["Anna Berg", "Anna Berg"]
    assert quoted(text.replace(" “We have", "\n\n“We have")) == ["Anna Berg", None]
    assert quoted("Anna Berg was blunt. “We have been for days.”") == ["Anna Berg"]


def test_both_pieces_of_an_interrupted_quotation_have_its_speaker() -> None:
    assert quoted("“We are,” Anna Berg told reporters at the gate, “ready.”") == ["Anna Berg"] * 2


def test_each_of_two_speakers_in_a_sentence_keeps_what_is_his() -> None:
    text = "The Harbour Board called it “useful,” with aide Anna Berg calling it “a mistake.”"
    assert quoted(text) == ["Harbour Board", "Anna Berg"]


def test_where_nobody_is_named_nobody_is_guessed() -> None:
    assert quoted("The plan was described as “a mistake”.") == [None]
    assert quoted("“Harbour 2000” was painted on the vans.") == [None]
    assert quoted("Visitors saw “The Second Dose” in Oslo.") == [None]


@settings(max_examples=60, deadline=None)
@given(
    st.text(alphabet="“”\"‘’' \n,.:;—aAbB\x1b\u202e", max_size=120),
    st.sampled_from(["en", "de", "fr", "zh", "und"]),
)
def test_any_text_has_speakers_only_inside_itself(text: str, language: str) -> None:
    found = entities(text, language)
    spans = [(e.start, e.end) for e in found if e.kind == "quotation"]
    names = [(e.start, e.end) for e in found if e.kind == "name"]
    blocks = [Paragraph(0, len(text))] if text.strip() else []
    sentences = split(text, blocks, language)
    for span, speaker in speakers(text, sentences, spans, names, language).items():
        assert span in spans
        assert text[slice(*speaker.span)].strip()
