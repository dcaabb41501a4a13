"""Bulletins of other ministries: who is called how, whose side a list is of, and what is told in nouns alone."""

from __future__ import annotations

import pytest

from policygraph.record.model import Record
from tests.extraction.ja.reading import read

HEAD = "第3回日英灯台対話を開催しました\n\n令和13年5月9日\n\n　国土交通省は、令和13年5月7日、東京において、第3回日英灯台対話を開催しました。\n\n"


def acts(record: Record) -> list[tuple[str, tuple[str, ...]]]:
    return [(s.act, s.actors) for s in record.statements]


def test_who_was_named_in_full_is_known_by_the_last_name() -> None:
    text = (
        "日英会談の結果\n\n　令和13年5月7日、佐藤一郎国土交通大臣は、ロンドンにおいて、英国のメアリー・スミス運輸大臣と会談を行いました。\n\n"
        "　冒頭、スミス大臣から、灯台の保守への支持が示されました。これに対し、佐藤大臣から、謝意を表明しました。\n"
        "　会談後、佐藤大臣とスミス大臣は、灯台の保守に関する覚書に署名しました。\n"
    )
    assert acts(read(text)) == [("endorse", ("GB",)), ("welcome", ("JP",)), ("conclude", ("GB", "JP"))]


@pytest.mark.parametrize("who", ["両国の灯台当局は", "両海事当局は", "双方は", "両共同議長は", "2か国の海事局は"])
def test_the_authorities_of_both_are_both(who: str) -> None:
    assert acts(read(HEAD + f"　{who}、灯台の調査を続けることで合意しました。\n")) == [("agree", ("GB", "JP"))]


def test_a_country_told_by_one_letter_is_a_side() -> None:
    assert acts(read(HEAD + "　英側から、灯台の保守の取組を紹介しました。\n")) == [("note", ("GB",))]


def test_companies_that_speak_are_reported() -> None:
    assert acts(read(HEAD + "　両国の民間金融機関の代表者が、港湾の融資について意見を表明しました。\n")) == []


def test_with_whom_a_japanese_release_says_somebody_met_is_an_actor() -> None:
    text = "世界海洋フォーラム2031の開催結果\n\n　国土交通省は、令和13年5月7日、東京において「世界海洋フォーラム2031」を開催しました。\n\n　また、豪州の閣僚と個別に会談し、灯台の保守で連携していくことで一致しました。\n"
    assert acts(read(text)) == [("concur", ("AU", "JP"))]


def test_what_a_minister_says_at_a_meeting_of_many_is_said_by_japan() -> None:
    text = "世界海洋フォーラム2031の開催結果\n\n　国土交通省は、令和13年5月7日、東京において「世界海洋フォーラム2031」を開催しました。\n\n　佐藤国土交通大臣は、灯台の保守の重要性を強調しました。\n"
    assert acts(read(text)) == [("stress-importance", ("JP",))]


def test_a_list_of_themes_under_a_talk_is_one_talk() -> None:
    text = HEAD + "　会合では、以下の議題について議論が行われました。\n　・灯台の自動化\n　・潮位の観測\n"
    assert acts(read(text)) == [("discuss", ("GB", "JP"))]


def test_the_items_of_an_agenda_are_no_acts() -> None:
    assert acts(read(HEAD + "１　主な議題\n　・灯台に関する国際連携\n　・測量における協力\n")) == []


def test_arranging_the_next_meeting_in_nouns_is_a_schedule() -> None:
    assert acts(read(HEAD + "○　次回対話はロンドンで開催する方向で調整。\n")) == [("schedule", ("GB", "JP"))]


def test_a_second_line_of_the_title_is_no_act() -> None:
    assert acts(read(HEAD.replace("ました\n\n令和", "ました\n～灯台のデジタル化で協力～\n\n令和", 1))) == []


def delegates(record: Record) -> list[tuple[str, str, str | None, str | None]]:
    return [(d.name, d.side, d.agency, d.role) for d in record.delegates]


def test_the_side_that_led_goes_no_further_than_its_leading() -> None:
    text = (
        HEAD
        + "　対話では、日本側は国土交通省の佐藤海事局長、英国側は運輸省のメアリー・スミス局長が共同議長を務め、経済産業省が参加しました。\n"
    )
    record = read(text)
    assert [(n.side, n.id) for n in record.names if n.id == "jp-meti"] == [("JP", "jp-meti")]
    assert [(d.name, d.side) for d in record.delegates] == [("佐藤", "JP"), ("メアリー・スミス", "GB")]


def test_names_before_a_post_with_the_country_in_one_letter() -> None:
    text = "日米会談の結果\n\n　令和13年5月7日、訪米中の佐藤一郎外務大臣は、ワシントンDCにおいて、ジョン・スミス米国務長官及びアン・リー米商務長官と会談を行いました。\n"
    assert delegates(read(text)) == [
        ("佐藤一郎", "JP", "jp-mofa", "外務大臣"),
        ("ジョン・スミス", "US", "us-dos", "国務長官"),
        ("アン・リー", "US", "us-doc", "商務長官"),
    ]


