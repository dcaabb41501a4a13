"""Who acts, where the sentence does not say it outright."""

from __future__ import annotations

import pytest

from tests.extraction.ja.reading import read

PAGE = """第3回日米サイバー対話の結果

 令和6年5月8日、総務省及び米国国務省は、東京において、第3回日米サイバー対話を開催しました。

 {}
"""


def acts(words: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(s.act, s.actors) for s in read(PAGE.format(words)).statements]


BOTH = ("JP", "US")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("総務省は、国務省との間で、灯台の保守に関する覚書を締結しました。", [("conclude", BOTH)]),
        ("総務省は、国務省と共に、灯台の保守について議論しました。", [("discuss", BOTH)]),
        ("総務省は、灯台の保守に関する報告書を公表しました。", [("past-action", ("JP",))]),
    ],
)
def test_what_takes_two_is_done_with_the_partner_named(words: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    assert acts(words) == expected


def test_a_ministry_goes_on_acting_in_the_next_sentence_of_its_paragraph() -> None:
    words = "総務省は、灯台の保守を支援する旨を表明しました。今後、対象の港を広げていくこととしています。"
    assert acts(words) == [("commit", ("JP",)), ("resolve", ("JP",))]
    apart = "総務省は、灯台の保守を支援する旨を表明しました。\n\n 今後、対象の港を広げていくこととしています。"
    assert acts(apart) == [("commit", ("JP",)), ("resolve", BOTH)]


def test_what_was_agreed_at_an_occasion_is_not_the_ministrys_alone() -> None:
    words = "総務省は、灯台を修復していく。続く会合では、対象の港を広げていくこととしている。"
    assert acts(words)[-1] == ("resolve", BOTH)


def test_a_ministry_named_as_the_place_of_a_plan_acts() -> None:
    assert acts("総務省では、灯台の保守を検討することとしています。") == [("resolve", ("JP",))]


def test_business_set_off_by_a_comma_acts_although_a_relative_clause_follows() -> None:
    words = "在日米国商工会議所が、両国政府に対して、協力の強化を求める共同声明を提出しました。"
    assert acts(words) == []


def test_the_origin_of_a_thing_is_no_agent() -> None:
    words = "会合では、産業界からの取組の紹介を通じて、協力を深めていくことが確認された。"
    assert acts(words) == [("affirm-cooperation", BOTH)]


def test_examples_are_nobody_and_the_parties_act() -> None:
    words = "具体的な取組としては、灯台の保守について意見交換を行いました。"
    assert acts(words) == [("discuss", BOTH)]


def test_a_meeting_that_frames_an_outcome_is_no_deed_of_its_own() -> None:
    words = "翌日には専門家会合を開催し、海図の更新について議論しました。"
    assert [act for act, _ in acts(words)] == ["discuss"]
    beside = "翌日にはワークショップを開催したほか、海図の更新について議論しました。"
    assert [act for act, _ in acts(beside)] == ["past-action", "discuss"]


def test_two_doings_over_one_object_are_one_statement() -> None:
    assert acts("総務省は、調査の結果を取りまとめ、5月10日に報告書として公表しました。") == [("past-action", ("JP",))]
