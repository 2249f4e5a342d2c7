"""Abbreviations that carry a full stop.

Without the last full stop, parted by white space; an inner full stop stays, without the space that
may follow it (``z.b``). What is written here with a capital is an abbreviation only with one.
"""

from __future__ import annotations

from functools import cache

_TITLES: dict[str, str] = {
    "en": """
        adm amb brig capt cdr cmdr col cpl cpt dr ens fr gen gens gov govs hon insp lt maj
        messrs mr mrs ms msgr mx ofc pfc pres prof profs pvt rep reps rev sen sens sgt spc ste
        supt treas vs
        """,
    "de": "dipl dr fr frl hl hr hrn ing mag prof rer st",
    "fr": "dr m me mgr mlle mm mme mmes mrs pr st ste vve",
    "es": "d dña dr dra drs excmo gral ing lic mons prof profa sr sra sres srta srtas sta sto"
    " ud uds",
    "it": "arch avv card cav dott dr.ssa dott.ssa gen geom ing mons on prof prof.ssa rag rev s sig"
    " sig.ra sigg sen",
    "pt": "av d dom dr dra drs eng exma exmo gen prof profa sr sra srs srta sto sta",
    "nl": "dhr dr drs ds ir jhr mevr mr mrs mw prof st",
    "ru": "акад ген гр им проф св тов ул пос пр просп пл стр",
    "uk": "акад гр ім проф св тов вул просп пл",
}
"""What stands before a name: it never ends a sentence."""

_OTHERS: dict[str, str] = {
    "en": """
        Ala Apr Ariz Ark Aug Calif Colo Conn Dec Del Feb Fla Ft Ga Ill Ind Jan Jul Jun Kan Ky La Mar
        Mass Md Mich Minn Miss Mo Mont Mt Mts Neb Nev Nov Oct Okla Ore Pa Para Pt Pts Rd Rt Rte Sept
        Sep St Tenn Tex Thurs Tues Va Vt Wash Wed Wis Wisc Wyo Co Cos Sec Pres No Nos abbr acad
        admin apt assn assoc asst attn atty attys ave bldg blvd bros ca cf cir cmdg comdr comm cong
        consol corp ctr dept depts dist ed eds esp est etc exec fig figs freq govt grad hq hwy inc
        incl inst int intl jct jr ltd max mfg mgmt min misc mtn natl neg oz lb lbs par pct phil pkg
        pkwy pl plc p pp prev pt pvt qtr rd reg repr rev secy sect soc sr suppl supt tel twp u.s.c
        univ usu viz vol vols vs v yr yrs ft
        """,
    "de": """
        abb abk abs allg anm art aufl az bd bes betr bgm bsp bspw bzgl bzw ca co d.h dgl ebd eigtl
        einschl entspr etc ev evtl exkl ff gegr gen gest ggf ggü hrsg i.d.r inkl insb insbes jh jhd
        jr kap kath lt max mind mio mrd mtl nr nrn o.ä o.g od pkt rd s s.o s.u sog std str stv tel
        tsd u u.a u.ä usf usw v.a v.chr n.chr v.d vgl vorm z z.b z.t z.zt zzgl zzt
        """,
    "fr": """
        adj al apr apr.j.-c art av av.j.-c bd bibl c.-à-d cf ch chap co coll dép ed éd env etc
        ex fig hab i.e ibid id janv févr juil sept oct nov déc jr n no nos p.ex p pp r.-v rép réf
        s.a s.v.p suiv sq tél trad vol
        """,
    "es": """
        a.c a.m admón apdo aprox art arts av avda c cap cía co col d.c depto ed ee.uu ej etc fig gob
        hno hnos jr km ltda máx min núm núms p p.ej p.m pág págs párr pp pról pza s.a sec sr ss.mm
        tel tfno trad vol vols ee uu
        """,
    "it": """
        a.c a.d art artt ca cap capp c.so co d.c ecc ed es fasc fig ibid l.go loc n nn nr num p p.es
        p.zza pag pagg par pp s.p.a s.r.l sec seg segg sgg sez tel trad v v.le vol voll
        """,
    "pt": """
        a.c a.m ap aprox art arts cap cia cx d.c ed edif etc ex fig fl fls inc jr km ltda máx mín n
        no núm obs op p p.ex p.m pág págs pp r rod s.a séc sécs sec tel vol vols v
        """,
    "nl": """
        a.d.h.v a.s a.u.b afb afd alg art bijv bijz blz b.v bv ca d.d d.m.v d.w.z e.a e.d enz etc
        e.v evt excl fig gem i.h.a i.m i.p.v i.s.m i.v.m incl jl jr m.a.w m.b.t m.b.v m.i.v m.n max
        mej min mln mrd n.a.v n.chr n.v.t nl nr nrs o.a o.b.v o.i.d o.l.v p.m pag plm red resp s.v.p
        t.a.v t.b.v t.g.v t.m t.o.v t.w.v t.z tel v.chr v.d v.l.n.r vgl vlgs vnl z.g.a.n zgn
        """,
    "ru": """
        англ букв в вв г гг гл гор д др ед доп зав зам искл к кв кг км ком коп корп куб лат лит м
        макс мин млн млрд мм н напр нац нем обл оз ок отд п пер пп пос прим р ред рис род рус руб с
        сек см соотв сокр ср ст т т.д т.е т.ж т.к т.н т.о т.п табл тел тт тыс франц ч чел экз
        долл
        """,
    "uk": """
        англ вид вв р рр гл д див др ін кв кг км коп корп крб куб млн млрд напр обл оз п пер прим
        розд рис с див ст т т.д т.зв т.і т.п табл тел тис хв грн
        """,
}
"""The rest: they may end a sentence, and do where a function word begins the next."""

