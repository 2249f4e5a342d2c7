"""Notes of correction: which sentences are one, and which only look so."""

from __future__ import annotations

import pytest

from reader.comparison.versions.notes import LANGUAGES, notes, without
from reader.sources import open_article

STORY = "The bridge was closed on Monday.\n\nThe mayor said that it would open again soon."
SEEN = {
    "en": (
        "Correction: The bridge was closed on Tuesday, not on Monday.",
        "CORRECTION (3 May): The mayor's name is Ruth Hale.",
        "Clarification — the bridge is open to people on foot.",
        "An earlier version of this article misstated the day on which the bridge was closed.",
        "Earlier versions of this story gave the wrong name for the mayor.",
        "This article was amended on 3 May 2024. The bridge is 300 metres long.",
        "This story has been corrected to show that the bridge was built in 1921.",
        "Because of this, we say so: a previous version of this report said 40.",
        "Due to an editing error, this article gave the wrong year.",
        "[Corrections: May 4, 2024]",
    ),
    "de": (
        "Korrektur: Die Brücke wurde am Dienstag gesperrt.",
        "In einer früheren Version dieses Artikels hieß es, die Brücke sei 1920 gebaut worden.",
        "Anmerkung der Redaktion: Dieser Artikel wurde am 3. Mai korrigiert.",
    ),
    "fr": (
        "Rectificatif : le pont a été fermé mardi.",
        "Une version précédente de cet article indiquait à tort que le pont datait de 1920.",
        "Cet article a été modifié le 3 mai.",
    ),
    "es": (
        "Fe de errores: el puente se cerró el martes.".replace("errores", "erratas"),
        "Una versión anterior de este artículo decía que el puente era de 1920.",
        "Este artículo ha sido corregido.",
    ),
    "it": (
        "Rettifica: il ponte è stato chiuso martedì.",
        "Una precedente versione di questo articolo riportava che il ponte era del 1920.",
    ),
    "pt": (
        "Errata: a ponte foi fechada na terça-feira.",
        "Uma versão anterior deste texto dizia que a ponte era de 1920.",
    ),
    "nl": (
        "Rectificatie: de brug ging op dinsdag dicht.",
        "In een eerdere versie van dit artikel stond dat de brug uit 1920 was.",
    ),
}


@pytest.mark.parametrize(
    ("language", "text"), [(language, text) for language, all_ in SEEN.items() for text in all_]
)
def test_a_note_is_known_as_one(language: str, text: str) -> None:
    article = open_article("a.txt", language=language, data=f"{STORY}\n\n{text}\n".encode())
    (note,) = notes(article)
    assert note.kind == "correction"
    assert article.text[note.span[0] : note.span[1]].endswith(text.split(": ")[-1][-20:])
    assert all(article.sentences[n].start >= article.text.index(text[:5]) for n in note.sentences)


def test_every_language_that_is_tested_has_its_list() -> None:
    assert set(SEEN) == set(LANGUAGES)


@pytest.mark.parametrize(
    "text",
    [
        "Corrections officers found the man on Monday.",
        "Update your software before you travel, the mayor said.",
        "The article was read by many, and an earlier version of the bridge fell down in 1911.",
        "The law was amended on 3 May, and this bridge was corrected in its course.",
        "Clarifications were asked for by the council.",
    ],
)
def test_a_sentence_of_the_story_is_no_note(text: str) -> None:
    assert notes(open_article("a.txt", language="en", data=f"{STORY}\n\n{text}".encode())) == ()


def test_a_note_goes_on_to_the_end_of_its_paragraph_and_no_further() -> None:
    text = "Correction: It was closed on Tuesday. It is 300 metres long."
    data = f"{STORY}\n\n{text}\n\nThe river is deep there."
    (note,) = notes(article := open_article("a.txt", language="en", data=data.encode()))
    assert article.text[note.span[0] : note.span[1]] == text


def test_a_label_alone_makes_a_note_of_the_next_paragraph() -> None:
    data = (
        f"{STORY}\n\nCorrection\n\nIt was closed on Tuesday, not on Monday.\n\nThe river is deep."
    )
    article = open_article("a.txt", language="en", data=data.encode())
    noted = " ".join(article.text[a:b] for a, b in (note.span for note in notes(article)))
    assert "It was closed on Tuesday" in noted
    assert "river" not in noted


def test_an_update_is_another_kind_of_note() -> None:
    data = f"UPDATE 2: The bridge is open again.\n\n{STORY}"
    assert [n.kind for n in notes(open_article("a.txt", data=data.encode()))] == ["update"]


def test_without_its_notes_an_article_keeps_every_place() -> None:
    text = "Correction: It was closed on Tuesday. It is 300 metres long."
    article = open_article("a.txt", language="en", data=f"{STORY}\n\n{text}".encode())
    bare = without(article, notes(article))
    assert len(bare.text) == len(article.text)
    assert "Tuesday" not in bare.text
    assert bare.sentence_text(0) == article.sentence_text(0)
