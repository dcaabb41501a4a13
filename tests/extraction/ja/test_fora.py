"""Fora outside the vocabulary, found by the form of their names."""

from __future__ import annotations

import pytest

from tests.extraction.ja.reading import read

PAGE = """第3回日米サイバー対話の結果

 令和6年5月8日、総務省及び米国国務省は、東京において、第3回日米サイバー対話を開催しました。

 {}
"""


def fora(words: str) -> tuple[str, ...]:
    return tuple(forum for s in read(PAGE.format(words)).statements for forum in s.fora)


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("両国は、「港湾安全フォーラム」の設立を歓迎しました。", ("港湾安全フォーラム",)),
        ("両国は、日仏灯台パートナーシップの進展を歓迎しました。", ("日仏灯台パートナーシップ",)),
        ("両国は、海図更新作業部会(CUWG)の取組を支持しました。", ("海図更新作業部会",)),
        ("両国は、官民フォーラムの開催を歓迎しました。", ()),
        ("両国は、「産業界との対話」を歓迎しました。", ()),
        ("両国は、次回の日米サイバー対話に期待しました。", ()),
        ("両国は、作業部会の設置を歓迎しました。", ()),
    ],
)
def test_a_forum_is_told_by_the_form_of_its_name(words: str, names: tuple[str, ...]) -> None:
    assert fora(words) == tuple(f"unreviewed:-/{name}" for name in names)


def test_its_name_is_kept_as_written_for_review() -> None:
    record = read(PAGE.format("両国は、「港湾安全フォーラム」の設立を歓迎しました。"))
    assert [(name.kind, name.quote.exact) for name in record.names if name.kind == "forum"] == [
        ("forum", "港湾安全フォーラム")
    ]
