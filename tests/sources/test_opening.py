"""What a user meets who opens files: articles that rebuild their text, or one clear sentence."""

import hashlib
import os
import socket
import string
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Article
from reader.sources import Unreadable, open_article
from reader.sources.files import LARGEST_FILE
from reader.sources.opening import LONGEST_TEXT

BODY = (
    "The council voted on Tuesday to close the old bridge for repairs. Work begins in May.\n"
    "Engineers had found cracks in two of its piers, and the mayor said that nobody could wait.\n"
)


def check_spans(article: Article) -> None:
    """Paragraphs and sentences ascend, are trimmed, and leave out nothing but white space."""
    for spans in (article.paragraphs, article.sentences):
        position = 0
        for span in spans:
            assert position <= span.start < span.end <= len(article.text)
            assert not article.text[position : span.start].strip()
            words = article.text[span.start : span.end]
            assert words == words.strip()
            position = span.end
        assert not article.text[position:].strip()
    for sentence in article.sentences:
        paragraph = article.paragraphs[sentence.paragraph]
        assert paragraph.start <= sentence.start < sentence.end <= paragraph.end


ODD = st.sampled_from("\n\n\n\t\r\f\v\x1b\x1c\x85 - * > # \u2028\u3000。、漢字かな“”—….!?:0123")
TEXTS = st.text(st.one_of(ODD, st.sampled_from(string.ascii_letters + "    ")), min_size=1)


@given(TEXTS, st.sampled_from(["a.txt", "a.md", "a.html"]))
def test_spans_rebuild_any_text(text: str, path: str) -> None:
    try:
        article = open_article(path, data=text.encode())
    except Unreadable:
        return
    check_spans(article)


@given(TEXTS)
def test_plain_text_is_kept_as_it_is_but_for_line_ends(text: str) -> None:
    try:
        article = open_article("a.txt", data=text.encode())
    except Unreadable:
        return
    expected = text
    for end in ("\r\n", "\r", "\u2028", "\u2029"):
        expected = expected.replace(end, "\n")
    assert article.text == expected


def test_a_file_is_read_with_its_path_and_hash(tmp_path: Path) -> None:
    file = tmp_path / "bridge.txt"
    file.write_bytes(BODY.encode())
    article = open_article(str(file))
    assert article.path == str(file)
    assert article.sha256 == hashlib.sha256(BODY.encode()).hexdigest()
    assert article.text == BODY
    assert article.language == "en"
    assert len(article.paragraphs) == 2
    assert article.sentence_texts()[1] == "Work begins in May."


def test_the_language_given_overrules() -> None:
    assert open_article("-", data=BODY.encode(), language="de").language == "de"


def test_a_title_without_headline_is_the_first_sentence_cut_between_words() -> None:
    long = "The council voted on Tuesday " + "and again and again " * 10 + "for repairs. And so on."
    title = open_article("-", data=long.encode()).title
    assert title.endswith("again…")
    assert long.startswith(title[:-1])
    assert len(title) <= 81


def test_escape_sequences_stay_in_the_text_for_drawing_to_make_safe() -> None:
    raw = "A \x1b[31mred\x1b[0m headline\n\n" + BODY
    assert open_article("-", data=raw.encode()).text == raw


