"""Lines of a text as spans: the one place where line ends are counted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

BREAK = re.compile(r"\r\n|\n|\r")
"""A line end. Form feed, U+2028 and their kin are blanks, not line ends: Markdown counts the same."""

_BLANKS = " \t\u3000\u00a0\u200b\ufeff\f\v\u2028\u2029\u202f\u2003\u2002\u0085\u001c\u001d\u001e\u001f"


class Line(NamedTuple):
    """One physical line: ``start``..``end`` without surrounding blanks; both at the same place when it is blank."""

    start: int
    end: int
    indent: int
    """How many blanks stand before ``start``; a wide blank counts one."""

    @property
    def blank(self) -> bool:
        """Whether the line has nothing but blanks."""
        return self.start == self.end


def split_lines(text: str, start: int = 0, end: int | None = None) -> Iterator[Line]:
    """The lines of ``text[start:end]`` in order, blank ones included, line ends in none of them."""
    stop = len(text) if end is None else end
    for found in BREAK.finditer(text, start, stop):
        yield _line(text, start, found.start())
        start = found.end()
    yield _line(text, start, stop)


def strip_span(text: str, start: int, end: int) -> tuple[int, int]:
    """``start`` and ``end`` moved inwards over blanks and line ends of every kind."""
    piece = text[start:end]
    lead = len(piece) - len(piece.lstrip(_BLANKS + "\r\n"))
    if lead == len(piece):
        return start, start
    return start + lead, start + len(piece.rstrip(_BLANKS + "\r\n"))


def _line(text: str, start: int, end: int) -> Line:
    piece = text[start:end]
    body = piece.lstrip(_BLANKS)
    indent = len(piece) - len(body)
    return Line(start + indent, start + indent + len(body.rstrip(_BLANKS)), indent)
