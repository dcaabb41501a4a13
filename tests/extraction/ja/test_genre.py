"""The genre of a Japanese text, by the words of its page or, for a part of the white paper, by its structure."""

from __future__ import annotations

import pytest

from policygraph.extraction.extract import extract_record
from policygraph.text.reading import document_from_text

SECTIONS = [
    "ア 米国との政策協力\n2010年(平成22年)に日米両国の間で港湾とインターネットに関する対話が合意され、同年11月に第1回会合が開催された。\n",
    "第8節 国際戦略の推進\n\n1 国際政策の推進\n\n総務省では、ICTの海外展開を推進している。\n図表5-8-1-1 会合の概要\n",
]


@pytest.mark.parametrize("text", SECTIONS)
def test_a_section_of_the_white_paper_is_known_by_its_numbering_and_years(text: str) -> None:
    assert extract_record(document_from_text(text)).release.genre == "ict-white-paper"


OTHERS = {
    "報道資料\n令和4年6月1日\n日米政策対話の結果\n\n1 概要\n2010年(平成22年)にインターネットの対話が始まった。\n": "press-release",
    "1 概要\n両国は、ICTについて協力することで一致した。\n": None,
    "ア 小麦粉\n2010年(平成22年)に収穫した小麦粉をふるう。\n": None,
}


@pytest.mark.parametrize(("text", "genre"), OTHERS.items())
def test_releases_and_other_matter_are_none(text: str, genre: str | None) -> None:
    assert extract_record(document_from_text(text)).release.genre == genre
