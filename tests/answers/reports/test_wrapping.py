"""Lines for a terminal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policygraph.answers.reports.wrapping import LEFT_OUT, longest_piece, pad, shortened, width, wrap

texts = st.text(st.sampled_from("ab c,.(（あいう、。」「ーッ5Gé\n\t\u00a0か\u3099"), max_size=120)
letters = st.text(st.characters(blacklist_categories=["Cs", "Cc", "Cf", "Mn", "Me"]), max_size=80)


@given(texts | letters, st.integers(8, 60))
def test_no_line_is_wider_than_it_may_be_unless_it_cannot_be_broken(text: str, columns: int) -> None:
    for line in wrap(text, columns):
        assert width(line) <= columns or longest_piece(line) > columns or width(line) <= longest_piece(text)


@given(texts | letters, st.integers(4, 60))
def test_wrapping_loses_and_adds_nothing_but_blanks(text: str, columns: int) -> None:
    def bare(words: str) -> str:
        return "".join(words.split())

    assert bare("".join(wrap(text, columns))) == bare(text)


@given(texts, st.integers(8, 40))
def test_no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one(text: str, columns: int) -> None:
    lines = wrap(text.replace(" ", "").replace("\n", "").replace("\t", ""), columns)
    for line in lines[1:]:
        assert line[:1] not in tuple("、。」ーッ,.")
    for line in lines[:-1]:
        assert line[-1:] not in tuple("（「(")


@given(texts | letters, st.integers(12, 60))
def test_what_is_shortened_says_so_and_is_the_beginning_of_the_whole(text: str, columns: int) -> None:
    short = shortened(text, columns)
    if short == text:
        return
    kept = short.removesuffix(f" {LEFT_OUT}")
    assert kept != short
    assert wrap(text, 10**6)[0].startswith(kept.lstrip(" ")) or "".join(text.split()).startswith("".join(kept.split()))
    assert width(short) <= max(columns, longest_piece(text) + width(f" {LEFT_OUT}"))


@pytest.mark.parametrize(
    ("text", "columns", "lines"),
    [
        ("会合は、東京で開いた。", 12, ["会合は、東京", "で開いた。"]),
        ("会合は「東京」で", 8, ["会合は", "「東京」", "で"]),
        ("the two sides met", 9, ["the two", "sides met"]),
        ("5Gに関する協力", 7, ["5Gに関", "する協", "力"]),
        ("", 10, [""]),
        ("a\u00a0b c", 3, ["a\u00a0b", "c"]),
    ],
)
def test_lines_break_where_people_break_them(text: str, columns: int, lines: list[str]) -> None:
    assert wrap(text, columns) == lines


@given(letters, st.integers(0, 90))
def test_padding_fills_to_the_cells_asked_for(text: str, columns: int) -> None:
    assert width(pad(text, columns)) == max(columns, width(text))
    assert pad(text, columns, right=True).endswith(text)
