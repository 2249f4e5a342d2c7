"""Nothing that could harm a terminal is drawn, and offsets stay true."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from reader.text.safe import drawable


@given(st.text(alphabet=st.characters(codec=None)))
def test_one_for_one_and_nothing_left_that_controls(text: str) -> None:
    safe = drawable(text)
    assert len(safe) == len(text)
    assert not [c for c in safe if unicodedata.category(c) in {"Cc", "Cs"}]
    assert drawable(safe) == safe
    safe.encode()


def test_escape_sequences_show_as_pictures() -> None:
    assert drawable("\x1b]0;owned\x07\x9b31m\t|") == "␛]0;owned␇�31m |"


def test_bidi_overrides_and_invisible_text_show() -> None:
    assert drawable("a\u202eb\u2066c\U000e0041d") == "a�b�c�d"


def test_joined_emoji_and_other_scripts_stay() -> None:
    text = "👩‍🚀 नमस्ते می‌خواهم “quoted” — naïve"
    assert drawable(text) == text
