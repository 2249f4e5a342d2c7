"""Why a link was made: what both of its sides share, where, and each thing once."""

from __future__ import annotations

from itertools import chain, pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.alignment import Alignment, Explanation, Link, Place, Shared, align, explain
from reader.alignment.terms import terms_of
from reader.text.words import key, words

OTHERS = ["Rain fell on the capital.", "Trains run as usual.", "Nothing else was said."]


def explained(left: str | list[str], right: str | list[str], language: str = "en") -> list[str]:
    """Answer what the sides share, as ``kind: text``, the right text behind a slash if another."""
    lefts = [left] if isinstance(left, str) else left
    rights = [right] if isinstance(right, str) else right
    alignment = align([*lefts, *OTHERS], [*rights, *OTHERS], language=language)
    link = Link(tuple(range(len(lefts))), tuple(range(len(rights))), 0.5, 0.5, moved=False)
    found = []
    for shared in explain(alignment, link).shared:
        here, there = shown(alignment, shared)
        found.append(f"{shared.kind}: {here}" + (f" / {there}" if here != there else ""))
    return found


def shown(alignment: Alignment, shared: Shared) -> tuple[str, str]:
    here, there = shared.left[0], shared.right[0]
    return (
        alignment.texts.left[here.sentence][slice(*here.span)],
        alignment.texts.right[there.sentence][slice(*there.span)],
    )


def test_names_are_whole_and_function_words_never_stand_alone() -> None:
    assert explained(
        "The call included NATO Secretary General Mark Rutte, and the leaders of Germany.",
        "He said NATO Secretary General Mark Rutte and leaders from the U.K. and Germany agreed.",
    ) == ["name: NATO Secretary General Mark Rutte", "word: leaders", "name: Germany"]


def test_a_name_is_shared_as_far_as_both_sides_tell_it() -> None:
    assert explained(
        "Putin’s aide Yuri Ushakov told the press that talks went well.",
        "After an hour Ushakov’s car left the airfield.",
    ) == ["name: Ushakov"]


def test_a_quotation_is_told_from_other_words_and_may_be_a_fragment() -> None:
    assert explained(
        "Mayor Brandt called the bridge “a scandal beyond all words” on Monday.",
        '"It is a scandal beyond all words," shopkeepers repeat.',
    ) == ["quotation: a scandal beyond all words"]


def test_the_longest_phrase_ends_in_no_word_and_with_no_function_word() -> None:
    found = explained(
        "The old harbour bridge will be pulled apart in spring, whatever the council does.",
        "In June the OLD HARBOUR BRIDGE will be pulled apart in silence: no council, no cranes.",
    )
    assert found[0].lower() == (
        "phrase: old harbour bridge will be pulled apart / old harbour bridge will be pulled apart"
    )
    assert found[1:] == ["word: council"]
    assert explained("The US and UK agreed.", "U.S. and U.K. help us.")[0] == (
        "name: US and UK / U.S. and U.K."
    )
    assert sorted(explained("The Trump-Putin meeting ended.", "A Putin meeting began.")) == [
        "name: Putin",
        "word: meeting",
    ]


def test_half_a_figure_is_not_shared() -> None:
    assert explained(
        "It cost Egypt 14 million dollars.", "It cost Egypt 15 million dollars a day."
    ) == ["phrase: cost Egypt"]
    assert explained("Some 33 men were saved.", "All 33 came up.") == ["figure: 33"]
    assert explained("They met on 5 July 2011.", "He left on 7 July 2013.") == []


def test_one_amount_is_shared_however_it_is_written() -> None:
    assert explained(
        "Sanctions would move forward in two days.", "Penalties are expected within 48 hours."
    ) == ["figure: two days / 48 hours"]
    assert explained("Some 1,500,000 people came in.", "He got 1.5 million.") == [
        "figure: 1,500,000 people / 1.5 million"
    ]


def test_typography_and_endings_make_no_difference() -> None:
    found = explained(
        "The envoy confirmed “Peace now”.", "The E.U. and the envoy confirm: «Peace  now»"
    )
    assert found[0] == "quotation: Peace now / Peace  now"
    assert sorted(found[1:]) == ["word: confirmed / confirm", "word: envoy"]


def test_all_sentences_of_both_sides_are_looked_at() -> None:
    found = explained(
        ["Ten tugs pulled at dawn.", "The canal reopened."],
        ["Ships pass the canal again.", "Tugs did it, tugs and the tide."],
    )
    assert sorted(found) == ["word: canal", "word: tugs / Tugs"]
    alignment = align(["Ten tugs came."], ["Tugs did it, tugs and the tide."])
    (shared,) = explain(alignment, Link((0,), (0,), 0.5, 0.5, moved=False)).shared
    assert shared.left == (Place(0, (4, 8)),)
    assert shared.right == (Place(0, (0, 4)), Place(0, (13, 17)))


