"""Numbers as releases write them: 9, ９, 九, 二十三, 二〇一八, ninth, 23rd, twenty-first, IX, ⑨."""

from __future__ import annotations

import re
import unicodedata

KANJI = "〇一二三四五六七八九十百千零壱弐参元"
"""Letters of a Japanese numeral."""

_DIGITS = {
    "〇": 0,
    "零": 0,
    "一": 1,
    "壱": 1,
    "二": 2,
    "弐": 2,
    "三": 3,
    "参": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("zero", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = (
    "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
)  # fmt: skip
_WORDS = {word: value for words in (_ONES, _ORDINALS) for value, word in enumerate(words)}
_WORDS |= {word: 10 * value for value, word in enumerate(_TENS) if value > 1}
_WORDS |= {word[:-1] + "ieth": 10 * value for value, word in enumerate(_TENS) if value > 1}
_WORDS |= {"inaugural": 1, "a": 1, "an": 1}
_SUFFIXED = re.compile(r"([0-9]+)(?:st|nd|rd|th)?", re.IGNORECASE)
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


def to_int(words: str) -> int | None:
    """The number that ``words`` write, or ``None`` when they write none.

    Wide and half-width digits, kanji (positional 二〇一八 or with units 二千十八; 元 is the first year of an era),
    circled digits, English cardinals and ordinals in words or with a suffix.

    >>> [to_int(words) for words in ("９", "第", "二十三", "二〇一八", "9th", "Twenty-first", "⑨")]
    [9, None, 23, 2018, 9, 21, 9]
    """
    folded = unicodedata.normalize("NFKC", words).strip().lower()
    if found := _SUFFIXED.fullmatch(folded):
        return int(found[1])
    if folded == "元":
        return 1
    if folded and all(letter in _DIGITS or letter in _UNITS for letter in folded):
        return _kanji(folded)
    return _english(folded)


def roman_to_int(words: str) -> int | None:
    """The number of a Roman numeral below 400, ``None`` for other words; apart, since ``I`` and ``mix`` are words too."""
    folded = unicodedata.normalize("NFKC", words).strip().lower()
    values = [_ROMAN.get(letter, 0) for letter in folded]
    if not values or 0 in values:
        return None
    total = sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))
    return total if _roman(total) == folded else None


def _roman(value: int) -> str:
    written = ""
    for size, letters in (
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ):
        written += letters * (value // size)
        value %= size
    return written


def _kanji(letters: str) -> int:
    if not any(letter in _UNITS for letter in letters):
        return int("".join(str(_DIGITS[letter]) for letter in letters))
    total = digit = 0
    for letter in letters:
        if letter in _UNITS:
            total += (digit or 1) * _UNITS[letter]
            digit = 0
        else:
            digit = _DIGITS[letter]
    return total + digit


def _english(words: str) -> int | None:
    parts = words.replace("-", " ").split()
    values = [_WORDS.get(part) for part in parts]
    if len(values) == 1:
        return values[0]
    if len(values) == 2 and values[0] is not None and values[1] is not None and values[0] >= 20 and values[1] < 10:
        return values[0] + values[1] if parts[0] in _TENS else None
    return None
