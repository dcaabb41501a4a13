"""The furniture of printed pages - their numbers and running heads - and the text without it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from policygraph.text.formats.pdf_lines import TypeLine

_MARGIN = 0.14
"""The part of a page's height, above and below, in which furniture stands."""
_EDGE = 3
"""Furniture is among so many of the uppermost or lowest lines of its page."""
_FEW = 6
"""In so few pages two like lines are a running head; in more it takes three."""
_APART = 2.2
"""Of the size of the type: how far a page's number is from its text at least."""
_NUMBER = re.compile(
    r"[-‐-―−ー~〜～\[(（<＜]*\s*(?:(?:page|p\.?|頁|第)\s*)?(?:[0-9０-９]{1,4}|[ivxl]{1,6})\s*(?:頁|ページ)?"
    r"(?:\s*(?:/|／|of)\s*[0-9０-９]{1,4}\s*(?:頁|ページ)?)?\s*[-‐-―−ー~〜～\])）>＞]*",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"[0-9０-９]+")


def without_furniture(lines: Sequence[TypeLine]) -> list[TypeLine]:
    """``lines`` without page numbers and without what stands at the same place of several pages."""
    edges, numbers = _edges(lines)
    most = 2 if len({line.page for line in lines}) <= _FEW else 3
    heads = Counter(likeness for likeness, _ in {(_likeness(lines[index]), lines[index].page) for index in edges})
    gone = numbers | {index for index in edges if heads[_likeness(lines[index])] >= most}
    return [line for index, line in enumerate(lines) if index not in gone]


def _likeness(line: TypeLine) -> tuple[str, float, int]:
    """What a running head has in common on all its pages: words but for numbers, size, height."""
    return _DIGITS.sub("#", " ".join(line.words.split())), line.size, round(line.base / 4)


def _edges(lines: Sequence[TypeLine]) -> tuple[list[int], set[int]]:
    """The indexes of the lines in the margins above and below, and those of page numbers among them."""
    pages: dict[int, list[int]] = {}
    for index, line in enumerate(lines):
        pages.setdefault(line.page, []).append(index)
    edges: list[int] = []
    numbers: set[int] = set()
    for indexes in pages.values():
        upwards = sorted(indexes, key=lambda index: (lines[index].base, index))
        height = lines[upwards[0]].height
        low = [index for index in upwards[:_EDGE] if lines[index].base < _MARGIN * height]
        high = [index for index in upwards[::-1][:_EDGE] if lines[index].base > (1 - _MARGIN) * height]
        edges += [*low, *(index for index in high if index not in low)]
        for row, ranked in ((low, upwards), (high, upwards[::-1])):
            numbers.update(row[:1] if row and _is_number(lines, ranked) else ())
    return edges, numbers


def _is_number(lines: Sequence[TypeLine], ranked: Sequence[int]) -> bool:
    """Whether the outermost line of a page is its number: nothing else, and apart from the next."""
    outermost = lines[ranked[0]]
    if not _NUMBER.fullmatch(outermost.words.strip()):
        return False
    if len(ranked) == 1:
        return True
    other = lines[ranked[1]]
    return abs(other.base - outermost.base) > _APART * max(other.size, outermost.size)
