"""Printed lines to paragraphs, by how they are set: distance, indent, size, and whether a line is full."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from statistics import median
from typing import NamedTuple

from policygraph.text.formats.pdf_lines import HYPHEN, TypeLine
from policygraph.text.markers import find_marker

_CLOSED = re.compile(r"[。！？.!?:：][」』”\"’)）\]】]*$")
_OPENING = re.compile(r"[【〔＜<［「■●◆○]|[（(](?:参考|別添|別紙|資料|注)|[^\s:：、。]{1,10}\s{0,2}[:：]")
_SPREAD = 1.35
"""Lines further apart than so many times the usual pitch are of two paragraphs."""
_LARGER, _SMALLER = 1.14, 0.92
"""Type of so many times the size of the running text is a heading's, or a footnote's."""
_MOST = 0.6
"""The part of the way to the right margin that a line goes at least which goes on in the next."""
_INDENT = 0.7
"""Of the size of the type: how far an indent goes at least."""


class Measure(NamedTuple):
    """How the running text is set: the size of its type, the distance of its lines, where full lines end by page."""

    size: float
    pitch: float
    right: dict[int, float]
    larger: tuple[float, ...]
    """The sizes of larger type, the largest first."""
    bold: bool


class Paragraph(NamedTuple):
    """Lines that belong together; ``gap`` tells that they stand apart from what comes before."""

    lines: list[TypeLine]
    gap: bool
    note: bool = False


def measured(lines: Sequence[TypeLine]) -> Measure:
    """How most of ``lines`` are set."""
    letters: Counter[float] = Counter()
    bold: Counter[bool] = Counter()
    for line in lines:
        letters[line.size] += len(line.words)
        bold[line.bold] += len(line.words)
    size = max(letters, key=lambda one: (letters[one], one), default=1.0)
    steps = [
        before.base - line.base
        for before, line in itertools.pairwise(lines)
        if before.page == line.page and before.size == line.size == size and 0 < before.base - line.base < 3 * size
    ]
    right: dict[int, float] = {}
    for line in lines:
        if _SMALLER * size < line.size < _LARGER * size:
            right[line.page] = max(right.get(line.page, 0.0), line.right)
    larger = tuple(sorted({line.size for line in lines if line.size >= _LARGER * size}, reverse=True))
    return Measure(size, median(steps) if steps else 1.8 * size, right, larger, bold[True] > bold[False])


def paragraphs_of(lines: Sequence[TypeLine], measure: Measure) -> Iterator[Paragraph]:
    """The paragraphs in their order; footnotes come behind the paragraph that their page ends in, never inside it."""
    notes = _footnotes(lines, measure)
    body = _grouped([line for index, line in enumerate(lines) if index not in notes], measure)
    small = _grouped([lines[index] for index in sorted(notes)], measure)
    for paragraph, under in itertools.pairwise([*body, None]):
        assert paragraph is not None  # noqa: S101  # only the last is, and it is never the first of a pair
        yield paragraph
        until = under.lines[0].page if under else len(lines)
        while small and small[0].lines[0].page < until:
            yield small.pop(0)._replace(note=True, gap=True)
    yield from small


def _footnotes(lines: Sequence[TypeLine], measure: Measure) -> set[int]:
    """The indexes of the lines in small type below the running text of their page."""
    lowest: dict[int, float] = {}
    for line in lines:
        if line.size > _SMALLER * measure.size:
            lowest[line.page] = min(lowest.get(line.page, line.base), line.base)
    return {
        index
        for index, line in enumerate(lines)
        if line.size <= _SMALLER * measure.size and line.base < lowest.get(line.page, 0.0)
    }


def _grouped(lines: Sequence[TypeLine], measure: Measure) -> list[Paragraph]:
    groups: list[Paragraph] = []
    for line in lines:
        before = groups[-1].lines[-1] if groups else None
        if before is not None and _goes_on(groups[-1].lines, line, measure):
            groups[-1].lines.append(line)
        else:
            groups.append(Paragraph([line], gap=before is None or _apart(before, line, measure)))
    return groups


def _apart(before: TypeLine, line: TypeLine, measure: Measure) -> bool:
    """Whether more than the usual space, or a page's end, is between two lines."""
    pitch = max(measure.pitch * max(before.size, line.size) / measure.size, measure.pitch)
    return before.page != line.page or not 0 < before.base - line.base <= _SPREAD * pitch


def _goes_on(above: Sequence[TypeLine], line: TypeLine, measure: Measure) -> bool:
    """Whether ``line`` is the rest of the paragraph that begins with the lines ``above``."""
    before = above[-1]
    if abs(before.size - line.size) > 0.6 or before.bold != line.bold:
        return False
    if before.words.endswith(HYPHEN):
        return True
    if find_marker(line.words, 0, len(line.words)) or _OPENING.match(line.words):
        return False
    if before.page != line.page:
        return line.page == before.page + 1 and not _CLOSED.search(before.words) and _full(before, line, measure)
    if line.size in measure.larger:
        return not _apart(before, line, measure) and not _CLOSED.search(before.words)
    return not _apart(before, line, measure) and not _indented(above, line) and _full(before, line, measure)


def _indented(above: Sequence[TypeLine], line: TypeLine) -> bool:
    """Whether ``line`` begins further in than the paragraph's lines, as a first line does, or further out."""
    first, before, indent = above[0], above[-1], _INDENT * line.size
    if find_marker(first.words, 0, len(first.words)):
        return len(above) > 1 and abs(line.left - before.left) > indent
    return line.left > before.left + indent or (len(above) > 1 and line.left < before.left - indent)


def _full(before: TypeLine, line: TypeLine, measure: Measure) -> bool:
    """Whether the first word of ``line`` had no room behind ``before``; in Japanese, its first two letters.

    Where one line runs over the margin, no other looks full; a word in small letters then goes on by itself.
    """
    end = measure.right.get(before.page, before.right)
    if line.words[0].islower() and before.right > _MOST * end and not _CLOSED.search(before.words):
        return True
    if line.words[0].isascii() and " " in line.words:
        word = len(line.words.split(maxsplit=1)[0]) + 1
        room = (line.right - line.left) / len(line.words) * word
    else:
        room = 2.5 * line.size
    return before.right + room > end
