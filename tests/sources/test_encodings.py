"""Text comes out as it was written, whatever encoding it was saved in."""

import pytest

from reader.sources import Unreadable, open_article
from reader.sources.encodings import decode
from reader.sources.guessing import guess

TEXTS = {
    "en": "The prime minister said: “We can’t wait any longer.” Repairs could cost £12 million.",
    "fr": "Le gouvernement a annoncé que la réforme serait examinée à l’automne, après l’été.",
    "de": "Die Brücken seien marode, sagte der Minister. Größere Städte hoffen auf Züge.",
    "es": "El presidente anunció un plan para los próximos años. ¿Habrá recortes en España?",
    "pt": "Não é possível pedir mais às famílias, afirmou o ministro. A inflação desacelerou.",
    "it": "Non c’è più tempo da perdere, ha detto il ministro, perché la città non può pagare.",
    "sv": "Överenskommelsen gäller från och med måndag, sade statsministern på ett möte i Malmö.",
    "ru": "Правительство объявило во вторник, что реформа будет рассмотрена осенью.",
    "pl": "Rząd ogłosił we wtorek, że reforma zostanie omówiona jesienią. Koszty wzrosną.",
    "cs": "Vláda v úterý oznámila, že reforma bude projednána. Musíme jednat rychleji, řekl.",
    "tr": "Hükümet salı günü reformun sonbaharda görüşüleceğini açıkladı. Bakan öyle dedi.",
    "el": "Η κυβέρνηση ανακοίνωσε την Τρίτη ότι η μεταρρύθμιση θα συζητηθεί το φθινόπωρο.",
    "zh": "政府星期二宣布，改革方案将于秋季进行讨论。部长说：“我们必须加快行动。”",
    "zh-Hant": "政府星期二宣布，改革方案將於秋季進行討論。部長說：「我們必須加快行動。」",
    "ja": "政府は火曜日、改革案を秋に審議すると発表した。大臣は「もっと早く」と述べた。",
    "ko": "정부는 화요일 개혁안을 가을에 논의하겠다고 발표했다. 장관은 그렇게 말했다.",
}
LEGACY = [
    *((language, "cp1252") for language in ("en", "fr", "de", "es", "pt", "it", "sv")),
    *((language, codec) for language in ("de", "es", "pt") for codec in ("latin-1",)),
    ("ru", "cp1251"),
    ("ru", "koi8-r"),
    ("pl", "cp1250"),
    ("pl", "iso8859-2"),
    ("cs", "cp1250"),
    ("tr", "cp1254"),
    ("el", "cp1253"),
    ("zh", "gb18030"),
    ("zh", "gb2312"),
    ("zh-Hant", "gb18030"),
    ("zh-Hant", "big5"),
    ("ja", "cp932"),
    ("ja", "euc_jp"),
    ("ja", "iso2022_jp"),
    ("ko", "cp949"),
    ("ko", "iso2022_kr"),
]


@pytest.mark.parametrize(("language", "codec"), LEGACY)
def test_legacy_encodings_are_found(language: str, codec: str) -> None:
    for text in (
        TEXTS[language],
        TEXTS[language] * 50,
        TEXTS[language][: len(TEXTS[language]) // 2],
    ):
        data = text.encode(codec)
        assert decode("a.txt", data, None) == text


@pytest.mark.parametrize("language", TEXTS)
@pytest.mark.parametrize(
    "codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_unicode_is_found_with_and_without_mark(language: str, codec: str) -> None:
    text = f"{TEXTS[language]}\nNo. 10, 2024.\n"
    assert decode("a.txt", text.encode(codec), None) == text


def test_a_single_accent_is_no_reason_to_fear_another_script() -> None:
    for text in ("The café closed at noon.", "A naïve question.", "“Yes,” she said.", "5 °C"):
        assert decode("a.txt", text.encode("cp1252"), None) == text


def test_a_language_beyond_the_usual_codecs_is_left_to_the_library() -> None:
    text = "أعلنت الحكومة يوم الثلاثاء أن الإصلاح سيناقش في الخريف. وقال الوزير للصحفيين ذلك."
    data = text.encode("cp1256")
    assert guess(data) is None
    assert decode("a.txt", data, None) == text


def test_broken_utf8_opens_with_marks_where_it_is_broken() -> None:
    data = "Réforme à l’automne".encode() + b" \xff and \xc3 here"
    assert decode("a.txt", data, None) == "Réforme à l’automne � and � here"
    cut = TEXTS["zh"].encode()[:-1]
    assert decode("a.txt", cut, None) == TEXTS["zh"][:-1] + "�"


def test_line_ends_become_one_and_the_mark_goes() -> None:
    text = decode("a.txt", "\ufeffa\r\nb\rc\u2028d\u2029e\n".encode(), None)
    assert text == "a\nb\nc\nd\ne\n"


def test_the_encoding_given_overrules() -> None:
    assert decode("a.txt", "Прим".encode("cp866"), "cp866") == "Прим"
    assert decode("a.txt", b"caf\xe9", "latin-1") == "café"
    with pytest.raises(Unreadable, match="not in the encoding utf-8"):
        decode("a.txt", b"caf\xe9", "utf-8")
    for unknown in ("klingon", "hex", "rot13", "a\0b"):
        with pytest.raises(Unreadable, match="no encoding known"):
            decode("a.txt", b"abc", unknown)


def test_escape_sequences_alone_make_no_japanese() -> None:
    raw = b"A line with \x1b$B in it, and nothing that follows from it \x1b[0m."
    assert decode("a.txt", raw, None) == raw.decode()


PAGE = "<!doctype html><html><head><meta charset={}></head><body><p>{}</p></body></html>"


@pytest.mark.parametrize(
    ("declared", "codec", "text"),
    [
        ("windows-1255", "cp1255", "הממשלה הודיעה ביום שלישי כי הרפורמה תידון בסתיו."),
        ("'iso-8859-1'", "cp1252", "“Quoted” – in what browsers read as cp1252."),
        ("utf-8", "utf-8", "Réforme à l’automne."),
        ("latin1", "utf-8", "Réforme à l’automne: the page is wrong about itself."),
        ("no-such-thing", "cp1252", "Réforme à l’été."),
    ],
)
def test_a_page_is_read_as_it_declares_where_that_can_be(
    declared: str, codec: str, text: str
) -> None:
    article = open_article("a.html", data=PAGE.format(declared, text).encode(codec))
    assert text in article.text
