"""Views: laws of the offset map, then the folds one by one."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policygraph.text.document import Span
from policygraph.text.reading import document_from_text
from policygraph.text.view import View, make_view, view_of

pieces = st.sampled_from(
    ["**", "__", "*", "_", "\\", "\\_", "<sup>", "</sup>", "[a](b)", "[", "](", ")", "&nbsp;", "&amp;", "\n", "\r\n", "\u3000", "\u00a0", "\u200b",
     "\u00ad", "㈱", "か\u3099", "e\u0301", "ｶﾞ", "１", "：", "〜", "～", "−", "両国", "the ", "G20 の", "가", "\u1100\u1161", "ﬁ"]
)  # fmt: skip
texts = st.lists(pieces | st.text(max_size=3), max_size=20).map("".join)
flags = st.tuples(st.booleans(), st.booleans())


def words(text: str, **options: bool) -> str:
    return make_view(text, 0, len(text), **options).text


@given(texts, flags, st.data())
def test_every_code_point_of_a_view_maps_into_the_span_and_never_backwards(
    text: str, flag: tuple[bool, bool], data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    view = make_view(text, start, end, markdown=flag[0], japanese=flag[1])
    assert len(view.text) == len(view.starts) == len(view.ends)
    for left, right in zip(view.starts, view.ends, strict=True):
        assert start <= left < right <= end
    assert list(view.starts) == sorted(view.starts)
    assert list(view.ends) == sorted(view.ends)


@given(texts, flags)
def test_a_view_has_no_surrounding_double_or_other_blank_than_a_space(text: str, flag: tuple[bool, bool]) -> None:
    letters = "".join(c for c in text if not unicodedata.normalize("NFKC", c).startswith(" ") or c.isspace())
    view = words(letters, markdown=flag[0], japanese=flag[1])
    assert view == view.strip()
    assert "  " not in view
    assert not any(c in view for c in "\n\r\u3000\u00a0\u200b\u00ad")


@given(st.text(st.characters(blacklist_categories=["Cs", "Cc", "Cf", "Z", "Zs"]), max_size=30))
def test_without_blanks_a_plain_view_is_the_text_in_nfkc(text: str) -> None:
    solid = "".join(c for c in text if " " not in unicodedata.normalize("NFKC", c) and c not in "\ufe0e\ufe0f")
    assert words(solid) == unicodedata.normalize("NFKC", solid)


@given(st.text(st.sampled_from("abcXYZ日本語がかなカナー、。「」 "), max_size=40))
def test_ordinary_text_maps_letter_to_letter(text: str) -> None:
    view = make_view(text, 0, len(text))
    assert [text[start:end].strip() or " " for start, end in zip(view.starts, view.ends, strict=True)] == list(
        view.text
    )


def test_published_gives_back_the_words_as_published() -> None:
    text = "（株）㈱総務\n　　省，かﾞ"
    view = make_view(text, 0, len(text), japanese=True)
    assert view.text == "(株)(株)総務省,が"
    assert view.published(view.text.index("総務省"), view.text.index("総務省") + 3).of(text) == "総務\n　　省"
    assert view.published(4, 5).of(text) == "㈱"
    assert view.published(len(view) - 1, len(view)).of(text) == "かﾞ"


def test_an_empty_or_foreign_range_is_refused() -> None:
    view = make_view("ab", 0, 2)
    for start, end in ((1, 1), (0, 3), (-1, 1)):
        with pytest.raises(ValueError, match="no such range"):
            view.published(start, end)
    with pytest.raises(ValueError, match="one published range"):
        View("ab", [0], [1])


@pytest.mark.parametrize(
    ("text", "japanese", "view"),
    [
        ("協力\nする", True, "協力する"),
        ("the two\n   sides", False, "the two sides"),
        ("G20\nの期間", True, "G20の期間"),
        ("Trade and\nTechnology", True, "Trade and Technology"),
        ("総務\r\n省", False, "総務省"),
        ("2019年のG20 の期間", True, "2019年のG20 の期間"),
        ("a\u00a0 \u3000b", False, "a b"),
        ("cyber\u00adsecurity\u200b", False, "cybersecurity"),
        ("10:15〜11:00", True, "10:15〜11:00"),
        ("6～7", True, "6~7"),
        ("2013−2014", True, "2013−2014"),
    ],
)
def test_breaks_and_blanks_fold(text: str, japanese: bool, view: str) -> None:
    assert words(text, japanese=japanese) == view


@pytest.mark.parametrize(
    ("text", "view"),
    [
        ("**bold** and __strong__ and *thin*", "bold and strong and thin"),
        ("the 11<sup>th</sup> and a<!-- x -->b", "the 11th and ab"),
        ("see [the **joint** statement](https://example.org/a_(b)) now", "see the joint statement now"),
        ("[W]e will", "[W]e will"),
        ("1\\. Text \\_ \\* end", "1. Text _ * end"),
        ("snake_case_name _thin_ a * b", "snake_case_name thin a * b"),
        ("R&amp;D&nbsp;work &#8217;s", "R&D work ’s"),
        ("**Lead:**\nthe", "Lead: the"),
        ("one  \n  > two\n> > three > two", "one two three > two"),
        ("stop! ![the **map**](https://example.org/m.png) on", "stop! the map on"),
    ],
)
def test_inline_markup_vanishes_in_markdown_only(text: str, view: str) -> None:
    assert words(text, markdown=True) == view
    assert words(text) == " ".join(unicodedata.normalize("NFKC", text).split())


def test_the_view_of_a_document_follows_its_form_and_language() -> None:
    text = "The **two\nsides** met.\n"
    document = document_from_text(text, file="a.md")
    assert view_of(document, Span(0, len(text))).text == "The two sides met."
    text = "両国は\n協力した。\n"
    document = document_from_text(text)
    assert view_of(document, Span(0, len(text))).text == "両国は協力した。"