def test_countries_alone_open_the_lines_of_a_list() -> None:
    text = HEAD + "出席者：\n　日本　国土交通省海事局長　佐藤 一郎\n　英国　運輸省海事局長　メアリー・スミス\n"
    assert [(d.name, d.side) for d in read(text).delegates] == [("佐藤 一郎", "JP"), ("メアリー・スミス", "GB")]


def test_a_body_named_without_its_country_is_that_of_its_side() -> None:
    text = (
        "第3回日印灯台対話の結果\n\n　総務省は、令和13年5月7日、東京において、第3回日印灯台対話を開催しました。\n\n"
        "１　出席者\n　日本側：総務省　佐藤国際戦略局長\n　インド側：通信省電気通信局　ラジーヴ・メータ局次長\n"
    )
    assert delegates(read(text))[1] == ("ラジーヴ・メータ", "IN", "in-dot", "局次長")


def test_a_member_of_a_body_follows_its_head() -> None:
    text = "英国との会談の結果\n\n　令和13年5月7日、個人情報保護委員会の佐藤一郎委員長及び鈴木花子委員は、ロンドンにおいて、英国情報コミッショナーオフィス（ICO）のメアリー・スミス情報コミッショナーと会談を行いました。\n"
    assert [(d.name, d.side, d.agency) for d in read(text).delegates] == [
        ("佐藤一郎", "JP", "jp-ppc"),
        ("鈴木花子", "JP", "jp-ppc"),
        ("メアリー・スミス", "GB", "gb-ico"),
    ]


def test_lines_in_brackets_list_the_sides_with_units_and_unknown_bodies() -> None:
    text = HEAD + (
        "主な出席者：\n　【日本】国土交通省 海事局 佐藤一郎 技術参事官、港湾局 国際課 鈴木国際調整官\n"
        "　【英国】灯台管理庁 海事・航路総局 メアリー・スミス 副総局長、測量公社\n"
    )
    assert delegates(read(text)) == [
        ("佐藤一郎", "JP", "jp-mlit", "海事局技術参事官"),
        ("鈴木", "JP", "jp-mlit", "港湾局国際課国際調整官"),
        ("メアリー・スミス", "GB", "unreviewed:gb/灯台管理庁", "海事・航路総局副総局長"),
    ]


def test_a_name_with_a_blank_stands_behind_its_post() -> None:
    text = HEAD + "出席者：\n　日本　国土交通省海事局長　佐藤 一郎\n　英国　国家灯台局長　李 明\n"
    assert [(d.name, d.side) for d in read(text).delegates] == [("佐藤 一郎", "JP"), ("李 明", "GB")]


def test_officers_of_international_bodies_are_not_ours() -> None:
    text = "世界海洋フォーラム2031の開催結果\n\n　国土交通省は、令和13年5月7日、東京において「世界海洋フォーラム2031」を開催しました。\n\n　航路標準化局長から、灯台の規格の見直しが提言されました。\n"
    assert acts(read(text)) == []


def test_what_is_discussed_at_a_meeting_that_one_side_held_is_discussed_by_both() -> None:
    text = "第3回日英灯台対話の結果\n\n　国土交通省は、令和13年5月7日、第3回日英灯台対話を開催し、灯台の自動化について議論した。\n"
    assert acts(read(text)) == [("discuss", ("GB", "JP"))]


def test_remarks_are_said_by_whom_the_brackets_name() -> None:
    text = (
        "日英会談の結果\n\n　令和13年5月7日、佐藤一郎国土交通大臣は、ロンドンにおいて、英国のメアリー・スミス運輸大臣と会談を行いました。\n\n"
        "【発言要旨】\n（佐藤大臣）灯台の自動化に向けた取組を加速したい。\n（スミス大臣）日本の灯台の保守を高く評価。\n"
    )
    assert acts(read(text)) == [("resolve", ("JP",)), ("welcome", ("GB",))]


def test_a_stem_before_a_closing_noun_was_done_as_well() -> None:
    text = HEAD + "・灯台の政策について情報交換を行い、測量における協力の進展を歓迎。\n"
    assert [act for act, _ in acts(read(text))] == ["discuss", "welcome"]


def test_a_body_of_a_member_is_known_on_the_side_of_its_group() -> None:
    text = (
        "第3回日ASEANサイバーセキュリティ政策会議の結果\n\n　総務省は、令和13年5月7日、東京において、第3回日ASEANサイバーセキュリティ政策会議を開催しました。\n\n"
        "１　出席者\n　ASEAN側：シンガポールサイバーセキュリティ庁　デビッド・コー長官\n"
    )
    assert delegates(read(text)) == [("デビッド・コー", "ASEAN", "sg-csa", "長官")]


def test_what_was_adopted_in_another_body_is_its_own() -> None:
    assert acts(read(HEAD + "　OECDでは、令和13年2月、灯台に関する勧告が採択された。\n")) == []
