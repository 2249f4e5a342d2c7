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
        Ala Apr Ariz Ark Aug Calif Colo Conn Dec Del Feb Fla Ft Ga Ill Ind Jan Jul Jun Kan Ky La
        Mar Mass Md Mich Minn Miss Mo Mont Mt Mts Neb Nev Nov Oct Okla Ore Pa Para Pt Pts Rd Rt Rte
        Sept Sep St Tenn Tex Thurs Tues Va Vt Wash Wed Wis Wisc Wyo Co Cos Sec Pres No Nos
        abbr acad admin apt assn assoc asst attn atty attys ave bldg blvd bros ca cf cir cmdg comdr
        comm cong consol corp ctr dept depts dist ed eds esp est etc exec fig figs freq govt grad hq
        hwy inc incl inst int intl jct jr ltd max mfg mgmt min misc mtn natl neg oz lb lbs par pct
        phil pkg pkwy pl plc pp prev pt pvt qtr rd reg repr rev secy sect soc sr suppl supt tel twp
        u.s.c univ usu viz vol vols vs v yr yrs ft
        """,
    "de": """
        abb abk abs allg anm art aufl az bd bes betr bgm bsp bspw bzgl bzw ca co d.h dgl ebd eigtl
        einschl entspr etc ev evtl exkl ff gegr gen gest ggf ggü hrsg i.d.r inkl insb insbes jh jhd
        jr kap kath lt max mind mio mrd mtl nr nrn o.ä o.g od pkt rd s s.o s.u sog std str stv tel
        tsd u u.a u.ä usf usw v.a v.chr n.chr v.d vgl vorm z z.b z.t z.zt zzgl zzt
        """,
    "fr": """
        adj al apr apr.j.-c art av av.j.-c bd bibl c.-à-d cf ch chap co coll dép ed éd env etc ex
        fig hab i.e ibid id janv févr juil sept oct nov déc jr n no nos p.ex p pp r.-v rép réf s.a
        s.v.p suiv sq tél trad vol
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
        a.c a.m ap aprox art arts cap cia cx d.c ed edif etc ex fig fl fls inc jr km ltda máx mín
        n no núm obs op p p.ex p.m pág págs pp r rod s.a séc sécs sec tel vol vols v
        """,
    "nl": """
        a.d.h.v a.s a.u.b afb afd alg art bijv bijz blz b.v bv ca d.d d.m.v d.w.z e.a e.d enz etc
        e.v evt excl fig gem i.h.a i.m i.p.v i.s.m i.v.m incl jl jr m.a.w m.b.t m.b.v m.i.v m.n
        max mej min mln mrd n.a.v n.chr n.v.t nl nr nrs o.a o.b.v o.i.d o.l.v p.m pag plm red resp
        s.v.p t.a.v t.b.v t.g.v t.m t.o.v t.w.v t.z tel v.chr v.d v.l.n.r vgl vlgs vnl z.g.a.n zgn
        """,
    "ru": """
        англ букв в вв г гг гл гор д др ед доп зав зам искл к кв кг км ком коп корп куб лат лит м
        макс мин млн млрд мм н напр нац нем обл оз ок отд п пер пп пос прим р ред рис род рус руб
        с сек см соотв сокр ср ст т т.д т.е т.ж т.к т.н т.о т.п табл тел тт тыс франц ч чел экз
        """,
    "uk": """
        англ вид вв р рр гл д див др ін кв кг км коп корп крб куб млн млрд напр обл оз п пер прим
        розд рис с див ст т т.д т.зв т.і т.п табл тел тис хв грн
        """,
}
"""The rest: they may end a sentence, and do where a function word begins the next."""

_OFTEN_FINAL = "др пр т.д т.п etc enz ecc s.a s.p.a s.r.l b.v"
_BEFORE_FIGURES = """
    abs abschn art arts bd ca cap ch chap fig figs kap lib n no nos nr nrs núm núms p par pag pág
    págs pp sec sect sek str tel tél t ver vol vols ziff стр рис ст гл п пп с т табл approx circa
    jan feb febr mar apr jun jul aug sep sept oct okt nov dec dez janv févr juil déc ene abr ago
    dic gen mag giu lug set ott fev mai out янв февр апр авг сент окт нояб дек
    """
_PLAIN_WORDS = "no art fig figs set out mar par gen nos mag ago ch n t"

OFTEN_FINAL = frozenset(_OFTEN_FINAL.split())
"""What closes a list or a name: a capital after it begins a sentence, save in German."""
BEFORE_FIGURES = frozenset(_BEFORE_FIGURES.split())
"""What stands before a figure that belongs to it: ``No. 10``, ``Jan. 5``, ``Art. 12``."""
PLAIN_WORDS = frozenset(_PLAIN_WORDS.split())
"""Of those, what is a word or a letter of its own in English unless a capital begins it."""


@cache
def titles(language: str) -> frozenset[str]:
    """Answer the titles of a language; none where it has no list."""
    return frozenset(_TITLES.get(language, "").split())


@cache
def others(language: str) -> frozenset[str]:
    """Answer the other abbreviations of a language; none where it has no list."""
    return frozenset(_OTHERS.get(language, "").split())
