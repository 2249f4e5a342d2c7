"""Units: the words of each language for what is measured, and how they are told in one another."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from operator import itemgetter


@dataclass(frozen=True, slots=True)
class Unit:
    """What a figure is told in.

    A value in it times ``factor``, plus ``shift``, is one in the base of its ``dimension``; only
    values of one dimension can be compared.
    """

    name: str
    """In English, as a plural where there is one."""
    dimension: str
    factor: Fraction = Fraction(1)
    shift: Fraction = Fraction(0)

    @property
    def is_money(self) -> bool:
        """Whether it is a currency, which is a dimension of its own."""
        return self.name.replace(" ", "_") in _MONEY

    @property
    def in_dollars(self) -> float | None:
        """About what one of a currency has been worth of late; ``None`` where nobody can say."""
        return _IN_DOLLARS.get(self.name)


_DIMENSIONS = {
    "time": "seconds=1/3600 minutes=1/60 hours=1 days=24 weeks=168",
    "months": "months=1 years=12 decades=120 centuries=1200",
    "share": "percent=1/100 permille=1/1000",
    "points": "percentage_points=1 basis_points=1/100",
    "length": "millimetres=1/1000 centimetres=1/100 metres=1 kilometres=1000 inches=127/5000"
    " feet=381/1250 yards=1143/1250 miles=201168/125 nautical_miles=1852 micrometres=1/1000000"
    " nanometres=1/1000000000 light_years=9460730472580800 astronomical_units=149597870700",
    "area": "square_metres=1 square_kilometres=1000000 square_feet=145161/1562500"
    " square_miles=40468564224/15625 hectares=10000 acres=316160658/78125",
    "volume": "millilitres=1/1000 litres=1 cubic_metres=1000 gallons=473176473/125000000"
    " pints=473176473/1000000000 barrels=158987/1000",
    "mass": "milligrams=1/1000000 micrograms=1/1000000000"
    " grams=1/1000 kilograms=1 tonnes=1000 tons=1000 short_tons=45359237/50000"
    " long_tons=635029318/625000 ounces=45359237/1600000000"
    " pounds_of_weight=45359237/100000000 stone=317514659/50000000",
    "speed": "km/h=1 mph=1609344/1000000 knots=1852/1000 m/s=18/5",
    "energy": "kilowatt_hours=1 megawatt_hours=1000 gigawatt_hours=1000000"
    " terawatt_hours=1000000000",
    "power": "watts=1/1000 kilowatts=1 megawatts=1000 gigawatts=1000000",
    "force": "newtons=1/1000 kilonewtons=1 meganewtons=1000",
    "heat": "calories=1 kilocalories=1000",
    "pressure": "millibars=1 hectopascals=1",
    "frequency": "hertz=1 kilohertz=1000 megahertz=1000000 gigahertz=1000000000",
    "loudness": "decibels=1",
    "data": "kilobytes=1/1000 megabytes=1 gigabytes=1000 terabytes=1000000",
    "temperature": "degrees_Celsius=1 degrees_Fahrenheit=5/9",
    "degrees": "degrees=1",
    "multiple": "times=1",
    "cents": "cents=1 pence=1",
}
_SHIFTS = {"degrees_Fahrenheit": Fraction(-160, 9)}
_MONEY = {
    "dollars": "$", "euros": "€", "pounds": "£", "yen": "¥", "rupees": "₹", "roubles": "₽",
    "won": "₩", "francs": "Fr", "yuan": "CN¥", "pesos": "peso", "reais": "R$", "kronor": "kr",
    "zloty": "zł", "rand": "R", "lira": "₺", "hryvnia": "₴", "shekels": "₪", "dirhams": "AED",
    "Canadian_dollars": "C$", "Australian_dollars": "A$", "Hong_Kong_dollars": "HK$",
    "New_Zealand_dollars": "NZ$",
}  # fmt: skip
"""The currencies, each a dimension of its own."""
_IN_DOLLARS = {
    "dollars": 1.0, "euros": 1.13, "pounds": 1.31, "francs": 1.1, "Canadian dollars": 0.75,
    "Australian dollars": 0.68, "New Zealand dollars": 0.63, "Hong Kong dollars": 0.128,
    "yuan": 0.145, "yen": 0.0075, "rupees": 0.0125, "won": 0.00078, "kronor": 0.1, "zloty": 0.25,
    "rand": 0.058, "reais": 0.19, "shekels": 0.28, "dirhams": 0.272,
}  # fmt: skip
"""Rounded means of 2016 to 2025; currencies that fell to a fraction meanwhile are left out."""

_UNITS = {
    name.replace("_", " "): Unit(
        name.replace("_", " "), dimension, Fraction(factor), _SHIFTS.get(name, Fraction(0))
    )
    for dimension, names in _DIMENSIONS.items()
    for name, _, factor in (each.partition("=") for each in names.split())
} | {
    name.replace("_", " "): Unit(name.replace("_", " "), dimension)
    for name, dimension in _MONEY.items()
}
_SYMBOLS = (
    "percent=%|％ permille=‰ millimetres=mm centimetres=cm kilometres=km metres=m"
    " square_kilometres=km²|km2 square_metres=m²|m2|sqm hectares=ha millilitres=ml"
    " cubic_metres=m³|m3"
    " grams=g"
    " milligrams=mg micrograms=µg|μg decibels=dB hectopascals=hPa millibars=mbar hertz=Hz"
    " kilohertz=kHz megahertz=MHz gigahertz=GHz nanometres=nm micrometres=µm|μm kilograms=kg"
    " tonnes=t km/h=km/h|kmh|kph m/s=m/s kilowatt_hours=kWh"
    " megawatt_hours=MWh gigawatt_hours=GWh terawatt_hours=TWh kilowatts=kW megawatts=MW"
    " gigawatts=GW kilobytes=KB megabytes=MB gigabytes=GB terabytes=TB degrees_Celsius=°C|℃"
    " degrees_Fahrenheit=°F|℉ degrees=°"
)
"""What every language writes alike."""
_SIGNS = {
    "US$": "dollars", "C$": "Canadian dollars", "CA$": "Canadian dollars", "R$": "reais",
    "A$": "Australian dollars", "AU$": "Australian dollars", "HK$": "Hong Kong dollars",
    "NZ$": "New Zealand dollars", "$": "dollars", "€": "euros", "£": "pounds", "¥": "yen",
    "₽": "roubles", "₴": "hryvnia", "₹": "rupees", "₩": "won", "₪": "shekels", "₺": "lira",
    "USD": "dollars", "EUR": "euros", "GBP": "pounds", "CHF": "francs", "JPY": "yen",
    "Rs": "rupees", "RMB": "yuan", "CNY": "yuan",
}  # fmt: skip
"""Signs and codes of money, before a number or behind it."""
# A plural’s letters are optional; ``.`` is any space or hyphen, or none.
_WORDS = {
    "en": "seconds=seconds|(?<=-)second|(?<=one\\s)second|secs?"
    " minutes=minutes?|mins? hours=hours?|hrs? days=days? weeks=weeks?"
    " months=months? years=years?|yrs? decades=decades? centuries=century|centuries"
    " percent=percent|per.cent|pct percentage_points=percentage.points?|pp"
    " basis_points=basis.points?"
    " millimetres=millimet(?:er|re)s? centimetres=centimet(?:er|re)s? metres=met(?:er|re)s?"
    " kilometres=kilomet(?:er|re)s?|kms inches=inch(?:es)? feet=feet|foot|ft yards=yards?|yds?"
    " miles=miles? nautical_miles=nautical.miles?"
    " light_years=light.years? nanometres=nanomet(?:er|re)s?"
    " astronomical_units=astronomical.units? micrometres=micromet(?:er|re)s?|microns? hertz=hertz"
    " calories=calories? kilocalories=kilocalories? millibars=millibars? decibels=decibels?"
    " milligrams=milligrams? micrograms=micrograms?"
    " square_metres=square.met(?:er|re)s?|sq.m square_kilometres=square.kilomet(?:er|re)s?|sq.km"
    " square_feet=square.feet|square.foot|sq.ft square_miles=square.miles? hectares=hectares?"
    " acres=acres? litres=lit(?:er|re)s? cubic_metres=cubic.met(?:er|re)s? gallons=gallons?"
    " millilitres=millilit(?:er|re)s? pints=pints? barrels=barrels? grams=grams?"
    " kilograms=kilograms?|kilos? tonnes=tonnes?|metric.tons? short_tons=short.tons?"
    " long_tons=long.tons? tons=tons? ounces=ounces?|oz"
    " pounds_of_weight=lbs? stone=stone"
    " km/h=kilomet(?:er|re)s.(?:per|an).hour mph=mph|miles.(?:per|an).hour knots=knots?"
    " kilowatt_hours=kilowatt.hours? megawatt_hours=megawatt.hours?"
    " gigawatt_hours=gigawatt.hours? watts=watts? kilowatts=kilowatts? megawatts=megawatts?"
    " gigawatts=gigawatts? megabytes=megabytes? gigabytes=gigabytes? terabytes=terabytes?"
    " newtons=newtons? kilonewtons=kilonewtons? meganewtons=meganewtons?"
    " degrees_Celsius=degrees.(?:Celsius|centigrade|C)|(?<=\\d)\\s?C"
    " degrees_Fahrenheit=degrees.Fahrenheit|degrees.F|(?<=\\d)\\s?F"
    " degrees=degrees? times=times cents=cents? pence=pence|(?<=\\d)p"
    " dollars=(?:U\\.?S\\.?.)?dollars?|bucks? euros=euros? pounds=(?:British.)?pounds?"
    " yen=(?:Japanese.)?yen rupees=(?:Indian.)?rupees? roubles=(?:Russian.)?rou?bles?"
    " won=(?<=illion\\s)won"
    " francs=(?:Swiss.)?francs? yuan=(?:Chinese.)?yuan|renminbi pesos=pesos? reais=reais"
    " kronor=(?:Swedish.|Danish.|Norwegian.)?(?:kronor|kroner|crowns?) zloty=zlotys? rand=rand"
    " lira=(?:Turkish.)?liras? hryvnia=hryvnias? shekels=shekels? dirhams=dirhams?"
    " Canadian_dollars=Canadian.dollars? Australian_dollars=Australian.dollars?"
    " Hong_Kong_dollars=Hong.Kong.dollars? New_Zealand_dollars=New.Zealand.dollars?",
    "de": "newtons=Newton kilonewtons=Kilonewton meganewtons=Meganewton"
    " knots=Knoten mph=Meilen.pro.Stunde"
    " seconds=Sekunden? minutes=Minuten? hours=Stunden? days=Tagen?|Tage weeks=Wochen?"
    " months=Monate?n? years=Jahre?n? decades=Jahrzehnte?n? centuries=Jahrhunderte?n?"
    " percent=Prozent percentage_points=Prozentpunkte?n? millimetres=Millimetern?"
    " centimetres=Zentimetern? metres=Metern? kilometres=Kilometern? miles=Meilen?"
    " light_years=Lichtjahre?n? milligrams=Milligramm"
    " calories=Kalorien? decibels=Dezibel nanometres=Nanometern? micrometres=Mikrometern?"
    " hectares=Hektar square_metres=Quadratmetern? square_kilometres=Quadratkilometern?"
    " litres=Litern? grams=Gramm kilograms=Kilo(?:gramm)? tonnes=Tonnen?"
    " kilowatt_hours=Kilowattstunden? megawatt_hours=Megawattstunden?"
    " gigawatt_hours=Gigawattstunden? terawatt_hours=Terawattstunden? kilowatts=Kilowatt"
    " megawatts=Megawatt gigawatts=Gigawatt"
    " km/h=Kilometern?.pro.Stunde|Stundenkilometern?"
    " degrees_Celsius=Grad.Celsius degrees=Grad euros=Euro dollars=(?:US.)?Dollar cents=Cent"
    " pounds=Pfund francs=(?:Schweizer.)?Franken yen=Yen roubles=Rubel times=Mal",
    "fr": "newtons=newtons? kilonewtons=kilonewtons? meganewtons=méganewtons? knots=nœuds?|noeuds?"
    " seconds=secondes? minutes=minutes?|min hours=heures?|h"
    " days=jours? weeks=semaines? months=mois"
    " years=ans?|années? decades=décennies? centuries=siècles? percent=pour.cent"
    " percentage_points=points.de.pourcentage millimetres=millimètres? centimetres=centimètres?"
    " metres=mètres? kilometres=kilomètres? miles=miles? hectares=hectares?"
    " light_years=années?.lumière calories=calories?"
    " milligrams=milligrammes? decibels=décibels?"
    " square_metres=mètres.carrés square_kilometres=kilomètres.carrés litres=litres?"
    " grams=grammes? kilograms=kilo(?:gramme)?s? tonnes=tonnes?"
    " km/h=kilomètres.(?:par|à.l’|à.l').?heure degrees_Celsius=degrés.Celsius degrees=degrés?"
    " euros=euros? dollars=dollars? cents=centimes? pounds=livres?(?:.sterling)?"
    " francs=francs?(?:.suisses)? yen=yens? roubles=roubles? times=fois",
    "es": "newtons=newtons? kilonewtons=kilonewtons? knots=nudos? mph=millas.por.hora"
    " seconds=segundos? minutes=minutos? hours=horas? days=días? weeks=semanas?"
    " months=mes(?:es)? years=años? decades=décadas? centuries=siglos? percent=por.ciento"
    " percentage_points=puntos.porcentuales millimetres=milímetros? centimetres=centímetros?"
    " metres=metros? kilometres=kilómetros? miles=millas? hectares=hectáreas?"
    " square_metres=metros.cuadrados square_kilometres=kilómetros.cuadrados litres=litros?"
    " grams=gramos? kilograms=kilo(?:gramo)?s? tonnes=toneladas? km/h=kilómetros.por.hora"
    " degrees_Celsius=grados.(?:Celsius|centígrados) degrees=grados? euros=euros?"
    " dollars=dólar(?:es)? cents=céntimos?|centavos? pounds=libras?(?:.esterlinas)? pesos=pesos?"
    " francs=francos?(?:.suizos)? yen=yenes roubles=rublos? times=veces",
    "it": "knots=nodi mph=miglia.(?:all’|all'|per.)ora"
    " seconds=second[oi] minutes=minut[oi] hours=or[ae] days=giorn[oi] weeks=settiman[ae]"
    " months=mes[ei] years=ann[oi] decades=decenn[io]i? centuries=secol[oi] percent=per.cento"
    " percentage_points=punti.percentuali millimetres=millimetr[oi] centimetres=centimetr[oi]"
    " metres=metr[oi] kilometres=chilometr[oi] miles=miglia hectares=ettar[oi]"
    " square_metres=metri.quadrati square_kilometres=chilometri.quadrati litres=litr[oi]"
    " grams=gramm[oi] kilograms=chil[oi]|chilogramm[oi] tonnes=tonnellat[ae]"
    " km/h=chilometri.(?:all’|all'|per.)ora degrees_Celsius=gradi.(?:Celsius|centigradi)"
    " degrees=grad[oi] euros=euro dollars=dollar[oi] cents=centesim[oi] pounds=sterlin[ae]"
    " francs=franchi(?:.svizzeri)? yen=yen roubles=rubl[oi] times=volte",
    "pt": "knots=nós mph=milhas.por.hora"
    " seconds=segundos? minutes=minutos? hours=horas? days=dias? weeks=semanas?"
    " months=mês|meses years=anos? decades=décadas? centuries=séculos? percent=por.cento"
    " percentage_points=pontos.percentuais millimetres=milímetros? centimetres=centímetros?"
    " metres=metros? kilometres=quil[ôó]metros? miles=milhas? hectares=hectares?"
    " square_metres=metros.quadrados square_kilometres=quil[ôó]metros.quadrados litres=litros?"
    " grams=gramas? kilograms=quilo(?:grama)?s? tonnes=toneladas? km/h=quil[ôó]metros.por.hora"
    " degrees_Celsius=graus.Celsius degrees=graus? euros=euros? dollars=dólar(?:es)?"
    " reais=reais|real cents=centavos?|cêntimos? pounds=libras?(?:.esterlinas)? pesos=pesos?"
    " francs=francos?(?:.suíços)? yen=ienes roubles=rublos? times=vezes",
    "nl": "knots=knopen"
    " seconds=seconden? minutes=minuten|minuut hours=uur|uren days=dag(?:en)?"
    " weeks=week|weken months=maand(?:en)? years=jaar|jaren decades=decennia centuries=eeuw(?:en)?"
    " percent=procent percentage_points=procentpunt(?:en)? millimetres=millimeter"
    " centimetres=centimeter metres=meter kilometres=kilometer miles=mijl hectares=hectaren?"
    " square_metres=vierkante.meter square_kilometres=vierkante.kilometer litres=liter"
    " grams=gram kilograms=kilo(?:gram)? tonnes=ton km/h=kilometer.per.uur"
    " degrees_Celsius=graden.Celsius degrees=gra(?:ad|den) euros=euro dollars=dollar cents=cent"
    " pounds=pond francs=(?:Zwitserse.)?frank yen=yen roubles=roebel times=keer|maal",
    "ru": "seconds=секунд[аыу]? minutes=минут[аыу]? hours=час(?:а|ов)?"
    " days=д(?:ень|ня|ней)|сут(?:ки|ок) weeks=недел[яиью]"
    " months=месяц(?:а|ев)? years=лет|год(?:а|у)?"
    " centuries=век(?:а|ов)? percent=процент(?:а|ов)? percentage_points=процентных.пункт(?:а|ов)"
    " millimetres=мм|миллиметр(?:а|ов)? centimetres=см|сантиметр(?:а|ов)?"
    " metres=метр(?:а|ов)? kilometres=км|километр(?:а|ов)? hectares=га|гектар(?:а|ов)?"
    " litres=литр(?:а|ов)? grams=грамм(?:а|ов)? kilograms=кг|килограмм(?:а|ов)? tonnes=тонн[аы]?"
    " km/h=км/ч degrees=градус(?:а|ов)? euros=евро dollars=доллар(?:а|ов)? pounds=фунт(?:а|ов)?"
    " roubles=рубл(?:ь|я|ей)|руб\\. times=раз(?:а)?",
    "zh": "seconds=秒钟?|秒鐘 minutes=分钟|分鐘 hours=个?小时|個?小時 days=天|日"
    " weeks=周|週|个?星期 months=个月|個月 years=年 kilometres=公里|千米"
    " metres=米 tonnes=吨|噸 kilograms=公斤|千克 hectares=公顷 degrees=度"
    " yuan=元|人民币 dollars=美元 yen=日元 euros=欧元|歐元"
    " times=倍 percentage_points=个百分点",
    "ja": "seconds=秒間? minutes=分間? hours=時間 days=日間|日 weeks=週間 months=か月|ヶ月|カ月"
    " years=年間? kilometres=キロ(?:メートル)? metres=メートル tonnes=トン kilograms=キログラム"
    " hectares=ヘクタール degrees=度 yen=円 dollars=ドル euros=ユーロ yuan=元 times=倍"
    " percentage_points=ポイント",
}


Named = tuple[tuple[str, Unit], ...]


@dataclass(frozen=True, slots=True)
class Units:
    """The words and signs for the units of a language."""

    pattern: str
    """A pattern of any of them, the longest first."""
    named: Named
    """A pattern of each word and sign, and what it stands for."""
    _by_letter: Mapping[str, tuple[str, tuple[tuple[int, Unit], ...]]]
    """A pattern of those that begin with a letter, each up to the end of a text and a group of its
    own, which of ``named`` each is and what it stands for; under no letter those that may begin
    with any."""

    @classmethod
    def of_all(cls, named: Named) -> Units:
        """Answer the units of these words."""
        likely: defaultdict[str, list[tuple[int, Unit]]] = defaultdict(list)
        for place, (word, unit) in enumerate(named):
            likely[_first(word)].append((place, unit))
        by_letter = {
            letter: ("|".join(rf"({named[place][0]})\Z" for place, _ in some), tuple(some))
            for letter, some in likely.items()
        }
        return cls(_any(word for word, _ in named), named, by_letter)

    def at(self, text: str, start: int) -> Unit | None:
        """Answer the unit whose word or sign is ``text`` from ``start`` on."""
        found: list[tuple[int, Unit]] = []
        for letter in {"", text[start : start + 1].lower()} & self._by_letter.keys():
            pattern, likely = self._by_letter[letter]
            match = _compiled(pattern).match(text, start)
            if match and match.lastindex:
                found.append(likely[match.lastindex - 1])
        return min(found, key=itemgetter(0))[1] if found else None

    def of(self, *names: str) -> str:
        """Answer a pattern of the words for the units of these names."""
        return _any(word for word, unit in self.named if unit.name in names)


def _any(words: Iterable[str]) -> str:
    """Answer a pattern of any of some patterns; those that begin alike are tried together."""
    likely: defaultdict[str, list[str]] = defaultdict(list)
    for word in words:
        letter = word[0] if _first(word) else ""
        likely[letter].append(word.removeprefix(letter))
    each = likely.pop("", [])
    for letter, rests in likely.items():
        each.append(f"{letter}(?:{'|'.join(rests)})" if len(rests) > 1 else letter + rests[0])
    return "|".join(each) or "(?!)"


def _first(word: str) -> str:
    """Answer the letter that a pattern begins with, small; nothing where it may be another one."""
    return "" if word[0] in "(\\" or word[1:2] == "?" else word[0].lower()


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


SIGN = "|".join(re.escape(sign) for sign in sorted(_SIGNS, key=len, reverse=True))
"""A pattern of the signs and codes of money."""
SIGNS = tuple(_SIGNS)
"""The same, as they are written."""


_BY_SIGN = {sign.upper(): name for sign, name in _SIGNS.items()}


def money(sign: str) -> Unit:
    """Answer what a sign or code of money stands for."""
    return _UNITS[_BY_SIGN[sign.upper()]]


def unit(name: str) -> Unit:
    """Answer a unit by its name, as :class:`Unit` has it."""
    return _UNITS[name]


@cache
def units(language: str) -> Units:
    """Answer the units of a language; where it is not known, the signs that all write alike."""
    named: list[tuple[str, Unit]] = []
    for listed in (*_WORDS.get(language, "").split(), *_SYMBOLS.split()):
        name, _, words = listed.partition("=")
        for word in re.split(r"\|(?![^(]*\))", words):
            pattern = re.sub(r"(?<!\\)\.", r"[\\s\\u2010\\u2011-]", word)
            named.append((pattern, _UNITS[name.replace("_", " ")]))
    named.sort(key=lambda each: -len(each[0]))
    return Units.of_all(tuple(named))
