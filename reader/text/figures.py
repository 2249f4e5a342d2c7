"""Figures: numbers in digits and in words, with what they count or measure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from reader.text.languages import spaceless

if TYPE_CHECKING:
    from reader.article import Span


@dataclass(frozen=True, slots=True)
class _Vocabulary:
    """Words of one language, patterns parted by white space."""

    numbers: str
    """What counts by itself; ``a`` and ``one`` are articles and pronouns and left out."""
    magnitudes: str
    """What multiplies a number."""
    units: str
    """What a number measures; a plural's letters are optional."""


_WORDS = {
    "en": _Vocabulary(
        "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
        " sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"
        " zero half",
        "hundreds? thousands? millions? billions? trillions? dozens? bn mn tn m k",
        "percent percentage.points? per.cent cents? dollars? euros? pounds? rou?bles? yen yuan"
        " rupees? seconds? minutes? hours? days? weeks? months? years? decades? centuries times"
        " metres? meters? kilomet(?:er|re)s? km miles? feet foot inch(?:es)? acres? hectares? kg"
        " kilograms? tons? tonnes? mph km/h barrels? degrees? people votes? seats? points? °[CF]",
    ),
    "de": _Vocabulary(
        "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig vierzig fünfzig"
        " sechzig siebzig achtzig neunzig",
        "hundert tausend Tausende Millionen Million Mio\\.? Milliarden? Mrd\\.? Billionen",
        "Prozent Prozentpunkte Euro Dollar Cent Sekunden Minuten Stunden Tagen? Wochen Monaten?"
        " Jahren? Metern? Kilometern? km Tonnen kg Grad Menschen Stimmen Sitze",
    ),
    "fr": _Vocabulary(
        "deux trois quatre cinq six sept huit dix onze douze quinze vingt trente quarante"
        " cinquante soixante",
        "cents? mille millions? milliards? centaines milliers dizaines",
        "pour.cent euros? dollars? secondes? minutes? heures? jours? semaines? mois ans années"
        " mètres? kilomètres? km tonnes? kg degrés personnes voix sièges",
    ),
    "es": _Vocabulary(
        "dos tres cuatro cinco seis siete ocho nueve diez once doce quince veinte treinta cuarenta"
        " cincuenta",
        "cien cientos mil miles mill(?:ón|ones) millardos",
        "por.ciento euros? dólares pesos segundos minutos horas días semanas meses años metros"
        " kilómetros km toneladas kg grados personas votos escaños",
    ),
    "it": _Vocabulary(
        "due tre quattro cinque sei sette otto nove dieci undici dodici quindici venti trenta"
        " quaranta cinquanta",
        "cento mila mille milion[ei] miliard[oi] centinaia migliaia decine",
        "per.cento euro dollari secondi minuti ore giorni settimane mesi anni metri chilometri km"
        " tonnellate kg gradi persone voti seggi",
    ),
    "pt": _Vocabulary(
        "dois duas três quatro cinco seis sete oito nove dez onze doze quinze vinte trinta"
        " quarenta cinquenta",
        "cem centenas mil milhares mi milh(?:ão|ões) bi bilh(?:ão|ões) mil.milhões dezenas",
        "por.cento euros? dólares reais segundos minutos horas dias semanas meses anos metros"
        " quilômetros quilómetros km toneladas kg graus pessoas votos cadeiras",
    ),
    "nl": _Vocabulary(
        "twee drie vier vijf zes zeven acht negen tien elf twaalf twintig dertig veertig vijftig",
        "honderd honderden duizend duizenden miljoen miljard",
        "procent procentpunt euro dollar seconden minuten uur dagen weken maanden jaar meter"
        " kilometer km ton kg graden mensen stemmen zetels",
    ),
    "ru": _Vocabulary(
        "два две двух трёх три четыре четырёх пять пяти шесть шести семь восемь девять десять"
        " десяти двадцать тридцать сорок пятьдесят",
        "сто сотни тысяч[аи]? тыс\\.? миллион(?:а|ов)? млн\\.? миллиард(?:а|ов)? млрд\\.? десятки",
        "процент(?:а|ов)? рубл(?:ь|я|ей) руб\\. доллар(?:а|ов)? евро секунд[аы]? минут[аы]?"
        " час(?:а|ов)? д(?:ень|ня|ней) недел[яиь] месяц(?:а|ев)? лет года? метр(?:а|ов)? км тонн"
        " кг градус(?:а|ов)? человек голосов",
    ),
}
_NOTHING = _Vocabulary("", "", "")

