"""Whose meeting a text tells of: series by form, the series told first, meetings of the G7."""

from __future__ import annotations

import pytest

from policygraph.identifiers import is_unreviewed
from policygraph.record.model import Meeting
from tests.extraction.ja.reading import read


def meeting(text: str) -> Meeting:
    found = read(text).meeting
    assert found is not None
    return found


@pytest.mark.parametrize(
    "name", ["日豪灯台政策対話", "日独港湾作業部会", "日仏航路フォーラム", "日英潮位・グループ", "日印測量委員会"]
)
def test_editions_of_an_unknown_series_are_of_one_series(name: str) -> None:
    editions = [
        meeting(f"第{n}回{name}を開催しました\n\n2031年5月{n}日、東京において、第{n}回{name}を開催しました。\n")
        for n in (2, 3)
    ]
    assert editions[0].series == editions[1].series
    assert is_unreviewed(str(editions[0].series))
    assert [edition.ordinal for edition in editions] == [2, 3]
    assert len(editions[0].parties) == 2


def test_an_unknown_series_is_a_name_to_review() -> None:
    record = read("第4回日豪灯台政策対話の結果\n\n2031年5月7日、第4回日豪灯台政策対話を開催しました。\n")
    assert record.meeting is not None
    assert [(n.kind, n.id) for n in record.names if n.kind == "series"] == [("series", record.meeting.series)]


@pytest.mark.parametrize("name", ["日豪外相会談", "日豪灯台ワークショップ"])
def test_what_is_held_once_is_of_no_series(name: str) -> None:
    text = f"{name}の結果\n\n2031年5月7日、東京において、豪州政府との間で{name}を開催しました。\n"
    assert read(text).meeting is None or read(text).meeting.series is None  # type: ignore[union-attr]  # the first half


def test_of_series_told_as_often_the_one_told_first_is_reported() -> None:
    text = (
        "２　欧州との協力\n総務省は、2031年2月に第27回日EU・ICT政策対話をオンラインで開催し、標準化について議論を行った。\n"
        "また、2031年3月に第9回日独ICT政策対話を開催し、灯台の通信について議論を行った。\n"
    )
    assert meeting(text).ordinal == 27
    swapped = text.replace("第27回日EU・ICT政策対話", "X").replace("第9回日独ICT政策対話", "第27回日EU・ICT政策対話")
    assert meeting(swapped.replace("X", "第9回日独ICT政策対話")).ordinal == 9


G7 = (
    "報道資料\n令和13年5月1日\n総務省\nデジタル庁\n\nG7函館デジタル・技術大臣会合の開催結果\n\n"
    "　総務省及びデジタル庁は、令和13年4月29日（火）に、函館市において「G7函館デジタル・技術大臣会合」を開催しました。"
    "閣僚宣言が採択されましたので、公表します。\n\n"
    "１　会合の概要\n　会合には、日本、イタリア、カナダ、フランス、米国、英国、ドイツ及びEUに加え、招待国としてインドが参加しました。\n\n"
    "２　閣僚宣言のポイント\n（１）海底ケーブル\n　・航路の封鎖に反対する立場を表明した。\n　・灯台の保守における連携を強化する。\n\n"
    "３　その他\n　総務省としては、会合の成果を踏まえ、灯台の通信の整備を進めてまいります。\n"
)


def test_the_offices_above_the_title_are_not_the_title() -> None:
    assert read(G7).release.title == "G7函館デジタル・技術大臣会合の開催結果"


def test_a_meeting_of_the_g7_has_the_members_that_came_as_parties() -> None:
    told = meeting(G7)
    assert told.series == "g7-digital-tech-ministers"
    assert told.parties == ("CA", "DE", "EU", "FR", "GB", "IT", "JP", "US")
    assert told.start == "2031-04-29"
    without = G7.replace(
        "日本、イタリア、カナダ、フランス、米国、英国、ドイツ及びEUに加え、招待国としてインドが", "関係者が"
    )
    assert meeting(without).parties == ("G7",)


def test_the_points_of_a_declaration_are_acts_of_the_group_and_plans_of_a_ministry_its_own() -> None:
    assert [(s.act, s.actors) for s in read(G7).statements] == [
        ("conclude", ("G7",)),
        ("express-concern", ("G7",)),
        ("affirm-cooperation", ("G7",)),
        ("commit", ("JP",)),
    ]
