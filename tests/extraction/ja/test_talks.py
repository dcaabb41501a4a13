"""Meetings without series and number, and texts that tell of several."""

from __future__ import annotations

import pytest

from policygraph.record.model import Meeting, Record
from tests.extraction.ja.reading import read

TALK = """松本総務大臣と米国国務省ケリー大使との会談の結果

令和5年5月2日

 松本総務大臣は、令和5年4月30日、アン・ケリー米国国務省サイバー政策担当大使と会談を行いましたので、概要をお知らせします。

1 場所

 群馬県高崎市

2 会談概要

 松本大臣から、灯台の保守への貢献に対し謝意を表明しました。ケリー大使は、海図の更新に協力したい旨述べました。両者は、灯台の記録を共有することで一致しました。
"""


def meeting(record: Record) -> Meeting:
    assert record.meeting is not None
    return record.meeting


def acts(record: Record) -> list[tuple[str, tuple[str, ...]]]:
    return [(s.act, s.actors) for s in record.statements]


def test_a_talk_of_two_ministers_is_a_meeting_of_their_countries() -> None:
    record = read(TALK)
    found = meeting(record)
    assert (found.series, found.name) == (None, "松本総務大臣と米国国務省ケリー大使との会談")
    assert (found.start, found.parties, found.place) == ("2023-04-30", ("JP", "US"), "Takasaki")
    assert [(d.side, d.name) for d in record.delegates] == [("JP", "松本"), ("US", "アン・ケリー")]


def test_ministers_named_by_family_name_speak_for_their_sides() -> None:
    assert acts(read(TALK)) == [("welcome", ("JP",)), ("resolve", ("US",)), ("concur", ("JP", "US"))]


@pytest.mark.parametrize(
    ("lead", "name"),
    [
        (
            "令和6年9月3日、マニラにおいて「灯台に関する東南アジア地域ワークショップ」を開催しました。",
            "灯台に関する東南アジア地域ワークショップ",
        ),
        (
            "令和6年9月3日、東京において、日米灯台・海図グループの対面会合が開催されました。",
            "日米灯台・海図グループの対面会合",
        ),
    ],
)
def test_a_meeting_has_the_name_that_its_lead_gives(lead: str, name: str) -> None:
    record = read(
        f"開催結果\n\n 総務省と米国国務省は共同で、{lead}\n\n 両国は、灯台の記録を共有することで一致しました。\n"
    )
    assert meeting(record).name == name
    assert meeting(record).start == "2024-09-03"


def test_the_quad_is_its_four_countries() -> None:
    text = "日米豪印海図グループの会合について\n\n 12月5日、東京において、日米豪印海図グループの会合が開催されました。四か国は、海図の記録を共有することで一致しました。\n"
    record = read(text, published="2023-12-08")
    assert acts(record) == [("concur", ("AU", "IN", "JP", "US"))]


def test_the_local_day_in_brackets_explains_the_day_before_it() -> None:
    record = read(
        "第5回日米サイバー対話の結果\n\n 令和4年5月30日（米国時間5月29日）、東京において、第5回日米サイバー対話を開催しました。\n"
    )
    assert meeting(record).start == "2022-05-30"


def test_each_section_on_a_country_has_its_own_two_sides() -> None:
    text = """寺田総務大臣の欧州出張(結果概要)

令和4年9月12日

 寺田総務大臣は、令和4年9月5日から9日まで、英国及びドイツを訪問し、各国の閣僚と会談しました。

1 英国(ロンドン)

 両大臣は、灯台の記録を共有することで一致しました。

2 ドイツ(ベルリン)

 双方は、海図の更新を続けることで一致しました。ヴェーバー大臣は、灯台の保守を支持しました。
"""
    assert acts(read(text)) == [
        ("concur", ("GB", "JP")),
        ("concur", ("DE", "JP")),
        ("endorse", ("DE",)),
    ]


def test_each_paragraph_of_a_chapter_means_the_partner_it_begins_with() -> None:
    text = """ 2024年2月に開催された第14回インターネットエコノミーに関する日米政策協力対話では、灯台の保守について議論を行った。

 インドとは、2022年5月に作業部会を開催し、両国は、海図の更新を続けることで一致した。

 2021年3月に開催された日独ICT政策対話(第5回)では、灯台の記録を共有することで一致した。
"""
    assert acts(read(text)) == [
        ("discuss", ("JP", "US")),
        ("concur", ("IN", "JP")),
        ("concur", ("DE", "JP")),
    ]


