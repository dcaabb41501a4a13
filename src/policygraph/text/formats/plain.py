"""Plain text: a unit is a run of lines that one paragraph was broken into."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from policygraph.text.lines import Line, split_lines
from policygraph.text.markers import BULLETS, find_marker
from policygraph.text.unit import Unit

_CLOSED = re.compile(r"[。！？．.!?:：;；][」』”\"’)）\]】]*$")
_CLOSED_JA = re.compile(r"[。！？：:][」』”\"’)）\]】]*$")
_OPENING = re.compile(r"[【〔＜<\[［「]|[（(](?:参考|別添|別紙|資料|注)|[^\s:：、。]{1,10}[ \u3000]{0,2}[:：]")
# A line that begins so goes on with the sentence of the line before, if that one has not ended.
_GOES_ON = re.compile(
    r"(?!もう|もっと|とりわ|とくに|とも|ところ|では|でも|でき|はじ|いず|いわ|いま|いく|やが|にも|のち|のほ|たと|ただ|へい|れい|きょ|きわ)"
    r"[、。，）)」』をにがはのとでもへやてたるりいっんれき]"
)
_CONTINUES = re.compile(r"[、，・,(（「『をがは\u2010-\u2015-]$")
_SHORT_LINE = 30
"""A line shorter than this was not broken because it was full."""
_NARROW = 130
"""No text wrapped by hand or by mail has longer lines than this."""


def plain_units(text: str, *, language: str, start: int = 0, end: int | None = None) -> list[Unit]:
    """The units of plain ``text[start:end]``: lines broken inside a paragraph are one unit, a blank line always parts two."""
    lines = list(split_lines(text, start, end))
    width = _wrap_width(lines, japanese=language == "ja")
    units: list[Unit] = []
    first = before = Line(0, 0, 0)
    gap = True
    for line in lines:
        if line.blank:
            gap = True
            continue
        if not gap and (_hangs(text, first, line) or _goes_on(text, before, line, width, japanese=language == "ja")):
            units[-1] = units[-1]._replace(end=line.end)
        else:
            units.append(Unit(line.start, line.end, line.start, gap=gap))
            first = line
        before, gap = line, False
    return [part for unit in units for part in _unglued(text, unit)] if language == "ja" else units


def _unglued(text: str, unit: Unit) -> Iterator[Unit]:
    """A unit, cut before a heading whose line break was lost: ...した。(7)次の動向; ...index.html2　次の枠組."""
    last = text.rfind("。", unit.start, unit.end) + 1
    found = _GLUED.search(text, max(last, unit.start), unit.end) if last != unit.end else None
    if found is None or found.start() < unit.start + _SHORTEST:
        yield unit
        return
    yield unit._replace(end=found.start())
    yield Unit(found.start(), unit.end, found.start(), gap=False)


_SHORTEST = 12
"""Less than this is no paragraph that lost its break but a label: 別添1　共同声明."""
_GLUED = re.compile(
    r"(?:(?<=。)|(?<=。\u3000)|(?<=[A-Za-z/]))[(（][0-9０-９]{1,2}[)）][^。\s)）]{4,45}$"
    r"|(?<=[^\s0-9０-９第図表.．－-])[0-9０-９]{1,2}\u3000[^。\s]{4,45}$"
)


def _wrap_width(lines: Sequence[Line], *, japanese: bool) -> int | None:
    """The column at which the text was wrapped, or ``None`` where each paragraph is one line.

    Only lines with another right under them tell: the last line of a paragraph, or its only one, is of any length.
    """
    sizes = [
        line.indent + line.end - line.start
        for line, under in itertools.pairwise(lines)
        if not line.blank and not under.blank
    ]
    if len(sizes) < 3 or max(sizes) > _NARROW:
        return None
    width = max(sizes)
    near = sum(1 for size in sizes if size >= width * (0.95 if japanese else 0.8))
    return width if near >= 3 and near * 3 >= len(sizes) else None


def _hangs(text: str, first: Line, line: Line) -> bool:
    """Whether ``line`` stands under the words of a list item rather than under its mark."""
    if line.indent < first.indent + 2 or find_marker(text, line.start, line.end):
        return False
    marker = find_marker(text, first.start, first.end)
    return marker is not None and marker.kind in BULLETS


def _goes_on(text: str, before: Line, line: Line, width: int | None, *, japanese: bool) -> bool:
    """Whether ``line`` is the rest of the paragraph that ``before`` stands in."""
    tail, head = text[max(before.start, before.end - 4) : before.end], text[line.start : line.start + 24]
    if find_marker(text, line.start, line.end) or _OPENING.match(head):
        return False
    if japanese and not head[:1].isascii():
        full = width is not None and before.indent + before.end - before.start >= width - 2
        if _CLOSED_JA.search(tail):
            return full and line.indent == 0
        return full or bool(_CONTINUES.search(tail)) or (line.indent == 0 and bool(_GOES_ON.match(head)))
    if head[:1].islower() and not _CLOSED.search(tail) and before.end - before.start >= _SHORT_LINE:
        return True
    if width is None:
        return False
    word = head.split(maxsplit=1)[0]
    return before.indent + before.end - before.start + 1 + len(word) > width
