"""Edition numbers in Japanese: 第9回, 第九回, 第二十一回, (第26回), 初会合."""

from __future__ import annotations

import re

_DIGITS = {"〇": 0, "零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_UNITS = {"十": 10, "百": 100}
ORDINAL = re.compile(r"第\s*([0-9]{1,3}|[一二三四五六七八九十百〇]{1,5})\s*回")
_FIRST = re.compile(r"初(?:の|めての?)?(?=会合|開催|対話|会議)")


def ordinal_value(digits: str) -> int:
    """The number written in Arabic or Chinese digits.

    >>> ordinal_value("二十一"), ordinal_value("十"), ordinal_value("9")
    (21, 10, 9)
    """
    if digits.isdecimal():
        return int(digits)
    total = current = 0
    for letter in digits:
        if letter in _UNITS:
            total += (current or 1) * _UNITS[letter]
            current = 0
        else:
            current = current * 10 + _DIGITS[letter]
    return total + current


def ordinals_in(text: str) -> list[tuple[int, int, int]]:
    """Start, end and value of each edition number in ``text``."""
    found = [(m.start(), m.end(), ordinal_value(m.group(1))) for m in ORDINAL.finditer(text)]
    found.extend((m.start(), m.end(), 1) for m in _FIRST.finditer(text))
    return sorted(found)
