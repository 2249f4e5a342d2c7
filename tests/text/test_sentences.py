"""Sentences of news prose in ten languages: a bar stands where one ends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Paragraph
from reader.text.languages import spaceless
from reader.text.sentences import split

CASES = {
    "en": """
        Talks failed on Monday. | Nobody was surprised.
        “There’s a good chance that there will be a meeting,” Trump said. | He gave no date.
        “The main thing is that they do not deceive us in the details,” he said.
        He wrote, “Great progress was made!” and added that all sides agree.
        He wrote: “Great progress was made! | Everyone agrees this must end.”
        “Stop!” he said. | Nobody stopped.
        “Why?” asked Anna. | “Because,” said Tom.
        “Why?” Anna Smith asked. | There was no answer.
        “Is it over?” Mr. Smith said. | “I hope so.”
        “Stop!” | The car did not stop.
        “We won.” | The crowd cheered.
        "We won." | The crowd cheered.
        "Why now?" she asked. | "Why not?"
        Former U.S. President Donald Trump spoke.
        He moved to the U.S. | The reason was plain.
        He moved to the U.S. | He was ten.
        The U.S. Senate and the U.K. Parliament met.
        On Jan. 5 the road opened. | It closed on Dec. 24, 2022.
        They met at No. 10 Downing Street.
        He said no. | Ten people left.
        He said no. | 10 people left.
        J. K. Rowling and J.R.R. Tolkien wrote books.
        George W. Bush won. | Al Gore lost.
        Robert F. Kennedy Jr. said so. | It was false.
        Vitamin C. | The rest is sugar.
        About 3.5 million people live there. | In 1990 it was 2.1 million.
        Sen. Ted Cruz, Rep. Nancy Pelosi and Gov. Greg Abbott agreed.
        Lt. Gov. Dan Patrick and Gen. Mark Milley came.
        The shop opens at 9 a.m. and closes at 5 p.m. on Sundays.
        It began at 9 a.m. Tuesday and ended at noon.
        It began at 9 a.m. | Police came at ten.
        Shares of Apple Inc. rose. | Those of Alphabet Inc. fell.
        He left Acme Inc. | The firm said nothing.
        The St. Louis team beat Washington, D.C. on Friday.
        She has a Ph.D. in physics. | He has none.
        Wait… what? | Nothing.
        He paused… | Then he left.
        It was... strange. | She knew.
        Well… I don’t know.
        It ended. . . | Nobody cared.
        Trump eyes Putin meeting as ceasefire talks gain momentum
        Is this the end? | Maybe! | Who knows?
        What?! | No!!! | Yes.
        1. Milk is white.
        (2) Bread is brown. | So is rye.
        a. The first point.
        WASHINGTON — Former U.S. officials met — twice — on Monday. | Nothing came of it.
        KYIV, Ukraine (AP) — Rockets fell. | Nobody was hurt.
        He left (he was tired). | She stayed.
        He left. | (He was tired.) | She stayed.
        He called it “unfair.” | “We will fight,” he said.
        They had five (!) cars.
        The firm, Yahoo! in those days, was sold.
        Smith et al. found no link. | Others did.
        He likes fruit, e.g. apples, i.e. the red ones.
        The vote was 5 to 4. | Justice Roberts dissented.
        It fell to $3.5bn. | “That is a lot,” she said.
        See p. 5, pp. 7-9 and vol. 2 of the report.
        It was cited.[12] | Others disagreed.[3][4] | The end.
        It broke. | iPhone users complained.
        The rate rose to 5%. | The pound fell.
        Mr. and Mrs. Jones of Main St. live there.
        They live on Main St. | The house is small.
        ‘Stop!’ he cried. | ‘I mean it.’
        “I asked, ‘Why me?’” he said. | “Nobody knew.”
        The war.The talks began late.
        He visited Booking.com and left.
        Read www.example.com/Page.Html or mail a.B@c.org now.
        “No one is above the law.” | — Anonymous
        Dr. Who met Prof. Plum.
        Calif. Gov. Gavin Newsom spoke.
        He finished No. 1. | That was new.
        In the 1980s. | Then came 1991.
        He was born Feb. 29. | She was not.
        U.N. Secretary-General António Guterres spoke to U.S. Secretary of State Antony Blinken.
        Moody’s cut it to Ba1. | S&P did not.
        He named three. | 1. Milk. | 2. Bread.
        He was ill. | Nobody came.
        “I tried,” said I. | Nobody came.
        No. | Everybody left.
        We tried… | I left.
        That was the end. | … We left.
        He joined what he calls “the F.B.I.” | Michael did not.
        The post-Sept. 11 law passed. | Rep. Max Rose (D-N.Y.), who is new, left.
    """,
    "de": """
        Am 5. Januar traf er ein. | Am 6. ging er.
        Er wohnt z. B. in Berlin, d. h. weit weg.
        Das gilt z.B. für Kinder usw. und auch für Alte.
        „Halt!“, rief er. | Niemand hielt an.
        „Das ist gut.“ | Sie lächelte.
        „Wer ist da?“, fragte Anna. | „Ich.“
        »Nein!«, sagte sie. | »Doch!«
        Prof. Dr. Müller sprach. | Frau Dr. Merkel schwieg.
        Im 19. Jahrhundert war es anders. | Der 2. Weltkrieg änderte alles.
        Es kostet ca. 3,5 Mio. Euro. | Das ist viel.
        Er kam auf Platz 3. | Danach ging er.
        Die Firma (gegr. 1990) ist alt.
        Papst Johannes XXIII. war krank.
        Er sagte: „Wir warten. | Dann gehen wir.“
        Nach Angaben der dpa vom 24. Dez. 2022 starb er.
        Hr. Schmidt und Fr. Meier kamen um 8 Uhr. | Es regnete.
        Sein Sohn heißt Jan. | Maria lacht.
    """,
    "fr": """
        « Vraiment ? » demanda-t-elle. | Il ne répondit pas.
        Est-ce vrai ? | Oui ! | Bien sûr.
        M. Macron et Mme Le Pen ont débattu. | M. Le Drian était absent.
        « C’est fini. » | Il partit.
        Le 5 janv. 2022, il est venu. | Il est reparti.
        J.-P. Dupont a parlé. | Personne n’a écouté.
        Il a dit non. | Ensuite, il est parti.
        Cf. p. 12 et art. 5 du code.
        Des pommes, des poires, etc. | Le reste est là.
        « On avance. | On ne recule pas », a-t-il dit.
    """,
    "es": """
        ¿Quién es? | ¡Nadie! | Eso dijo.
        —¿Vienes? —preguntó Ana. | —No.
        El Sr. García y la Sra. López llegaron. | El Dr. Ruiz no.
        Dijo que no. | María se fue.
        EE. UU. ganó. | México perdió.
        «¡Basta!», gritó. | Nadie oyó.
        La ley, art. 5, lo dice. | Véase pág. 12.
        Costó 3.5 millones. | Fue mucho.
        Murió el 24 dic. 2022. | Era lunes.
    """,
    "it": """
        Il sig. Rossi e la dott.ssa Bianchi arrivano. | Poi partono.
        «Basta!» disse. | Nessuno rispose.
        Ha detto di no. | Maria è uscita.
        Vedi pag. 12 e art. 5 ecc. | Il resto manca.
        L’on. Meloni ha parlato. | È finita.
        Perché? | Non si sa.
    """,
    "pt": """
        O Sr. Silva e a Dra. Costa chegaram. | Depois saíram.
        “Basta!”, gritou. | Ninguém ouviu.
        Disse que não. | Foi embora.
        Veja a pág. 12, art. 5. | Nada mais.
        — Vem? — perguntou Ana. | — Não.
        Custou 1.500.000 reais. | É muito.
    """,
    "nl": """
        Dhr. Jansen en mevr. De Vries kwamen. | Ze bleven niet.
        ‘Stop!’ riep hij. | Niemand stopte.
        Hij houdt van fruit, bijv. appels, d.w.z. rode.
        Dat is zo. | “Waarom?” vroeg ze.
        Appels, peren enz. | De rest is op.
    """,
    "ru": """
        А. С. Пушкин родился в Москве. | Он умер в 1837 г. в Петербурге.
        Это было в 2022 г. | Президент уехал.
        Он живёт в г. Москве, на ул. Ленина, д. 5.
        — Стой! — крикнул он. | — Не могу.
        «Мы готовы», — сказал он. | «Когда?» — спросила она.
        Яблоки, груши и т. д. | Остальное там.
        Цена 5 млн руб. в год. | Это много.
        Он сказал: «Всё кончено. | Мы уходим».
        Что это?! | Не знаю…
        Ущерб составил 3 тыс. долл. и более. | Суд решит.
    """,
    "zh": """
        他来了。|真的吗？|是！
        他说：“今天很好。|我们走吧。”|然后离开了。
        “停！”他说。|没有人停。
        “停！”，他说。|没有人停。
        “好。”|他走了。|“不。”她说。
        他在U.S.工作。|Dr. Li来了。
        “我们走吧。”王先生说，“天黑了。”
        她问：“为什么？”|没有人回答。
        第一句……然后继续。|第二句。
        价格是3.5万元。|太贵了！
        （他笑了。）|大家走了。
        《人民日报》报道：「一。|二。」
    """,
    "ja": """
        雨です。|傘を持って。
        「行きます。」と言った。|そして帰った。
        「止まれ！」と叫んだ。|「はい。」
        彼は「雨です。|傘を持って」と言った。
        本当ですか？！|はい。
        価格は3.5万円だ。|高い。
        「もう遅い。」|彼女は帰った。
        Yahoo!は有名だ。|そうだ。
        「はい！」、と言った。|次。
    """,
}


def sentences(text: str, language: str) -> list[str]:
    paragraphs = [Paragraph(0, len(text))]
    return [text[s.start : s.end] for s in split(text, paragraphs, language)]


@pytest.mark.parametrize(
    ("language", "marked"),
    [(code, line.strip()) for code, table in CASES.items() for line in table.strip().splitlines()],
)
def test_a_sentence_ends_at_each_bar_and_nowhere_else(language: str, marked: str) -> None:
    expected = [part.strip() for part in marked.split("|")]
    text = ("" if spaceless(language) else " ").join(expected)
    assert sentences(text, language) == expected


@pytest.mark.parametrize("language", ["und", "sv", "xx", ""])
def test_a_language_without_a_list_is_split_all_the_same(language: str) -> None:
    text = "Han kom. Hon gick! J. K. Rowling skrev nr. 5."
    assert sentences(text, language) == ["Han kom.", "Hon gick!", "J. K. Rowling skrev nr. 5."]


def test_sentences_that_lost_the_space_between_them_part() -> None:
    text = "The government fell apart.McConnell left the Senate.“Nobody knew,” he said."
    assert sentences(text, "en") == [
        "The government fell apart.",
        "McConnell left the Senate.",
        "“Nobody knew,” he said.",
    ]


@pytest.mark.parametrize(
    ("language", "marked"),
    [
        ("en", "Former U.S. President Trump met Sen. Ted Cruz on Jan. 5. |“No!” he said. |"),
        ("de", "Prof. Dr. Müller kam z. B. am 5. Januar zu uns. |„Nein!“, sagte er. |"),
        ("zh", "他说：“今天的天气很好。|我们走吧。”|然后离开了这里。|“停！”他说。|"),
        ("ja", "彼は「雨です。|傘を持って」と言った。|「はい。」|"),
    ],
)
def test_a_long_block_is_split_like_a_short_one(language: str, marked: str) -> None:
    found = sentences(marked.replace("|", "") * 100, language)
    assert found == [part.strip() for part in marked.split("|")[:-1]] * 100


def test_a_headline_is_one_sentence_and_paragraphs_part_sentences() -> None:
    text = "Talks gain momentum\n\nThe talks began. They went\non until nine."
    paragraphs = [Paragraph(0, 19, "headline"), Paragraph(21, len(text))]
    found = split(text, paragraphs, "en")
    assert [(text[s.start : s.end], s.paragraph) for s in found] == [
        ("Talks gain momentum", 0),
        ("The talks began.", 1),
        ("They went\non until nine.", 1),
    ]


PIECES = st.sampled_from(
    [*".!?…。！？ \n\u00a0“”\"'’«»„‹›「」()[]—-1aAIéЖ火の", "U.S.", "Mr.", "Jan. 5", "said", "[1]"]
)
PROSE = st.lists(PIECES, max_size=60).map("".join)


@given(
    st.lists(st.one_of(PROSE, st.text(), st.just("火。\ud800火。")), max_size=5),
    st.sampled_from(["en", "de", "fr", "ru", "zh", "ja", "und"]),
)
def test_sentences_leave_out_nothing_but_white_space(blocks: list[str], language: str) -> None:
    text = "\n\n".join(blocks)
    paragraphs = []
    offset = 0
    for block in blocks:
        body = block.strip()
        if body:
            start = offset + block.index(body)
            paragraphs.append(Paragraph(start, start + len(body)))
        offset += len(block) + 2
    found = split(text, paragraphs, language)
    rebuilt = 0
    for sentence in found:
        paragraph = paragraphs[sentence.paragraph]
        assert paragraph.start <= sentence.start < sentence.end <= paragraph.end
        assert rebuilt <= sentence.start
        assert not text[rebuilt : sentence.start].strip()
        piece = text[sentence.start : sentence.end]
        assert piece == piece.strip()
        rebuilt = sentence.end
    assert not text[rebuilt:].strip()


@given(PROSE, st.sampled_from(["en", "de", "ja"]))
def test_every_sentence_but_a_lone_one_holds_a_word(text: str, language: str) -> None:
    found = sentences(text.strip(), language)
    assert all(any(c.isalnum() or c == "_" for c in sentence) for sentence in found[:-1])


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize(
    "unit", [".", "”", "“", "x.” ", " .", "X.", "xxxxx.", "[1].", "? ", "。", "x.\n\n", "x.Yyyyy "]
)
def test_a_hostile_line_does_not_hang(unit: str, language: str) -> None:
    # Quadratic time would outlast the time limit of the whole run.
    text = "He left. " + unit * (200_000 // len(unit)) + " End"
    found = sentences(text, language)
    assert found[0].startswith("He left.")
    assert found[-1].endswith("End")
