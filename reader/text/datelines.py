"""Datelines: what the first words of a report say of the agency and the day."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.text.months import month_number

_BEGINNING = 160  # code points in which a dateline stands

_AGENCIES = (
    "aap adnkronos afp agi ani anp ansa antara ap apa ats belga bernama bloomberg cna cnn cp ctk"
    " čtk dpa dts efe epd ians interfax kna kyodo lusa mti ntb pa pap pti reuters ria sda sid tass"
    " tt ukrinform unian upi xinhua yonhap тасс риа интерфакс рбк"
)
_KNOWN = frozenset(_AGENCIES.split())
_DASH = r"(?:\.?\s?[—–]|--|\.-|\s-\s|\s?[—–])"
_WITH_AGENCY = re.compile(
    rf"(?P<place>[^()\[\]\n—–]{{0,70}}?)\s*[(/](?P<agency>[^()/\n]{{2,30}}(?:/[^()\n]{{2,20}})?)[)/]"
    rf"\s*(?:{_DASH}|[:.]|-)\s*"
)
_WITHOUT_AGENCY = re.compile(rf"(?P<place>[^()\n—–]{{2,70}}?){_DASH}\s?")
_PLACE_WORD = re.compile(r"[^\Wa-zß-öø-ÿа-яё_][\w.'’/-]*,?|\d{1,4}\.?,?|[a-zß-ÿа-яё]{1,4}\.?,?")
_CHINESE = re.compile(
    r"[（(]?(?P<agency>[\u4e00-\u9fff]{2,5}?[社网網报報台])(?:[^\d，。]{0,16}?)"
    r"(?P<date>(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日)(?:[^\d，。]{0,8}?)[电電讯訊]"
)
_JAPANESE = re.compile(r"[【［\[（](?P<head>[^】］\]）\n]{2,30})[】］\]）]")
_JAPANESE_AGENCY = re.compile(
    r"共同|時事|ロイター|ブルームバーグ|AFP|ＡＦＰ|AP|ＡＰ|CNN|ＣＮＮ|BBC|ＢＢＣ"
    r"|[^\s、，・\d]{1,10}(?:新聞|新報|日報|通信)"
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """The first words of a report, up to ``end``: where from, by which agency, on which day.

    ``dated`` is the part of them that may name the day.
    """

    end: int
    agency: str | None
    dated: str


def dateline(paragraph: str) -> Dateline | None:
    """Answer the dateline that a paragraph begins with, if it does."""
    text = paragraph[:_BEGINNING]
    if match := _WITH_AGENCY.match(text):
        place, agency = match["place"], " ".join(match["agency"].split())
        if _is_agency(agency, place) and _is_place(place):
            return Dateline(match.end(), agency, place)
    if match := _CHINESE.match(text):
        return Dateline(match.end(), match["agency"], match["date"])
    if match := _JAPANESE.match(text):
        agency_found = _JAPANESE_AGENCY.search(match["head"])
        if agency_found or any(map(str.isdigit, match["head"])):
            return Dateline(match.end(), agency_found and agency_found[0], match["head"])
    if match := _WITHOUT_AGENCY.match(text):
        place = match["place"]
        if _begins_in_capitals(place) and _is_place(place):
            return Dateline(match.end(), None, place)
    return None


def _is_agency(agency: str, place: str) -> bool:
    names = agency.casefold().replace("/", " ").split()
    if any(name in _KNOWN for name in names):
        return True
    return (
        0 < len(names) <= 3
        and agency[0].isalpha()
        and not any(c.isdigit() for c in agency)
        and _begins_in_capitals(place)
    )


def _is_place(place: str) -> bool:
    """Whether the words before the dash can be a place and a day: short, and all of them names."""
    words = place.split()
    return len(words) <= 9 and all(
        _PLACE_WORD.fullmatch(word) or month_number(word.strip(".,")) for word in words
    )


def _begins_in_capitals(place: str) -> bool:
    first = place.split(None, 1)[0].strip(",.") if place.strip() else ""
    return len(first) > 2 and first.isupper()
