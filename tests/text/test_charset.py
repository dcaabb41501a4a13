"""Bytes to text and back, and what is refused."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from policygraph.errors import UnreadableInputError
from policygraph.text.charset import declared_charset, decode
from policygraph.text.source import source_from_bytes

JAPANESE = "総務省と経済産業省は、第９回の会合を開催しました。①議題　㈱日本、～10時。"
words = st.lists(
    st.sampled_from(
        [
            "総務省",
            "は",
            "、",
            "会合を",
            "開催した。",
            "第９回",
            "（参考）",
            "ICT",
            "\r\n",
            "\n",
            "　",
            "協力",
            "サイバー",
            "データ",
        ]
    ),
    min_size=4,
    max_size=30,
).map("".join)


@given(st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\0\x1b\ufeff")))
def test_utf8_reads_back_exactly_with_and_without_its_mark(text: str) -> None:
    assume(not text.startswith(("%PDF-", "GIF8", "PK\x03\x04")))
    assert decode(text.encode(), name="a") == text
    assert decode(codecs.BOM_UTF8 + text.encode(), name="a") == text


@given(st.text(st.characters(blacklist_categories=["Cs"])))
def test_utf16_and_utf32_with_their_mark_read_back_exactly(text: str) -> None:
    for charset, mark in (
        ("utf-16-le", codecs.BOM_UTF16_LE),
        ("utf-16-be", codecs.BOM_UTF16_BE),
        ("utf-32-be", codecs.BOM_UTF32_BE),
    ):
        if charset != "utf-16-le" or not text.startswith("\0"):
            assert decode(mark + text.encode(charset), name="a") == text


@given(words)
@example(JAPANESE)
def test_japanese_in_its_old_charsets_reads_back_exactly(text: str) -> None:
    assume(sum(c > "\x7f" for c in text) >= 12)
    assert decode(text.encode("cp932"), name="a") == text
    if text != JAPANESE:
        assert decode(text.encode("euc_jp"), name="a") == text
        assert decode(text.encode("iso2022_jp"), name="a") == text


@pytest.mark.parametrize("charset", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    "text",
    ["The two sides met.\r\n", "\u3000両国は、協力を確認した。\n\u3000次回は、2023年に開く。\n", f"{JAPANESE}\n"],
)
def test_utf16_without_its_mark_is_told_by_its_bytes(charset: str, text: str) -> None:
    assert decode(text.encode(charset), name="a") == text


def test_a_declared_charset_goes_before_a_guess() -> None:
    page = '<html><head><meta charset="Shift_JIS"></head><body>ﾃﾞｼﾞﾀﾙ①</body></html>'
    assert declared_charset(page.encode("cp932")) == "cp932"
    assert decode(page.encode("cp932"), name="a.html") == page
    page = '<meta http-equiv="Content-Type" content="text/html; charset=EUC-JP"><p>①第一に</p>'
    assert decode(page.encode("euc_jis_2004"), name="a.html") == page
    page = '<meta charset="iso-8859-1"><p>“Café”</p>'
    assert decode(page.encode("cp1252"), name="a.html") == page


def test_what_the_server_declared_goes_before_the_page_and_behind_valid_utf8() -> None:
    words = "協力を継続"
    page = b'<meta charset="euc-jp">' + words.encode("shift_jis")
    assert decode(page, name="a.html", declared="Shift_JIS").endswith(words)
    assert decode(words.encode(), name="a.html", declared="Shift_JIS") == words
    assert decode(words.encode("shift_jis"), name="a.html", declared="no-such-charset") == words


def test_valid_utf8_goes_before_a_declaration_that_lies() -> None:
    page = '<meta charset="Shift_JIS"><p>総務省</p>'
    assert decode(page.encode(), name="a.html") == page
    assert declared_charset(b'<meta charset="nonesuch">') is None


def test_a_copy_cut_inside_a_letter_loses_that_letter_only() -> None:
    text = "総務省は会合を開催しました。" * 3
    assert decode(text.encode()[:-1], name="a") == text[:-1] + "\ufffd"


def test_western_text_in_an_old_charset_is_read() -> None:
    text = "The café’s résumé – the “first” of its kind – was discussed by the two sides in São Paulo."
    assert decode(text.encode("cp1252"), name="a") == text


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"PK\x03\x04rest", "a ZIP archive"),
        (b"%PDF-1.4", "a PDF file"),
        (b"\x89PNG\r\n", "a picture"),
        (b"\x00\x01\x02\x03\x00\xff\xfe\x00", "zero bytes"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8a", "byte 0 is not"),
    ],
)
def test_what_is_no_text_is_refused_in_one_line(content: bytes, what: str) -> None:
    with pytest.raises(UnreadableInputError, match=what) as caught:
        decode(content, name="a.bin")
    assert str(caught.value).startswith("a.bin: ")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (b"<!DOCTYPE html><p>a", "text/html"),
        (b"\xef\xbb\xbf\n<html lang=ja>", "text/html"),
        (b"---\ntitle: a\n---\ntext", "text/markdown"),
        (b"# Title\n", "text/markdown"),
        (b"%PDF-1.7", "application/pdf"),
        (b"The two sides met", "text/plain"),
    ],
)
def test_the_form_of_standard_input_is_told_by_its_first_bytes(content: bytes, media_type: str) -> None:
    assert source_from_bytes(content, name="stdin").media_type == media_type
