from tests.terminal.stream import complete, left_behind, shapes, tokens


def test_a_stream_is_taken_apart_without_loss() -> None:
    stream = "a\x1b[1;31mred\x1b[0m\x1b]0;title\x07\x1b[?25l\x1b7é\x1bP+q\x1b\\end"
    assert "".join(token.written for token in tokens(stream)) == stream
    assert shapes(stream) == {"CSI m", "OSC", "CSI ?l", "ESC 7", "DCS"}


def test_what_was_changed_and_not_put_back_is_named() -> None:
    assert left_behind("\x1b[?1049h\x1b[?25l\x1b[?7l\x1b[>1u") == [
        "mode 7 is off",
        "mode 25 is off",
        "mode 1049 is on",
        "the keyboard protocol is on",
    ]
    assert left_behind("\x1b[?1049h\x1b[?25l\x1b[>1u\x1b[<u\x1b[?25h\x1b[?1049l") == []


def test_a_sequence_that_goes_on_waits_for_the_rest() -> None:
    assert complete("text") == 4
    assert complete("text\x1b[1m") == 8
    assert complete("text\x1b[1") == 4
    assert complete("text\x1b]0;title\x1b") == 4
