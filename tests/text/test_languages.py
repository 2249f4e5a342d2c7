"""Languages are told from a short news text, and what is not known does no harm."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.function_words import WORDS
from reader.text.languages import UNKNOWN, detect, spaceless, stop_words
from reader.text.words import key

NEWS = {
    "en": "The minister said on Tuesday that the bridge would stay closed until engineers had "
    "looked at the cracks, which were found last week.",
    "de": "Die Ministerin sagte am Dienstag, dass die Brücke gesperrt bleibt, bis Fachleute die "
    "Risse geprüft haben, die vergangene Woche entdeckt worden waren.",
    "fr": "La ministre a déclaré mardi que le pont resterait fermé jusqu’à ce que les ingénieurs "
    "aient examiné les fissures découvertes la semaine dernière.",
    "es": "La ministra dijo el martes que el puente seguirá cerrado hasta que los ingenieros "
    "examinen las grietas que se encontraron la semana pasada.",
    "it": "La ministra ha detto martedì che il ponte resterà chiuso finché gli ingegneri non "
    "avranno esaminato le crepe scoperte la settimana scorsa.",
    "pt": "A ministra disse na terça-feira que a ponte continuará fechada até que os engenheiros "
    "examinem as fissuras encontradas na semana passada.",
    "nl": "De minister zei dinsdag dat de brug dicht blijft tot ingenieurs de scheuren hebben "
    "bekeken die vorige week werden ontdekt.",
    "ru": "Министр сообщила во вторник, что мост останется закрытым, пока инженеры не осмотрят "
    "трещины, обнаруженные на прошлой неделе.",
    "uk": "Міністерка повідомила у вівторок, що міст залишиться закритим, доки інженери не "
    "оглянуть тріщини, які виявили минулого тижня.",
    "bg": "Министърът каза във вторник, че мостът ще остане затворен, докато инженерите не "
    "огледат пукнатините, които бяха открити миналата седмица.",
    "pl": "Minister powiedziała we wtorek, że most pozostanie zamknięty, dopóki inżynierowie nie "
    "obejrzą pęknięć, które znaleziono w zeszłym tygodniu.",
    "cs": "Ministryně v úterý řekla, že most zůstane uzavřen, dokud inženýři neprohlédnou "
    "trhliny, které byly objeveny minulý týden.",
    "sv": "Ministern sade på tisdagen att bron ska vara stängd till dess att ingenjörer har "
    "undersökt de sprickor som upptäcktes förra veckan.",
    "da": "Ministeren sagde tirsdag, at broen forbliver lukket, indtil ingeniører har undersøgt "
    "de revner, der blev fundet i sidste uge.",
    "no": "Statsråden sa tirsdag at broen skal være stengt til ingeniører har undersøkt sprekkene "
    "som ble funnet forrige uke.",
    "fi": "Ministeri sanoi tiistaina, että silta pysyy suljettuna, kunnes insinöörit ovat "
    "tutkineet halkeamat, jotka löydettiin viime viikolla.",
    "hu": "A miniszter kedden azt mondta, hogy a híd zárva marad, amíg a mérnökök meg nem "
    "vizsgálják a múlt héten talált repedéseket.",
    "ro": "Ministra a spus marți că podul va rămâne închis până când inginerii vor examina "
    "fisurile descoperite săptămâna trecută.",
    "tr": "Bakan salı günü yaptığı açıklamada, mühendisler geçen hafta bulunan çatlakları "
    "inceleyene kadar köprünün kapalı kalacağını söyledi ve bunun için özür diledi.",
    "el": "Η υπουργός είπε την Τρίτη ότι η γέφυρα θα μείνει κλειστή.",
    "he": "השרה אמרה ביום שלישי כי הגשר יישאר סגור.",
    "ar": "قالت الوزيرة يوم الثلاثاء إن الجسر سيبقى مغلقا.",
    "fa": "وزیر روز سه‌شنبه گفت که پل تا بررسی ترک‌ها بسته می‌ماند و چند گزارش دیگر نیز در راه است.",
    "zh": "部长星期二表示，在工程师检查完上周发现的裂缝之前，大桥将继续关闭。",
    "ja": "大臣は火曜日、技術者が先週見つかったひび割れを調べるまで橋を閉鎖すると述べた。",
    "ko": "장관은 화요일 기술자들이 균열을 조사할 때까지 다리를 폐쇄한다고 말했다.",
}


@pytest.mark.parametrize("language", NEWS)
def test_a_sentence_of_news_tells_its_language(language: str) -> None:
    assert detect(NEWS[language]) == language


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "it", "pt", "nl", "ru", "zh", "ja"])
def test_names_and_figures_of_elsewhere_do_not_mislead(language: str) -> None:
    text = f"{NEWS[language]} (Reuters, New York Times, Xinhua, 2024) {NEWS[language]}"
    assert detect(text) == language


@pytest.mark.parametrize("text", ["", " \n\t", "1234 – 56 %", "…!?", "😀 😀"])
def test_nothing_can_be_said_of_a_text_without_letters(text: str) -> None:
    assert detect(text) == UNKNOWN


def test_a_long_text_costs_no_more_than_its_beginning() -> None:
    assert detect(NEWS["fr"] * 100_000) == "fr"


@given(st.text())
def test_any_text_has_one_answer(text: str) -> None:
    language = detect(text)
    assert language == detect(text)
    assert language == UNKNOWN or (len(language) == 2 and language.isalpha())


@given(st.text())
def test_a_language_nobody_knows_has_no_stop_words(language: str) -> None:
    if language not in WORDS:
        assert stop_words(language) == frozenset()
        assert spaceless(language) == (language in {"th", "lo", "my", "km"})


@pytest.mark.parametrize("language", WORDS)
def test_stop_words_are_folded_as_words_are_compared(language: str) -> None:
    assert len(stop_words(language)) >= 40
    assert {key(word) for word in stop_words(language)} == stop_words(language)


@pytest.mark.parametrize(
    ("language", "inside", "outside"),
    [
        ("en", "the of they're whose", "summit said-so war president"),
        ("de", "der dass für", "minister dienstag"),
        ("fr", "le qu l été", "pont mardi"),
        ("ru", "и что на", "мост министр"),
    ],
)
def test_stop_words_say_little(language: str, inside: str, outside: str) -> None:
    assert set(inside.split()) <= stop_words(language)
    assert not set(outside.split()) & stop_words(language)


def test_chinese_and_japanese_are_written_without_spaces() -> None:
    assert [code for code in NEWS if spaceless(code)] == ["zh", "ja"]


def test_detection_loads_no_large_library() -> None:
    code = (
        "import sys; from reader.text.languages import detect; detect('the end of it all');"
        "print({'numpy', 'textual', 'pygments', 'nupunkt'} & set(sys.modules))"
    )
    answer = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert answer.stdout.strip() == "set()"
