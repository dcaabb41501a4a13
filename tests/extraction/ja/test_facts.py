"""Windows, places, presence and delegates in the forms that releases give them."""

from __future__ import annotations

import pytest

from policygraph.record.model import Record
from tests.extraction.ja.reading import read

PAGE = """第3回日米サイバー対話の結果

令和6年5月20日

 令和6年5月8日、総務省及び米国国務省は、東京において、第3回日米サイバー対話を開催しました。

 {}
"""


def page(words: str) -> Record:
    return read(PAGE.format(words))


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("両国は、2025年3月までに灯台を修復することで一致しました。", ("2024-05-20", "2025-03-31")),
        ("両国は、2025年中に灯台を修復することで一致しました。", ("2025-01-01", "2025-12-31")),
        ("両国は、今後4年間にわたり研修を続けることで一致しました。", ("2024-05-20", "2028-05-20")),
        ("来年は対象の港を広げることで一致しました。", ("2025-01-01", "2025-12-31")),
        ("両国は、今後4年間の計画を決定しました。", None),
        ("両国は、2018年の合意を実施することで一致しました。", None),
    ],
)
def test_a_window_is_told_by_the_words_at_its_date(words: str, due: tuple[str, str] | None) -> None:
    [statement] = page(words).statements
    assert (statement.due and (statement.due.from_, statement.due.to)) == due


def test_a_city_state_is_the_place_of_a_meeting() -> None:
    record = read(
        "第5回日米サイバー対話の結果\n\n 総務省は、第5回日米サイバー対話をシンガポールにおいて開催しました。\n"
    )
    assert record.meeting is not None
    assert (record.meeting.place, record.meeting.place_country) == ("Singapore", "SG")


def test_meetings_of_one_predicate_share_its_place() -> None:
    record = read(
        "日米サイバー対話(第5回)の結果\n\n 総務省は、2月20日に「日米サイバー対話」(第5回)を、"
        "翌21日に専門家会合を、東京において開催しました。\n"
    )
    assert record.meeting is not None
    assert (record.meeting.place, record.meeting.place_country) == ("Tokyo", "JP")


def test_those_between_whom_a_meeting_was_held_took_part() -> None:
    record = read("2月20日、総務省と米国国務省との間で、第5回日米サイバー対話が開催された。\n")
    assert record.participants == {"JP": ("jp-mic",), "US": ("us-dos",)}


@pytest.mark.parametrize(
    ("words", "name", "role", "side"),
    [
        ("日本側から総務省国際戦略局 西村健次長ほかが出席しました。", "西村健", "国際戦略局次長", "JP"),
        ("日本からは中川和也内閣審議官ほかが出席しました。", "中川和也", "内閣審議官", "JP"),
        ("米国のジェーン・ホワイト商務長官が出席しました。", "ジェーン・ホワイト", "商務長官", "US"),
    ],
)
def test_a_delegate_is_found_behind_a_unit_a_side_or_a_country(words: str, name: str, role: str, side: str) -> None:
    [delegate] = page(words).delegates
    assert (delegate.name, delegate.role, delegate.side) == (name, role, side)


@pytest.mark.parametrize(
    "text",
    [
        "灯台の歴史\n\n 灯台は、沿岸にある建物です。近年、訪れる人が増えています。\n",
        "連絡帳\n\n・牛乳\n・卵\n",
        "港まつりのお知らせ\n\n 市は、8月に港まつりを行います。皆様の御参加をお待ちしています。\n",
    ],
)
def test_a_text_that_is_no_release_gives_no_meeting_and_says_why_nothing_was_taken(text: str) -> None:
    record = read(text)
    assert record.meeting is None
    assert (record.statements, record.participants, record.delegates, record.documents) == ((), {}, (), ())
    assert record.text == text
    assert record.passed_over


@pytest.mark.parametrize(
    ("words", "participants"),
    [
        (
            "総務省は、灯台の保守のため、フィリピン情報通信技術省との間で、研修に関する覚書を締結しました。",
            {"JP": ("jp-mic",), "PH": ("ph-dict",)},
        ),
        (
            "2015年2月、総務省と豪州海洋省との間で、日豪ICT政策対話(第1回会合)が開催された。",
            {"JP": ("jp-mic",), "AU": ("unreviewed:au/豪州海洋省",)},
        ),
        (
            "2015年3月に開催した日EU・ICT政策対話(第21回)において、総務省と欧州委員会は、灯台の保守を確認した。",
            {"JP": ("jp-mic",), "EU": ("eu-ec",)},
        ),
    ],
)
def test_bodies_of_two_sides_take_part_in_what_they_did_together(
    words: str, participants: dict[str, tuple[str, ...]]
) -> None:
    assert read(f" {words}\n").participants == participants


def test_a_side_may_be_any_country_of_the_vocabulary() -> None:
    record = read(
        "日・ノルウェー海洋対話の結果\n\n 2024年5月8日、総務省は、第2回日・ノルウェー海洋対話を東京において開催しました。\n\n"
        "(参考)出席者\n\nノルウェー側:海洋省、沿岸庁\n"
    )
    assert record.participants["NO"] == ("unreviewed:no/海洋省", "unreviewed:no/沿岸庁")


def test_the_place_of_a_declaration_stands_beside_its_day() -> None:
    record = read(
        "G7デジタル・技術大臣会合 閣僚宣言\n\n2031年4月28日 金沢\n\n 1 我々G7の大臣は、灯台の保守を支援する。\n"
    )
    assert record.meeting is not None
    assert (record.meeting.place, record.meeting.place_country) == ("Kanazawa", "JP")