def test_a_section_on_one_of_two_sides_is_no_meeting_of_its_own() -> None:
    text = """第3回日米サイバー対話の結果

 令和6年5月8日、総務省は、東京において、第3回日米サイバー対話を開催しました。

1 米国との協力

 両国は、灯台の記録を共有することで一致しました。
"""
    assert acts(read(text)) == [("concur", ("JP", "US"))]


def test_an_agency_called_alike_in_many_countries_is_that_of_a_side() -> None:
    record = read(
        "第3回日米サイバー対話の結果\n\n 令和6年5月8日、経済産業省及び外務省は、米国商務省との間で、第3回日米サイバー対話を東京において開催しました。\n"
    )
    assert meeting(record).hosts == ("jp-meti", "jp-mofa", "us-doc")
    assert record.participants == {"JP": ("jp-meti", "jp-mofa"), "US": ("us-doc",)}


def test_a_country_is_the_place_where_no_city_is_named() -> None:
    record = read("2019年11月にラオスで開催された第14回日ASEAN情報通信大臣会合では、灯台の保守について議論を行った。\n")
    assert (meeting(record).place, meeting(record).place_country) == ("Laos", "LA")


def test_what_is_agreed_on_is_no_session_of_the_meeting() -> None:
    record = read(
        "第3回日米サイバー対話の結果\n\n 令和6年5月8日、総務省は、東京において、第3回日米サイバー対話を開催しました。両国は、専門家会合を立ち上げることで一致しました。\n"
    )
    assert meeting(record).sessions == ()


def test_the_private_side_may_stand_in_brackets() -> None:
    text = """第3回日米サイバー対話 議事概要

1. 日時：2024年5月8日
2. 出席者：
(日本側)総務省、外務省
(米国側)国務省
(民間)日本経済団体連合会
"""
    assert read(text).participants["private-sector"] == ("keidanren",)


def test_the_seven_act_as_the_group_that_the_text_calls_them() -> None:
    text = """ 2016年4月29日、高松市において、日本、カナダ、フランス、ドイツ、イタリア、英国及び米国の参加の下、「G7香川・高松情報通信大臣会合」が開催された。閣僚は、灯台の保守について議論を行った。

 2017年4月には、ドイツでG20として初めての「デジタル大臣会合」が開催され、海図の更新に関する宣言を採択した。
"""
    assert acts(read(text)) == [("discuss", ("G7",)), ("conclude", ("G20",))]


def test_a_member_of_a_group_takes_part_by_itself() -> None:
    text = "第5回日ASEANサイバーセキュリティ政策会議の結果\n\n 令和6年5月8日、第5回日ASEANサイバーセキュリティ政策会議を東京において開催しました。シンガポールから、灯台の保守について説明がありました。\n"
    assert acts(read(text)) == [("note", ("SG",))]


def test_what_another_meeting_adopted_is_no_meeting_of_the_text() -> None:
    text = "第3回日米サイバー対話の結果\n\n 令和6年5月8日、第3回日米サイバー対話を東京において開催しました。\n\n 日米豪印首脳会合において採択された原則を踏まえ、両国は、灯台の記録を共有することで一致しました。\n"
    assert acts(read(text)) == [("concur", ("JP", "US"))]


def test_a_title_and_lines_of_facts_tell_a_meeting() -> None:
    text = """日米豪による灯台の保守に関する次官級会合 結果概要

1. 日時
令和5年6月21日（水）
2. 場所
キャンベラ（豪州）
3. 出席者
日本：竹村晃一 総務省総務審議官
豪州：ジム・ベッツ 海洋省次官
4. 概要
・灯台の記録を共有することで一致。
"""
    record = read(text)
    found = meeting(record)
    assert (found.start, found.place, found.level) == ("2023-06-21", "Canberra", "vice-ministerial")
    assert found.parties == ("AU", "JP", "US")
    assert [(d.side, d.name) for d in record.delegates] == [("JP", "竹村晃一"), ("AU", "ジム・ベッツ")]


def test_a_name_in_quotation_marks_goes_with_the_number_behind_it() -> None:
    text = "開催結果\n\n 令和5年7月20日、デジタル庁と米国国務省は、「日米灯台グループ」の第2回会合をオンラインで開催しました。\n"
    assert meeting(read(text)).name == "日米灯台グループの第2回会合"


def test_an_agency_of_the_same_name_elsewhere_speaks_for_nobody_in_a_statement_of_two() -> None:
    text = """個人情報保護委員会

日EU間の個人データ移転に関する共同プレス・ステートメント

平成30年7月17日

 個人情報保護委員会は、灯台の点検を続けた。双方は、灯台の記録を共有することを約束した。
"""
    assert acts(read(text))[-1] == ("commit", ("EU", "JP"))
