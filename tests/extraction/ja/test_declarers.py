"""Who speaks in a declaration: told by its first words or its title, and by no other text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policygraph.extraction.ja import heading_role
from policygraph.extraction.ja.declarers import declarers_of
from policygraph.extraction.passages import passages_of
from policygraph.text.reading import document_from_text
from policygraph.vocabulary.lexicon import load_lexicon
from tests.extraction.ja.reading import read

Acts = list[tuple[str, tuple[str, ...]]]

MINISTERS = """G7デジタル・技術大臣会合 閣僚宣言（仮訳）

2031年5月12日、仙台

1. 我々、G7デジタル・技術大臣は、灯台の保守に関する取組を進めることを決意する。

2. 我々は、海図の共有の重要性を再確認する。我々は、港の修復が進んだことを歓迎する。我々は、航路の安全に関する指針を策定することにコミットする。

3. 我々の閣僚は、灯台守の研修を強化していく。G7は、海図の更新を推進する。参加国は、港の役割を認識する。

4. 我々は、以下にコミットする：

・ 灯台の修復を支援すること

・ 航路の標識を増やすこと

5. 我々は、海運会社に対し、事故の報告を求める。
"""

PRESS = """日豪共同プレスリリース

2030年3月3日

両大臣は、灯台の保守の重要性を再確認する。両大臣は、海図に関する協力を歓迎する。両首脳の指示を受け、両国は、研修を実施することにコミットする。我が国は、灯台守を豪州に派遣することを表明する。豪州は、港の修復を支援する。
"""

EXPLAINED = """港の灯台に関する解説

我々は、灯台の修復を支援する。両国は、海図の重要性を再確認する。参加国は、港の修復を歓迎する。
"""


def acts(text: str) -> Acts:
    return [(s.act, s.actors) for s in read(text).statements]


def declarers(text: str) -> tuple[str, ...]:
    document = document_from_text(text, file="text.txt", language="ja")
    lexicon = load_lexicon()
    return declarers_of(passages_of(document, lexicon, heading_role), lexicon)


def titled(title: str) -> tuple[str, ...]:
    return declarers(f"{title}\n\n我々は、灯台の修復を支援することを決意する。")


_PAIRS = {"米": "US", "英": "GB", "独": "DE", "仏": "FR", "印": "IN", "豪": "AU", "加": "CA", "韓": "KR", "EU": "EU", "ASEAN": "ASEAN"}  # fmt: skip
_KINDS = ("共同声明", "首脳共同声明", "外相共同声明", "共同プレスリリース", "共同宣言", "共同記者発表")


@given(partner=st.sampled_from(sorted(_PAIRS)), kind=st.sampled_from(_KINDS), ending=st.sampled_from(("", "（仮訳）")))
def test_a_pair_before_what_is_said_together_declares(partner: str, kind: str, ending: str) -> None:
    assert titled(f"日{partner}{kind}{ending}") == tuple(sorted(("JP", _PAIRS[partner])))


@given(words=st.text(alphabet="灯台港海図航路の修復", min_size=1, max_size=20), group=st.sampled_from(("G7", "G20")))
def test_what_a_declaration_is_about_does_not_change_who_declares(words: str, group: str) -> None:
    assert titled(f"{words}に関する{group}首脳声明") == (group,)


@pytest.mark.parametrize(
    ("title", "codes"),
    [
        ("米EU共同声明", ("EU", "US")),
        ("日米韓首脳共同声明", ("JP", "KR", "US")),
        ("日ASEANサイバーセキュリティ協力に関する共同声明", ("ASEAN", "JP")),
        ("デジタル協力に関する日・カナダ共同声明", ("CA", "JP")),
        ("豪州との共同声明", ("AU", "JP")),
        ("ウクライナに関するG7首脳声明", ("G7",)),
        ("日本と米国のウクライナ情勢に関する共同声明", ("JP", "US")),
        ("G20デジタル経済大臣会合閣僚宣言", ("G20",)),
        ("クアッド外相共同声明", ("QUAD",)),
        ("日米共同声明に関する説明会の開催", ()),
        ("日米経済界共同声明", ()),
        ("G7議長声明", ()),
        ("G7首脳会合の結果", ()),
        ("灯台保全宣言", ()),
    ],
)
def test_a_title_tells_who_declares(title: str, codes: tuple[str, ...]) -> None:
    assert titled(title) == codes


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("我々、G7デジタル・技術大臣は、灯台の修復を支援する。", ("G7",)),
        ("我々G20の首脳は、灯台の修復を支援する。", ("G20",)),
        ("我々、日本、米国、豪州及びインドの首脳は、灯台の修復を支援する。", ("AU", "IN", "JP", "US")),
        ("１．我々、日本及び英国の外相は、灯台の修復を支援する。", ("GB", "JP")),
        ("我々、全国の灯台守は、灯台の修復を支援する。", ()),
        ("我々は、米国及び豪州は灯台が多いと聞く。", ()),
    ],
)
def test_the_first_words_tell_who_declares(words: str, codes: tuple[str, ...]) -> None:
    assert declarers(f"灯台に関する宣言\n\n{words}") == codes


def test_what_stands_late_in_a_text_signs_nothing() -> None:
    early = "灯台は白い。" * 5
    assert declarers(f"灯台に関する宣言\n\n{early}我々、日本及び英国の外相は、灯台の修復を支援する。") == ()


def test_the_quad_stands_by_its_countries_where_each_is_named() -> None:
    words = (
        "日米豪印共同声明\n\n日本、米国、豪州及びインドは、灯台の修復を支援する。日米豪印は、海図の重要性を再確認する。"
    )
    four = ("AU", "IN", "JP", "US")
    assert acts(words) == [("commit", four), ("affirm-importance", four)]


def test_a_declaration_of_a_group_has_the_group_as_its_speaker() -> None:
    assert acts(MINISTERS) == [
        (act, ("G7",))
        for act in (
            "resolve",
            "affirm-importance",
            "welcome",
            "commit",
            "commit",
            "commit",
            "recognize",
            "commit",
            "commit",
            "request",
        )
    ]


def test_a_joint_press_release_of_two_tells_each_ones_own_promise() -> None:
    both = ("AU", "JP")
    assert acts(PRESS) == [
        ("affirm-importance", both),
        ("welcome", both),
        ("commit", both),
        ("commit", ("JP",)),
        ("commit", ("AU",)),
    ]


@pytest.mark.parametrize("words", ["三か国", "三カ国", "3か国", "三か国の外相", "我々の閣僚", "我々の外相", "参加国"])
def test_the_words_for_all_mean_those_who_declare(words: str) -> None:
    text = f"日米韓首脳共同声明\n\n{words}は、灯台の修復を支援することを決意する。"
    assert acts(text) == [("resolve", ("JP", "KR", "US"))]


def test_a_text_that_is_no_declaration_has_no_speaker() -> None:
    record = read(EXPLAINED)
    assert (record.meeting, record.statements) == (None, ())
    assert {p.reason for p in record.passed_over} == {"no-speaker"}