_BEFORE_FIGURES: dict[str, str] = {
    "de": "jan feb febr mrz apr jun jul aug sept sep okt nov dez",
    "fr": "avr",
    "es": "ene feb abr jun jul ago sept oct nov dic",
    "it": "genn feb febbr mar apr mag giu lug ago sett set ott nov dic",
    "pt": "jan fev mar abr mai jun jul ago set out nov dez",
    "nl": "jan feb mrt apr jun jul aug sept okt nov dec",
    "ru": "янв февр апр авг сент окт нояб дек",
    "uk": "січ лют квіт трав черв лип серп верес жовт листоп груд",
}
"""More that stands before a figure, but is a word or a name before anything else."""

_FIGURES_ANYWHERE = """
    abs art ca cap ch fig kap nr nrs par pp sec str tel vol
    jan feb febr mar apr jun jul aug sep sept okt oct nov dec dez
    """
"""The same for languages without a list here."""

_FINAL = "a.m p.m др пр т.д т.п etc enz ecc no s.a s.p.a s.r.l b.v"
_CASED_NOUNS = frozenset({"de", "lb"})
_AFTER_HOURS = """
    monday tuesday wednesday thursday friday saturday sunday
    january february march april may june july august september october november december
    jan feb mar apr aug sep sept oct nov dec
    local eastern central mountain pacific greenwich
    et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst cet cest ist jst
    """

HOURS = frozenset({"a.m", "p.m"})
AFTER_HOURS = frozenset(_AFTER_HOURS.split())
"""Days and time zones, which an English hour goes on with: ``9 a.m. Tuesday``."""


@cache
def titles(language: str) -> frozenset[str]:
    """Answer the titles of a language; none where it has no list."""
    return frozenset(_TITLES.get(language, "").split())


@cache
def others(language: str) -> frozenset[str]:
    """Answer the other abbreviations of a language; none where it has no list."""
    return frozenset(_OTHERS.get(language, "").split())


@cache
def before_figures(language: str) -> frozenset[str]:
    """Answer what is an abbreviation before a figure and perhaps only there: ``Jan. 5``."""
    more = "" if language in _OTHERS else _FIGURES_ANYWHERE
    return frozenset(_BEFORE_FIGURES.get(language, more).split())


@cache
def final(language: str) -> frozenset[str]:
    """Answer what closes a list, a name or an hour: a capital after it begins a sentence.

    None where every noun has a capital, which tells nothing of sentences there.
    """
    return frozenset() if language in _CASED_NOUNS else frozenset(_FINAL.split())
