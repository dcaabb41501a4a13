"""Which clauses of a sentence are statements of their own, and what the words of the release itself are."""

from __future__ import annotations

import pytest

from tests.extraction.ja.reading import read

PAGE = """第3回日米サイバー対話の結果

令和6年5月20日

 令和6年5月8日、総務省及び米国国務省は、東京において、第3回日米サイバー対話を開催しました。

1 主な成果

 {}
"""


def acts(words: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(s.act, s.actors) for s in read(PAGE.format(words)).statements]


BOTH = ("JP", "US")


@pytest.mark.parametrize(
    "words",
    [
        "総務省は、5月8日に第3回日米サイバー対話を開催しましたので、その結果を公表します。",
        "対話の概要は以下のとおりであり、結果についてお知らせいたします。",
        "日本側は総務省の三浦国際戦略局長より開会の挨拶が行われた。",
        "両国の企業が意見を述べる機会が設けられた。",
        "総務省は、海外の研究者を招くワークショップを定期的に開催するなど、理解を促進している。",
    ],
)
def test_the_release_on_itself_and_the_course_of_the_day_are_no_acts(words: str) -> None:
    assert acts(words) == []


def test_what_one_side_told_first_belongs_to_the_talk_that_it_opened() -> None:
    words = "日本側から灯台の保守の現状を説明した上で、海図の更新について議論しました。"
    assert acts(words) == [("discuss", BOTH)]


def test_the_object_named_before_is_what_was_agreed_on() -> None:
    words = "我が国から、灯台の共同調査を提案し、実施を合意しました。"
    assert acts(words) == [("agree", BOTH)]


def test_when_and_where_belongs_to_the_event_to_come() -> None:
    words = "次回は仙台で開催することとし、日程は今後調整することとなりました。"
    assert acts(words) == [("schedule", BOTH)]


def test_a_workshop_agreed_on_is_agreed_and_the_next_meeting_is_scheduled() -> None:
    assert acts("両国は、年内に研修のためのワークショップを開催することとしました。") == [("agree", BOTH)]
    assert acts("両国は、年内に第4回対話を開催することとしました。") == [("schedule", BOTH)]


def test_what_is_to_come_is_promised_whatever_the_verb() -> None:
    words = "両国は、年度内に検討会を立ち上げ、次回対話に調査の結果を報告します。"
    assert acts(words) == [("commit", BOTH)]
    assert acts("両国は、検討会を立ち上げた。") == [("conclude", BOTH)]


def test_a_side_goes_on_saying_but_does_not_agree_alone() -> None:
    words = "日本側から、灯台の現状を報告するとともに、海図の更新を提案しました。"
    assert acts(words) == [("note", ("JP",)), ("note", ("JP",))]
    agreed = "日本側から、灯台の現状を報告し、海図の更新について一致しました。"
    assert acts(agreed) == [("note", ("JP",)), ("concur", BOTH)]


def test_somebodys_help_is_no_agent() -> None:
    assert acts("我が国の支援により、灯台の研修を実施することが合意されました。") == [("agree", BOTH)]


def test_a_relative_clause_set_off_by_a_comma_has_a_bearer_of_its_own() -> None:
    words = "米国側が関心を有する、灯台の保守、海図の更新等について意見交換を行いました。"
    assert acts(words) == [("discuss", BOTH)]


def test_a_title_in_quotation_marks_is_the_thing_approved() -> None:
    assert acts("会合では、「灯台の保守に関する行動計画」が承認されました。") == [("conclude", BOTH)]


def test_use_that_begins_with_what_was_built_is_one_doing() -> None:
    words = "総務省は、灯台の記録を共有する基盤を構築し、その運用を開始している。"
    assert acts(words) == [("past-action", ("JP",))]


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("両国は、2025年前半に灯台の点検表を策定することで合意しました。", ("2025-01-01", "2025-06-30")),
        ("両国は、本年中に灯台の点検表を策定することで合意しました。", ("2024-05-20", "2024-12-31")),
        ("両国は、2024年末までに灯台の点検表を策定することで合意しました。", ("2024-05-20", "2024-12-31")),
        ("両国は、2023年前半に始まった調査を続けることで合意しました。", None),
    ],
)
def test_a_part_of_a_year_is_a_window(words: str, due: tuple[str, str] | None) -> None:
    [statement] = read(PAGE.format(words)).statements
    assert (statement.due and (statement.due.from_, statement.due.to)) == due


def test_what_a_body_is_and_how_the_talk_was_held_are_no_acts() -> None:
    assert acts("本作業部会は、2020年に署名された覚書に基づき設置されたものです。") == []
    assert acts("5月8日、仙台において第3回日米サイバー対話を実施した。") == []


def test_one_side_that_shares_tells_and_both_that_share_talk() -> None:
    assert acts("米国側は、灯台の調査の状況を共有した。") == [("note", ("US",))]
    assert acts("両国は、灯台の調査の状況を共有した。") == [("discuss", BOTH)]
    assert acts("我々は、灯台の調査の状況を共有していく。") == [("commit", BOTH)]


def test_who_met_signs_together() -> None:
    words = "松本総務大臣は、ケリー米国務長官と会談し、灯台の保守に関する覚書に署名しました。"
    assert acts(words) == [("conclude", BOTH)]


def test_a_minister_of_a_short_foreign_name_speaks_for_the_other_side() -> None:
    words = "フォ大臣より、灯台の保守への協力を求める発言がありました。"
    assert acts(words) == [("request", ("US",))]


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("次回会合は、2026年に仙台で行われる。", ("2026-01-01", "2026-12-31")),
        ("次回会合は2024年秋に実施することを見込んでいます。", ("2024-09-01", "2024-11-30")),
        ("次回は来年仙台で開催することとなった。", ("2025-01-01", "2025-12-31")),
    ],
)
def test_the_next_meeting_has_its_window(words: str, due: tuple[str, str]) -> None:
    [statement] = read(PAGE.format(words)).statements
    assert statement.act == "schedule"
    assert statement.due is not None
    assert (statement.due.from_, statement.due.to) == due


def test_thanks_in_a_declaration_welcome() -> None:
    assert acts("両国は、灯台の保守への協力に謝意を表する。") == [("welcome", BOTH)]


def test_what_one_side_showed_is_cut_from_what_the_other_proposed() -> None:
    words = "米国側から調査の準備状況が示され、日本側からは灯台の共同点検を提案しました。"
    assert acts(words) == [("note", ("US",)), ("note", ("JP",))]


def test_visits_are_the_course_of_a_journey() -> None:
    assert acts("総務大臣は、港を訪問し、灯台を視察しました。") == []


def test_the_topic_of_the_clause_before_does_not_adopt_alone() -> None:
    words = "我が国は、灯台の調査に係る議論を主導し、5月の会合において、灯台に関する勧告が採択されました。"
    assert acts(words) == [("conclude", BOTH)]


def test_the_governments_are_one_side_of_what_business_hands_over() -> None:
    words = "産業界から共同声明が提出されました。政府側はこれに謝意を示しました。"
    assert acts(words) == [("welcome", BOTH)]


def test_what_the_one_told_is_cut_from_what_the_other_answered() -> None:
    words = "米国側からは灯台の調査の概要が示されたのに対し、日本側からは法改正の動向を説明しました。"
    assert acts(words) == [("note", ("US",)), ("note", ("JP",))]


def test_the_experts_of_both_are_the_parties() -> None:
    assert acts("両国の専門家は、灯台の点検を続けることを約した。") == [("commit", BOTH)]
