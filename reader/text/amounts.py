"""Amounts: what a figure says however it is written: 1.5 million, 1,500,000; two days, 48 hours."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from reader.text.words import key


@dataclass(frozen=True, slots=True)
class Amount:
    """A number of something. ``unit`` is empty where the figure names none."""

    value: Fraction
    unit: str


# One to twenty, then thirty to ninety; a stroke stands where two words say the same.
_NUMBERS = {
    "en": "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety",
    "de": "ein|eine|einen|einem|einer zwei drei vier fünf sechs sieben acht neun zehn elf zwölf"
    " dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig dreißig vierzig"
    " fünfzig sechzig siebzig achtzig neunzig",
    "fr": "un|une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze"
    " seize dix-sept dix-huit dix-neuf vingt trente quarante cinquante soixante",
    "es": "un|una|uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce"
    " quince dieciséis diecisiete dieciocho diecinueve veinte treinta cuarenta cincuenta sesenta"
    " setenta ochenta noventa",
    "it": "un|una|uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici"
    " quattordici quindici sedici diciassette diciotto diciannove venti trenta quaranta cinquanta"
    " sessanta settanta ottanta novanta",
    "pt": "um|uma dois|duas três quatro cinco seis sete oito nove dez onze doze treze catorze"
    " quinze dezesseis|dezasseis dezessete|dezassete dezoito dezenove|dezanove vinte trinta"
    " quarenta cinquenta sessenta setenta oitenta noventa",
    "nl": "een|één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien"
    " vijftien zestien zeventien achttien negentien twintig dertig veertig vijftig zestig zeventig"
    " tachtig negentig",
    "ru": "один|одна|одного два|две|двух три|трёх|трех четыре|четырёх пять|пяти шесть|шести"
    " семь|семи восемь|восьми девять|девяти десять|десяти одиннадцать двенадцать тринадцать"
    " четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать двадцать|двадцати"
    " тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто",
}
# What they multiply a number by; a star stands for any ending.
_MAGNITUDES = {
    "en": {"dozen*": 12, "hundred*": 10**2, "thousand*": 10**3, "k": 10**3, "million*": 10**6,
           "mn": 10**6, "billion*": 10**9, "bn": 10**9, "trillion*": 10**12, "tn": 10**12},
    "de": {"hundert*": 10**2, "tausend*": 10**3, "million*": 10**6, "mio": 10**6,
           "milliard*": 10**9, "mrd": 10**9, "billion*": 10**12},
    "fr": {"cent": 10**2, "cents": 10**2, "mille": 10**3, "million*": 10**6, "milliard*": 10**9},
    "es": {"cien*": 10**2, "mil": 10**3, "millón": 10**6, "millones": 10**6},
    "it": {"cento": 10**2, "mila": 10**3, "mille": 10**3, "milion*": 10**6, "miliard*": 10**9},
    "pt": {"cem": 10**2, "mil": 10**3, "milh*": 10**6, "mi": 10**6, "bilh*": 10**9, "bi": 10**9},
    "nl": {"honderd*": 10**2, "duizend*": 10**3, "miljoen*": 10**6, "miljard*": 10**9},
    "ru": {"сто": 10**2, "тысяч*": 10**3, "тыс": 10**3, "миллион*": 10**6, "млн": 10**6,
           "миллиард*": 10**9, "млрд": 10**9},
}  # fmt: skip
# Seconds, minutes, hours, days, weeks; months, years; shares of a hundred; money.
_UNITS = {
    "en": "second* minute* hour* day|days week* month* year* percent dollar* euro* pound*",
    "de": "sekund* minut* stund* tag|tage|tagen woch* monat* jahr|jahre|jahren prozent"
    " dollar* euro* pfund",
    "fr": "second* minut* heur* jour* semain* mois an|ans|année* pourcent dollar* euro* livre*",
    "es": "segund* minut* hora|horas día|días semana* mes|meses año|años porciento"
    " dólar* euro* libra*",
    "it": "second* minut* ora|ore giorn* settiman* mese|mesi ann* percento dollar* euro* sterlin*",
    "pt": "segund* minut* hora|horas dia|dias semana* mês|meses ano|anos porcento"
    " dólar* euro* libra*",
    "nl": "second* minu* uur|uren dag|dagen week|weken maand* jaar|jaren procent"
    " dollar* euro* pond*",
    "ru": "секунд* минут* час|часа|часов день|дня|дней|сутки|суток недел* месяц*"
    " год|года|лет процент* доллар* евро фунт*",
}
_MEASURES: tuple[tuple[str, Fraction], ...] = (
    *(("hour", Fraction(n, 3600)) for n in (1, 60, 3600, 86_400, 604_800)),
    *(("month", Fraction(n)) for n in (1, 12)),
    *((unit, Fraction(1)) for unit in "%$€£"),
)
_LARGE = 1000
_HALVES = frozenset("half halb halbe einhalb demi demie media medio mezzo mezza meio meia".split())  # noqa: SIM905
_AND = frozenset("a an and und et y e en of d de di".split())  # noqa: SIM905
_TOKEN = re.compile(r"\d+(?:[.,'\u00a0\u202f ]\d+)*|[^\W\d_]+(?:-(?:sept|huit|neuf))?|[%$€£¥₽₴₹]")
_GROUPS = re.compile(r"\d{1,3}(?:[.,'\u00a0\u202f ]\d{3})+")
_DECIMAL_POINT = frozenset({"en", "zh", "ja"})
_PARTED = re.compile(r"\b(per|pour|por)[\s-]cent|\bpor ciento|\bper cento|\bpor cento")


def amount(figure: str, language: str) -> Amount | None:
    """Answer what a figure in digits or words says, ``None`` where it says more than one thing.

    Lengths of time up to weeks are told in hours, longer ones in months. What is counted or
    measured otherwise is told by the first letters of its word, or not at all where it is a
    thousand and more: few large numbers are equal by chance, and often only one side says of what.
    """
    text = _PARTED.sub(lambda match: re.sub(r"[\s-]", "", match[0]), key(figure))
    total: Fraction | None = None
    room = Fraction(0)
    """What the next number must be below to go on with the one before."""
    scale, unit, thing = Fraction(1), "", ""
    for token in _TOKEN.findall(text):
        number = _number(token, language)
        if number is not None:
            if total is not None and number >= room:
                return None  # two figures in one, such as 14–15
            total = (total or Fraction(0)) + number
            tens = number >= 20 and not token[0].isdigit()
            room = Fraction(10 if tens and not number % 10 else 0)
        elif token in _HALVES:
            total = (total or Fraction(0)) + Fraction(1, 2)
        elif times := _look_up(_MAGNITUDES.get(language, {}), token):
            if total is None and text[0].isalpha() and text.startswith(token):
                return None  # hundreds
            if total is not None and total > times:
                return None
            total = (Fraction(1) if total is None else total) * times
            room = Fraction(times)
        elif unit or thing:
            return None
        elif not token[0].isalpha():
            unit = token
        elif place := _look_up(_unit_words(language), token):
            unit, scale = _MEASURES[place - 1]
        elif token not in _AND:
            thing = token[:4]
    if total is None:
        return None
    return Amount(total * scale, unit or (thing if total < _LARGE else ""))


def _number(token: str, language: str) -> Fraction | None:
    """Answer the number of a token in digits or of a word, ``None`` where it is none."""
    if not token[0].isdigit():
        return _number_words(language).get(token)
    if _GROUPS.fullmatch(token) and not (language in _DECIMAL_POINT and "." in token):
        return Fraction(re.sub(r"\D", "", token))
    digits = re.fullmatch(r"([\d., '\u00a0\u202f]*?)(?:[.,](\d+))?", token)
    if digits is None:
        return None
    whole = re.sub(r"\D", "", digits[1])
    if digits[1] != whole and not _GROUPS.fullmatch(digits[1]):
        return None  # a time or a date
    return Fraction(f"{whole}.{digits[2] or 0}")


@lru_cache
def _number_words(language: str) -> dict[str, Fraction]:
    values = (*range(1, 21), *range(30, 100, 10))
    return {
        word: Fraction(value)
        for value, words in zip(values, _NUMBERS.get(language, "").split(), strict=False)
        for word in words.split("|")
    }


@lru_cache
def _unit_words(language: str) -> dict[str, int]:
    """Answer the words of units, each with its place among ``_MEASURES``, from one on."""
    return {
        word: place
        for place, words in enumerate(_UNITS.get(language, "").split(), 1)
        for word in words.split("|")
    }


def _look_up(words: dict[str, int], token: str) -> int | None:
    """Answer what stands in ``words`` for a token, or for the longest beginning of it."""
    if token in words:
        return words[token]
    beginnings = (token[:end] + "*" for end in range(len(token), 0, -1))
    return next((words[beginning] for beginning in beginnings if beginning in words), None)
