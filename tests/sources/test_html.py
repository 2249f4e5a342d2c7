"""Saved web pages are read without what stands around the article."""

import socket

import pytest

from reader.article import Article
from reader.sources import Unreadable, open_article

SENTENCE = "The council voted on Tuesday night to close the old bridge for repairs until spring. "
PAGE = f"""<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8">
<title>Old bridge to close until spring | Harbour Post</title>
<meta property="og:title" content="Old bridge to close until spring">
<meta property="og:site_name" content="Harbour Post">
<meta property="article:published_time" content="2024-03-05T18:20:00+00:00">
<meta name="author" content="Ann Archer">
<script>var tracking = "evil script";</script><style>p {{ color: red }}</style></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/uk">UK news</a></li></ul></nav>
<main><article><h1>Old bridge to close until spring</h1>
<p>{SENTENCE * 3}</p><h2>What comes next</h2><p>Engineers &amp; drivers said: {SENTENCE}</p>
<ul><li>{SENTENCE}</li><li>Buses go round by the <em>north</em> gate instead of crossing.</li></ul>
<blockquote><p>“We can’t wait any longer, and we will not wait,” the mayor told us.</p></blockquote>
<p>{SENTENCE * 2}</p></article></main>
<aside>Most read: ten things you never knew</aside>
<footer>Copyright Harbour Post. Cookie settings</footer></body></html>"""


def opened(page: str | bytes, path: str = "a.html") -> Article:
    return open_article(path, data=page.encode() if isinstance(page, str) else page)


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a file was opened and the network asked")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.mark.parametrize("path", ["a.html", "a.txt", "-"])
def test_main_text_and_metadata(path: str) -> None:
    article = opened(PAGE, path)
    assert article.title == "Old bridge to close until spring"
    assert article.source == "Harbour Post"
    assert article.date == "2024-03-05"
    assert article.author == "Ann Archer"
    assert article.language == "en"
    assert article.text.startswith("Old bridge to close until spring\n\nThe council voted")
    assert article.text.count("Old bridge to close") == 1
    for furniture in ("Home", "Most read", "Cookie", "tracking", "color", "| Harbour"):
        assert furniture not in article.text
    kinds = {article.text[p.start : p.end][:12]: p.kind for p in article.paragraphs}
    assert kinds["What comes n"] == "heading"
    assert kinds["Buses go rou"] == "item"
    assert kinds["“We can’t wa"] == "quote"
    assert kinds["Engineers & "] == "text"


def test_a_page_without_an_article_gives_its_text() -> None:
    article = opened("<html><body><h1>Notice</h1><div>The bridge<br>is closed.</div></body></html>")
    assert "The bridge is closed." in article.text


def test_a_fragment_named_html_is_a_page_and_plain_words_are_not() -> None:
    assert opened("<p>One &lt; two.</p><p>Three.</p>").text == "One < two.\n\nThree."
    assert opened("Just words.\n").text == "Just words.\n"


HOSTILE = {
    "deep-inline": "<b>" * 300 + SENTENCE,
    "attribute": f"<p title='{'x' * 3_000_000}'>{SENTENCE}",
    "attributes": f"<p {' '.join(f'a{i}=1' for i in range(100_000))}>{SENTENCE}",
    "picture": f"<img src='data:image/png;base64,{'A' * 3_000_000}'><p>{SENTENCE}",
    "nul": f"<p>{SENTENCE}\0</p>",
    "brackets": "<" * 500_000 + " " + SENTENCE,
    "paragraphs": f"<p>{SENTENCE}" * 20_001,
    "breaks": f"{SENTENCE}<br><br>" * 10_000,
}


@pytest.mark.timeout(30)
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_pages_open_in_time(name: str) -> None:
    assert "The council voted" in opened(f"<!doctype html><html><body>{HOSTILE[name]}").text


@pytest.mark.timeout(30)
@pytest.mark.parametrize(
    "page", ["<div>" * 100_000 + SENTENCE, "<!-- a -->" * 1000 + "<!--" * 10_000]
)
def test_pages_that_hide_their_text_are_refused_in_time(page: str) -> None:
    with pytest.raises(Unreadable, match="no text"):
        opened(f"<!doctype html><html><body>{page}")


def test_entities_are_never_expanded_from_files() -> None:
    page = (
        '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html [<!ENTITY x SYSTEM '
        f'"file:///etc/passwd"><!ENTITY a "{"b" * 999}">]>'
        f"<html><body><p>{SENTENCE * 5} &x; &a;&a;</p></body></html>"
    )
    text = opened(page, "a.xhtml").text
    assert "root:" not in text
    assert "bbbb" not in text.replace("b" * 999, "")


def test_the_headline_on_the_page_is_the_title_whatever_search_engines_are_told() -> None:
    article = opened(
        "<html><head><title>Bridge closure: what we know about traffic</title></head><body>"
        f"<article><h1>City shuts its oldest bridge</h1><p>{SENTENCE * 3}</p>"
        f"<p>{SENTENCE * 2}</p></article></body></html>"
    )
    assert article.title == "City shuts its oldest bridge"
    assert article.text.startswith("City shuts its oldest bridge\n\nThe council")
    assert "what we know" not in article.text


def test_site_names_are_cut_from_titles() -> None:
    article = opened(
        "<html><head><title>Old bridge to close - Harbour Post</title></head>"
        f"<body><div><p>{SENTENCE * 3}</p><p>{SENTENCE * 2}</p></div></body></html>"
    )
    assert article.title == "Old bridge to close"


def test_a_page_laid_out_as_a_table_with_breaks_for_paragraphs() -> None:
    article = opened(
        f"<html><body><table><tr><td>{SENTENCE * 3}<br><br>{SENTENCE * 2}</td></tr></table>"
        "<table><tr><th>Year</th><td>2024</td></tr></table></body></html>"
    )
    texts = [article.text[p.start : p.end] for p in article.paragraphs]
    assert texts == [(SENTENCE * 3).strip(), (SENTENCE * 2).strip(), "Year · 2024"]
