from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policygraph.extraction.ja.constructions import constructions
from policygraph.extraction.ja.sentence import parse
from policygraph.vocabulary.lexicon import load_lexicon
from tests.extraction.ja.examples import EXAMPLES

ROWS = {row.id: row for row in constructions()}
CASES = [(rule, sentence) for rule, sentences in EXAMPLES.items() for sentence in sentences]


def test_every_construction_has_an_example_and_every_example_a_construction() -> None:
    assert list(EXAMPLES) == list(ROWS)


def test_every_construction_means_an_act_of_the_scheme() -> None:
    acts = {entry.id for entry in load_lexicon().of_kind("act")}
    assert {row.act for row in constructions()} <= acts


def test_no_two_constructions_share_an_id() -> None:
    assert len(ROWS) == len(constructions())


@pytest.mark.parametrize(("rule", "sentence"), CASES)
def test_a_sentence_is_read_by_the_construction_it_exemplifies(rule: str, sentence: str) -> None:
    segments = parse(sentence).segments
    assert [segment.rows[0].id for segment in segments] == [rule]


INFLECTIONS = {
    "plain past": ("を{stem}した。", True),
    "polite past": ("を{stem}しました。", True),
    "passive past": ("が{stem}された。", True),
    "polite passive": ("が{stem}されました。", True),
    "noun": ("を{stem}", True),
    "present": ("を{stem}する。", True),
    "emphatic": ("を{stem}したところである。", True),
    "light verb": ("の{stem}が行われた。", False),
}
OBJECTS = {
    ("確認", "重要性"): "affirm-importance",
    ("確認", "必要性"): "affirm-importance",
    ("確認", "協力"): "affirm-cooperation",
    ("確認", "コミットメント"): "renew-commitment",
    ("再確認", "重要性"): "affirm-importance",
    ("再確認", "コミットメント"): "renew-commitment",
    ("強調", "重要性"): "stress-importance",
    ("強調", "コミットメント"): "assert-commitment",
    ("歓迎", "進展"): "welcome",
    ("支持", "提案"): "endorse",
    ("表明", "懸念"): "express-concern",
    ("表明", "意図"): "resolve",
    ("決意", "継続"): "resolve",
}


@pytest.mark.parametrize("inflection", [name for name, (_, all_verbs) in INFLECTIONS.items() if all_verbs])
@pytest.mark.parametrize(("verb", "head"), list(OBJECTS))
def test_the_act_depends_on_predicate_and_object_and_not_on_inflection(verb: str, head: str, inflection: str) -> None:
    sentence = f"両国は、沿岸の観測に関する{head}" + INFLECTIONS[inflection][0].format(stem=verb)
    [segment] = parse(sentence).segments
    assert segment.rows[0].act == OBJECTS[verb, head]


ADVERBS = ["", "改めて", "強く", "共に", "緊密に", "全会一致で、"]


@given(
    st.sampled_from(list(OBJECTS)), st.sampled_from(ADVERBS[:4]), st.sampled_from(["", "また、", "特に、", "加えて、"])
)
def test_adverbs_and_conjunctions_change_no_act(pair: tuple[str, str], adverb: str, opening: str) -> None:
    verb, head = pair
    [segment] = parse(f"{opening}両国は、観測網の{head}を{adverb}{verb}した。").segments
    assert segment.rows[0].act == OBJECTS[pair]


@pytest.mark.parametrize(
    "sentence",
    [
        "灯台は、沿岸にある建物です。",
        "本制度は、港湾の安全を図ることを目的とする政策である。",
        "近年、貨物の量が増えている。",
        "第3回会合の出席者は以下のとおりです。",
        "詳細は別紙のとおり。",
    ],
)
def test_descriptions_have_no_act(sentence: str) -> None:
    assert all(not segment.rows for segment in parse(sentence).segments)


@pytest.mark.parametrize(
    "sentence",
    [
        "合意された枠組みは広い。",
        "確認された重要性は高い。",
        "歓迎された提案について述べた資料がある。",
    ],
)
def test_a_relative_clause_is_never_the_predicate(sentence: str) -> None:
    acts = [row.act for segment in parse(sentence).segments for row in segment.rows[:1]]
    assert not {"agree", "affirm-importance", "welcome"} & set(acts)
