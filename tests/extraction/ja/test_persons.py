"""Delegates: persons named with their posts, in the orders that releases use."""

from __future__ import annotations

import pytest

from policygraph.record.model import Delegate
from tests.extraction.ja.reading import read

PAGE = """第3回日米サイバー対話の結果

令和6年5月20日

 令和6年5月8日、総務省及び米国国務省は、東京において、第3回日米サイバー対話を開催しました。

 {}
"""


def delegates(words: str) -> list[tuple[str, str, str | None, str | None]]:
    return [_told(d) for d in read(PAGE.format(words)).delegates]


def _told(delegate: Delegate) -> tuple[str, str, str | None, str | None]:
    return delegate.side, delegate.name, delegate.agency, delegate.role


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("総務省からは前川総務審議官が出席しました。", ("JP", "前川", "jp-mic", "総務審議官")),
        (
            "経済産業省から森田恵子商務情報政策局審議官が出席しました。",
            ("JP", "森田恵子", "jp-meti", "商務情報政策局審議官"),
        ),
        ("日本側は総務省の三浦国際戦略局長が出席しました。", ("JP", "三浦", "jp-mic", "国際戦略局長")),
        ("日本側は総務省国際戦略局の小川誠一局長が議長を務めました。", ("JP", "小川誠一", "jp-mic", "国際戦略局長")),
        (
            "日本側は総務省・佐々木祐二総務審議官より開会の挨拶が行われた。",
            ("JP", "佐々木祐二", "jp-mic", "総務審議官"),
        ),
        ("日本側から林田デジタル審議官が出席しました。", ("JP", "林田", "jp-digital-agency", "デジタル審議官")),
        (
            "内閣サイバーセキュリティセンターの高橋憲一センター長が議長を務めました。",
            ("JP", "高橋憲一", "jp-nisc", "センター長"),
        ),
        ("会合には、岡本経済産業大臣が出席しました。", ("JP", "岡本", "jp-meti", "経済産業大臣")),
        ("日本側：総務省(利根川国際戦略局長ほか)、外務省", ("JP", "利根川", "jp-mic", "国際戦略局長")),
        ("日本からは海野諭企画団長が参加した。", ("JP", "海野諭", "jp-mic", "企画団長")),
        ("会合には、松本総務大臣が参加しました。", ("JP", "松本", "jp-mic", "総務大臣")),
        ("米国側はアン・ベイカー商務長官が出席した。", ("US", "アン・ベイカー", "us-doc", "商務長官")),
        ("米国国務省のケリー大使が出席した。", ("US", "ケリー", "us-dos", "大使")),
        ("米国からM・U・ネイル国家サイバー調整官が出席した。", ("US", "M・U・ネイル", None, "国家サイバー調整官")),
        (
            "米国側からエマ・クラーク デジタル技術局長が出席した。",
            ("US", "エマ・クラーク", "us-dos", "デジタル技術局長"),
        ),
        ("日本からは中川和也内閣審議官(NISC副センター長)が出席した。", ("JP", "中川和也", "jp-nisc", "内閣審議官")),
    ],
)
def test_a_delegate_has_side_name_body_and_post(words: str, expected: tuple[str, str, str | None, str | None]) -> None:
    assert delegates(words) == [expected]


def test_each_body_of_a_list_brings_its_own_person() -> None:
    words = "会合には、経済産業省から森田恵子局長、外務省から中野徹参事官が、米国商務省からはダン・コール次官補代理が出席しました。"
    assert [(side, name, body) for side, name, body, _ in delegates(words)] == [
        ("JP", "森田恵子", "jp-meti"),
        ("JP", "中野徹", "jp-mofa"),
        ("US", "ダン・コール", "us-doc"),
    ]


def test_a_bare_family_name_means_the_person_named_in_full() -> None:
    words = "会合には渡辺孝一総務副大臣が出席しました。渡辺副大臣とアン・ベイカー商務長官が共同議長を務めました。"
    record = read(PAGE.format(words))
    assert [(d.name, d.head) for d in record.delegates] == [("渡辺孝一", True), ("アン・ベイカー", True)]


def test_a_post_behind_a_foreign_name_is_no_part_of_it() -> None:
    words = "米国側からミア・ドーン・デジタル・文化大臣が出席しました。"
    assert [(name, role) for _, name, _, role in delegates(words)] == [("ミア・ドーン", "デジタル・文化大臣")]


def test_who_held_the_chair_is_told_by_the_words_behind_the_post() -> None:
    words = "我々は、日本の中村総務大臣及び岡本経済産業大臣の議長の下、会合した。"
    record = read("G7デジタル大臣会合 閣僚宣言\n\n" + words + "\n")
    assert [(d.name, d.role, d.head) for d in record.delegates] == [
        ("中村", "総務大臣", True),
        ("岡本", "経済産業大臣", True),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "会合には、各国の情報通信担当大臣等が出席しました。",
        "会合には、関係省庁の局長級が出席しました。",
        "会合では、デジタル大臣の役割について議論しました。",
    ],
)
def test_a_post_without_a_name_is_nobody(words: str) -> None:
    assert delegates(words) == []