BAD = {
    "empty": (b"", "is empty"),
    "blank": (b"\xef\xbb\xbf \r\n\t\n", "is empty"),
    "pdf": (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
    "png": (b"\x89PNG\r\n\x1a\n\0\0", "PNG"),
    "word": (b"PK\x03\x04....[Content_Types].xml..word/document.xml", "Word"),
    "zip": (b"PK\x03\x04abc", "zip"),
    "elf": (b"\x7fELF\x02\x01\x01", "program"),
    "nul": (b"\0\1\2\3" * 500, "is not text"),
    "noise": (bytes(range(32)) * 100, "is not text"),
    "no-text": (b"<!doctype html><html><body><script>x()</script></body></html>", "no text"),
    "only-fields": (b"---\ntitle: A\n---\n", "no text"),
}


@pytest.mark.parametrize("name", BAD)
def test_what_is_no_article_is_refused_in_one_sentence(name: str, tmp_path: Path) -> None:
    data, clue = BAD[name]
    file = tmp_path / f"{name}.txt"
    file.write_bytes(data)
    with pytest.raises(Unreadable) as caught:
        open_article(str(file))
    message = str(caught.value)
    assert clue in message
    assert message.startswith(str(file))
    assert message.endswith(".")
    assert "\n" not in message


def test_a_text_with_a_stray_nul_still_opens() -> None:
    raw = BODY.replace("cracks", "cra\0cks")
    assert open_article("-", data=raw.encode()).text == raw


def test_missing_folder_and_forbidden(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="does not exist"):
        open_article(str(tmp_path / "missing.txt"))
    with pytest.raises(Unreadable, match="is a folder"):
        open_article(str(tmp_path))
    with pytest.raises(Unreadable, match="does not exist"):
        open_article(str(tmp_path / "x.txt" / "y.txt"))
    with pytest.raises(Unreadable, match="is no path"):
        open_article("a\0b")
    circle = tmp_path / "circle.txt"
    circle.symlink_to(circle)
    with pytest.raises(Unreadable, match="circle"):
        open_article(str(circle))
    if os.geteuid():
        secret = tmp_path / "secret.txt"
        secret.write_text(BODY)
        secret.chmod(0)
        with pytest.raises(Unreadable, match="may not be read by you"):
            open_article(str(secret))


def test_the_message_is_safe_whatever_the_file_is_called(tmp_path: Path) -> None:
    name = os.fsdecode(b"a\x1b[31m\n\xff\xe2\x80\xae.txt")
    with pytest.raises(Unreadable) as caught:
        open_article(str(tmp_path / name))
    assert str(caught.value).isprintable()
    str(caught.value).encode()
    with pytest.raises(Unreadable, match=r"^“my notes\.txt” does not exist"):
        open_article("my notes.txt")
    with pytest.raises(Unreadable, match=r"^standard input is empty"):
        open_article("-", data=b"")


def test_pipes_devices_and_sockets_are_refused_without_waiting(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(Unreadable, match="named pipe"):
        open_article(str(pipe))
    with pytest.raises(Unreadable, match="device"):
        open_article("/dev/zero")
    with socket.socket(socket.AF_UNIX) as bound:
        monkeypatch.chdir(tmp_path)  # the name of a socket must be short
        bound.bind("socket")
        with pytest.raises(Unreadable, match=r"cannot be read|device"):
            open_article("socket")


@pytest.mark.skipif(not Path("/dev/fd").exists(), reason="the shell makes no pipes here")
def test_a_pipe_that_the_shell_made_is_read() -> None:
    reading, writing = os.pipe()

    def write() -> None:
        with os.fdopen(writing, "wb") as file:
            file.write(BODY.encode() * 2000)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        assert open_article(f"/dev/fd/{reading}").text == BODY * 2000
    finally:
        writer.join()
        os.close(reading)


def test_what_is_too_large_is_refused_at_once(tmp_path: Path) -> None:
    file = tmp_path / "line.txt"
    with file.open("wb") as sparse:
        sparse.truncate(50_000_000)
    with pytest.raises(Unreadable, match="larger than the 32 MB"):
        open_article(str(file))
    with pytest.raises(Unreadable, match="larger"):
        open_article("-", data=b"a" * (LARGEST_FILE + 1))
    with pytest.raises(Unreadable, match="2 million characters"):
        open_article("-", data=b"word " * (LONGEST_TEXT // 5 + 1))


def test_opening_text_loads_nothing_heavy(tmp_path: Path) -> None:
    for name in ("left.txt", "right.txt"):
        (tmp_path / name).write_text(f"Bridge closes\n\nLONDON, May 5 (AP) — {BODY}", "utf-8")
    program = (
        "import sys\n"
        "from reader.sources import open_article\n"
        f"articles = [open_article(f'{tmp_path}/{{side}}.txt') for side in ('left', 'right')]\n"
        "assert [a.source for a in articles] == ['AP', 'AP']\n"
        "heavy = 'trafilatura lxml yaml markdown_it charset_normalizer textual rich dateutil'\n"
        "print(*(name for name in heavy.split() if name in sys.modules))\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert result.stdout.strip() == ""
