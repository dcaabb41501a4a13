"""Lead-ins over items: each item is read in the lead-in's own frame."""

from __future__ import annotations

import pytest

from tests.extraction.ja.reading import read

HEAD = """第3回日米サイバー対話の結果

 令和6年5月8日、総務省及び米国国務省は、東京において、第3回日米サイバー対話を開催しました。

"""


def acts(words: str) -> list[tuple[str, str]]:
    return [(s.act, s.quote.exact) for s in read(HEAD + words).statements]


def test_what_was_confirmed_of_an_item_depends_on_the_item() -> None:
    words = """ 両国は、主に次の事項を確認しました。

・灯台の保守に関する協力を進めること
・海図の更新が重要であること
"""
    assert acts(words) == [
        ("affirm-cooperation", "灯台の保守に関する協力を進めること"),
        ("affirm-importance", "海図の更新が重要であること"),
    ]


def test_headings_between_the_items_do_not_end_the_list() -> None:
    words = """ 両国は、以下の点で一致しました。

(1) 灯台

・保守の記録を共有すること

(2) 海図

・更新の手順を定めること
"""
    assert [act for act, _ in acts(words)] == ["concur", "concur"]


@pytest.mark.parametrize("label", ["一　", "ア　", "① ", "(ア) "])
def test_paragraphs_with_numbers_of_their_own_are_items(label: str) -> None:
    words = f" 両国は、以下の事項について合意しました。\n\n{label}灯台の記録を速やかに共有すること。\n"
    assert acts(words) == [("agree", "灯台の記録を速やかに共有すること")]


def test_an_item_with_an_act_of_its_own_keeps_it() -> None:
    words = """ 両国は、以下の分野における協力を確認しました。

・灯台：保守の記録の共有を開始する。
・海図：更新に関する覚書に署名した。
"""
    assert [act for act, _ in acts(words)] == ["affirm-cooperation", "conclude"]


def test_bare_nouns_tell_what_was_agreed_where_a_list_of_it_is_announced() -> None:
    words = """ 共同声明の主な内容は次のとおり。

・灯台の保守に関する連携を強化。
・海図の点検表を2024年夏までに作成。
・港の取組を歓迎。
"""
    assert [act for act, _ in acts(words)] == ["affirm-cooperation", "commit", "welcome"]
    assert acts(" 灯台の現状は次のとおり。\n\n・灯台の壁を強化。\n") == []
