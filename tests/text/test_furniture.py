"""Page furniture is told from the story, in whatever language it is."""

import pytest

from reader.text.furniture import LANGUAGES, LONGEST, furniture


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Comments", "en"),
        ("COMMENTS (12)", "en"),
        ("Advertisement", "en"),
        ("— Advertisement —", "en"),
        ("Read more: Why the bridge was closed", "en"),
        ("Related | Ferry prices to rise", "en"),
        ("Sign up for our newsletter to get the day’s news.", "en"),
        ("Facebook Twitter WhatsApp Email", "en"),
        ("Share on Facebook | Share on X | Copy link", "en"),
        ("By Jane Doe and John Q. Roe, Staff Writers", "en"),
        ("Reporting by Ana Silva in Lisbon; editing by Tom Marsh", "en"),
        ("Published 3 May 2024, 9:15 am GMT", "en"),
        ("Photo: Ana Silva", "en"),
        ("(AP Photo/Ana Silva)", "en"),
        ("John Roe/Getty Images", "en"),
        ("© 2024 The Harbour Post. All rights reserved.", "en"),
        ("5 min read", "en"),
        ("Kommentare", "de"),
        ("Lesen Sie auch: Der Hafen bleibt zu", "de"),
        ("Stand: 3. Mai 2024, 9 Uhr", "de"),
        ("Lire aussi : Le port ferme", "fr"),
        ("Tous droits réservés", "fr"),
        ("Lea también: El puerto cierra", "es"),
        ("Leggi anche: il porto chiude", "it"),
        ("Leia também: O porto fecha", "pt"),
        ("Lees ook: de haven sluit", "nl"),
        ("Читайте также: Порт закрыт", "ru"),
    ],
)
def test_furniture(line: str, language: str) -> None:
    assert furniture(language).holds(line, alone=True)


@pytest.mark.parametrize(
    "sentence",
    [
        "The advertisement ran in four newspapers on Sunday.",
        "Comments were made by both ministers.",
        "Read more books, the minister told children.",
        "Related costs rose to four million.",
        "“Sign up for our newsletter,” the campaign told its supporters.",
        "Sign up for our newsletter, the campaign urged its supporters.",
        "Share prices fell.",
        "Share Facebook’s profits, the union demanded.",
        "By Friday 3 May the harbour was empty.",
        "By the time the ferry sailed, the quay was empty.",
        "Published figures show a fall of 4 percent.",
        "Photo shops are closing everywhere.",
        "She has a Getty Images account.",
        "Copyright law was changed.",
        "Video evidence was shown to the court.",
        "Updated rules will apply on Monday.",
    ],
)
def test_sentences_of_the_story_are_none(sentence: str) -> None:
    assert not furniture("en").holds(sentence, alone=True)


def test_a_word_amid_a_paragraph_is_none() -> None:
    assert not furniture("en").holds("Comments.", alone=False)
    assert not furniture("en").holds("By Jane Doe", alone=False)


@pytest.mark.parametrize("language", [*sorted(LANGUAGES), "zh", "und"])
def test_what_is_empty_long_or_hostile_is_none(language: str) -> None:
    for text in ("", "\u202e\x1b[31m", "a" * (LONGEST + 1), "|" * LONGEST, "ab " * 80):
        assert not furniture(language).holds(text, alone=True)
