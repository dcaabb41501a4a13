"""Numbers in digits, kanji and words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policygraph.text.numerals import roman_to_int, to_int

KANJI = "〇一二三四五六七八九"


def kanji(number: int) -> str:
    """``number`` below 10,000 with units, as it is written in 第二十三回."""
    written = ""
    for size, unit in ((1000, "千"), (100, "百"), (10, "十")):
        digit = number // size % 10
        written += ("" if digit == 1 else KANJI[digit]) + unit if digit else ""
    return written + (KANJI[number % 10] if number % 10 else "")


@given(st.integers(1, 9999))
def test_a_number_reads_the_same_in_every_script(number: int) -> None:
    assert to_int(str(number)) == number
    assert to_int(str(number).translate({ord("0") + i: 0xFF10 + i for i in range(10)})) == number
    assert to_int(kanji(number)) == number
    assert to_int("".join(KANJI[int(digit)] for digit in str(number))) == number


@pytest.mark.parametrize(
    ("words", "number"),
    [("9th", 9), ("１１ｔｈ", 11), ("ninth", 9), ("Twenty-first", 21), ("thirty second", 32), ("twentieth", 20), ("inaugural", 1), ("元", 1), ("⑨", 9)],
)  # fmt: skip
def test_ordinals_are_numbers(words: str, number: int) -> None:
    assert to_int(words) == number


@pytest.mark.parametrize("words", ["", "第", "nine lives", "ten nine", "twentieth first", "XII", "-3"])
def test_other_words_are_none(words: str) -> None:
    assert to_int(words) is None


@pytest.mark.parametrize(
    ("words", "number"), [("IX", 9), ("xiv", 14), ("Ⅳ", 4), ("IIII", None), ("mix", None), ("", None)]
)
def test_roman_numerals_are_read_apart(words: str, number: int | None) -> None:
    assert roman_to_int(words) == number
