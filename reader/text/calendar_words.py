"""The words of each language for months, weekdays, noon and midnight, in the order of the year.

White space parts them; a stroke stands where two say the same.
"""

from __future__ import annotations

MONTHS = {
    "en": "January February March April May June July August September October November December",
    "de": "Januar|Jänner Februar|Feber März April Mai Juni Juli August September Oktober November"
    " Dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre"
    " noviembre diciembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre"
    " dicembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro"
    " dezembro",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "ru": "января|январе|январь февраля|феврале|февраль марта|марте|март апреля|апреле|апрель"
    " мая|мае|май июня|июне|июнь июля|июле|июль августа|августе|август сентября|сентябре|сентябрь"
    " октября|октябре|октябрь ноября|ноябре|ноябрь декабря|декабре|декабрь",
}
WEEKDAYS = {
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "de": "Montag Dienstag Mittwoch Donnerstag Freitag Samstag|Sonnabend Sonntag",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "es": "lunes martes miércoles jueves viernes sábado domingo",
    "it": "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    "pt": "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
    "nl": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    "ru": "понедельник|понедельника вторник|вторника среду|среда|среды четверг|четверга"
    " пятницу|пятница|пятницы суббота|субботу|субботы воскресенье|воскресенья",
}
ABBREVIATED_MONTHS = {"en": "Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec"}
"""What may stand for a month beside a day, with a full stop or without."""
ABBREVIATED_WEEKDAYS = {"en": "Mon Tues Tue Wed Thurs Thur Thu Fri Sat Sun"}
"""What may stand for a weekday before a date."""
TIED_TIMES = {"de": "früh morgen vormittag mittag nachmittag abend nacht"}
"""Times of day that are set together with a weekday: *Montagabend*."""
NOONS = {
    "en": {"noon": 12, "midday": 12, "midnight": 0},
    "de": {"Mitternacht": 0},
    "fr": {"minuit": 0},
    "es": {"mediodía": 12, "medianoche": 0},
    "it": {"mezzogiorno": 12, "mezzanotte": 0},
    "pt": {"meio-dia": 12, "meia-noite": 0},
    "nl": {"middernacht": 0},
    "ru": {"полдень": 12, "полночь": 0},
}
"""The words for twelve hours, and which hour of the day each is."""