_SPACED_THOUSANDS = frozenset("fr ru uk es pt pl cs sk sv no da fi bg hu".split())  # noqa: SIM905
_CURRENCY = (
    r"(?:\b(?:US|A|C|AU|CA|NZ|HK|R)?[$€£¥₽₴₹]|(?<!\w)[$€£¥₽₴₹]|\b(?:USD|EUR|GBP|CHF|Rs)\b)\s?"
)
_COUNTED = (
    "人|元|円|日元|美元|ドル|ユーロ|个月|個月|か月|ヶ月|カ月|个|個|天|日間|日|年間|年|時間|小时|小時|分|秒"
    "|公里|キロ|メートル|米|吨|トン|度|回|次|名|倍|票|歳|岁"
)
_EAST_ASIAN = rf"[万萬亿億兆千百]*+(?:\s?(?:[%％]|{_COUNTED}))?"
_EAST_ASIAN_WORDS = (
    rf"[一二三四五六七八九十百千两兩]+(?:[万萬亿億兆]+(?:{_COUNTED})?|(?:{_COUNTED}))"
)
_ARTICLE = r"(?:an?|one|eine?|une?|una|um|uma|een)"
_ONE = r"(?:one|ein(?:e[mnrs]?)?|une?|un[ao]?|uma?|één)"
_MANY = r"(?:tens|hundreds|thousands|millions|billions|dozens)"


def figures(text: str, language: str) -> list[Span]:
    """Answer the figures in ``text`` with their units, in order: ``$40bn``, ``two days``."""
    return [match.span() for match in _pattern(language).finditer(text)]


@cache
def _pattern(language: str) -> re.Pattern[str]:
    words = _WORDS.get(language, _NOTHING)
    magnitude = _either(words.magnitudes)
    unit = _either(words.units)
    between = r"[\s\u00a0\u202f-]"
    separators = "[.,\u00a0\u202f'’" + (" ]" if language in _SPACED_THOUSANDS else "]")
    digits = (
        rf"(?:\d{{1,3}}(?:{separators}\d{{3}})++(?!\d)(?:[.,]\d+)?|\d+(?:[.,:]\d+)*+)"
        r"(?:[½¼¾]|\s\d/\d)?|[½¼¾]"
    )
    measure = (
        rf"(?:{between}?{magnitude})?(?:\s(?:of|de|di|d’)\s{magnitude})?"
        rf"(?:[\s\u00a0\u202f]?[%‰€$£¥₽]|{between}?(?:de\s|d’)?{unit}(?:-olds?)?|(?:st|nd|rd|th)\b)?"
    )
    start = r"(?<![\d.])" if spaceless(language) else r"(?<![\w.])"
    rules = [
        rf"(?:{_CURRENCY})?{start}(?:(?<=[\s(])[-−+±])?(?:{digits})(?:[-–](?:{digits}))?"
        + (_EAST_ASIAN if spaceless(language) else measure)
    ]
    if spaceless(language):
        rules.append(_EAST_ASIAN_WORDS)
    if words.numbers:
        number = rf"(?:{words.numbers.replace(' ', '|')})"
        said = rf"{number}(?:[\s-](?:and\s|und\s)?{number})*+"
        rules += [
            rf"\b(?:{said})(?:[\s-](?:thirds|quarters|fifths))?(?!['’\w]){measure}",
            rf"\b{_ARTICLE}[\s-]{magnitude}(?:{between}(?:and\s)?{said})?{measure}",
            rf"\b{_ONE}[\s-]{unit}",
            rf"\b{_MANY}(?:\sof\s{magnitude})?\b",
        ]
    return re.compile("|".join(rules), re.IGNORECASE)


def _either(words: str) -> str:
    """Answer a pattern of any of the words, whole; a dot in one is any kind of space."""
    if not words:
        return r"(?:(?!))"
    parts = sorted(words.replace(r"\.", "\0").replace(".", r"[\s-]").replace("\0", r"\.").split())
    return rf"(?:(?:{'|'.join(sorted(parts, key=len, reverse=True))})(?!\w))"
