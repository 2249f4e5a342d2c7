"""The words that each language makes its numbers of.

The kept libraries that read number words (text2num reads seven of these eight languages, and
reads them well) do not find them in a text that is to stay as it is; what finds them needs these
lists, and with their values beside them little is left to read.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Numerals:
    """Words of one language, parted by white space; a stroke parts words for the same."""

    small: str
    """From none to twenty."""
    tens: str
    """Thirty to ninety."""
    hundreds: str = ""
    """Two hundred to nine hundred, where each has its own word."""
    magnitudes: str = ""
    """What multiplies: ``word|word=zeros``."""
    alone: str = ""
    """Those of them that are a number without one before: *mil*, *cent*, *tausend*."""
    joined: bool = False
    """Whether the parts of a number are set together: *dreiundzwanzig*."""
    tens_and: str = r"[\s-]"
    """What parts twenty from two."""
    and_: str = r"\s"
    """What parts two hundred from two."""
    and_half: str = ""
    """A pattern of “and a half”."""
    twenties: str = ""
    """Twenty-one to twenty-nine, where they are words of their own."""
    halves: str = ""
    """What says a half."""
    sesqui: str = ""
    """What says one and a half."""
    dozens: str = ""
    """What multiplies by twelve."""
    collective: str = ""
    """What says about how many: *une centaine*, as ``word=number``."""
    parts: str = ""
    """A third, a quarter, … a tenth; ``-`` where it is not told apart from something else."""


NUMERALS = {
    "en": Numerals(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
        " fifteen sixteen seventeen eighteen nineteen twenty",
        "thirty forty fifty sixty seventy eighty ninety",
        magnitudes="hundred|hundreds=2 thousand|thousands=3 million|millions|mn|mln=6"
        " billion|billions|bn|bln=9 trillion|trillions|tn|trn=12",
        and_=r"(?:[\s-]and[\s-]|[\s-])",
        and_half=r"[\s-]and[\s-]a[\s-]half",
        halves="half",
        dozens="dozen|dozens",
        parts="third|thirds quarter|quarters fifth|fifths sixth|sixths seventh|sevenths"
        " eighth|eighths ninth|ninths tenth|tenths",
    ),
    "de": Numerals(
        "null ein|eins|eine|einen|einem|einer zwei|zwo drei vier fünf sechs sieben acht neun zehn"
        " elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig",
        "dreißig|dreissig vierzig fünfzig sechzig siebzig achtzig neunzig",
        magnitudes="hundert=2 tausend|tsd=3 million|millionen|mio=6 milliarde|milliarden|mrd=9"
        " billion|billionen=12",
        alone="hundert tausend",
        joined=True,
        and_half="einhalb",
        halves="halb|halbe|halben|halbes|halber|hälfte",
        sesqui="anderthalb|eineinhalb",
        dozens="dutzend",
        parts="drittel viertel fünftel sechstel siebtel achtel neuntel zehntel",
    ),
    "fr": Numerals(
        "zéro un|une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze"
        " quinze seize dix-sept dix-huit dix-neuf vingt",
        "trente quarante cinquante soixante septante quatre-vingt|quatre-vingts|huitante|octante"
        " nonante",
        magnitudes="cent|cents=2 mille=3 million|millions=6 milliard|milliards=9",
        alone="cent mille",
        tens_and=r"(?:\set\s|-et-|[\s-])",
        and_=r"[\s-]",
        and_half=r"\set\sdemie?",
        halves="demi|demie|moitié",
        dozens="douzaine|douzaines",
        collective="dizaine=10 quinzaine=15 vingtaine=20 trentaine=30 quarantaine=40"
        " cinquantaine=50 soixantaine=60 centaine=100",
        parts="tiers quart|quarts cinquième|cinquièmes sixième|sixièmes septième|septièmes"
        " huitième|huitièmes neuvième|neuvièmes dixième|dixièmes",
    ),
    "es": Numerals(
        "cero un|uno|una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce"
        " quince dieciséis diecisiete dieciocho diecinueve veinte",
        "treinta cuarenta cincuenta sesenta setenta ochenta noventa",
        "doscientos|doscientas trescientos|trescientas cuatrocientos|cuatrocientas"
        " quinientos|quinientas seiscientos|seiscientas setecientos|setecientas"
        " ochocientos|ochocientas novecientos|novecientas",
        magnitudes="cien|ciento=2 mil=3 millón|millones=6",
        alone="cien ciento mil",
        tens_and=r"\sy\s",
        and_half=r"\sy\smedi[oa]",
        twenties="veintiuno|veintiún|veintiuna veintidós veintitrés veinticuatro veinticinco"
        " veintiséis veintisiete veintiocho veintinueve",
        halves="medio|media|mitad",
        dozens="docena|docenas",
        collective="decena=10 quincena=15 veintena=20 treintena=30 centenar=100",
        parts="tercio|tercios cuarto|cuartos quinto|quintos - - - - -",
    ),
    "it": Numerals(
        "zero un|uno|una due tre|tré quattro cinque sei sette otto nove dieci undici dodici tredici"
        " quattordici quindici sedici diciassette diciotto diciannove venti|vent",
        "trenta|trent quaranta|quarant cinquanta|cinquant sessanta|sessant settanta|settant"
        " ottanta|ottant novanta|novant",
        magnitudes="cento|cent=2 mille|mila=3 milione|milioni=6 miliardo|miliardi=9",
        alone="cento mille",
        joined=True,
        and_half=r"\se\smezz[oa]",
        halves="mezzo|mezza|metà",
        dozens="dozzina|dozzine",
        collective="decina=10 quindicina=15 ventina=20 trentina=30 quarantina=40"
        " cinquantina=50 sessantina=60 centinaio=100",
        parts="terzo|terzi quarto|quarti quinto|quinti - - - - -",
    ),
    "pt": Numerals(
        "zero um|uma dois|duas três quatro cinco seis sete oito nove dez onze doze treze"
        " catorze|quatorze quinze dezesseis|dezasseis dezessete|dezassete dezoito"
        " dezenove|dezanove vinte",
        "trinta quarenta cinquenta sessenta setenta oitenta noventa",
        "duzentos|duzentas trezentos|trezentas quatrocentos|quatrocentas quinhentos|quinhentas"
        " seiscentos|seiscentas setecentos|setecentas oitocentos|oitocentas novecentos|novecentas",
        magnitudes="cem|cento=2 mil=3 milhão|milhões|mi=6 bilhão|bilhões|bi=9",
        alone="cem cento mil",
        tens_and=r"\se\s",
        and_=r"\s(?:e\s)?",
        and_half=r"\se\smei[oa]",
        halves="meio|meia|metade",
        dozens="dúzia|dúzias",
        collective="dezena=10 quinzena=15 vintena=20 trintena=30 centena=100",
        parts="terço|terços quarto|quartos quinto|quintos - - - - -",
    ),
    "nl": Numerals(
        "nul een|één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien"
        " vijftien zestien zeventien achttien negentien twintig",
        "dertig veertig vijftig zestig zeventig tachtig negentig",
        magnitudes="honderd=2 duizend=3 miljoen|mln=6 miljard|mld=9",
        alone="honderd duizend",
        joined=True,
        and_half="enhalf",
        halves="half|halve|helft",
        sesqui="anderhalf|anderhalve",
        dozens="dozijn",
        collective="tiental=10 twintigtal=20 dertigtal=30 honderdtal=100",
        parts="derde kwart vijfde - - - - tiende",
    ),
    "ru": Numerals(
        "ноль один|одна|одно|одного|одной два|две|двух|двумя три|трех|трёх|тремя"
        " четыре|четырех|четырёх пять|пяти шесть|шести семь|семи восемь|восьми девять|девяти"
        " десять|десяти одиннадцать|одиннадцати двенадцать|двенадцати тринадцать четырнадцать"
        " пятнадцать|пятнадцати шестнадцать семнадцать восемнадцать девятнадцать"
        " двадцать|двадцати",
        "тридцать|тридцати сорок|сорока пятьдесят|пятидесяти шестьдесят|шестидесяти"
        " семьдесят|семидесяти восемьдесят|восьмидесяти девяносто|девяноста",
        "двести|двухсот триста|трехсот|трёхсот четыреста|четырехсот пятьсот|пятисот"
        " шестьсот|шестисот семьсот|семисот восемьсот|восьмисот девятьсот|девятисот",
        magnitudes="сто|ста=2 тысяча|тысячи|тысяч|тысячу|тыс=3 миллион|миллиона|миллионов|млн=6"
        " миллиард|миллиарда|миллиардов|млрд=9 триллион|триллиона|триллионов|трлн=12",
        alone="сто ста тысяча тысячу",
        and_half=r"\sс\sполовиной",
        halves="половина|половину|половины",
        sesqui="полтора|полутора",
        parts="треть|трети четверть|четверти - - - - - -",
    ),
}
