"""Titles, sources and dates: taken from where a reader would look for them."""

import pytest

from reader.sources import open_article
from reader.sources.datelines import dateline
from reader.sources.dates import iso_date
from reader.sources.headline import shortened

BODY = "The council voted on Tuesday to close the old bridge for repairs, which begin in May."


def first_kind(text: str) -> str:
    return open_article("-", data=text.encode()).paragraphs[0].kind


@pytest.mark.parametrize(
    "headline",
    [
        "Old bridge to close until spring",
        "Is the bridge safe?",
        "“Nobody could wait”: why the bridge closes",
        "Old bridge: what the council knew about the U.S.",
        "Мост закроют до весны",
        "旧桥将关闭至春天",
    ],
)
def test_a_first_line_that_looks_like_a_headline_is_one(headline: str) -> None:
    article = open_article("-", data=f"{headline}\n\n{BODY}\n\n{BODY}".encode())
    assert article.title == headline
    assert article.paragraphs[0].kind == "headline"


@pytest.mark.parametrize(
    "first",
    [
        "The bridge closes on Monday.",
        "WASHINGTON — The council voted. It was late.",
        "- an item",
        "Dear reader,",
        "“We can’t wait any longer,” she said.",
    ],
)
def test_a_first_line_that_does_not_is_text(first: str) -> None:
    assert first_kind(f"{first}\n\n{BODY}\n\n{BODY}") != "headline"


def test_a_lone_line_and_a_line_before_shorter_ones_are_no_headlines() -> None:
    assert first_kind("Old bridge to close") == "text"
    assert first_kind("Old bridge to close until spring\nNot yet.\nNever.") == "text"


def test_shortened_titles_end_at_a_word() -> None:
    assert shortened("Short\n one.") == "Short one."
    assert shortened("word " * 40) == "word " * 15 + "word…"
    assert shortened("政府" * 50).endswith("政府…")


@pytest.mark.parametrize(
    ("beginning", "source", "date"),
    [
        ("WASHINGTON (Reuters) — The council", "Reuters", None),
        ("LONDON, March 5 (AP) - The council", "AP", None),
        ("PARIS, March 5, 2024 (AFP) - The council", "AFP", "2024-03-05"),
        ("BERLIN (dpa) – Der Rat", "dpa", None),
        ("Berlin/München (dpa/AFP) - Der Rat", "dpa/AFP", None),
        ("Madrid, 5 mar (EFE).- El consejo", "EFE", None),
        ("WASHINGTON, D.C. (Harbour Post) — The", "Harbour Post", None),
        ("(Reuters) - The council", "Reuters", None),
        ("PARIS, 5 mars 2024 — Le conseil", None, "2024-03-05"),
        ("МОСКВА, 5 марта. /ТАСС/. Совет", "ТАСС", None),
        ("新华社北京3月5日电（记者张三）政府", "新华社", None),
        ("中新社北京2024年3月5日电 政府", "中新社", "2024-03-05"),
        ("［東京　５日　ロイター］ - 政府", "ロイター", None),
        ("KYIV, Ukraine — The council", None, None),
        ("Trump (Republican) — who had said", None, None),
        ("The council (whose members met) — voted", None, None),
        ("He came on May 5, 2024 - and left", None, None),
        ("The company (AAPL) said. More", None, None),
        ("MOSCOW (March 5) — The council", None, None),
    ],
)
def test_datelines(beginning: str, source: str | None, date: str | None) -> None:
    assert dateline(beginning) == (source, date)


def test_the_dateline_stands_in_for_metadata() -> None:
    text = f"Old bridge to close\n\nLONDON, March 5, 2024 (Reuters) — {BODY}\n\n{BODY}"
    article = open_article("-", data=text.encode())
    assert (article.title, article.source, article.date) == (
        "Old bridge to close",
        "Reuters",
        "2024-03-05",
    )
    told = open_article("-", data=f"---\nsource: Harbour Post\n---\n{text}".encode())
    assert (told.source, told.date) == ("Harbour Post", "2024-03-05")


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2024-03-05", "2024-03-05"),
        ("2024-03-05T10:00:00+01:00", "2024-03-05"),
        ("2024/3/5", "2024-03-05"),
        ("20240305", "2024-03-05"),
        ("5 March 2024", "2024-03-05"),
        ("Tue, 05 Mar 2024 10:11:12 GMT", "2024-03-05"),
        ("March 5th, 2024", "2024-03-05"),
        ("Mar. 5, 2024 5:00 p.m. ET", "2024-03-05"),
        ("5. März 2024", "2024-03-05"),
        ("1er août 2024", "2024-08-01"),
        ("5 de marzo de 2024", "2024-03-05"),
        ("5 марта 2024 г.", "2024-03-05"),
        ("2024年3月5日", "2024-03-05"),
        ("05.03.2024", "2024-03-05"),
        ("13/05/2024", "2024-05-13"),
        ("05/13/2024", "2024-05-13"),
        ("03/05/2024", None),
        ("2024-13-05", None),
        ("31 February 2024", None),
        ("March 5", None),
        ("yesterday", None),
        ("2024", None),
        ("", None),
    ],
)
def test_dates(written: str, day: str | None) -> None:
    assert iso_date(written) == day
