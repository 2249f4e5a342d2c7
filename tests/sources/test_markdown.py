"""Markdown is read as the prose that it renders to."""

import pytest

from reader.article import Article
from reader.sources import Unreadable, open_article
from reader.sources.frontmatter import split


def opened(text: str) -> Article:
    return open_article("a.md", data=text.encode())


def paragraphs(article: Article) -> list[tuple[str, str]]:
    return [(p.kind, article.text[p.start : p.end]) for p in article.paragraphs]


def test_marks_go_and_words_stay() -> None:
    article = opened(
        "# Old bridge *closes*\n\n"
        "The **council** [voted](https://example.org/a_b) on\nTuesday &amp; left `early`.[^1]\n"
        "![a bridge](bridge.jpg)\n\n"
        "## What &mdash; next\n\n"
        "- a *new* lane\n- buses\n\n"
        "> “We can’t wait.”\n\n"
        "    code stays\n\n"
        "| Year | Cost |\n|---|---|\n| 2024 | £3 |\n\n"
        "<div>A <b>box</b><!-- unseen --></div>\n\n"
        "[^1]: It was late.\n"
    )
    assert paragraphs(article) == [
        ("headline", "Old bridge closes"),
        ("text", "The council voted on Tuesday & left early."),
        ("heading", "What — next"),
        ("item", "a new lane"),
        ("item", "buses"),
        ("quote", "“We can’t wait.”"),
        ("text", "code stays"),
        ("text", "Year · Cost"),
        ("text", "2024 · £3"),
        ("text", "A box"),
        ("text", "It was late."),
    ]
    assert article.title == "Old bridge closes"


@pytest.mark.parametrize(
    "matter",
    [
        "---\ntitle: 'Bridge: closed'\nsite: Harbour Post\ndate: 2024-03-05\n"
        "authors: [Ann, Bo]\n---\n",
        '+++\ntitle = "Bridge: closed"\npublisher = "Harbour Post"\npublished = 2024-03-05\n'
        'author = ["Ann", "Bo"]\n+++\n',
    ],
)
def test_front_matter_tells_title_source_date_and_author(matter: str) -> None:
    for path in ("a.md", "a.txt"):
        article = open_article(path, data=f"{matter}\nThe council voted.\n".encode())
        assert article.title == "Bridge: closed"
        assert article.source == "Harbour Post"
        assert article.date == "2024-03-05"
        assert article.author == "Ann, Bo"
        assert article.text == "Bridge: closed\n\nThe council voted."
        assert article.paragraphs[0].kind == "headline"


def test_a_title_that_the_text_begins_with_is_not_told_twice() -> None:
    article = opened("---\ntitle: Bridge 'closed'\n---\n# Bridge ‘closed’\n\nThe council voted.\n")
    assert [kind for kind, _ in paragraphs(article)] == ["headline", "text"]
    other = opened("---\ntitle: Bridge closed\n---\n# Weather report\n\nIt rained all day.\n")
    assert paragraphs(other)[:2] == [("headline", "Bridge closed"), ("heading", "Weather report")]


def test_the_source_may_be_an_address() -> None:
    article = opened("---\nurl: https://www.Example.org/news/1\ntitle: A bridge\n---\nIt closed.")
    assert article.source == "example.org"


@pytest.mark.parametrize(
    "matter",
    [
        "---\ntitle: [unclosed\n---\n",
        "---\n- a\n- list\n---\n",
        "---\ntitle: &a [x]\nother: *a\n---\n",
        "+++\ntitle = unquoted\n+++\n",
        "---\ntitle: never closed\n\n",
        "---\na: " + "[" * 5000 + "\n---\n",
    ],
)
def test_broken_front_matter_is_text(matter: str) -> None:
    assert split(f"{matter}The council voted.") == ({}, f"{matter}The council voted.")
    assert "The council voted." in opened(f"{matter}\nThe council voted.\n").text


def test_front_matter_makes_nothing_but_text() -> None:
    fields, body = split(
        "---\ntitle: 1984\nDraft: no\nempty: ~\nx: !!python/name:os.system\n---\nA"
    )
    assert fields == {"title": "1984", "draft": "no"}
    assert body == "A"


def test_lines_of_japanese_are_joined_without_a_space() -> None:
    assert opened("政府は火曜日、\n発表した。").text == "政府は火曜日、発表した。"


@pytest.mark.timeout(30)
@pytest.mark.parametrize("unit", ["[", "*a **b ", "[a](b", "`", "_", "<a ", "![", "- "])
def test_hostile_markup_is_read_in_time(unit: str) -> None:
    assert "the end" in opened(unit * (300_000 // len(unit)) + "\nthe end").text
    blocks = (unit * (9000 // len(unit)) + "\n\n") * 40
    assert "the end" in opened(f"{blocks}the end").text


@pytest.mark.timeout(30)
@pytest.mark.parametrize("unit", ["<!--", ">"])
def test_markup_that_hides_its_text_opens_or_is_refused_in_time(unit: str) -> None:
    with pytest.raises(Unreadable, match="no text"):
        opened(unit * 2000)