@pytest.mark.parametrize(
    ("language", "left", "right", "shared"),
    [
        ("de", "Vor dem Brandenburger Tor tanzten Menschen auf der Mauer.",
         "Am Brandenburger Tor tanzten junge Leute.", ["phrase: Brandenburger Tor tanzten"]),
        ("fr", "Hier l'accord de Genève a été signé.", "On salue l’accord de Genève.",
         ["phrase: accord de Genève"]),
        ("zh", "小行星探测器于周日返回地球。", "探测器带着样本返回了地球。",
         ["word: 探测器", "word: 返回", "word: 地球"]),
        ("zh", "没有人员死亡，雨还在下。", "当天没有雨，人员死亡未见报告。", ["phrase: 人员死亡"]),
        ("ja", "探査機のカプセルが砂漠に着地した。", "カプセルは豪州の砂漠で見つかった。",
         ["word: カプセル", "word: 砂漠"]),
        ("ja", "国は復旧費用を負担した。署名が集まった。", "復旧費用の署名だ。",
         ["phrase: 復旧費用", "word: 署名"]),
        ("ar", "وأعلن وزير الثقافة أن الموقع مغلق من اليوم.",
         "قال إن الزوار من كل بلد يعرفون وزير الثقافة.", ["phrase: وزير الثقافة"]),
        ("he", "ראש הממשלה נפגש עם שר החוץ בירושלים.", "שר החוץ הגיע אתמול לפגישה.",
         ["phrase: שר החוץ"]),
    ],
)  # fmt: skip
def test_in_other_languages(language: str, left: str, right: str, shared: list[str]) -> None:
    assert sorted(explained(left, right, language)) == sorted(shared)


def test_the_most_telling_comes_first_and_the_longest_is_the_phrase() -> None:
    alignment = align(
        ["Rain fell and rain fell.", "Iniesta scored as rain fell on the wet green pitch."],
        ["Rain fell on the wet green pitch: Iniesta!", "It is rain, rain."],
    )
    explanation = explain(alignment, Link((1,), (0,), 0.5, 0.5, moved=False))
    weights = [shared.weight for shared in explanation.shared]
    assert weights == sorted(weights, reverse=True)
    assert sum(weights) == pytest.approx(1.0)
    assert explanation.phrase is explanation.shared[0]
    assert shown(alignment, explanation.phrase)[0] == "rain fell on the wet green pitch"


def test_nothing_shared_is_an_empty_explanation() -> None:
    alignment = align(["He said so."], ["The sun rose."])
    assert explain(alignment, Link((0,), (0,), 0.1, 0.1, moved=False)) == Explanation((), None)


def test_another_threshold_is_explained_as_well_and_missing_sentences_are_refused() -> None:
    alignment = align(["Ten tugs came."], ["Ten tugs left."])
    low = alignment.at(0.1)
    assert explain(low, low.links[0]) == explain(alignment, low.links[0])
    with pytest.raises(ValueError, match="no sentence 7"):
        explain(alignment, Link((0,), (7,), 0.5, 0.5, moved=False))


WORDS = (
    *("the", "a", "of", "Mark", "Rutte", "minister’s", "Trump-Putin", "talks", "ended", "“never"),
    *("again”", "U.S.", "US", "three-hour", "48", "hours", "1,500", "l’accord", "砂漠", "カプセル"),
    *("は", "返回了", "May", "9", "million", "—", "it's", "(NATO)", "שלום", "ﬁnd", "cafe\u0301"),
)
sentence = st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join)
side = st.lists(sentence | st.text(max_size=20), min_size=1, max_size=3)


def every(count: int) -> tuple[int, ...]:
    return tuple(range(count))


@given(side, side)
@settings(max_examples=300)
def test_what_is_shared_is_shared_and_stands_where_it_says(
    left: list[str], right: list[str]
) -> None:
    alignment = align(left, right)
    explanation = explain(alignment, Link(every(len(left)), every(len(right)), 0.5, 0.5, False))
    for sentences, places in (
        (left, [shared.left for shared in explanation.shared]),
        (right, [shared.right for shared in explanation.shared]),
    ):
        spans = sorted((place.sentence, place.span) for place in chain(*places))
        for index, (start, end) in spans:
            assert 0 <= start < end <= len(sentences[index])
        for (index, (_, end)), (after, (start, _)) in pairwise(spans):
            assert index < after or end <= start
        assert all(list(own) == sorted(own, key=lambda p: (p.sentence, p.span)) for own in places)
    for shared in explanation.shared:
        here, there = shown(alignment, shared)
        assert loose(here) == loose(there) or terms(alignment, shared)


def loose(text: str) -> str:
    """Answer the words of a text alone, without typography, case and what ties them."""
    told = "".join(key(text[start:end]) for start, end in words(text))
    return "".join(character for character in told if character.isalnum())


def terms(alignment: Alignment, shared: Shared) -> set[str]:
    """Answer the terms that both places hold a part of."""
    sides = [
        {
            term
            for place in places
            for term, (start, end) in terms_of(sentences[place.sentence])
            if start < place.span[1] and place.span[0] < end
        }
        for sentences, places in (
            (alignment.texts.left, shared.left),
            (alignment.texts.right, shared.right),
        )
    ]
    return sides[0] & sides[1]


@given(side, side)
@example(
    ["U.S. US 砂漠 U.S.", "", "U.S. US 砂漠 the"], ["U.S. US 砂漠 U.S.", "", "U.S. US 砂漠 the"]
)
@settings(max_examples=200)
def test_swapped_sides_mirror_the_explanation(left: list[str], right: list[str]) -> None:
    link = Link(every(len(left)), every(len(right)), 0.5, 0.5, moved=False)
    back = Link(link.right, link.left, 0.5, 0.5, moved=False)
    there = explain(align(left, right, language="en"), link)
    assert explain(align(right, left, language="en"), back) == Explanation(
        tuple(Shared(s.kind, s.weight, s.right, s.left) for s in there.shared),
        there.phrase
        and Shared(there.phrase.kind, there.phrase.weight, there.phrase.right, there.phrase.left),
    )


@given(side)
def test_a_text_shares_all_its_telling_words_with_itself(sentences: list[str]) -> None:
    alignment = align(sentences, sentences)
    link = Link(every(len(sentences)), every(len(sentences)), 1.0, 1.0, moved=False)
    for shared in explain(alignment, link).shared:
        assert shared.left == shared.right
